import * as z from 'zod';
import type { Question } from './check-page.ts';
import type { Lifetimes } from './limits.ts';
import { isSuccess, pageResultSchema, type PageResult } from './outcome.ts';

const rememberedSchema = pageResultSchema.extend({
  /** When the page was asked, in milliseconds since 1970. */
  checkedAt: z.int(),
});
type Remembered = z.output<typeof rememberedSchema>;

/** Earlier results by the page's address. */
export type Cache = ReadonlyMap<string, Remembered>;

/** How a cache file begins: the mark by which Handrail knows its own files. */
const MARK = '{"handrail":"links-1"';
const fileSchema = z.strictObject({
  handrail: z.literal('links-1'),
  pages: z.record(z.string(), rememberedSchema),
});

export interface ParsedCache {
  cache: Cache;
  /** What to tell about a file that was not used. */
  note?: 'damaged' | 'foreign';
}

/** Reads a cache file. One that is somebody else's must not be written over either. */
export function parseCache(text: string): ParsedCache {
  if (text.trim() === '') return { cache: new Map() };
  try {
    const parsed = fileSchema.safeParse(JSON.parse(text));
    if (parsed.success) return { cache: new Map(Object.entries(parsed.data.pages)) };
  } catch {
    // Not JSON: told apart below.
  }
  return { cache: new Map(), note: text.startsWith(MARK) ? 'damaged' : 'foreign' };
}

/** The text of a cache file. */
export function formatCache(cache: Cache): string {
  return `${MARK},"pages":${JSON.stringify(Object.fromEntries(cache), null, 1)}}\n`;
}

/** The remembered result for a page, if it is fresh and knows every fragment that is asked for. */
export function recall(
  cache: Cache,
  { url, fragments }: Question,
  now: number,
  lifetimes: Lifetimes,
): PageResult | undefined {
  const found = cache.get(url);
  if (!found || !isFresh(found, now, lifetimes)) return undefined;
  if (!fragments.every((fragment) => Object.hasOwn(found.fragments, fragment))) return undefined;
  return { outcome: found.outcome, fragments: found.fragments };
}

/** The cache with new results added and old ones dropped. */
export function remember(
  cache: Cache,
  results: Iterable<readonly [string, PageResult]>,
  now: number,
  lifetimes: Lifetimes,
): Cache {
  const fresh = [...cache].filter(([, remembered]) => isFresh(remembered, now, lifetimes));
  const added = [...results].map(([url, result]) => [url, { ...result, checkedAt: now }] as const);
  return new Map([...fresh, ...added]);
}

/** A moment that is still to come was written by a clock that was wrong. */
function isFresh(remembered: Remembered, now: number, { successMs, failureMs }: Lifetimes): boolean {
  const age = now - remembered.checkedAt;
  return age >= 0 && age < (isSuccess(remembered) ? successMs : failureMs);
}
