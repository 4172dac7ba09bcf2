import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { buildFeeds } from '../../src/site/feed.ts';
import { graphFrom } from '../content.ts';

const answer = (title: string, more = ''): string =>
  `---\ntitle: ${title}\ndescription: Short & clear.\nreviewed: 2025-02-26\n${more}---\n\nText.\n`;

/** The items of a language's feed: day, address, what tells it apart, title and text. */
async function itemsOf(files: Record<string, string>, locale: string): Promise<string[][]> {
  const feeds = await buildFeeds(graphFrom(files));
  const feed = feeds.find(({ path }) => path === `/${locale}/feed.xml`)!;
  const $ = load(feed.text, { xml: true });
  return $('item')
    .toArray()
    .map((item) => ['pubDate', 'link', 'guid', 'title', 'description'].map((tag) => $(tag, item).text()));
}

test('a feed has what changed, began and ended with a version, and what was checked since, the newest first', async () => {
  const files = {
    'en/faq/a.md': answer('Is A <new>?', 'since: new\n'),
    'en/faq/b.md': answer('What is B?').replace('reviewed: 2025-02-26', 'reviewed: 2026-03-04'),
    'archive/old/en/faq/b.md': answer('What was B?'),
    'archive/old/en/faq/c.md': answer('What was C?'),
    'en/faq/d.md': answer('Same as ever?'),
    'nl/faq/b.md': answer('Wat is B?'),
  };
  const day = 'Wed, 26 Feb 2025 00:00:00 GMT';
  const page = 'https://help.example/en';
  expect(await itemsOf(files, 'en')).toEqual([
    [
      'Wed, 04 Mar 2026 00:00:00 GMT',
      `${page}/faq/b/`,
      `${page}/faq/b/#2026-03-04`,
      'What is B?',
      'Last checked on 4 March 2026. Short & clear.',
    ],
    [
      day,
      `${page}/faq/a/`,
      `${page}/faq/a/#2025-02-26`,
      'Is A <new>?',
      'New since 26 February 2025. Short & clear.',
    ],
    [
      day,
      `${page}/faq/b/`,
      `${page}/faq/b/#2025-02-26`,
      'What is B?',
      'Changed on 26 February 2025. Short & clear.',
    ],
    [
      day,
      `${page}/old/faq/c/`,
      `${page}/old/faq/c/#2025-02-26`,
      'What was C?',
      'No longer holds since 26 February 2025. Short & clear.',
    ],
  ]);
  // A text that this language does not have is no news in it.
  expect(await itemsOf(files, 'fr')).toEqual([]);
});

test('a feed names its language, its own address and the day of its newest item', async () => {
  const [, dutch] = await buildFeeds(
    graphFrom({ 'en/faq/a.md': answer('A?', 'since: new\n'), 'nl/faq/a.md': answer('Is A nieuw?') }),
  );
  const $ = load(dutch!.text, { xml: true });
  expect($('channel > title').text()).toBe('Hulp: nieuwe en gewijzigde antwoorden');
  expect($('channel > link').text()).toBe('https://help.example/nl/');
  expect($('channel > language').text()).toBe('nl-BE');
  expect($('channel > lastBuildDate').text()).toBe('Wed, 26 Feb 2025 00:00:00 GMT');
  expect($('channel > atom\\:link').attr('href')).toBe('https://help.example/nl/feed.xml');
});

test('a feed has the fifty newest items at most', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`en/faq/a${i}.md`, answer(`Number ${i}?`, 'since: new\n')]),
  );
  expect(await itemsOf(files, 'en')).toHaveLength(50);
});
