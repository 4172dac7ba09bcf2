import { describe, expect, test } from 'vitest';
import { buildPages } from '../../src/site/build-pages.ts';
import type { Page } from '../../src/site/page.ts';
import { formatRedirects } from '../../src/site/redirects.ts';
import { graphFrom } from '../content.ts';

const SITE_YML = `name: { en: Help, nl: Hulp }
description: { en: Answers, nl: Antwoorden }
url: https://help.example/mfa/
locales:
  - { id: en, label: English, lang: en }
  - { id: nl, label: Nederlands, lang: nl-BE }
defaultLocale: en
versions:
  - { id: v1, label: { en: One, nl: Een }, until: 2024-12-31 }
  - { id: v2, label: { en: Two, nl: Twee }, from: 2025-01-01, until: 2025-06-30 }
  - { id: v3, label: { en: Three, nl: Drie }, from: 2025-07-01 }
topics:
  - { id: faq, title: { en: Questions, nl: Vragen }, formerly: [questions] }
`;

function answer(title: string, body: string, more = ''): string {
  return `---\ntitle: ${title}\ndescription: ${body.split('\n')[0]!}\nreviewed: 2026-01-01\n${more}---\n\n${body}\n`;
}

const graph = graphFrom({
  'site.yml': SITE_YML,
  'en/faq/cost.md': answer('What does it cost?', 'It costs nothing at all.'),
  'nl/faq/cost.md': answer('Wat kost het?', 'Het kost helemaal niets.'),
  'archive/v1/en/faq/cost.md': answer('What does it cost?', 'It costs one euro a year.'),
  'en/faq/new.md': answer('What is new?', 'Much is new.', 'since: v3\n'),
  'en/faq/people.md': answer(
    'Who needs it?',
    'Students at this school need it.',
    'formerly: [faq/who, old/who]\n',
  ),
  'archive/v2/en/faq/people.md': answer('Who needs it?', 'Everybody at this school needs it.'),
  'archive/v2/en/faq/paper.md': answer(
    'Can I do it on paper?',
    'Yes, with a form, see [](cost.md).',
    'related: [faq/people]\n',
  ),
});
const pages = buildPages(graph);

function pageAt<K extends Page['kind']>(kind: K, path: string): Extract<Page, { kind: K }> {
  const page = pages.find((candidate) => candidate.path === path);
  if (page?.kind !== kind) throw new Error(`${path} is ${page?.kind ?? 'missing'}`);
  return page as Extract<Page, { kind: K }>;
}

describe('the page of versions', () => {
  test('lists them from today back, each with its days and how much changed', () => {
    const { items } = pageAt('versions', '/en/versions/');
    expect(items).toEqual([
      {
        label: 'Three',
        from: '2025-07-01',
        until: undefined,
        overview: { href: '/mfa/en/', label: 'Three' },
        changes: { href: '/mfa/en/versions/v3/', changed: 1, added: 1, removed: 1 },
      },
      {
        label: 'Two',
        from: '2025-01-01',
        until: '2025-06-30',
        overview: { href: '/mfa/en/v2/', label: 'Two' },
        changes: { href: '/mfa/en/versions/v2/', changed: 1, added: 0, removed: 0 },
      },
      {
        label: 'One',
        from: undefined,
        until: '2024-12-31',
        overview: { href: '/mfa/en/v1/', label: 'One' },
        changes: undefined,
      },
    ]);
  });

  test('is not there for a site of one version', () => {
    const one = SITE_YML.replace(/ {2}- \{ id: v[12].*\n/g, '').replace(', from: 2025-07-01', '');
    const built = buildPages(graphFrom({ 'site.yml': one, 'en/faq/a.md': answer('Why?', 'Because.') }));
    expect(built.filter(({ path }) => path.includes('versions'))).toEqual([]);
  });
});

describe('the page of a change', () => {
  test('has the changed answers with both texts in one, the new and the removed ones', () => {
    const { title, changed, added, removed } = pageAt('changes', '/en/versions/v3/');
    expect(title).toBe('What changed on 1 July 2025');
    expect(changed.map(({ id, before, after }) => [id, before.href, after.href])).toEqual([
      ['faq/people', '/mfa/en/v2/faq/people/', '/mfa/en/faq/people/'],
    ]);
    expect(changed[0]!.blocks.at(-1)).toEqual({
      kind: 'text',
      label: '',
      change: 'reworded',
      segments: [
        { text: 'Everybody', change: 'removed' },
        { text: 'Students', change: 'added' },
        { text: ' at this school ' },
        { text: 'needs', change: 'removed' },
        { text: 'need', change: 'added' },
        { text: ' it.' },
      ],
    });
    expect(added.map(({ href }) => href)).toEqual(['/mfa/en/faq/new/']);
    expect(removed.map(({ href }) => href)).toEqual(['/mfa/en/v2/faq/paper/']);
  });

  test('compares the source texts where only one of the two is translated', () => {
    const [cost] = pageAt('changes', '/nl/versions/v2/').changed;
    expect(cost).toMatchObject({
      id: 'faq/cost',
      textLang: 'en',
      before: { href: '/mfa/nl/v1/faq/cost/', lang: 'en' },
    });
    expect(cost!.after.label).toBe('What does it cost?');
  });

  test('is for people, not for search engines', () => {
    expect(pageAt('changes', '/en/versions/v3/')).toMatchObject({
      isIndexed: false,
      canonical: undefined,
      alternates: [],
    });
    expect(pageAt('versions', '/en/versions/').isIndexed).toBe(true);
  });

  test('is where an archived answer sends readers who want to know what is different', () => {
    expect(pageAt('entry', '/en/v1/faq/cost/').notices).toContainEqual({
      kind: 'archived',
      until: '2024-12-31',
      living: { href: '/mfa/en/faq/cost/', label: 'What does it cost?' },
      changes: '/mfa/en/versions/v2/#faq/cost',
    });
  });
});

test('an answer that is gone still has its page: since when, how it was, and where to go', () => {
  expect(pageAt('gone', '/nl/faq/paper/')).toMatchObject({
    title: 'Can I do it on paper?',
    textLang: 'en',
    textDir: 'ltr',
    until: '2025-06-30',
    isIndexed: false,
    canonical: undefined,
    archived: { href: '/mfa/nl/v2/faq/paper/', label: 'Can I do it on paper?', lang: 'en' },
    topicLink: { href: '/mfa/nl/faq/', label: 'Vragen' },
    related: [
      { href: '/mfa/nl/faq/people/', label: 'Who needs it?' },
      { href: '/mfa/nl/faq/cost/', label: 'Wat kost het?' },
    ],
  });
});

test('old addresses lead on in every language and version, and so do those of topics', () => {
  expect(formatRedirects(graph, pages).split('\n')).toEqual([
    '/mfa/en/v2/faq/who/ /mfa/en/v2/faq/people/ 301',
    '/mfa/en/faq/who/ /mfa/en/faq/people/ 301',
    '/mfa/en/v2/old/who/ /mfa/en/v2/faq/people/ 301',
    '/mfa/en/old/who/ /mfa/en/faq/people/ 301',
    '/mfa/en/questions/ /mfa/en/faq/ 301',
    '/mfa/nl/v2/faq/who/ /mfa/nl/v2/faq/people/ 301',
    '/mfa/nl/faq/who/ /mfa/nl/faq/people/ 301',
    '/mfa/nl/v2/old/who/ /mfa/nl/v2/faq/people/ 301',
    '/mfa/nl/old/who/ /mfa/nl/faq/people/ 301',
    '/mfa/nl/questions/ /mfa/nl/faq/ 301',
    '',
  ]);
  expect(pageAt('redirect', '/en/v2/faq/who/').canonical).toBe('https://help.example/mfa/en/v2/faq/people/');
});
