/** What somebody typed at the start of a line so that it would be a list, although Markdown sees no list. */
export interface TypedMarker {
  kind: 'tight' | 'spaced' | 'script' | 'letter' | 'decimal';
  /** The marker as typed. */
  typed: string;
  /** What it may count: `i.` is the ninth letter or the first roman number. */
  readings: readonly Reading[];
  /** Whether these signs have hardly any other use at the start of a line. */
  isFirm: boolean;
  /** Whether a sentence could go on like this: the text after the marker begins with a small letter. */
  isMidSentence: boolean;
}

interface Reading {
  /** Markers of the same form belong to the same list. */
  form: string;
  value: number;
}

/** What every marker begins with. */
export const MARKER_START = /[(（\p{N}一二三四五六七八九十]|(?:\p{L}|[ivx]{2,4}|[IVX]{2,4})[.)]/uy;

/** The marker that a line begins with, if any. */
export function parseTypedMarker(line: string): TypedMarker | undefined {
  for (const parse of PARSERS) {
    const parsed = parse(line);
    if (!parsed) continue;
    const rest = line.slice(parsed.typed.length).replace(/^[\s*_"'“«([]+/, '');
    if (rest !== '') return { isFirm: true, isMidSentence: /^\p{Ll}/u.test(rest), ...parsed };
  }
  return undefined;
}

type Parsed = Pick<TypedMarker, 'kind' | 'typed' | 'readings'> & { isFirm?: boolean };

const PARSERS: readonly ((line: string) => Parsed | undefined)[] = [
  parseDecimal,
  parseNumber,
  parseForeignNumber,
  parseSignedNumber,
  parseEnclosedNumber,
  parseLetter,
];

/** `1.2.`, `1.2`, `1.2.3)` */
function parseDecimal(line: string): Parsed | undefined {
  const match = /^(\d{1,2}(?:\.\d{1,2}){0,2})\.(\d{1,2})[.)]?(?=[ \t]+\S)/.exec(line);
  if (!match) return undefined;
  return { kind: 'decimal', typed: match[0], readings: [{ form: match[1]!, value: Number(match[2]) }] };
}

/** `1.Open` and `1. Open`: both can stand within a paragraph, where only a list that starts at 1 can begin. */
function parseNumber(line: string): Parsed | undefined {
  const match = /^(\d{1,3})([.)])(?:([ \t]+\S)|(?=[\p{L}*_["'“„«‘¿¡`!]))/u.exec(line);
  // 1.example.org is an address.
  if (!match || (!match[3] && /^\S+\.\p{L}/u.test(line.slice(match[0].length)))) return undefined;
  const [, digits = '', sign = '', space] = match;
  return {
    kind: space ? 'spaced' : 'tight',
    typed: digits + sign,
    readings: [{ form: `number ${sign}`, value: Number(digits) }],
  };
}

/** `1、`, `１．`, `١.`, `1º`, `1°.`: a digit or a sign that Markdown does not count with. */
function parseForeignNumber(line: string): Parsed | undefined {
  const match =
    /^(\p{Nd}{1,3})[ \u3000]?([.)、．。）:：·・،\-–—])/u.exec(line) ??
    /^(\d{1,3})(\.?[º°ª][.)\-–:]?)(?=\s)/.exec(line);
  if (!match) return undefined;
  const [typed, digits = '', sign = ''] = match;
  if (/^\d+$/.test(digits) && /^[.):\-–—]$/.test(sign)) return undefined;
  const { value, script } = readDigits(digits);
  return { kind: 'script', typed, readings: [{ form: `${script} ${sign}`, value }] };
}

/** The value of decimal digits of any script, and the script's zero. */
function readDigits(digits: string): { value: number; script: string } {
  let value = 0;
  let zero = 0;
  for (const digit of digits) {
    zero = digit.codePointAt(0)!;
    let count = 0;
    // The ten digits of a script stand next to each other in Unicode, from 0 to 9.
    while (count < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
      zero -= 1;
      count += 1;
    }
    value = value * 10 + count;
  }
  return { value, script: String.fromCodePoint(zero) };
}

/** `1:`, `1 -`, `1/`, `1.)`, `1 .`, `(1)`: signs that also have other uses. */
function parseSignedNumber(line: string): Parsed | undefined {
  const match =
    /^(\d{1,3})(\.\)|\.-|[:/]| ?[-–—]|[ \t]+[.)])(?=[ \t]+[^\s\d]|\p{Lu})/u.exec(line) ??
    /^[(（](\p{Nd}{1,3})[)）](?=\s*[^\s\d])/u.exec(line);
  if (!match) return undefined;
  const { value, script } = readDigits(match[1]!);
  const form = `${script} ${match[2]?.trim() ?? '()'}`;
  return { kind: 'script', typed: match[0], readings: [{ form, value }], isFirm: false };
}

/** Signs that hold a number, by the first and the last of each row. */
const ENCLOSED: readonly (readonly [first: string, last: string])[] = [
  ['①', '⑳'],
  ['⑴', '⒇'],
  ['⒈', '⒛'],
  ['⓵', '⓾'],
  ['❶', '❿'],
  ['➀', '➉'],
  ['➊', '➓'],
];
const CHINESE_DIGITS = '一二三四五六七八九十';

/** `①`, `1️⃣`, `一、` */
function parseEnclosedNumber(line: string): Parsed | undefined {
  const first = String.fromCodePoint(line.codePointAt(0) ?? 0);
  const row = ENCLOSED.find(([from, to]) => from <= first && first <= to);
  if (row) {
    const value = first.codePointAt(0)! - row[0].codePointAt(0)! + 1;
    return { kind: 'script', typed: first, readings: [{ form: row[0], value }] };
  }
  const keycap = /^(\d)\uFE0F?\u20E3/.exec(line);
  if (keycap) {
    return { kind: 'script', typed: keycap[0], readings: [{ form: 'keycap', value: Number(keycap[1]) }] };
  }
  const chinese = /^[(（]?([一二三四五六七八九十])([、.．)）])/.exec(line);
  if (!chinese) return undefined;
  const value = CHINESE_DIGITS.indexOf(chinese[1]!) + 1;
  return { kind: 'script', typed: chinese[0], readings: [{ form: `chinese ${chinese[2]!}`, value }] };
}

const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz',
  'αβγδεζηθικλμνξοπρστυφχψω',
  'абвгдежзиклмнопрстуфхцчшщэюя',
  'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  'אבגדהוזחטיכלמנסעפצקרשת',
];
const ROMAN_NUMBERS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** `a.`, `B)`, `(c)`, `iv.` */
function parseLetter(line: string): Parsed | undefined {
  const match = /^(\(?)(\p{L}|[ivx]{2,4}|[IVX]{2,4})([.)])(?=[ \t]+\S|(?<=\p{Ll}.)\p{Lu})/u.exec(line);
  if (!match || (match[1] !== '' && match[3] !== ')')) return undefined;
  const [typed, open = '', label = '', close = ''] = match;
  const lower = label.toLowerCase();
  const style = `${open}${close} ${label === lower ? 'small' : 'capital'}`;
  const letters = ALPHABETS.flatMap((alphabet, i) =>
    alphabet.includes(lower) ? [{ form: `letter ${i} ${style}`, value: alphabet.indexOf(lower) + 1 }] : [],
  );
  const roman = ROMAN_NUMBERS.indexOf(lower) + 1;
  const readings = roman > 0 ? [...letters, { form: `roman ${style}`, value: roman }] : letters;
  return readings.length > 0 ? { kind: 'letter', typed, readings } : undefined;
}
