/**
 * Adds up every position's scores, as lib/recognise/tagger/{features,score}.ts do. Positions are those of the padded run
 * (two zeros before, between and after sentences); a position's sums are sixteen 16-bit lanes, of which twelve are in use.
 */
import { mayHave, valueAt, valueOfTag } from './hash';
import { markKeys, ngramKeys, shapeKeys } from './keys';
import {
  BLOCK,
  BUCKETS,
  FOUND,
  HITS,
  keysAt,
  MARGIN,
  PRESENT,
  recordsOf,
  SUM_BYTES,
  SUMS,
  TAGS_AT,
} from './memory';
import { addRecord, hasMore, MORE } from './rows';

const PRESENT_MASK: i32 = (1 << 18) - 1;
// Where a position's records are noted: that of its pair, mark, mark and next, mark and character, names, shape.
const FOUND_BYTES: usize = 32;
const PAIR: usize = 0;
const MARK: usize = 4;
const MARK_PAIR: usize = 8;
const MARKED: usize = 12;
const NAMES: usize = 16;
const SHAPE: usize = 20;

/** Adds the rows of all kinds but characters to the sums of `n` positions. */
export function addNgrams(n: i32): void {
  for (let from = 0; from < n; from += BLOCK) {
    const count = min(BLOCK, n - from);
    ngramKeys(from, count);
    find(from, count, 0, PAIR, 1, 6);
    const first = SUMS + <usize>(from + MARGIN) * SUM_BYTES;
    add1(findSeldom(count, 1), first, recordsOf(2));
    add3(findSeldom(count, 2), first, recordsOf(3));
    markKeys(from, count);
    find(from, count, 0, MARK, 5, 6);
    find(from, count, 1, MARK_PAIR, 6, 5);
    find(from, count, 2, MARKED, 7, 4);
    find(from, count, 3, NAMES, 8, 4);
    shapeKeys(from, count);
    find(from, count, 0, SHAPE, 4, 4);
  }
  addFound(n);
}

/** Finds the records of a kind of which the block's keys mostly have one; a record has 2^`shift` bytes. */
@inline
function find(from: i32, count: i32, slot: i32, place: usize, kind: i32, shift: i32): void {
  const buckets = BUCKETS;
  const records = <i32>recordsOf(kind);
  const end = keysAt(slot, count);
  let found = FOUND + (<usize>from << 5) + place;
  for (let at = keysAt(slot, 0); at < end; at += 8) {
    const first = valueOfTag(buckets, load<i32>(at), v128.load16_splat(at, TAGS_AT));
    store<i32>(found, records + (first << shift));
    const second = valueOfTag(buckets, load<i32>(at, 4), v128.load16_splat(at, TAGS_AT + 4));
    store<i32>(found + FOUND_BYTES, records + (second << shift));
    found += 2 * FOUND_BYTES;
  }
}

/**
 * Finds the records of a kind of which the block's keys mostly have none: pairs of position and record's number at `HITS`; gives
 * their end.
 */
function findSeldom(count: i32, slot: i32): usize {
  const present = PRESENT;
  const buckets = BUCKETS;
  const keys = keysAt(slot, 0);
  // First the keys that the bit set lets through, then, free of wrong guesses, their records.
  let some = HITS;
  for (let i = 0; i < count; i++) {
    const key = load<i32>(keys + (<usize>i << 2));
    store<i32>(some, i);
    store<i32>(some, key, 4);
    some += <usize>mayHave(present, PRESENT_MASK, key) << 3;
  }
  let hit = HITS;
  for (let at = HITS; at < some; at += 8) {
    const number = valueAt(buckets, load<i32>(at, 4));
    store<i32>(hit, load<i32>(at));
    store<i32>(hit, number, 4);
    hit += <usize>(number != 0) << 3;
  }
  return hit;
}

/** Adds the records of hits up to `end`; `first` is where the first slot of the block's first position goes. */
function add1(end: usize, first: usize, records: usize): void {
  for (let at = HITS; at < end; at += 8)
    addRecord(first + <usize>load<i32>(at) * SUM_BYTES, records + (<usize>load<u32>(at, 4) << 4), 1, 16);
}

function add3(end: usize, first: usize, records: usize): void {
  for (let at = HITS; at < end; at += 8)
    addRecord(first + <usize>load<i32>(at) * SUM_BYTES, records + (<usize>load<u32>(at, 4) << 6), 3, 64);
}

/** Adds the rows that the records found have for each of `n` positions. */
function addFound(n: i32): void {
  // Records of the positions around: of no key, all zeros.
  const noPair = recordsOf(1);
  const noMark = recordsOf(5);
  let found = FOUND;
  let sum = SUMS + <usize>MARGIN * SUM_BYTES;
  store<i32>(found + <usize>n * FOUND_BYTES, <i32>noPair, PAIR);
  store<i32>(found + <usize>n * FOUND_BYTES, <i32>noMark, MARK);
  let a = noPair;
  let b = noPair;
  let c = <usize>load<u32>(found, PAIR);
  let k = noMark;
  let l = <usize>load<u32>(found, MARK);
  let p = recordsOf(6);
  for (let i = 0; i < n; i++) {
    const d = <usize>load<u32>(found, FOUND_BYTES + PAIR);
    const m = <usize>load<u32>(found, FOUND_BYTES + MARK);
    const q = <usize>load<u32>(found, MARK_PAIR);
    const marked = <usize>load<u32>(found, MARKED);
    const names = <usize>load<u32>(found, NAMES);
    const shape = <usize>load<u32>(found, SHAPE);
    v128.store(sum, i16x8.add(v128.load(sum), rows(a, b, c, d, k, l, m, p, q, marked, names, shape)));
    v128.store(
      sum,
      i16x8.add(
        v128.load(sum, 16),
        rows(a + 8, b + 8, c + 8, d + 8, k + 8, l + 8, m + 8, p + 8, q + 8, marked + 8, names + 8, shape + 8),
      ),
      16,
    );
    const singles = load<i32>(marked, 12) | load<i32>(names, 12) | load<i32>(shape, 12);
    const tails = load<i32>(c, 60) | load<i32>(l, 60) | load<i32>(q, 28) | singles;
    if ((tails & MORE) != 0) {
      // What exceeds eight bits lies behind a record.
      if (hasMore(c, 64)) addRecord(sum - SUM_BYTES, c + 64, 4, 64);
      if (hasMore(l, 64)) addRecord(sum - SUM_BYTES, l + 64, 3, 64);
      if (hasMore(q, 32)) addRecord(sum, q + 32, 2, 32);
      if (hasMore(marked, 16)) addRecord(sum, marked + 16, 1, 16);
      if (hasMore(names, 16)) addRecord(sum, names + 16, 1, 16);
      if (hasMore(shape, 16)) addRecord(sum, shape + 16, 1, 16);
    }
    found += FOUND_BYTES;
    sum += SUM_BYTES;
    a = b;
    b = c;
    c = d;
    k = l;
    l = m;
    p = q;
  }
}

/**
 * Sums the rows that a position gets: from the four pairs, three marks and two pairs of marks around it, and from its own keys.
 * Eight lanes; with every address eight bytes further on, the last four.
 */
@inline
function rows(
  a: usize,
  b: usize,
  c: usize,
  d: usize,
  k: usize,
  l: usize,
  m: usize,
  p: usize,
  q: usize,
  marked: usize,
  names: usize,
  shape: usize,
): v128 {
  return i16x8.add(
    i16x8.add(
      i16x8.add(
        i16x8.add(v128.load8x8_s(d), v128.load8x8_s(c, 12)),
        i16x8.add(v128.load8x8_s(b, 24), v128.load8x8_s(a, 36)),
      ),
      i16x8.add(i16x8.add(v128.load8x8_s(m), v128.load8x8_s(l, 12)), i16x8.add(v128.load8x8_s(k, 24), v128.load8x8_s(q))),
    ),
    i16x8.add(
      i16x8.add(v128.load8x8_s(p, 12), v128.load8x8_s(marked)),
      i16x8.add(v128.load8x8_s(names), v128.load8x8_s(shape)),
    ),
  );
}
