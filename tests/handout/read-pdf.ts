import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of a page as it is read out: a role with its parts, or a text. */
export interface Tagged {
  role: string;
  alt: string | undefined;
  lang: string | undefined;
  parts: (Tagged | string)[];
}

interface ReadPage {
  /** Width and height in millimetres. */
  size: [number, number];
  /** All text in the order of the file, without white space. */
  text: string;
  tree: Tagged;
}

export interface ReadPdf {
  document: PDFDocumentProxy;
  title: string;
  lang: string;
  metadata: Readonly<Record<string, unknown>>;
  /** Titles of the bookmarks, nested ones after those that they stand under. */
  outline: string[];
  pages: ReadPage[];
}

/** A PDF as a screen reader and a program that looks for text get it. */
export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const { info, metadata } = (await document.getMetadata()) as unknown as {
    info: { Title: string; Language: string };
    metadata: Iterable<[string, unknown]>;
  };
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await readPage(await document.getPage(number)));
  }
  return {
    document,
    title: info.Title,
    lang: info.Language,
    metadata: Object.fromEntries(metadata),
    outline: titlesOf(await document.getOutline()),
    pages,
  };
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

function titlesOf(bookmarks: Bookmark[] | null): string[] {
  return (bookmarks ?? []).flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: string[] = [];
  let text = '';
  for (const item of items) {
    if ('str' in item) {
      text += item.str;
      const id = open.at(-1) ?? '';
      texts.set(id, (texts.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id);
  }
  const [, , width, height] = page.view as [number, number, number, number];
  const tree = (await page.getStructTree()) as unknown as StructNode;
  return {
    size: [Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)],
    text: solid(text),
    tree: tag(tree, texts) as Tagged,
  };
}

interface StructNode {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  lang?: string;
  children?: StructNode[];
}

function isHere({ role, type, children = [] }: StructNode): boolean {
  return type === 'content' || (role !== undefined && role !== 'Note' && children.some(isHere));
}

function tag(node: StructNode, texts: ReadonlyMap<string, string>): Tagged | string {
  if (node.role === undefined) return node.type === 'content' ? (texts.get(node.id ?? '') ?? '') : '';
  // What goes on over the page is on both, but its texts only where they are; its notes may be on either.
  const parts = (node.children ?? [])
    .filter((child) => child.role === undefined || isHere(child))
    .map((child) => tag(child, texts));
  return { role: node.role, alt: node.alt, lang: node.lang, parts };
}

/** Everything of one role, in reading order, nested ones after those that they stand in. */
export function allOf(tree: Tagged, role: RegExp): Tagged[] {
  const inside = tree.parts.filter((part) => typeof part !== 'string').flatMap((part) => allOf(part, role));
  return role.test(tree.role) ? [tree, ...inside] : inside;
}

/** What is read out, without white space; notes and their marks are left out. */
export function textOf(part: Tagged | string): string {
  if (typeof part === 'string') return solid(part);
  return part.parts
    .filter((child) => typeof child === 'string' || !['Note', 'Lbl'].includes(child.role))
    .map(textOf)
    .join('');
}

/** A text without white space of any kind, and without the marks that only set its direction. */
export function solid(text: string): string {
  return text.replace(/[\s\u00A0\u202F\u2066-\u2069]+/g, '');
}
