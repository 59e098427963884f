/** What the kernel (`tools/kernel`) has in its memory, in the order of `place` in its memory.as. */

import { KIND_COUNT, KINDS_OF_FEATURE } from './kinds.ts';
import { TYPES } from './labels.ts';
import { LENGTHS, type Lexicon, MARK_CODES, PLAIN_CLASSES, STATES } from './lexicon.ts';
import type { ModelFile } from './model-file.ts';
import { modelTables, tableKey } from './model-tables.ts';
import { LONGEST_SENTENCE } from './sentences.ts';
import { GROUPS, type Transitions, transitionsOf } from './transitions.ts';
import { type WordTables, wordTables } from './word-kinds.ts';

/** Positions whose keys the kernel computes at a time; its room for keys of four kinds and for what it finds. */
const BLOCK = 256;
const KEY_BYTES = 2 * 4 * (BLOCK + 4) * 4;
/** A position may have words of six lengths from three characters on. */
const HIT_BYTES = (6 * BLOCK + 1) * 8;
const EXPIRE_BYTES = 64;
const TWO_BYTES = BLOCK * 2;
const LONGER_BYTES = (BLOCK + 1) * 16;
/** A lattice has at most a sentence's positions: its characters and a line's end. */
const LATTICE = LONGEST_SENTENCE + 2;
const LATTICE_BYTES = 128;

/** What the kernel has in its memory. */
export interface KernelTables {
  /** Tables, and numbers of bytes that the kernel wants besides for its own use. */
  tables: (ArrayBufferView | number)[];
  /** Those of the tables that words are read from. */
  words: WordTables;
}

/** Throws as `modelTables` does. */
export function kernelTables(file: ModelFile, scheme: string, lexicon: Lexicon): KernelTables {
  const model = modelTables(file, scheme);
  const transitions = transitionsOf(file.header);
  const seeds = Int32Array.from({ length: KIND_COUNT * 2 }, (_, i) =>
    i % 2 === 0 ? (KINDS_OF_FEATURE[i / 2]?.seed ?? 0) : tableKey((i - 1) / 2, 0),
  );
  const words = wordTables(model, lexicon);
  const tables = [
    words.units,
    words.characters,
    ...model.records.slice(1),
    model.buckets,
    model.present,
    words.pairs,
    words.buckets,
    words.present,
    markSums(),
    seeds,
    transitionLanes(transitions),
    transitions.exp,
    KEY_BYTES,
    HIT_BYTES,
    EXPIRE_BYTES,
    TWO_BYTES,
    LONGER_BYTES,
    LATTICE * LATTICE_BYTES,
    LATTICE * LATTICE_BYTES,
    LATTICE * LATTICE_BYTES,
    LATTICE * LATTICE_BYTES,
    LATTICE * 8,
    LATTICE,
  ];
  return { tables, words };
}

/**
 * Sums of mark codes: a single character's, then begin, middle and end of a word for each length from 2 on; each by the set of the
 * first eight classes, then by that of the others. Of each set the sum over all classes and the sum over the name classes.
 */
function markSums(): Int32Array {
  const places = [
    0,
    ...Array.from({ length: 3 * (LENGTHS - 1) }, (_, i) => 1 + Math.floor(i / 3) + ((i % 3) + 1) * LENGTHS),
  ];
  const sums = new Int32Array(places.length * 1024);
  places.forEach((place, number) => {
    for (let set = 0; set < 512; set++) {
      const at = number * 1024 + set * 2;
      for (let bit = 0; bit < 8; bit++) {
        const cls = set < 256 ? bit : 8 + bit;
        if (((set >> bit) & 1) === 0) continue;
        const code = MARK_CODES[cls * STATES * LENGTHS + place] as number;
        sums[at] = (sums[at] as number) + code;
        if (((PLAIN_CLASSES >> cls) & 1) === 0) sums[at + 1] = (sums[at + 1] as number) + code;
      }
    }
  });
  return sums;
}

/** The transitions as lattice.as has them, in lanes of PER, LOC, ORG and `O`. */
function transitionLanes({ enter, expEnter, within, expWithin, certain }: Transitions): Float64Array {
  const groups = Array.from({ length: GROUPS }, (_, g) => g);
  const lanes = groups.map((_, lane) => (lane + 1) % GROUPS);
  const types = TYPES.map((_, t) => t);
  const ways = [0, 1, 2, 3];
  return Float64Array.from([
    ...groups.flatMap((from) => lanes.map((to) => enter[from * GROUPS + to] as number)),
    ...ways.flatMap((way) => [...types.map((t) => within[4 * t + way] as number), NOWHERE]),
    ...groups.flatMap((from) => lanes.map((to) => expEnter[from * GROUPS + to] as number)),
    ...groups.flatMap((to) => lanes.map((from) => expEnter[from * GROUPS + to] as number)),
    ...ways.flatMap((way) => [...types.map((t) => expWithin[4 * t + way] as number), 0]),
    certain,
  ]);
}
/** Score of a step that is none. */
const NOWHERE = -1e9;
