/** Digits with something between them: 9–12, 10:30, 2026-11-24, 02/345.67.89. */
const NUMBERS = /\d[\d.,:/–—-]*\d/g;

/**
 * Numbers, times and dates as they are read in a text of this direction. From right to left, "9–12" would come out as
 * "12–9": each gets a direction of its own (LEFT-TO-RIGHT ISOLATE, Unicode Bidirectional Algorithm).
 */
export function isolateNumbers(text: string, dir: 'ltr' | 'rtl'): string {
  return dir === 'ltr' ? text : text.replace(NUMBERS, (numbers) => `\u2066${numbers}\u2069`);
}

/**
 * A text of any language as it is read in the middle of one of this direction: from right to left, the full stop of an
 * English sentence would come out at its beginning (FIRST STRONG ISOLATE).
 */
export function isolateText(text: string, dir: 'ltr' | 'rtl'): string {
  return dir === 'ltr' ? text : `\u2068${text}\u2069`;
}
