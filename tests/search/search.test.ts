import { expect, test } from 'vitest';
import type { Pagefind } from '../../src/search/full-text.ts';
import { search, type Outcome } from '../../src/search/search.ts';
import { answer, lexiconOf } from './searching.ts';

const lexicon = lexiconOf({
  'en/faq/lost.md': answer('I lost my phone. What do I do?', {}, '1. Call the desk.\n2. Block the sim card.'),
  'en/faq/new.md': answer('How do I register a new phone?', {}, 'Keep the old one near a window.'),
  'en/faq/cost.md': answer('What does it cost?'),
});

/** A full text of a few pages: like Pagefind, it wants every word of a query that it knows. */
function fullText(
  texts: Record<string, string>,
): Pagefind & { asked: string[]; filtered: Record<string, string[]>[] } {
  const asked: string[] = [];
  const filtered: Record<string, string[]>[] = [];
  return {
    asked,
    filtered,
    options: () => Promise.resolve(),
    search: (query, { filters }) => {
      asked.push(query);
      filtered.push(filters);
      const results = Object.entries(texts)
        .filter(([, text]) => query.split(' ').every((word) => text.includes(word)))
        .map(([url, text], i) => ({
          id: url,
          score: 10 - i,
          data: () =>
            Promise.resolve({
              url,
              meta: { title: text, description: 'Short.', accounts: 'One · Two', steps: '4' },
              sub_results: [
                { title: 'Step 2b', url: `${url}#step-2b`, excerpt: 'Do <mark>this</mark> &amp; that' },
              ],
            }),
        }));
      return Promise.resolve({ results });
    },
  };
}

function ask(query: string, engine?: Pagefind): Promise<Outcome> {
  const loadFullText = engine && ((): Promise<Pagefind> => Promise.resolve(engine));
  return search(lexicon, query, { scope: { version: 'new' }, loadFullText });
}

const hrefs = ({ results }: Outcome): string[] => results.map(({ href }) => href);

test('a step that has what was asked for is in the result, with its number and its address', async () => {
  const { results } = await ask('block sim card');
  expect(results[0]).toEqual({
    href: '/en/faq/lost/',
    title: 'I lost my phone. What do I do?',
    description: 'This is how it goes.',
    accounts: [],
    stepCount: 2,
    step: { number: '2', href: '/en/faq/lost/#step-2', text: 'Block the sim card.' },
  });
  expect((await ask('lost phone')).results[0]!.step).toBeUndefined();
});

test('a word that only the running text has is found by the full text', async () => {
  const engine = fullText({ '/en/faq/new/': 'new phone window' });
  const outcome = await ask('window', engine);
  expect(hrefs(outcome)).toEqual(['/en/faq/new/']);
  expect([outcome.fit, outcome.completeCount]).toEqual(['all', 1]);
});

test('the full text is asked only where the quick index has no answer, or when somebody wants it', async () => {
  const engine = fullText({ '/en/faq/cost/': 'cost of a lost phone', '/en/faq/lost/': 'lost phone' });
  const quick = await ask('lost phone', engine);
  expect([hrefs(quick), quick.hasMoreText, engine.asked]).toEqual([['/en/faq/lost/'], true, []]);
  const thorough = await search(lexicon, 'lost phone', {
    scope: { version: 'new' },
    isThorough: true,
    loadFullText: () => Promise.resolve(engine),
  });
  expect([hrefs(thorough), thorough.hasMoreText]).toEqual([['/en/faq/lost/', '/en/faq/cost/'], false]);
});

test('the full text is not asked for words that the site does not have, nor where it is not needed', async () => {
  const engine = fullText({ '/en/faq/new/': 'zebra' });
  expect(hrefs(await ask('zebra', engine))).toEqual([]);
  expect(engine.asked).toEqual([]);
});

test('the filter of the versions is used only where there are several', async () => {
  const engine = fullText({ '/en/faq/new/': 'window' });
  const askIn = (versions: string[]): Promise<Outcome> => {
    const index = { ...lexicon.index, versions: versions.map((id) => ({ id, label: id })) };
    const scope = { version: 'new', account: 'One' };
    return search({ ...lexicon, index }, 'window', {
      scope,
      loadFullText: () => Promise.resolve(engine),
    });
  };
  await askIn(['old', 'new']);
  await askIn(['new']);
  expect(engine.filtered).toEqual([{ version: ['new'], account: ['One'] }, { account: ['One'] }]);
});

test('without a connection the quick index has to do', async () => {
  const outcome = await search(lexicon, 'window phone', {
    scope: { version: 'new' },
    loadFullText: () => Promise.reject(new TypeError('Failed to fetch')),
  });
  expect(hrefs(outcome)).toEqual(['/en/faq/lost/', '/en/faq/new/']);
});

test('of an index in pieces, the full text has what the pieces have not, with synonyms and misspelt words', async () => {
  const cut = { ...lexicon, index: { ...lexicon.index, pieces: ['a'], records: [] } };
  const engine = fullText({ '/en/faq/far/': 'a far planet' });
  const outcome = await search(cut, 'far planet', {
    scope: { version: 'new', account: 'One' },
    loadFullText: () => Promise.resolve(engine),
  });
  expect(outcome.results).toEqual([
    {
      href: '/en/faq/far/',
      title: 'a far planet',
      description: 'Short.',
      accounts: ['One', 'Two'],
      stepCount: 4,
      step: { number: '2b', href: '/en/faq/far/#step-2b', text: 'Do this & that' },
    },
  ]);
});

test('where nothing is found, words that are near are named', async () => {
  const outcome = await ask('registeration');
  expect(outcome.repaired ?? outcome.nearest).toBeDefined();
  expect(await ask('xyzzy')).toEqual({
    results: [],
    completeCount: 0,
    fit: 'none',
    repaired: undefined,
    nearest: [],
    hasMoreText: false,
  });
});
