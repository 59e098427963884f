/** Gives every feature that occurs often enough its rows of weights, and every position the rows that are active. */
import { computeKeys, featureKeys, keysByKind } from '../../lib/recognise/tagger/features.ts';
import { KIND_COUNT, KINDS_OF_FEATURE } from '../../lib/recognise/tagger/kinds.ts';
import type { Lexicon } from '../../lib/recognise/tagger/lexicon.ts';
import type { Dataset } from './dataset.ts';

/** Keys met in training, by kind and scheme (-1: plain), each with its first row. */
export interface FeatureTable {
  rows: number;
  /** For each section: kind, scheme, keys and first rows. A key has one row a slot of its kind (or scheme slot). */
  sections: { kind: number; scheme: number; slots: number; keys: Int32Array; firstRow: Int32Array }[];
}
export interface IndexedDataset {
  table: FeatureTable;
  /** Row of slot 0 for the n-gram at each position, -1 where it has none: plain[kind], schemed[kind]. */
  plain: Int32Array[];
  schemed: (Int32Array | null)[];
}

class KeyCounter {
  keys: Int32Array;
  counts: Int32Array;
  mask: number;
  used = 0;
  constructor(size: number) {
    this.keys = new Int32Array(size).fill(-1);
    this.counts = new Int32Array(size);
    this.mask = size - 1;
  }
  /** Index of the key's place, made if need be. */
  place(key: number): number {
    let at = (Math.imul(key, 0x9e3779b1) >>> 8) & this.mask;
    while (this.keys[at] !== key) {
      if (this.keys[at] === -1) {
        this.keys[at] = key;
        this.used++;
        if (this.used * 2 <= this.keys.length) return at;
        this.grow();
        return this.place(key);
      }
      at = (at + 1) & this.mask;
    }
    return at;
  }
  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Int32Array(keys.length * 2).fill(-1);
    this.counts = new Int32Array(keys.length * 2);
    this.mask = this.keys.length - 1;
    this.used = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      if (key !== -1) this.counts[this.place(key)] = counts[i] as number;
    }
  }
}

/** Counts, cuts off and numbers. `cutoff` is the least count of a kept n-gram. */
export function indexFeatures(data: Dataset, lexicon: Lexicon, cutoff: number): IndexedDataset {
  const n = data.codes.length;
  const keys = featureKeys(n);
  computeKeys(data.codes, n, lexicon, keys);
  const [, ...ofNgrams] = keysByKind(keys);
  const byKind = [Int32Array.from(data.codes), ...ofNgrams];
  const schemeAt = new Int8Array(n).fill(-1);
  for (let s = 0; s < data.starts.length; s++)
    schemeAt.fill(data.schemes[s] as number, (data.starts[s] as number) - 2, (data.ends[s] as number) + 2);
  const schemeCount = data.schemes.reduce((most, scheme) => Math.max(most, scheme + 1), 0);
  const table: FeatureTable = { rows: 0, sections: [] };
  const plain: Int32Array[] = [];
  const schemed: (Int32Array | null)[] = [];
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    const { reach, schemeSlots } = KINDS_OF_FEATURE[kind] ?? { reach: [], schemeSlots: [] };
    const of = byKind[kind] ?? new Int32Array();
    plain.push(number(table, kind, -1, reach.length, of, null, cutoff));
    if (schemeSlots.length === 0) schemed.push(null);
    else {
      const rows = new Int32Array(n).fill(-1);
      for (let scheme = 0; scheme < schemeCount; scheme++) {
        const own = number(table, kind, scheme, schemeSlots.length, of, schemeAt, cutoff);
        for (let i = 0; i < n; i++) if (schemeAt[i] === scheme) rows[i] = own[i] as number;
      }
      schemed.push(rows);
    }
  }
  return { table, plain, schemed };
}

function number(
  table: FeatureTable,
  kind: number,
  scheme: number,
  slots: number,
  keys: Int32Array,
  schemeAt: Int8Array | null,
  cutoff: number,
): Int32Array {
  const n = schemeAt?.length ?? keys.length;
  const counter = new KeyCounter(1 << 16);
  const mine = (i: number): boolean => schemeAt === null || schemeAt[i] === scheme;
  for (let i = 0; i < n; i++)
    if (mine(i)) {
      const at = counter.place(keys[i] as number);
      counter.counts[at] = (counter.counts[at] as number) + 1;
    }
  const kept: number[] = [];
  const first: number[] = [];
  const rowOf = new Int32Array(counter.keys.length).fill(-1);
  // The most frequent first: their rows then share cache lines and pages, which makes training much faster.
  const places = Int32Array.from(counter.keys.keys())
    .filter((at) => counter.keys[at] !== -1 && (counter.counts[at] as number) >= cutoff)
    .sort((a, b) => (counter.counts[b] as number) - (counter.counts[a] as number) || a - b);
  for (const at of places) {
    rowOf[at] = table.rows;
    kept.push(counter.keys[at] as number);
    first.push(table.rows);
    table.rows += slots;
  }
  table.sections.push({ kind, scheme, slots, keys: Int32Array.from(kept), firstRow: Int32Array.from(first) });
  const rows = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) if (mine(i)) rows[i] = rowOf[counter.place(keys[i] as number)] as number;
  return rows;
}
