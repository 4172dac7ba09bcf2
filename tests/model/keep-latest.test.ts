import { expect, test } from 'vitest';
import { keepLatest } from '../../src/model/keep-latest.ts';

const recently = keepLatest(3);

function counted(): { get: () => object; made: () => number } {
  let made = 0;
  return { get: recently(() => ({ number: ++made })), made: () => made };
}

test('what is asked for again and again is made once', () => {
  const tree = counted();
  expect([tree.get(), tree.get(), tree.get()]).toEqual([{ number: 1 }, { number: 1 }, { number: 1 }]);
});

test('those that were asked for last are kept, whatever was asked for before them', () => {
  const trees = Array.from({ length: 4 }, counted);
  for (const { get } of trees) get();
  // The first is forgotten, unless somebody asked for it meanwhile.
  const [first, second, third] = trees;
  second!.get();
  counted().get();
  expect([first!.made(), second!.made(), third!.made()]).toEqual([1, 1, 1]);
  for (const { get } of [first!, second!, third!]) get();
  expect([first!.made(), second!.made(), third!.made()]).toEqual([2, 1, 2]);
});
