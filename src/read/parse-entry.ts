import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { parseFilePath, type EntryKey } from '../model/address.ts';
import { FILE_START, type Diagnostic, type Place } from '../model/diagnostic.ts';
import { frontmatterSchema, type Entry, type Frontmatter } from '../model/entry.ts';
import { collectHeadings } from '../model/heading.ts';
import { collectLinks } from '../model/link.ts';
import { collectProcedures } from '../model/procedure.ts';
import type { Site } from '../model/site.ts';
import { describeMisplaced } from './misplaced.ts';
import { nearestHelp, parseYaml, type YamlProblem } from './yaml.ts';

/** The Markdown that Handrail reads: CommonMark, GFM, front matter and container directives, nothing else. */
export function parseMarkdown(source: string): Root {
  return markdownToMdast(source, {
    features: { gfm: true, frontmatter: true, directive: true, math: false, smartPunctuation: false },
  }) as Root;
}

/**
 * One content file as an entry. What is wrong with its place or front matter is reported, and replaced by something
 * harmless, so that one defect does not set off a second one elsewhere; no entry when the path is nobody's.
 */
export function parseEntry(
  site: Site,
  file: string,
  source: string,
): { entry?: Entry; diagnostics: Diagnostic[] } {
  const report = (rule: string, problem: YamlProblem): Diagnostic => ({
    ...problem.place,
    rule,
    severity: 'error',
    file,
    message: problem.message,
    help: problem.help,
  });
  const key = parseFilePath(site, file);
  if ('misplaced' in key) {
    return { diagnostics: [report('file-place', { place: FILE_START, ...describeMisplaced(site, key) })] };
  }
  if (source.trim() === '') {
    return {
      entry: buildEntry(key, file, source, parseMarkdown(source), emptyFrontmatter(key), () => FILE_START),
      diagnostics: [
        report('file-empty', {
          place: FILE_START,
          message: 'This file is empty, so its page would be blank.',
          help: 'Write the question and its answer, or delete the file.',
        }),
      ],
    };
  }
  const tree = parseMarkdown(source);
  const { frontmatter, problems, locate } = readFrontmatter(site, key, tree);
  return {
    entry: buildEntry(key, file, source, tree, frontmatter, locate),
    diagnostics: problems.map((problem) => report('front-matter', problem)),
  };
}

function buildEntry(
  key: EntryKey,
  file: string,
  source: string,
  tree: Root,
  frontmatter: Frontmatter,
  locate: Entry['locate'],
): Entry {
  return {
    ...key,
    file,
    source,
    tree,
    frontmatter,
    headings: collectHeadings(tree),
    procedures: collectProcedures(tree, source),
    links: collectLinks(tree),
    locate,
  };
}

interface ReadFrontmatter {
  frontmatter: Frontmatter;
  problems: YamlProblem[];
  locate: (path: readonly PropertyKey[]) => Place;
}

function readFrontmatter(site: Site, key: EntryKey, tree: Root): ReadFrontmatter {
  const [first] = tree.children;
  if (first?.type !== 'yaml') {
    return {
      frontmatter: emptyFrontmatter(key),
      problems: [
        {
          place: FILE_START,
          message:
            'This file does not begin with its settings (title, description, reviewed) between two lines of ---.',
          help: 'Begin the file with ---, a line "title: …", a line "description: …", a line "reviewed: …" and ---.',
        },
      ],
      locate: () => FILE_START,
    };
  }
  const { data, raw, problems, locate } = parseYaml(first.value, frontmatterSchema, 1);
  if (!data) return { frontmatter: salvage(key, raw), problems, locate };
  return { frontmatter: data, problems: findUnknownIds(site, data, locate), locate };
}

/** Accounts and versions that `site.yml` does not have. */
function findUnknownIds(site: Site, data: Frontmatter, locate: Entry['locate']): YamlProblem[] {
  const accounts = site.accounts.map(({ id }) => id);
  const versions = site.versions.map(({ id }) => id);
  const problems = data.accounts.flatMap((account, i) =>
    accounts.includes(account)
      ? []
      : [
          {
            place: locate(['accounts', i]),
            message: `There is no account "${account}" in site.yml.`,
            help: nearestHelp(account, accounts),
          },
        ],
  );
  if (data.since !== undefined && !versions.includes(data.since)) {
    problems.push({
      place: locate(['since']),
      message: `There is no version "${data.since}" in site.yml.`,
      help: nearestHelp(data.since, versions),
    });
  }
  return problems;
}

function emptyFrontmatter(key: EntryKey): Frontmatter {
  return {
    title: key.slug,
    description: '',
    accounts: [],
    keywords: [],
    searchFor: [],
    reviewed: '1970-01-01',
    related: [],
  };
}

function salvage(key: EntryKey, raw: unknown): Frontmatter {
  const title: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'title') : undefined;
  const empty = emptyFrontmatter(key);
  return typeof title === 'string' ? { ...empty, title } : empty;
}
