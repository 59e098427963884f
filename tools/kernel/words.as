/** Marks each position with the words that cover it, as `markWords` in lib/recognise/tagger/lexicon.ts does. */
import { keyOf, keyOf4, roll, roll4, valueAt } from './hash';
import {
  BLOCK,
  codeAt,
  codes4,
  EXPIRES,
  HITS,
  INFO,
  KEYS,
  keysAt,
  LONGER,
  MARKS,
  MARKS_OF,
  PAIRS,
  TWO,
  WORDS,
} from './memory';

const LONGEST_WORD: i32 = 8;
const WORD_SEED: i32 = 0x13579bd;
/** Of what a record says of its character: its classes as a word, then the lengths of words that begin with it, from 2 on. */
const CLASSES: i32 = 0x7fff;
const LENGTHS_AT: i32 = 15;
const LENGTHS: i32 = 0x7f;
/** Lengths of words that marks tell apart. */
const LENGTH_KINDS: i32 = 6;
/** A position with words of three characters and more: its number in the block, then the classes by length from 3 on. */
const LONGER_BYTES: usize = 16;

/** Marks the run of `n` positions. */
export function markWords(n: i32): void {
  memory.fill(MARKS - 8, 0, (n + 9) << 3);
  memory.fill(EXPIRES, 0, 64);
  let busy = 0;
  for (let from = 0; from < n; from += BLOCK) {
    const count = min(BLOCK, n - from);
    findWords(from, count);
    busy = markBlock(from, count, busy);
  }
}

@inline
function infoAt(i: i32): i32 {
  return load<i32>(INFO + (<usize>i << 2));
}

/** Finds the words that begin in the block: those of two characters go to `TWO`, longer ones to `LONGER`. */
function findWords(from: i32, count: i32): void {
  for (let i = 0; i < count; i += 4) {
    const hash = roll4(codes4(from + i), codes4(from + i + 1));
    v128.store(keysAt(0, i), hash);
    v128.store(keysAt(1, i), keyOf4(hash, WORD_SEED));
    // The number of the pair's bit.
    v128.store(keysAt(2, i), i32x4.shr_u(v128.xor(hash, i32x4.shr_u(hash, 14)), 14));
  }
  // First the positions where words may be, then, free of wrong guesses, the words.
  let pairs = HITS;
  let more = keysAt(3, 0);
  for (let i = 0; i < count; i++) {
    const lengths = codeAt(from + i + 1) != 0 ? infoAt(from + i) >>> LENGTHS_AT : 0;
    const bit = load<i32>(keysAt(2, i));
    const longer = (<i32>load<u8>(PAIRS + (bit >>> 3)) >>> (bit & 7)) & i32((lengths & (LENGTHS - 1)) != 0);
    store<i32>(pairs, i);
    pairs += <usize>(lengths & 1) << 2;
    store<i32>(more, i);
    more += <usize>(longer & 1) << 2;
  }
  memory.fill(TWO, 0, count << 1);
  for (let at = HITS; at < pairs; at += 4) {
    const i = load<i32>(at);
    store<u16>(TWO + (<usize>i << 1), <u16>valueAt(WORDS, load<i32>(keysAt(1, i))));
  }
  let found = LONGER;
  for (let at = keysAt(3, 0); at < more; at += 4) found += findLonger(from, load<i32>(at), found);
  store<i32>(found, -1);
}

/** Finds the words of three characters and more at a position; gives the bytes they take at `found`. */
@inline
function findLonger(from: i32, i: i32, found: usize): usize {
  const lengths = (infoAt(from + i) >>> LENGTHS_AT) & LENGTHS;
  let hash = load<i32>(keysAt(0, i));
  let any = 0;
  v128.store(found, i32x4.splat(0));
  store<i32>(found, i);
  for (let length = 3; length <= LONGEST_WORD && lengths >>> (length - 2) != 0; length++) {
    const code = codeAt(from + i + length - 1);
    if (code == 0) break;
    hash = roll(hash, code);
    if (((lengths >>> (length - 2)) & 1) == 0) continue;
    const classes = valueAt(WORDS, keyOf(hash, WORD_SEED));
    store<u16>(found + (<usize>(length - 1) << 1), <u16>classes);
    any |= classes;
  }
  return any != 0 ? LONGER_BYTES : 0;
}

/**
 * Marks the words found. In each class words are taken leftmost, longest first, without overlap: `busy` are the classes
 * that have a word over the position, `EXPIRES` says by position (the last four bits of it) which end there.
 */
function markBlock(from: i32, count: i32, busy: i32): i32 {
  let longer = LONGER;
  for (let i = 0; i < count; i++) {
    const at = from + i;
    const ends = EXPIRES + ((at & 15) << 2);
    busy &= ~load<i32>(ends);
    store<i32>(ends, 0);
    let reach = 0;
    if (load<i32>(longer) == i) {
      for (let length = LONGEST_WORD; length > 2; length--) {
        const fresh = <i32>load<u16>(longer + (<usize>(length - 1) << 1)) & ~reach;
        reach |= fresh;
        const taken = fresh & ~busy;
        if (taken == 0) continue;
        mark(at, length, taken);
        busy |= taken;
      }
      longer += LONGER_BYTES;
    }
    const two = <i32>load<u16>(TWO + (<usize>i << 1)) & ~reach;
    reach |= two;
    const taken = two & ~busy;
    if (taken != 0) {
      mark(at, 2, taken);
      busy |= taken;
    }
    add(at, MARKS_OF, infoAt(at) & CLASSES & ~reach & ~busy);
  }
  return busy;
}

/** Marks a word of two characters or more for its classes. */
@inline
function mark(at: i32, length: i32, classes: i32): void {
  const ends = EXPIRES + (((at + length) & 15) << 2);
  store<i32>(ends, load<i32>(ends) | classes);
  const begin = MARKS_OF + (<usize>(min(length, LENGTH_KINDS) * 3 - 5) << 12);
  add(at, begin, classes);
  for (let i = 1; i < length - 1; i++) add(at + i, begin + 4096, classes);
  add(at + length - 1, begin + 8192, classes);
}

/** Adds the classes' codes, summed byte by byte of the set, to the marks of a position: over all classes, over names' classes. */
@inline
function add(at: i32, codes: usize, classes: i32): void {
  const marks = MARKS + (<usize>at << 3);
  const sum = i32x4.add(
    v128.load64_zero(codes + ((classes & 255) << 3)),
    v128.load64_zero(codes + ((classes >>> 8) << 3), 2048),
  );
  v128.store64_lane(marks, i32x4.add(v128.load64_zero(marks), sum), 0);
}
