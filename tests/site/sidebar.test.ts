import { describe, expect, test } from 'vitest';
import type { SiteFrame } from '../../src/site/frame.ts';
import type { TopicList } from '../../src/site/page-base.ts';
import type { Page } from '../../src/site/page.ts';
import { sidebarsOf, type Sidebar } from '../../src/site/sidebar.ts';

const frame = {
  lang: 'en',
  home: { href: '/en/', label: 'Help' },
  index: { href: '/en/a-z/', label: 'A–Z' },
} as SiteFrame;

function topic(id: string, count: number): TopicList {
  const questions = Array.from({ length: count }, (_, i) => ({
    href: `/en/${id}/${i}/`,
    label: `Question ${i}`,
    accounts: [],
  }));
  return { id, title: id, description: undefined, href: `/en/${id}/`, questions };
}

function page(id: string, i: number): Page {
  return { path: `/en/${id}/${i}/`, locale: 'en', topic: id } as Page;
}

/** The first and the last question, and how many there are. */
function questionsIn(sidebar: Sidebar): [string, string, number] {
  const group = sidebar.find((item) => item.type === 'group');
  const [, ...questions] = group?.entries ?? [];
  return [questions[0]!.label, questions.at(-1)!.label, questions.length];
}

describe('the sidebar of a topic with many questions', () => {
  const sidebarOf = sidebarsOf([topic('phone', 100)], frame);

  test.each([
    [0, 'Question 0', 'Question 39'],
    [29, 'Question 0', 'Question 39'],
    [30, 'Question 20', 'Question 59'],
    [49, 'Question 20', 'Question 59'],
    [50, 'Question 40', 'Question 79'],
    [99, 'Question 60', 'Question 99'],
  ])('has forty of them, with ten at least on either side of question %i', (current, first, last) => {
    expect(questionsIn(sidebarOf(page('phone', current)))).toEqual([first, last, 40]);
  });

  test('is the same object for neighbours, so that what stands round them is made once', () => {
    const distinct = new Set(Array.from({ length: 100 }, (_, i) => sidebarOf(page('phone', i))));
    expect(distinct.size).toBe(4);
  });
});

test('of many topics, the sidebar has forty round the current one', () => {
  const topics = Array.from({ length: 100 }, (_, i) => topic(`t${i}`, 1));
  const [first, ...rest] = sidebarsOf(topics, frame)(page('t50', 0));
  expect([first!.label, rest.at(-2)!.label, rest.at(-1)!.label, rest.length]).toEqual([
    't40',
    't79',
    'All questions, A to Z',
    40,
  ]);
});
