import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { parseFilePath, type EntryKey } from '../model/address.ts';
import { FILE_START, type Diagnostic } from '../model/diagnostic.ts';
import {
  buildOutline,
  frontmatterSchema,
  type Entry,
  type Frontmatter,
  type Outline,
} from '../model/entry.ts';
import { collectHeadings } from '../model/heading.ts';
import { keepLatest } from '../model/keep-latest.ts';
import { collectLinks } from '../model/link.ts';
import { collectProcedures } from '../model/procedure.ts';
import type { Site } from '../model/site.ts';
import { silenceComments } from './comments.ts';
import { ENTRY_MESSAGES } from './entry-messages.ts';
import { findPlainFrontMatter, type FrontMatter } from './front-matter.ts';
import { describeMisplaced } from './misplaced.ts';
import { nearestHelp } from './nearest.ts';
import { say, toDiagnostic, type Message, type Problem } from './problem.ts';
import type { ReadingRule } from './rules.ts';
import { restoreTextDirectives } from './text-directives.ts';
import { parseYaml } from './yaml.ts';

/** Of a site with fewer texts, each is parsed once. */
const recently = keepLatest(3072);

/** The Markdown that Handrail reads: CommonMark, GFM, front matter and container directives, nothing else. */
export function parseMarkdown(source: string): Root {
  const tree = markdownToMdast(source, {
    features: { gfm: true, frontmatter: true, directive: true, math: false, smartPunctuation: false },
  }) as Root;
  restoreTextDirectives(tree, source);
  return tree;
}

/**
 * One content file as an entry. What is wrong with its place or front matter is reported, and replaced by something
 * harmless, so that one defect does not set off a second one elsewhere; no entry when the path is nobody's. `outline` is
 * that of the same text, where it is known.
 */
export function parseEntry(
  site: Site,
  file: string,
  source: string,
  outline?: Outline,
): { entry?: Entry; diagnostics: Diagnostic[] } {
  const describe = (rule: ReadingRule, problem: Problem): Diagnostic => toDiagnostic(rule, file, problem);
  const key = parseFilePath(site, file);
  if ('misplaced' in key) return { diagnostics: [describe('file-place', describeMisplaced(site, key))] };
  if (source.trim() === '') {
    return {
      entry: buildEntry(key, file, source, noFrontmatter(key)),
      diagnostics: [describe('file-empty', say(FILE_START, ENTRY_MESSAGES.empty))],
    };
  }
  const { problems, ...head } = readFrontmatter(site, key, source);
  return {
    entry: buildEntry(key, file, source, head, outline),
    diagnostics: problems.map((problem) => describe('front-matter', problem)),
  };
}

type Head = Pick<Entry, 'frontmatter' | 'locate' | 'bodyStart'>;

function buildEntry(key: EntryKey, file: string, source: string, head: Head, known?: Outline): Entry {
  const text = recently(() => parseText(source));
  let outline = known;
  // Asked for by name, so that a copy of an entry has all of it.
  return {
    ...key,
    file,
    source,
    ...head,
    get tree() {
      return text().tree;
    },
    get headings() {
      return text().headings;
    },
    get procedures() {
      return text().procedures;
    },
    get links() {
      return text().links;
    },
    get outline() {
      return (outline ??= buildOutline(text()));
    },
  };
}

function parseText(source: string): Pick<Entry, 'tree' | 'headings' | 'procedures' | 'links'> {
  const tree = parseMarkdown(source);
  if (source.includes('<!--')) silenceComments(tree);
  return {
    tree,
    headings: collectHeadings(tree),
    procedures: collectProcedures(tree, source),
    links: collectLinks(tree),
  };
}

function readFrontmatter(site: Site, key: EntryKey, source: string): Head & { problems: Problem[] } {
  const head = findPlainFrontMatter(source) ?? parseFrontMatter(source);
  if (!head) return { ...noFrontmatter(key), problems: [say(FILE_START, ENTRY_MESSAGES.noSettings)] };
  const bodyStart = head.end;
  const { data, raw, problems, locate } = parseYaml(head.yaml, frontmatterSchema, 1);
  if (!data) return { frontmatter: salvage(key, raw), problems, locate, bodyStart };
  return { frontmatter: data, problems: findUnknownIds(site, data, locate), locate, bodyStart };
}

function parseFrontMatter(source: string): FrontMatter | undefined {
  const [first] = parseMarkdown(source).children;
  return first?.type === 'yaml' ? { yaml: first.value, end: first.position?.end.offset ?? 0 } : undefined;
}

/** Accounts, audiences and versions that `site.yml` does not have. */
function findUnknownIds(site: Site, data: Frontmatter, locate: Entry['locate']): Problem[] {
  const versions = site.versions.map(({ id }) => id);
  const problems = [
    ...unknownIn(site, data, 'accounts', ENTRY_MESSAGES.noAccount, locate),
    ...unknownIn(site, data, 'audiences', ENTRY_MESSAGES.noAudience, locate),
  ];
  if (data.since !== undefined && !versions.includes(data.since)) {
    const values = { id: data.since, nearest: nearestHelp(data.since, versions) };
    problems.push(say(locate(['since']), ENTRY_MESSAGES.noVersion, values));
  }
  return problems;
}

function unknownIn(
  site: Site,
  data: Frontmatter,
  list: 'accounts' | 'audiences',
  message: Message,
  locate: Entry['locate'],
): Problem[] {
  const known = site[list].map(({ id }) => id);
  return data[list].flatMap((id, i) =>
    known.includes(id) ? [] : [say(locate([list, i]), message, { id, nearest: nearestHelp(id, known) })],
  );
}

function noFrontmatter(key: EntryKey): Head {
  return { frontmatter: emptyFrontmatter(key), locate: () => FILE_START, bodyStart: 0 };
}

function emptyFrontmatter(key: EntryKey): Frontmatter {
  return {
    title: key.slug,
    description: '',
    accounts: [],
    audiences: [],
    keywords: [],
    urgent: false,
    searchFor: [],
    reviewed: '1970-01-01',
    formerly: [],
    draft: false,
    related: [],
  };
}

function salvage(key: EntryKey, raw: unknown): Frontmatter {
  const title: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'title') : undefined;
  const empty = emptyFrontmatter(key);
  return typeof title === 'string' ? { ...empty, title } : empty;
}
