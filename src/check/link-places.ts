import type { Entry } from '../model/entry.ts';
import type { Text } from '../model/text.ts';

/** Whether a fragment is, or was meant as, the address of a step. */
export function isStepAddress(fragment: string): boolean {
  return /^(?:procedure-\d+-)?step-\d/i.test(fragment);
}

/** The page that a link leads to, as the beginning of a sentence. */
export function describePage(from: Entry, to: Entry): Text {
  if (from === to) return { en: 'This page', nl: 'Deze pagina', fr: 'Cette page' };
  const { title } = to.frontmatter;
  return { en: `"${title}"`, nl: `"${title}"`, fr: `« ${title} »` };
}

/** What a fragment is the address of, after "no", "geen" or "pas". */
export function describePlace(fragment: string): Text {
  return isStepAddress(fragment)
    ? { en: 'step', nl: 'stap', fr: "d'étape" }
    : { en: 'heading', nl: 'kop', fr: 'de titre' };
}
