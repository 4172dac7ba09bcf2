import { isolateText } from './isolate.ts';
import type { Address } from './sheet.ts';

/** A complete address as it is written on paper: without what every browser adds by itself, its letters readable. */
export function printedAddress(href: string, dir: 'ltr' | 'rtl'): Address {
  return { href, text: isolateText(shorten(href), dir) };
}

/** Whether a text is an address, however much of it is written out. */
export function isAddress(text: string, href: string): boolean {
  const bare = (part: string): string => shorten(part.trim()).replace(/\/$/, '').toLowerCase();
  return bare(text) === bare(href);
}

function shorten(href: string): string {
  const short = href.replace(/^(?:https:\/\/|mailto:|tel:)/i, '');
  try {
    return decodeURI(short);
  } catch {
    return short;
  }
}
