import { fixAddress } from '../link-address.ts';
import { isBrowserFragment, nearestFragment } from '../link-mistyped.ts';
import { describePage, describePlace } from '../link-places.ts';
import { collectResolvedLinks } from '../link-targets.ts';
import { defineRule } from '../rule.ts';

const HELP = { en: 'Write #{write}.', nl: 'Schrijf #{write}.', fr: 'Écrivez #{write}.' };

/** Speaks instead of link-fragment where it is plain which heading or step is meant. */
export default defineRule({
  id: 'link-fragment-case',
  summary: 'The part of a link after # is written as addresses are: small letters, no marks',
  why: 'The browser tells #Help from #help, and opens the page at its top without a word.',
  severity: 'error',
  messages: {
    case: {
      message: {
        en: '{page} has no {place} with the address #{fragment}. Addresses use small letters: write #{write}.',
        nl: '{page} heeft geen {place} met het adres #{fragment}. Adressen hebben kleine letters: schrijf #{write}.',
        fr: "{page} n'a pas {place} à l'adresse #{fragment}. Les adresses sont en minuscules : écrivez #{write}.",
      },
      help: HELP,
    },
    mark: {
      message: {
        en: '{page} has no {place} with the address #{fragment}. Addresses have no spaces or marks: write #{write}.',
        nl: '{page} heeft geen {place} met het adres #{fragment}. Adressen hebben geen spaties of leestekens: schrijf #{write}.',
        fr: "{page} n'a pas {place} à l'adresse #{fragment}. Les adresses sont sans espaces ni signes : écrivez #{write}.",
      },
      help: HELP,
    },
  },
  examples: {
    bad: [
      {
        name: 'capitals, of a heading and of a step',
        files: {
          'en/faq/a.md':
            'See [the part for phones](b.md?x#On-Your-Phone) or [the scan](#Step-2).\n\n1. Open the app.\n2. Scan the code.\n',
          'en/faq/b.md':
            '---\ntitle: Page B\ndescription: An answer.\nreviewed: 2026-01-01\n---\n\n## On your phone\n\nText.\n',
        },
        expect: [
          'en/faq/a.md:1:5 error "Page B" has no heading with the address #On-Your-Phone. Addresses use small letters: write #on-your-phone.',
          'en/faq/a.md:1:52 error This page has no step with the address #Step-2. Addresses use small letters: write #step-2.',
        ],
        fixed: {
          'en/faq/a.md':
            'See [the part for phones](b.md?x#on-your-phone) or [the scan](#step-2).\n\n1. Open the app.\n2. Scan the code.\n',
        },
      },
      {
        name: 'the mark of the question, and the heading as it reads',
        files: {
          'en/faq/a.md':
            '> See [one](#i-lost-it?) and [two](<#I lost it?>).\n\n[three]\n\n[three]: /en/faq/a/#I%20lost%20it\n\n## I lost it?\n\nText.\n',
        },
        expect: [
          'en/faq/a.md:1:7 error This page has no heading with the address #i-lost-it?. Addresses have no spaces or marks: write #i-lost-it.',
          'en/faq/a.md:1:30 error This page has no heading with the address #I lost it?. Addresses have no spaces or marks: write #i-lost-it.',
          'en/faq/a.md:5:1 error This page has no heading with the address #I lost it. Addresses have no spaces or marks: write #i-lost-it.',
        ],
        fixed: {
          'en/faq/a.md':
            '> See [one](#i-lost-it) and [two](<#i-lost-it>).\n\n[three]\n\n[three]: /en/faq/a/#i-lost-it\n\n## I lost it?\n\nText.\n',
        },
      },
    ],
    good: [
      {
        name: 'capitals on a page elsewhere',
        files: {
          'en/faq/a.md':
            'See [the history](https://example.org/wiki/Phone#History) and [help](#help).\n\n## Help\n\nText.\n',
        },
      },
    ],
  },
  checkLinks({ entry, graph, report }) {
    for (const link of collectResolvedLinks(graph, entry)) {
      const { node, target, mistyped, href } = link;
      if (target.kind !== 'entry' || mistyped || isBrowserFragment(target.fragment ?? '')) continue;
      const { fragment = '', entry: to } = target;
      const near = to.outline.fragments.includes(fragment) ? undefined : nearestFragment(to, fragment);
      if (!near) continue;
      report({
        at: node,
        message: near.kind,
        values: {
          page: describePage(entry, to),
          place: describePlace(near.fragment),
          fragment,
          write: near.fragment,
        },
        ...fixAddress(entry, link, {
          start: href.indexOf('#') + 1,
          end: href.length,
          text: near.fragment,
        }),
      });
    }
  },
});
