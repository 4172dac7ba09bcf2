import { westernDigits } from '../../model/numbers.ts';
import { findDates } from './dates.ts';
import { findAll } from './find-all.ts';
import { joinThousands, numberKey } from './numbers.ts';

/** A number, day, time, code or address in a text. */
export interface Quantity {
  kind: 'number' | 'day' | 'code' | 'address';
  /** The same for the same thing in every language. */
  key: string;
  index: number;
  /** As typed, with the word behind a number. */
  text: string;
}

interface Found extends Quantity {
  length: number;
}

/** How one kind is found: every match of the pattern, but for what was found before. */
interface Kind {
  /** What stands in every text that has one: found in a fraction of the time that the pattern takes to find nothing. */
  mark: RegExp;
  pattern: RegExp;
  read: (match: RegExpMatchArray, lang: string) => Pick<Quantity, 'kind' | 'key'> | undefined;
}

const KINDS: readonly Kind[] = [
  {
    mark: /@/,
    pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
    read: ([text]) => ({ kind: 'address', key: text.toLowerCase() }),
  },
  {
    mark: /\w\.\w|:\/\//,
    // With the scheme, or a host that ends in one of the common ways; "readme.md" is no address.
    pattern:
      /https?:\/\/[^\s<>()«»"]+(?<![.,;:!?'])|(?<![\w.-])(?:[a-z0-9-]{2,}\.)+(?:com|org|net|edu|gov|info|app|dev|io|example|eu|at|be|ca|ch|de|es|fr|ie|it|lu|nl|pt|uk|us)(?![\w.-]*\w)(?:\/[^\s<>()«»"]*(?<![.,;:!?']))?/gi,
    read: ([text]) => ({ kind: 'address', key: addressKey(text) }),
  },
  {
    mark: /(?:[ ./()-]?\d){8}/,
    // A telephone number: begins with + or 0 and has nine digits or more.
    pattern: /(?<![\w.,/])(?:\+|0(?=\d))(?:[ ./()-]?\d){8,}(?!\w)/g,
    read: ([text]) => ({ kind: 'code', key: text.replace(/\D/g, '') }),
  },
  {
    mark: /\p{Lu}{2}/u,
    // A code: capitals and digits joined, as in "AB-1234" or "ERR_502".
    pattern: /(?<![\w-])\p{Lu}{2,}[-_]?\d[\w-]*/gu,
    read: ([text]) => ({ kind: 'code', key: text.toUpperCase() }),
  },
  {
    mark: /\d/,
    // 10:30, 10h30, 10.30 u., 10:30 pm, 5 pm: a whole hour is the number that other languages may write.
    pattern:
      /(?<![\d.,:])(\d{1,2})(?:(?::|\s?[hu]\s?)(\d{2})(?:\s?([ap])(?:m\b|\.m\.))?|[.:](\d{2})\s?(?:u\b|uur|uhr)|\s?([ap])(?:m\b|\.m\.))(?!\d)/gi,
    read: ([, hour = '', minutes, half, otherMinutes, otherHalf]) => {
      const isAfternoon = /p/i.test(half ?? otherHalf ?? '') && Number(hour) < 12;
      const hours = String(Number(hour) + (isAfternoon ? 12 : 0));
      const rest = minutes ?? otherMinutes ?? '00';
      return { kind: 'number', key: rest === '00' ? hours : `${hours}:${rest}` };
    },
  },
  {
    mark: /\d/,
    // A digit within a word or an address ("i18n", "%20") is part of a name, but for that of a version ("v5.2").
    pattern:
      /(?:(?<=\b[vV])|(?<![\p{L}\p{N}_%]|[\p{L}\p{N}][.,]))\d(?:[\d.,'’٬٫]|[\u00A0\u202F](?=\d{3}(?!\d)))*(?<=\d)/gu,
    read: readNumber,
  },
];

function readNumber([text]: RegExpMatchArray, lang: string): Pick<Quantity, 'kind' | 'key'> {
  return { kind: 'number', key: numberKey(text, lang) };
}

/** Everything in a text (of a BCP 47 language) that is the same in every language, in order; numbers in words are not among it. */
export function findQuantities(text: string, lang: string): Quantity[] {
  let rest = westernDigits(text);
  // Most texts have nothing of the kind, and looking for each would take long.
  if (!/[\d@]|\w\.\w|:\/\//.test(rest)) return [];
  const found: Found[] = findDates(rest, lang).map((date) => ({ ...date, kind: 'day' }));
  for (const { index, length } of found) rest = blank(rest, index, length);
  for (const { mark, pattern, read } of KINDS) {
    if (!mark.test(rest)) continue;
    if (read === readNumber) rest = joinThousands(rest, lang);
    for (const match of findAll(rest, pattern)) {
      const quantity = read(match, lang);
      const [{ length }] = match;
      if (quantity)
        found.push({
          ...quantity,
          index: match.index,
          length,
          text: text.slice(match.index, match.index + length),
        });
    }
    for (const { index, length } of found) rest = blank(rest, index, length);
  }
  return found
    .map(({ length, ...quantity }) => ({ ...quantity, text: withNextWord(text, quantity, length) }))
    .sort((a, b) => a.index - b.index);
}

function blank(text: string, index: number, length: number): string {
  return text.slice(0, index) + '\u0000'.repeat(length) + text.slice(index + length);
}

/** "30 dagen" says more than "30". */
function withNextWord(text: string, { kind, index, text: own }: Quantity, length: number): string {
  const next =
    kind === 'number' ? /^[ \u00A0\u202F]?(?:[\p{L}\p{M}]+|[%°€$£])/u.exec(text.slice(index + length)) : null;
  return own + (next?.[0] ?? '');
}

/** An address in small letters, without its scheme and what names a language. */
function addressKey(text: string): string {
  const bare = text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');
  const [host = '', ...path] = bare.split('/');
  return [
    host.replace(/^[a-z]{2}\./, ''),
    ...path.filter((part) => !/^[a-z]{2}(?:[-_][a-z]{2})?$/.test(part)),
  ].join('/');
}
