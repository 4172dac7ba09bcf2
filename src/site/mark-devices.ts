import type { List, ListItem, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { deviceOf } from '../model/device.ts';
import { platformOf } from '../model/platform.ts';

/**
 * Marks the items of a resolved tree for style sheets and scripts: `data-device` on steps that say on which device to
 * act, `data-platform` on choices of which each holds for one kind of phone. The text says it too, so nothing is lost
 * where neither works. `lang` is the language of the text.
 */
export function markDevices(tree: Parents, lang: string): void {
  for (const node of tree.children) {
    if (node.type === 'list') {
      if (tree.type === 'footnoteDefinition') continue;
      if (node.ordered !== true) markPlatforms(node);
      else if (tree.type === 'root') markSteps(node, lang);
    }
    // A paragraph holds no lists.
    if ('children' in node && node.type !== 'paragraph') markDevices(node, lang);
  }
}

function markSteps(list: List, lang: string): void {
  for (const item of list.children) {
    const device = deviceOf(actionOf(item), lang);
    if (device !== undefined) mark(item, 'dataDevice', device);
  }
}

/** Only a list that has each platform once is a choice. */
function markPlatforms(list: List): void {
  const platforms = list.children.map((item) => platformOf(actionOf(item)));
  const isChoice = platforms.length > 1 && new Set(platforms).size === platforms.length;
  if (!isChoice || platforms.includes(undefined)) return;
  list.children.forEach((item, i) => mark(item, 'dataPlatform', platforms[i]!));
}

function mark(item: ListItem, name: string, value: string): void {
  item.data = { ...item.data, hProperties: { ...item.data?.hProperties, [name]: value } };
}

function actionOf(item: ListItem): string {
  const [first] = item.children;
  return first?.type === 'paragraph' ? toString(first) : '';
}
