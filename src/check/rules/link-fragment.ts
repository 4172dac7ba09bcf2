import { describePage, describePlace, isStepAddress } from '../link-places.ts';
import { isBrowserFragment, nearestFragment } from '../link-mistyped.ts';
import { collectResolvedLinks } from '../link-targets.ts';
import { defineRule } from '../rule.ts';

/** What link-fragment-case or link-space can say better is left to them. */
export default defineRule({
  id: 'link-fragment',
  summary: 'The part of a link after # names a heading or step of the page',
  why: 'The browser opens the page at its top without a word, and the reader does not find what the link promised.',
  severity: 'error',
  messages: {
    other: {
      message: {
        en: '{page} has no {place} with the address #{fragment}. It has: {known}.',
        nl: '{page} heeft geen {place} met het adres #{fragment}. Wel: {known}.',
        fr: "{page} n'a pas {place} à l'adresse #{fragment}. Les adresses sont : {known}.",
      },
      help: {
        en: 'Write one of these addresses, or link to the entry without #.',
        nl: 'Schrijf een van deze adressen, of link naar het antwoord zonder #.',
        fr: 'Écrivez une de ces adresses, ou faites un lien vers la réponse sans #.',
      },
    },
    none: {
      message: {
        en: '{page} has no {place} with the address #{fragment}. It has none.',
        nl: '{page} heeft geen {place} met het adres #{fragment}. Er zijn er geen.',
        fr: "{page} n'a pas {place} à l'adresse #{fragment}. Il n'y en a pas.",
      },
      help: {
        en: 'Link to the entry without #.',
        nl: 'Link naar het antwoord zonder #.',
        fr: 'Faites un lien vers la réponse sans #.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'no such heading in another entry, however it is linked to',
        files: {
          'en/faq/a.md':
            'See [the part for phones](b.md#nope), [page](https://help.example/en/faq/b/#nope) and [more][].\n\n[more]: /en/faq/b/?x#nope\n',
          'en/faq/b.md':
            '---\ntitle: Page B\ndescription: An answer.\nreviewed: 2026-01-01\n---\n\n## On your phone\n\nText. Back to [the first](a.md).\n',
        },
        expect: [
          'en/faq/a.md:1:5 error "Page B" has no heading with the address #nope. It has: #on-your-phone.',
          'en/faq/a.md:1:39 error "Page B" has no heading with the address #nope. It has: #on-your-phone.',
          'en/faq/a.md:3:1 error "Page B" has no heading with the address #nope. It has: #on-your-phone.',
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
        name: 'no such step, and no steps at all',
        files: {
          'en/faq/a.md': 'Start with [the scan](#step-4).\n\n1. Open the app.\n2. Scan the code.\n',
          'nl/faq/a.md': 'Begin met [de scan](#step-4).\n',
        },
        expect: [
          'en/faq/a.md:1:12 error This page has no step with the address #step-4. It has: #step-1, #step-2.',
          'nl/faq/a.md:1:11 error This page has no step with the address #step-4. It has none.',
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
      {
        name: 'what every browser knows',
        files: { 'en/faq/a.md': '[Back to the top](#top), or to [the code](#:~:text=code).\n' },
      },
    ],
  },
  checkLinks({ entry, graph, report }) {
    for (const { node, target, mistyped } of collectResolvedLinks(graph, entry)) {
      // The pages that the generator makes have no addresses of their own.
      if (target.kind !== 'entry' || mistyped) continue;
      const { fragment = '', entry: to } = target;
      if (isBrowserFragment(fragment)) continue;
      const known = to.outline.fragments;
      if (known.includes(fragment) || nearestFragment(to, fragment)) continue;
      const options = known.filter((address) => isStepAddress(address) === isStepAddress(fragment));
      report({
        at: node,
        message: options.length > 0 ? 'other' : 'none',
        values: {
          page: describePage(entry, to),
          place: describePlace(fragment),
          fragment,
          known: options.map((address) => `#${address}`).join(', '),
        },
      });
    }
  },
});
