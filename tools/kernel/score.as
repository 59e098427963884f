/**
 * The tagger's scores, in AssemblyScript: `npm run kernel` compiles it to `public/recognise/tagger.wasm`. It does what
 * lib/recognise/tagger/{lexicon,features,score}.ts do, over the tables that lib/recognise/tagger/kernel-tables.ts lays out:
 * eight hash places are compared at once, and twelve weights are added at once.
 *
 * All addresses are set once by `place`. Positions are those of the padded run (two zeros before, between and after
 * sentences); a position's sums are sixteen 16-bit lanes, of which twelve are in use.
 */

// Where things lie in memory, in the order of lib/recognise/tagger/kernel-tables.ts.
let CLASS: usize = 0;
let CHAR: usize = 0;
let CHAR_ROWS: usize = 0;
let ROWS: usize = 0;
let LISTS: usize = 0;
let PRESENT: usize = 0;
let TAGS: usize = 0;
let REFS: usize = 0;
let SINGLE: usize = 0;
let LENGTHS: usize = 0;
let PAIRS: usize = 0;
let WORD_PRESENT: usize = 0;
let WORD_TAGS: usize = 0;
let WORD_SETS: usize = 0;
let SETS: usize = 0;
let MARK_CODES: usize = 0;
let SEEDS: usize = 0;
let KEYS: usize = 0;
let HITS: usize = 0;
let FOUND: usize = 0;
let UNTIL: usize = 0;
// Given anew for each text's length.
let CODES: usize = 0;
let ALL: usize = 0;
let NAMES: usize = 0;
let SUMS: usize = 0;

const ROW_BYTES: usize = 24;
const SUM_BYTES: usize = 32;
const CHAR_BYTES: usize = 120;
const MARGIN: i32 = 4;
/** Positions whose keys are computed at a time. */
const BLOCK: i32 = 256;
const BUCKET_BITS: i32 = 15;
const BUCKET_MASK: i32 = (1 << BUCKET_BITS) - 1;
const PRESENT_MASK: i32 = (1 << 20) - 1;
const KEY_SHIFT: i32 = 7;
const LONGEST_WORD: i32 = 8;
const WORD_SEED: i32 = 0x13579bd;
const PAIR_SHIFT: i32 = 14;
const LENGTH_KINDS: i32 = 6;
const STATES: i32 = 4;

/** Takes the addresses, sixty-four bits apart at `from`, in the order above. */
export function place(from: usize): void {
  CLASS = load<u32>(from);
  CHAR = load<u32>(from, 4);
  CHAR_ROWS = load<u32>(from, 8);
  ROWS = load<u32>(from, 12);
  LISTS = load<u32>(from, 16);
  PRESENT = load<u32>(from, 20);
  TAGS = load<u32>(from, 24);
  REFS = load<u32>(from, 28);
  SINGLE = load<u32>(from, 32);
  LENGTHS = load<u32>(from, 36);
  PAIRS = load<u32>(from, 40);
  WORD_PRESENT = load<u32>(from, 44);
  WORD_TAGS = load<u32>(from, 48);
  WORD_SETS = load<u32>(from, 52);
  SETS = load<u32>(from, 56);
  MARK_CODES = load<u32>(from, 60);
  SEEDS = load<u32>(from, 64);
  KEYS = load<u32>(from, 68);
  HITS = load<u32>(from, 72);
  FOUND = load<u32>(from, 76);
  UNTIL = load<u32>(from, 80);
}

/** Says where the run's codes lie, its marks and its sums. */
export function room(codes: usize, all: usize, names: usize, sums: usize): void {
  CODES = codes;
  ALL = all;
  NAMES = names;
  SUMS = sums;
}

/** Scores the run of `n` positions whose folded codes have been written. */
export function score(n: i32, plain: i32): void {
  memory.fill(ALL, 0, (n + 8) << 2);
  memory.fill(NAMES - 4, 0, (n + 9) << 2);
  store<u64>(CODES + (n << 1), 0);
  markWords(n, plain);
  startSums(n);
  for (let from = 0; from < n; from += BLOCK) {
    const count = min(BLOCK, n - from);
    const first = SUMS + <usize>(from + MARGIN) * SUM_BYTES;
    ngramKeys(from, count);
    addListed(count, first - SUM_BYTES, 0);
    addSingle(count, first, 1);
    addListed(count, first, 2);
    markKeys(from, count);
    addListed(count, first - SUM_BYTES, 0);
    addListed(count, first, 1);
    addSingle(count, first, 2);
    addSingle(count, first, 3);
    shapeKeys(from, count);
    addSingle(count, first, 0);
  }
}

@inline
function roll(hash: i32, code: i32): i32 {
  const x = (hash ^ (hash >>> 15)) * 0x2c1b3c6d + code;
  return (x ^ (x >>> 13)) * 0x297a2d39;
}

@inline
function keyOf(hash: i32, seed: i32): i32 {
  const h = hash ^ seed;
  const x = (h ^ (h >>> 16)) * 0x45d9f3b;
  return (x ^ (x >>> 15)) >>> KEY_SHIFT;
}

@inline
function roll4(hash: v128, code: v128): v128 {
  const x = i32x4.add(i32x4.mul(v128.xor(hash, i32x4.shr_u(hash, 15)), i32x4.splat(0x2c1b3c6d)), code);
  return i32x4.mul(v128.xor(x, i32x4.shr_u(x, 13)), i32x4.splat(0x297a2d39));
}

/** Keys of four positions; the kind (in the seed's second word) is mixed in. */
@inline
function keys4(hash: v128, kind: i32): v128 {
  const seed = load<i32>(SEEDS + (kind << 3));
  const mix = load<i32>(SEEDS + (kind << 3), 4);
  const h = v128.xor(hash, i32x4.splat(seed));
  const x = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 16)), i32x4.splat(0x45d9f3b));
  return v128.xor(i32x4.shr_u(v128.xor(x, i32x4.shr_u(x, 15)), KEY_SHIFT), i32x4.splat(mix));
}

@inline
function keysAt(slot: i32, i: i32): usize {
  return KEYS + (<usize>slot * (BLOCK + 4) + i) * 4;
}

/** Four codes from position `i` on, each as 32 bits. */
@inline
function codes4(i: i32): v128 {
  return v128.load16x4_u(CODES + (<usize>i << 1));
}

/** pair, skip and triple. */
function ngramKeys(from: i32, count: i32): void {
  for (let i = 0; i < count; i += 4) {
    const at = from + i;
    const a = codes4(at);
    const two = roll4(a, codes4(at + 1));
    const c = codes4(at + 2);
    v128.store(keysAt(0, i), keys4(two, 1));
    v128.store(keysAt(1, i), keys4(skip4(at), 2));
    v128.store(keysAt(2, i), keys4(roll4(two, c), 3));
  }
}

/** The skip at a position has the characters on both of its sides; at position 0 its hash is 0, as the trainer has it. */
@inline
function skip4(at: i32): v128 {
  const skip = roll4(codes4(at - 1), codes4(at + 1));
  return at > 0 ? skip : i32x4.replace_lane(skip, 0, 0);
}

/** mark, marks, marked and names. */
function markKeys(from: i32, count: i32): void {
  for (let i = 0; i < count; i += 4) {
    const at = <usize>(from + i) << 2;
    const m = v128.load(ALL + at);
    const name = v128.load(NAMES + at);
    v128.store(keysAt(0, i), keys4(m, 5));
    v128.store(keysAt(1, i), keys4(roll4(m, v128.load(ALL + at, 4)), 6));
    v128.store(keysAt(2, i), keys4(roll4(m, codes4(from + i)), 7));
    v128.store(keysAt(3, i), keys4(roll4(roll4(v128.load(NAMES + at - 4), name), v128.load(NAMES + at, 4)), 8));
  }
}

/** The classes of the five characters around each position. */
function shapeKeys(from: i32, count: i32): void {
  const seed = load<i32>(SEEDS + (4 << 3));
  const mix = load<i32>(SEEDS + (4 << 3), 4);
  let shapes = 0;
  for (let at = max(from - 2, 2); at < from + 2; at++) shapes = (shapes << 4) | load<u8>(CLASS + load<u16>(CODES + (<usize>at << 1)));
  for (let i = 0; i < count; i++) {
    shapes = ((shapes << 4) | <i32>load<u8>(CLASS + load<u16>(CODES + (<usize>(from + i + 2) << 1)))) & 0xfffff;
    store<i32>(keysAt(0, i), keyOf(shapes, seed) ^ mix);
  }
}

/** The bucket's place that holds the key: its index among all places; -1 where none does. */
@inline
function lookUp(tags: usize, key: i32): i32 {
  const home = key & BUCKET_MASK;
  const rest = key >>> BUCKET_BITS;
  const bucket = v128.load(tags + (<usize>home << 4));
  const same = i16x8.bitmask(i16x8.eq(bucket, i16x8.splat(<i16>((rest << 1) + 1))));
  if (same != 0) return (home << 3) + ctz(same);
  if (i16x8.extract_lane_u(bucket, 7) == 0) return -1;
  const other = home ^ ((rest * 0x5bd1 + 1) & BUCKET_MASK);
  const moved = i16x8.bitmask(i16x8.eq(v128.load(tags + (<usize>other << 4)), i16x8.splat(<i16>((rest << 1) + 2))));
  return moved != 0 ? (other << 3) + ctz(moved) : -1;
}

/** Finds the references of the block's keys that have rows: pairs of position and reference; gives how many. */
@inline
function findHits(count: i32, slot: i32): i32 {
  // First the keys that the bit set lets through, then, free of wrong guesses, their places.
  let some = HITS;
  for (let i = 0; i < count; i++) {
    const key = load<i32>(keysAt(slot, i));
    store<i32>(some, i);
    store<i32>(some, key, 4);
    some += <usize>((load<i32>(PRESENT + (((key & PRESENT_MASK) >>> 5) << 2)) >>> (key & 31)) & 1) << 3;
  }
  let hit = HITS;
  for (let at = HITS; at < some; at += 8) {
    const i = load<i32>(at);
    const placed = lookUp(TAGS, load<i32>(at, 4));
    if (placed < 0) continue;
    store<i32>(hit, i);
    store<i32>(hit, load<i32>(REFS + (<usize>placed << 2)), 4);
    hit += 8;
  }
  return <i32>(hit - HITS);
}

@inline
function addRow(sum: usize, row: usize): void {
  v128.store(sum, i16x8.add(v128.load(sum), v128.load(row)));
  v128.store(sum, i16x8.add(v128.load(sum, 16), v128.load64_zero(row, 16)), 16);
}

/** Adds the rows of a kind with one slot. */
function addSingle(count: i32, first: usize, slot: i32): void {
  const end = HITS + findHits(count, slot);
  for (let at = HITS; at < end; at += 8)
    addRow(first + <usize>load<i32>(at) * SUM_BYTES, ROWS + <usize>(load<u32>(at, 4) >>> 6) * ROW_BYTES);
}

/** Adds the rows of a kind with several slots; `first` is where the first slot of position 0 goes. */
function addListed(count: i32, first: usize, slot: i32): void {
  const end = HITS + findHits(count, slot);
  for (let at = HITS; at < end; at += 8) {
    const ref = load<u32>(at, 4);
    const rows = ref & 7;
    let sum = first + <usize>(load<i32>(at) + ((ref >>> 3) & 7)) * SUM_BYTES;
    if (rows == 1) {
      addRow(sum, ROWS + <usize>(ref >>> 6) * ROW_BYTES);
      continue;
    }
    let list = LISTS + (<usize>(ref >>> 6) << 1);
    for (const last = list + (rows << 1); list < last; list += 2) {
      addRow(sum, ROWS + <usize>load<u16>(list) * ROW_BYTES);
      sum += SUM_BYTES;
    }
  }
}

/** Sets the sums to what the five characters around each position say. */
function startSums(n: i32): void {
  memory.fill(SUMS, 0, MARGIN * SUM_BYTES);
  memory.fill(SUMS + <usize>(n + MARGIN) * SUM_BYTES, 0, MARGIN * SUM_BYTES);
  let a = CHAR_ROWS;
  let b = CHAR_ROWS;
  let c = charRow(0);
  let d = charRow(1);
  let sum = SUMS + MARGIN * SUM_BYTES;
  for (let i = 0; i < n; i++) {
    const e = charRow(i + 2);
    v128.store(
      sum,
      i16x8.add(
        i16x8.add(i16x8.add(v128.load(e), v128.load(d, 24)), i16x8.add(v128.load(c, 48), v128.load(b, 72))),
        v128.load(a, 96),
      ),
    );
    v128.store(
      sum,
      i16x8.add(
        i16x8.add(
          i16x8.add(v128.load64_zero(e, 16), v128.load64_zero(d, 40)),
          i16x8.add(v128.load64_zero(c, 64), v128.load64_zero(b, 88)),
        ),
        v128.load64_zero(a, 112),
      ),
      16,
    );
    sum += SUM_BYTES;
    a = b;
    b = c;
    c = d;
    d = e;
  }
}

@inline
function charRow(i: i32): usize {
  return CHAR_ROWS + <usize>load<u16>(CHAR + (<usize>load<u16>(CODES + (<usize>i << 1)) << 1)) * CHAR_BYTES;
}

/** The word lists' classes of a key; 0 for none. */
@inline
function classesOf(key: i32): i32 {
  if (((load<i32>(WORD_PRESENT + (((key & PRESENT_MASK) >>> 5) << 2)) >>> (key & 31)) & 1) == 0) return 0;
  const placed = lookUp(WORD_TAGS, key);
  return placed < 0 ? 0 : <i32>load<u16>(SETS + (<usize>load<u8>(WORD_SETS + placed) << 1));
}

/** Marks each position with the words that cover it, as `markWords` in lexicon.ts does. */
function markWords(n: i32, plainClasses: i32): void {
  memory.fill(UNTIL, 0, 64);
  for (let i = 0; i < n; i++) {
    const first = <i32>load<u16>(CODES + (<usize>i << 1));
    if (first == 0) continue;
    let reach = <i32>load<u16>(LENGTHS + (<usize>first << 1));
    let longest = 1;
    const alone = <i32>load<u16>(SINGLE + (<usize>first << 1));
    store<i32>(FOUND, alone, 4);
    let hash = first;
    let any = alone;
    for (let length = 2; reach >>> length != 0 && length <= LONGEST_WORD; length++) {
      const code = <i32>load<u16>(CODES + (<usize>(i + length - 1) << 1));
      if (code == 0 || i + length > n) break;
      hash = roll(hash, code);
      if (length == 2) {
        const bit = (hash ^ (hash >>> 14)) >>> PAIR_SHIFT;
        if (((<i32>load<u8>(PAIRS + (bit >>> 3)) >>> (bit & 7)) & 1) == 0) reach &= 7;
      }
      let classes = 0;
      if (((reach >>> length) & 1) != 0) classes = classesOf(keyOf(hash, WORD_SEED));
      store<i32>(FOUND + (<usize>length << 2), classes);
      any |= classes;
      if (classes != 0) longest = length;
    }
    if (any == 0) continue;
    reach = 0;
    for (let length = longest; length > 0; length--) {
      let fresh = load<i32>(FOUND + (<usize>length << 2)) & ~reach;
      reach |= fresh;
      while (fresh != 0) {
        const cls = ctz(fresh);
        const bit = 1 << cls;
        fresh ^= bit;
        if (load<i32>(UNTIL + (<usize>cls << 2)) > i) continue;
        store<i32>(UNTIL + (<usize>cls << 2), i + length);
        const bucket = min(length, LENGTH_KINDS) - 1;
        const codes = MARK_CODES + (<usize>(cls * STATES * LENGTH_KINDS + bucket) << 2);
        const name = (bit & plainClasses) == 0 ? -1 : 0;
        for (let j = 0; j < length; j++) {
          const state = length == 1 ? 0 : j == 0 ? 1 : j == length - 1 ? 3 : 2;
          const code = load<i32>(codes + (<usize>(state * LENGTH_KINDS) << 2));
          const at = <usize>(i + j) << 2;
          store<i32>(ALL + at, load<i32>(ALL + at) + code);
          store<i32>(NAMES + at, load<i32>(NAMES + at) + (code & name));
        }
      }
    }
  }
}

/** The first position from `p` on, before `to`, at which some B or S is at least `limit`; `to` where none is. */
export function nextLoud(p: i32, to: i32, limit: i32): i32 {
  const least = i16x8.splat(<i16>limit);
  let sum = SUMS + <usize>(p + MARGIN) * SUM_BYTES;
  for (; p < to; p++, sum += SUM_BYTES) {
    // Lanes B I E S B I E S, then B I E S.
    const loud = i16x8.bitmask(i16x8.ge_s(v128.load(sum), least)) & 0x99;
    const loudToo = i16x8.bitmask(i16x8.ge_s(v128.load(sum, 16), least)) & 0x09;
    if ((loud | loudToo) != 0) return p;
  }
  return to;
}
