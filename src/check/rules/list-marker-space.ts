import { sameText } from '../../model/text.ts';
import { collectMarkerRuns } from '../marker-runs.ts';
import { countWord, nameStep } from '../names.ts';
import { defineRule } from '../rule.ts';
import { placeInLine } from '../text-lines.ts';

const HELP = {
  en: 'Write "{marker} " with a space, at the beginning of every line that is a step.',
  nl: 'Schrijf "{marker} " met een spatie, aan het begin van elke regel die een stap is.',
  fr: "Écrivez « {marker} » suivi d'un espace, au début de chaque ligne qui est une étape.",
};

export default defineRule({
  id: 'list-marker-space',
  summary: 'A space stands between the number of a step and its text',
  why: 'Without the space there is no list: readers see the steps as one block of text.',
  severity: 'error',
  messages: {
    paragraph: {
      message: {
        en: 'Put a space after "{marker}"{stop} Without it, this is shown as one paragraph, not as {count} steps.',
        nl: 'Zet een spatie na "{marker}"{stop} Zonder spatie is dit één alinea, geen lijst van {count} stappen.',
        fr: 'Mettez un espace après « {marker} ». Sans lui, ceci est un seul paragraphe, et non {count} étapes.',
      },
      help: HELP,
    },
    apart: {
      message: {
        en: 'Put a space after "{marker}"{stop} Without it, this is shown as plain text, not as a step.',
        nl: 'Zet een spatie na "{marker}"{stop} Zonder spatie is dit gewone tekst, geen stap.',
        fr: 'Mettez un espace après « {marker} ». Sans lui, ceci est du simple texte, et non une étape.',
      },
      help: HELP,
    },
    joined: {
      message: {
        en: 'Put a space after "{marker}"{stop} Without it, this line is joined to {step}.',
        nl: 'Zet een spatie na "{marker}"{stop} Zonder spatie hangt deze regel vast aan {step}.',
        fr: 'Mettez un espace après « {marker} ». Sans lui, cette ligne se colle à {step}.',
      },
      help: HELP,
    },
  },
  examples: {
    bad: [
      {
        name: 'no spaces at all',
        files: { 'en/faq/a.md': '1.Open the app.\n2.Tap **+**.\n3.Scan the code.\n' },
        expect: [
          'en/faq/a.md:1:1 error Put a space after "1." Without it, this is shown as one paragraph, not as three steps.',
        ],
      },
      {
        name: 'only here and there, in a list',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2.Tap **+**.\n3. Scan the code.\n\n> 1)Open the app.\n> 2) Tap **+**.\n',
        },
        expect: [
          'en/faq/a.md:2:1 error Put a space after "2." Without it, this line is joined to step 1.',
          'en/faq/a.md:5:3 error Put a space after "1)". Without it, this is shown as one paragraph, not as two steps.',
        ],
      },
      {
        name: 'paragraphs of their own, one of them before a list',
        files: {
          'en/faq/a.md':
            '1.Open the app.\n\n2. Tap **+**.\n\n## Then\n\n1.**Open** the app.\n\n![the sign](sign.png)\n\n2.Tap **+**.\n',
        },
        expect: [
          'en/faq/a.md:1:1 error Put a space after "1." Without it, this is shown as plain text, not as a step.',
          'en/faq/a.md:7:1 error Put a space after "1." Without it, this is shown as plain text, not as a step.',
        ],
      },
    ],
    good: [
      {
        name: 'numbers with decimals, and addresses',
        files: {
          'en/faq/a.md':
            '1.5 GB\n2.5 GB\n\n1.example.org\n2.example.org\n\n`1.Open`\n`2.Tap`\n\nVersion\n2.x or later.\n',
        },
      },
      { name: 'spaces', files: { 'en/faq/a.md': '1. Open the app.\n2. Tap **+**.\n' } },
    ],
  },
  checkText({ entry, report }) {
    for (const { kind, lines, step, goesOn, isInStep, isApart } of collectMarkerRuns(entry).runs) {
      if (kind !== 'tight') continue;
      const first = lines.find(({ marker }) => marker.kind === 'tight')!;
      const isJoined = isInStep && goesOn && !isApart;
      report({
        at: placeInLine(first, first.marker.typed.length),
        message: isJoined ? 'joined' : isApart ? 'apart' : 'paragraph',
        values: {
          marker: sameText(first.marker.typed),
          // A full stop within the quotes also ends the sentence.
          stop: sameText(first.marker.typed.endsWith('.') ? '' : '.'),
          count: countWord(lines.length),
          ...(step ? { step: nameStep(step.list, step.step.number) } : {}),
        },
      });
    }
  },
});
