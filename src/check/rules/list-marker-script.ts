import { sameText } from '../../model/text.ts';
import { collectMarkerRuns } from '../marker-runs.ts';
import { nameStep } from '../names.ts';
import { defineRule } from '../rule.ts';
import { placeInLine } from '../text-lines.ts';

const HELP = {
  en: 'Write 1, 2, 3 with ordinary digits, a full stop and a space. The page shows the numbers by itself.',
  nl: 'Schrijf 1, 2, 3 met gewone cijfers, een punt en een spatie. De pagina toont de nummers vanzelf.',
  fr: "Écrivez 1, 2, 3 avec des chiffres ordinaires, un point et un espace. La page affiche d'elle-même les numéros.",
};

export default defineRule({
  id: 'list-marker-script',
  summary: 'Steps are numbered with ordinary digits and a full stop',
  why: 'Numbers in another script, or with another sign, look right in the source, but make no list: readers see the steps as a block of text, and no link leads to one of them.',
  severity: 'error',
  messages: {
    paragraph: {
      message: {
        en: '"{marker}" does not make a list: readers see one paragraph. Write "{plain} " in the source.',
        nl: '"{marker}" maakt geen lijst: lezers zien één alinea. Schrijf "{plain} " in de bron.',
        fr: '« {marker} » ne fait pas de liste : les lecteurs voient un seul paragraphe. Écrivez « {plain} », avec un espace, dans la source.',
      },
      help: HELP,
    },
    apart: {
      message: {
        en: '"{marker}" does not make a list: readers see plain text. Write "{plain} " in the source.',
        nl: '"{marker}" maakt geen lijst: lezers zien gewone tekst. Schrijf "{plain} " in de bron.',
        fr: '« {marker} » ne fait pas de liste : les lecteurs voient du simple texte. Écrivez « {plain} », avec un espace, dans la source.',
      },
      help: HELP,
    },
    joined: {
      message: {
        en: '"{marker}" does not begin a step: this line is joined to {step}. Write "{plain} " in the source.',
        nl: '"{marker}" begint geen stap: deze regel hangt vast aan {step}. Schrijf "{plain} " in de bron.',
        fr: "« {marker} » ne commence pas d'étape : cette ligne se colle à {step}. Écrivez « {plain} », avec un espace, dans la source.",
      },
      help: HELP,
    },
  },
  examples: {
    bad: [
      {
        name: 'a Chinese sign',
        files: { 'en/faq/a.md': '1、打开应用。\n2、点按 **+**。\n' },
        expect: [
          'en/faq/a.md:1:1 error "1、" does not make a list: readers see one paragraph. Write "1. " in the source.',
        ],
      },
      {
        name: 'digits of another width or script, also as paragraphs',
        files: {
          'en/faq/a.md': '１．打开应用。\n２．点按。\n\n> ١. افتح التطبيق.\n>\n> ٢. اضغط.\n',
        },
        expect: [
          'en/faq/a.md:1:1 error "１．" does not make a list: readers see one paragraph. Write "1. " in the source.',
          'en/faq/a.md:4:3 error "١." does not make a list: readers see plain text. Write "1. " in the source.',
        ],
      },
      {
        name: 'circles, keys, degrees and brackets',
        files: {
          'en/faq/a.md':
            '① Open the app.\n② Tap **+**.\n\n1️⃣ Open the app.\n\n2️⃣ Tap **+**.\n\n1° Open the app.\n2° Tap **+**.\n\n(1) Open the app.\n(2) Tap **+**.\n',
        },
        expect: [
          'en/faq/a.md:1:1 error "①" does not make a list: readers see one paragraph. Write "1. " in the source.',
          'en/faq/a.md:4:1 error "1️⃣" does not make a list: readers see plain text. Write "1. " in the source.',
          'en/faq/a.md:8:1 error "1°" does not make a list: readers see one paragraph. Write "1. " in the source.',
          'en/faq/a.md:11:1 error "(1)" does not make a list: readers see one paragraph. Write "1. " in the source.',
        ],
      },
      {
        name: 'one step of a list, also with a sign that has other uses',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2º Tap **+**.\n3. Scan the code.\n4 . Select **Done**.\n5. Close the app.\n',
        },
        expect: [
          'en/faq/a.md:2:1 error "2º" does not begin a step: this line is joined to step 1. Write "2. " in the source.',
          'en/faq/a.md:4:1 error "4 ." does not begin a step: this line is joined to step 2. Write "4. " in the source.',
        ],
      },
    ],
    good: [
      {
        name: 'degrees, times and a legend',
        files: {
          'en/faq/a.md': '20° is warm,\n21° is warmer.\n\n1 - 2 minutes\n2 - 3 minutes\n\n(1) A remark.\n',
        },
      },
      { name: 'ordinary numbers', files: { 'en/faq/a.md': '1. 打开应用。\n2. 点按 **+**。\n' } },
    ],
  },
  checkText({ entry, report }) {
    for (const { kind, lines, step, goesOn, isInStep, isApart } of collectMarkerRuns(entry).runs) {
      if (kind !== 'script') continue;
      const [first] = lines;
      const { typed, readings } = first!.marker;
      const isJoined = isInStep && goesOn && !isApart;
      report({
        at: placeInLine(first!, typed.length),
        message: isJoined ? 'joined' : isApart ? 'apart' : 'paragraph',
        values: {
          marker: sameText(typed),
          plain: sameText(`${readings[0]!.value}.`),
          ...(step ? { step: nameStep(step.list, step.step.number) } : {}),
        },
      });
    }
  },
});
