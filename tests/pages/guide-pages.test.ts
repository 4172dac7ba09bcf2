import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/graph.ts';
import { localeOf } from '../../src/model/site.ts';
import { readContent } from '../../src/read/read-content.ts';
import { buildGuidePages, guideLinks } from '../../src/site/guide-pages.ts';
import type { GuidePage } from '../../src/site/guide-records.ts';
import type { Page } from '../../src/site/page.ts';

const ROOT = join(import.meta.dirname, '..');
const content = await readContent(join(ROOT, 'fixtures/site'), join(ROOT, '../public'));
const graph = buildGraph({ ...content, site: content.site! });

function pagesIn(locale: string): Page[] {
  return buildGuidePages(graph, localeOf(graph.site, locale));
}

function guidePage(path: string): GuidePage {
  const page = pagesIn(path.split('/')[1]!).find((candidate) => candidate.path === path);
  if (page?.kind !== 'guide') throw new Error(`No page of a guide at ${path}`);
  return page;
}

/** What a page offers: each choice with where it leads. */
function choicesOf(path: string): string[] {
  return guidePage(path).step.choices.map(
    ({ label, next, answer }) => `${label.label} → ${next?.href ?? answer?.href ?? ''}`,
  );
}

describe('the pages of guides', () => {
  test('are one for each question, one for all of them, and a list where there are several guides', () => {
    expect(pagesIn('en').map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      'guides /en/guides/',
      'guide /en/guides/help/',
      'guide /en/guides/help/old/',
      'guide /en/guides/help/part/',
      'guide /en/guides/help/changed/',
      'whole-guide /en/guides/help/all/',
      'guide /en/guides/short/',
      'whole-guide /en/guides/short/all/',
    ]);
    const one = { ...graph, guides: graph.guides.slice(1) };
    expect(buildGuidePages(one, localeOf(graph.site, 'en')).map(({ path }) => path)).toEqual([
      '/en/guides/short/',
      '/en/guides/short/all/',
    ]);
  });

  test('lead on to questions, and to answers or parts of them', () => {
    expect(choicesOf('/en/guides/help/')).toEqual([
      'Something old → /mfa/en/guides/help/old/',
      'Something new → /mfa/en/faq/added/',
      'Everything → /mfa/en/guides/help/part/',
    ]);
    expect(choicesOf('/nl/guides/help/part/')).toEqual([
      'Het begin → /mfa/nl/faq/everything/#step-2',
      'De tweede procedure → /mfa/nl/faq/everything/',
    ]);
  });

  test('show the question and the short answer at the end of a way, in the language that they are in', () => {
    expect(guidePage('/nl/guides/help/changed/').step.choices).toEqual([
      {
        label: { label: 'Ja' },
        answer: {
          href: '/mfa/nl/faq/changed/',
          label: 'What changed?',
          lang: 'en',
          dir: 'ltr',
          description: graph.entries.find(({ file }) => file === 'en/faq/changed.md')!.frontmatter
            .description,
          address: 'https://help.example/mfa/nl/faq/changed/',
        },
      },
    ]);
  });

  test('show the way that led there, unless several do', () => {
    expect(guidePage('/en/guides/help/').trail).toEqual([]);
    expect(guidePage('/en/guides/help/part/').trail).toEqual([]);
    expect(guidePage('/en/guides/help/changed/').trail).toEqual([
      {
        question: { href: '/mfa/en/guides/help/', label: 'What do you want to see?' },
        choice: { label: 'Something old' },
      },
      {
        question: { href: '/mfa/en/guides/help/old/', label: 'How old?' },
        choice: { label: 'A little' },
      },
    ]);
  });

  test('lead search engines to every real translation', () => {
    expect(guidePage('/nl/guides/help/old/')).toMatchObject({
      canonical: 'https://help.example/mfa/nl/guides/help/old/',
      isIndexed: true,
      source: undefined,
      alternates: [
        { hreflang: 'en', href: 'https://help.example/mfa/en/guides/help/old/' },
        { hreflang: 'nl-BE', href: 'https://help.example/mfa/nl/guides/help/old/' },
        { hreflang: 'x-default', href: 'https://help.example/mfa/en/guides/help/old/' },
      ],
    });
  });

  test('say what is not translated, and lead search engines to the source', () => {
    expect(guidePage('/ar/guides/help/old/')).toMatchObject({
      title: 'How old?',
      textLang: 'en',
      textDir: 'ltr',
      canonical: 'https://help.example/mfa/en/guides/help/old/',
      isIndexed: false,
      alternates: [],
      source: { href: '/mfa/en/guides/help/old/', label: 'English' },
    });
    expect(guideLinks(graph, 'ar')).toEqual([
      { href: '/mfa/ar/guides/help/', label: 'I need help', lang: 'en', dir: 'ltr' },
      { href: '/mfa/ar/guides/short/', label: 'سؤال واحد' },
    ]);
  });

  test('leave out a choice that leads nowhere, which the checks tell', () => {
    const [guide] = graph.guides;
    const broken = { ...guide!, questions: guide!.questions.filter(({ id }) => id !== 'old') };
    const [page] = buildGuidePages({ ...graph, guides: [broken] }, localeOf(graph.site, 'en'));
    expect(page?.kind === 'guide' && page.step.choices.map(({ label }) => label.label)).toEqual([
      'Something new',
      'Everything',
    ]);
  });
});
