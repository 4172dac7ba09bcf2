/** What two bags have that the other one has not, after each thing was crossed off against one like it. */
export interface Difference<T> {
  onlySource: T[];
  onlyTranslation: T[];
}

/** Crosses things off against each other, each at most once, in order. */
export function compareBags<T>(
  source: readonly T[],
  translation: readonly T[],
  isSame: (a: T, b: T) => boolean,
): Difference<T> {
  const onlyTranslation = [...translation];
  const onlySource = source.filter((one) => {
    const at = onlyTranslation.findIndex((other) => isSame(one, other));
    if (at >= 0) onlyTranslation.splice(at, 1);
    return at < 0;
  });
  return { onlySource, onlyTranslation };
}
