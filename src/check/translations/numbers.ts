/** What stands between thousands and before a fraction, by language. */
const separators = new Map<string, { group: string; decimal: string }>();

function separatorsOf(lang: string): { group: string; decimal: string } {
  let known = separators.get(lang);
  if (!known) {
    const parts = new Intl.NumberFormat(lang, { useGrouping: true }).formatToParts(1234567.8);
    const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
    known = { group: part('group'), decimal: part('decimal') };
    separators.set(lang, known);
  }
  return known;
}

/** A text with no-break spaces between thousands, in languages that set them apart by one: editors type a plain space. */
export function joinThousands(text: string, lang: string): string {
  if (!/\s/.test(separatorsOf(lang).group)) return text;
  // "100 900" may well be two numbers; "100 000" is not.
  return text.replace(/(?<!\d ?)(?:\d{1,2}(?: \d{3})+|\d{3}(?: 000)+)(?!\d| \d)/g, (number) =>
    number.replaceAll(' ', '\u00A0'),
  );
}

/**
 * A number as JavaScript writes it: "1.000,5" in Dutch and "1,000.5" in English are the same. Several points are a
 * version or an address, and stay; a leading zero is part of a code.
 */
export function numberKey(text: string, lang: string): string {
  if (/^[1-9]\d{0,14}$/.test(text)) return text;
  const plain = text.replace(/[\u00A0\u202F '’٬]/g, '').replaceAll('٫', '.');
  const { group, decimal } = separatorsOf(lang);
  const isGrouped =
    /^\d{1,3}(?:[.,]\d{3})+$/.test(plain) && (/[.,].*[.,]/.test(plain) || plain.includes(group));
  if (isGrouped && new Set(plain.match(/[.,]/g)).size === 1) return plain.replace(/[.,]/g, '');
  const marks = plain.match(/[.,]/g) ?? [];
  if (marks.length === 0) return /^0\d{2,}$/.test(plain) ? plain : String(BigInt(plain));
  const at = marks.length === 1 ? plain.search(/[.,]/) : plain.lastIndexOf(decimal);
  if (at < 0 || (marks.length > 1 && new Set(marks).size === 1)) return plain;
  const fraction = plain.slice(at + 1).replace(/0+$/, '');
  const whole = plain.slice(0, at).replace(/[.,]/g, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
