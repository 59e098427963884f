import type { OnSpan } from './decode.ts';
import type { WordTables } from './word-kinds.ts';

/** Reads stretches of a text, however that is done: by the kernel, or by plain JavaScript where that can't run. */
export interface Reader {
  /** Its tables for reading words. */
  readonly words: WordTables;
  /** How many positions it likes to score at a time. */
  readonly run: number;
  /**
   * Scores the sentences of the text from offset `from` on, until they have `longest` positions (two for each sentence, one for
   * each code unit; the last sentence is whole); gives the offset where they end. All else is about these sentences, and
   * its offsets are counted from `from`.
   */
  score(text: string, from: number, longest: number): number;
  /** Gives the spans of the best labels, in text order. */
  decode(onSpan: OnSpan): void;
  /** Computes the marginals of the sentence that has offset `at`; gives where it begins and ends. */
  hold(at: number): { from: number; to: number };
  /** The probability of a span within the sentence held last; offsets from the sentence's start, the number of the type. */
  probability(start: number, end: number, type: number): number;
}
