import { perGraph } from '../../graph/per-graph.ts';
import { languageName } from '../link-language.ts';
import type { Notes } from '../notes.ts';
import { defineRule } from '../rule.ts';
import { comparablePairOf } from '../translations/pairs.ts';
import { collectUnlisted, listedLabels, unlistedLabels } from '../translations/screen-labels.ts';

/**
 * A label is what a screen says: bold, within a step, with a capital or a sign at its start, and not the first words of
 * a sentence, which are bold for stress. Nobody knows what a screen says in each language, so texts keep the label of
 * the source and list what it means behind it: **Next** (Volgende).
 */
export default defineRule({
  id: 'label-untranslated',
  summary: 'A label on the screen is called the same in every language, with its translation behind it',
  why: 'Readers look for a button with these words, and their screen shows other ones.',
  severity: 'warning',
  messages: {
    other: {
      message: {
        en: 'The {language} text calls this label "{label}". Readers whose screen is in {language} find no "{own}".',
        nl: 'De tekst in het {language} noemt dit "{label}". Wie een scherm in het {language} heeft, vindt geen "{own}".',
        fr: "Le texte en {language} l'appelle « {label} ». Sur un écran en {language}, on ne trouve pas « {own} ».",
      },
      help: {
        en: 'Write both: **{label}** ({own}). Further on in this text, either one is enough.',
        nl: 'Schrijf beide: **{label}** ({own}). Verderop in deze tekst volstaat een van de twee.',
        fr: "Écrivez les deux : **{label}** ({own}). Plus loin dans ce texte, l'un des deux suffit.",
      },
    },
    unlisted: {
      message: {
        en: 'This text never says what "{label}" means; other texts in this language call it "{meaning}".',
        nl: 'Deze tekst zegt nergens wat "{label}" betekent; andere teksten in deze taal noemen het "{meaning}".',
        fr: "Ce texte ne dit nulle part ce que « {label} » veut dire ; d'autres textes dans cette langue disent « {meaning} ».",
      },
      help: {
        en: 'Write **{label}** ({meaning}).',
        nl: 'Schrijf **{label}** ({meaning}).',
        fr: 'Écrivez **{label}** ({meaning}).',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a label that was translated',
        files: {
          'en/faq/a.md': '1. Choose **Next**.\n2. You see **Set Up Your Account**. Choose **Next**.\n',
          'nl/faq/a.md': '1. Kies **Volgende**.\n2. Je ziet **Set Up Your Account**. Kies **Volgende**.\n',
        },
        expect: [
          'nl/faq/a.md:1:9 warning The English text calls this label "Next". Readers whose screen is in English find no "Volgende".',
        ],
      },
      {
        name: 'a label whose translation other texts list',
        files: {
          'en/faq/a.md': '1. Choose **Next**.\n2. Wait.\n',
          'en/faq/b.md': '1. Wait.\n2. Choose **Next**.\n',
          'fr/faq/a.md': '1. Choisissez **Next**.\n2. Attendez.\n',
          'fr/faq/b.md': '1. Attendez.\n2. Choisissez **Next** (Suivant).\n',
        },
        expect: [
          'fr/faq/a.md:1:15 warning This text never says what "Next" means; other texts in this language call it "Suivant".',
        ],
      },
    ],
    good: [
      {
        name: 'the label with its translation, either one further on, words that are stressed, and names',
        files: {
          'en/faq/a.md':
            '---\ntitle: How?\ndescription: Like this.\nkeywords: [how]\nreviewed: 2026-01-01\n---\n\n1. **Open** the app and choose **Next**.\n2. Do **not** close it. Choose **Next** again.\n3. Tap **OK**, and **NEVER** tap **+**.\n',
          'nl/faq/a.md':
            '---\ntitle: Hoe?\ndescription: Op deze manier.\nkeywords: [hoe]\nreviewed: 2026-01-01\n---\n\n1. **Open** de app en kies **Next** (Volgende).\n2. Sluit de app **niet**. Kies opnieuw **Volgende**.\n3. Tik op **OK**, en **NOOIT** op **+**.\n',
        },
      },
    ],
  },
  check({ entry, graph, notes, report }) {
    const pair = comparablePairOf(graph, entry);
    const unlisted = pair && notes.ofTranslation(unlistedLabels, entry, pair.source);
    if (!unlisted) return;
    const elsewhere = listedInLocale(graph, notes).get(entry.locale);
    if (!unlisted.hasOthers && !unlisted.kept.some((label) => elsewhere?.has(label))) return;
    const language = languageName(graph.site, pair.source.locale);
    const reported = new Set<string>();
    for (const { node, text, instead: label } of collectUnlisted(pair.source, entry)) {
      const key = text.toLowerCase();
      const meaning = elsewhere?.get(key);
      if (reported.has(key)) continue;
      if (label !== undefined) {
        report({ at: node, message: 'other', values: { language, label, own: text } });
      } else if (meaning !== undefined) {
        report({ at: node, message: 'unlisted', values: { label: text, meaning } });
      } else continue;
      reported.add(key);
    }
  },
});

/** The translations that any text of a locale lists: locale → label → translation. */
const listedInLocale = perGraph(({ entries }, notes: Notes) => {
  const byLocale = new Map<string, Map<string, string>>();
  for (const entry of entries) {
    const known = byLocale.get(entry.locale) ?? new Map<string, string>();
    byLocale.set(entry.locale, known);
    for (const [label, meaning] of notes.ofText(listedLabels, entry) ?? [])
      if (!known.has(label)) known.set(label, meaning);
  }
  return byLocale;
});
