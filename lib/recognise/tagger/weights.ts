/**
 * The model as the scorer wants it: one hash table for all n-grams, and rows of weights packed four to a double.
 *
 * `O` is taken as zero (its weight is subtracted from the others, which changes no probability), so a row has twelve
 * weights: three doubles, one a type, each holding B, I, E, S as four fields of 13 bits. Rows are added with plain
 * floating-point additions, exact below 2^53; twelve weights cost three additions.
 */
import { KEY_BITS } from './hash.ts';
import { KIND_COUNT, KINDS_OF_FEATURE } from './kinds.ts';
import { LABELS, TYPES } from './labels.ts';
import type { ModelFile } from './model-file.ts';

const T = TYPES.length;
const CHAR_SLOTS = KINDS_OF_FEATURE[0]?.reach.length ?? 0;
/** Weight of the k-th field of a double. */
export const FIELD = 8192;
/** Added to every field before reading it, so that it is not negative. */
export const FIELD_BIAS = 4096;
/** Largest weight of a row: about thirty rows are added for a position, and their sum must fit a field. */
const CLIP = 190;

export interface PackedWeights {
  /**
   * Hash table in buckets of eight numbers: four times (kind, key) + 1, or 0 where empty; then the four references:
   * first row × 64 + first slot × 8 + number of slots. A key whose bucket is full lies in the bucket's partner.
   */
  table: Int32Array;
  /** Number of buckets less one. */
  mask: number;
  /** Bit set over the low `PRESENT_BITS` of the keys in the table: most n-grams of a text have no weights. */
  present: Int32Array;
  /** By folded code unit, index of the character's numbers in `charRows`; 0 has none. */
  chars: Int32Array;
  /** All slots of each character one after another, as packed rows. */
  charRows: Float64Array;
  rows: Float64Array;
  /** Scores in units of `step`. */
  transitions: Float64Array;
  step: number;
}

const PRESENT_BITS = 20;
/** The low bits of a key that number its bit in `present`. */
export const PRESENT_MASK: number = (1 << PRESENT_BITS) - 1;

/** Mixes the kind into a key: what the hash table holds, less one. */
export const tableKey = (kind: number, key: number): number => key ^ (kind << KEY_BITS);

/** Folds the rows of a scheme into the plain rows. Throws when the file lacks the scheme. */
export function packWeights(file: ModelFile, scheme: string): PackedWeights {
  const { header } = file;
  if (!header.schemes.includes(scheme)) throw new Error(`the tagger model has no scheme ${scheme}`);
  const wanted = file.sections.filter(({ header: h }) => h.scheme === undefined || h.scheme === scheme);
  const total = wanted.reduce((sum, { keys }) => sum + keys.length, 0);
  let size = 1024;
  while (size < total * 2.2) size *= 2;
  const mask = size / 4 - 1;
  const charCount = wanted.reduce((sum, { keys, header: h }) => sum + (h.kind === 0 ? keys.length : 0), 0);
  // One place more, for the rare key that fits neither of its buckets; it is never looked up.
  const table = new Int32Array(size * 2 + 1);
  const spill = size * 2;
  const chars = new Int32Array(65536);
  // Plain integers first: per key, `slots` rows of LABELS, then only the rows that are not zero are packed.
  const widest = wanted.reduce(
    (sum, { keys: k, header: h }) => sum + k.length * (KINDS_OF_FEATURE[h.kind]?.reach.length ?? 0),
    0,
  );
  const sums = new Int16Array((widest + 1) * LABELS);
  // Of each n-gram in the order met: its kind, where its reference goes, its first row in `sums`.
  const metKind = new Uint8Array(total);
  const metAt = new Int32Array(total);
  const metRow = new Int32Array(total);
  let met = 0;
  let next = 0;
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    const { reach, schemeSlots } = KINDS_OF_FEATURE[kind] ?? { reach: [], schemeSlots: [] };
    for (const section of wanted) {
      if (section.header.kind !== kind) continue;
      const slotOf = section.header.scheme === undefined ? reach.map((_, i) => i) : schemeSlots;
      let row = 0;
      let value = 0;
      for (let i = 0; i < section.keys.length; i++) {
        const key = section.keys[i] as number;
        let ref = chars;
        let at = key;
        if (kind !== 0) {
          ref = table;
          const k = tableKey(kind, key);
          at = placeFor(table, k, mask);
          if (at < 0) at = spill;
        }
        if (ref[at] === 0) {
          metKind[met] = kind;
          metAt[met] = at;
          metRow[met++] = next;
          ref[at] = next + 1;
          next += reach.length;
        }
        const first = (ref[at] as number) - 1;
        const set = section.slotSets[i] as number;
        for (let s = 0; s < slotOf.length; s++) {
          if (((set >> s) & 1) === 0) continue;
          const labels = section.labelSets[row++] as number;
          const base = (first + (slotOf[s] as number)) * LABELS;
          for (let y = 0; y < LABELS; y++)
            if (((labels >> y) & 1) === 1)
              sums[base + y] = (sums[base + y] as number) + (section.values[value++] as number);
        }
      }
    }
  }
  // Row 0 is all zeros, as are the numbers of a character that has none.
  const rows = new Float64Array((next + 1) * T);
  const charRows = new Float64Array((charCount + 1) * CHAR_SLOTS * T);
  let used = T;
  let charsUsed = CHAR_SLOTS * T;
  for (let m = 0; m < met; m++) {
    const kind = metKind[m] as number;
    const at = metAt[m] as number;
    const first = (metRow[m] as number) * LABELS;
    if (kind === 0) {
      chars[at] = charsUsed;
      for (let slot = 0; slot < CHAR_SLOTS; slot++, charsUsed += T)
        packRow(sums, first + slot * LABELS, charRows, charsUsed);
      continue;
    }
    const count = KINDS_OF_FEATURE[kind]?.reach.length ?? 0;
    let from = -1;
    let to = 0;
    const start = used;
    for (let slot = 0; slot < count; slot++) {
      const live = packRow(sums, first + slot * LABELS, rows, used);
      if (live && from < 0) from = slot;
      if (from < 0) continue;
      used += T;
      if (live) to = slot + 1;
    }
    used = start + (from < 0 ? 0 : (to - from) * T);
    table[at] = from < 0 ? 0 : (start / T) * 64 + from * 8 + (to - from);
  }
  const transitions = Float64Array.from(header.transitions, (v) => v / header.step);
  return {
    table,
    mask,
    present: presence(table),
    chars,
    charRows,
    rows: rows.slice(0, used),
    transitions,
    step: header.step,
  };
}

/** The bucket that takes what another has no room for. */
export const partnerOf = (bucket: number, mask: number): number => (bucket ^ 0x2b5d) & mask;

/** Index of a key's reference in the table, its place taken if it is new; -1 where there is no room. */
function placeFor(table: Int32Array, key: number, mask: number): number {
  for (const bucket of [key & mask, partnerOf(key & mask, mask)])
    for (let i = bucket * 8; i < bucket * 8 + 4; i++) {
      if (table[i] !== 0 && table[i] !== key + 1) continue;
      table[i] = key + 1;
      return i + 4;
    }
  return -1;
}

/** The bit set of the keys that the table holds. */
function presence(table: Int32Array): Int32Array {
  const present = new Int32Array(1 << (PRESENT_BITS - 5));
  for (let b = 0; b + 8 <= table.length; b += 8)
    for (let i = b; i < b + 4; i++) {
      const key = (table[i] as number) - 1;
      if (key < 0) continue;
      const word = (key & PRESENT_MASK) >>> 5;
      present[word] = (present[word] as number) | (1 << (key & 31));
    }
  return present;
}

/** Packs one row of plain sums into `out[at …]`; gives whether any weight is not zero. */
function packRow(sums: Int16Array, base: number, out: Float64Array, at: number): boolean {
  const outside = sums[base] as number;
  let any = false;
  for (let t = 0; t < T; t++) {
    let double = 0;
    for (let part = 3; part >= 0; part--) {
      const value = Math.max(-CLIP, Math.min(CLIP, (sums[base + 1 + 4 * t + part] as number) - outside));
      if (value !== 0) any = true;
      double = double * FIELD + value;
    }
    out[at + t] = double;
  }
  return any;
}
