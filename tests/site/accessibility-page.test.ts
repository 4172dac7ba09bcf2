import { expect, inject, describe, test } from 'vitest';
import { buildFrames } from '../../src/site/frame.ts';
import { buildPages } from '../../src/site/build-pages.ts';
import { hasFile, pageAt, pagePaths, squash } from '../built-site.ts';
import { contentFrom, formatFinding, graphFrom, SITE_YML } from '../content.ts';

/** What the checks say about a statement in site.yml. */
function findings(statement: string): string[] {
  return contentFrom({ 'site.yml': `${SITE_YML}accessibility: ${statement}\n` }).diagnostics.map(
    formatFinding,
  );
}

describe('the statement in site.yml', () => {
  const gap = '{ en: No captions., nl: Geen ondertitels., fr: Pas de sous-titres. }';

  test('is fine with what does not work in every language', () => {
    expect(findings(`{ status: partial, date: 2026-01-02, gaps: [${gap}] }`)).toEqual([]);
    expect(findings('{ status: not-assessed, date: 2026-01-02 }')).toEqual([]);
  });

  test('must not contradict itself', () => {
    expect(findings(`{ status: full, date: 2026-01-02, gaps: [${gap}] }`)).toEqual([
      'site.yml:16:18 error The accessibility statement says that everything works, and then what does not.',
    ]);
    expect(findings('{ status: none, date: 2026-01-02 }')).toEqual([
      'site.yml:16:18 error The accessibility statement has the status "none", but readers are not told what does not work for them.',
    ]);
  });

  test('must have its texts in every language of the site', () => {
    expect(
      findings('{ status: partial, date: 2026-01-02, gaps: [{ en: No captions., nl: Geen. }] }'),
    ).toEqual(['site.yml:16:60 error "accessibility.gaps.0" has no text in Français.']);
  });

  test('has a status that is one of four, and a day', () => {
    expect(findings('{ status: good, date: soon }')).toEqual([
      'site.yml:16:18 error "accessibility.status" says "good"; it must be one of full, partial, none, not-assessed.',
      'site.yml:16:32 error "accessibility.date" says "soon"; it must be a day such as 2026-01-31.',
    ]);
  });
});

test('a site without a statement has no page for one, and no link to it', () => {
  const graph = graphFrom({});
  expect(buildPages(graph).filter(({ kind }) => kind === 'accessibility')).toEqual([]);
  expect(buildFrames(graph).map(({ accessibility }) => accessibility)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('the page has the gaps, the method and where to turn in its own language', () => {
  const statement = `accessibility:
  status: partial
  date: 2026-01-02
  gaps:
    - { en: No captions., nl: Geen ondertitels., fr: Pas de sous-titres. }
  method: { en: By us., nl: Door ons., fr: Par nous. }
  enforcement: { en: The ombudsman., nl: De ombudsman., fr: Le médiateur. }
`;
  const graph = graphFrom({ 'site.yml': SITE_YML + statement });
  expect(buildPages(graph).find(({ path }) => path === '/nl/accessibility/')).toMatchObject({
    kind: 'accessibility',
    title: 'Toegankelijkheidsverklaring',
    status: 'partial',
    date: '2026-01-02',
    gaps: ['Geen ondertitels.'],
    method: 'Door ons.',
    enforcement: 'De ombudsman.',
    isIndexed: true,
  });
});

describe('of the built site', () => {
  const site = inject('site');

  test('the statement says how the site stands, and leads to the desks', () => {
    const $ = pageAt(site, '/fr/accessibility/');
    expect(
      $('main h2')
        .toArray()
        .map((heading) => squash($(heading).text())),
    ).toEqual(
      expect.arrayContaining([
        'État de conformité',
        'Comment cette déclaration a été établie',
        "Retour d'information et contact",
      ]),
    );
    expect(squash($('main').text())).toContain(
      "Personne n'a encore évalué si ce site web est conforme à EN 301 549 et à WCAG 2.2, niveau AA.",
    );
    expect(squash($('main').text())).toContain('revue pour la dernière fois le 24 novembre 2026');
    expect($('main a[href="#_desks"]')).toHaveLength(1);
    expect($('#_desks')).toHaveLength(1);
  });

  test('every page has a link to it in its footer', () => {
    for (const path of pagePaths(site)) {
      const address = `/${path.split('/')[1]!}/accessibility/`;
      expect([path, pageAt(site, path)('footer .colophon a').attr('href')]).toEqual([path, address]);
      expect(hasFile(site, address)).toBe(true);
    }
  });
});
