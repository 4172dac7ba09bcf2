import type { List, ListItem, Nodes, Paragraph as ParagraphNode, Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { ASIDE_KINDS } from '../model/aside.ts';
import { isNeeds } from '../model/needs.ts';
import { formatLetter } from '../model/procedure.ts';
import type { Conversion } from './conversion.ts';
import { convertInlines, convertPicture, isComment } from './inlines.ts';
import { MESSAGES } from './messages.ts';
import type { Aside, Block, Picture, Step, Steps } from './sheet.ts';

/** Blocks that a paragraph right before them announces. */
const ANNOUNCED: ReadonlySet<string> = new Set(['list', 'containerDirective', 'table', 'code', 'blockquote']);

/** Characters of an item that fit on a page of every format, also with a picture. */
const LONGEST_WHOLE_ITEM = 500;

/** The blocks of an answer, or of something in it, in reading order. `parent` is what they stand in. */
export function convertBlocks(
  nodes: readonly Nodes[],
  conversion: Conversion,
  parent: Nodes['type'] = 'paragraph',
): Block[] {
  return nodes.flatMap((node, i) => {
    if (node.type !== 'paragraph') return convertBlock(node, conversion, parent);
    const next = nodes[i + 1];
    return convertParagraph(node, conversion, next !== undefined && ANNOUNCED.has(next.type));
  });
}

function convertBlock(node: Nodes, conversion: Conversion, parent: Nodes['type']): Block[] {
  switch (node.type) {
    case 'heading': {
      const anchor = anchorOf(node, conversion) ?? conversion.anchor;
      return [
        { type: 'heading', depth: node.depth, anchor, children: convertInlines(node.children, conversion) },
      ];
    }
    case 'list':
      return [node.ordered ? convertSteps(node, conversion, parent) : convertBullets(node, conversion)];
    case 'containerDirective':
      return [convertAside(node, conversion)];
    case 'blockquote':
      return [{ type: 'quote', blocks: convertBlocks(node.children, conversion) }];
    case 'code':
      return [{ type: 'codeBlock', text: node.value }];
    case 'table':
      return [convertTable(node, conversion)];
    case 'thematicBreak':
      return [{ type: 'rule' }];
    case 'html':
      if (isComment(node.value)) return [];
      break;
    // Printed where they are referred to; the front matter is no text.
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return [];
    default:
  }
  conversion.report(node, MESSAGES.unknownNode, { type: node.type });
  return [];
}

function convertParagraph(node: ParagraphNode, conversion: Conversion, isLeadIn: boolean): Block[] {
  const pictures = picturesOf(node, conversion);
  if (pictures) return pictures;
  const children = convertInlines(node.children, conversion);
  if (children.length === 0) return [];
  // Typst leaves the note of a paragraph behind when it moves that over the page to what it announces.
  const isMovable = isLeadIn && !children.some(({ type }) => type === 'note');
  return [
    { type: 'paragraph', isNeeds: isNeeds(toString(node), conversion.lang), isLeadIn: isMovable, children },
  ];
}

/** The pictures of a paragraph that holds nothing else; undefined for any other. */
function picturesOf(node: Nodes, conversion: Conversion): Picture[] | undefined {
  if (node.type !== 'paragraph') return undefined;
  const parts = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const images = parts.filter((child) => child.type === 'image');
  if (images.length === 0 || images.length < parts.length) return undefined;
  return images.flatMap((image) => convertPicture(image, conversion) ?? []);
}

function convertBullets(list: List, conversion: Conversion): Block {
  return {
    type: 'bullets',
    items: list.children.map((item) => ({
      isLong: isLong(item),
      blocks: convertBlocks(item.children, conversion, 'listItem'),
    })),
  };
}

function convertSteps(list: List, conversion: Conversion, parent: Nodes['type']): Steps {
  const start = list.start ?? 1;
  return {
    type: 'steps',
    isProcedure: parent === 'root',
    items: list.children.map((item, i) => {
      const label = parent === 'listItem' ? formatLetter(Math.max(start, 1) + i) : String(start + i);
      return convertStep(item, label, conversion);
    }),
  };
}

/** A step, with what to heed before it in front, and its pictures apart so that they can stand beside it. */
function convertStep(item: ListItem, label: string, conversion: Conversion): Step {
  const warnings = item.children.filter(isWarning).map((node) => convertAside(node, conversion));
  const others = item.children.filter((node) => !isWarning(node));
  const pictures: Picture[] = [];
  const texts = others.filter((node) => {
    const found = picturesOf(node, conversion);
    if (found) pictures.push(...found);
    return !found;
  });
  const anchor = anchorOf(item, conversion);
  return {
    label,
    anchor,
    hasBox: anchor !== undefined && conversion.actions.has(item.position?.start.offset ?? -1),
    isLong: isLong(item),
    warnings,
    blocks: convertBlocks(texts, conversion, 'listItem'),
    pictures,
  };
}

function isLong(item: ListItem): boolean {
  return toString(item).length > LONGEST_WHOLE_ITEM;
}

function isWarning(node: Nodes): node is ContainerDirective {
  return node.type === 'containerDirective' && (node.name === 'caution' || node.name === 'danger');
}

function convertAside(node: ContainerDirective, conversion: Conversion): Aside {
  const kind = ASIDE_KINDS.find((known) => known === node.name) ?? 'note';
  const [first, ...rest] = node.children;
  const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined;
  return {
    type: 'aside',
    kind,
    title: label ? convertInlines(label.children, conversion) : [{ type: 'text', text: conversion.ui[kind] }],
    blocks: convertBlocks(label ? rest : node.children, conversion),
  };
}

function convertTable(node: Table, conversion: Conversion): Block {
  const align = node.children[0]!.children.map((_, i) => node.align?.[i] ?? undefined);
  return {
    type: 'table',
    align,
    rows: node.children.map((row) => row.children.map((cell) => convertInlines(cell.children, conversion))),
  };
}

function anchorOf(node: Nodes, { anchor }: Conversion): string | undefined {
  const id = node.data && 'hProperties' in node.data ? node.data.hProperties?.id : undefined;
  return typeof id === 'string' ? `${anchor}/${id}` : undefined;
}
