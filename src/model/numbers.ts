/** Numbers from one to twelve in words, by primary language subtag; alternatives of regular expressions. */
export const NUMBER_WORDS: Readonly<Record<string, readonly string[]>> = {
  ar: [
    'واحد|واحدة|الأولى',
    'اثنان|اثنين|الثانية',
    'ثلاثة|ثلاث|الثالثة',
    'أربعة|أربع|الرابعة',
    'خمسة|خمس|الخامسة',
    'ستة|ست|السادسة',
    'سبعة|سبع|السابعة',
    'ثمانية|ثماني|الثامنة',
    'تسعة|تسع|التاسعة',
    'عشرة|عشر|العاشرة',
    'أحد عشر|إحدى عشرة',
    'اثنا عشر|اثنتا عشرة',
  ],
  de: ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  es: ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
  fr: ['une?', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  it: ['uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci', 'undici', 'dodici'],
  nl: ['één|een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'],
  pt: ['um', 'dois|duas', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'onze', 'doze'],
};

/** What a number says, in digits or in words of a language; undefined when it is neither. */
export function parseNumber(text: string, primary: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const words = NUMBER_WORDS[primary] ?? [];
  const index = words.findIndex((word) => new RegExp(`^(?:${word})$`, 'iu').test(text));
  return index < 0 ? undefined : index + 1;
}

/** A text with the digits of Arabic and Persian writing as 0 to 9; as long as before. */
export function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
