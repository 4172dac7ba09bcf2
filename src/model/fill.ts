/** Fills the `{name}` places of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

const subtags = new Map<string, string>();

/** `nl` for `nl-BE`. Asked for every sentence of a site, so each answer is kept. */
export function primarySubtag(lang: string): string {
  let subtag = subtags.get(lang);
  if (subtag === undefined) subtags.set(lang, (subtag = lang.split('-')[0]!.toLowerCase()));
  return subtag;
}
