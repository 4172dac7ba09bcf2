/** Fewer digits are an hour, a year or an extension, not a number that can be called from outside. */
const FEWEST_DIGITS = 6;

/** The longest country code. */
const COUNTRY_CODE_DIGITS = 3;

/** A telephone number as people write it: groups of digits with one sign between them, and perhaps `(0)`. */
const NUMBER =
  /\+?(?:\(\+?\d+\)|\d+)(?:[ \u00A0\u202F./‐-–-]?(?:\(0\)|\d+)|[ \u00A0\u202F]\(0\)[ \u00A0\u202F]?\d+)*/g;

/** Days and hours, which have as many digits. */
const DATE_OR_TIME =
  /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2})$/;

/** What a `tel:` address calls, without its parameters; and whether it is a number at all. */
export function parseTelephone(href: string): { number: string; isNumber: boolean } {
  const number = decode(href.slice(href.indexOf(':') + 1)).split(';')[0]!;
  return { number, isNumber: /\d/.test(number) && !/[^\d\s()+.,*#/‐-–-]/.test(number) };
}

/** The number that a text shows when it shows another one than is called; undefined when it shows that one, or none. */
export function otherNumberIn(text: string, called: string): string | undefined {
  const shown = (text.match(NUMBER) ?? []).filter(
    (number) => number.replace(/\D/g, '').length >= FEWEST_DIGITS && !DATE_OR_TIME.test(number),
  );
  // Pauses and what is dialled after them are no part of the number.
  const dialled = called.split(',')[0]!;
  return shown.some((number) => isSameNumber(number, dialled)) ? undefined : shown[0]?.trim();
}

/** `+32 16 12 34 56`, `0032 16…`, `016…` and `+32 (0)16…` are one number. */
function isSameNumber(a: string, b: string): boolean {
  const [short, long] = [significant(a), significant(b)].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  return long.endsWith(short) && long.length - short.length <= COUNTRY_CODE_DIGITS;
}

function significant(number: string): string {
  return number.replace('(0)', '').replace(/\D/g, '').replace(/^0+/, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
