/** Adds up, for every position, the rows of its active features: what the kernel does, in plain JavaScript. */
import { placeOf } from './buckets.ts';
import { type FeatureKeys, keysByKind } from './features.ts';
import { KINDS_OF_FEATURE } from './kinds.ts';
import { MARGIN, type ModelTables, tableKey } from './model-tables.ts';
import { LANES } from './row-set.ts';

/** Fills `sums` with the scores of positions `-MARGIN … n + MARGIN`: `LANES` numbers a position. */
export function addScores(
  codes: Uint16Array,
  n: number,
  keys: FeatureKeys,
  tables: ModelTables,
  sums: Int16Array,
): void {
  sums.fill(0, 0, (n + 2 * MARGIN) * LANES);
  const byKind = keysByKind(keys);
  for (const [kind, { reach }] of KINDS_OF_FEATURE.entries()) {
    const of = byKind[kind];
    const first = MARGIN + (reach[0] ?? 0);
    if (of) addKind(of, n, kind, first, tables, sums);
    else addCharacters(codes, n, reach.length, first, tables, sums);
  }
}

function addCharacters(
  codes: Uint16Array,
  n: number,
  slots: number,
  first: number,
  { charOf, charRows }: ModelTables,
  sums: Int16Array,
): void {
  for (let i = 0; i < n; i++) {
    const row = (charOf[codes[i] as number] as number) * slots;
    for (let slot = 0; row > 0 && slot < slots; slot++) addRow(charRows, row + slot, sums, i + first + slot);
  }
}

function addKind(
  of: Int32Array,
  n: number,
  kind: number,
  first: number,
  { present, tags, refs, rows, lists }: ModelTables,
  sums: Int16Array,
): void {
  for (let i = 0; i < n; i++) {
    const key = tableKey(kind, of[i] as number);
    const place = placeOf(present, tags, key);
    if (place < 0) continue;
    const ref = refs[place] as number;
    const count = ref & 7;
    const at = i + first + ((ref >>> 3) & 7);
    if (count === 1) addRow(rows, ref >>> 6, sums, at);
    else for (let s = 0; s < count; s++) addRow(rows, lists[(ref >>> 6) + s] as number, sums, at + s);
  }
}

function addRow(rows: Int16Array, row: number, sums: Int16Array, position: number): void {
  const to = position * LANES;
  const from = row * LANES;
  for (let lane = 0; lane < LANES; lane++)
    sums[to + lane] = (sums[to + lane] as number) + (rows[from + lane] as number);
}
