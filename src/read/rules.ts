import type { Severity } from '../model/diagnostic.ts';

/** What is known of a rule without running it. */
export interface RuleInfo {
  /** Names the defect; never changes. */
  id: string;
  /** What must hold, in one line. */
  summary: string;
  /** Why it matters to a reader. */
  why: string;
  severity: Severity;
}

/** The rules that reading itself enforces: what breaks them never becomes an entry or a site. */
export const READING_RULES = [
  {
    id: 'file-empty',
    summary: 'A content file says something',
    why: 'Its page would have a title and nothing below it.',
    severity: 'error',
  },
  {
    id: 'file-encoding',
    summary: 'A content file is saved as UTF-8',
    why: 'Accents and special letters would come out broken.',
    severity: 'error',
  },
  {
    id: 'file-place',
    summary: 'A content file stands in the folder of a language and a topic',
    why: 'Its path is its address: a file elsewhere has no page, so nobody would ever see it.',
    severity: 'error',
  },
  {
    id: 'front-matter',
    summary: 'An answer begins with its settings, well spelt and complete',
    why: 'A misspelt or missing setting is silently left out: no short answer, no search words, no date of review.',
    severity: 'error',
  },
  {
    id: 'guide-file',
    summary: 'A file in guides/ has questions whose choices lead somewhere',
    why: 'Somebody who follows the questions would be left standing halfway.',
    severity: 'error',
  },
  {
    id: 'handouts-file',
    summary: 'The file handouts.yml names answers that exist, under names of their own',
    why: 'Somebody at the desk would print a sheet with an answer missing, or none at all.',
    severity: 'error',
  },
  {
    id: 'lock-file',
    summary: 'The file archive/lock.json can be read',
    why: 'Without it, nobody notices when the text of an older version changes.',
    severity: 'error',
  },
  {
    id: 'site-file',
    summary: 'The file site.yml describes the site without gaps or contradictions',
    why: 'Every address, language and version of the site comes from it.',
    severity: 'error',
  },
  {
    id: 'slug-duplicate',
    summary: 'Every answer has an address of its own',
    why: 'Of two files with the same address, readers could reach only one.',
    severity: 'error',
  },
  {
    id: 'ui-strings',
    summary: 'The interface has all its texts in every language of the site',
    why: 'Visitors would meet buttons and notices that say nothing.',
    severity: 'error',
  },
  {
    id: 'synonyms-file',
    summary: 'A list of synonyms is a list of groups of words that mean the same',
    why: 'A word that stands in no group, or in two, finds nothing more, or too much.',
    severity: 'error',
  },
] as const satisfies readonly RuleInfo[];

/** Id of a rule that reading enforces. */
export type ReadingRule = (typeof READING_RULES)[number]['id'];
