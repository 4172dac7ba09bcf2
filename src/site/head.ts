import { CARD_SIZE, type CardLink } from './cards.ts';
import type { SiteFrame } from './frame.ts';
import type { Page } from './page.ts';
import { formatStructuredData } from './structured-data.ts';

interface HeadTag {
  tag: 'link' | 'meta' | 'script' | 'style' | 'title';
  attrs?: Record<string, string>;
  content?: string;
}

/**
 * Until the search is loaded, what stands below it is kept out of sight: it would move while somebody reads it. What
 * arrives keeps its margins to itself. Without JavaScript, the sentence about that stands apart like any other. In the
 * head of that page alone, so that no other page weighs it.
 */
const SEARCH_STYLE = [
  '@media screen and (scripting: enabled) { .search-page .search-body { display: flow-root; min-block-size: 60svh; } }',
  '@media (scripting: none) { noscript { display: block; } }',
].join(' ');

/** What search engines and other programs are told in a page's head, beyond what Starlight writes by itself. */
export function headTags(page: Page, frame: SiteFrame): HeadTag[] {
  const tags: HeadTag[] = [];
  const link = (attrs: Record<string, string>): void => void tags.push({ tag: 'link', attrs });
  if (page.kind === 'home') tags.push({ tag: 'title', content: frame.name });
  if (page.kind === 'search') tags.push({ tag: 'style', content: SEARCH_STYLE });
  if (page.kind === 'guide') {
    tags.push({ tag: 'title', content: `${page.title} – ${page.guide.label} | ${frame.name}` });
  }
  link({
    rel: 'search',
    type: 'application/opensearchdescription+xml',
    title: frame.name,
    href: frame.openSearch,
  });
  if (page.canonical !== undefined) link({ rel: 'canonical', href: page.canonical });
  for (const { hreflang, href } of page.alternates) link({ rel: 'alternate', hreflang, href });
  if (page.kind === 'entry') link({ rel: 'alternate', type: 'text/markdown', href: page.markdown });
  link({ rel: 'alternate', type: 'application/rss+xml', title: frame.feed.label, href: frame.feed.href });
  const card = (page.kind === 'entry' ? page.card : undefined) ?? frame.card;
  for (const attrs of cardProperties(card)) tags.push({ tag: 'meta', attrs });
  if (!page.isIndexed) tags.push({ tag: 'meta', attrs: { name: 'robots', content: 'noindex' } });
  const content = formatStructuredData(page, frame);
  if (content !== undefined) tags.push({ tag: 'script', attrs: { type: 'application/ld+json' }, content });
  return tags;
}

/** What programs that show links need of a card; Starlight says in `twitter:card` that it is to be shown large. */
export function cardProperties({ href, alt }: CardLink): { property: string; content: string }[] {
  return [
    { property: 'og:image', content: href },
    { property: 'og:image:width', content: String(CARD_SIZE.width) },
    { property: 'og:image:height', content: String(CARD_SIZE.height) },
    { property: 'og:image:alt', content: alt },
  ];
}
