import type { Image, Link, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isAddress, printedAddress } from './addresses.ts';
import { convertBlocks } from './blocks.ts';
import type { Conversion } from './conversion.ts';
import { isolateNumbers } from './isolate.ts';
import { MESSAGES } from './messages.ts';
import type { Inline, Picture } from './sheet.ts';

/** What stands within a line, in reading order. */
export function convertInlines(nodes: readonly PhrasingContent[], conversion: Conversion): Inline[] {
  return nodes.flatMap((node) => convertInline(node, conversion));
}

function convertInline(node: PhrasingContent, conversion: Conversion): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: readText(node.value, conversion) }];
    case 'inlineCode':
      return [{ type: 'code', text: node.value.replace(/\s+/g, ' ') }];
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [{ type: node.type, children: convertInlines(node.children, conversion) }];
    case 'break':
      return [{ type: 'break' }];
    case 'link':
      return convertLink(node, conversion);
    case 'linkReference': {
      const definition = conversion.definitions.get(node.identifier);
      const children = convertInlines(node.children, conversion);
      return definition
        ? convertLink({ ...node, type: 'link', url: definition.url }, conversion)
        : [{ type: 'text', text: '[' }, ...children, { type: 'text', text: ']' }];
    }
    case 'image':
      return convertImage(node, conversion);
    case 'imageReference': {
      const definition = conversion.definitions.get(node.identifier);
      return convertImage({ ...node, type: 'image', url: definition?.url ?? node.identifier }, conversion);
    }
    case 'footnoteReference':
      return convertFootnote(node.identifier, conversion);
    case 'html':
      if (isComment(node.value)) return [];
      break;
    case 'textDirective':
      break;
  }
  conversion.report(node, MESSAGES.unknownNode, { type: node.type });
  return [];
}

/** A text as it is read: line ends of the source are spaces. */
export function readText(value: string, { dir }: Pick<Conversion, 'dir'>): string {
  return isolateNumbers(value.replace(/[ \t\r\n]+/g, ' '), dir);
}

/** Notes to other editors; the reader of the source has emptied those within lines. */
export function isComment(html: string): boolean {
  return html === '' || html.startsWith('<!--');
}

function convertLink(node: Link, conversion: Conversion): Inline[] {
  const children = convertInlines(node.children, conversion);
  const lang = node.data?.hProperties?.lang;
  const language = typeof lang === 'string' ? lang : undefined;
  if (node.url.startsWith('#')) return convertReference(node.url, children, language, conversion);
  const link: Inline = { type: 'link', href: node.url, lang: language, children };
  if (isAddress(toString(node), node.url)) return [link];
  const address = printedAddress(node.url, conversion.dir);
  if (conversion.isInNote) return [link, { type: 'text', text: ` (${address.text})` }];
  const { number, isNew } = conversion.notes.numberOf(node.url);
  return [link, { type: 'note', number, content: isNew ? { address } : undefined }];
}

/** A place on the sheet: `#step-3` of the same answer, `#topic/name/step-3` of another one. */
function convertReference(
  url: string,
  children: Inline[],
  lang: string | undefined,
  { anchor, anchors }: Conversion,
): Inline[] {
  const fragment = decodeURIComponent(url.slice(1));
  const target = fragment.includes('/') ? fragment : `${anchor}/${fragment}`;
  if (!anchors.has(target)) return children;
  const isOtherEntry = target !== anchor && !target.startsWith(`${anchor}/`);
  return [{ type: 'reference', anchor: target, isOtherEntry, lang, children }];
}

function convertFootnote(identifier: string, conversion: Conversion): Inline[] {
  const definition = conversion.footnotes.get(identifier);
  if (!definition || conversion.isInNote) return [];
  const { number, isNew } = conversion.notes.numberOf(`^${identifier}`);
  const content = isNew
    ? { blocks: convertBlocks(definition.children, { ...conversion, isInNote: true }) }
    : undefined;
  return [{ type: 'note', number, content }];
}

function convertImage(node: Image, conversion: Conversion): Inline[] {
  const picture = convertPicture(node, conversion);
  return picture ? [{ ...picture, type: 'icon' }] : [];
}

/** A picture of the site's own; undefined, and reported, for one that is not there to be printed. */
export function convertPicture(node: Image, conversion: Conversion): Picture | undefined {
  const path = conversion.pictures.get(node.url);
  if (path === undefined) {
    conversion.report(node, MESSAGES.pictureElsewhere, { path: node.url });
    return undefined;
  }
  if (!/\.(?:png|jpe?g|gif|webp|svg)$/i.test(path)) {
    conversion.report(node, MESSAGES.pictureFormat, { path });
    return undefined;
  }
  return { type: 'picture', path, alt: readText(node.alt ?? '', conversion) };
}
