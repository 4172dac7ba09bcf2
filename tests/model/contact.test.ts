import { expect, test } from 'vitest';
import { formatContact } from '../../src/model/contact.ts';
import { contentFrom, formatFinding } from '../content.ts';

const texts = { subject: 'A & B?', message: 'Line 1\nStep: {step}' };

test('a message goes to a mailbox, with lines as mail wants them', () => {
  expect(formatContact({ email: 'help@school.example' }, texts)).toBe(
    'mailto:help@school.example?subject=A%20%26%20B%3F&body=Line%201%0D%0AStep%3A%20%7Bstep%7D',
  );
});

test('or into a form whose address takes it', () => {
  const form = 'https://tickets.example/new?title={subject}&text={message}&from=site';
  expect(formatContact({ form }, texts)).toBe(
    'https://tickets.example/new?title=A%20%26%20B%3F&text=Line%201%0AStep%3A%20%7Bstep%7D&from=site',
  );
});

/** What is found in a `site.yml` that ends with these lines. */
function findingsIn(contact: string): string[] {
  const site = `name: { en: Help }
description: { en: Answers }
url: https://help.example
locales: [{ id: en, label: English, lang: en }]
defaultLocale: en
versions: [{ id: now, label: { en: Now } }]
topics: [{ id: faq, title: { en: Questions } }]
contact: ${contact}
`;
  return contentFrom({ 'site.yml': site }).diagnostics.map(formatFinding);
}

test.each([
  ['{ email: help@school.example }', []],
  [
    '{ email: help }',
    [
      'site.yml:8:12 error "contact.email" says "help"; it must be an e-mail address such as help@school.example.',
    ],
  ],
  [
    '{ form: "https://tickets.example/new?text={text}" }',
    [
      'site.yml:8:12 error "contact.form" says "https://tickets.example/new?text={text}"; it must be an address such as https://tickets.example/new?text={message}.',
    ],
  ],
  [
    '{ form: "http://tickets.example/" }',
    [
      'site.yml:8:12 error "contact.form" says "http://tickets.example/"; it must be an address such as https://tickets.example/new?text={message}.',
    ],
  ],
  ['{}', ['site.yml:8:1 error "contact" says {}; it must have either "email" or "form".']],
])('contact: %s', (contact, findings) => {
  expect(findingsIn(contact)).toEqual(findings);
});
