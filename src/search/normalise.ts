/**
 * Makes a text easier to find: typographic apostrophes become straight ones, because Pagefind splits words at
 * `l'application` but not at `l’application`; no-break spaces become plain ones.
 * Index and query go through the same function.
 */
export function normaliseForSearch(text: string): string {
  return text.replace(/[‘’ʼ]/g, "'").replace(/[\u00A0\u202F]/g, ' ');
}
