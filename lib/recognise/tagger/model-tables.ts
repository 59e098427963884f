/** A model laid out for scoring under one scheme: small enough that a processor keeps most of it near. */
import { fillBuckets, presence } from './buckets.ts';
import { gatherRows } from './gather-rows.ts';
import { KEY_BITS } from './hash.ts';
import { KIND_COUNT } from './kinds.ts';
import { LABELS } from './labels.ts';
import type { ModelFile } from './model-file.ts';
import { LANES, RowSet, takeRow } from './row-set.ts';

/** Positions before and behind the run that rows may reach. */
export const MARGIN = 4;

export interface ModelTables {
  /** By folded code unit, the number of the character among `charRows`; 0 has none. */
  charOf: Uint16Array;
  /** For each character a row of `LANES` weights for each slot. */
  charRows: Int16Array;
  /** Every row of the other kinds, once. */
  rows: Int16Array;
  /** Numbers of rows, one after another: those of a key with several slots. */
  lists: Uint16Array;
  /** The keys, as `buckets.ts` has them. */
  present: Int32Array;
  tags: Uint16Array;
  /**
   * By a key's place: row or list × 64 + first slot × 8 + number of slots; the row itself where it is one slot, else where the
   * numbers of its rows begin in `lists`.
   */
  refs: Int32Array;
}

/** Mixes the kind into a key: what the buckets hold. */
export const tableKey = (kind: number, key: number): number => key ^ (kind << KEY_BITS);

/** Throws when the model lacks the scheme, or has more rows than the tables can number. */
export function modelTables(file: ModelFile, scheme: string): ModelTables {
  const rows = new RowSet();
  const keys: number[] = [];
  const found: number[] = [];
  const lists: number[] = [];
  for (let kind = 1; kind < KIND_COUNT; kind++) {
    const { keys: own, slots, sums } = gatherRows(file, scheme, kind);
    for (let i = 0; i < own.length; i++) {
      let from = -1;
      let to = 0;
      const start = lists.length;
      for (let slot = 0; slot < slots; slot++) {
        const row = rows.number(sums, (i * slots + slot) * LABELS);
        if (row !== 0 && from < 0) from = slot;
        if (from >= 0) lists.push(row);
        if (row !== 0) to = slot + 1;
      }
      if (from < 0) continue;
      lists.length = start + (to - from);
      // One row alone needs no list.
      const first = to - from === 1 ? (lists.pop() as number) : start;
      keys.push(tableKey(kind, own[i] as number));
      found.push(first * 64 + from * 8 + (to - from));
    }
  }
  const { tags, places } = fillBuckets(keys);
  const refs = new Int32Array(tags.length);
  for (let i = 0; i < found.length; i++) refs[places[i] as number] = found[i] as number;
  return {
    ...characters(file, scheme),
    rows: rows.all(),
    lists: Uint16Array.from(lists),
    present: presence(keys),
    tags,
    refs,
  };
}

function characters(file: ModelFile, scheme: string): { charOf: Uint16Array; charRows: Int16Array } {
  const { keys, slots, sums } = gatherRows(file, scheme, 0);
  const charOf = new Uint16Array(65536);
  const charRows = new Int16Array((keys.length + 1) * slots * LANES);
  for (let i = 0; i < keys.length; i++) {
    charOf[keys[i] as number] = i + 1;
    for (let slot = 0; slot < slots; slot++)
      takeRow(sums, (i * slots + slot) * LABELS, charRows, ((i + 1) * slots + slot) * LANES);
  }
  return { charOf, charRows };
}
