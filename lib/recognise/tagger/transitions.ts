/**
 * A model's transitions as decoding takes them. They depend on types alone: what matters of the label before is whether
 * it ended a span of some type, so a step from n labels to n labels is a step from four groups (`O`, after PER, after
 * LOC, after ORG) to four.
 */
import { LABELS, TYPES } from './labels.ts';
import type { ModelHeader } from './model-file.ts';

const Y = LABELS;
const T = TYPES.length;
/** Number of groups: `O` and the types. */
export const GROUPS: number = T + 1;
/** Log-odds from which a label is taken as certain. */
const CERTAIN = 6;
/** Scores are sums of weights; none is as far from zero as this. */
export const FARTHEST = 4096;

/** Scores are in units of a model's `step`; exponentials are of the scores themselves. */
export interface Transitions {
  /** Score from which a label is taken as certain. */
  certain: number;
  /** exp(score) for every score from `-FARTHEST` to `FARTHEST - 1`. */
  exp: Float64Array;
  /** Group to group, from × GROUPS + to. */
  enter: Float64Array;
  expEnter: Float64Array;
  /** For each type: begin to inside, begin to end, inside to inside, inside to end. */
  within: Float64Array;
  expWithin: Float64Array;
}

/** Reads a model's transitions. */
export function transitionsOf({ transitions: raw, step }: ModelHeader): Transitions {
  const scores = Float64Array.from(raw, (v) => v / step);
  const enter = new Float64Array(GROUPS * GROUPS);
  const leaving = (g: number): number => (g === 0 ? 0 : 4 * g - 1);
  const entering = (g: number): number => (g === 0 ? 0 : 4 * g - 3);
  for (let x = 0; x < GROUPS; x++)
    for (let y = 0; y < GROUPS; y++) enter[x * GROUPS + y] = scores[leaving(x) * Y + entering(y)] as number;
  const within = new Float64Array(T * 4);
  for (let t = 0; t < T; t++) {
    const b = 1 + 4 * t;
    for (let i = 0; i < 4; i++) within[4 * t + i] = scores[(b + (i >> 1)) * Y + b + 1 + (i & 1)] as number;
  }
  return {
    certain: CERTAIN / step,
    exp: Float64Array.from({ length: 2 * FARTHEST }, (_, i) => Math.exp((i - FARTHEST) * step)),
    enter,
    expEnter: enter.map((v) => Math.exp(v * step)),
    within,
    expWithin: within.map((v) => Math.exp(v * step)),
  };
}
