/** Adds up, for every position, the rows of its active features: what the kernel does, in plain JavaScript. */
import { mayHave, valueAt } from './buckets.ts';
import { PAD } from './characters.ts';
import { type FeatureKeys, keysByKind } from './features.ts';
import { KINDS_OF_FEATURE } from './kinds.ts';
import { isSeldom, MARGIN, type ModelTables, tableKey } from './model-tables.ts';
import { LANES, MORE, recordBytes } from './records.ts';

/** Fills `sums` with the scores of positions `-MARGIN … n + MARGIN`: `LANES` numbers a position. */
export function addScores(
  codes: Uint16Array,
  n: number,
  keys: FeatureKeys,
  { units, records, buckets, present }: ModelTables,
  sums: Int16Array,
): void {
  sums.fill(0, 0, (n + 2 * MARGIN) * LANES);
  const byKind = keysByKind(keys);
  for (const [kind, { reach }] of KINDS_OF_FEATURE.entries()) {
    const of = byKind[kind];
    const own = records[kind] as Int8Array;
    const first = MARGIN + (reach[0] ?? 0);
    for (let i = 0; i < n; i++) {
      let number: number;
      if (of) {
        const key = tableKey(kind, of[i] as number);
        number = isSeldom(kind) && !mayHave(present, key) ? 0 : valueAt(buckets, key);
      } else {
        const code = codes[i] as number;
        number = code === PAD ? 0 : ((units[code] as number) >>> 16) & 0x3fff;
      }
      if (number > 0 || !of) addRecord(own, number, reach.length, sums, (i + first) * LANES);
    }
  }
}

/** Adds a record's rows to the numbers from `to` on, the rows of as many positions. */
function addRecord(records: Int8Array, number: number, slots: number, sums: Int16Array, to: number): void {
  const size = recordBytes(slots);
  const from = number * size;
  for (let lane = 0; lane < slots * LANES; lane++)
    sums[to + lane] = (sums[to + lane] as number) + (records[from + lane] as number);
  if (((records[from + size - 1] as number) & (MORE >>> 24)) !== 0) addRecord(records, number + 1, slots, sums, to);
}
