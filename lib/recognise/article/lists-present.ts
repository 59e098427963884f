import { unitIndex } from '../patterns/unit-index.ts';

/**
 * Tells of which word lists a text has a word: bit 0 stands for the first list, 31 at most. Looks only where the text has a unit
 * that some word begins with.
 */
export function listsPresent(lists: readonly (readonly string[])[]): (text: string) => number {
  const words: string[] = [];
  const bits: number[] = [];
  lists.forEach((list, number) => {
    for (const word of list) {
      const known = words.indexOf(word);
      if (known >= 0) bits[known] = (bits[known] as number) | (1 << number);
      else bits[words.push(word) - 1] = 1 << number;
    }
  });
  /** By code unit, the numbers of the words that begin with it. */
  const opening = new Map<number, number[]>();
  words.forEach((word, number) => {
    const unit = word.charCodeAt(0);
    opening.set(unit, [...(opening.get(unit) ?? []), number]);
  });
  const opensIn = unitIndex(opening.keys());
  return (text) => {
    const { at, from, to } = opensIn(text);
    let present = 0;
    for (let index = from; index < to; index++) {
      const start = at[index] as number;
      const numbers = opening.get(text.charCodeAt(start)) as number[];
      for (let place = 0; place < numbers.length; place++) {
        const number = numbers[place] as number;
        const own = bits[number] as number;
        const word = words[number] as string;
        if ((present & own) === own || (word.length > 1 && word.charCodeAt(1) !== text.charCodeAt(start + 1))) continue;
        if (word.length < 3 || text.startsWith(word, start)) present |= own;
      }
    }
    return present;
  };
}
