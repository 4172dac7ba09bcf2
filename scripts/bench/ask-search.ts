import { text } from 'node:stream/consumers';
import { parsePagePath } from '../../src/model/address.ts';
import { livingVersion, localeOf } from '../../src/model/site.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import { readContent } from '../../src/read/read-content.ts';
import { buildQuickIndex } from '../../src/search/build-quick-index.ts';
import { META_WEIGHTS, type Pagefind } from '../../src/search/full-text.ts';
import { buildLexicon } from '../../src/search/lexicon.ts';
import { stemmerOf } from '../../src/search/preloaded-stemmers.ts';
import { search } from '../../src/search/search.ts';
import type { Given } from './golden.ts';

/*
 * node ask-search.ts handrail|pagefind LOCALE ORIGIN CONTENT < queries.json > given.json
 * Asks a served index, as a page does. One process a language: Pagefind's WebAssembly module is one for the whole
 * process, and a second language would silently be searched with the stemmer of the first.
 */
const [engine, locale, origin, folder] = process.argv.slice(2) as [string, string, string, string];
const { site, ...content } = await readContent(folder, 'public');
const graph = buildGraph({ ...content, site: site! });
const { lang } = localeOf(site!, locale);
const pagefind = await loadPagefind();
const ask = engine === 'handrail' ? askHandrail() : askPagefind;

const queries = JSON.parse(await text(process.stdin)) as string[];
const given: Given[] = [];
for (const query of queries) given.push(await ask(query));
process.stdout.write(JSON.stringify(given));

async function askPagefind(query: string): Promise<Given> {
  const { results } = await pagefind.search(query, { filters: {} });
  const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return { slugs: data.map(({ url }) => slugOf(url)), isClaimed: true };
}

function askHandrail(): (query: string) => Promise<Given> {
  const lexicon = buildLexicon(buildQuickIndex(graph, locale), stemmerOf(lang));
  const options = {
    scope: { version: livingVersion(site!).id },
    loadFullText: () => Promise.resolve(pagefind),
  };
  return async (query) => {
    const { results, fit } = await search(lexicon, query, options);
    return { slugs: results.map(({ href }) => slugOf(href)), isClaimed: fit !== 'guess' };
  };
}

function slugOf(url: string): string {
  return parsePagePath(site!, url)?.slug ?? url;
}

/** Node imports no code over HTTP, so the engine is handed over as data. */
async function loadPagefind(): Promise<Pagefind> {
  Object.assign(globalThis, {
    document: {
      currentScript: null,
      querySelector: () => ({ getAttribute: () => lang }),
      documentElement: { lang },
    },
  });
  const source = await (await fetch(`${origin}/pagefind/pagefind.js`)).text();
  const { createInstance } = (await import(
    `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`
  )) as { createInstance: (options: object) => Pagefind };
  return createInstance({
    basePath: `${origin}/pagefind/`,
    baseUrl: '/',
    noWorker: true,
    ranking: engine === 'plain' ? {} : { metaWeights: META_WEIGHTS },
  });
}
