import type { Html, Nodes, Parents } from 'mdast';
import { nodesOf } from '../../model/nodes.ts';
import { defineRule } from '../rule.ts';

/** Tags that have no end. */
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr|!|\?)/i;

export default defineRule({
  id: 'raw-html',
  summary: 'A text is Markdown, without HTML',
  why: 'HTML is left out of the page, the search and the print, and nothing in it is checked: readers would miss what it says.',
  severity: 'error',
  messages: {
    hidden: {
      message: {
        en: 'This HTML ({tag}) is not shown to readers.',
        nl: 'Deze HTML ({tag}) krijgen lezers niet te zien.',
        fr: "Ce HTML ({tag}) n'est pas montré aux lecteurs.",
      },
      help: {
        en: 'Write it in Markdown: **bold**, a list, a table, or a block between :::note and :::. Are the < and > part of the text? Put a backslash before the <.',
        nl: 'Schrijf het in Markdown: **vet**, een lijst, een tabel, of een blok tussen :::note en :::. Horen < en > bij de tekst? Zet een backslash voor de <.',
        fr: 'Écrivez-le en Markdown : **gras**, une liste, un tableau, ou un bloc entre :::note et :::. Les signes < et > font partie du texte ? Mettez une barre oblique inverse devant le <.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a block',
        files: { 'en/faq/a.md': '<div class="box">\nRead this.\n</div>\n' },
        expect: ['en/faq/a.md:1:1 error This HTML (<div class="box">) is not shown to readers.'],
      },
      {
        name: 'inside a sentence, once for a pair of tags',
        files: { 'en/faq/a.md': 'Choose <b>Next</b>, or<br>wait.\n' },
        expect: [
          'en/faq/a.md:1:8 error This HTML (<b>) is not shown to readers.',
          'en/faq/a.md:1:23 error This HTML (<br>) is not shown to readers.',
        ],
      },
      {
        name: 'in several pieces, once; behind a comment; a placeholder that looks like HTML',
        files: {
          'en/faq/a.md':
            '<table>\n<tr>\n\n<td>One</td>\n\n</tr>\n</table>\n\n1. Type <your name>.\n\n   <!-- why --> <p>Wait.</p>\n2. Wait.\n',
        },
        expect: [
          'en/faq/a.md:1:1 error This HTML (<table>) is not shown to readers.',
          'en/faq/a.md:9:9 error This HTML (<your name>) is not shown to readers.',
          'en/faq/a.md:11:4 error This HTML (<p>) is not shown to readers.',
        ],
      },
    ],
    good: [
      {
        name: 'a comment for other editors',
        files: {
          'en/faq/a.md': '<!-- Ask the desk about this: <b>why</b>? -->\n\nText <!-- (old\ntext) --> here.\n',
        },
      },
      { name: 'HTML that is shown as code', files: { 'en/faq/a.md': 'Type `<b>`.\n' } },
      { name: 'an address', files: { 'en/faq/a.md': 'Open <https://example.org/>.\n' } },
    ],
  },
  checkText({ entry, report }) {
    // The last piece of what is reported already: from its first tag to the tag that ends it.
    const ends = new Map<Parents, number>();
    for (const { node, ancestors } of nodesOf(entry.tree, 'html')) {
      const parent = ancestors.at(-1)!;
      const siblings: readonly Nodes[] = parent.children;
      const index = siblings.indexOf(node);
      const tag = firstTag(node);
      if (index <= (ends.get(parent) ?? -1) || tag === undefined || isNumberedList(node)) continue;
      ends.set(parent, endOf(tag, index, parent));
      report({ at: node, message: 'hidden', values: { tag: tag.split('\n')[0]! } });
    }
  },
});

/** step-start has more to say about a numbered list that is written in HTML. */
function isNumberedList({ value }: Html): boolean {
  return /^<ol\b[^>]*\bstart\s*=\s*["']?-?\d/i.test(/<[a-z!?][^>]*>?/i.exec(value)?.[0] ?? '');
}

/** The first tag that begins something, outside of comments. */
function firstTag({ value }: Html): string | undefined {
  return /<[a-z!?][^>]*>?/i.exec(value.replace(/<!--[\s\S]*?(?:-->|$)/g, ''))?.[0];
}

/** Index of the sibling that ends what a tag begins; its own index when there is none. */
function endOf(tag: string, index: number, parent: Parents): number {
  const name = /^<([a-z][\w-]*|[!?])/i.exec(tag)?.[1] ?? '!';
  if (VOID.test(name)) return index;
  const end = new RegExp(`</${name}\\s*>`, 'i');
  const last = parent.children.findIndex(
    (node, i) => i >= index && node.type === 'html' && end.test(node.value),
  );
  return Math.max(last, index);
}
