import { toString } from 'mdast-util-to-string';
import type { List, ListItem } from 'mdast';
import type { ContentGraph } from '../../graph/graph.ts';
import type { Entry } from '../../model/entry.ts';
import { sameText, type Text } from '../../model/text.ts';
import { languageName } from '../link-language.ts';
import { excerpt } from './blocks.ts';
import type { StepDifference, StepGap } from './compare-steps.ts';

/** Which message tells of a difference. */
export function messageFor(difference: StepDifference): StepDifference['kind'] | 'missingMany' | 'extraMany' {
  if (difference.kind !== 'missing' && difference.kind !== 'extra') return difference.kind;
  return difference.items.length > 1 ? `${difference.kind}Many` : difference.kind;
}

/** What fills the places of that message. */
export function valuesFor(
  graph: ContentGraph,
  source: Entry,
  difference: StepDifference,
): Record<string, string | Text> {
  const shared = { language: languageName(graph.site, source.locale), file: source.file };
  if ('list' in difference) return { ...shared, text: firstWords(difference.list.children[0]) };
  if ('label' in difference) return { ...shared, label: difference.label };
  return {
    ...shared,
    text: firstWords(difference.items[0]),
    labels: joinLabels(difference),
    after: difference.after === undefined ? START : nameStep(difference.after),
  };
}

const START: Text = {
  en: 'the sentence that announces the steps',
  nl: 'de zin die de stappen aankondigt',
  fr: 'la phrase qui annonce les étapes',
};

function nameStep(label: string): Text {
  return { en: `step ${label}`, nl: `stap ${label}`, fr: `l'étape ${label}` };
}

/** "3", "3 and 4", "3 to 5": steps that follow each other. */
function joinLabels({ labels }: StepGap): Text {
  const [first, last] = [labels[0]!, labels.at(-1)!];
  if (first === last) return sameText(first);
  const [en, nl, fr] = labels.length === 2 ? ['and', 'en', 'et'] : ['to', 'tot en met', 'à'];
  return { en: `${first} ${en} ${last}`, nl: `${first} ${nl} ${last}`, fr: `${first} ${fr} ${last}` };
}

function firstWords(item: ListItem | List | undefined): string {
  const [first] = item?.children ?? [];
  return excerpt(first ? toString(first) : '');
}
