/** The front matter of a text as YAML, and the offset at which it ends. */
export interface FrontMatter {
  yaml: string;
  end: number;
}

/**
 * Front matter as nearly all texts have it: between two lines that are `---` and nothing else. Undefined for any other,
 * right or wrong: that is for the parser. Whatever is returned is exactly what the parser makes of it; it would only take
 * longer, and keep its memory until everything is read.
 */
export function findPlainFrontMatter(source: string): FrontMatter | undefined {
  const [whole, yaml] = /^---\n((?:(?!---|\.\.\.)[^\r\n]+\n)+)---(?=\n|$)/.exec(source) ?? [];
  return whole === undefined ? undefined : { yaml: yaml!.slice(0, -1), end: whole.length };
}
