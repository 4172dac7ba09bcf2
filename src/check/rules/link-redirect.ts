import { addressInForm, fixAddress, isFileAddress, splitAddress } from '../link-address.ts';
import { collectResolvedLinks } from '../link-targets.ts';
import { defineRule } from '../rule.ts';

/** link-own-site and link-md-file give the new address too, and speak alone where they speak. */
export default defineRule({
  id: 'link-redirect',
  summary: 'A link names an entry by the address that it has now',
  why: 'Every reader is sent round by the old address, and it fails on the day that it is given to something else.',
  severity: 'info',
  messages: {
    moved: {
      message: {
        en: '{from} has moved to {to}.',
        nl: '{from} is verhuisd naar {to}.',
        fr: '{from} se trouve maintenant à {to}.',
      },
      help: { en: 'Write {write}.', nl: 'Schrijf {write}.', fr: 'Écrivez {write}.' },
    },
  },
  examples: {
    bad: [
      {
        name: 'a page from the top and from here, a file, and an address at the foot of the text',
        files: {
          'en/faq/a.md':
            '[one](/en/faq/old/#help) [two](../old?x) [three](./old.md#help) [four](../../en/faq/old.md) [five][]\n\n[five]: <old.md>\n',
          'en/faq/b.md':
            '---\ntitle: Page B\ndescription: An answer.\nreviewed: 2026-01-01\nformerly: [faq/old]\n---\n\n## Help\n\nText.\n',
        },
        expect: [
          'en/faq/a.md:1:1 info /en/faq/old/ has moved to /en/faq/b/.',
          'en/faq/a.md:1:26 info /en/faq/old/ has moved to /en/faq/b/.',
          'en/faq/a.md:1:42 info /en/faq/old/ has moved to /en/faq/b/.',
          'en/faq/a.md:1:65 info /en/faq/old/ has moved to /en/faq/b/.',
          'en/faq/a.md:3:1 info /en/faq/old/ has moved to /en/faq/b/.',
        ],
        fixed: {
          'en/faq/a.md':
            '[one](/en/faq/b/#help) [two](../b/?x) [three](./b.md#help) [four](b.md) [five][]\n\n[five]: <b.md>\n',
        },
      },
      {
        name: 'in a language that has no text of its own there',
        files: {
          'nl/faq/a.md': '[een](old.md)\n',
          'en/faq/b.md':
            '---\ntitle: Page B\ndescription: An answer.\nreviewed: 2026-01-01\nformerly: [faq/old]\n---\n\nText.\n',
        },
        expect: ['nl/faq/a.md:1:1 info /nl/faq/old/ has moved to /nl/faq/b/.'],
        fixed: { 'nl/faq/a.md': '[een](b.md)\n' },
      },
    ],
    good: [
      {
        name: 'the address of now',
        files: {
          'en/faq/a.md': '[one](/en/faq/b/) [two](b.md)\n',
          'en/faq/b.md':
            '---\ntitle: Page B\ndescription: An answer.\nreviewed: 2026-01-01\nformerly: [faq/old]\n---\n\nBack to [the first](a.md).\n',
        },
      },
    ],
  },
  checkLinks({ entry, graph, report }) {
    for (const link of collectResolvedLinks(graph, entry)) {
      const { node, href, target, isOwnSite } = link;
      if (target.kind !== 'entry' || target.movedFrom === undefined || isOwnSite) continue;
      if (href.startsWith('/') && isFileAddress(href)) continue;
      const { path } = splitAddress(href);
      const write = addressInForm(graph, entry, path, target);
      report({
        at: node,
        message: 'moved',
        values: { from: target.movedFrom, to: target.path, write },
        ...fixAddress(entry, link, { start: 0, end: path.length, text: write }),
      });
    }
  },
});
