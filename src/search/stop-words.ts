/**
 * Words that say nothing about what somebody looks for, by primary language subtag. Words of denial and lack ("no",
 * "zonder", "sans") are not among them: for somebody without a phone they are the question.
 */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: "a about after am an and are as at be been but by can can't could did do does don't for from get got had has have he her him how i i'm if in into is it it's its just me my of on or our she should so some that the their them then there these they this to up us was we were what when where which who why will with would you your",
  nl: 'aan al als bij dan dat de deze die dit doe doen door een en er gaan ging had heb hebben heeft hem het hij hoe hun ik in is je jij jou jouw kan kon kunnen maar me men met mij mijn moet moeten na naar nog of om onze ook op over te tot u uit uw van vanaf via voor waar waarom wanneer want wat we wel welk welke werd wie wij wil word worden wordt ze zich zij zijn zo',
  de: 'ab aber als also am an auch auf aus bei bin bis bist da damit dann das dass dein deine dem den der des dich die dies diese diesem diesen dieser dieses dir doch du durch ein eine einem einen einer eines er es etwas für geht habe haben hat ich ihm ihn ihr ihre im in ist ja kann kannst können man mein meine meinem meinen meiner mich mir mit muss müssen nach noch nun nur ob oder schon sein seine sich sie sind so soll tun über um und uns unser vom von vor wann warum was welche welcher welches wenn wer wie wieso wir wird wo zu zum zur',
  ar: 'أن أنا أنت أو أي إذا إلى إن التي الذي الى ان او اي بعد ثم حتى عن على عند عندما في قبل قد كان كل كيف لـ لدي لقد لكن لماذا ما ماذا متى مع من منذ نحن هذا هذه هل هم هنا هناك هو هي و يا يمكن يمكنني أين',
  fr: "a ai alors au aux avec avez avoir c'est ce ces cet cette ceux comme comment dans de des dois donc du elle elles en encore es est et être eu faire fait faut il ils j'ai je l' la le les leur lui m'a ma mais me mes moi mon ne nos notre nous on ou où par peut peux pour pourquoi qu' quand que quel quelle quelles quels qui quoi sa se ses si son sont sur ta te tes toi ton tu un une vos votre vous y",
};

const sets = new Map<string, ReadonlySet<string>>();

/** Whether a word (in small letters) can be left out of a query in this language. */
export function isStopWord(word: string, language: string): boolean {
  let set = sets.get(language);
  if (!set) {
    set = new Set(STOP_WORDS[language]?.split(' ') ?? []);
    sets.set(language, set);
  }
  return set.has(word);
}
