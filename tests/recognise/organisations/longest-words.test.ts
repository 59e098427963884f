import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LongestWords, lengthOf } from '../../../lib/recognise/organisations/longest-words.ts';

const LISTS = [
  ['局', '公安局', '市公安局', '市委'],
  ['安局', '公安分局', '委'],
] as const;

/** The plain answer: the longest word of a list that stands there. */
const longest = (words: readonly string[], fits: (word: string) => boolean): number =>
  Math.max(0, ...words.filter(fits).map((word) => word.length));

describe('words looked up by where they end', () => {
  const words = new LongestWords(LISTS, 'end');

  it.each([
    ['云州市公安局', 6, 0, [4, 2]],
    ['云州市公安局', 6, 3, [3, 2]],
    ['云州市公安局', 6, 5, [1, 0]],
    ['云州市委', 4, 0, [2, 1]],
    ['云州市', 3, 0, [0, 0]],
    ['局', 1, 0, [1, 0]],
    ['局', 0, 0, [0, 0]],
    ['局', 2, 0, [0, 0]],
  ])('are in %s up to %i, from %i on, of the lengths %j', (text, end, from, lengths) => {
    const found = words.endingAt(text, end, from);
    expect(LISTS.map((_, index) => lengthOf(found, index))).toEqual(lengths);
  });

  it('are those that a search of every word finds, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'市公安分局委') }), fc.nat(), fc.nat(), (text, a, b) => {
        const end = a % (text.length + 1);
        const from = b % (end + 1);
        const found = words.endingAt(text, end, from);
        LISTS.forEach((list, index) => {
          expect(lengthOf(found, index)).toBe(longest(list, (word) => text.slice(from, end).endsWith(word)));
        });
      }),
    );
  });
});

describe('words looked up by where they start', () => {
  const words = new LongestWords(LISTS, 'start');

  it('are those that a search of every word finds, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'市公安分局委') }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % (text.length + 1);
        const to = start + (b % (text.length - start + 1));
        const found = words.startingAt(text, start, to);
        LISTS.forEach((list, index) => {
          expect(lengthOf(found, index)).toBe(longest(list, (word) => text.slice(start, to).startsWith(word)));
        });
      }),
    );
  });

  it('are none before the text or behind it', () => {
    expect([words.startingAt('局', -1), words.startingAt('局', 1)]).toEqual([0, 0]);
  });
});

it.each([
  ['a word of more than 31 units', [['局'.repeat(32)]]],
  ['more than six lists', [[], [], [], [], [], [], []]],
])('%s can not be looked up', (_, lists) => {
  expect(() => new LongestWords(lists, 'end')).toThrow(RangeError);
});
