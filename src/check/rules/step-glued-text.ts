import type { Paragraph, Parents } from 'mdast';
import type { Entry } from '../../model/entry.ts';
import { nodesOf } from '../../model/nodes.ts';
import { sameText } from '../../model/text.ts';
import { contentIndent } from '../list-indents.ts';
import { stepsByItem } from '../lists.ts';
import { collectMarkerRuns } from '../marker-runs.ts';
import { nameStep } from '../names.ts';
import { defineRule } from '../rule.ts';
import { indentAt, sourceLines } from '../source-lines.ts';
import { endsSentence, placeInLine, textLines, type TextLine } from '../text-lines.ts';

const HELP = {
  en: 'A line right below a step is read as more of the same sentence, indented or not.',
  nl: 'Een regel vlak onder een stap hoort bij dezelfde zin, ingesprongen of niet.',
  fr: "Une ligne juste sous une étape en continue la phrase, qu'elle soit en retrait ou non.",
};

export default defineRule({
  id: 'step-glued-text',
  summary: 'Text below a step has an empty line before it and is indented',
  why: 'Without the empty line, a remark or a warning runs on in the sentence of the step, where nobody notices it.',
  severity: 'warning',
  messages: {
    step: {
      message: {
        en: 'This line is joined to {step} as one sentence. Put an empty line before it and indent it by {indent} spaces, or use a note.',
        nl: 'Deze regel vormt één zin met {step}. Zet er een lege regel en {indent} spaties voor, of maak er een blok (:::note) van.',
        fr: "Cette ligne ne forme qu'une phrase avec {step}. Mettez une ligne vide et {indent} espaces devant, ou faites-en un bloc (:::note).",
      },
      help: HELP,
    },
    bullet: {
      message: {
        en: 'This line is joined to the bullet above it as one sentence. Put an empty line before it and indent it by {indent} spaces, or use a note.',
        nl: 'Deze regel vormt één zin met het punt erboven. Zet er een lege regel en {indent} spaties voor, of maak er een blok (:::note) van.',
        fr: "Cette ligne ne forme qu'une phrase avec la puce au-dessus. Mettez une ligne vide et {indent} espaces devant, ou faites-en un bloc (:::note).",
      },
      help: HELP,
    },
    number: {
      message: {
        en: 'The number "{marker}" is indented, so this line is joined to {step} as one sentence.',
        nl: 'Het nummer "{marker}" springt in, en dus vormt deze regel één zin met {step}.',
        fr: "Le numéro « {marker} » est en retrait : cette ligne ne forme donc qu'une phrase avec {step}.",
      },
      help: {
        en: 'Put "{marker}" right below the number of {step}.',
        nl: 'Zet "{marker}" recht onder het nummer van {step}.',
        fr: 'Mettez « {marker} » juste sous le numéro de {step}.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a warning below a step',
        files: { 'en/faq/a.md': '1. Open the app.\nWarning: do not close it.\n2. Tap **+**.\n' },
        expect: [
          'en/faq/a.md:2:1 warning This line is joined to step 1 as one sentence. Put an empty line before it and indent it by 3 spaces, or use a note.',
        ],
      },
      {
        name: 'below a sub-step and below a bullet, in a quote',
        files: {
          'en/faq/a.md':
            '> 10. Open the app:\n>     1. Tap **Start.**\n> **Warning:** do not close it.\n> 11. Choose:\n>     - the phone.\n> You need one.\n',
        },
        expect: [
          'en/faq/a.md:3:3 warning This line is joined to sub-step a as one sentence. Put an empty line before it and indent it by 7 spaces, or use a note.',
          'en/faq/a.md:6:3 warning This line is joined to the bullet above it as one sentence. Put an empty line before it and indent it by 4 spaces, or use a note.',
        ],
      },
      {
        name: 'a step that is indented by mistake',
        files: { 'en/faq/a.md': '1. Open the app.\n   2. Tap **+**.\n3. Scan the code.\n' },
        expect: [
          'en/faq/a.md:2:4 warning The number "2." is indented, so this line is joined to step 1 as one sentence.',
        ],
      },
    ],
    good: [
      {
        name: 'a long sentence on two lines',
        files: { 'en/faq/a.md': '1. Open the\nAuthenticator app.\n2. Tap **+**.\n' },
      },
      {
        name: 'a sentence that goes on after an abbreviation',
        files: {
          'en/faq/a.md': '1. Type the name of a folder, e.g.\nTutorial.\n2. Tap **+**.\n',
          'nl/faq/a.md': '1. Typ de naam van een map, bv.\nOefening.\n2. Tik op **+**.\n',
        },
      },
      {
        name: 'one sentence a line, indented',
        files: { 'en/faq/a.md': '1. Open the app.\n   It takes a while.\n2. Tap **+**.\n' },
      },
      {
        name: 'a paragraph of its own',
        files: { 'en/faq/a.md': '1. Open the app.\n\n   Warning: do not close it.\n2. Tap **+**.\n' },
      },
    ],
  },
  checkText({ entry, report }) {
    const { runs, hasLine } = collectMarkerRuns(entry);
    const steps = stepsByItem(entry);
    for (const { node: paragraph, ancestors } of nodesOf(entry.tree, 'paragraph')) {
      const item = ancestors.at(-1);
      const around = ancestors.findLast((node) => steps.has(node));
      if (item?.type !== 'listItem' || !around) continue;
      const glued = findGlued(entry, paragraph, item);
      // Lines that were meant as steps or sub-steps have rules of their own.
      if (!glued || hasLine(glued)) continue;
      const { list, step } = steps.get(around)!;
      report({
        at: placeInLine(glued, glued.text.length),
        message: item === around ? 'step' : 'bullet',
        values: { step: nameStep(list, step.number), indent: contentIndent(entry, step) },
      });
    }
    for (const { kind, isInStep, lines, step } of runs) {
      if (kind !== 'spaced' || !isInStep) continue;
      const { list, step: owner } = step!;
      report({
        at: placeInLine(lines[0]!, lines[0]!.text.length),
        message: 'number',
        values: { marker: sameText(lines[0]!.marker.typed), step: nameStep(list, owner.number) },
      });
    }
  },
});

/** The first line of a paragraph that begins a sentence left of the text of the item that the paragraph is in. */
function findGlued(entry: Entry, paragraph: Paragraph, item: Parents): TextLine | undefined {
  const [start, text] = [item.position?.start, item.children[0]?.position?.start];
  const isOneLine = paragraph.position?.start.line === paragraph.position?.end.line;
  if (!start || !text || isOneLine) return undefined;
  const indentOf = (line: number, column: number): number =>
    indentAt(sourceLines(entry)[line - 1]!.text, column - 1);
  const margin =
    text.line === start.line ? indentOf(text.line, text.column) : indentOf(start.line, start.column) + 2;
  return textLines(entry, paragraph).find(
    ({ line, column, joint, before, text }) =>
      joint === 'space' &&
      indentOf(line, column) < margin &&
      endsSentence(before) &&
      SENTENCE_START.test(text),
  );
}

/** Anything but a small letter, after signs that may open a sentence; a picture opens none. */
const SENTENCE_START = /^(?!!\[)[\s*_"'“«([]*[^\p{Ll}\s*_"'“«([]/u;
