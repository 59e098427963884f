/** Adds up, for every position, the rows of its active features. */
import type { FeatureKeys } from './features.ts';
import { FIELD, FIELD_BIAS, type PackedWeights, PRESENT_MASK, partnerOf, tableKey } from './weights.ts';

const BIAS = FIELD_BIAS * (1 + FIELD + FIELD * FIELD + FIELD * FIELD * FIELD);

/** Packed scores of positions `-4 … n + 4`: three doubles a position, position 0 at `MARGIN × 3`. */
export const MARGIN = 4;

const KIND_MIX = Int32Array.from({ length: 16 }, (_, kind) => tableKey(kind, 0));
/** Of skip, shape, marked and names. */
const SINGLE_MIX = [tableKey(2, 0), tableKey(4, 0), tableKey(7, 0), tableKey(8, 0)] as const;

/** Fills `sums` (room for (n + 2 × MARGIN) × 3) with biased packed scores. */
export function addScores(
  codes: Uint16Array,
  n: number,
  keys: FeatureKeys,
  weights: PackedWeights,
  sums: Float64Array,
): void {
  startSums(codes, n, keys, weights, sums);
  addKind(keys.pair, n, KIND_MIX[1] as number, MARGIN - 1, weights, sums);
  addKind(keys.triple, n, KIND_MIX[3] as number, MARGIN, weights, sums);
  addKind(keys.mark, n, KIND_MIX[5] as number, MARGIN - 1, weights, sums);
  addKind(keys.marks, n, KIND_MIX[6] as number, MARGIN, weights, sums);
}

/** Sets the sums to what the five characters around each position and the kinds with one slot say. */
function startSums(codes: Uint16Array, n: number, keys: FeatureKeys, weights: PackedWeights, sums: Float64Array): void {
  const { chars, charRows, table, mask, rows, present } = weights;
  const { skip, shape, marked, names } = keys;
  const [mixSkip, mixShape, mixMarked, mixNames] = SINGLE_MIX;
  sums.fill(BIAS, 0, MARGIN * 3);
  sums.fill(BIAS, (MARGIN + n) * 3, (2 * MARGIN + n) * 3);
  // A character's rows lie in the order of `reach`: the first speaks for the position two before it.
  let a = 0;
  let b = 0;
  let c = n > 0 ? (chars[codes[0] as number] as number) : 0;
  let d = n > 1 ? (chars[codes[1] as number] as number) : 0;
  let at = MARGIN * 3;
  for (let i = 0; i < n; i++) {
    const e = i + 2 < n ? (chars[codes[i + 2] as number] as number) : 0;
    const key = (skip[i] as number) ^ mixSkip;
    const p = isPresent(present, key) ? singleRow(table, mask, key) : 0;
    const q = singleRow(table, mask, (shape[i] as number) ^ mixShape);
    const r = singleRow(table, mask, (marked[i] as number) ^ mixMarked);
    const s = singleRow(table, mask, (names[i] as number) ^ mixNames);
    for (let t = 0; t < 3; t++)
      sums[at++] =
        BIAS +
        (charRows[e + t] as number) +
        (charRows[d + t + 3] as number) +
        (charRows[c + t + 6] as number) +
        (charRows[b + t + 9] as number) +
        (charRows[a + t + 12] as number) +
        (rows[p + t] as number) +
        (rows[q + t] as number) +
        (rows[r + t] as number) +
        (rows[s + t] as number);
    a = b;
    b = c;
    c = d;
    d = e;
  }
}

function addKind(
  of: Int32Array,
  n: number,
  mix: number,
  shift: number,
  weights: PackedWeights,
  sums: Float64Array,
): void {
  const { table, mask, rows, present } = weights;
  for (let i = 0; i < n; i++) {
    const key = (of[i] as number) ^ mix;
    if (!isPresent(present, key)) continue;
    const want = key + 1;
    const bucket = key & mask;
    let ref = lookUp(table, bucket * 8, want);
    if (ref === 0) {
      if (table[bucket * 8 + 3] === 0) continue;
      ref = lookUp(table, partnerOf(bucket, mask) * 8, want);
      if (ref === 0) continue;
    }
    let r = (ref >>> 6) * 3;
    let at = (i + shift + ((ref >>> 3) & 7)) * 3;
    for (const end = r + (ref & 7) * 3; r < end; r += 3, at += 3) {
      sums[at] = (sums[at] as number) + (rows[r] as number);
      sums[at + 1] = (sums[at + 1] as number) + (rows[r + 1] as number);
      sums[at + 2] = (sums[at + 2] as number) + (rows[r + 2] as number);
    }
  }
}

/** False for a key that the table lacks; true for the others, and for a few that it lacks too. */
const isPresent = (present: Int32Array, key: number): boolean =>
  (((present[(key & PRESENT_MASK) >>> 5] as number) >>> (key & 31)) & 1) !== 0;

/** Index in `rows` of the one row of a key of a one-slot kind; the row of zeros where it has none. */
function singleRow(table: Int32Array, mask: number, key: number): number {
  const want = key + 1;
  const bucket = key & mask;
  let ref = lookUp(table, bucket * 8, want);
  if (ref === 0 && table[bucket * 8 + 3] !== 0) ref = lookUp(table, partnerOf(bucket, mask) * 8, want);
  return (ref >>> 6) * 3;
}

/** The reference of `want` in the bucket at `b`, 0 where it has none; without branches. */
function lookUp(table: Int32Array, b: number, want: number): number {
  // (x - 1) >> 31 is all ones for x = 0 and zero for any other x that is not negative.
  return (
    ((table[b + 4] as number) & ((((table[b] as number) ^ want) - 1) >> 31)) |
    ((table[b + 5] as number) & ((((table[b + 1] as number) ^ want) - 1) >> 31)) |
    ((table[b + 6] as number) & ((((table[b + 2] as number) ^ want) - 1) >> 31)) |
    ((table[b + 7] as number) & ((((table[b + 3] as number) ^ want) - 1) >> 31))
  );
}

/** Two fields: what parts the lower two from the upper two. */
const HIGH_PART = FIELD * FIELD;
const LOW_PART = 1 / HIGH_PART;

/**
 * The first position from `p` on, before `to`, at which a span could begin: some B or S is at least `limit`; `to` where
 * none is.
 */
export function nextLoud(sums: Float64Array, p: number, to: number, limit: number): number {
  const least = limit + FIELD_BIAS;
  for (let at = (p + MARGIN) * 3; p < to; p++, at += 3)
    for (let i = at; i < at + 3; i++) {
      const v = sums[i] as number;
      const high = (v * LOW_PART) | 0;
      if (high >>> 13 >= least || (((v - high * HIGH_PART) | 0) & 8191) >= least) return p;
    }
  return to;
}

/** Reads the twelve scores of position `p` (of the padded run) from `sums` into `out[at …]`, in the order of labels. */
export function readScores(sums: Float64Array, p: number, out: Float64Array, at: number): void {
  let from = (p + MARGIN) * 3;
  for (let o = at; o < at + 12; o += 4) {
    const v = sums[from++] as number;
    const high = (v * LOW_PART) | 0;
    const low = (v - high * HIGH_PART) | 0;
    out[o] = (low & 8191) - FIELD_BIAS;
    out[o + 1] = (low >>> 13) - FIELD_BIAS;
    out[o + 2] = (high & 8191) - FIELD_BIAS;
    out[o + 3] = (high >>> 13) - FIELD_BIAS;
  }
}
