import { diffArrays } from 'diff/lib/diff/array.js';
import type { Entry } from '../../model/entry.ts';
import { fillText, type Text } from '../../model/text.ts';
import { collectBlocks, excerpt, fold, nameBlock, type Block } from './blocks.ts';

const CHANGES = {
  changed: {
    en: '{block} now reads "{text}"',
    nl: '{block} luidt nu "{text}"',
    fr: '{block} devient « {text} »',
  },
  marked: {
    en: '{block} has other links, pictures or emphasis',
    nl: '{block} heeft andere links, beelden of nadruk',
    fr: "{block} a d'autres liens, images ou mises en valeur",
  },
  added: { en: '{block} is new', nl: '{block} is nieuw', fr: '{block} est nouveau' },
  removed: { en: '{block} is gone', nl: '{block} is weg', fr: '{block} a disparu' },
} as const satisfies Record<string, Text>;

/** What changed from one text of an answer to a newer one, block by block in order, each as a part of a sentence. */
export function describeChanges(before: Entry, after: Entry): Text[] {
  const key = ({ shape, typed }: Block): string => `${shape} ${fold(typed)}`;
  const [old, now] = [collectBlocks(before), collectBlocks(after)];
  const changes: Text[] = [];
  let [i, j] = [0, 0];
  let removed: Block[] = [];
  for (const { value, added, removed: isRemoved } of diffArrays(old.map(key), now.map(key))) {
    if (isRemoved) {
      removed = old.slice(i, i + value.length);
      i += value.length;
    } else if (added) {
      changes.push(...describeHunk(removed, now.slice(j, j + value.length)));
      removed = [];
      j += value.length;
    } else {
      changes.push(...describeHunk(removed, []));
      removed = [];
      i += value.length;
      j += value.length;
    }
  }
  return [...changes, ...describeHunk(removed, [])];
}

/** Blocks of the same kind that took each other's place were changed; the others are new, or gone. */
function describeHunk(removed: readonly Block[], added: readonly Block[]): Text[] {
  const rest = [...removed];
  const changes = added.map((block) => {
    const at = rest.findIndex(({ shape }) => shape === block.shape);
    if (at < 0) return fillText(CHANGES.added, { block: nameBlock(block) });
    const [before] = rest.splice(at, 1);
    const message = before!.text === block.text ? CHANGES.marked : CHANGES.changed;
    return fillText(message, { block: nameBlock(before!), text: excerpt(block.text) });
  });
  return [...changes, ...rest.map((block) => fillText(CHANGES.removed, { block: nameBlock(block) }))];
}

const MOST_CHANGES = 3;
const MORE: Text = { en: 'and {count} more', nl: 'en nog {count}', fr: 'et {count} de plus' };

/** The first changes as one text; how many more there are. */
export function joinChanges(changes: readonly Text[]): Text {
  const more = changes.length - MOST_CHANGES;
  const shown = [...changes.slice(0, MOST_CHANGES), ...(more > 0 ? [fillText(MORE, { count: more })] : [])];
  const join = (language: keyof Text): string => shown.map((change) => change[language]).join('; ');
  return { en: join('en'), nl: join('nl'), fr: join('fr') };
}
