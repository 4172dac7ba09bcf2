import { slug } from 'github-slugger';
import type { Heading } from '../../model/heading.ts';
import { isStepAddress } from '../link-places.ts';
import { defineRule } from '../rule.ts';

/**
 * Also told when the two stand under different headings: an address is made from the heading's own words alone, so the
 * second one depends on the first all the same. But there, readers see which is which, so it is a remark only.
 */
export default defineRule({
  id: 'heading-duplicate',
  summary: 'No two headings of an entry have the same text',
  why: 'A link to the second one leads to the wrong place as soon as the first one is renamed, moved or deleted.',
  severity: 'warning',
  messages: {
    same: {
      message: {
        en: '"{text}" is already a heading of this entry, so this one gets the address #{id}, which changes with the other.',
        nl: '"{text}" is al een kop van dit antwoord. Deze krijgt daarom het adres #{id}, dat met de andere mee verandert.',
        fr: "« {text} » est déjà un titre de cette réponse : celui-ci reçoit l'adresse #{id}, qui change avec l'autre.",
      },
      help: {
        en: 'Say in the heading what is different, as in "{text} (iPhone)".',
        nl: 'Zeg in de kop wat er anders is, zoals in "{text} (iPhone)".',
        fr: 'Dites dans le titre ce qui change, comme dans « {text} (iPhone) ».',
      },
    },
    alike: {
      message: {
        en: '"{text}" has the same letters as the heading "{first}", so it gets the address #{id}, which changes with the other.',
        nl: '"{text}" heeft dezelfde letters als de kop "{first}" en krijgt daarom het adres #{id}, dat met de andere mee verandert.',
        fr: "« {text} » a les mêmes lettres que le titre « {first} » : il reçoit l'adresse #{id}, qui change avec l'autre.",
      },
      help: {
        en: 'Say in the heading what is different, as in "{text} (iPhone)".',
        nl: 'Zeg in de kop wat er anders is, zoals in "{text} (iPhone)".',
        fr: 'Dites dans le titre ce qui change, comme dans « {text} (iPhone) ».',
      },
    },
    step: {
      message: {
        en: '"{text}" has the same address as a step of this entry (#{id}), so links to the step may lead here.',
        nl: '"{text}" heeft hetzelfde adres als een stap van dit antwoord (#{id}): links naar de stap kunnen hier uitkomen.',
        fr: "« {text} » a la même adresse qu'une étape de cette réponse (#{id}) : les liens vers l'étape peuvent mener ici.",
      },
      help: {
        en: 'Say in the heading what readers do there, as in "{text}: sign in".',
        nl: 'Zeg in de kop wat lezers daar doen, zoals in "{text}: aanmelden".',
        fr: "Dites dans le titre ce que l'on y fait, comme dans « {text} : se connecter ».",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'the same heading under two others',
        files: {
          'en/faq/a.md':
            '## iPhone\n\n### Install the app\n\nText.\n\n## Android\n\n### Install the app\n\nText.\n\n## Windows\n\n### Install **the app**\n\nText.\n',
        },
        expect: [
          'en/faq/a.md:9:1 info "Install the app" is already a heading of this entry, so this one gets the address #install-the-app-1, which changes with the other.',
          'en/faq/a.md:15:1 info "Install the app" is already a heading of this entry, so this one gets the address #install-the-app-2, which changes with the other.',
        ],
      },
      {
        name: 'the same heading twice under one, which readers cannot tell apart',
        files: {
          'en/faq/a.md':
            '## iPhone\n\n### Install\n\nText.\n\n## Android\n\n### Install\n\nText.\n\n#### Trouble\n\nText.\n\n### Install\n\nText.\n',
        },
        expect: [
          'en/faq/a.md:9:1 info "Install" is already a heading of this entry, so this one gets the address #install-1, which changes with the other.',
          'en/faq/a.md:17:1 warning "Install" is already a heading of this entry, so this one gets the address #install-2, which changes with the other.',
        ],
      },
      {
        name: 'headings that differ in capitals and signs only',
        files: { 'en/faq/a.md': '## Lost?\n\nText.\n\n## LOST!\n\nText.\n' },
        expect: [
          'en/faq/a.md:5:1 warning "LOST!" has the same letters as the heading "Lost?", so it gets the address #lost-1, which changes with the other.',
        ],
      },
      {
        name: 'a heading that takes the address of a step',
        files: { 'en/faq/a.md': '1. Open the app.\n2. Scan the code.\n\n## Step 2\n\nText.\n' },
        expect: [
          'en/faq/a.md:4:1 warning "Step 2" has the same address as a step of this entry (#step-2), so links to the step may lead here.',
        ],
      },
    ],
    good: [
      {
        name: 'headings with a word of their own, in any script',
        files: {
          'en/faq/a.md': '## App for iPhone\n\nText.\n\n## App for Android\n\nText.\n\n## 앱\n\nText.\n',
        },
      },
      {
        name: 'the same heading in two entries',
        files: {
          'en/faq/a.md': '## iPhone\n\nText: [the other](b.md).\n',
          'en/faq/b.md': '## iPhone\n\nText: [the first](a.md).\n',
        },
      },
    ],
  },
  checkText({ entry, report }) {
    const firsts = new Map<string, string>();
    const isLikeStep = entry.headings.some(({ id }) => isStepAddress(id));
    if (entry.headings.length < 2 && !isLikeStep) return;
    const steps = new Set(
      entry.procedures.flatMap(({ steps }) =>
        steps.flatMap((step) => [step, ...step.substeps].map(({ fragment }) => fragment)),
      ),
    );
    const places = new Set<string>();
    const parents = parentsOf(entry.headings);
    entry.headings.forEach(({ text, id, node }, i) => {
      const letters = slug(text);
      const first = firsts.get(letters);
      const place = `${parents[i]}/${letters}`;
      if (steps.has(id)) report({ at: node, message: 'step', values: { text, id } });
      else if (first !== undefined && letters !== '')
        report({
          at: node,
          message: first === text ? 'same' : 'alike',
          values: { text, id, first },
          severity: places.has(place) ? 'warning' : 'info',
        });
      firsts.set(letters, first ?? text);
      places.add(place);
    });
  },
});

/** For each heading, the id of the heading that it stands under; empty when there is none. */
function parentsOf(headings: readonly Heading[]): string[] {
  const open: Heading[] = [];
  return headings.map((heading) => {
    while (open.length > 0 && open.at(-1)!.node.depth >= heading.node.depth) open.pop();
    const parent = open.at(-1)?.id ?? '';
    open.push(heading);
    return parent;
  });
}
