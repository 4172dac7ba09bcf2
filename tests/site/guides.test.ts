import { describe, expect, inject, test } from 'vitest';
import { hasFile, pageAt, squash } from '../built-site.ts';
import { useSite } from './visit.ts';

const fixture = inject('fixtureSite');
const site = useSite();

describe('from the home page to the answer, without JavaScript, by pressing what fits', () => {
  test.each([
    [
      'en',
      ['I cannot sign in', 'My Odisee account', 'No, or its battery is empty', 'I forgot it'],
      '/en/smartphone/forgotten/#odisee-account',
    ],
    [
      'nl',
      [
        'Ik kan me niet aanmelden',
        'Mijn KU Leuven-associatieaccount',
        'Ja, maar het is een nieuwe smartphone',
        'Nee, ik ben hem kwijt, of hij is gestolen',
      ],
      '/nl/smartphone/lost/#ku-leuven-associatieaccount',
    ],
    [
      'fr',
      [
        "Je n'arrive pas à me connecter",
        'Mon compte Odisee',
        'Oui, mon smartphone habituel',
        "Mon smartphone n'a pas internet",
      ],
      '/fr/odisee/no-notification/#votre-smartphone-na-pas-internet',
    ],
  ])('in the language %s', async (locale, choices, end) => {
    const options = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
    await site.visit(
      `/${locale}/`,
      async (page) => {
        for (const choice of choices) {
          await page.locator('main a').filter({ hasText: choice }).click();
          for (const link of await page.locator('.choices a').all())
            expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44);
        }
        expect(page.url()).toBe(site.origin + end);
        expect(await page.locator(`[id="${end.split('#')[1]!}"]`).count()).toBe(1);
      },
      options,
    );
  });
});

test('an answer that was chosen by mistake can be taken back', async () => {
  await site.visit('/en/guides/sign-in/odisee-without/', async (page) => {
    expect(await page.locator('.guide-trail li').allInnerTexts()).toEqual([
      'Which account do you want to sign in to? My Odisee account',
      'Odisee account: do you have your smartphone with you? No, or its battery is empty',
    ]);
    await page.locator('.guide-trail a').first().click();
    expect(page.url()).toBe(`${site.origin}/en/guides/sign-in/`);
    expect(await page.locator('.guide-trail').count()).toBe(0);
  });
});

describe('the page of a question', () => {
  const $ = pageAt(site.folder, '/fr/guides/sign-in/kuleuven-new/');

  test('has the question and the guide in its title', () => {
    expect($('title').text()).toBe(
      "Compte de l'Association KU Leuven\u00A0: avez-vous encore votre ancien smartphone, avec l'application\u202F? – Je n'arrive pas à me connecter | Aide MFA",
    );
  });

  test('says at each end which question it answers, and how', () => {
    const [first] = $('.choices li').toArray();
    expect(squash($(first).text())).toBe(
      "Oui Réponse : J'ai un nouveau smartphone. Comment y enregistrer la MFA ? Enregistrez à nouveau la MFA sur votre nouveau smartphone, pour vos deux comptes. Gardez les applications sur votre ancien smartphone jusqu'à la fin, car vous en avez besoin pour cela.",
    );
  });

  test('has a way out where nothing fits', () => {
    expect(
      $('.guide-ways-out a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual(['/fr/a-z/', '#_desks']);
    expect($('#_desks')).toHaveLength(1);
  });

  test('leads to the same question in the other languages', () => {
    expect(
      $('header .languages a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual([
      '/en/guides/sign-in/kuleuven-new/',
      '/nl/guides/sign-in/kuleuven-new/',
      '/fr/guides/sign-in/kuleuven-new/',
    ]);
  });
});

describe('the page with all questions', () => {
  test('numbers them, and every choice names a number that is there or an answer with its address', () => {
    const $ = pageAt(site.folder, '/en/guides/sign-in/all/');
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    const headings = $('.guide-step h2').toArray();
    expect(headings.map((heading) => squash($(heading).text()).slice(0, 2))).toEqual(
      headings.map((_, i) => `${i + 1}.`),
    );
    const choices = $('.guide-step li a').toArray();
    expect(choices).toHaveLength(34);
    for (const choice of choices) {
      const href = $(choice).attr('href')!;
      const number = /^Go to question (\d+)$/.exec(squash($(choice).text()))?.[1];
      if (number !== undefined) {
        expect(href).toBe(`#question-${number}`);
        expect($(href)).toHaveLength(1);
      } else {
        expect($(choice).attr('data-address')).toBe(`https://handrail.example${href.split('#')[0]!}`);
      }
    }
  });

  test('prints the addresses', async () => {
    await site.visit('/nl/guides/sign-in/all/', async (page) => {
      await page.emulateMedia({ media: 'print' });
      const printed = await page
        .locator('.guide-step a[data-address]')
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content);
      expect(printed).toBe('" (https://handrail.example/nl/general/applications/)"');
    });
  });
});

test('one guide needs no list of guides, several have one', () => {
  expect(hasFile(site.folder, '/en/guides/')).toBe(false);
  const $ = pageAt(fixture, '/nl/guides/');
  expect(
    $('.choices a')
      .toArray()
      .map((link) => `${squash($(link).text())} ${$(link).attr('href')!}`),
  ).toEqual(['Ik heb hulp nodig /mfa/nl/guides/help/', 'Eén vraag /mfa/nl/guides/short/']);
});

test('a question that is not translated says so, in its own language', () => {
  const $ = pageAt(fixture, '/ar/guides/help/old/');
  expect(squash($('.notice').text())).toBe('لم يُترجم كل ما في هذه الصفحة بعد. English');
  expect([$('h1').attr('lang'), $('h1').attr('dir')]).toEqual(['en', 'ltr']);
  expect($('.choices strong').first().attr('lang')).toBe('en');
  expect($('link[rel=canonical]').attr('href')).toBe('https://help.example/mfa/en/guides/help/old/');
});
