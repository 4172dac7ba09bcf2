import { livingVersion } from '../../model/site.ts';
import { filesFoundFor } from '../../search/phrases.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'search-miss',
  summary: 'Every phrase under searchFor finds its answer among the first three',
  why: 'These are the words that visitors type: who does not find the answer with them does not find it at all.',
  severity: 'warning',
  messages: {
    nothing: {
      message: {
        en: 'A search for "{phrase}" finds no answer at all.',
        nl: 'Wie "{phrase}" zoekt, vindt geen enkel antwoord.',
        fr: 'Une recherche de « {phrase} » ne trouve aucune réponse.',
      },
      help: {
        en: 'Add the words to the "keywords" of this answer, or words that mean the same to {synonyms}.',
        nl: 'Zet de woorden bij de "keywords" van dit antwoord, of woorden met dezelfde betekenis in {synonyms}.',
        fr: 'Ajoutez les mots aux "keywords" de cette réponse, ou des mots de même sens dans {synonyms}.',
      },
    },
    others: {
      message: {
        en: 'A search for "{phrase}" does not find this answer among the first three, but {found}.',
        nl: 'Wie "{phrase}" zoekt, vindt dit antwoord niet bij de eerste drie, wel {found}.',
        fr: 'Une recherche de « {phrase} » ne trouve pas cette réponse parmi les trois premières, mais {found}.',
      },
      help: {
        en: 'Say it in the title or the short answer, or add the phrase to the "keywords" of this answer. Or delete it here, if the others are the right answers.',
        nl: 'Zeg het in de titel of het korte antwoord, of zet de woorden bij de "keywords" van dit antwoord. Of schrap ze hier, als de andere antwoorden de juiste zijn.',
        fr: 'Dites-le dans le titre ou la réponse courte, ou ajoutez les mots aux "keywords" de cette réponse. Ou supprimez-les ici, si les autres réponses sont les bonnes.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'words that no answer has',
        files: { 'en/faq/a.md': answer('How do I reset my account?', { searchFor: 'zebra' }) },
        expect: ['en/faq/a.md:4:13 warning A search for "zebra" finds no answer at all.'],
      },
      {
        name: 'words that other answers have in their titles',
        files: {
          'en/faq/a.md': answer('How do I reset my account?', { searchFor: 'lost phone' }),
          'en/faq/b.md': answer('I lost my phone. What now?'),
          'en/faq/c.md': answer('I lost my old phone at home. What now?'),
          'en/faq/d.md': answer('What if I lost my phone abroad?'),
        },
        expect: [
          'en/faq/a.md:4:13 warning A search for "lost phone" does not find this answer among the first three, but en/faq/b.md, en/faq/d.md, en/faq/c.md.',
        ],
      },
    ],
    good: [
      {
        name: 'words of the title, of the keywords, misspelt, or the same in other words',
        files: {
          'synonyms.en.yml': '- [phone, handset]\n',
          'en/faq/a.md': answer('I lost my phone. What now?', {
            searchFor: 'lost phone, handset, lsot phoen, stolen',
            keywords: 'stolen',
          }).replace('text.', 'text. Then read [](b.md).'),
          'en/faq/b.md': answer('How do I reset my account?').replace('text.', 'text. Or read [](a.md).'),
        },
      },
    ],
  },
  check({ entry, graph, report }) {
    if (entry.frontmatter.draft || entry.version !== livingVersion(graph.site).id) return;
    entry.frontmatter.searchFor.forEach((phrase, i) => {
      const files = filesFoundFor(graph, entry.locale, phrase);
      if (files.includes(entry.file)) return;
      report({
        at: entry.locate(['searchFor', i]),
        message: files.length === 0 ? 'nothing' : 'others',
        values: { phrase, found: files.join(', '), synonyms: `synonyms.${entry.locale}.yml` },
      });
    });
  },
});

/** An answer to a question, with what else its settings say. */
function answer(title: string, settings: { searchFor?: string; keywords?: string } = {}): string {
  const lines = Object.entries(settings).map(([key, words]) => `${key}: [${words}]\n`);
  return `---\ntitle: ${title}\ndescription: This is how it goes.\n${lines.join('')}reviewed: 2026-01-01\n---\n\nThe whole text.\n`;
}
