import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { EXAMPLE_SITE } from '../../src/check/examples.ts';
import { buildPages } from '../../src/site/build-pages.ts';
import type { AccountPage, EntryPage, HomePage, Page } from '../../src/site/page.ts';
import { graphFrom } from '../content.ts';

const FILES = {
  'site.yml': `${EXAMPLE_SITE}contact: { email: help@school.example }\n`,
  'en/faq/a.md': `---
title: How do I begin?
description: Open the app.
keywords: [begin]
reviewed: 2026-01-01
---

You need: a phone.

1. On your phone, install the app.

   - Android: the Play Store
   - iPhone: the App Store
2. On your computer, open the page. Does it not open? Read: [](./b.md)
3. Choose **Next**, as in [step 1](#step-1), or see [our site](https://elsewhere.example/).
`,
  'en/faq/b.md':
    '---\ntitle: What if it does not open?\ndescription: Wait.\nkeywords: [wait]\nreviewed: 2026-01-01\n---\n\nWait a day.\n',
};

function pageOf<T extends Page>(kind: T['kind'], path: string, files: Record<string, string> = FILES): T {
  const page = buildPages(graphFrom(files), [], '2026-06-15').find(
    (candidate) => candidate.kind === kind && candidate.path === path,
  );
  return page as T;
}

test('steps say for programs too on which device to act, and choices for which phone they are', () => {
  const $ = load(pageOf<EntryPage>('entry', '/en/faq/a/').answer().html);
  expect(
    $('.steps > li')
      .map((_, item) => $(item).attr('data-device') ?? '–')
      .get(),
  ).toEqual(['phone', 'computer', '–']);
  expect(
    $('[data-platform]')
      .map((_, item) => `${$(item).attr('data-platform')!} ${$(item).text()}`)
      .get(),
  ).toEqual(['android Android: the Play Store', 'iphone iPhone: the App Store']);
});

test('who is stuck gets the questions that the steps name, and a message with everything but the step', () => {
  const { stuck } = pageOf<EntryPage>('entry', '/en/faq/a/').answer();
  expect(stuck?.branches).toEqual([
    { number: 2, href: '#step-2', links: [{ href: '/en/faq/b/', label: 'What if it does not open?' }] },
  ]);
  const message = new URL(stuck!.message!);
  expect(message.searchParams.get('subject')).toBe('How do I begin?');
  expect(message.searchParams.get('body')).toBe(
    'Question: How do I begin?\r\nAddress: https://help.example/en/faq/a/\r\nVersion: New\r\nLanguage: English\r\nStep: {step}\r\nWhat happens:',
  );
  expect(stuck!.message).toContain('%7Bstep%7D');
});

test('an answer without steps has nothing of that', () => {
  expect(pageOf<EntryPage>('entry', '/en/faq/b/').answer().stuck).toBeUndefined();
});

test('a notice is shown until its last day', () => {
  const until = (day: string): string | undefined =>
    pageOf<HomePage>('home', '/en/', {
      ...FILES,
      'site.yml': EXAMPLE_SITE.replace(
        'from: 2025-02-26 }',
        `from: 2025-02-26, notice: { en: Closed, nl: Dicht, fr: Fermé }, noticeUntil: ${day} }`,
      ),
    }).notice;
  expect([until('2026-06-14'), until('2026-06-15')]).toEqual([undefined, 'Closed']);
});

test('each account has a page with its answers, unless there is only one', () => {
  const about = (account: string): string =>
    `---\ntitle: About ${account}?\ndescription: Yes.\naccounts: [${account}]\nurgent: ${account === 'work'}\nkeywords: [a]\nreviewed: 2026-01-01\n---\n\nText.\n`;
  const site = EXAMPLE_SITE.replace(/accounts:[^]*?(?=\n\S|$)/, '').trimEnd();
  const accounts = `\naccounts:\n  - { id: work, name: { en: Work account, nl: Werkaccount, fr: Compte professionnel } }\n  - { id: home, name: { en: Home account, nl: Thuisaccount, fr: Compte privé } }\n`;
  const files = { 'site.yml': site + accounts, 'en/faq/work.md': about('work') };
  expect(pageOf<HomePage>('home', '/en/', files).accounts).toEqual([]);
  const both = { ...files, 'en/faq/home.md': about('home') };
  const home = pageOf<HomePage>('home', '/en/', both);
  expect(home.accounts).toEqual([
    { href: '/en/accounts/work/', label: 'Work account' },
    { href: '/en/accounts/home/', label: 'Home account' },
  ]);
  expect(home.urgent.map(({ label }) => label)).toEqual(['About work?']);
  const page = pageOf<AccountPage>('account', '/en/accounts/home/', both);
  expect(page.description).toBe('All answers about your Home account.');
  expect(page.topics.map(({ questions }) => questions.map(({ href }) => href))).toEqual([['/en/faq/home/']]);
});
