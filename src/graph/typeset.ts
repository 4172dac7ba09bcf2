/**
 * French puts a space before two-part punctuation. Editors type a plain one; it must not end up at the start of a
 * line, so it becomes a narrow no-break space (a no-break space before a colon), as the Imprimerie nationale sets it.
 */
export function typeset(text: string, lang: string): string {
  if (!/^fr\b/i.test(lang) || !/ [?!;:»]|« /.test(text)) return text;
  return text
    .replace(/ ([?!;])/g, '\u202F$1')
    .replace(/ ([:»])/g, '\u00A0$1')
    .replace(/« /g, '«\u00A0');
}
