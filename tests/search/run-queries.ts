import { text } from 'node:stream/consumers';
import { searchAnswers, type SearchEngine } from '../../src/search/query.ts';
import { META_WEIGHTS } from '../../src/search/meta-weights.ts';

/*
 * node run-queries.ts ORIGIN LANG VERSION < queries.json > results.json
 * Runs queries against a served index, as the page does. One process a language: Pagefind's WebAssembly module is one
 * for the whole process, and a second language would silently be searched with the stemmer of the first.
 */
const [origin, lang, version] = process.argv.slice(2) as [string, string, string];
Object.assign(globalThis, {
  document: {
    currentScript: null,
    querySelector: () => ({ getAttribute: () => lang }),
    documentElement: { lang },
  },
});

interface Pagefind {
  createInstance: (options: object) => SearchEngine;
}

// Node imports no code over HTTP, so the engine is handed over as data.
const source = await (await fetch(`${origin}/pagefind/pagefind.js`)).text();
const { createInstance } = (await import(
  `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`
)) as Pagefind;
const engine = createInstance({
  basePath: `${origin}/pagefind/`,
  baseUrl: '/',
  noWorker: true,
  ranking: { metaWeights: META_WEIGHTS },
});

const queries = JSON.parse(await text(process.stdin)) as string[];
const answers: Record<string, string[]> = {};
for (const query of queries) {
  const { results } = await searchAnswers(engine, query, { language: lang.split('-')[0]!, version });
  const found = await Promise.all(results.slice(0, 3).map((result) => result.data()));
  answers[query] = found.map(({ url }) => url);
}
process.stdout.write(JSON.stringify(answers));
