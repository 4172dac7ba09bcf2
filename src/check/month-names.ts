/**
 * The names of the months as they stand in a date, in languages that write it as `3. Oktober` and in those whose authors
 * know them. As Intl has them (a test compares), which takes longer to load them than all rules need for 100 answers.
 */
export const MONTHS: Readonly<Record<string, string>> = {
  cs: 'ledna února března dubna května června července srpna září října listopadu prosince',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  de: 'januar februar märz april mai juni juli august september oktober november dezember',
  en: 'january february march april may june july august september october november december',
  fi: 'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  nb: 'januar februar mars april mai juni juli august september oktober november desember',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
};

/** All of them, in small letters. */
export const MONTH_NAMES: ReadonlySet<string> = new Set(
  Object.values(MONTHS).flatMap((names) => names.split(' ')),
);
