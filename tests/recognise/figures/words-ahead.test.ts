import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWordsAhead } from '../../../lib/recognise/figures/words-ahead.ts';
import { OTHER_WORDS, type ReadWord } from '../../../lib/recognise/tagger/word-kinds.ts';

const CHARACTERS = '水泥厂房工人';
const word = fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 2, maxLength: 5 });

/** A lexicon of common nouns and other words. */
const lexicon =
  (nouns: ReadonlySet<string>, others: ReadonlySet<string>): ReadWord =>
  (text, start, longest) => {
    let kinds = 0;
    for (let length = 2; length <= longest; length++) {
      const one = text.slice(start, start + length);
      if (nouns.has(one)) kinds |= 1 << length;
      else if (others.has(one)) kinds |= 1 << (length + OTHER_WORDS);
    }
    return kinds;
  };

/** Lengths of the words of the cheapest way through all of a text, the first found of equals; 0 inside a word. */
function wholeCut(text: string, nouns: ReadonlySet<string>, others: ReadonlySet<string>): number[] {
  const cost = Array.from({ length: text.length + 1 }, (_, at) => (at === 0 ? 0 : Number.POSITIVE_INFINITY));
  const back = Array.from({ length: text.length + 1 }, () => 0);
  for (let at = 0; at < text.length; at++)
    for (let size = 1; size <= 5 && at + size <= text.length; size++) {
      const one = text.slice(at, at + size);
      const price = size === 1 ? 1.2 : nouns.has(one) ? 0.95 : others.has(one) && size < 4 ? 1 : Number.NaN;
      const sum = (cost[at] ?? 0) + price;
      if (!(sum < (cost[at + size] ?? 0))) continue;
      cost[at + size] = sum;
      back[at + size] = size;
    }
  const lengths = Array.from({ length: text.length }, () => 0);
  for (let at = text.length; at > 0; ) {
    const size = back[at] ?? 1;
    at -= size;
    lengths[at] = size;
  }
  return lengths;
}

describe('words ahead', () => {
  it('are those of the cheapest way through all of the text, in whatever order one asks', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.array(word, { maxLength: 30 }),
        fc.string({ unit: fc.constantFrom(...CHARACTERS, '，'), minLength: 1, maxLength: 20 }),
        fc.boolean(),
        (nounList, otherList, text, backwards) => {
          const nouns = new Set(nounList);
          const others = new Set(otherList.filter((one) => !nouns.has(one)));
          const words = readWordsAhead(text, 0, lexicon(nouns, others));
          const places = Array.from({ length: text.length }, (_, at) => at);
          const cut = wholeCut(text, nouns, others);
          for (const at of backwards ? places.toReversed() : places) {
            expect([at, words.lengthAt(at)]).toEqual([at, cut[at]]);
            expect(words.isNoun(at)).toBe(nouns.has(text.slice(at, at + (cut[at] ?? 0))));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('end with the text, and after two dozen characters', () => {
    const words = readWordsAhead('水'.repeat(40), 10, () => 0);
    expect([9, 10, 33, 34].map((at) => words.lengthAt(at))).toEqual([-1, 1, 1, -1]);
    expect(readWordsAhead('水', 1, () => 0).lengthAt(1)).toBe(-1);
  });
});
