/**
 * Where the kernel's tables lie in memory: lib/recognise/tagger/kernel-tables.ts lays them out. `place` sets the addresses
 * once, `room` anew for each text that is longer than all before.
 */

/** By code unit: folded unit, number of the character's record, part in cutting sentences. */
export let UNIT_INFO: usize = 0;
/** Addresses of the records of kinds 0 to 8, one after another. */
export let RECORDS: usize = 0;
/** The n-grams' buckets, and the bit set of those of kinds that seldom have one. */
export let BUCKETS: usize = 0;
export let PRESENT: usize = 0;
/** The bit set over pairs, the words' buckets and their bit set. */
export let PAIRS: usize = 0;
export let WORDS: usize = 0;
export let WORDS_PRESENT: usize = 0;
/** Sums of mark codes by place in a word, length and byte of the set of classes. */
export let MARKS_OF: usize = 0;
/** For each kind its seed and what is mixed into its keys. */
export let SEEDS: usize = 0;
export let TRANSITIONS: usize = 0;
export let EXP: usize = 0;
// For the kernel's own use within a block of positions and within a lattice.
export let KEYS: usize = 0;
export let HITS: usize = 0;
export let EXPIRES: usize = 0;
export let TWO: usize = 0;
export let LONGER: usize = 0;
export let DELTA: usize = 0;
export let ALPHA: usize = 0;
export let BETA: usize = 0;
export let EMIT: usize = 0;
export let SCALE: usize = 0;
export let PATH: usize = 0;

/** The text's code units. */
export let UNITS: usize = 0;
/** By position: folded unit (16 bits), number of the character's record (16), what the record says of the character (32). */
export let CODES: usize = 0;
export let CHARS: usize = 0;
export let INFO: usize = 0;
/** By position: the marks of all words that cover it, and of names (32 bits each). */
export let MARKS: usize = 0;
/** By position: addresses of the records of its keys of the kinds that mostly have one (32 bits each, two idle). */
export let FOUND: usize = 0;
/** By position: sixteen 16-bit sums, of which twelve are in use. */
export let SUMS: usize = 0;
/** Offsets at which sentences begin (32 bits). */
export let STARTS: usize = 0;
/** Spans found: start, end, type (32 bits each, and 32 idle), probability (64 bits). */
export let SPANS: usize = 0;

/** Positions whose keys are computed at a time. */
export const BLOCK: i32 = 256;
export const SUM_BYTES: usize = 32;
/** Positions before and behind the run that have sums. */
export const MARGIN: i32 = 4;

/** Takes the addresses at `from`, 32 bits each, in the order above. */
export function place(from: usize): void {
  UNIT_INFO = load<u32>(from);
  RECORDS = from + 4;
  from += 40;
  BUCKETS = load<u32>(from);
  PRESENT = load<u32>(from, 4);
  PAIRS = load<u32>(from, 8);
  WORDS = load<u32>(from, 12);
  WORDS_PRESENT = load<u32>(from, 16);
  MARKS_OF = load<u32>(from, 20);
  SEEDS = load<u32>(from, 24);
  TRANSITIONS = load<u32>(from, 28);
  EXP = load<u32>(from, 32);
  KEYS = load<u32>(from, 36);
  HITS = load<u32>(from, 40);
  EXPIRES = load<u32>(from, 44);
  TWO = load<u32>(from, 48);
  LONGER = load<u32>(from, 52);
  DELTA = load<u32>(from, 56);
  ALPHA = load<u32>(from, 60);
  BETA = load<u32>(from, 64);
  EMIT = load<u32>(from, 68);
  SCALE = load<u32>(from, 72);
  PATH = load<u32>(from, 76);
}

/** Takes the addresses of what hangs on a text's length, as `place` does. */
export function room(from: usize): void {
  UNITS = load<u32>(from);
  CODES = load<u32>(from, 4);
  CHARS = load<u32>(from, 8);
  INFO = load<u32>(from, 12);
  MARKS = load<u32>(from, 16);
  FOUND = load<u32>(from, 20);
  SUMS = load<u32>(from, 24);
  STARTS = load<u32>(from, 28);
  SPANS = load<u32>(from, 32);
}

@inline
export function recordsOf(kind: i32): usize {
  return load<u32>(RECORDS + (<usize>kind << 2));
}

@inline
export function codeAt(i: i32): i32 {
  return load<u16>(CODES + (<usize>i << 1));
}

/** Four codes from position `i` on, each as 32 bits. */
@inline
export function codes4(i: i32): v128 {
  return v128.load16x4_u(CODES + (<usize>i << 1));
}

/** How far behind a key in `KEYS` its tag lies, of as many bits. */
export const TAGS_AT: usize = 4 * (BLOCK + 4) * 4;

/** Where the key of the block's `i`th position lies; there is room for four kinds. */
@inline
export function keysAt(slot: i32, i: i32): usize {
  return KEYS + (<usize>slot * (BLOCK + 4) + i) * 4;
}
