import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Block, Inline, Note, Sheet, SheetEntry, Step, Steps } from '../handout/sheet.ts';
import { fill } from '../model/fill.ts';
import { uiStrings, type UiStrings } from '../i18n/ui.ts';
import type { PictureSize } from '../model/picture.ts';
import { element, scrollable } from './render.ts';

/** Where a picture is found, and how large it is where that is known, by its path on the sheet. */
type PictureOf = (path: string) => { src: string } & Partial<PictureSize>;

/** What drawing the blocks of one answer has to know. */
interface Drawing {
  ui: UiStrings;
  /** How much lower the headings are than on paper, where the handout's title is no heading. */
  headingShift: number;
  pictureOf: PictureOf;
  /** Notes of the answer so far, which stand below it. */
  notes: Note[];
}

/** What a handout has on paper as HTML, from the same data that is printed. */
export function renderSheet(sheet: Sheet, pictureOf: PictureOf): string {
  return toHtml({
    type: 'root',
    children: sheet.entries.map((entry) => drawEntry(sheet, entry, pictureOf)),
  });
}

function drawEntry(sheet: Sheet, entry: SheetEntry, pictureOf: PictureOf): Element {
  const ui = uiStrings(sheet.lang);
  const hasSeveral = sheet.entries.length > 1;
  const drawing: Drawing = { ui, headingShift: hasSeveral ? 1 : 0, pictureOf, notes: [] };
  const inOwnLanguage =
    entry.lang === sheet.lang && entry.dir === sheet.dir ? {} : { lang: entry.lang, dir: entry.dir };
  const accounts =
    entry.accounts.length > 0
      ? [fill(ui.labelled, { label: ui.appliesTo, value: entry.accounts.join(', ') })]
      : [];
  const body = drawBlocks(entry.blocks, drawing);
  return element('article', { className: ['sheet'] }, [
    ...(hasSeveral ? [element('h2', { ...inOwnLanguage, id: entry.anchor }, [text(entry.title)])] : []),
    ...accounts.map((line) => element('p', {}, [text(line)])),
    ...entry.notices.map((line) => element('p', { className: ['notice'] }, [text(line)])),
    element('p', { ...inOwnLanguage, className: ['short-answer'] }, [text(entry.description)]),
    element('div', { ...inOwnLanguage, className: ['answer'] }, [...body, ...drawNotes(drawing)]),
    element('p', { className: ['sheet-source'] }, [
      text(`${entry.reviewed} · `),
      element('a', { href: entry.address.href }, [text(entry.address.text)]),
    ]),
  ]);
}

function drawBlocks(blocks: readonly Block[], drawing: Drawing): ElementContent[] {
  return blocks.map((block) => drawBlock(block, drawing));
}

function drawBlock(block: Block, drawing: Drawing): ElementContent {
  switch (block.type) {
    case 'paragraph': {
      const className = block.isNeeds ? { className: ['needs'] } : {};
      return element('p', className, drawInlines(block.children, drawing));
    }
    case 'heading': {
      const depth = Math.min(block.depth + drawing.headingShift, 6);
      return element(`h${depth}`, { id: block.anchor }, drawInlines(block.children, drawing));
    }
    case 'steps':
      return drawSteps(block, drawing);
    case 'bullets':
      return element(
        'ul',
        {},
        block.items.map((item) => element('li', {}, drawBlocks(item.blocks, drawing))),
      );
    case 'aside':
      return element('aside', { className: ['aside', `aside-${block.kind}`] }, [
        element('p', { className: ['aside-title'] }, drawInlines(block.title, drawing)),
        ...drawBlocks(block.blocks, drawing),
      ]);
    case 'quote':
      return element('blockquote', {}, drawBlocks(block.blocks, drawing));
    case 'codeBlock':
      return element('pre', { tabIndex: 0 }, [element('code', {}, [text(block.text)])]);
    case 'table': {
      const cells = (tag: 'th' | 'td', row: Inline[][]): Element[] =>
        row.map((cell, i) => element(tag, { align: block.align[i] }, drawInlines(cell, drawing)));
      const [head = [], ...rows] = block.rows;
      const table = element('table', {}, [
        element('thead', {}, [element('tr', {}, cells('th', head))]),
        element(
          'tbody',
          {},
          rows.map((row) => element('tr', {}, cells('td', row))),
        ),
      ]);
      return scrollable(table, drawing.ui);
    }
    case 'rule':
      return element('hr', {}, []);
    case 'picture':
      return drawPicture(block, drawing);
  }
}

/** Numbers are the browser's own markers, as on the page of an answer. */
function drawSteps({ isProcedure, items }: Steps, drawing: Drawing): Element {
  const isLettered = items.some(({ label }) => /[a-z]/.test(label));
  const start = isLettered ? undefined : Number(items[0]?.label ?? 1);
  const type = isLettered ? { className: ['substeps'], type: 'a' } : {};
  return element(
    'ol',
    { ...type, ...(isProcedure ? { className: ['steps'] } : {}), ...(start === 1 ? {} : { start }) },
    items.map((step) => drawStep(step, drawing)),
  );
}

function drawStep(step: Step, drawing: Drawing): Element {
  const warnings = drawBlocks(step.warnings, drawing);
  const [first, ...others] = drawBlocks(step.blocks, drawing);
  const box = step.hasBox ? [element('span', { className: ['tick-box'], ariaHidden: 'true' }, [])] : [];
  const action =
    first && box.length > 0 && 'children' in first
      ? { ...first, children: [...box, ...first.children] }
      : first;
  return element('li', { id: step.anchor }, [
    ...warnings,
    ...(action ? [action] : []),
    ...others,
    ...drawBlocks(step.pictures, drawing),
  ]);
}

function drawPicture({ path, alt }: { path: string; alt: string }, { pictureOf }: Drawing): Element {
  return element('img', { ...pictureOf(path), alt, loading: 'lazy', decoding: 'async' }, []);
}

function drawInlines(inlines: readonly Inline[], drawing: Drawing): ElementContent[] {
  return inlines.map((inline) => drawInline(inline, drawing));
}

function drawInline(inline: Inline, drawing: Drawing): ElementContent {
  switch (inline.type) {
    case 'text':
      return text(inline.text);
    case 'code':
      return element('code', {}, [text(inline.text)]);
    case 'strong':
      return element('strong', {}, drawInlines(inline.children, drawing));
    case 'emphasis':
      return element('em', {}, drawInlines(inline.children, drawing));
    case 'delete':
      return element('del', {}, drawInlines(inline.children, drawing));
    case 'break':
      return element('br', {}, []);
    case 'icon':
      return drawPicture(inline, drawing);
    case 'reference':
      return element(
        'a',
        { href: `#${inline.anchor}`, lang: inline.lang },
        drawInlines(inline.children, drawing),
      );
    case 'link':
      return element('a', { href: inline.href, lang: inline.lang }, drawInlines(inline.children, drawing));
    case 'note':
      return drawNoteMark(inline, drawing);
  }
}

function drawNoteMark(note: Note, { notes }: Drawing): Element {
  if (note.content) notes.push(note);
  return element('sup', {}, [element('a', { href: `#note-${note.number}` }, [text(String(note.number))])]);
}

/** The notes stand below their answer: a screen has no foot of a page. */
function drawNotes(drawing: Drawing): Element[] {
  const { notes } = drawing;
  if (notes.length === 0) return [];
  const items = notes.map(({ number, content }) => {
    const body = content && 'blocks' in content ? drawBlocks(content.blocks, drawing) : [];
    const address =
      content && 'address' in content
        ? [element('a', { href: content.address.href }, [text(content.address.text)])]
        : [];
    return element('li', { id: `note-${number}` }, [...address, ...body]);
  });
  return [element('ol', { className: ['sheet-notes'], start: notes[0]!.number }, items)];
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
