import type { ContentGraph } from '../graph/graph.ts';
import { perGraph } from '../graph/per-graph.ts';
import { resolveText } from '../graph/resolve-text.ts';
import { livingVersion } from '../model/site.ts';
import { hrefOf } from '../site/urls.ts';
import { buildQuickIndex } from './build-quick-index.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { stemmerOf } from './preloaded-stemmers.ts';
import { quickSearch } from './quick-search.ts';

const FIRST = 3;

interface Searched {
  lexicon: Lexicon;
  /** Address of a page → the content file of its text. */
  files: ReadonlyMap<string, string>;
}

/** The content files of the first three living answers that a visitor of a locale gets for a phrase. */
export function filesFoundFor(graph: ContentGraph, locale: string, phrase: string): string[] {
  const { lexicon, files } = searchedIn(graph)(locale);
  const { hits } = quickSearch(lexicon, phrase, { version: livingVersion(graph.site).id });
  return hits.slice(0, FIRST).map(({ record }) => files.get(record.href)!);
}

/** Each locale is indexed once, when the first phrase asks for it. */
const searchedIn = perGraph((graph) => {
  const known = new Map<string, Searched>();
  return (locale: string): Searched => {
    const searched = known.get(locale) ?? prepare(graph, locale);
    known.set(locale, searched);
    return searched;
  };
});

function prepare(graph: ContentGraph, locale: string): Searched {
  const index = buildQuickIndex(graph, locale);
  const version = livingVersion(graph.site).id;
  const files = [...graph.topics.values()].flat().flatMap((slug): [string, string][] => {
    const text = resolveText(graph, { locale, version, slug });
    return text ? [[hrefOf(graph.site, text.path), text.entry.file]] : [];
  });
  return { lexicon: buildLexicon(index, stemmerOf(index.lang)), files: new Map(files) };
}
