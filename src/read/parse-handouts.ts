import type { Diagnostic } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import { formatInId, handoutsSchema, isChosen, type Handout, type Handouts } from '../model/handout.ts';
import { livingVersion, type Site } from '../model/site.ts';
import type { Text } from '../model/text.ts';
import { HANDOUTS_MESSAGES as MESSAGES } from './handouts-messages.ts';
import { nearestHelp } from './nearest.ts';
import { say, toDiagnostic, type Problem } from './problem.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

/** Name of the file that says which answers are printed together. */
export const HANDOUTS_FILE = 'handouts.yml';

/** Settings that choose answers, as messages name them. */
const FILTERS = {
  topic: { en: 'topic', nl: 'onderwerp', fr: 'sujet' },
  account: { en: 'account', nl: 'account', fr: 'compte' },
  audience: { en: 'audience', nl: 'doelgroep', fr: 'public' },
} as const satisfies Record<string, Text>;
type Filter = keyof typeof FILTERS;
const FILTER_NAMES = Object.keys(FILTERS) as Filter[];

interface Context {
  site: Site;
  /** Living source texts by slug. */
  sources: ReadonlyMap<string, Entry>;
  locate: ParsedYaml<Handouts>['locate'];
}

/** The handouts that `handouts.yml` describes, and what is wrong with them; none when there is no such file. */
export function parseHandouts(
  site: Site,
  entries: readonly Entry[],
  text: string | undefined,
): { handouts: Handout[]; diagnostics: Diagnostic[] } {
  if (text === undefined) return { handouts: [], diagnostics: [] };
  const { data, problems, locate } = parseYaml(text, handoutsSchema);
  const context: Context = { site, sources: sourcesOf(site, entries), locate };
  const found = [...problems, ...(data ? findContradictions(data, context) : [])];
  return {
    handouts: found.length === 0 ? (data?.handouts ?? []) : [],
    diagnostics: found.map((problem) => toDiagnostic('handouts-file', HANDOUTS_FILE, problem)),
  };
}

function sourcesOf(site: Site, entries: readonly Entry[]): Map<string, Entry> {
  const living = livingVersion(site).id;
  return new Map(
    entries
      .filter(({ locale, version }) => locale === site.defaultLocale && version === living)
      .map((entry) => [entry.slug, entry]),
  );
}

/** What a schema cannot say: settings that are well-formed, but do not fit together. */
function findContradictions({ handouts }: Handouts, context: Context): Problem[] {
  return handouts.flatMap((handout, i) => [
    ...findIdProblems(handouts, i, context),
    ...findTitleProblems(handout, i, context),
    ...findChoiceProblems(handout, i, context),
  ]);
}

function findIdProblems(handouts: readonly Handout[], i: number, { locate }: Context): Problem[] {
  const { id } = handouts[i]!;
  const place = locate(['handouts', i, 'id']);
  const format = formatInId(id);
  if (format !== undefined) return [say(place, MESSAGES.formatInId, { id, format })];
  const isRepeated = handouts.findIndex((other) => other.id === id) < i;
  return isRepeated ? [say(place, MESSAGES.repeatedId, { id })] : [];
}

function findTitleProblems({ id, title, entries }: Handout, i: number, { site, locate }: Context): Problem[] {
  const path = ['handouts', i, 'title'];
  if (!title) return entries?.length === 1 ? [] : [say(locate(['handouts', i]), MESSAGES.noTitle, { id })];
  const ids = site.locales.map((locale) => locale.id);
  const missing = site.locales.filter((locale) => title[locale.id] === undefined);
  const unknown = Object.keys(title).filter((locale) => !ids.includes(locale));
  return [
    ...missing.map((locale) =>
      say(locate(path), MESSAGES.missingText, {
        path: path.join('.'),
        id: locale.id,
        language: locale.label,
      }),
    ),
    ...unknown.map((locale) =>
      say(locate([...path, locale]), MESSAGES.unknownLocale, {
        path: path.join('.'),
        id: locale,
        ids: ids.join(', '),
      }),
    ),
  ];
}

function findChoiceProblems(handout: Handout, i: number, context: Context): Problem[] {
  const { id, entries } = handout;
  const { locate, sources } = context;
  const [filter] = FILTER_NAMES.filter((name) => handout[name] !== undefined);
  if (entries && filter) return [say(locate(['handouts', i, filter]), MESSAGES.twoChoices, { id, filter })];
  if (entries) return findEntryProblems(entries, i, context);
  if (!filter) return [say(locate(['handouts', i]), MESSAGES.noChoice, { id })];
  const unknown = FILTER_NAMES.flatMap((name) => findUnknownFilter(handout, name, i, context));
  if (unknown.length > 0) return unknown;
  const hasAnswer = [...sources.values()].some((entry) => isChosen(handout, entry));
  return hasAnswer ? [] : [say(locate(['handouts', i]), MESSAGES.nothing, { id })];
}

function findEntryProblems(slugs: readonly string[], i: number, { sources, locate }: Context): Problem[] {
  return slugs.flatMap((id, j) => {
    const place = locate(['handouts', i, 'entries', j]);
    if (!sources.has(id)) {
      return [say(place, MESSAGES.noEntry, { id, nearest: nearestEntry(id, sources) })];
    }
    return slugs.indexOf(id) < j ? [say(place, MESSAGES.twice, { id })] : [];
  });
}

/** An answer that had another slug before is found by it. */
function nearestEntry(id: string, sources: Context['sources']): Text {
  const moved = [...sources.values()].find(({ frontmatter }) => frontmatter.formerly.includes(id));
  return nearestHelp(moved?.slug ?? id, [...sources.keys()]);
}

function findUnknownFilter(handout: Handout, name: Filter, i: number, { site, locate }: Context): Problem[] {
  const id = handout[name];
  const known = { topic: site.topics, account: site.accounts, audience: site.audiences }[name].map(
    (item) => item.id,
  );
  if (id === undefined || known.includes(id)) return [];
  const values = { id, filter: FILTERS[name], nearest: nearestHelp(id, known) };
  return [say(locate(['handouts', i, name]), MESSAGES.noFilter, values)];
}
