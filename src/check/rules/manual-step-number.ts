import { localeOf } from '../../model/site.ts';
import { sameText, type Text } from '../../model/text.ts';
import { defineRule, type Finding } from '../rule.ts';
import { collectLabelRows, type LabelRow, type StepLabel } from '../step-labels.ts';

const HELP = {
  en: 'Better: make a numbered list of them, or number the headings anew. The site counts a list by itself.',
  nl: 'Beter: maak er een genummerde lijst van, of nummer de koppen opnieuw. Een lijst telt de site zelf.',
  fr: "Mieux : faites-en une liste numérotée, ou renumérotez les titres. Le site compte lui-même les éléments d'une liste.",
};

const messages = {
  one: {
    message: {
      en: '{missing} is missing: the {what} go {labels}.',
      nl: '{missing} ontbreekt: de {what} zijn {labels}.',
      fr: '{missing} manque : les {what} sont {labels}.',
    },
    help: HELP,
  },
  several: {
    message: {
      en: '{missing} are missing: the {what} go {labels}.',
      nl: '{missing} ontbreken: de {what} zijn {labels}.',
      fr: '{missing} manquent : les {what} sont {labels}.',
    },
    help: HELP,
  },
  twice: {
    message: {
      en: '"{label}" is there twice: the {what} go {labels}.',
      nl: '"{label}" staat er twee keer: de {what} zijn {labels}.',
      fr: '« {label} » est là deux fois : les {what} sont {labels}.',
    },
    help: HELP,
  },
  order: {
    message: {
      en: '"{label}" is out of order: the {what} go {labels}.',
      nl: '"{label}" staat niet op zijn plaats: de {what} zijn {labels}.',
      fr: "« {label} » n'est pas à sa place : les {what} sont {labels}.",
    },
    help: HELP,
  },
};

export default defineRule({
  id: 'manual-step-number',
  summary: 'Steps that are numbered by hand are numbered without gaps',
  why: 'Readers look for the step that is missing, and nothing renumbers such steps when one is added.',
  severity: 'error',
  messages,
  examples: {
    bad: [
      {
        name: 'bold labels with a gap',
        files: {
          'en/faq/a.md':
            '**Step 1.** Open the app.\n\n**Step 2.** Tap **+**.\n\n**Step 4.** Scan the code.\n',
        },
        expect: ['en/faq/a.md:5:1 error Step 3 is missing: the labels go 1, 2, 4.'],
      },
      {
        name: 'headings with a gap',
        files: {
          'en/faq/a.md': '## Step 1: Install the app\n\nText.\n\n## Step 3: Add your account\n\nText.\n',
        },
        expect: ['en/faq/a.md:5:1 error Step 2 is missing: the headings go Step 1, Step 3.'],
      },
      {
        name: 'in Dutch and French, bullets and lines, with a larger gap',
        files: {
          'nl/faq/a.md': '- Stap 1: open de app.\n- Stap 4: scan de code.\n',
          'fr/faq/b.md': 'Étape 1 : ouvrez.\nÉtape 2 : scannez.\nÉtape 5 : fermez.\n',
        },
        expect: [
          'fr/faq/b.md:3:1 error Steps 3 and 4 are missing: the labels go 1, 2, 5.',
          'nl/faq/a.md:2:3 error Steps 2 and 3 are missing: the labels go 1, 4.',
        ],
      },
      {
        name: 'numbers only, twice the same, or out of order',
        files: {
          'en/faq/a.md':
            '## 1. Install\n\nText.\n\n## 3. Add\n\n**1.** Open.\n\n**2.** Tap.\n\n**2.** Scan.\n\n## After 3\n\n> Step 1: open.\n>\n> Step 3: tap.\n>\n> Step 2: scan.\n',
        },
        expect: [
          'en/faq/a.md:5:1 error Number 2 is missing: the headings go 1, 3.',
          'en/faq/a.md:11:1 error "2" is there twice: the labels go 1, 2, 2.',
          'en/faq/a.md:17:3 error "Step 3" is out of order: the labels go 1, 3, 2.',
        ],
      },
    ],
    good: [
      {
        name: 'no gaps, also with ranges, parts and alternatives',
        files: {
          'en/faq/a.md':
            '## Step 1 of 4: Install\n\nText.\n\n## Steps 2-3: Add\n\nText.\n\n## Step 4: on Android\n\nText.\n\n## Step 4: on iPhone\n\nText.\n\n## Step 5a: Check\n\nText.\n',
        },
      },
      {
        name: 'remarks about steps',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2. Tap **+**.\n3. Scan the code.\n\n**Step 1:** only once.\n\n**Step 3:** hold still.\n',
        },
      },
      {
        name: 'two rows, and sentences about steps',
        files: {
          'en/faq/a.md':
            '**Step 1.** Open.\n\n**Step 2.** Tap.\n\nStep 2 does not take long.\n\n## Then\n\n**Step 1.** Close.\n',
        },
      },
    ],
  },
  checkText({ entry, site, report }) {
    const { lang } = localeOf(site, entry.locale);
    for (const row of collectLabelRows(entry, lang)) {
      for (const labels of splitRow(row.labels)) {
        const finding = describeRow(row, labels);
        if (finding) report(finding);
      }
    }
  },
});

/** A row begins anew at 1; what comes before the first 1 goes on with something that stands elsewhere. */
function splitRow(labels: readonly StepLabel[]): StepLabel[][] {
  const rows: StepLabel[][] = [];
  for (const label of labels) {
    const isStart = label.first === 1 && !(label.isPart && rows.at(-1)?.at(-1)?.last === 1);
    if (isStart && label.isClear) rows.push([]);
    rows.at(-1)?.push(label);
  }
  return rows;
}

/** The first thing that is wrong with the numbers of a row. */
function describeRow(row: LabelRow, all: readonly StepLabel[]): Finding<keyof typeof messages> | undefined {
  const labels = all.filter(({ isClear }) => isClear);
  const mentioned = new Set(all.flatMap(({ first, last }) => [first, last]));
  for (const [i, label] of labels.entries()) {
    const before = labels[i - 1];
    if (!before || label.first === before.last + 1) continue;
    const values = { label: sameText(label.typed), what: WHAT[row.areHeadings ? 'headings' : 'labels'] };
    const names = { labels: sameText(joinLabels(labels, row.areHeadings)), ...values };
    const [from, to] = [before.last + 1, label.first - 1];
    if (from <= to) {
      const isLater = labels.slice(i + 1).some(({ first }) => from <= first && first <= to);
      if (isLater) return { at: label.at, message: 'order', values: names };
      if (mentioned.has(from) || mentioned.has(to)) continue;
      const missing = nameMissing(from, to, label.hasWord);
      return { at: label.at, message: from === to ? 'one' : 'several', values: { ...names, missing } };
    }
    // The same number again may be an alternative: "Step 2 on Android", "Step 2 on iPhone".
    if (label.first < before.first) return { at: label.at, message: 'order', values: names };
    const isCopy = !row.areHeadings && !label.isPart && !before.isPart && !label.hasWord;
    if (isCopy) return { at: label.at, message: 'twice', values: names };
  }
  return undefined;
}

const WHAT = {
  headings: { en: 'headings', nl: 'koppen', fr: 'titres' },
  labels: { en: 'labels', nl: 'nummers', fr: 'numéros' },
} satisfies Record<string, Text>;

function joinLabels(labels: readonly StepLabel[], areHeadings: boolean): string {
  return labels
    .map(({ typed, hasWord }) => (hasWord && !areHeadings ? typed.replace(/^\p{L}+\s+/u, '') : typed))
    .join(', ');
}

function nameMissing(from: number, to: number, hasWord: boolean): Text {
  const [one, many] = hasWord ? STEP_WORDS : NUMBER_WORDS;
  if (from === to) return fillWords(one, () => String(from));
  const [en, nl, fr] = to === from + 1 ? ['and', 'en', 'et'] : ['to', 'tot en met', 'à'];
  const joints = { en, nl, fr };
  return fillWords(many, (language) => `${from} ${joints[language]} ${to}`);
}

const STEP_WORDS = [
  { en: 'Step', nl: 'Stap', fr: "L'étape" },
  { en: 'Steps', nl: 'De stappen', fr: 'Les étapes' },
] as const;
const NUMBER_WORDS = [
  { en: 'Number', nl: 'Nummer', fr: 'Le numéro' },
  { en: 'Numbers', nl: 'De nummers', fr: 'Les numéros' },
] as const;

function fillWords({ en, nl, fr }: Text, number: (language: keyof Text) => string): Text {
  return { en: `${en} ${number('en')}`, nl: `${nl} ${number('nl')}`, fr: `${fr} ${number('fr')}` };
}
