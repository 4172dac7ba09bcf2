import type { Entry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';

/**
 * What rules have to know of a text without reading it again, so that a look at a whole site reads few texts. It depends
 * on the text and the settings of the site alone, and is plain data, as JSON has it: it is remembered from one check to
 * the next. Undefined where there is nothing to note, as in most texts.
 */
export interface TextNote<T> {
  /** What it is remembered by. */
  id: string;
  take: (site: Site, entry: Entry) => T | undefined;
}

/** The same of a translation and the text that it is held to. */
export interface TranslationNote<T> {
  id: string;
  take: (site: Site, entry: Entry, source: Entry) => T | undefined;
}

/** What was noted of texts. */
export interface Notes {
  ofText: <T>(note: TextNote<T>, entry: Entry) => T | undefined;
  ofTranslation: <T>(note: TranslationNote<T>, entry: Entry, source: Entry) => T | undefined;
}
