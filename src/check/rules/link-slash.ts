import { fixAddress, isFileAddress, splitAddress } from '../link-address.ts';
import { collectResolvedLinks } from '../link-targets.ts';
import { defineRule } from '../rule.ts';

/** Addresses that are replaced as a whole (an entry that moved, the whole address of this site) have rules of their own. */
export default defineRule({
  id: 'link-slash',
  summary: 'The address of a page ends with a slash',
  why: 'Without the slash every reader is sent round by the server, and some servers say that there is no page.',
  severity: 'info',
  messages: {
    slash: {
      message: {
        en: 'Write {write} with a final slash, as the site serves it.',
        nl: 'Schrijf {write} met een schuine streep op het einde, zoals de site het adres kent.',
        fr: 'Écrivez {write} avec une barre oblique finale : le site connaît cette adresse.',
      },
      help: {
        en: 'Put a / at the end, before any ? or #.',
        nl: 'Zet een / op het einde, voor een eventuele ? of #.',
        fr: 'Mettez un / à la fin, avant un ? ou un #.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'pages of entries and pages that the site makes, from the top and from here',
        files: {
          'en/faq/a.md':
            '[one](/en/faq/b) [two](../b?x#help) [three](/en/faq#top) [four][]\n\n[four]: </en> "Start"\n',
          'en/faq/b.md': '## Help\n\nText.\n',
        },
        expect: [
          'en/faq/a.md:1:1 info Write /en/faq/b/ with a final slash, as the site serves it.',
          'en/faq/a.md:1:18 info Write ../b/ with a final slash, as the site serves it.',
          'en/faq/a.md:1:37 info Write /en/faq/ with a final slash, as the site serves it.',
          'en/faq/a.md:3:1 info Write /en/ with a final slash, as the site serves it.',
        ],
        fixed: {
          'en/faq/a.md':
            '[one](/en/faq/b/) [two](../b/?x#help) [three](/en/faq/#top) [four][]\n\n[four]: </en/> "Start"\n',
        },
      },
    ],
    good: [
      {
        name: 'a slash, a file, a place on this page, and a page elsewhere',
        files: {
          'en/faq/a.md':
            '[one](/en/faq/b/) [two](b.md) [three](#help) [four](https://example.org/b) [five](/favicon.svg)\n\n## Help\n\nText.\n',
          'en/faq/b.md': 'Back to [the first](a.md).\n',
        },
      },
    ],
  },
  checkLinks({ entry, graph, report }) {
    for (const link of collectResolvedLinks(graph, entry)) {
      const { node, href, target, isOwnSite } = link;
      const { path } = splitAddress(href);
      if (isOwnSite || (target.kind !== 'entry' && target.kind !== 'page')) continue;
      if (target.kind === 'entry' && target.movedFrom !== undefined) continue;
      if (path === '' || path.endsWith('/') || isFileAddress(path)) continue;
      report({
        at: node,
        message: 'slash',
        values: { write: `${path}/` },
        ...fixAddress(entry, link, { start: path.length, end: path.length, text: '/' }),
      });
    }
  },
});
