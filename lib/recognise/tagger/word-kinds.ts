import { FOLDED } from './characters.ts';
import { keyOf, roll } from './hash.ts';
import { type Lexicon, LONGEST_WORD, lookUp, NOUN, PLAIN_CLASSES, pairBit, WORD_SEED } from './lexicon.ts';

/** What the tagger's lexicon knows of a word: a common noun, any other common word (verb, adverb, adjective), or part of a name. */
export type WordKind = 'noun' | 'other' | 'name';
/** The kind of the word from `start` to `end` of a folded text; undefined where the lexicon has none. Two characters and more. */
export type ReadWord = (text: string, start: number, end: number) => WordKind | undefined;

/** Reads words from the lexicon: a look-up costs a hash of the word. */
export function wordReader(lexicon: Lexicon): ReadWord {
  return (text, start, end) => {
    if (end - start < 2 || end - start > LONGEST_WORD) return undefined;
    let hash = FOLDED[text.charCodeAt(start)] as number;
    // What no word begins with is told without the table, whose keys are not unique.
    if ((((lexicon.lengths[hash] as number) >>> (end - start)) & 1) === 0) return undefined;
    for (let at = start + 1; at < end; at++) {
      hash = roll(hash, FOLDED[text.charCodeAt(at)] as number);
      const bit = pairBit(hash);
      if (at === start + 1 && end - start > 2 && (((lexicon.pairs[bit >>> 3] as number) >>> (bit & 7)) & 1) === 0)
        return undefined;
    }
    const classes = lookUp(lexicon, keyOf(hash, WORD_SEED));
    if (classes === 0) return undefined;
    if ((classes & NOUN) !== 0) return 'noun';
    return (classes & PLAIN_CLASSES) !== 0 ? 'other' : 'name';
  };
}
