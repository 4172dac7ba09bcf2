import { findAll } from './find-all.ts';

/** A day in a text. A year that stands with it is part of it. */
export interface FoundDate {
  /** `02-26`, or `2025-02-26`, or `2025-02` for a month. */
  key: string;
  index: number;
  length: number;
  text: string;
}

const monthPatterns = new Map<string, RegExp | undefined>();
const dayFirst = new Map<string, boolean>();

/** The days of a text (of a BCP 47 language), in words or digits. */
export function findDates(text: string, lang: string): FoundDate[] {
  if (!/\d/.test(text)) return [];
  const found = [...findInDigits(text, lang), ...findInWords(text, lang)];
  return found.sort((a, b) => a.index - b.index);
}

function findInDigits(text: string, lang: string): FoundDate[] {
  if (!/\d[./-]\d|[年년月월]/.test(text)) return [];
  const iso = [...text.matchAll(/(?<![\w.-])(\d{4})-(\d{2})-(\d{2})(?![\w-])/g)].map((match) =>
    found(match, match[1], match[2]!, match[3]),
  );
  const local = [...text.matchAll(/(?<![\w./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\w/-])/g)].map(
    (match) => {
      const [first, second] = isDayFirst(lang) ? [match[1]!, match[3]!] : [match[3]!, match[1]!];
      // Whatever the custom, there is no thirteenth month.
      return Number(second) > 12
        ? found(match, match[4], first, second)
        : found(match, match[4], second, first);
    },
  );
  // Chinese, Japanese and Korean put a word behind each number.
  const eastern = [
    ...text.matchAll(/(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?/g),
  ].map((match) => (match[1] ?? match[3]) && found(match, match[1], match[2]!, match[3]));
  return [...iso, ...local, ...eastern].filter((date) => typeof date === 'object');
}

/** "26 February 2025", "February 26, 2025", "26. Februar", "1er mars", "26 de febrero de 2025", "February 2025". */
function findInWords(text: string, lang: string): FoundDate[] {
  const pattern = monthPattern(lang);
  if (!pattern) return [];
  const names = monthNames(lang);
  return findAll(text, pattern).flatMap((match) => {
    const { dayBefore, month = '', dayAfter, year } = match.groups!;
    const at = names.findIndex((forms) => forms.includes(month.toLowerCase().replace(/\.$/, '')));
    const day = dayBefore ?? dayAfter;
    // A month by itself is a word like any other ("may", "mars").
    if (at < 0 || (day === undefined && year === undefined)) return [];
    return found(match, year, String(at + 1), day) ?? [];
  });
}

function found(
  match: RegExpMatchArray,
  year: string | undefined,
  month: string,
  day: string | undefined,
): FoundDate | undefined {
  const [text] = match;
  if (Number(month) > 12 || Number(day ?? 1) > 31) return undefined;
  const parts = [year, month.padStart(2, '0'), day?.padStart(2, '0')];
  const key = parts.filter((part) => part !== undefined).join('-');
  return { key, index: match.index!, length: text.length, text };
}

function monthPattern(lang: string): RegExp | undefined {
  if (!monthPatterns.has(lang)) {
    const names = monthNames(lang)
      .flat()
      .filter((name) => /^\p{L}/u.test(name));
    const month = names
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replaceAll('.', String.raw`\.`))
      .join('|');
    const pattern =
      names.length === 0
        ? undefined
        : new RegExp(
            String.raw`(?<![\p{L}\p{N}])(?:(?<dayBefore>\d{1,2})(?:\.|er|e|st|nd|rd|th|º)?\s+(?:de\s+|of\s+)?)?` +
              String.raw`(?<month>${month})\.?(?![\p{L}])` +
              String.raw`(?:\s+(?<dayAfter>\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,:]\d))?(?:(?:,|\s+de|\s+del)?\s+(?<year>\d{4})(?!\d))?`,
            'giu',
          );
    monthPatterns.set(lang, pattern);
  }
  return monthPatterns.get(lang);
}

const names = new Map<string, readonly (readonly string[])[]>();

/** The names of the twelve months, each in its forms: with a day and without, long and short. */
function monthNames(lang: string): readonly (readonly string[])[] {
  let known = names.get(lang);
  if (!known) {
    const formats = (['long', 'short'] as const).flatMap((month) => [
      new Intl.DateTimeFormat(lang, { month, day: 'numeric', timeZone: 'UTC' }),
      new Intl.DateTimeFormat(lang, { month, timeZone: 'UTC' }),
    ]);
    known = Array.from({ length: 12 }, (_, i) => {
      const day = new Date(Date.UTC(2025, i, 15));
      const forms = formats.map(
        (format) => format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '',
      );
      return [
        ...new Set(
          forms.map((form) => form.toLowerCase().replace(/\.$/, '')).filter((form) => form.length > 2),
        ),
      ];
    });
    names.set(lang, known);
  }
  return known;
}

/** Whether a language writes the day before the month; English without a country does, as everywhere in Handrail. */
function isDayFirst(lang: string): boolean {
  let known = dayFirst.get(lang);
  if (known === undefined) {
    const format = new Intl.DateTimeFormat(lang.toLowerCase() === 'en' ? 'en-GB' : lang, {
      dateStyle: 'short',
    });
    const order = format.formatToParts(new Date()).map(({ type }) => type);
    known = order.indexOf('day') < order.indexOf('month');
    dayFirst.set(lang, known);
  }
  return known;
}
