import type { Entry } from '../../model/entry.ts';
import type { Heading } from '../../model/heading.ts';
import { sameText } from '../../model/text.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'heading-order',
  summary: 'The headings of a text begin at ## and leave out no level',
  why: 'Many readers move from heading to heading with a screen reader, and search engines read them as an outline.',
  severity: 'warning',
  messages: {
    title: {
      message: {
        en: '"{text}" is a title (level 1), but the page already has one: the question.',
        nl: '"{text}" is een titel (niveau 1), maar de pagina heeft er al een: de vraag.',
        fr: '« {text} » est un titre de page (niveau 1), mais la page en a déjà un : la question.',
      },
      help: { en: 'Write ## {text}', nl: 'Schrijf ## {text}', fr: 'Écrivez ## {text}' },
    },
    question: {
      message: {
        en: 'The question stands here again as a title, so readers see it twice.',
        nl: 'De vraag staat hier nog eens als titel: lezers zien ze twee keer.',
        fr: 'La question revient ici comme titre de page : les lecteurs la voient deux fois.',
      },
      help: {
        en: 'Delete this line: the page shows the question from "title:" by itself.',
        nl: 'Schrap deze regel: de pagina toont de vraag uit "title:" vanzelf.',
        fr: 'Supprimez cette ligne : la page affiche d\'elle-même la question de "title:".',
      },
    },
    first: {
      message: {
        en: '"{text}" is a heading of level {level}, but no {wanted} stands above it.',
        nl: '"{text}" is een kop van niveau {level}, maar er staat geen {wanted} boven.',
        fr: '« {text} » est un titre de niveau {level}, mais aucun {wanted} ne le précède.',
      },
      help: { en: 'Write {wanted} {text}', nl: 'Schrijf {wanted} {text}', fr: 'Écrivez {wanted} {text}' },
    },
    skipped: {
      message: {
        en: '"{text}" is a heading of level {level} below one of level {above}: a level is left out.',
        nl: '"{text}" is een kop van niveau {level} onder een van niveau {above}: een niveau is overgeslagen.',
        fr: '« {text} » est un titre de niveau {level} sous un titre de niveau {above} : un niveau est sauté.',
      },
      help: { en: 'Write {wanted} {text}', nl: 'Schrijf {wanted} {text}', fr: 'Écrivez {wanted} {text}' },
    },
  },
  examples: {
    bad: [
      {
        name: 'titles within the text, in either way of writing them',
        files: {
          'en/faq/a.md': '# On your phone\n\nText.\n\nOn your computer\n===\n\n### Windows\n\nText.\n',
        },
        expect: [
          'en/faq/a.md:1:1 error "On your phone" is a title (level 1), but the page already has one: the question.',
          'en/faq/a.md:5:1 error "On your computer" is a title (level 1), but the page already has one: the question.',
        ],
      },
      {
        name: 'the question once more',
        files: {
          'en/faq/a.md':
            '---\ntitle: What does it cost?\ndescription: Nothing.\nreviewed: 2026-01-01\n---\n\n# What does it cost?\n\nIt is free.\n',
        },
        expect: ['en/faq/a.md:7:1 error The question stands here again as a title, so readers see it twice.'],
      },
      {
        name: 'a text that begins at the third level',
        files: { 'en/faq/a.md': '### On your phone\n\nText.\n\n### On your computer\n\nText.\n' },
        expect: [
          'en/faq/a.md:1:1 warning "On your phone" is a heading of level 3, but no ## stands above it.',
        ],
      },
      {
        name: 'a level that is left out, also within a note',
        files: {
          'en/faq/a.md':
            '## On your phone\n\n#### iPhone\n\nText.\n\n#### Android\n\nText.\n\n## On your computer\n\n:::note\n##### Windows\n\nText.\n:::\n',
        },
        expect: [
          'en/faq/a.md:3:1 warning "iPhone" is a heading of level 4 below one of level 2: a level is left out.',
          'en/faq/a.md:14:1 warning "Windows" is a heading of level 5 below one of level 2: a level is left out.',
        ],
      },
    ],
    good: [
      {
        name: 'one level at a time down, any number up',
        files: {
          'en/faq/a.md':
            '## On your phone\n\n### Android\n\n#### Older\n\nText.\n\n## On your computer\n\nText.\n',
        },
      },
      {
        name: 'marks that make no heading',
        files: { 'en/faq/a.md': 'The code begins with #1 or\n\\# and more.\n\n```sh\n# a remark\n```\n' },
      },
    ],
  },
  checkText({ entry, report }) {
    let above = 1;
    for (const heading of entry.headings) {
      const { text, node } = heading;
      const level = node.depth;
      const wanted = '#'.repeat(above + 1);
      const values = { text, level, above, wanted: sameText(wanted) };
      if (level === 1) {
        report({
          at: node,
          message: repeatsQuestion(entry, heading) ? 'question' : 'title',
          severity: 'error',
          values,
        });
      } else if (level > above + 1) {
        report({ at: node, message: above === 1 ? 'first' : 'skipped', values });
      }
      // What stands below a title will be right once that is a ##.
      above = Math.max(level, 2);
    }
  },
});

function repeatsQuestion(entry: Entry, { text }: Heading): boolean {
  const bare = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return bare(text) === bare(entry.frontmatter.title);
}
