/**
 * Finds the best labels of a sentence (Viterbi) and how sure each span is (forward–backward).
 *
 * Most characters of an article are plainly outside any name. While `O` is certain the decoder does not build a
 * lattice; it opens one where another label comes into question and closes it where `O` is certain again. What is cut
 * off this way has a probability below e^-CERTAIN.
 */
import { ENTERING, LABELS, LEAVING, TYPES } from './labels.ts';
import { readScores } from './score.ts';
import type { PackedWeights } from './weights.ts';

const Y = LABELS;
/** Log-odds from which a label is taken as certain. */
const CERTAIN = 9;

/** Called with each span found: positions of the padded run, number of the type, probability. */
export type OnSpan = (start: number, end: number, type: number, confidence: number) => void;

/** Room and tables for decoding with one model; not shared between calls that overlap. */
export interface Decoder {
  weights: PackedWeights;
  /** exp(score) for every score from -4096 to 4095. */
  exp: Float64Array;
  expTransitions: Float64Array;
  emit: Float64Array;
  delta: Float64Array;
  back: Uint8Array;
  alpha: Float64Array;
  beta: Float64Array;
  scale: Float64Array;
  path: Uint8Array;
}

/** A decoder for sentences of at most `longest` characters. */
export function createDecoder(weights: PackedWeights, longest: number): Decoder {
  const size = (longest + 2) * Y;
  return {
    weights,
    exp: Float64Array.from({ length: 8192 }, (_, i) => Math.exp((i - 4096) * weights.step)),
    expTransitions: weights.transitions.map((v) => Math.exp(v * weights.step)),
    emit: new Float64Array(size),
    delta: new Float64Array(size),
    back: new Uint8Array(size),
    alpha: new Float64Array(size),
    beta: new Float64Array(size),
    scale: new Float64Array(longest + 2),
    path: new Uint8Array(longest + 2),
  };
}

/** Decodes positions `from` to `to` (exclusive) of the run whose scores are `sums`. */
export function decodeSentence(decoder: Decoder, sums: Float64Array, from: number, to: number, onSpan: OnSpan): void {
  const { emit, weights } = decoder;
  const certain = CERTAIN / weights.step;
  let p = from;
  while (p < to) {
    readScores(sums, p, emit, 1);
    if (quiet(emit, certain)) {
      p++;
      continue;
    }
    p = lattice(decoder, sums, p, to, certain, onSpan);
  }
}

/** Whether no span can begin with these scores. */
function quiet(emit: Float64Array, certain: number): boolean {
  const limit = -certain;
  return (
    (emit[1] as number) < limit &&
    (emit[4] as number) < limit &&
    (emit[5] as number) < limit &&
    (emit[8] as number) < limit &&
    (emit[9] as number) < limit &&
    (emit[12] as number) < limit
  );
}

/** Opens a lattice at `start`, whose scores are in `emit` already; gives the position after the lattice. */
function lattice(
  decoder: Decoder,
  sums: Float64Array,
  start: number,
  to: number,
  certain: number,
  onSpan: OnSpan,
): number {
  const { emit, delta, back, path } = decoder;
  const { transitions } = decoder.weights;
  emit[0] = 0;
  delta.fill(-1e9, 0, Y);
  for (const y of ENTERING) delta[y] = (emit[y] as number) + (transitions[y] as number);
  let n = 1;
  let closed = false;
  while (start + n < to) {
    const at = n * Y;
    readScores(sums, start + n, emit, at + 1);
    emit[at] = 0;
    advance(delta, back, emit, transitions, at);
    n++;
    const outside = (delta[at] as number) - certain;
    let rival = delta[at + 1] as number;
    for (let y = 2; y < Y; y++) if ((delta[at + y] as number) > rival) rival = delta[at + y] as number;
    if (outside > rival) {
      closed = true;
      break;
    }
  }
  const last = (n - 1) * Y;
  let best = 0;
  if (!closed) for (const y of LEAVING) if ((delta[last + y] as number) > (delta[last + best] as number)) best = y;
  let any = best !== 0;
  for (let k = n - 1; k >= 0; k--) {
    path[k] = best;
    if (k > 0) best = back[k * Y + best] as number;
    if (best !== 0) any = true;
  }
  if (any) report(decoder, start, n, closed, onSpan);
  return start + n;
}

/** One Viterbi step into the position whose labels lie at `at`. */
function advance(delta: Float64Array, back: Uint8Array, emit: Float64Array, trans: Float64Array, at: number): void {
  const prev = at - Y;
  for (let k = 0; k < ENTERING.length; k++) {
    const y = ENTERING[k] as number;
    let best = 0;
    let score = (delta[prev] as number) + (trans[y] as number);
    for (let j = 1; j < LEAVING.length; j++) {
      const x = LEAVING[j] as number;
      const s = (delta[prev + x] as number) + (trans[x * Y + y] as number);
      if (s > score) {
        score = s;
        best = x;
      }
    }
    delta[at + y] = score + (emit[at + y] as number);
    back[at + y] = best;
  }
  for (let t = 0; t < TYPES.length; t++) {
    const b = 1 + 4 * t;
    for (let y = b + 1; y <= b + 2; y++) {
      const begin = (delta[prev + b] as number) + (trans[b * Y + y] as number);
      const inside = (delta[prev + b + 1] as number) + (trans[(b + 1) * Y + y] as number);
      delta[at + y] = Math.max(begin, inside) + (emit[at + y] as number);
      back[at + y] = begin >= inside ? b : b + 1;
    }
  }
}

/** Computes the marginals of the lattice and reports the spans of the best path. */
function report(decoder: Decoder, start: number, n: number, closed: boolean, onSpan: OnSpan): void {
  const { alpha, beta, scale, path, emit, exp, expTransitions: trans } = decoder;
  for (let i = 0; i < n * Y; i++) emit[i] = exp[(emit[i] as number) + 4096] as number;
  forwardBackward(decoder, n, closed);
  let k = 0;
  while (k < n) {
    const y = path[k] as number;
    if (y === 0) {
      k++;
      continue;
    }
    const type = (y - 1) >> 2;
    let p = alpha[k * Y + y] as number;
    let end = k;
    let at = y;
    while (at !== 4 + 4 * type && at !== 3 + 4 * type) {
      const next = path[end + 1] as number;
      end++;
      p *= (trans[at * Y + next] as number) * (emit[end * Y + next] as number) * (scale[end] as number);
      at = next;
    }
    p *= beta[end * Y + at] as number;
    onSpan(start + k, start + end + 1, type, Math.min(1, p));
    k = end + 1;
  }
}

/** Scaled forward values in `alpha`, backward values in `beta`: their products at a position are the marginals. */
function forwardBackward(decoder: Decoder, n: number, closed: boolean): void {
  const { alpha, beta, scale, emit, expTransitions: trans } = decoder;
  for (let k = 0; k < n; k++) {
    const at = k * Y;
    const prev = at - Y;
    let sum = 0;
    for (const y of ENTERING) {
      let a = trans[y] as number;
      if (k > 0) {
        a = 0;
        for (const x of LEAVING) a += (alpha[prev + x] as number) * (trans[x * Y + y] as number);
      }
      a *= emit[at + y] as number;
      alpha[at + y] = a;
      sum += a;
    }
    for (let t = 0; t < TYPES.length; t++) {
      const b = 1 + 4 * t;
      for (let y = b + 1; y <= b + 2; y++) {
        let a = 0;
        if (k > 0)
          a =
            ((alpha[prev + b] as number) * (trans[b * Y + y] as number) +
              (alpha[prev + b + 1] as number) * (trans[(b + 1) * Y + y] as number)) *
            (emit[at + y] as number);
        alpha[at + y] = a;
        sum += a;
      }
    }
    const s = 1 / sum;
    scale[k] = s;
    for (let y = at; y < at + Y; y++) alpha[y] = (alpha[y] as number) * s;
  }
  const last = (n - 1) * Y;
  beta.fill(0, last, last + Y);
  let z = 0;
  for (const y of closed ? [0] : LEAVING) z += alpha[last + y] as number;
  for (const y of closed ? [0] : LEAVING) beta[last + y] = 1 / z;
  for (let k = n - 1; k > 0; k--) {
    const at = k * Y;
    const prev = at - Y;
    const s = scale[k] as number;
    beta.fill(0, prev, at);
    for (const x of LEAVING) {
      let sum = 0;
      for (const y of ENTERING)
        sum += (trans[x * Y + y] as number) * (emit[at + y] as number) * (beta[at + y] as number);
      beta[prev + x] = sum * s;
    }
    for (let t = 0; t < TYPES.length; t++) {
      const b = 1 + 4 * t;
      for (let x = b; x <= b + 1; x++) {
        let sum = 0;
        for (let y = b + 1; y <= b + 2; y++)
          sum += (trans[x * Y + y] as number) * (emit[at + y] as number) * (beta[at + y] as number);
        beta[prev + x] = sum * s;
      }
    }
  }
}
