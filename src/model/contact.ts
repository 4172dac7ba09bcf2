import * as z from 'zod';
import { fill } from './fill.ts';

/** What the places in the address of a form are filled with. */
export interface MessageTexts {
  subject: string;
  message: string;
}

/** Where a visitor who is stuck can write: a mailbox, or a form that takes the text in its address. */
export const contactSchema = z
  .strictObject({
    email: z.email('must be an e-mail address such as help@school.example').optional(),
    form: z
      .string()
      .refine(isFormAddress, 'must be an address such as https://tickets.example/new?text={message}')
      .optional(),
  })
  .refine(
    ({ email, form }) => (email === undefined) !== (form === undefined),
    'must have either "email" or "form"',
  );
export type Contact = z.output<typeof contactSchema>;

function isFormAddress(text: string): boolean {
  const places = [...text.matchAll(/\{(\w*)\}/g)].map((match) => match[1]!);
  const isKnown = places.every((place) => place === 'subject' || place === 'message');
  return isKnown && URL.canParse(text) && new URL(text).protocol === 'https:';
}

/** The address that opens a message with this subject and text (RFC 6068 for mail). */
export function formatContact({ email, form = '' }: Contact, values: MessageTexts): string {
  if (email !== undefined) {
    const body = encodeURIComponent(values.message.replaceAll('\n', '\r\n'));
    return `mailto:${email}?subject=${encodeURIComponent(values.subject)}&body=${body}`;
  }
  return fill(form, {
    subject: encodeURIComponent(values.subject),
    message: encodeURIComponent(values.message),
  });
}
