import * as z from 'zod';

/** Why readers cannot get anywhere with an address. */
const brokenSchema = z.enum(['missing', 'gone', 'host', 'loop', 'malformed']);

/** Why nothing can be said about an address. */
const uncheckedSchema = z.enum([
  'busy',
  'certificate',
  'connection',
  'cookies',
  'login',
  'redirects',
  'robots',
  'server',
  'status',
  'time',
]);
export type UncheckedReason = z.output<typeof uncheckedSchema>;

/** What became of asking for an address. */
const outcomeSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('works'),
    /** Where the page has moved for good; absent when it is still at its address. */
    movedTo: z.url().optional(),
  }),
  z.strictObject({ state: z.literal('broken'), why: brokenSchema }),
  z.strictObject({
    state: z.literal('unchecked'),
    why: uncheckedSchema,
    /** The server's answer, where that is the reason. */
    status: z.int().optional(),
  }),
]);
export type Outcome = z.output<typeof outcomeSchema>;

/** What is known of one page: its outcome, and for each fragment (without `#`) whether the page has that place. */
export const pageResultSchema = z.strictObject({
  outcome: outcomeSchema,
  /** A fragment that cannot be judged counts as being there. */
  fragments: z.record(z.string(), z.boolean()),
});
export type PageResult = z.output<typeof pageResultSchema>;

/** Whether there is nothing to complain about, so that the result may be believed for long. */
export function isSuccess({ outcome, fragments }: PageResult): boolean {
  return outcome.state === 'works' && !Object.values(fragments).includes(false);
}
