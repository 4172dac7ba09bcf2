import { nodesOf } from '../../model/nodes.ts';
import { localeOf } from '../../model/site.ts';
import { collectBrokenLists, restartsCount } from '../lists.ts';
import { collectNumberedSteps } from '../numbered-steps.ts';
import { findStepInAlt, findStepInFileName, type PictureStep } from '../picture-steps.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'image-step',
  summary: 'A picture that names a step stands in that step',
  why: 'A picture of another step shows a screen that the reader does not have, and a screen reader says the wrong number.',
  severity: 'warning',
  messages: {
    alt: {
      message: {
        en: 'The description of this picture says "{text}", but it stands in step {step}.',
        nl: 'De beschrijving van deze afbeelding zegt “{text}”, maar ze staat in stap {step}.',
        fr: "La description de cette image dit « {text} », mais l'image est dans l'étape {step}.",
      },
      help: {
        en: 'Say what the picture shows, without the number, or move the picture to its step.',
        nl: 'Schrijf wat er op de afbeelding staat, zonder het nummer, of zet de afbeelding bij haar stap.',
        fr: "Décrivez ce que montre l'image, sans le numéro, ou placez l'image dans son étape.",
      },
    },
    name: {
      message: {
        en: 'The name of this picture, "{text}", says another step than the one that it stands in, step {step}.',
        nl: 'De naam van deze afbeelding, “{text}”, noemt een andere stap dan die waar ze in staat, stap {step}.',
        fr: "Le nom de cette image, « {text} », cite une autre étape que celle où elle se trouve, l'étape {step}.",
      },
      help: {
        en: 'See if it is the right picture. Then name the file after what it shows ("scan-code.png"), so that the name stays true.',
        nl: 'Kijk of het de juiste afbeelding is. Noem het bestand naar wat erop staat (“scan-code.png”), dan blijft de naam kloppen.',
        fr: "Vérifiez si c'est la bonne image. Nommez le fichier d'après ce qu'il montre (« scan-code.png ») : le nom restera juste.",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a description with another number',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2. Scan the code.\n\n   ![Step 3: scan the code](scan.png)\n3. Wait.\n',
          'en/faq/scan.png': '',
        },
        expect: [
          'en/faq/a.md:4:4 warning The description of this picture says "Step 3", but it stands in step 2.',
        ],
      },
      {
        name: 'a file name with another number, once for a picture, in a sub-step and by reference',
        files: {
          'en/faq/a.md':
            '1. Open it ![the app](register_step02.png)\n2. Set up:\n   1. Scan ![the code][code].\n   2. Wait ![Screenshot of step 2a](step-1.png).\n\n[code]: step-3.png\n',
        },
        expect: [
          'en/faq/a.md:1:12 info The name of this picture, "register_step02.png", says another step than the one that it stands in, step 1.',
          'en/faq/a.md:3:12 info The name of this picture, "step-3.png", says another step than the one that it stands in, step 2a.',
          'en/faq/a.md:4:12 warning The description of this picture says "step 2a", but it stands in step 2b.',
        ],
      },
      {
        name: 'in other languages',
        files: {
          'nl/faq/a.md': '1. Open de app.\n2. Scan ![Schermafbeelding bij stap 1](scan.png).\n',
          'fr/faq/a.md': "1. Ouvrez.\n2. Scannez ![Capture d'écran de l'étape 3](scan.png).\n",
        },
        expect: [
          'fr/faq/a.md:2:12 warning The description of this picture says "étape 3", but it stands in step 2.',
          'nl/faq/a.md:2:9 warning The description of this picture says "stap 1", but it stands in step 2.',
        ],
      },
    ],
    good: [
      {
        name: 'the right number, a range, and another step that the description only mentions',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n\n   ![Step 1: the app is open](step-1.png)\n2. Scan the code.\n\n   ![The code that you saw in step 1, in a frame](steps-1-3.png)\n3. Wait.\n\n   ![A clock of the 2-step sign-in](2-step-1.png)\n',
          'en/faq/step-1.png': '',
          'en/faq/steps-1-3.png': '',
          'en/faq/2-step-1.png': '',
        },
      },
    ],
  },
  checkText({ entry, site, report }) {
    const pictures = [...nodesOf(entry.tree, 'image'), ...nodesOf(entry.tree, 'imageReference')];
    if (pictures.length === 0) return;
    const { lang } = localeOf(site, entry.locale);
    const labels = new Map(collectNumberedSteps(entry).map(({ step, label }) => [step.node, label]));
    // Steps whose numbers are wrong themselves are reported as that.
    const restarted = new Set(
      collectBrokenLists(entry)
        .filter(restartsCount)
        .map(({ after }) => after.node),
    );
    const addresses = new Map(
      nodesOf(entry.tree, 'definition').map(({ node }) => [node.identifier, node.url]),
    );
    for (const { node, ancestors } of pictures) {
      const own = ancestors.flatMap((parent) =>
        parent.type === 'listItem' ? (labels.get(parent) ?? []) : [],
      );
      const step = own.at(-1);
      if (step === undefined || ancestors.some((parent) => parent.type === 'list' && restarted.has(parent)))
        continue;
      const alt = findStepInAlt(node.alt ?? '', lang);
      if (alt && !fits(alt, own)) {
        report({ at: node, message: 'alt', values: { text: alt.text, step } });
        continue;
      }
      const file = findStepInFileName(
        node.type === 'image' ? node.url : (addresses.get(node.identifier) ?? ''),
      );
      if (!file || fits(file, own)) continue;
      report({ at: node, message: 'name', values: { text: file.text, step }, severity: 'info' });
    }
  },
});

/** Whether a picture's step is the one with these labels: `['2']`, or `['2', '2b']` within a sub-step. */
function fits({ first, last, letter }: PictureStep, labels: readonly string[]): boolean {
  const numbers = labels.map((label) => parseInt(label, 10));
  // A list within bullets has letters only.
  if (numbers.every(Number.isNaN)) return true;
  if (!numbers.some((number) => number >= first && number <= last)) return false;
  return letter === undefined || labels.length === 1 || labels.some((label) => label === `${first}${letter}`);
}
