import * as z from 'zod';
import { topicOf } from './address.ts';
import type { Entry } from './entry.ts';
import { idSchema, localizedSchema } from './site.ts';

/** What a handout is printed on: A4, A5, or A4 in large print. */
export const HANDOUT_FORMATS = ['a4', 'a5', 'large'] as const;
export type HandoutFormat = (typeof HANDOUT_FORMATS)[number];

const handoutSchema = z.strictObject({
  /** Name of its files, and its address under `/<locale>/handouts/`. */
  id: idSchema,
  /** What stands on top; a handout of one answer may leave it to the question. */
  title: localizedSchema.optional(),
  /** Slugs of the answers, in the order in which they are printed. */
  entries: z.array(z.string()).min(1).optional(),
  /** Or every answer of this topic, … */
  topic: z.string().optional(),
  /** … about this account, … */
  account: z.string().optional(),
  /** … and for this audience. Of these three, all that are given must hold. */
  audience: z.string().optional(),
  formats: z
    .array(z.enum(HANDOUT_FORMATS))
    .min(1)
    .default([...HANDOUT_FORMATS]),
});
export type Handout = z.output<typeof handoutSchema>;

/** The shape of `handouts.yml`. Unknown keys are refused, so that a misspelt one is noticed. */
export const handoutsSchema = z.strictObject({ handouts: z.array(handoutSchema) });
export type Handouts = z.output<typeof handoutsSchema>;

/** What the name of a file ends with in each format. */
const SUFFIXES: Readonly<Record<HandoutFormat, string>> = { a4: '', a5: '-a5', large: '-large' };

/** The format whose files an id would be mistaken for: `phone-a5` for the A5 print of `phone`. */
export function formatInId(id: string): HandoutFormat | undefined {
  return HANDOUT_FORMATS.find((format) => SUFFIXES[format] !== '' && id.endsWith(SUFFIXES[format]));
}

/** Site path (without base) of the page that shows a handout; of the list of all of them without an id. */
export function handoutPagePath(locale: string, id?: string): string {
  return id === undefined ? `/${locale}/handouts/` : `/${locale}/handouts/${id}/`;
}

/** Site path (without base) of a printed handout. */
export function handoutFilePath(locale: string, id: string, format: HandoutFormat): string {
  return `/${locale}/handouts/${id}${SUFFIXES[format]}.pdf`;
}

/** A handout as it was printed, for links to it. */
export interface PrintedHandout {
  id: string;
  locale: string;
  format: HandoutFormat;
  pages: number;
  /** Size of the file. */
  bytes: number;
}

/** Whether a living source text is one that a handout chooses by topic, account and audience. */
export function isChosen({ topic, account, audience }: Handout, { slug, frontmatter }: Entry): boolean {
  return (
    (topic === undefined || topicOf(slug) === topic) &&
    (account === undefined || frontmatter.accounts.includes(account)) &&
    (audience === undefined || frontmatter.audiences.includes(audience))
  );
}
