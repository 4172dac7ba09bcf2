import { expect, test } from 'vitest';
import { MONTHS } from '../../src/check/month-names.ts';

test.each(Object.entries(MONTHS))('the months of %s are those that Intl writes in a date', (lang, names) => {
  const format = new Intl.DateTimeFormat(lang, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, month) =>
    format
      .formatToParts(Date.UTC(2000, month, 1))
      .find(({ type }) => type === 'month')
      ?.value.toLowerCase(),
  );
  expect(names.split(' ')).toEqual(months);
});
