import { describe, expect, test } from 'vitest';
import { collectPages } from '../../src/links/collect-pages.ts';
import { moveEdits } from '../../src/links/move-edits.ts';
import { graphFrom } from '../content.ts';

describe('the addresses of the content', () => {
  test('are collected once each, without the site’s own', () => {
    const pages = collectPages(
      graphFrom({
        'en/faq/a.md': [
          'www.other.example <https://other.example> [a](HTTPS://Other.Example/#b "Title") ![p](//other.example/p.png)',
          '[own](https://help.example/en/) [mail](mailto:a@other.example) [file](b.md) `https://code.example`',
          '[secret](https://me:word@other.example/p.png)',
          '',
          '[c]: https://other.example/c#%zz',
        ].join('\n'),
        'fr/faq/a.md': 'https://other.example/#b\n',
      }),
    );
    expect(pages.map(({ url, fragments, mentions }) => [url, fragments, mentions.length])).toEqual([
      ['http://www.other.example/', [], 1],
      ['https://other.example/', ['b'], 3],
      ['https://other.example/p.png', [], 2],
      ['https://other.example/c', ['%zz'], 1],
    ]);
  });

  test('of a site in a folder are its own only in that folder', () => {
    const graph = graphFrom({ 'en/faq/a.md': '<https://help.example/mfa/x> <https://help.example/mfax>\n' });
    const inFolder = { ...graph, site: { ...graph.site, url: 'https://help.example/mfa/' } };
    expect(collectPages(inFolder).map(({ url }) => url)).toEqual(['https://help.example/mfax']);
  });
});

describe('the new address of a page', () => {
  const OLD = 'https://other.example/a';
  const NEW = 'https://other.example/b?x=1#c';

  /** The text after the change; undefined when none is offered. */
  function mend(source: string, to = NEW): string | undefined {
    const mention = collectPages(graphFrom({ 'en/faq/a.md': source }))[0]!.mentions[0]!;
    const edits = moveEdits(mention, to);
    if (!edits) return undefined;
    return edits.reduceRight(
      (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
      source,
    );
  }

  test.each([
    ['in a link', `See [it](${OLD}).\n`, `See [it](${NEW}).\n`],
    ['before a title', `See [it](<${OLD}> "${OLD}").\n`, `See [it](<${NEW}> "${OLD}").\n`],
    ['in angle brackets', `See <${OLD}>.\n`, `See <${NEW}>.\n`],
    ['bare', `See ${OLD}.\n`, `See ${NEW}.\n`],
    ['in a definition', `[it]\n\n[it]: ${OLD}\n`, `[it]\n\n[it]: ${NEW}\n`],
    ['as the text of its link too', `See [${OLD}](${OLD}).\n`, `See [${NEW}](${NEW}).\n`],
    ['of a picture', `![it](${OLD})\n`, `![it](${NEW})\n`],
    ['after a text that begins like it', `[at ${OLD} x](${OLD})\n`, `[at ${OLD} x](${NEW})\n`],
  ])('%s takes the place of the old one', (_where, before, after) => {
    expect(mend(before)).toBe(after);
  });

  test.each([
    ['that is written with entities', '[it](https://other.example/?a&amp;b)\n', NEW],
    ['that is written without https://', 'See www.other.example/a.\n', NEW],
    ['when the new one has brackets', `[it](${OLD})\n`, 'https://other.example/b_(c)'],
    ['when the new one ends in a stop', `See ${OLD} now\n`, 'https://other.example/b.'],
    ['when the new one is not protected', `[it](${OLD})\n`, 'http://other.example/b'],
  ])('is not filled in for one %s', (_what, source, to) => {
    expect(mend(source, to)).toBeUndefined();
  });
});
