import { LongestWords } from './longest-words.ts';

/** A word list looked up by what ends (or starts) at a place of the text; the longest word wins. Linear in the word's length. */
export interface WordIndex {
  /** Length of the longest word that ends at `end`, 0 where none does. */
  endingAt(text: string, end: number): number;
  /** Length of the longest word that starts at `start`, 0 where none does. */
  startingAt(text: string, start: number): number;
}

/** Builds the index, each way at its first use; words are compared as written, so `text` must be folded. */
export function indexWords(words: readonly string[]): WordIndex {
  let backward: LongestWords | undefined;
  let forward: LongestWords | undefined;
  return {
    endingAt(text, end) {
      backward ??= new LongestWords([words], 'end');
      return backward.endingAt(text, end);
    },
    startingAt(text, start) {
      forward ??= new LongestWords([words], 'start');
      return forward.startingAt(text, start);
    },
  };
}
