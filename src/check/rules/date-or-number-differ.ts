import { languageName } from '../link-language.ts';
import { defineRule } from '../rule.ts';
import { amountsIn, isVague, placeOfAmount, sameAmount } from '../translations/amounts.ts';
import { compareBlocks, placeOfPair } from '../translations/compare-blocks.ts';
import { pairBlocks } from '../translations/pair-blocks.ts';

/**
 * Digits are compared strictly; the same number in words will do. Numbers in words alone only count where each language
 * has another one: a word may always be said otherwise ("both", "allebei").
 */
export default defineRule({
  id: 'date-or-number-differ',
  summary: 'A translation has the numbers, days, codes and addresses of its source',
  why: 'Readers of one language wait 30 days where the others wait 7, or type an address that does not exist.',
  severity: 'warning',
  messages: {
    other: {
      message: {
        en: 'This says "{own}"; the {language} text says "{other}".',
        nl: 'Hier staat "{own}"; in de tekst in het {language} staat "{other}".',
        fr: 'Ici : « {own} » ; dans le texte en {language} : « {other} ».',
      },
      help: {
        en: 'Correct the one that is wrong, here or in {file}.',
        nl: 'Verbeter wat fout is, hier of in {file}.',
        fr: 'Corrigez ce qui est faux, ici ou dans {file}.',
      },
    },
    missing: {
      message: {
        en: 'The {language} text says "{other}" here; this text does not.',
        nl: 'In de tekst in het {language} staat hier "{other}", in deze tekst niet.',
        fr: 'Le texte en {language} dit ici « {other} », celui-ci non.',
      },
      help: {
        en: 'Add it, or delete it in {file}.',
        nl: 'Voeg het toe, of schrap het in {file}.',
        fr: 'Ajoutez-le, ou supprimez-le dans {file}.',
      },
    },
    extra: {
      message: {
        en: 'The {language} text does not say "{own}".',
        nl: 'In de tekst in het {language} staat "{own}" niet.',
        fr: 'Le texte en {language} ne dit pas « {own} ».',
      },
      help: {
        en: 'Delete it, or add it in {file}.',
        nl: 'Schrap het, of voeg het toe in {file}.',
        fr: 'Supprimez-le, ou ajoutez-le dans {file}.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'another number, in digits and in words',
        files: {
          'en/faq/a.md': 'It lasts 7 days.\n\n1. Wait three minutes.\n2. Type the 6 digits.\n',
          'nl/faq/a.md': 'Het duurt 30 dagen.\n\n1. Wacht vijf minuten.\n2. Typ de 8 cijfers.\n',
        },
        expect: [
          'nl/faq/a.md:1:11 warning This says "30 dagen"; the English text says "7 days".',
          'nl/faq/a.md:3:10 warning This says "vijf"; the English text says "three".',
          'nl/faq/a.md:4:11 warning This says "8 cijfers"; the English text says "6 digits".',
        ],
      },
      {
        name: 'another day, another time, another code, another address, and what was left out or added',
        files: {
          'en/faq/a.md':
            'From 26 February 2025.\n\nUntil 2:30 pm.\n\nThe code is ERR-502.\n\nWrite to help@one.example.\n\nCall +32 2 123 45 67.\n\nText.\n',
          'fr/faq/a.md':
            "À partir du 25 février 2025.\n\nJusqu'à 15 h 30.\n\nLe code est ERR-503.\n\nÉcrivez à aide@one.example.\n\nAppelez.\n\nTexte sur 365.\n",
        },
        expect: [
          'fr/faq/a.md:1:13 warning This says "25 février 2025"; the English text says "26 February 2025".',
          'fr/faq/a.md:3:9 warning This says "15 h 30"; the English text says "2:30 pm".',
          'fr/faq/a.md:5:13 warning This says "ERR-503"; the English text says "ERR-502".',
          'fr/faq/a.md:7:11 warning This says "aide@one.example"; the English text says "help@one.example".',
          'fr/faq/a.md:9:1 warning The English text says "+32 2 123 45 67" here; this text does not.',
          'fr/faq/a.md:11:11 warning The English text does not say "365".',
        ],
      },
      {
        name: 'in the short answer, and two steps whose numbers changed places',
        files: {
          'en/faq/a.md':
            '---\ntitle: How long?\ndescription: For 10 minutes.\nreviewed: 2026-01-01\n---\n\n1. Type 12.\n2. Type 34.\n',
          'nl/faq/a.md':
            '---\ntitle: Hoelang?\ndescription: Gedurende 15 minuten.\nreviewed: 2026-01-01\n---\n\n1. Typ 34.\n2. Typ 12.\n',
        },
        expect: [
          'nl/faq/a.md:3:1 warning This says "15 minuten"; the English text says "10 minutes".',
          'nl/faq/a.md:7:8 warning This says "34"; the English text says "12".',
          'nl/faq/a.md:8:8 warning This says "12"; the English text says "34".',
        ],
      },
    ],
    good: [
      {
        name: 'the same as each language writes it',
        files: {
          'en/faq/a.md':
            '---\ntitle: How?\ndescription: On 26 February 2025 at 2:30 pm, for 1.5 hours.\nkeywords: [how]\nreviewed: 2026-01-01\n---\n\nThe price is 1,000.50 euro. Wait 24 hours or seven days, until 5 pm. You have two accounts. See help.example/en/start or call 02 123 45 67. The 3rd of 12 codes. On 3/4/2025.\n',
          'nl/faq/a.md':
            '---\ntitle: Hoe?\ndescription: Op 26 februari 2025 om 14.30 uur, 1,5 uur lang.\nkeywords: [hoe]\nreviewed: 2026-01-01\n---\n\nDe prijs is 1.000,50 euro. Wacht vierentwintig uur of 7 dagen, tot 17 uur. Je hebt allebei de accounts. Zie help.example/nl/start of bel 02/123.45.67. De 3e van twaalf codes. Op 3 april 2025.\n',
          'fr/faq/a.md':
            '---\ntitle: Comment ?\ndescription: Le 26 février 2025 à 14 h 30, pendant 1,5 heure.\nkeywords: [comment]\nreviewed: 2026-01-01\n---\n\nLe prix est de 1 000,50 euros. Attendez 24 heures ou sept jours, jusque 17 h. Vous avez vos deux comptes. Voir help.example/fr/start ou appelez le 02 123 45 67. Le 3e de 12 codes. Le 3/4/2025.\n',
        },
      },
    ],
  },
  checkTranslation({ entry, source, site, report }) {
    const shared = { language: languageName(site, source.locale), file: source.file };
    const differences = compareBlocks(pairBlocks(source, entry), {
      inSource: (block) => amountsIn(site, source, block),
      inTranslation: (block) => amountsIn(site, entry, block),
      isSame: sameAmount,
    });
    for (const { pair: blocks, onlySource, onlyTranslation } of differences) {
      const isOneToOne = blocks.source.length === 1 && blocks.translation.length === 1;
      const others = [...onlySource];
      for (const amount of onlyTranslation) {
        const at = isOneToOne ? others.findIndex(({ kind }) => kind === amount.kind) : -1;
        const [other] = at < 0 ? [] : others.splice(at, 1);
        if (!other && isVague(amount)) continue;
        report({
          at: placeOfAmount(entry, amount),
          message: other ? 'other' : 'extra',
          values: { ...shared, own: amount.text, other: other?.text ?? '' },
        });
      }
      for (const { text } of others.filter((other) => !isVague(other))) {
        report({ at: placeOfPair(blocks), message: 'missing', values: { ...shared, other: text } });
      }
    }
  },
});
