import type { Heading } from '../../model/heading.ts';
import { languageName } from '../link-language.ts';
import { defineRule } from '../rule.ts';
import { align } from '../translations/align.ts';
import { excerpt } from '../translations/blocks.ts';

export default defineRule({
  id: 'headings-differ',
  summary: 'A translation has the headings of its source, of the same level',
  why: 'A reader who looks for a part does not find it, and a link to it ends at the top of the page.',
  severity: 'warning',
  messages: {
    missing: {
      message: {
        en: 'The {language} text has a heading "{text}" that this text lacks.',
        nl: 'De tekst in het {language} heeft een kop "{text}" die hier ontbreekt.',
        fr: 'Le texte en {language} a un titre « {text} » qui manque ici.',
      },
      help: {
        en: 'Translate it, with the part below it.',
        nl: 'Vertaal die, met het deel eronder.',
        fr: "Traduisez-le, avec la partie qu'il annonce.",
      },
    },
    extra: {
      message: {
        en: 'The {language} text has no heading here; it has {count} in all, this text has {own}.',
        nl: 'De tekst in het {language} heeft hier geen kop; die heeft er in totaal {count}, deze {own}.',
        fr: "Le texte en {language} n'a pas de titre ici ; il en a {count} en tout, celui-ci {own}.",
      },
      help: {
        en: 'Add it to {file} too, or delete it here.',
        nl: 'Voeg die ook toe aan {file}, of schrap ze hier.',
        fr: 'Ajoutez-le aussi à {file}, ou supprimez-le ici.',
      },
    },
    level: {
      message: {
        en: 'This heading has {depth} signs; in the {language} text "{text}" has {other}.',
        nl: 'Deze kop heeft {depth} tekens; in de tekst in het {language} heeft "{text}" er {other}.',
        fr: 'Ce titre a {depth} signes ; dans le texte en {language}, « {text} » en a {other}.',
      },
      help: { en: 'Write {signs}.', nl: 'Schrijf {signs}.', fr: 'Écrivez {signs}.' },
    },
  },
  examples: {
    bad: [
      {
        name: 'a heading that was left out, one that was added, and one of another level',
        files: {
          'en/faq/a.md': '## Android\n\nText.\n\n### Old phones\n\nText.\n\n## iPhone\n\nText.\n',
          'nl/faq/a.md': '## Android\n\nTekst.\n\nTekst.\n\n## iPhone\n\nTekst.\n',
          'fr/faq/a.md': '## Android\n\nTexte.\n\n## Anciens téléphones\n\nTexte.\n\n## iPhone\n\nTexte.\n',
          'en/faq/b.md': '## One\n\nText.\n',
          'nl/faq/b.md': '## Een\n\nTekst.\n\n## Twee\n\nTekst.\n',
        },
        expect: [
          'fr/faq/a.md:5:1 warning This heading has 2 signs; in the English text "Old phones" has 3.',
          'nl/faq/a.md:1:1 warning The English text has a heading "Old phones" that this text lacks.',
          'nl/faq/b.md:5:1 warning The English text has no heading here; it has 1 in all, this text has 2.',
        ],
      },
    ],
    good: [
      {
        name: 'the same headings in other words',
        files: {
          'en/faq/a.md':
            '---\ntitle: How?\ndescription: Like this.\nkeywords: [how]\nreviewed: 2026-01-01\n---\n\n## Android\n\nText.\n',
          'nl/faq/a.md':
            '---\ntitle: Hoe?\ndescription: Op deze manier.\nkeywords: [hoe]\nreviewed: 2026-01-01\n---\n\n## Op een Android-toestel\n\nTekst.\n',
        },
      },
    ],
  },
  checkTranslation({ entry, source, site, report }) {
    const language = languageName(site, source.locale);
    const [headings, own] = [source.headings, entry.headings];
    let last: Heading | undefined;
    // A part that moved up or down as a whole is one difference.
    let shift = 0;
    for (const [heading, twin] of align(headings, own, likeness)) {
      const text = heading ? excerpt(heading.text) : '';
      if (!twin)
        report({ at: last?.node ?? entry.locate(['title']), message: 'missing', values: { language, text } });
      else if (!heading) {
        const values = { language, count: headings.length, own: own.length, file: source.file };
        report({ at: twin.node, message: 'extra', values });
      } else if (heading.node.depth - twin.node.depth !== shift) {
        shift = heading.node.depth - twin.node.depth;
        const [depth, other] = [twin.node.depth, heading.node.depth];
        const values = { language, text, depth, other, signs: '#'.repeat(other) };
        if (shift !== 0) report({ at: twin.node, message: 'level', values });
      }
      last = twin ?? last;
    }
  },
});

/** Of the same level, and with a word in common: a name, a product, a number. */
function likeness(a: Heading, b: Heading): number {
  const [one, other] = [a, b].map(
    ({ text }) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}|\p{N}+/gu)),
  );
  const shared = [...one!].filter((word) => other!.has(word)).length;
  return (a.node.depth === b.node.depth ? 0.5 : 0) + (shared > 0 ? 0.5 : 0);
}
