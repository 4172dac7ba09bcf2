import { buildQuickIndex } from '../../src/search/build-quick-index.ts';
import { buildLexicon, type Lexicon } from '../../src/search/lexicon.ts';
import { stemmerOf } from '../../src/search/preloaded-stemmers.ts';
import { quickSearch, type QuickAnswer } from '../../src/search/quick-search.ts';
import type { Scope } from '../../src/search/rank.ts';
import { graphFrom, SITE_YML } from '../content.ts';

/** An answer with a question, and what else its settings and its text say. */
export function answer(title: string, settings: Record<string, string> = {}, text = 'A text.'): string {
  const all = { title, description: 'This is how it goes.', ...settings, reviewed: '2026-01-01' };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join('')}---\n\n${text}\n`;
}

/** The words of the files of a site that is in memory; its site.yml is that of the rules' examples. */
export function lexiconOf(files: Readonly<Record<string, string>>, locale = 'en'): Lexicon {
  const index = buildQuickIndex(graphFrom({ 'site.yml': SITE_YML, ...files }), locale);
  return buildLexicon(index, stemmerOf(index.lang));
}

/** What the quick index of some files has to say. */
export function ask(
  lexicon: Lexicon,
  query: string,
  scope: Partial<Scope> = {},
  isVerbatim = false,
): QuickAnswer {
  return quickSearch(lexicon, query, { version: lexicon.index.versions.at(-1)!.id, ...scope }, isVerbatim);
}

/** Names of the answers that were found, best first. */
export function found({ hits }: QuickAnswer): string[] {
  return hits.map(({ record }) => record.href.split('/').at(-2)!);
}
