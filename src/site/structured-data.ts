import type { SiteFrame } from './frame.ts';
import type { EntryPage, Page } from './page.ts';

/** A description in the words of https://schema.org. */
type Thing = { '@type': string } & Record<string, unknown>;

/**
 * What search engines are told about a page in JSON-LD: nothing but what readers see on it, and nothing about pages that
 * they should leave alone. Ready to stand in a `script` element.
 */
export function formatStructuredData(page: Page, frame: SiteFrame): string | undefined {
  if (!page.isIndexed || page.canonical === undefined) return undefined;
  const data = { '@context': 'https://schema.org', '@graph': describe(page, frame, page.canonical) };
  // In a text that ends with </script>, the browser would see the end of the element.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function describe(page: Page, frame: SiteFrame, url: string): Thing[] {
  const site: Thing = { '@type': 'WebSite', name: frame.name, url: frame.url };
  const common = {
    url,
    name: page.title,
    description: page.description,
    inLanguage: page.lang,
  };
  if (page.kind === 'home') return [{ ...common, '@type': 'WebSite' }];
  if (page.kind !== 'entry') return [{ ...common, '@type': 'WebPage', isPartOf: site }];
  return [
    {
      ...common,
      '@type': 'FAQPage',
      isPartOf: site,
      lastReviewed: page.reviewed,
      mainEntity: [
        {
          '@type': 'Question',
          name: page.title,
          acceptedAnswer: { '@type': 'Answer', text: page.description, url },
        },
      ],
    },
    breadcrumb(page, frame),
  ];
}

/** The way to an answer, as it stands above the question. The last place is the page itself and has no address. */
function breadcrumb({ topicLink, title }: EntryPage, { name, url }: SiteFrame): Thing {
  const places = [
    { name, item: url },
    { name: topicLink.label, item: new URL(topicLink.href, url).href },
    { name: title },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: places.map((place, i) => ({ '@type': 'ListItem', position: i + 1, ...place })),
  };
}
