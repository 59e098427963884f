/**
 * Finds the best labels of a sentence (Viterbi) and how sure each span is (forward–backward).
 *
 * Most characters of an article are plainly outside any name. While `O` is certain the decoder does not build a
 * lattice; it opens one where another label comes into question and closes it where `O` is certain again. What is cut
 * off this way has a probability below e^-6 (`certain` in transitions.ts).
 */
import { LABELS, TYPES } from './labels.ts';
import { backward, forward, spanProbability } from './marginals.ts';
import type { ModelHeader } from './model-file.ts';
import { MARGIN } from './model-tables.ts';
import { LANE_OF, LANES } from './records.ts';
import { FARTHEST, GROUPS, type Transitions, transitionsOf } from './transitions.ts';

const Y = LABELS;
const T = TYPES.length;
const G = GROUPS;

/** Called with each span found: where it begins and ends, number of the type, probability. */
export type OnSpan = (start: number, end: number, type: number, confidence: number) => void;

/** Room and tables for decoding with one model; not shared between calls that overlap. */
export interface Decoder extends Transitions {
  emit: Float64Array;
  delta: Float64Array;
  back: Uint8Array;
  alpha: Float64Array;
  beta: Float64Array;
  scale: Float64Array;
  path: Uint8Array;
}

/** A decoder for sentences of at most `longest` characters. */
export function createDecoder(header: ModelHeader, longest: number): Decoder {
  const size = (longest + 2) * Y;
  return {
    ...transitionsOf(header),
    emit: new Float64Array(size),
    delta: new Float64Array(size),
    back: new Uint8Array(size),
    alpha: new Float64Array(size),
    beta: new Float64Array(size),
    scale: new Float64Array(longest + 2),
    path: new Uint8Array(longest + 2),
  };
}

/** Decodes positions `from` to `to` (exclusive) of the run whose sums these are. */
export function decodeSentence(decoder: Decoder, sums: Int16Array, from: number, to: number, onSpan: OnSpan): void {
  const { certain } = decoder;
  for (let p = nextLoud(sums, from, to, -certain); p < to; p = nextLoud(sums, p, to, -certain))
    p = lattice(decoder, sums, p, to, onSpan);
}

/** The first position from `p` on, before `to`, at which a span could begin: some B or S is at least `limit`; else `to`. */
function nextLoud(sums: Int16Array, p: number, to: number, limit: number): number {
  for (let at = (p + MARGIN) * LANES; p < to; p++, at += LANES)
    for (let t = 0; t < T; t++)
      if ((sums[at + t] as number) >= limit || (sums[at + 3 * T + t] as number) >= limit) return p;
  return to;
}

/** Reads the scores of position `p` into `out[at …]`, in the order of labels. */
function read(sums: Int16Array, p: number, out: Float64Array, at: number): void {
  out[at] = 0;
  for (let y = 1, from = (p + MARGIN) * LANES; y < Y; y++) out[at + y] = sums[from + (LANE_OF[y] as number)] as number;
}

/** Opens a lattice at `start`; gives the position after the lattice. */
function lattice(decoder: Decoder, sums: Int16Array, start: number, to: number, onSpan: OnSpan): number {
  const { emit, delta, back, path, enter, within, certain } = decoder;
  read(sums, start, emit, 0);
  delta[0] = enter[0] as number;
  for (let t = 0; t < T; t++) {
    const b = 1 + 4 * t;
    const e = enter[t + 1] as number;
    delta[b] = e + (emit[b] as number);
    delta[b + 3] = e + (emit[b + 3] as number);
    delta[b + 1] = delta[b + 2] = -1e9;
  }
  let n = 1;
  let closed = false;
  while (start + n < to) {
    const at = n * Y;
    read(sums, start + n, emit, at);
    const rival = advance(delta, back, emit, enter, within, at);
    n++;
    if ((delta[at] as number) - certain > rival) {
      closed = true;
      break;
    }
  }
  const last = (n - 1) * Y;
  let best = 0;
  if (!closed)
    for (let t = 0; t < T; t++)
      for (const y of [3 + 4 * t, 4 + 4 * t])
        if ((delta[last + y] as number) > (delta[last + best] as number)) best = y;
  let any = best;
  for (let k = n - 1; k >= 0; k--) {
    path[k] = best;
    any |= best;
    if (k > 0) best = back[k * Y + best] as number;
  }
  if (any !== 0) report(decoder, start, n, closed, onSpan);
  return start + n;
}

/** One Viterbi step into the position whose labels lie at `at`; gives the best score of a label other than `O`. */
function advance(
  delta: Float64Array,
  back: Uint8Array,
  emit: Float64Array,
  enter: Float64Array,
  within: Float64Array,
  at: number,
): number {
  const prev = at - Y;
  const d0 = delta[prev] as number;
  const e1 = delta[prev + 3] as number;
  const s1 = delta[prev + 4] as number;
  const e2 = delta[prev + 7] as number;
  const s2 = delta[prev + 8] as number;
  const e3 = delta[prev + 11] as number;
  const s3 = delta[prev + 12] as number;
  const d1 = Math.max(e1, s1);
  const d2 = Math.max(e2, s2);
  const d3 = Math.max(e3, s3);
  const from1 = e1 >= s1 ? 3 : 4;
  const from2 = e2 >= s2 ? 7 : 8;
  const from3 = e3 >= s3 ? 11 : 12;
  let rival = -1e9;
  for (let g = 0; g < G; g++) {
    let score = d0 + (enter[g] as number);
    let best = 0;
    const v1 = d1 + (enter[G + g] as number);
    if (v1 > score) {
      score = v1;
      best = from1;
    }
    const v2 = d2 + (enter[2 * G + g] as number);
    if (v2 > score) {
      score = v2;
      best = from2;
    }
    const v3 = d3 + (enter[3 * G + g] as number);
    if (v3 > score) {
      score = v3;
      best = from3;
    }
    if (g === 0) {
      delta[at] = score;
      back[at] = best;
      continue;
    }
    const y = at + 4 * g - 3;
    const w = 4 * g - 4;
    const b = delta[y - Y] as number;
    const i = delta[y - Y + 1] as number;
    const newB = score + (emit[y] as number);
    const newS = score + (emit[y + 3] as number);
    delta[y] = newB;
    delta[y + 3] = newS;
    back[y] = back[y + 3] = best;
    const bi = b + (within[w] as number);
    const ii = i + (within[w + 2] as number);
    const newI = Math.max(bi, ii) + (emit[y + 1] as number);
    delta[y + 1] = newI;
    back[y + 1] = bi >= ii ? 4 * g - 3 : 4 * g - 2;
    const be = b + (within[w + 1] as number);
    const ie = i + (within[w + 3] as number);
    const newE = Math.max(be, ie) + (emit[y + 2] as number);
    delta[y + 2] = newE;
    back[y + 2] = be >= ie ? 4 * g - 3 : 4 * g - 2;
    rival = Math.max(rival, newB, newS, newI, newE);
  }
  return rival;
}

/** Computes the marginals of the lattice and reports the spans of the best path. */
function report(decoder: Decoder, start: number, n: number, closed: boolean, onSpan: OnSpan): void {
  const { path, emit, exp } = decoder;
  for (let i = 0; i < n * Y; i++) emit[i] = exp[(emit[i] as number) + FARTHEST] as number;
  forward(decoder, n);
  backward(decoder, n, closed);
  let k = 0;
  while (k < n) {
    const y = path[k] as number;
    if (y === 0) {
      k++;
      continue;
    }
    const type = (y - 1) >> 2;
    let end = k;
    while ((path[end] as number) < 3 + 4 * type) end++;
    onSpan(start + k, start + end + 1, type, spanProbability(decoder, k, end + 1, type));
    k = end + 1;
  }
}

/**
 * Computes the marginals of the whole sentence `from` to `to`: `spanProbability` then answers for any span of it, its
 * positions counted from the sentence's start.
 */
export function readSentence(decoder: Decoder, sums: Int16Array, from: number, to: number): void {
  const { emit, exp } = decoder;
  const n = to - from;
  for (let k = 0; k < n; k++) read(sums, from + k, emit, k * Y);
  for (let i = 0; i < n * Y; i++) emit[i] = exp[(emit[i] as number) + FARTHEST] as number;
  forward(decoder, n);
  backward(decoder, n, false);
}
