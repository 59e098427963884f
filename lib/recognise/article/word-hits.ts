import { unitIndex } from '../patterns/unit-index.ts';

/** Where words stand: `words[word[hit]]` at `at[hit]`, in text order; words at one place in the order of the list. Valid until the next search for them. */
export interface WordHits {
  count: number;
  at: Int32Array;
  word: Int32Array;
}

/** Units and pairs of units share the places of a small table: a stranger at a word's place only costs a look at the words. */
const PLACES = 4096;
const SINGLE = 1;
const PAIR = 2;
const placeOf = (unit: number): number => unit & (PLACES - 1);
const placeOfPair = (unit: number, next: number): number => (Math.imul(unit, 31) + next) & (PLACES - 1);

/** Prepares words to be sought in articles: only where a text has a unit that some word begins with is it looked at. */
export function wordHits(words: readonly string[]): (text: string) => WordHits {
  /** By code unit, the numbers of the words that begin with it. */
  const opening = new Map<number, number[]>();
  /** Whether a word of one unit stands at a unit's place, or the first two of one at a pair's. */
  const known = new Uint8Array(PLACES);
  words.forEach((word, number) => {
    const unit = word.charCodeAt(0);
    const place = word.length === 1 ? placeOf(unit) : placeOfPair(unit, word.charCodeAt(1));
    known[place] = (known[place] as number) | (word.length === 1 ? SINGLE : PAIR);
    opening.set(unit, [...(opening.get(unit) ?? []), number]);
  });
  const opensIn = unitIndex(opening.keys());
  const hits: WordHits = { count: 0, at: new Int32Array(256), word: new Int32Array(256) };

  function add(at: number, word: number): void {
    const { count } = hits;
    if (count === hits.at.length) {
      hits.at = doubled(hits.at);
      hits.word = doubled(hits.word);
    }
    hits.at[count] = at;
    hits.word[count] = word;
    hits.count = count + 1;
  }

  return (text) => {
    hits.count = 0;
    const { at, from, to } = opensIn(text);
    for (let index = from; index < to; index++) {
      const start = at[index] as number;
      const next = start + 1 < text.length ? text.charCodeAt(start + 1) : 0;
      const unit = text.charCodeAt(start);
      const mayBe = ((known[placeOf(unit)] as number) & SINGLE) | ((known[placeOfPair(unit, next)] as number) & PAIR);
      if (mayBe === 0) continue;
      const numbers = opening.get(unit) as number[];
      for (let place = 0; place < numbers.length; place++) {
        const number = numbers[place] as number;
        const word = words[number] as string;
        if (word.length > 1 && word.charCodeAt(1) !== next) continue;
        if (word.length < 3 || text.startsWith(word, start)) add(start, number);
      }
    }
    return hits;
  };
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
