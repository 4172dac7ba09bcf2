/** A word as the search knows it: without capitals and accents, and its stem, which its inflections share. */
export interface Word {
  text: string;
  stem: string;
}

/** Turns a word in small letters, with its accents, into its stem. */
export type Stemmer = (word: string) => string;

/** A word as it was typed. One with a hyphen is several words, or one: `sms-code`, `smscode`. */
export interface Typed {
  /** As it stands in the text. */
  raw: string;
  parts: readonly Word[];
  /** The parts written as one; the word itself when it has no hyphen. */
  joined: Word;
}

/** French words that lose their vowel before another word: they stand for an article or a pronoun. */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\p{L})/u;

/** Small letters and straight apostrophes: the same for what is indexed and what is looked for. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[\u2010-\u2014]/g, '-');
}

/** Without accents and ligatures: who types on a borrowed phone often leaves them out. */
export function fold(text: string): string {
  // Most words are so, and are done with.
  if (/^[a-z\d]*$/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
}

/** The words of a text, in order. */
export function splitWords(text: string, stemmer: Stemmer): Typed[] {
  const found = normalise(text).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
  const known = knownWords.get(stemmer) ?? new Map<string, Typed>();
  knownWords.set(stemmer, known);
  return found.map((raw) => {
    const typed = known.get(raw);
    if (typed) return typed;
    const read = readWord(raw, stemmer);
    known.set(raw, read);
    return read;
  });
}

/** Texts repeat their words, and a site has the same ones over and over: each is read once. */
const knownWords = new WeakMap<Stemmer, Map<string, Typed>>();

function readWord(raw: string, stemmer: Stemmer): Typed {
  const bare = raw.replace(ELISION, '').replaceAll("'", '');
  const parts = bare.split('-').map((part) => toWord(part, stemmer));
  return { raw, parts, joined: toWord(bare.replaceAll('-', ''), stemmer) };
}

/** Every form under which a text can be found: the parts of words with a hyphen, and the whole. */
export function indexedWords(text: string, stemmer: Stemmer): Word[] {
  return splitWords(text, stemmer).flatMap(({ parts, joined }) =>
    parts.length > 1 ? [...parts, joined] : [joined],
  );
}

function toWord(text: string, stemmer: Stemmer): Word {
  return { text: fold(text), stem: fold(stemmer(text)) };
}
