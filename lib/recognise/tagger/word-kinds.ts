import { keyOf, roll } from './hash.ts';
import { type Lexicon, LONGEST_WORD, lookUp, NOUN, PLAIN_CLASSES, pairBit, WORD_SEED } from './lexicon.ts';

/**
 * What the tagger's lexicon knows of the words of two to `longest` characters (eight at most) that begin at `start` of a folded text:
 * the bit of a length is set where those characters are a common noun, the bit `OTHER_WORDS` further where they are another common word
 * (verb, adverb, adjective). Parts of names have no bit.
 */
export type ReadWord = (text: string, start: number, longest: number) => number;
export const OTHER_WORDS = 16;

/** Reads words from the lexicon: a look-up costs a hash of the word. The text must have `longest` Han characters there, which no table folds. */
export function wordReader(lexicon: Lexicon): ReadWord {
  const { lengths, pairs } = lexicon;
  return (text, start, longest) => {
    let hash = text.charCodeAt(start);
    // What no word begins with is told without the table, whose keys are not unique.
    const known = lengths[hash] as number;
    const most = Math.min(longest, LONGEST_WORD);
    let kinds = 0;
    for (let length = 2; length <= most && known >>> length !== 0; length++) {
      hash = roll(hash, text.charCodeAt(start + length - 1));
      if (((known >>> length) & 1) !== 0) {
        const classes = lookUp(lexicon, keyOf(hash, WORD_SEED));
        if ((classes & NOUN) !== 0) kinds |= 1 << length;
        else if ((classes & PLAIN_CLASSES) !== 0) kinds |= 1 << (length + OTHER_WORDS);
      }
      if (length > 2) continue;
      const bit = pairBit(hash);
      if ((((pairs[bit >>> 3] as number) >>> (bit & 7)) & 1) === 0) break;
    }
    return kinds;
  };
}
