/**
 * The tagger's word lists as a hashed set: each word of 2 to 8 characters is a 25-bit key with the set of classes it
 * belongs to; single characters have their classes in a table. Nothing but hashes is shipped.
 */
import { fillBuckets, mayHave, presence, valueAt } from './buckets.ts';
import { keyOf, roll } from './hash.ts';

/** Classes of words, in the order of their bits. */
const WORD_CLASSES = [
  'surname',
  'province or city',
  'county',
  'town',
  'title',
  'body ending',
  'person',
  'transliterated person',
  'place',
  'body',
  'noun',
  'other word',
  'given-name character',
  'transliteration character',
  'idiom or rare word',
] as const;
const bitOf = (name: (typeof WORD_CLASSES)[number]): number => 1 << WORD_CLASSES.indexOf(name);

export const LONGEST_WORD = 8;
export const WORD_SEED = 0x13579bd;
const PAIR_BITS = 18;
const PRESENT_BITS = 20;
/** Bytes of the bit set over pairs. */
export const PAIR_BYTES: number = 1 << (PAIR_BITS - 3);

/** Number of a pair's bit, from the running hash of its two characters. */
export const pairBit = (hash: number): number => (hash ^ (hash >>> 14)) >>> (32 - PAIR_BITS);
/** The class of common nouns. */
export const NOUN: number = bitOf('noun');
/** `other word` and `noun` and `idiom`: what tells words from names; the rest are the name classes. */
export const PLAIN_CLASSES: number = bitOf('noun') | bitOf('other word') | bitOf('idiom or rare word');

export interface Lexicon {
  /** Classes of single characters, by folded code unit. */
  single: Uint16Array;
  /** Bit `n` set: some word of `n` characters begins with this character (bit 8: of 8). */
  lengths: Uint16Array;
  /** Bit set over pairs of characters: whether a longer word may begin with the pair. */
  pairs: Uint8Array;
  /** The words' keys, as `buckets.ts` has them, with their sets of classes, and a bit set of them. */
  buckets: Uint16Array;
  present: Int32Array;
}

/** Key of a word (folded code units) of two characters or more. */
export function wordKey(word: string, fold: Uint16Array): number {
  let hash = fold[word.charCodeAt(0)] ?? 0;
  for (let i = 1; i < word.length; i++) hash = roll(hash, fold[word.charCodeAt(i)] ?? 0);
  return keyOf(hash, WORD_SEED);
}

/** Builds the look-up table. `wordKeys` ascending and unique. */
export function buildLexicon(
  single: Uint16Array,
  lengths: Uint16Array,
  pairs: Uint8Array,
  wordKeys: Uint32Array,
  wordClasses: Uint16Array,
): Lexicon {
  return {
    single,
    lengths,
    pairs,
    buckets: fillBuckets(wordKeys, wordClasses),
    present: presence(wordKeys, PRESENT_BITS),
  };
}

/** The set of classes of the word with that key; 0 where the lexicon has none. */
export const lookUp = ({ present, buckets }: Pick<Lexicon, 'present' | 'buckets'>, key: number): number =>
  mayHave(present, key) ? Math.max(0, valueAt(buckets, key)) : 0;

/** How many numbers `MARK_CODES` has for a class: state (S, B, M, E) by length (1 to 5 and more). */
export const STATES = 4;
export const LENGTHS = 6;
export const MARK_CODES: Int32Array = markCodes();

function markCodes(): Int32Array {
  const codes = new Int32Array(16 * STATES * LENGTHS);
  for (let i = 0; i < codes.length; i++) codes[i] = Math.imul(roll(roll(0x51ed270b, i), 77), 0x5851f42d) | 1;
  return codes;
}

/**
 * Marks each position with the words that cover it. In each class words are taken leftmost, longest first, without
 * overlap; a position's mark is the sum of one random number for every (class, place in the word, length).
 * `names` gets the sum over the name classes alone, `all` over every class. Both must be zero on entry.
 */
export function markWords(codes: Uint16Array, n: number, lexicon: Lexicon, names: Int32Array, all: Int32Array): void {
  const { single, lengths, pairs } = lexicon;
  const until = new Int32Array(16);
  const found = new Int32Array(LONGEST_WORD + 1);
  for (let i = 0; i < n; i++) {
    const first = codes[i] as number;
    if (first === 0) continue;
    let reach = lengths[first] as number;
    let longest = 1;
    found[1] = single[first] as number;
    let hash = first;
    for (let length = 2; reach >>> length !== 0 && length <= LONGEST_WORD; length++) {
      const code = codes[i + length - 1] as number;
      if (code === 0 || i + length > n) break;
      hash = roll(hash, code);
      if (length === 2) {
        const bit = pairBit(hash);
        if ((((pairs[bit >>> 3] as number) >>> (bit & 7)) & 1) === 0) reach &= 7;
      }
      if (((reach >>> length) & 1) === 0) {
        found[length] = 0;
        continue;
      }
      const c = lookUp(lexicon, keyOf(hash, WORD_SEED));
      found[length] = c;
      if (c !== 0) longest = length;
    }
    reach = 0;
    for (let length = longest; length > 0; length--) {
      let fresh = (found[length] as number) & ~reach;
      reach |= fresh;
      while (fresh !== 0) {
        const bit = fresh & -fresh;
        fresh ^= bit;
        const cls = 31 - Math.clz32(bit);
        if ((until[cls] as number) > i) continue;
        until[cls] = i + length;
        const plain = (bit & PLAIN_CLASSES) !== 0;
        const bucket = length < LENGTHS ? length - 1 : LENGTHS - 1;
        const base = cls * STATES * LENGTHS + bucket;
        for (let j = 0; j < length; j++) {
          const state = length === 1 ? 0 : j === 0 ? 1 : j === length - 1 ? 3 : 2;
          const code = MARK_CODES[base + state * LENGTHS] as number;
          all[i + j] = ((all[i + j] as number) + code) | 0;
          if (!plain) names[i + j] = ((names[i + j] as number) + code) | 0;
        }
      }
    }
  }
}
