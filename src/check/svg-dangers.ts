import { Parser } from 'htmlparser2';

/** A part of an SVG picture that can run a program or ask another host for something. */
export interface SvgDanger {
  kind: 'program' | 'page' | 'outside' | 'entity';
  /** The part as an editor can look it up: a tag, an attribute or an address. */
  part: string;
  /** Offset of the tag within the source. */
  offset: number;
}

/** Elements that hold or fetch a page, or a program in another language. */
const PAGE_ELEMENTS: ReadonlySet<string> = new Set([
  'audio',
  'embed',
  'foreignobject',
  'iframe',
  'object',
  'video',
]);

/** What asks for a file by its address, in style sheets. */
const STYLE_ADDRESS = /url\(\s*["']?([^"')\s]*)|(?:@import|image-set\()\s*["']([^"']*)/gi;

/**
 * Everything in an SVG picture that is not drawing: programs, pages inside the picture, files from elsewhere, and
 * entities, which could hide any of these. What a browser may do with each: https://www.w3.org/TR/SVG2/conform.html.
 */
export function findSvgDangers(source: string): SvgDanger[] {
  const found: SvgDanger[] = [];
  let styleDepth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = localName(name);
        const add = (kind: SvgDanger['kind'], part: string): void =>
          void found.push({ kind, part, offset: parser.startIndex });
        if (tag === 'style') styleDepth += 1;
        if (tag === 'script') add('program', `<${name}>`);
        else if (PAGE_ELEMENTS.has(tag)) add('page', `<${name}>`);
        for (const [attribute, value] of Object.entries(attributes)) {
          const danger = dangerOf(attribute, value);
          if (danger) add(danger.kind, danger.part);
        }
      },
      onclosetag(name) {
        if (localName(name) === 'style') styleDepth -= 1;
      },
      ontext(text) {
        if (styleDepth === 0) return;
        const offset = parser.startIndex;
        found.push(...outsideStyles(text).map((part) => ({ kind: 'outside' as const, part, offset })));
      },
      onprocessinginstruction(name, data) {
        const offset = parser.startIndex;
        if (name.toLowerCase() === '!doctype' && /<!ENTITY|\[/i.test(data))
          found.push({ kind: 'entity', part: '<!DOCTYPE … [', offset });
        else if (name.toLowerCase() === '?xml-stylesheet')
          found.push({ kind: 'outside', part: '<?xml-stylesheet', offset });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(source);
  return found;
}

function dangerOf(attribute: string, value: string): Pick<SvgDanger, 'kind' | 'part'> | undefined {
  const name = localName(attribute);
  // Browsers drop white space and control characters within the name of a scheme.
  const address = value.replace(/[\p{Cc}\s]+/gu, '');
  if (name.startsWith('on')) return { kind: 'program', part: attribute };
  if (/^(?:java|vb)script:|;(?:java|vb)script:/i.test(address))
    return { kind: 'program', part: formatAttribute(attribute, value) };
  // The animation of an attribute can give it a value that it does not have in the source.
  if (name === 'attributename' && /^(?:on|(?:\w+:)?href$)/i.test(address))
    return { kind: 'program', part: formatAttribute(attribute, value) };
  if ((name === 'href' || name === 'src') && isOutside(address)) return { kind: 'outside', part: value };
  const [style] = outsideStyles(value);
  return style === undefined ? undefined : { kind: 'outside', part: style };
}

function formatAttribute(name: string, value: string): string {
  const text = value.replace(/\s+/g, ' ').trim();
  return `${name}="${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}

function outsideStyles(css: string): string[] {
  return [...css.matchAll(STYLE_ADDRESS)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((address) => isOutside(address));
}

/** A place in the picture itself, or a bitmap that is part of the file, is no file from elsewhere. */
function isOutside(address: string): boolean {
  return address !== '' && !/^#|^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i.test(address);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
