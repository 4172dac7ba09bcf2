import { LOCK_FILE, type ArchiveLock } from '../model/archive-lock.ts';
import { FILE_START, type Diagnostic, type Place } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import type { Guide } from '../model/guide.ts';
import type { Handout } from '../model/handout.ts';
import type { Site } from '../model/site.ts';
import { NO_HISTORY, type SourceHistory } from '../model/source-history.ts';
import type { SynonymGroup, Synonyms } from '../model/synonyms.ts';
import { ENTRY_MESSAGES } from './entry-messages.ts';
import { parseEntry } from './parse-entry.ts';
import { isGuidePath, parseGuide } from './parse-guides.ts';
import { HANDOUTS_FILE, parseHandouts } from './parse-handouts.ts';
import { parseLock } from './parse-lock.ts';
import { parseSite, SITE_FILE } from './parse-site.ts';
import { parseSynonyms, synonymsFile } from './parse-synonyms.ts';
import { say, toDiagnostic } from './problem.ts';

/** A content folder in memory: path relative to the folder, with forward slashes → bytes. */
export type ContentFiles = ReadonlyMap<string, Uint8Array>;

/** Everything that was read, and what was wrong with it. */
export interface Content {
  /** Absent when `site.yml` cannot be used; then there are no entries either. */
  site: Site | undefined;
  /** Where a setting of `site.yml` stands. */
  locateInSite: (path: readonly PropertyKey[]) => Place;
  entries: Entry[];
  /** Paths of pictures and other files that entries may link to; those of the public folder begin with a slash. */
  assets: ReadonlySet<string>;
  /** What is printed together; empty when there is no usable `handouts.yml`. */
  handouts: Handout[];
  /** Decision trees, sorted by file. */
  guides: Guide[];
  /** Words that mean the same to a searcher, by locale. */
  synonyms: Synonyms;
  /** Source of every SVG picture of the content folder, by path. */
  svgs: ReadonlyMap<string, string>;
  /** What older versions say; empty when there is no lock yet, undefined when it cannot be read. */
  lock: ArchiveLock | undefined;
  diagnostics: Diagnostic[];
  /** How the sources of stale translations read before; files alone do not tell. */
  history: SourceHistory;
}

/** Files of the content folder that are for people, not for the site. */
const IGNORED_FILES: ReadonlySet<string> = new Set(['README.md']);

/**
 * Parses a content folder that is in memory. `publicFiles` are site paths such as `/favicon.svg`; `parse` reads one entry.
 */
export function parseContent(
  files: ContentFiles,
  publicFiles: readonly string[] = [],
  parse = parseEntry,
): Content {
  const diagnostics: Diagnostic[] = [];
  const decode = (path: string): string | undefined => {
    const bytes = files.get(path);
    if (!bytes) return undefined;
    const text = decodeUtf8(bytes);
    if (text === undefined) diagnostics.push(describeEncoding(path, bytes));
    return text;
  };
  const siteText = decode(SITE_FILE);
  const isUnreadable = siteText === undefined && files.has(SITE_FILE);
  const { site, locate: locateInSite, diagnostics: siteDiagnostics } = parseSite(siteText);
  if (!isUnreadable) diagnostics.push(...siteDiagnostics);

  const { lock, diagnostics: lockDiagnostics } = parseLock(decode(LOCK_FILE));
  diagnostics.push(...lockDiagnostics);

  const paths = [...files.keys()].sort();
  const entries: Entry[] = [];
  const taken = new Map<string, string>();
  for (const path of site ? paths.filter(isEntryPath) : []) {
    const text = decode(path);
    if (text === undefined) continue;
    const twin = taken.get(path.toLowerCase());
    if (twin !== undefined) {
      diagnostics.push(describeTwin(path, twin));
      continue;
    }
    taken.set(path.toLowerCase(), path);
    const parsed = parse(site!, path, text);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.entry) entries.push(parsed.entry);
  }
  const { handouts, diagnostics: handoutDiagnostics } = site
    ? parseHandouts(site, entries, decode(HANDOUTS_FILE))
    : { handouts: [], diagnostics: [] };
  diagnostics.push(...handoutDiagnostics);
  const guides: Guide[] = [];
  for (const path of site ? paths.filter(isGuidePath) : []) {
    const text = decode(path);
    if (text === undefined) continue;
    const parsed = parseGuide(site!, path, text);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.guide) guides.push(parsed.guide);
  }
  const synonyms = new Map<string, SynonymGroup[]>();
  for (const { id } of site?.locales ?? []) {
    const text = decode(synonymsFile(id));
    if (text === undefined) continue;
    const parsed = parseSynonyms(synonymsFile(id), text);
    diagnostics.push(...parsed.diagnostics);
    synonyms.set(id, parsed.groups);
  }
  const assets = new Set([...paths.filter((path) => !isEntryPath(path)), ...publicFiles]);
  const svgs = new Map(
    paths.filter(isSvg).flatMap((path) => {
      const source = decode(path);
      return source === undefined ? [] : [[path, source] as const];
    }),
  );
  return {
    site,
    locateInSite,
    entries,
    assets,
    svgs,
    handouts,
    guides,
    synonyms,
    lock,
    diagnostics,
    history: NO_HISTORY,
  };
}

function isSvg(path: string): boolean {
  return /\.svg$/i.test(path);
}

function isEntryPath(path: string): boolean {
  return /\.md$/i.test(path) && !IGNORED_FILES.has(path);
}

// One for all files: making one costs more than reading a file with it.
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function describeEncoding(file: string, bytes: Uint8Array): Diagnostic {
  const before = new TextDecoder().decode(bytes).split('\uFFFD')[0] ?? '';
  const lines = before.split(/\r\n?|\n/);
  const line = lines.length;
  const column = (lines.at(-1)?.length ?? 0) + 1;
  const place = { line, column, endLine: line, endColumn: column + 1 };
  return toDiagnostic('file-encoding', file, say(place, ENTRY_MESSAGES.encoding));
}

function describeTwin(file: string, twin: string): Diagnostic {
  return toDiagnostic('slug-duplicate', file, say(FILE_START, ENTRY_MESSAGES.twin, { twin }));
}
