/** Adds up, for every position, the rows of its active features. */
import type { FeatureKeys } from './features.ts';
import { FIELD, FIELD_BIAS, type PackedWeights, tableKey } from './weights.ts';

const BIAS = FIELD_BIAS * (1 + FIELD + FIELD * FIELD + FIELD * FIELD * FIELD);

/** Packed scores of positions `-4 … n + 4`: three doubles a position, position 0 at `MARGIN × 3`. */
export const MARGIN = 4;

const KIND_MIX = Int32Array.from({ length: 16 }, (_, kind) => tableKey(kind, 0));

/** Fills `sums` (room for (n + 2 × MARGIN) × 3) with biased packed scores. */
export function addScores(
  codes: Uint16Array,
  n: number,
  keys: FeatureKeys,
  weights: PackedWeights,
  sums: Float64Array,
): void {
  const { chars, rows } = weights;
  sums.fill(BIAS, 0, (n + 2 * MARGIN) * 3);
  for (let i = 0; i < n; i++) {
    const code = codes[i] as number;
    const ref = chars[code] as number;
    if (ref === 0) continue;
    let r = (ref >>> 5) * 3;
    let at = (i + MARGIN - 2) * 3;
    for (let bits = ref & 31; bits !== 0; bits >>>= 1, at += 3) {
      if ((bits & 1) === 0) continue;
      sums[at] = (sums[at] as number) + (rows[r] as number);
      sums[at + 1] = (sums[at + 1] as number) + (rows[r + 1] as number);
      sums[at + 2] = (sums[at + 2] as number) + (rows[r + 2] as number);
      r += 3;
    }
  }
  addKind(keys.pair, n, KIND_MIX[1] as number, MARGIN - 1, weights, sums);
  addKind(keys.skip, n, KIND_MIX[2] as number, MARGIN, weights, sums);
  addKind(keys.triple, n, KIND_MIX[3] as number, MARGIN, weights, sums);
  addKind(keys.shape, n, KIND_MIX[4] as number, MARGIN, weights, sums);
  addKind(keys.mark, n, KIND_MIX[5] as number, MARGIN - 1, weights, sums);
  addKind(keys.marks, n, KIND_MIX[6] as number, MARGIN, weights, sums);
  addKind(keys.marked, n, KIND_MIX[7] as number, MARGIN, weights, sums);
  addKind(keys.names, n, KIND_MIX[8] as number, MARGIN, weights, sums);
}

function addKind(
  of: Int32Array,
  n: number,
  mix: number,
  shift: number,
  weights: PackedWeights,
  sums: Float64Array,
): void {
  const { keys, refs, mask, rows } = weights;
  for (let i = 0; i < n; i++) {
    const want = ((of[i] as number) ^ mix) + 1;
    let slot = (want - 1) & mask;
    let have = keys[slot] as number;
    while (have !== want) {
      if (have === 0) break;
      slot = (slot + 1) & mask;
      have = keys[slot] as number;
    }
    if (have === 0) continue;
    const ref = refs[slot] as number;
    let r = (ref >>> 5) * 3;
    let at = (i + shift) * 3;
    for (let bits = ref & 31; bits !== 0; bits >>>= 1, at += 3) {
      if ((bits & 1) === 0) continue;
      sums[at] = (sums[at] as number) + (rows[r] as number);
      sums[at + 1] = (sums[at + 1] as number) + (rows[r + 1] as number);
      sums[at + 2] = (sums[at + 2] as number) + (rows[r + 2] as number);
      r += 3;
    }
  }
}

/** Reads the twelve scores of position `p` (of the padded run) from `sums` into `out[at …]`, in the order of labels. */
export function readScores(sums: Float64Array, p: number, out: Float64Array, at: number): void {
  let from = (p + MARGIN) * 3;
  for (let o = at; o < at + 12; o += 4) {
    const v = sums[from++] as number;
    const high = (v / 67108864) | 0;
    const low = (v - high * 67108864) | 0;
    out[o] = (low & 8191) - FIELD_BIAS;
    out[o + 1] = (low >>> 13) - FIELD_BIAS;
    out[o + 2] = (high & 8191) - FIELD_BIAS;
    out[o + 3] = (high >>> 13) - FIELD_BIAS;
  }
}
