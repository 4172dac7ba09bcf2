import { expect, test } from 'vitest';
import { mayMislead } from '../../src/check/plain-links.ts';
import { TextLooks } from '../../src/check/text-looks.ts';
import { graphFrom } from '../content.ts';

/** Whether a text of the living version in English may have links that mislead. */
function misleads(text: string): boolean {
  const graph = graphFrom({
    'en/faq/a.md': text,
    'en/faq/b.md': '## Part\n\n1. Wait.\n2. Go.\n',
    'archive/old/en/faq/b.md': 'Wait.\n',
    'nl/faq/b.md': 'Wacht.\n',
    'en/faq/c.md': '---\ntitle: C\ndescription: C.\nreviewed: 2026-01-01\nformerly: [faq/d]\n---\n\nText.\n',
    'en/faq/a.png': '',
  });
  const entry = graph.entries.find(({ file }) => file === 'en/faq/a.md')!;
  return mayMislead(graph, new TextLooks(graph.site, []), entry);
}

test.each([
  'No link at all.',
  'See [the other](b.md), [its part](b.md#part), [step 2](../faq/b.md#step-2) and [](./c.md).',
  'See [a site](https://example.org/b?c=d#e), <https://example.org>, and ![a picture](a.png).',
])('%s: nothing to look at', (text) => {
  expect(misleads(text)).toBe(false);
});

test.each([
  'See [here](b.md).',
  'See [](https://example.org).',
  'See [→](b.md).',
  'See <http://example.org>.',
  'See [the other][b].\n\n[b]: b.md',
  'See <a href="b.md">the other</a>.',
  'See [the other] (b.md).',
  'See [the other](gone.md).',
  'See [the other](b.md#gone).',
  'See [the other](d.md).',
  'See [the other](../../nl/faq/b.md).',
  'See [the other](../../archive/old/en/faq/b.md).',
  'See [the other](/en/faq/b.md).',
  'See [the other](../b/).',
  'See [the other](https://help.example/en/faq/b/).',
  'See [a site](http://example.org).',
  'Write to [us](mailto:us@example.org).',
  'See ![a picture](gone.png).',
])('%s: the rules look at it', (text) => {
  expect(misleads(text)).toBe(true);
});
