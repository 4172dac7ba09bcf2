import { expect, test } from 'vitest';
import { buildFrames } from '../../src/site/frame.ts';
import { buildPages } from '../../src/site/build-pages.ts';
import { formatStructuredData } from '../../src/site/structured-data.ts';
import { graphFrom } from '../content.ts';

/** What search engines get for a page; undefined for nothing. */
function dataOf(files: Record<string, string>, path: string): string | undefined {
  const graph = graphFrom(files);
  const page = buildPages(graph).find((candidate) => candidate.path === path)!;
  const frame = buildFrames(graph).find(({ locale }) => locale === page.locale)!;
  return formatStructuredData(page, frame);
}

const FILES = {
  'en/faq/a.md':
    '---\ntitle: What is </script>?\ndescription: A <b>word</b>.\nreviewed: 2026-01-02\n---\n\nText.\n',
};

test('an answer is a question with its short answer, below the way that leads to it', () => {
  const data = dataOf(FILES, '/en/faq/a/')!;
  expect(data).not.toContain('<');
  const url = 'https://help.example/en/faq/a/';
  const name = 'What is </script>?';
  expect(JSON.parse(data)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'FAQPage',
        url,
        name,
        description: 'A <b>word</b>.',
        inLanguage: 'en',
        isPartOf: { '@type': 'WebSite', name: 'Help', url: 'https://help.example/en/' },
        lastReviewed: '2026-01-02',
        mainEntity: [
          { '@type': 'Question', name, acceptedAnswer: { '@type': 'Answer', text: 'A <b>word</b>.', url } },
        ],
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Help', item: 'https://help.example/en/' },
          { '@type': 'ListItem', position: 2, name: 'Questions', item: 'https://help.example/en/faq/' },
          { '@type': 'ListItem', position: 3, name },
        ],
      },
    ],
  });
});

test('home is the site, a topic is a page of it, and a page that is no translation says nothing', () => {
  expect(dataOf(FILES, '/en/')).toContain('"@type":"WebSite"');
  expect(dataOf(FILES, '/en/faq/')).toContain('"@type":"WebPage"');
  expect(dataOf(FILES, '/nl/faq/a/')).toBeUndefined();
  expect(dataOf(FILES, '/en/old/')).toBeUndefined();
});
