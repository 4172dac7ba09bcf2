import type { TextNote, TranslationNote } from './notes.ts';
import { longPassages } from './passage-copies.ts';
import { linkAddresses } from './plain-links.ts';
import { quotedNames } from './quoted-names.ts';
import { differentSteps } from './translations/different-steps.ts';
import { listedLabels, unlistedLabels } from './translations/screen-labels.ts';
import { movedLinks } from './translations/block-links.ts';

/** Everything that is noted of a text. */
export const TEXT_NOTES: readonly TextNote<unknown>[] = [
  linkAddresses,
  listedLabels,
  longPassages,
  quotedNames,
];

/** Everything that is noted of a translation and its source. */
export const TRANSLATION_NOTES: readonly TranslationNote<unknown>[] = [
  differentSteps,
  movedLinks,
  unlistedLabels,
];
