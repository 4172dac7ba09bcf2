import * as z from 'zod';
import type { Place } from './diagnostic.ts';
import { idSchema, localizedSchema, type Localized } from './site.ts';

const optionSchema = z.strictObject({
  label: localizedSchema,
  /** Id of the question that this choice leads on to, … */
  question: idSchema.optional(),
  /** … or slug of the answer that it leads to, with a part of it behind `#`: `phone/lost#step-2`. */
  answer: z.string().min(1).optional(),
});
export type GuideOption = z.output<typeof optionSchema>;

const questionSchema = z.strictObject({
  /** Last part of the question's address. */
  id: idSchema,
  text: localizedSchema,
  /** What helps to choose. */
  hint: localizedSchema.optional(),
  options: z.array(optionSchema).min(1),
});
export type GuideQuestion = z.output<typeof questionSchema>;

/** The shape of a file in `guides/`. Unknown keys are refused, so that a misspelt one is noticed. */
export const guideSchema = z.strictObject({
  /** What somebody who needs this guide would say: "I cannot sign in". */
  title: localizedSchema,
  /** The first one is where the guide begins. */
  questions: z.array(questionSchema).min(1),
});
export type GuideTexts = z.output<typeof guideSchema>;

/** A decision tree: questions whose choices lead to other questions, and in the end to an answer. */
export interface Guide extends GuideTexts {
  /** The file's name without its ending, and the guide's address under `/<locale>/guides/`. */
  id: string;
  /** Path relative to the content folder. */
  file: string;
  /** Where a setting stands. */
  locate: (path: readonly PropertyKey[]) => Place;
}

/** Folder of the content that holds the guides, one a file. */
export const GUIDES_FOLDER = 'guides';

/** Last part of the address of the page that has all questions of a guide; no question can have it. */
export const WHOLE_GUIDE = 'all';

/** What follows the locale in the address of a guide's question, which for its first one is the guide's own. */
export function guidePagePath(guide: Guide, question: string): string {
  const rest = question === guide.questions[0]!.id ? '' : `${question}/`;
  return `${GUIDES_FOLDER}/${guide.id}/${rest}`;
}

/** What follows the locale in the address of the page that has all questions of a guide. */
export function wholeGuidePath({ id }: Guide): string {
  return `${GUIDES_FOLDER}/${id}/${WHOLE_GUIDE}/`;
}

/** The slug of an option's answer and the part behind `#`. */
export function splitAnswer(answer: string): { slug: string; fragment: string | undefined } {
  const [slug = '', fragment] = answer.split('#', 2);
  return { slug, fragment: fragment === '' ? undefined : fragment };
}

/** A text of a guide and the path of the setting that holds it. */
export interface GuideText {
  path: (string | number)[];
  text: Localized;
}

/** All texts of a guide, in the order of its file. */
export function guideTexts({ title, questions }: GuideTexts): GuideText[] {
  return [
    { path: ['title'], text: title },
    ...questions.flatMap((question, i) => questionTexts(question, ['questions', i])),
  ];
}

/** The texts of one question, which stands at a path. */
export function questionTexts(
  { text, hint, options }: GuideQuestion,
  path: readonly (string | number)[],
): GuideText[] {
  return [
    { path: [...path, 'text'], text },
    ...(hint ? [{ path: [...path, 'hint'], text: hint }] : []),
    ...options.map(({ label }, i) => ({ path: [...path, 'options', i, 'label'], text: label })),
  ];
}
