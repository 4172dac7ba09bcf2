import { primarySubtag } from '../model/fill.ts';
import type { SiteFrame } from './frame.ts';
import type { Page } from './page.ts';

/** Size of a card in pixels: what programs that show links ask for. */
export const CARD_SIZE = { width: 1200, height: 630 };

/** What the picture says that other programs show beside a link to a page (Open Graph). */
export interface Card {
  /** Path within the output. */
  path: string;
  /** Primary subtag of the language, and the direction, of all that it says. */
  language: string;
  dir: 'ltr' | 'rtl';
  /** The language's own name for itself. */
  label: string;
  site: string;
  topic: string | undefined;
  title: string;
}

/** Where a page names its card: a complete address, and what the picture says. */
export interface CardLink {
  href: string;
  alt: string;
}

/**
 * Site path (without base) of the card of a page. It stays the same when the text changes: programs keep the address
 * for as long as somebody's message with the link exists.
 */
export function cardPath(pagePath: string): string {
  return `/og${pagePath.slice(0, -1)}.png`;
}

/** A card for each text that has a page, and one for each locale, which all other pages share. */
export function buildCards(pages: readonly Page[], frames: readonly SiteFrame[]): Card[] {
  return pages.flatMap((page): Card[] => {
    const frame = frames.find(({ locale }) => locale === page.locale)!;
    const card = {
      path: cardPath(page.path),
      language: primarySubtag(page.lang),
      dir: page.dir,
      label: frame.label,
      site: frame.name,
    };
    if (page.kind === 'home') return [{ ...card, topic: undefined, title: page.description }];
    // A page that falls back to another language shows the card of the text that it shows.
    if (page.kind !== 'entry' || !page.card || page.lang !== page.textLang) return [];
    return [{ ...card, topic: page.topicLink.label, title: page.title }];
  });
}
