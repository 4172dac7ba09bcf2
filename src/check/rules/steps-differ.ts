import type { Text } from '../../model/text.ts';
import { defineRule } from '../rule.ts';
import { compareSteps } from '../translations/compare-steps.ts';
import { messageFor, valuesFor } from '../translations/describe-steps.ts';
import { differentSteps } from '../translations/different-steps.ts';
import { pairOf } from '../translations/pairs.ts';
import { likenessMeasure } from '../translations/step-likeness.ts';

const SPLIT_HELP: Text = {
  en: 'Translate it after {after}. If two steps became one here, split them again: a step has the same number in every language.',
  nl: 'Vertaal die na {after}. Zijn hier twee stappen één geworden? Splits ze weer: een stap heeft in elke taal hetzelfde nummer.',
  fr: "Traduisez-la après {after}. Si deux étapes n'en font qu'une ici, séparez-les : une étape a le même numéro dans toutes les langues.",
};
const EXTRA_HELP: Text = {
  en: 'Delete it, or add it to {file} too. If one step became two here, join them again: a step has the same number in every language.',
  nl: 'Schrap die, of voeg ze ook toe aan {file}. Is hier één stap twee geworden? Voeg ze weer samen: een stap heeft in elke taal hetzelfde nummer.',
  fr: 'Supprimez-la, ou ajoutez-la aussi à {file}. Si une étape en fait deux ici, réunissez-les : une étape a le même numéro dans toutes les langues.',
};
const NESTING_HELP: Text = {
  en: 'Build the steps as in {file}: a step has the same number and letter in every language.',
  nl: 'Bouw de stappen zoals in {file}: een stap heeft in elke taal hetzelfde nummer en dezelfde letter.',
  fr: 'Construisez les étapes comme dans {file} : une étape a le même numéro et la même lettre dans toutes les langues.',
};

/**
 * Steps are matched by what survives translation (addresses, pictures, labels, numbers, names), so that the step that is
 * missing is named, and not the last one. A stale translation is only warned about: its source may just have changed.
 */
export default defineRule({
  id: 'steps-differ',
  summary: 'A translation has the steps of its source, and no others',
  why: 'A reader of the translation leaves out an action, and "step 7" is another step in each language.',
  severity: 'error',
  messages: {
    missing: {
      message: {
        en: 'Step {labels} of the {language} text ("{text}") is missing here.',
        nl: 'Stap {labels} van de tekst in het {language} ("{text}") ontbreekt hier.',
        fr: "L'étape {labels} du texte en {language} (« {text} ») manque ici.",
      },
      help: SPLIT_HELP,
    },
    missingMany: {
      message: {
        en: 'Steps {labels} of the {language} text, from "{text}" on, are missing here.',
        nl: 'De stappen {labels} van de tekst in het {language}, vanaf "{text}", ontbreken hier.',
        fr: 'Les étapes {labels} du texte en {language}, à partir de « {text} », manquent ici.',
      },
      help: {
        en: 'Translate them after {after}.',
        nl: 'Vertaal ze na {after}.',
        fr: 'Traduisez-les après {after}.',
      },
    },
    extra: {
      message: {
        en: 'Step {labels} ("{text}") is not in the {language} text.',
        nl: 'Stap {labels} ("{text}") staat niet in de tekst in het {language}.',
        fr: "L'étape {labels} (« {text} ») n'est pas dans le texte en {language}.",
      },
      help: EXTRA_HELP,
    },
    extraMany: {
      message: {
        en: 'Steps {labels}, from "{text}" on, are not in the {language} text.',
        nl: 'De stappen {labels}, vanaf "{text}", staan niet in de tekst in het {language}.',
        fr: 'Les étapes {labels}, à partir de « {text} », ne sont pas dans le texte en {language}.',
      },
      help: {
        en: 'Delete them, or add them to {file} too.',
        nl: 'Schrap ze, of voeg ze ook toe aan {file}.',
        fr: 'Supprimez-les, ou ajoutez-les aussi à {file}.',
      },
    },
    flattened: {
      message: {
        en: 'These steps are sub-steps of step {label} in the {language} text.',
        nl: 'Deze stappen zijn substappen van stap {label} in de tekst in het {language}.',
        fr: "Ces étapes sont des sous-étapes de l'étape {label} dans le texte en {language}.",
      },
      help: NESTING_HELP,
    },
    nested: {
      message: {
        en: 'These sub-steps are steps of their own in the {language} text.',
        nl: 'Deze substappen zijn stappen op zich in de tekst in het {language}.',
        fr: 'Ces sous-étapes sont des étapes à part dans le texte en {language}.',
      },
      help: NESTING_HELP,
    },
    bullets: {
      message: {
        en: 'Step {label} has sub-steps in one language and bullets in the other: here or in {file}.',
        nl: 'Stap {label} heeft substappen in de ene taal en opsommingstekens in de andere: hier of in {file}.',
        fr: "L'étape {label} a des sous-étapes dans une langue et des puces dans l'autre : ici ou dans {file}.",
      },
      help: NESTING_HELP,
    },
    'missing-procedure': {
      message: {
        en: 'The steps that begin with "{text}" in the {language} text are missing here.',
        nl: 'De stappen die in de tekst in het {language} beginnen met "{text}", ontbreken hier.',
        fr: 'Les étapes qui commencent par « {text} » dans le texte en {language} manquent ici.',
      },
      help: {
        en: 'Translate them as a numbered list of their own.',
        nl: 'Vertaal ze als een eigen genummerde lijst.',
        fr: 'Traduisez-les dans une liste numérotée à part.',
      },
    },
    'extra-procedure': {
      message: {
        en: 'The steps that begin with "{text}" are not in the {language} text.',
        nl: 'De stappen die beginnen met "{text}", staan niet in de tekst in het {language}.',
        fr: 'Les étapes qui commencent par « {text} » ne sont pas dans le texte en {language}.',
      },
      help: {
        en: 'Delete them, or add them to {file} too. Is it no list of steps? Then write it with hyphens.',
        nl: 'Schrap ze, of voeg ze ook toe aan {file}. Is het geen lijst met stappen? Schrijf ze dan met streepjes.',
        fr: "Supprimez-les, ou ajoutez-les aussi à {file}. Si ce n'est pas une liste d'étapes, écrivez-la avec des tirets.",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a step that was left out, in the middle',
        files: {
          'en/faq/a.md':
            '1. Open <https://account.example>.\n2. Choose **Security**.\n3. Choose **Add method**.\n4. Scan the code.\n5. Tap **Done**.\n',
          'nl/faq/a.md':
            '1. Open <https://account.example>.\n2. Kies **Add method** (Methode toevoegen).\n3. Scan de code.\n4. Tik op **Done** (Klaar).\n',
        },
        expect: ['nl/faq/a.md:1:1 error Step 2 of the English text ("Choose Security.") is missing here.'],
      },
      {
        name: 'a step too many, and a sub-step that was left out',
        files: {
          'en/faq/a.md':
            '1. Install **Auth**.\n2. Set it up:\n   1. Open **Auth**.\n   2. Type 1234.\n   3. Tap **Go**.\n',
          'fr/faq/a.md':
            '1. Installez **Auth**.\n2. Redémarrez votre téléphone et votre ordinateur avant de continuer.\n3. Configurez-la :\n   1. Ouvrez **Auth**.\n   2. Touchez **Go**.\n',
        },
        expect: [
          'fr/faq/a.md:2:1 error Step 2 ("Redémarrez votre téléphone et votre ordinateur avant de …") is not in the English text.',
          'fr/faq/a.md:4:4 error Step 2b of the English text ("Type 1234.") is missing here.',
        ],
      },
      {
        name: 'sub-steps that became steps, and bullets that became sub-steps',
        files: {
          'en/faq/a.md':
            '1. Set it up:\n   1. Open it.\n   2. Close it.\n2. Sign in:\n   - Work\n   - Home\n',
          'nl/faq/a.md':
            '1. Stel het in:\n2. Open het.\n3. Sluit het.\n4. Meld je aan:\n   1. Werk\n   2. Thuis\n',
        },
        expect: [
          'nl/faq/a.md:2:1 error These steps are sub-steps of step 1 in the English text.',
          'nl/faq/a.md:5:4 error Step 2 has sub-steps in one language and bullets in the other: here or in en/faq/a.md.',
        ],
      },
      {
        name: 'a procedure that only one of the texts has',
        files: {
          'en/faq/a.md':
            '## Android\n\n1. Open Play.\n2. Tap it.\n\n## iPhone\n\n1. Open the App Store.\n2. Tap **Get**.\n',
          'nl/faq/a.md': '## Android\n\n1. Open Play.\n2. Tik erop.\n\n## iPhone\n\nZoek in de App Store.\n',
          'fr/faq/a.md':
            '## Android\n\n1. Ouvrez Play.\n2. Touchez.\n\n## iPhone\n\n1. Ouvrez App Store.\n2. Touchez **Get**.\n\n## Windows\n\n1. Cherchez.\n2. Installez.\n',
        },
        expect: [
          'fr/faq/a.md:13:1 error The steps that begin with "Cherchez." are not in the English text.',
          'nl/faq/a.md:3:1 error The steps that begin with "Open the App Store." in the English text are missing here.',
        ],
      },
      {
        name: 'a translation that is known to be stale is warned about',
        files: {
          'en/faq/a.md': '1. Open the app.\n2. Type 1234.\n3. Tap **Go**.\n4. Tap **Next**.\n',
          'nl/faq/a.md':
            "---\ntitle: Hoe?\ndescription: Zo.\nreviewed: 2026-01-01\ntranslates: '0123456789ab'\n---\n\n1. Open de app.\n2. Tik op **Next** (Volgende).\n",
        },
        expect: [
          'nl/faq/a.md:8:1 warning Steps 2 and 3 of the English text, from "Type 1234." on, are missing here.',
        ],
      },
    ],
    good: [
      {
        name: 'the same steps, in other words, with other blocks in them',
        files: {
          'en/faq/a.md':
            '---\ntitle: How?\ndescription: Like this.\nkeywords: [how]\nreviewed: 2026-01-01\n---\n\n1. Open the app:\n   1. Unlock your phone.\n   2. Tap **Auth**.\n2. Scan the code.\n\n   You see a number.\n',
          'nl/faq/a.md':
            '---\ntitle: Hoe?\ndescription: Op deze manier.\nkeywords: [hoe]\nreviewed: 2026-01-01\n---\n\n1. Open de app:\n   1. Ontgrendel je telefoon.\n   2. Tik op **Auth**.\n2. Scan de code. Je ziet een getal.\n',
        },
      },
    ],
  },
  check({ entry, graph, notes, report }) {
    const pair = pairOf(graph, entry);
    if (!pair || !notes.ofTranslation(differentSteps, entry, pair.source)) return;
    const likeness = likenessMeasure(graph, pair.source, entry);
    for (const difference of compareSteps(pair.source, entry, likeness)) {
      report({
        at: difference.at === entry.tree ? entry.locate(['title']) : difference.at,
        message: messageFor(difference),
        values: valuesFor(graph, pair.source, difference),
        ...(pair.isFresh || entry.frontmatter.translates === undefined ? {} : { severity: 'warning' }),
      });
    }
  },
});
