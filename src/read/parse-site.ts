import { RESERVED_SEGMENTS } from '../model/address.ts';
import { dayBefore } from '../model/day.ts';
import { FILE_START, type Diagnostic, type Place } from '../model/diagnostic.ts';
import { siteSchema, type Localized, type Site } from '../model/site.ts';
import { say, toDiagnostic, type Problem } from './problem.ts';
import { SITE_MESSAGES } from './site-messages.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

/** Name of the file that describes the site. */
export const SITE_FILE = 'site.yml';

/** What `site.yml` says. */
interface ParsedSite {
  /** Undefined when the file cannot be used. */
  site: Site | undefined;
  /** Where a setting stands. */
  locate: (path: readonly PropertyKey[]) => Place;
  diagnostics: Diagnostic[];
}

/** The site that `site.yml` describes, and what is wrong with it. */
export function parseSite(text: string | undefined): ParsedSite {
  const describe = (problem: Problem): Diagnostic => toDiagnostic('site-file', SITE_FILE, problem);
  if (text === undefined) {
    const diagnostics = [describe(say(FILE_START, SITE_MESSAGES.noSite))];
    return { site: undefined, locate: () => FILE_START, diagnostics };
  }
  const parsed = parseYaml(text, siteSchema);
  const problems = [...parsed.problems, ...(parsed.data ? findContradictions(parsed.data, parsed) : [])];
  const diagnostics = problems.map(describe);
  return { site: problems.length === 0 ? parsed.data : undefined, locate: parsed.locate, diagnostics };
}

/** What a schema cannot say: settings that are well-formed, but do not fit together. */
function findContradictions(site: Site, { locate }: ParsedYaml<Site>): Problem[] {
  return [
    ...findUnknownDefault(site, locate),
    ...findRepeatedIds(site, locate),
    ...findMissingTexts(site, locate),
    ...findVersionGaps(site, locate),
    ...findFormerTopics(site, locate),
    ...findUselessNoticeEnds(site, locate),
    ...findUnlikelyStatement(site, locate),
  ];
}

type Locate = ParsedYaml<Site>['locate'];

function findUnknownDefault(site: Site, locate: Locate): Problem[] {
  const ids = site.locales.map(({ id }) => id);
  if (ids.includes(site.defaultLocale)) return [];
  const values = { id: site.defaultLocale, ids: ids.join(', ') };
  return [say(locate(['defaultLocale']), SITE_MESSAGES.unknownDefault, values)];
}

function findRepeatedIds(site: Site, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  for (const list of ['locales', 'versions', 'topics', 'accounts', 'audiences', 'desks'] as const) {
    site[list].forEach(({ id }, i) => {
      const isRepeated = site[list].findIndex((other) => other.id === id) < i;
      const isReserved = (list === 'topics' || list === 'versions') && isSegmentTaken(site, list, id);
      if (!isRepeated && !isReserved) return;
      const message = isRepeated ? SITE_MESSAGES.repeatedId : SITE_MESSAGES.reservedId;
      problems.push(say(locate([list, i, 'id']), message, { id, list }));
    });
  }
  return problems;
}

/** A former id that is a topic, a version or a page again leads nowhere. */
function findFormerTopics(site: Site, locate: Locate): Problem[] {
  const taken = new Set([...site.topics, ...site.versions].map(({ id }) => id).concat(RESERVED_SEGMENTS));
  return site.topics.flatMap(({ formerly }, i) =>
    formerly.flatMap((id, j) => {
      const isFree = !taken.has(id);
      taken.add(id);
      return isFree ? [] : [say(locate(['topics', i, 'formerly', j]), SITE_MESSAGES.formerTopic, { id })];
    }),
  );
}

/** A statement that some things do not work names them, and one that all works names none. */
function findUnlikelyStatement({ accessibility }: Site, locate: Locate): Problem[] {
  if (!accessibility) return [];
  const { status, gaps } = accessibility;
  const place = locate(['accessibility', 'status']);
  if (status === 'full' && gaps.length > 0) return [say(place, SITE_MESSAGES.fullWithGaps)];
  const hasToSay = status === 'partial' || status === 'none';
  return hasToSay && gaps.length === 0 ? [say(place, SITE_MESSAGES.partialWithoutGaps, { status })] : [];
}

function isSegmentTaken(site: Site, list: 'topics' | 'versions', id: string): boolean {
  return (
    RESERVED_SEGMENTS.includes(id) || (list === 'versions' && site.topics.some((topic) => topic.id === id))
  );
}

function findMissingTexts(site: Site, locate: Locate): Problem[] {
  const ids = site.locales.map(({ id }) => id);
  return localizedTexts(site).flatMap(({ path: keys, text }) => {
    const path = keys.join('.');
    const missing = site.locales.filter(({ id }) => text[id] === undefined);
    const unknown = Object.keys(text).filter((id) => !ids.includes(id));
    return [
      ...missing.map(({ id, label }) =>
        say(locate(keys), SITE_MESSAGES.missingText, { path, id, language: label }),
      ),
      ...unknown.map((id) =>
        say(locate([...keys, id]), SITE_MESSAGES.unknownLocale, { path, id, ids: ids.join(', ') }),
      ),
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
  const { method, enforcement, gaps = [] } = site.accessibility ?? {};
  add(['accessibility', 'method'], method);
  add(['accessibility', 'enforcement'], enforcement);
  gaps.forEach((gap, i) => add(['accessibility', 'gaps', i], gap));
  site.versions.forEach(({ label, notice }, i) => {
    add(['versions', i, 'label'], label);
    add(['versions', i, 'notice'], notice);
  });
  site.topics.forEach(({ title, description }, i) => {
    add(['topics', i, 'title'], title);
    add(['topics', i, 'description'], description);
  });
  site.accounts.forEach(({ name }, i) => add(['accounts', i, 'name'], name));
  site.audiences.forEach(({ name }, i) => add(['audiences', i, 'name'], name));
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
    const message = !next
      ? SITE_MESSAGES.lastEnds
      : expected === undefined
        ? SITE_MESSAGES.noFrom
        : version.until === undefined
          ? SITE_MESSAGES.noUntil
          : SITE_MESSAGES.gapBefore;
    const values = {
      id: version.id,
      until: version.until ?? '',
      next: next?.id ?? '',
      from: next?.from ?? '',
      expected: expected ?? '',
    };
    problems.push(say(locate(['versions', i]), message, values));
  });
  return problems;
}

/** Only a notice of the living version can end: what stands on older pages is kept as it was. */
function findUselessNoticeEnds(site: Site, locate: Locate): Problem[] {
  const living = site.versions.length - 1;
  return site.versions.flatMap(({ id, notice, noticeUntil }, i) => {
    if (noticeUntil === undefined || (notice && i === living)) return [];
    const message = i === living ? SITE_MESSAGES.endWithoutNotice : SITE_MESSAGES.endOfOlderNotice;
    return [say(locate(['versions', i, 'noticeUntil']), message, { id })];
  });
}
