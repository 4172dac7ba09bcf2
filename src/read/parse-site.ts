import type { Diagnostic } from '../model/diagnostic.ts';
import { FILE_START } from '../model/diagnostic.ts';
import { RESERVED_SEGMENTS } from '../model/address.ts';
import { siteSchema, type Localized, type Site } from '../model/site.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

/** Name of the file that describes the site. */
export const SITE_FILE = 'site.yml';

/** The site that `site.yml` describes, and what is wrong with it; no site when it cannot be used. */
export function parseSite(text: string | undefined): { site?: Site; diagnostics: Diagnostic[] } {
  if (text === undefined) {
    return {
      diagnostics: [
        {
          ...FILE_START,
          rule: 'site-file',
          severity: 'error',
          file: SITE_FILE,
          message: 'There is no site.yml, so there is no site to build.',
          help: 'Put a site.yml with the name, languages, versions and topics of the site at the top of the content folder.',
        },
      ],
    };
  }
  const parsed = parseYaml(text, siteSchema);
  const problems = [...parsed.problems, ...(parsed.data ? findContradictions(parsed.data, parsed) : [])];
  const diagnostics = problems.map((problem): Diagnostic => ({
    ...problem.place,
    rule: 'site-file',
    severity: 'error',
    file: SITE_FILE,
    message: problem.message,
    help: problem.help,
  }));
  return parsed.data && problems.length === 0 ? { site: parsed.data, diagnostics } : { diagnostics };
}

type Problem = ParsedYaml<Site>['problems'][number];

/** What a schema cannot say: settings that are well-formed, but do not fit together. */
function findContradictions(site: Site, { locate }: ParsedYaml<Site>): Problem[] {
  return [
    ...findUnknownDefault(site, locate),
    ...findRepeatedIds(site, locate),
    ...findMissingTexts(site, locate),
    ...findVersionGaps(site, locate),
  ];
}

type Locate = ParsedYaml<Site>['locate'];

function findUnknownDefault(site: Site, locate: Locate): Problem[] {
  const ids = site.locales.map(({ id }) => id);
  if (ids.includes(site.defaultLocale)) return [];
  return [
    {
      place: locate(['defaultLocale']),
      message: `"defaultLocale" is "${site.defaultLocale}", which is not one of the site's languages.`,
      help: `Use one of: ${ids.join(', ')}.`,
    },
  ];
}

function findRepeatedIds(site: Site, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  for (const list of ['locales', 'versions', 'topics', 'accounts', 'desks'] as const) {
    site[list].forEach(({ id }, i) => {
      const isRepeated = site[list].findIndex((other) => other.id === id) < i;
      const isReserved = (list === 'topics' || list === 'versions') && isSegmentTaken(site, list, id);
      if (!isRepeated && !isReserved) return;
      problems.push({
        place: locate([list, i, 'id']),
        message: `The id "${id}" is ${isRepeated ? `already used in "${list}"` : 'already the address of another page'}.`,
        help: 'Give it an id of its own.',
      });
    });
  }
  return problems;
}

function isSegmentTaken(site: Site, list: 'topics' | 'versions', id: string): boolean {
  return (
    RESERVED_SEGMENTS.includes(id) || (list === 'versions' && site.topics.some((topic) => topic.id === id))
  );
}

function findMissingTexts(site: Site, locate: Locate): Problem[] {
  return localizedTexts(site).flatMap(({ path, text }) => {
    const ids = site.locales.map(({ id }) => id);
    const missing = site.locales.filter(({ id }) => text[id] === undefined);
    const unknown = Object.keys(text).filter((id) => !ids.includes(id));
    return [
      ...missing.map(({ id, label }) => ({
        place: locate(path),
        message: `"${path.join('.')}" has no text in ${label}.`,
        help: `Add a line "${id}: …" under it.`,
      })),
      ...unknown.map((id) => ({
        place: locate([...path, id]),
        message: `"${path.join('.')}" has a text in "${id}", which is not one of the site's languages.`,
        help: `Use: ${ids.join(', ')}.`,
      })),
    ];
  });
}

function localizedTexts(site: Site): { path: (string | number)[]; text: Localized }[] {
  const found: { path: (string | number)[]; text: Localized }[] = [];
  const add = (path: (string | number)[], text: Localized | undefined): void => {
    if (text) found.push({ path, text });
  };
  add(['name'], site.name);
  add(['description'], site.description);
  add(['disclaimer'], site.disclaimer);
  site.versions.forEach(({ label, notice }, i) => {
    add(['versions', i, 'label'], label);
    add(['versions', i, 'notice'], notice);
  });
  site.topics.forEach(({ title, description }, i) => {
    add(['topics', i, 'title'], title);
    add(['topics', i, 'description'], description);
  });
  site.accounts.forEach(({ name }, i) => add(['accounts', i, 'name'], name));
  site.desks.forEach(({ name, purpose, campus, reach, hours, bring }, i) => {
    Object.entries({ name, purpose, campus, reach, hours, bring }).forEach(([key, text]) =>
      add(['desks', i, key], text),
    );
  });
  return found;
}

/** Versions follow each other day by day: the next one begins the day after this one ends. */
function findVersionGaps(site: Site, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  site.versions.forEach((version, i) => {
    const next = site.versions[i + 1];
    const expected = next?.from && dayBefore(next.from);
    if (version.until === expected) return;
    problems.push({
      place: locate(['versions', i]),
      message: next
        ? `Version "${version.id}" ends on ${version.until ?? 'no day'}, but "${next.id}" begins on ${next.from ?? 'no day'}.`
        : `Version "${version.id}" is the last one, so it holds today, but it ends on ${version.until ?? ''}.`,
      help: next
        ? expected
          ? `Write "until: ${expected}", the day before.`
          : `Give "${next.id}" a "from" day.`
        : 'Delete its "until", or add the version that follows.',
    });
  });
  return problems;
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
