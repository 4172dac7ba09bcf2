/** Derives something from a language (BCP 47 tag) once, however often it is asked for: patterns made from its words. */
export function perLanguage<T>(build: (lang: string) => T): (lang: string) => T {
  const built = new Map<string, { value: T }>();
  return (lang) => {
    const known = built.get(lang) ?? { value: build(lang) };
    built.set(lang, known);
    return known.value;
  };
}
