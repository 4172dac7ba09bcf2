import { toString } from 'mdast-util-to-string';
import type { Paragraph, Strong } from 'mdast';
import type { ContentGraph } from '../../graph/graph.ts';
import { perGraph } from '../../graph/per-graph.ts';
import type { Entry } from '../../model/entry.ts';
import { nodesOf, walk } from '../../model/nodes.ts';
import { languageName } from '../link-language.ts';
import { perEntry } from '../per-entry.ts';
import { defineRule } from '../rule.ts';
import type { Block } from '../translations/blocks.ts';
import { compareBags } from '../translations/compare-bags.ts';
import { pairBlocks } from '../translations/pair-blocks.ts';
import { comparablePairOf } from '../translations/pairs.ts';

interface Label {
  node: Strong;
  text: string;
}

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
  check({ entry, graph, report }) {
    const pair = comparablePairOf(graph, entry);
    if (!pair) return;
    const language = languageName(graph.site, pair.source.locale);
    const listed = listedIn(entry);
    const elsewhere = listedInLocale(graph).get(entry.locale);
    const reported = new Set<string>();
    for (const { source, translation } of pairBlocks(pair.source, entry)) {
      const labels = source.flatMap(labelsIn);
      const own = translation.flatMap(labelsIn);
      const { onlySource, onlyTranslation } = compareBags(labels, own, (a, b) => sameLabel(a.text, b.text));
      const isPaired =
        source.length === 1 && translation.length === 1 && onlySource.length === onlyTranslation.length;
      if (isPaired) onlyTranslation.forEach((label, i) => reportOther(label, onlySource[i]!.text));
      for (const { node, text } of own) {
        const meaning = elsewhere?.get(text.toLowerCase());
        const isSource = labels.some((label) => sameLabel(label.text, text));
        if (isSource && meaning !== undefined && !listed.has(text.toLowerCase()) && isFirst(text)) {
          report({ at: node, message: 'unlisted', values: { label: text, meaning } });
        }
      }
    }

    function reportOther({ node, text: own }: Label, label: string): void {
      const isListed = listed.get(label.toLowerCase())?.toLowerCase() === own.toLowerCase();
      if (isListed || !isFirst(own)) return;
      report({ at: node, message: 'other', values: { language, label, own } });
    }

    function isFirst(text: string): boolean {
      const isNew = !reported.has(text.toLowerCase());
      reported.add(text.toLowerCase());
      return isNew;
    }
  },
});

function sameLabel(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The labels of a step's action, or of a paragraph within a step. */
function labelsIn({ node, shape }: Block): Label[] {
  if (node?.type !== 'paragraph' || !shape.includes('ol/')) return [];
  const labels: Label[] = [];
  walk(node, (part) => {
    if (part.type !== 'strong') return;
    const text = unquote(toString(part));
    if (isLabel(text) && !opensSentence(node, part)) labels.push({ node: part, text });
  });
  return labels;
}

/** Quotation marks round a label are of the text, and not on the screen. */
function unquote(text: string): string {
  return text.replace(/^[\s"'“”„‘’«»]+|[\s"'“”„‘’«»]+$/g, '');
}

const LONGEST_LABEL_WORDS = 8;

function isLabel(text: string): boolean {
  if (text.split(/\s+/).length > LONGEST_LABEL_WORDS || /[.:!,;]$/.test(text)) return false;
  // One word all in capitals is shouting ("NOT"), or the same everywhere ("OK").
  return /^[^\p{Ll}\s]/u.test(text) && !/^\p{Lu}{2,}$/u.test(text);
}

function opensSentence(block: Paragraph, strong: Strong): boolean {
  const index = block.children.indexOf(strong);
  if (index < 0) return false;
  const before = block.children
    .slice(0, index)
    .map((node) => toString(node))
    .join('');
  return /(?:^|[.!?:]["'”’»)]?\s*)$/.test(before.trim() === '' ? '' : before.trimEnd());
}

/** What stands in every source that lists one: the end of bold text and a bracket behind it, however that is written. */
const LISTED = /(?:\*\*|__)\s*[(\\&]/;

/** The translations that a text lists behind its labels, by label in small letters: **Next** (Volgende). */
const listedIn = perEntry((entry): ReadonlyMap<string, string> => {
  const listed = new Map<string, string>();
  // Most answers list none: to walk their trees for it would take long.
  if (!LISTED.test(entry.source)) return listed;
  for (const { node, ancestors } of nodesOf(entry.tree, 'strong')) {
    const siblings = ancestors.at(-1)!.children as readonly unknown[];
    const next = siblings[siblings.indexOf(node) + 1] as { type: string; value?: string } | undefined;
    const meaning = next?.type === 'text' ? /^\s*\(([^()]+)\)/.exec(next.value ?? '')?.[1] : undefined;
    if (meaning !== undefined) listed.set(unquote(toString(node)).toLowerCase(), unquote(meaning));
  }
  return listed;
});

/** The translations that any text of a locale lists: locale → label → translation. */
const listedInLocale = perGraph(({ entries }: ContentGraph) => {
  const byLocale = new Map<string, Map<string, string>>();
  for (const entry of entries) addListed(byLocale, entry);
  return byLocale;
});

function addListed(byLocale: Map<string, Map<string, string>>, entry: Entry): void {
  const known = byLocale.get(entry.locale) ?? new Map<string, string>();
  byLocale.set(entry.locale, known);
  for (const [label, meaning] of listedIn(entry)) if (!known.has(label)) known.set(label, meaning);
}
