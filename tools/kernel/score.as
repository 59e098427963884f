/**
 * Adds up every position's scores, as lib/recognise/tagger/{features,score}.ts do. Positions are those of the padded run
 * (two zeros before, between and after sentences); a position's sums are sixteen 16-bit lanes, of which twelve are in use.
 */
import { keyOf, keyOf4, roll4, valueAt } from './hash';
import {
  BLOCK,
  BUCKETS,
  codes4,
  HITS,
  INFO,
  KEYS,
  keysAt,
  MARGIN,
  MARKS,
  PRESENT,
  recordsOf,
  SEEDS,
  SUM_BYTES,
  SUMS,
} from './memory';
import { addRow, hasMore } from './rows';

const PRESENT_MASK: i32 = (1 << 19) - 1;
/** Of what a record says of its character: the class in the pattern of five. */
const CLASS_AT: i32 = 22;

/** Adds the rows of all kinds but characters to the sums of `n` positions. */
export function addNgrams(n: i32): void {
  for (let from = 0; from < n; from += BLOCK) {
    const count = min(BLOCK, n - from);
    const first = SUMS + <usize>(from + MARGIN) * SUM_BYTES;
    ngramKeys(from, count);
    add4(findSeldom(count, 0), first - SUM_BYTES, recordsOf(1));
    add1(findSeldom(count, 1), first, recordsOf(2));
    add3(findSeldom(count, 2), first, recordsOf(3));
    markKeys(from, count);
    add3(find(count, 0), first - SUM_BYTES, recordsOf(5));
    add2(find(count, 1), first, recordsOf(6));
    add1(find(count, 2), first, recordsOf(7));
    add1(find(count, 3), first, recordsOf(8));
    shapeKeys(from, count);
    add1(find(count, 0), first, recordsOf(4));
  }
}

/** Keys of four positions; the kind (in the seed's second word) is mixed in. */
@inline
function keys4(hash: v128, kind: i32): v128 {
  const seed = SEEDS + (<usize>kind << 3);
  return v128.xor(keyOf4(hash, load<i32>(seed)), i32x4.splat(load<i32>(seed, 4)));
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
    const at = MARKS + (<usize>(from + i) << 3);
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const m = v128.shuffle<i32>(a, b, 0, 2, 4, 6);
    const name = v128.shuffle<i32>(a, b, 1, 3, 5, 7);
    const before = v128.shuffle<i32>(v128.load(at - 8), v128.load(at + 8), 1, 3, 5, 7);
    const c = v128.load(at, 8);
    const d = v128.load(at, 24);
    const next = v128.shuffle<i32>(c, d, 0, 2, 4, 6);
    const after = v128.shuffle<i32>(c, d, 1, 3, 5, 7);
    v128.store(keysAt(0, i), keys4(m, 5));
    v128.store(keysAt(1, i), keys4(roll4(m, next), 6));
    v128.store(keysAt(2, i), keys4(roll4(m, codes4(from + i)), 7));
    v128.store(keysAt(3, i), keys4(roll4(roll4(before, name), after), 8));
  }
}

/** The classes of the five characters around each position. */
function shapeKeys(from: i32, count: i32): void {
  const seed = load<i32>(SEEDS + (4 << 3));
  const mix = load<i32>(SEEDS + (4 << 3), 4);
  let shapes = 0;
  for (let at = max(from - 2, 0); at < from + 2; at++) shapes = (shapes << 4) | classAt(at);
  for (let i = 0; i < count; i++) {
    shapes = ((shapes << 4) | classAt(from + i + 2)) & 0xfffff;
    store<i32>(keysAt(0, i), keyOf(shapes, seed) ^ mix);
  }
}

@inline
function classAt(i: i32): i32 {
  return (load<i32>(INFO + (<usize>i << 2)) >>> CLASS_AT) & 15;
}

/** Finds the records of the block's keys, most of which have none: pairs of position and record's number at `HITS`; gives their end. */
function findSeldom(count: i32, slot: i32): usize {
  // First the keys that the bit set lets through, then, free of wrong guesses, their records.
  let some = HITS;
  for (let i = 0; i < count; i++) {
    const key = load<i32>(keysAt(slot, i));
    store<i32>(some, i);
    store<i32>(some, key, 4);
    some += <usize>((load<i32>(PRESENT + (((key & PRESENT_MASK) >>> 5) << 2)) >>> (key & 31)) & 1) << 3;
  }
  let hit = HITS;
  for (let at = HITS; at < some; at += 8) hit = keep(hit, load<i32>(at), load<i32>(at, 4));
  return hit;
}

/** Finds the records of the block's keys, most of which have one. */
function find(count: i32, slot: i32): usize {
  let hit = HITS;
  for (let i = 0; i < count; i++) hit = keep(hit, i, load<i32>(keysAt(slot, i)));
  return hit;
}

@inline
function keep(hit: usize, i: i32, key: i32): usize {
  const number = valueAt(BUCKETS, key);
  store<i32>(hit, i);
  store<i32>(hit, number, 4);
  return hit + (<usize>(number != 0) << 3);
}

/** Adds the records of hits up to `end`; `first` is where the first slot of the block's first position goes. */
function add1(end: usize, first: usize, records: usize): void {
  for (let at = HITS; at < end; at += 8) {
    const sums = first + <usize>load<i32>(at) * SUM_BYTES;
    const record = records + (<usize>load<u32>(at, 4) << 4);
    addRow(sums, record, 0);
    if (hasMore(record, 16)) addRow(sums, record + 16, 0);
  }
}

function add2(end: usize, first: usize, records: usize): void {
  for (let at = HITS; at < end; at += 8) {
    const sums = first + <usize>load<i32>(at) * SUM_BYTES;
    let record = records + (<usize>load<u32>(at, 4) << 5);
    for (;;) {
      addRow(sums, record, 0);
      addRow(sums, record, 1);
      if (!hasMore(record, 32)) break;
      record += 32;
    }
  }
}

function add3(end: usize, first: usize, records: usize): void {
  for (let at = HITS; at < end; at += 8) {
    const sums = first + <usize>load<i32>(at) * SUM_BYTES;
    let record = records + (<usize>load<u32>(at, 4) << 6);
    for (;;) {
      addRow(sums, record, 0);
      addRow(sums, record, 1);
      addRow(sums, record, 2);
      if (!hasMore(record, 64)) break;
      record += 64;
    }
  }
}

function add4(end: usize, first: usize, records: usize): void {
  for (let at = HITS; at < end; at += 8) {
    const sums = first + <usize>load<i32>(at) * SUM_BYTES;
    let record = records + (<usize>load<u32>(at, 4) << 6);
    for (;;) {
      addRow(sums, record, 0);
      addRow(sums, record, 1);
      addRow(sums, record, 2);
      addRow(sums, record, 3);
      if (!hasMore(record, 64)) break;
      record += 64;
    }
  }
}
