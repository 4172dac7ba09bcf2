import type { List, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import type { ContentGraph } from '../../src/graph/graph.ts';
import { resolveTree } from '../../src/graph/resolve-tree.ts';
import { collectTextBlocks } from '../../src/graph/text-blocks.ts';
import { readContent } from '../../src/read/read-content.ts';
import { buildPages } from '../../src/site/build-pages.ts';
import { buildLlmsTexts } from '../../src/site/llms-text.ts';
import { buildTwin, twinPath } from '../../src/site/markdown-twin.ts';
import type { EntryPage } from '../../src/site/page.ts';
import { absoluteUrl, pageLinkFormat } from '../../src/site/urls.ts';
import { squash } from '../built-site.ts';
import { graphFrom } from '../content.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** The twins of a graph by path. */
function twinsOf(graph: ContentGraph): Map<string, string> {
  const entries = buildPages(graph).filter((page) => page.kind === 'entry');
  return new Map(
    entries.map((page) => {
      const { file, format } = buildTwin(graph, page);
      return [`/${file}`, format()];
    }),
  );
}

/** The steps of a Markdown text as somebody who only sees the Markdown counts them: `3b Open it.` */
function stepsIn(tree: Root): string[] {
  return tree.children.flatMap((node) => (node.type === 'list' && node.ordered ? stepsOf(node) : []));
}

function stepsOf(list: List): string[] {
  return list.children.flatMap((item, i) => {
    const number = (list.start ?? 1) + i;
    const nested = item.children.filter((child) => child.type === 'list').flatMap(({ children }) => children);
    const lettered = nested.flatMap(({ children: [first] }) => {
      const text = squash(first ? toString(first) : '');
      return /^\d+[a-z]+\. /.test(text) ? [text.replace('. ', ' ')] : [];
    });
    return [`${number} ${squash(toString(item.children[0]!))}`, ...lettered];
  });
}

/** Every link and picture, with its text. */
function linksIn(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type === 'link') found.push(`${node.url} ${toString(node)}`);
    if (node.type === 'image') found.push(`${node.url} ${node.alt ?? ''}`);
  });
  return found;
}

describe.each(['content', 'tests/fixtures/site', 'tests/fixtures/matrix'])('of %s', async (folder) => {
  const { graph } = checkContent(await readContent(folder, 'public'));
  const { site, entries } = graph!;
  const pages = buildPages(graph!).filter((page): page is EntryPage => page.kind === 'entry');
  const twins = twinsOf(graph!);

  test('every answer has a twin', () => {
    expect([...twins.keys()]).toEqual(pages.map(({ path }) => twinPath(path)));
    expect(twins.size).toBeGreaterThan(0);
  });

  test.each(pages.map((page) => [page.path, page] as const))(
    'the twin of %s, parsed again, has the steps and links of the page',
    (path, page) => {
      const written = parser.parse(twins.get(twinPath(path)));
      const { address, asset } = pageLinkFormat(site);
      const entry = entries.find(({ file }) => file === page.file)!;
      const complete = (file: string): string => new URL(asset(file), site.url).href;
      const tree = resolveTree(graph!, entry, page.locale, { page: address, address, asset: complete });
      const steps = collectTextBlocks(tree).filter(({ kind }) => kind === 'step');
      expect(stepsIn(written)).toEqual(
        steps.filter(({ label }) => /^\d+[a-z]*$/.test(label)).map(({ label, text }) => `${label} ${text}`),
      );
      const own = absoluteUrl(site, path);
      const links = linksIn(tree).map((link) => (link.startsWith('#') ? own + link : link));
      expect(linksIn(written)).toEqual(expect.arrayContaining(links));
      expect(linksIn(written).filter((link) => !/^(?:https?:|mailto:|tel:)/.test(link))).toEqual([]);
      expect(written.children[0]).toMatchObject({ type: 'heading', depth: 1 });
      expect(squash(toString(written.children[0]!))).toBe(squash(page.title));
    },
  );
});

test('a twin is plain Markdown: notes are quotations, letters are written out, and notices come first', () => {
  const twins = twinsOf(
    graphFrom({
      'en/faq/a.md':
        '---\ntitle: What * is it?\ndescription: It is a_b.\naccounts: [work]\nreviewed: 2026-01-02\n---\n\n' +
        'Begin with step 1b.[^1]\n\n1. Set up:\n   1. Open it.\n   2. Tap **+**.\n\n   :::caution\n   Wait.\n   :::\n2. Done.\n\n' +
        ':::note[*Only* here]\n<!-- nothing -->\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n:::\n\n[^1]: See [](b.md#step-1).\n',
      'en/faq/b.md': '---\ntitle: Page B\ndescription: B.\nreviewed: 2026-01-01\n---\n\n1. One.\n',
    }),
  );
  expect(twins.get('/nl/faq/a.md')).toBe(
    `# What \\* is it?

> Dit antwoord is nog niet vertaald. Je ziet de tekst in het Engels. [Naar de pagina in het Engels](https://help.example/en/faq/a/)

It is a_b.

Geldt voor: Werkaccount

Begin with [step 1b](https://help.example/nl/faq/a/#step-1b).[^1]

1. Set up:

   - **1a.** Open it.
   - **1b.** Tap **+**.

   > **Careful**
   >
   > Wait.
2. Done.

> **_Only_ here**
>
> | A | B |
> | - | - |
> | 1 | 2 |

[^1]: See [Page B](https://help.example/nl/faq/b/#step-1).

---

Laatst nagekeken op 2 januari 2026 · <https://help.example/nl/faq/a/>
`,
  );
});

test('llms.txt lists, in each language, the answers that this language really has', () => {
  const file = (title: string, path: string): Record<string, string> => ({
    [path]: `---\ntitle: ${title}\ndescription: Short.\nreviewed: 2026-01-01\ntranslates: '0'\n---\n\nText.\n`,
  });
  const graph = graphFrom({
    ...file('A [new] phone?', 'en/faq/a.md'),
    ...file('Only English?', 'en/faq/b.md'),
    ...file('Nieuwe gsm?', 'nl/faq/a.md'),
  });
  const texts = new Map(buildLlmsTexts(graph).map(({ path, text }) => [path, text]));
  expect([...texts.keys()]).toEqual(['/llms.txt', '/en/llms.txt', '/nl/llms.txt', '/fr/llms.txt']);
  expect(texts.get('/llms.txt')).toBe(
    '# Help\n\n> Answers\n\n## Language\n\n- [English](https://help.example/en/llms.txt): Help\n' +
      '- [Nederlands](https://help.example/nl/llms.txt): Hulp\n- [Français](https://help.example/fr/llms.txt): Aide\n',
  );
  expect(texts.get('/en/llms.txt')).toBe(
    '# Help\n\n> Answers\n\n## Questions\n\n- [A \\[new\\] phone?](https://help.example/en/faq/a.md): Short.\n' +
      '- [Only English?](https://help.example/en/faq/b.md): Short.\n',
  );
  expect(texts.get('/nl/llms.txt')).toBe(
    '# Hulp\n\n> Antwoorden\n\n## Vragen\n\n- [Nieuwe gsm?](https://help.example/nl/faq/a.md): Short.\n',
  );
  expect(texts.get('/fr/llms.txt')).toBe('# Aide\n\n> Réponses\n');
});
