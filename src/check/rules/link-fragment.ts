import { resolveHref } from '../../graph/resolve-link.ts';
import { fragmentsOf, type Entry } from '../../model/entry.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'link-fragment',
  summary: 'The part of a link after # names a heading or step of the page',
  why: 'The browser opens the page at its top without a word, and the reader does not find what the link promised.',
  severity: 'error',
  examples: {
    bad: [
      {
        name: 'no such heading in another entry',
        files: {
          'en/faq/a.md': 'See [the part for phones](b.md#nope).\n',
          'en/faq/b.md':
            '---\ntitle: Page B\ndescription: An answer.\nreviewed: 2026-01-01\n---\n\n## On your phone\n\nText. Back to [the first](a.md).\n',
        },
        expect: [
          'en/faq/a.md:1:5 error "Page B" has no heading with the address #nope. It has: #on-your-phone.',
        ],
      },
      {
        name: 'no such heading in the same entry',
        files: { 'en/faq/a.md': '[down](#nope)\n\n## Help\n\nText.\n\n## Twice\n\nText.\n' },
        expect: [
          'en/faq/a.md:1:1 error This page has no heading with the address #nope. It has: #help, #twice.',
        ],
      },
      {
        name: 'no such step',
        files: { 'en/faq/a.md': 'Start with [the scan](#step-4).\n\n1. Open the app.\n2. Scan the code.\n' },
        expect: [
          'en/faq/a.md:1:12 error This page has no step with the address #step-4. It has: #step-1, #step-2.',
        ],
      },
    ],
    good: [
      {
        name: 'headings, steps, sub-steps and encoded letters',
        files: {
          'en/faq/a.md':
            '[a](#step-2) [b](#step-1b) [c](#étape) [d](#%C3%A9tape) [e](#procedure-2-step-1)\n\n## Étape\n\n1. Set up:\n   1. Open it.\n   2. Tap **+**.\n2. Scan it.\n\n## Again\n\n1. Open it.\n2. Close it.\n',
        },
      },
    ],
  },
  check({ entry, graph, report }) {
    for (const link of entry.links) {
      const target = resolveHref(graph, entry, link.href);
      // A picture has no inside, and the pages that the generator makes have no addresses of their own.
      if (link.kind !== 'link' || target.kind !== 'entry' || !target.fragment) continue;
      const known = fragmentsOf(target.entry);
      if (known.includes(target.fragment)) continue;
      report({ at: link.node, ...describe(entry, target.entry, target.fragment, known) });
    }
  },
});

function describe(
  from: Entry,
  to: Entry,
  fragment: string,
  known: string[],
): { message: string; help: string } {
  const isStep = /^(?:procedure-\d+-)?step-\d/.test(fragment);
  const isStepAddress = (address: string): boolean => /^(?:procedure-\d+-)?step-\d/.test(address);
  const subject = from === to ? 'This page' : `"${to.frontmatter.title}"`;
  const options = known
    .filter((address) => isStepAddress(address) === isStep)
    .map((address) => `#${address}`);
  const list = options.length > 0 ? `It has: ${options.join(', ')}.` : 'It has none.';
  return {
    message: `${subject} has no ${isStep ? 'step' : 'heading'} with the address #${fragment}. ${list}`,
    help: 'Write one of these addresses, or link to the entry without #.',
  };
}
