import { collectAccidentalLists } from '../accidental-lists.ts';
import { sameText } from '../../model/text.ts';
import { defineRule } from '../rule.ts';

const HELP = {
  en: 'Put a backslash before the sign: {escaped} Or begin the line with a word.',
  nl: 'Zet een backslash voor het teken: {escaped} Of begin de regel met een woord.',
  fr: 'Mettez une barre oblique inverse devant le signe : {escaped} Ou commencez la ligne par un mot.',
};

export default defineRule({
  id: 'accidental-list',
  summary: 'A line of text that begins with a number has not become a list',
  why: 'Readers see the first line of the text as a numbered step, and a screen reader announces a list that is none.',
  severity: 'warning',
  messages: {
    text: {
      message: {
        en: 'This line begins with "{marker}", so readers see it as item {number} of a list.',
        nl: 'Deze regel begint met "{marker}": lezers zien een lijst die bij {number} begint.',
        fr: 'Cette ligne commence par « {marker} » : les lecteurs voient une liste qui commence à {number}.',
      },
      help: HELP,
    },
    sentence: {
      message: {
        en: 'This line begins with "{marker}", so the sentence breaks off and goes on as a list.',
        nl: 'Deze regel begint met "{marker}": de zin breekt af en gaat als lijst verder.',
        fr: 'Cette ligne commence par « {marker} » : la phrase est coupée et continue sous forme de liste.',
      },
      help: HELP,
    },
  },
  examples: {
    bad: [
      {
        name: 'a year',
        files: { 'en/faq/a.md': '2026. This is the year in which the rules change.\n' },
        expect: [
          'en/faq/a.md:1:1 warning This line begins with "2026.", so readers see it as item 2026 of a list.',
        ],
      },
      {
        name: 'a number that belongs to a sentence',
        files: {
          'en/faq/a.md': 'The code is valid for:\n\n- on the phone,\n  30) seconds\n\n> 30. seconds\n',
        },
        expect: [
          'en/faq/a.md:6:3 warning This line begins with "30.", so readers see it as item 30 of a list.',
        ],
      },
      {
        name: 'a date',
        files: { 'nl/faq/a.md': '3. oktober is de laatste dag.\n\nText.\n\n1. Oktober ist zu spät.\n' },
        expect: [
          'nl/faq/a.md:1:1 warning This line begins with "3.", so readers see it as item 3 of a list.',
          'nl/faq/a.md:5:1 warning This line begins with "1.", so readers see it as item 1 of a list.',
        ],
      },
      {
        name: 'within a sentence, where only 1 begins a list',
        files: { 'en/faq/a.md': 'The code is valid for the next\n1. minute, then a new one appears.\n' },
        expect: [
          'en/faq/a.md:2:1 warning This line begins with "1.", so the sentence breaks off and goes on as a list.',
        ],
      },
    ],
    good: [
      {
        name: 'a number on a wrapped line',
        files: { 'en/faq/a.md': 'The code is valid for\n30. seconds.\n' },
      },
      { name: 'a backslash', files: { 'en/faq/a.md': '2026\\. This is the year.\n' } },
      {
        name: 'a list below its introduction',
        files: { 'en/faq/a.md': 'Do this:\n1. open the app\n2. scan the code\n' },
      },
    ],
  },
  checkText({ entry, report }) {
    for (const { list, isInSentence } of collectAccidentalLists(entry)) {
      const { node, number, written, delimiter } = list.items[0]!;
      const digits = String(written ?? number);
      report({
        at: node,
        message: isInSentence ? 'sentence' : 'text',
        values: {
          number,
          marker: sameText(digits + delimiter),
          escaped: sameText(`${digits}\\${delimiter}`),
        },
      });
    }
  },
});
