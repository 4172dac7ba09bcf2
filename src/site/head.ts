import { CARD_SIZE, type CardLink } from './cards.ts';
import type { SiteFrame } from './frame.ts';
import type { Page } from './page.ts';

/**
 * Until the search is loaded, what stands below it is kept out of sight: it would move while somebody reads it. What
 * arrives keeps its margins to itself. Without JavaScript, the sentence about that stands apart like any other. In the
 * head of that page alone, so that no other page weighs it.
 */
export const SEARCH_STYLE = [
  '@media screen and (scripting: enabled) { .search-page .search-body { display: flow-root; min-block-size: 60svh; } }',
  '@media (scripting: none) { noscript { display: block; } }',
].join(' ');

/** What a page is called in a browser's tab, in bookmarks and where search engines list it. */
export function headTitle(page: Page, frame: SiteFrame): string {
  if (page.kind === 'home') return frame.name;
  const title = page.kind === 'guide' ? `${page.title} – ${page.guide.label}` : page.title;
  return `${title} | ${frame.name}`;
}

/** What programs that show links need of a card; `Head.astro` says that it is to be shown large. */
export function cardProperties({ href, alt }: CardLink): { property: string; content: string }[] {
  return [
    { property: 'og:image', content: href },
    { property: 'og:image:width', content: String(CARD_SIZE.width) },
    { property: 'og:image:height', content: String(CARD_SIZE.height) },
    { property: 'og:image:alt', content: alt },
  ];
}
