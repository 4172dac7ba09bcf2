import { visit } from 'unist-util-visit';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'raw-html',
  summary: 'A text is Markdown, without HTML',
  why: 'HTML is left out of the page, the search and the print, and nothing in it is checked: readers would miss what it says.',
  severity: 'error',
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
    ],
    good: [
      {
        name: 'a comment for other editors',
        files: { 'en/faq/a.md': '<!-- Ask the desk about this. -->\n\nText.\n' },
      },
      { name: 'HTML that is shown as code', files: { 'en/faq/a.md': 'Type `<b>`.\n' } },
      { name: 'an address', files: { 'en/faq/a.md': 'Open <https://example.org/>.\n' } },
    ],
  },
  check({ entry, report }) {
    visit(entry.tree, 'html', (node) => {
      const tag = /<[a-z!?][^>]*>?/i.exec(node.value)?.[0];
      // step-start has more to say about a numbered list that is written in HTML.
      if (tag === undefined || tag.startsWith('<!--') || /^<ol\b[^>]*\bstart/i.test(tag)) return;
      report({
        at: node,
        message: `This HTML (${tag.split('\n')[0]!}) is not shown to readers.`,
        help: 'Write it in Markdown: **bold**, a list, a table, or a block between :::note and :::.',
      });
    });
  },
});
