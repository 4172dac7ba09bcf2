import { resolveHref } from '../../graph/resolve-link.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'image-missing',
  summary: 'A picture in a text exists',
  why: 'Readers see a torn frame where the step needs a picture.',
  severity: 'error',
  examples: {
    bad: [
      {
        name: 'a picture that does not exist',
        files: { 'en/faq/a.md': '![The QR code](/img/l11-none.png)\n' },
        expect: ['en/faq/a.md:1:1 error There is no picture /img/l11-none.png.'],
      },
      {
        name: 'an entry in place of a picture',
        files: { 'en/faq/a.md': '![The QR code](b.md)\n', 'en/faq/b.md': 'Back to [the first](a.md).\n' },
        expect: ['en/faq/a.md:1:1 error There is no picture b.md.'],
      },
    ],
    good: [
      {
        name: 'pictures beside the entry and in the public folder',
        files: { 'en/faq/a.md': '![A](qr.png) ![B](/favicon.svg)\n', 'en/faq/qr.png': '' },
      },
    ],
  },
  check({ entry, graph, report }) {
    for (const link of entry.links) {
      if (link.kind !== 'image') continue;
      const target = resolveHref(graph, entry, link.href);
      if (target.kind === 'asset' || target.kind === 'external') continue;
      report({
        at: link.node,
        message: `There is no picture ${link.href}.`,
        help: 'Put the picture beside this file and write its name, as in ![what it shows](picture.png).',
      });
    }
  },
});
