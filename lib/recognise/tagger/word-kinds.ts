import { keyOf, roll } from './hash.ts';
import { type Lexicon, LONGEST_WORD, lookUp, NOUN, PLAIN_CLASSES, pairBit, WORD_SEED } from './lexicon.ts';
import { LENGTHS_AT, LENGTHS_MASK, type ModelTables } from './model-tables.ts';

/**
 * What the tagger's lexicon knows of the words of two to `longest` characters (eight at most) that begin at `start` of a folded text:
 * the bit of a length is set where those characters are a common noun, the bit `OTHER_WORDS` further where they are another common word
 * (verb, adverb, adjective). Parts of names have no bit.
 */
export type ReadWord = (text: string, start: number, longest: number) => number;
export const OTHER_WORDS = 16;

/** What a reader has of the lexicon: `ModelTables` and `Lexicon` say what is in it. Replaced where the reader's memory moves. */
export interface WordTables {
  units: Uint32Array;
  /** The records of characters, as 32-bit numbers. */
  characters: Int32Array;
  pairs: Uint8Array;
  buckets: Uint16Array;
  present: Int32Array;
}
/** The tables for reading words, of a model's tables and its lexicon. */
export function wordTables({ units, records }: ModelTables, { pairs, buckets, present }: Lexicon): WordTables {
  return { units, characters: new Int32Array((records[0] as Int8Array).buffer), pairs, buckets, present };
}

/** 32-bit numbers of a character's record, of which the last is not of weights. */
const RECORD = 16;

/**
 * Reads words from the lexicon: a look-up costs a hash of the word. The text must have `longest` Han characters there, which no
 * table folds. The tables are the tagger's, which has read the text before, so that what a word needs lies near.
 */
export function wordReader(tables: WordTables): ReadWord {
  return (text, start, longest) => {
    const { units, characters, pairs } = tables;
    let hash = text.charCodeAt(start);
    // What no word begins with is told without the table, whose keys are not unique.
    const record = ((units[hash] as number) >>> 16) & 0x3fff;
    const tail = characters[record * RECORD + RECORD - 1] as number;
    const known = ((tail >>> LENGTHS_AT) & LENGTHS_MASK) << 2;
    const most = Math.min(longest, LONGEST_WORD);
    let kinds = 0;
    for (let length = 2; length <= most && known >>> length !== 0; length++) {
      hash = roll(hash, text.charCodeAt(start + length - 1));
      if (((known >>> length) & 1) !== 0) {
        const classes = lookUp(tables, keyOf(hash, WORD_SEED));
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
