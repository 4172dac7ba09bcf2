import { stopwords as dutch } from '@orama/stopwords/dutch';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { primarySubtag } from '../model/fill.ts';
import { fold, normalise } from './words.ts';

const LISTS: Readonly<Record<string, readonly string[]>> = { en: english, fr: french, nl: dutch };

/** What people add when they ask a person: it says nothing about what they look for either. */
const ASKING: Readonly<Record<string, string>> = {
  en: "anybody anyone somebody someone happens work works working can can't cant could do does doing don't dont get gets getting go going got have hello help i'm im just keep keeps know let like make may me might need needs now ok please possible should tell thanks still want wants what's when where which will would use using",
  nl: 'iemand gebeurt werkt werken aub alsjeblieft bedankt doe doet gaat gaan ging graag hallo help hoe hoi ik kom komt krijg krijgt kom laten maak moeten mogelijk nodig steeds uw waar waarom wanneer weet welk welke wil willen wel wij we bent jullie jou jouw gebruik gebruiken gebruikt',
  fr: "quelqu'un marche fonctionne aide aider alors aussi besoin bonjour ça cela comment c'est dois doit est-ce faire fait faut merci où parce peut peux plaît possible pourquoi puis puis-je quand quoi s'il si suis-je svp utiliser utilise veut veux voudrais y va vais",
};

/** Words of denial and lack: for somebody without a phone, they are the question. */
const LACK: Readonly<Record<string, string>> = {
  en: 'no not nor none nothing without off out again both only same',
  nl: 'geen niet niets niks zonder iets uit alles altijd weg andere ander',
  fr: 'aucun aucune pas plus rien sans même',
};

/** Words that say nothing about what somebody looks for, folded as words are; none for a language without a list. */
export function stopWords(lang: string): readonly string[] {
  const language = primarySubtag(lang);
  const known = stopWordsOf.get(language);
  if (known) return known;
  const kept = new Set(lackWords(lang));
  const words = foldAll([...(LISTS[language] ?? []), ...(ASKING[language]?.split(' ') ?? [])]);
  const found = [...new Set(words)].filter((word) => word !== '' && !kept.has(word)).sort();
  stopWordsOf.set(language, found);
  return found;
}

/** By language: they are asked for with every answer. */
const stopWordsOf = new Map<string, readonly string[]>();

/** Words of denial and lack, folded: an answer need not have them, but the one that has them is the right one. */
export function lackWords(lang: string): string[] {
  return foldAll(LACK[primarySubtag(lang)]?.split(' ') ?? []);
}

function foldAll(words: readonly string[]): string[] {
  return words.map((word) => fold(normalise(word)).replace(/['-]/g, ''));
}
