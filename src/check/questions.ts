import { perLanguage } from './per-language.ts';

/**
 * Words that do not change what is asked, by primary language subtag. Question words, "not" and "without" do, and so
 * does what a question begins with: "Can I …?" is not "Do I …?".
 */
const EMPTY_WORDS: Readonly<Record<string, string>> = {
  de: 'der die das den dem des ein eine einen einem einer mein meine meinen meinem meiner ich man sie ihr ihre kann können',
  en: 'a an the my your our i you we one is are am do does did can could it its',
  es: 'el la los las un una unos unas mi mis tu tus su sus yo puedo se puede me',
  fr: 'le la les l un une des du de d mon ma mes votre vos notre nos je j on vous est sont puis peux peut pouvez me m',
  it: 'il lo la i gli le l un uno una mio mia miei mie io si posso può mi',
  nl: 'de het een mijn je jouw uw ik jij u we is ben bent kan kun kunt me mij zich',
  pt: 'o a os as um uma meu minha meus minhas eu posso pode se me',
};

/** A question without capitals, punctuation and the words that do not change what is asked. */
export function foldQuestion(question: string, language: string): string {
  const empty = emptyWords(language);
  const words = question
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [question];
  return words.filter((word, i) => i === 0 || !empty.has(word)).join(' ');
}

const emptyWords = perLanguage((language): ReadonlySet<string> => new Set(EMPTY_WORDS[language]?.split(' ')));
