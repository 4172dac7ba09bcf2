import type { Nodes } from 'mdast';
import { collectStepLabels, collectStepMentions, type StepMention } from '../graph/step-mentions.ts';
import {
  collectStepReferences,
  countSubsteps,
  isThere,
  stepAt,
  type PlacedStepReference,
} from '../graph/step-references.ts';
import type { Entry } from '../model/entry.ts';
import { primarySubtag } from '../model/fill.ts';
import { collectAccidentalLists } from './accidental-lists.ts';
import { collectBrokenLists, restartsCount } from './lists.ts';

/** What is wrong with a mention of steps, by the name of the message that says so. */
interface Fault {
  message: 'steps' | 'oneStep' | 'substeps' | 'oneSubstep' | 'noSubsteps' | 'labels' | 'self';
  values: Readonly<Record<string, string | number>>;
}

/** Every mention in an entry of a step that is not there, or of the very step that it stands in. */
export function collectMentionFaults(entry: Entry, lang: string): (Fault & { mention: StepMention })[] {
  if (entry.procedures.length === 0 && collectStepLabels(entry, lang).length > 0)
    return labelFaults(entry, lang);
  const references = collectStepReferences(entry, lang);
  if (references.length === 0) return [];
  const restarted = restartedSteps(entry);
  const accidental = new Set<Nodes | undefined>(
    collectAccidentalLists(entry).map(({ list }) => list.node.children[0]),
  );
  return references.flatMap((mention) => {
    if (accidental.has(mention.steps[0]?.node)) return [];
    const self = asksToGo(mention, lang) ? selfOf(mention) : undefined;
    if (self !== undefined) return [{ mention, message: 'self', values: { step: self } }];
    return isThere(mention) || isOfBrokenList(mention, restarted) ? [] : [{ mention, ...explain(mention) }];
  });
}

/** Where headings or bold labels are the steps. A gap among them is reported as that by manual-step-number. */
function labelFaults(entry: Entry, lang: string): (Fault & { mention: StepMention })[] {
  const count = Math.max(...collectStepLabels(entry, lang));
  return collectStepMentions(entry, lang)
    .filter(({ reference: { last } }) => last > count)
    .map((mention) => ({ mention, message: 'labels', values: { count } }));
}

/** Words that send a reader somewhere; a step may well speak of itself ("what you choose in step 2 …"). */
const SENDING_WORDS: Readonly<Record<string, string>> = {
  de: 'wiederhol\\p{L}*|zurück|gehen|weiter|starten|beginnen|machen',
  en: 'repeat|redo|do|go|return|back|start|restart|begin|continue|follow|retry|see|try|again',
  es: 'repit[ae]|vuelv[ae]|regres[ae]|empiece|empieza|vaya|siga|vea',
  fr: 'répétez|recommencez|reprenez|revenez|retournez|refaites|repartez|recommencer|retour|allez|voir|suivez|relisez',
  it: 'ripet\\p{L}*|torn[ai]|ricominci[ai]?|vai|vada',
  nl: 'herhaal|opnieuw|terug|ga|begin|herbegin|start|doe|overdoe|hervat|volg|zie|probeer',
  pt: 'repita|volte|recomece|vá|siga|veja',
};

/** How much of a sentence is looked at. */
const SENTENCE_LENGTH = 300;

function asksToGo({ node, reference }: StepMention, lang: string): boolean {
  const words = SENDING_WORDS[primarySubtag(lang)] ?? SENDING_WORDS['en']!;
  const { offset } = reference;
  const before = node.value.slice(Math.max(offset - SENTENCE_LENGTH, 0), offset);
  const after = node.value.slice(offset, offset + SENTENCE_LENGTH);
  const sentence = `${before.split(/[.!?]\s/).at(-1)!} ${after.split(/[.!?]/)[0]!}`;
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu').test(sentence);
}

/** The step that a mention both stands in and names. A step with sub-steps may well ask to do these again. */
function selfOf({ reference, within, ancestors }: PlacedStepReference): string | undefined {
  const { first, last, letter } = reference;
  if (within?.number !== first || last !== first) return undefined;
  if (letter === undefined) return countSubsteps(within) === 0 ? String(first) : undefined;
  const substeps: readonly Nodes[] = within.node.children.flatMap((child) =>
    child.type === 'list' && child.ordered === true ? child.children : [],
  );
  const own = substeps.findIndex((item) => ancestors.some((node) => node === item));
  return own >= 0 && letter.charCodeAt(0) - 'a'.charCodeAt(0) === own ? `${first}${letter}` : undefined;
}

function explain({ reference, steps }: PlacedStepReference): Fault {
  const { first, last, letter } = reference;
  const number = stepAt(steps, last) ? first : last;
  const step = letter === undefined ? undefined : stepAt(steps, number);
  if (!step) {
    return { message: steps.length === 1 ? 'oneStep' : 'steps', values: { count: steps.length } };
  }
  const count = countSubsteps(step);
  const message = count === 0 ? 'noSubsteps' : count === 1 ? 'oneSubstep' : 'substeps';
  return { message, values: { step: step.number, count } };
}

/** How many steps there are in all the pieces of a list that starts again at 1 by mistake, by the first item of each piece. */
function restartedSteps(entry: Entry): ReadonlyMap<Nodes, number> {
  const pieces = new Map<Nodes, Nodes[]>();
  for (const { before, after } of collectBrokenLists(entry).filter(restartsCount)) {
    const items = pieces.get(before.node) ?? [...before.node.children];
    items.push(...after.node.children);
    pieces.set(before.node, items).set(after.node, items);
  }
  return new Map(
    [...pieces].flatMap(([list, items]) => ('children' in list ? [[list.children[0]!, items.length]] : [])),
  );
}

/** A wrong number because the list broke, or starts late, is reported as that by list-restart or step-start. */
function isOfBrokenList(
  { reference, steps }: PlacedStepReference,
  restarted: ReadonlyMap<Nodes, number>,
): boolean {
  const [start] = steps;
  const total = start && restarted.get(start.node);
  if (!start || (total !== undefined && reference.last <= total)) return true;
  return start.number > 1 && reference.first < start.number;
}
