import { FILE_START, type Diagnostic } from '../model/diagnostic.ts';
import {
  GUIDES_FOLDER,
  guideSchema,
  guideTexts,
  WHOLE_GUIDE,
  type Guide,
  type GuideTexts,
} from '../model/guide.ts';
import { ID_PATTERN, localeOf, type Site } from '../model/site.ts';
import { GUIDE_MESSAGES as MESSAGES } from './guide-messages.ts';
import { say, toDiagnostic, type Problem } from './problem.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

type Locate = ParsedYaml<GuideTexts>['locate'];

/** Whether a file of the content folder is a guide, or was meant to be one. */
export function isGuidePath(path: string): boolean {
  return path.startsWith(`${GUIDES_FOLDER}/`) && /\.ya?ml$/i.test(path);
}

/** The guide that a file describes, and what is wrong with it; no guide when there is anything. */
export function parseGuide(
  site: Site,
  file: string,
  text: string,
): { guide?: Guide; diagnostics: Diagnostic[] } {
  const describe = (problem: Problem): Diagnostic => toDiagnostic('guide-file', file, problem);
  const id = file.slice(GUIDES_FOLDER.length + 1).replace(/\.yml$/, '');
  if (!ID_PATTERN.test(id)) return { diagnostics: [describe(say(FILE_START, MESSAGES.fileName))] };
  const { data, problems, locate } = parseYaml(text, guideSchema);
  const found = [...problems, ...(data ? findContradictions(site, data, locate) : [])];
  const diagnostics = found.map(describe);
  return data && found.length === 0 ? { guide: { ...data, id, file, locate }, diagnostics } : { diagnostics };
}

/** What a schema cannot say: settings that are well-formed, but do not fit together. */
function findContradictions(site: Site, guide: GuideTexts, locate: Locate): Problem[] {
  return [
    ...findIdProblems(guide, locate),
    ...findTargetProblems(guide, locate),
    ...findTextProblems(site, guide, locate),
  ];
}

function findIdProblems({ questions }: GuideTexts, locate: Locate): Problem[] {
  return questions.flatMap(({ id }, i) => {
    const place = locate(['questions', i, 'id']);
    if (id === WHOLE_GUIDE) return [say(place, MESSAGES.reservedId, { id })];
    const isRepeated = questions.findIndex((other) => other.id === id) < i;
    return isRepeated ? [say(place, MESSAGES.repeatedId, { id })] : [];
  });
}

function findTargetProblems({ questions }: GuideTexts, locate: Locate): Problem[] {
  return questions.flatMap(({ options }, i) =>
    options.flatMap(({ question, answer }, j) => {
      const path = ['questions', i, 'options', j];
      if (question === undefined && answer === undefined) return [say(locate(path), MESSAGES.noTarget)];
      const hasTwo = question !== undefined && answer !== undefined;
      return hasTwo ? [say(locate([...path, 'answer']), MESSAGES.twoTargets)] : [];
    }),
  );
}

/** A text may lack a translation, which a rule tells of; the text that visitors then get must be there. */
function findTextProblems(site: Site, guide: GuideTexts, locate: Locate): Problem[] {
  const ids = site.locales.map(({ id }) => id);
  const source = localeOf(site, site.defaultLocale);
  return guideTexts(guide).flatMap(({ path: keys, text }) => {
    const path = keys.join('.');
    const values = { path, id: source.id, language: source.label };
    const missing = text[source.id] === undefined ? [say(locate(keys), MESSAGES.missingText, values)] : [];
    const unknown = Object.keys(text).filter((id) => !ids.includes(id));
    return [
      ...missing,
      ...unknown.map((id) =>
        say(locate([...keys, id]), MESSAGES.unknownLocale, { path, id, ids: ids.join(', ') }),
      ),
    ];
  });
}
