/** Fills the `{name}` places of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** `nl` for `nl-BE`. */
export function primarySubtag(lang: string): string {
  return lang.split('-')[0]!.toLowerCase();
}
