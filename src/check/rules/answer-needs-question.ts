import type { Entry } from '../../model/entry.ts';
import { localeOf } from '../../model/site.ts';
import { findDependentOpening } from '../openings.ts';
import { placeInProse, readProse } from '../prose.ts';
import { defineRule } from '../rule.ts';

/** How much of an opening is quoted. */
const QUOTED = 60;

export default defineRule({
  id: 'answer-needs-question',
  summary: 'An answer makes sense without its question',
  why: 'Search results, screen readers and print show the answer by itself; "Yes" then answers whatever the reader had in mind.',
  severity: 'warning',
  messages: {
    body: {
      message: {
        en: '"{opening}" only makes sense right after the question. Say the answer in full.',
        nl: '“{opening}” betekent alleen iets vlak na de vraag. Geef het antwoord voluit.',
        fr: "« {opening} » n'a de sens que juste après la question. Donnez la réponse en entier.",
      },
      help: {
        en: 'Repeat the words of the question: "You need MFA for both your accounts." instead of "Yes, that\'s right."',
        nl: 'Herhaal de woorden van de vraag: “Je hebt MFA nodig voor je twee accounts.” in plaats van “Ja, dat klopt.”',
        fr: "Reprenez les mots de la question : « Vous avez besoin de la MFA pour vos deux comptes. » au lieu de « Oui, c'est exact. »",
      },
    },
    description: {
      message: {
        en: '"{opening}" only makes sense right after the question, and search results show this description by itself.',
        nl: '“{opening}” betekent alleen iets vlak na de vraag, en zoekresultaten tonen deze beschrijving apart.',
        fr: "« {opening} » n'a de sens que juste après la question, et les résultats de recherche montrent cette description seule.",
      },
      help: {
        en: 'Say the short answer in full, with the words of the question.',
        nl: 'Geef het korte antwoord voluit, met de woorden van de vraag.',
        fr: 'Donnez la réponse courte en entier, avec les mots de la question.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'the text begins with yes',
        files: { 'en/faq/a.md': "Yes, that's right. You need MFA for both.\n" },
        expect: [
          'en/faq/a.md:1:1 warning "Yes, that\'s right." only makes sense right after the question. Say the answer in full.',
        ],
      },
      {
        name: 'other words that point back, in bold and in other languages',
        files: {
          'en/faq/a.md': '**No.** You cannot.\n',
          'en/faq/b.md': 'That depends on your account.\n',
          'fr/faq/a.md': 'Oui, c’est exact. Il faut la MFA.\n',
          'nl/faq/a.md': 'Dan vraag je een nieuwe code.\n',
        },
        expect: [
          'en/faq/a.md:1:3 warning "No." only makes sense right after the question. Say the answer in full.',
          'en/faq/b.md:1:1 warning "That depends on your account." only makes sense right after the question. Say the answer in full.',
          'fr/faq/a.md:1:1 warning "Oui, c’est exact." only makes sense right after the question. Say the answer in full.',
          'nl/faq/a.md:1:1 warning "Dan vraag je een nieuwe code." only makes sense right after the question. Say the answer in full.',
        ],
      },
      {
        name: 'the description begins with yes',
        files: {
          'nl/faq/a.md':
            '---\ntitle: Heb ik MFA nodig?\ndescription: Ja, dat klopt.\nreviewed: 2026-01-01\n---\n\nJe hebt MFA nodig.\n',
        },
        expect: [
          'nl/faq/a.md:3:1 warning "Ja, dat klopt." only makes sense right after the question, and search results show this description by itself.',
        ],
      },
    ],
    good: [
      {
        name: 'answers in full, and the same words further on or as the beginning of others',
        files: {
          'en/faq/a.md':
            'No smartphone is needed for this. Yes, really.\n\n## Is it free?\n\nThen you pay nothing.\n',
        },
      },
    ],
  },
  checkText({ entry, site, report }) {
    const { lang } = localeOf(site, entry.locale);
    const inDescription = findDependentOpening(entry.frontmatter.description, lang);
    if (inDescription !== undefined) {
      const values = { opening: shorten(inDescription) };
      report({ at: entry.locate(['description']), message: 'description', values });
    }
    const first = firstBlock(entry);
    if (first?.type !== 'paragraph') return;
    const prose = readProse(first);
    const opening = findDependentOpening(prose.text, lang);
    if (opening === undefined) return;
    const index = prose.text.indexOf(opening);
    const at = placeInProse(entry, prose, index, opening.length);
    report({ at, message: 'body', values: { opening: shorten(opening) } });
  },
});

function firstBlock(entry: Entry): Entry['tree']['children'][number] | undefined {
  return entry.tree.children.find(({ type }) => type !== 'yaml' && type !== 'definition' && type !== 'html');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED).replace(/\s+\S*$/, '')} …`;
}
