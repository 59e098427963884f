/** Marks each position with the words that cover it, as `markWords` in lib/recognise/tagger/lexicon.ts does. */
import { keyOf, keyOf4, mayHave, roll, roll4, valueAt } from './hash';
import {
  BLOCK,
  CODES,
  codeAt,
  codes4,
  EXPIRES,
  HITS,
  INFO,
  keysAt,
  LONGER,
  MARKS,
  MARKS_OF,
  PAIRS,
  TWO,
  WORDS,
  WORDS_PRESENT,
} from './memory';

const LONGEST_WORD: i32 = 8;
const PRESENT_MASK: i32 = (1 << 20) - 1;
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

/** Whether there may be a word with the key: 1 or 0. */
@inline
function mayBe(key: i32): i32 {
  return mayHave(WORDS_PRESENT, PRESENT_MASK, key);
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
    const lengths = infoAt(from + i) >>> LENGTHS_AT;
    const second = i32(codeAt(from + i + 1) != 0);
    const bit = load<i32>(keysAt(2, i));
    const longer = <i32>load<u8>(PAIRS + (bit >>> 3)) >>> (bit & 7);
    const key = load<i32>(keysAt(1, i));
    store<i32>(pairs, i);
    store<i32>(pairs, key, 4);
    pairs += <usize>(lengths & second & mayBe(key)) << 3;
    store<i32>(more, i);
    more += <usize>(longer & second & i32((lengths & (LENGTHS - 1)) != 0)) << 2;
  }
  memory.fill(TWO, 0, count << 1);
  for (let at = HITS; at < pairs; at += 8)
    store<u16>(TWO + (<usize>load<i32>(at) << 1), <u16>valueAt(WORDS, load<i32>(at, 4)));
  let some = HITS;
  for (let at = keysAt(3, 0); at < more; at += 4) some = longerKeys(from, load<i32>(at), some);
  findLonger(some);
}

/** Notes position, length and key of what may be words of three characters and more at a position. */
@inline
function longerKeys(from: i32, i: i32, some: usize): usize {
  let lengths = (infoAt(from + i) >>> (LENGTHS_AT + 1)) & (LENGTHS >>> 1);
  let hash = load<i32>(keysAt(0, i));
  let at = CODES + (<usize>(from + i + 2) << 1);
  for (let length = 3; lengths != 0; length++) {
    const code = <i32>load<u16>(at);
    if (code == 0) break;
    hash = roll(hash, code);
    const key = keyOf(hash, WORD_SEED);
    store<i32>(some, i | (length << 16));
    store<i32>(some, key, 4);
    some += <usize>(lengths & mayBe(key)) << 3;
    lengths >>>= 1;
    at += 2;
  }
  return some;
}

/** Looks up what may be words of three characters and more. */
@inline
function findLonger(end: usize): void {
  let found = LONGER - LONGER_BYTES;
  let last = -1;
  for (let at = HITS; at < end; at += 8) {
    const classes = valueAt(WORDS, load<i32>(at, 4));
    if (classes == 0) continue;
    const i = <i32>load<u16>(at);
    if (i != last) {
      last = i;
      found += LONGER_BYTES;
      v128.store(found, i32x4.splat(0));
      store<i32>(found, i);
    }
    store<u16>(found + (<usize>(load<u16>(at, 2) - 1) << 1), <u16>classes);
  }
  store<i32>(found + LONGER_BYTES, -1);
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
