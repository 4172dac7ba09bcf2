import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import MiniSearch from 'minisearch';
import { buildGraph, type ContentGraph } from '../src/graph/graph.ts';
import { parsePagePath } from '../src/model/address.ts';
import { readContent } from '../src/read/read-content.ts';
import {
  closeFullTextIndex,
  collectSearchable,
  joinIndexes,
  openFullTextIndex,
} from '../src/search/full-text-index.ts';
import { buildPages } from '../src/site/build-pages.ts';
import type { EntryPage } from '../src/site/page.ts';
import {
  readGolden,
  scoreAll,
  type Given,
  type GoldenQuery,
  type GoldenSet,
  type Score,
} from './bench/golden.ts';
import { buildPlainIndex, serveIndex } from './bench/search-indexes.ts';
import { EXIT, parseOptions, PROJECT_FOLDER, PUBLIC_FOLDER, runScript } from './options.ts';

type Ask = (locale: string, queries: readonly string[]) => Promise<Given[]>;

/**
 * `npm run bench:search`: asks four searches the queries of the golden sets, and prints for each language and kind how
 * often the right answer came first or among the first three, the mean reciprocal rank, and the queries without answer.
 */
await runScript(async () => {
  const { missed } = parseOptions({ missed: { type: 'boolean', default: false } });
  const content = join(PROJECT_FOLDER, 'content');
  const { site, ...read } = await readContent(content, PUBLIC_FOLDER);
  const graph = buildGraph({ ...read, site: site! });
  const pages = buildPages(graph);
  const plain = await serveIndex(await buildPlainIndex(pages));
  const texts = [...collectSearchable(pages).values()];
  const indexes = await Promise.all(
    texts.map(async (searchable) => {
      const index = await openFullTextIndex();
      for (const page of searchable) index.add(page);
      return index.close();
    }),
  );
  await closeFullTextIndex();
  const full = await serveIndex(joinIndexes(indexes));
  const askServed =
    (engine: string, origin: string): Ask =>
    (locale, queries) =>
      askProcess([engine, locale, origin, content], queries);
  const engines: [string, Ask][] = [
    ['Pagefind', askServed('plain', plain.origin)],
    ['Pagefind + keywords', askServed('keywords', full.origin)],
    ['MiniSearch', (locale, queries) => Promise.resolve(askMiniSearch(graph, locale, queries))],
    ['Handrail', askServed('handrail', full.origin)],
  ];
  for (const set of ['golden', 'held-out'] as const) {
    console.log(
      `\n${set === 'golden' ? 'Queries that the search was tuned with' : 'Queries that it never saw'}`,
    );
    for (const { id } of graph.site.locales) await compare(engines, set, id, missed);
  }
  plain.close();
  full.close();
  return EXIT.clean;
});

async function compare(
  engines: readonly [string, Ask][],
  set: GoldenSet,
  locale: string,
  showMissed: boolean,
): Promise<void> {
  const golden = readGolden(set, locale);
  const kinds = [...new Set(golden.map(({ kind }) => kind))];
  console.log(`\n${locale.padEnd(22)}${['all', ...kinds].map((kind) => kind.padStart(16)).join('')}`);
  for (const [name, ask] of engines) {
    const given = await ask(
      locale,
      golden.map(({ query }) => query),
    );
    const pairs = golden.map((query, i): [GoldenQuery, Given] => [query, given[i]!]);
    const scores = [pairs, ...kinds.map((kind) => pairs.filter(([query]) => query.kind === kind))].map(
      scoreAll,
    );
    console.log(`${name.padEnd(22)}${scores.map((score) => formatScore(score).padStart(16)).join('')}`);
    if (showMissed && name === 'Handrail') console.log(formatMissed(pairs));
  }
}

/** success@1 success@3 MRR empty. */
function formatScore({ first, firstThree, mrr, empty }: Score): string {
  const short = (share: number): string => share.toFixed(2).replace(/^0/, '');
  return `${short(first)} ${short(firstThree)} ${short(mrr)} ${empty}`;
}

function formatMissed(pairs: readonly [GoldenQuery, Given][]): string {
  return pairs
    .filter(([query, given]) => scoreAll([[query, given]]).first < 1)
    .map(([{ kind, query, right }, { slugs }]) => {
      const found = slugs.slice(0, 3).join(', ') || 'nothing';
      return `  ${kind}: "${query}" wants ${right.join(' or ') || 'nothing'}, finds ${found}`;
    })
    .join('\n');
}

async function askProcess(options: readonly string[], queries: readonly string[]): Promise<Given[]> {
  const script = join(PROJECT_FOLDER, 'scripts/bench/ask-search.ts');
  const child = spawn(process.execPath, [script, ...options], {
    cwd: PROJECT_FOLDER,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(queries));
  return (await json(child.stdout)) as Given[];
}

/** MiniSearch over title, keywords, short answer and text, with the settings that its documentation recommends. */
function askMiniSearch(graph: ContentGraph, locale: string, queries: readonly string[]): Given[] {
  const engine = new MiniSearch<{ id: string }>({
    fields: ['title', 'keywords', 'description', 'text'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 4, keywords: 4, description: 2 } },
  });
  const pages = buildPages(graph).filter(
    (page): page is EntryPage =>
      page.kind === 'entry' &&
      page.locale === locale &&
      page.textLang === page.lang &&
      page.heldIn.includes(graph.site.versions.at(-1)!.id),
  );
  engine.addAll(
    pages.map(({ path, title, keywords, description, answer }) => ({
      id: parsePagePath(graph.site, path)!.slug,
      title,
      keywords: keywords.join(' '),
      description,
      text: answer().html.replace(/<[^>]+>/g, ' '),
    })),
  );
  return queries.map((query) => ({
    slugs: engine.search(query).map(({ id }) => String(id)),
    isClaimed: true,
  }));
}
