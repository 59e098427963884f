/**
 * Trains the linear-chain CRF: stochastic gradient of the conditional likelihood, AdaGrad step sizes, L1 by lazy soft
 * thresholding. Positions whose label is unknown (optional mentions) are summed over: the gradient is then the
 * difference between the free lattice and the one clamped to the allowed labels.
 */
import { KIND_COUNT, KINDS_OF_FEATURE } from '../../lib/recognise/tagger/kinds.ts';
import { ENTERING, LABELS, LEAVING, mayFollow, TYPES } from '../../lib/recognise/tagger/labels.ts';
import type { Dataset } from './dataset.ts';
import type { IndexedDataset } from './index-features.ts';
import { seededRandom } from './random.ts';

export interface TrainOptions {
  epochs: number;
  /** Step size at the start and at the end. */
  rate: readonly [number, number];
  /** L1 strength per sentence. */
  l1: number;
  /**
   * Share of the sentences that are read without the marks of words: what the lists tell would else keep the characters
   * from being learnt, and a name that no list has is then missed.
   */
  unmarked: number;
  seed: number;
}
export interface Weights {
  /** A row is CELL numbers: LABELS weights, …, and from SQUARES on the sums of their squared gradients. */
  cells: Float32Array;
  /** LABELS × LABELS, from × LABELS + to. */
  transitions: Float64Array;
}

const Y = LABELS;
/** Number of the first kind of features that hangs on the word lists; those after it do too. */
const FIRST_MARK = KINDS_OF_FEATURE.findIndex(({ name }) => name === 'mark');
/** Numbers a row of weights takes: two cache lines, the first of which is enough for scoring. */
export const CELL = 32;
export const SQUARES = 16;
/** Step at which the row's L1 was last settled. */
const TOUCHED = 13;
/** Steps of L1 that may be owed before a row is settled: frequent rows would else be settled at every step. */
const PATIENCE = 64;
const EPS = 0.1;
const LONGEST = 1008;
const MAX_ACTIVE = 48;
const KNOWN_SMALL = 1e-3;
/** A sentence none of whose labels is further off than this rests for one epoch: it has little to teach. */
const LEARNT = 0.03;

/** Forward–backward over one sentence; scaled, so any length is safe. */
export class Lattice {
  emit = new Float64Array(LONGEST * Y);
  alpha = new Float64Array(LONGEST * Y);
  beta = new Float64Array(LONGEST * Y);
  scale = new Float64Array(LONGEST);
  /** Expected transitions, added to by `run` times `sign`. */
  pairs = new Float64Array(Y * Y);

  /**
   * Marginals of `emit[0 .. n × Y)` (exponentials) under the transitions `trans` (exponentials), written to
   * `alpha`. `allowed` restricts the labels at each position from `from` on; null allows all.
   */
  run(n: number, trans: Float64Array, allowed: Uint16Array | null, from: number, sign: number): void {
    const { alpha, beta, emit, scale, pairs } = this;
    for (let p = 0; p < n; p++) {
      const at = p * Y;
      const prev = at - Y;
      let sum = 0;
      const mask = allowed === null ? 0xffff : (allowed[from + p] as number);
      for (let g = 0; g <= TYPES.length; g++) {
        const to = g === 0 ? 0 : 4 * g - 3;
        let into = p === 0 ? (trans[to] as number) : (alpha[prev] as number) * (trans[to] as number);
        if (p > 0)
          for (let x = 3; x < Y; x += 4)
            into += ((alpha[prev + x] as number) + (alpha[prev + x + 1] as number)) * (trans[x * Y + to] as number);
        for (let y = to; y < Y; y += 3) {
          const a = ((mask >> y) & 1) === 1 ? into * (emit[at + y] as number) : 0;
          alpha[at + y] = a;
          sum += a;
          if (g === 0 || y !== to) break;
        }
      }
      for (let t = 0; t < TYPES.length; t++) {
        const b = 1 + 4 * t;
        for (let y = b + 1; y <= b + 2; y++) {
          let a = 0;
          if (p > 0)
            a =
              (alpha[prev + b] as number) * (trans[b * Y + y] as number) +
              (alpha[prev + b + 1] as number) * (trans[(b + 1) * Y + y] as number);
          a = ((mask >> y) & 1) === 1 ? a * (emit[at + y] as number) : 0;
          alpha[at + y] = a;
          sum += a;
        }
      }
      const s = 1 / sum;
      scale[p] = s;
      for (let y = 0; y < Y; y++) alpha[at + y] = (alpha[at + y] as number) * s;
    }
    const last = (n - 1) * Y;
    for (let y = 0; y < Y; y++) beta[last + y] = 0;
    let z = 0;
    for (const y of LEAVING) {
      beta[last + y] = 1;
      z += alpha[last + y] as number;
    }
    for (const y of LEAVING) beta[last + y] = 1 / z;
    // From here beta holds the backward value times emission and scale of the position, so a transition is one product.
    for (let p = n - 1; p > 0; p--) {
      const at = p * Y;
      const prev = at - Y;
      const s = scale[p] as number;
      for (let y = 0; y < Y; y++) {
        const back = beta[at + y] as number;
        let mask = 1;
        if (allowed !== null) mask = ((allowed[from + p] as number) >> y) & 1;
        const out = mask === 0 ? 0 : back * (emit[at + y] as number) * s;
        alpha[at + y] = (alpha[at + y] as number) * back;
        beta[at + y] = out;
      }
      for (let y = 0; y < Y; y++) beta[prev + y] = 0;
      for (let f = 0; f <= TYPES.length; f++) {
        const x = f === 0 ? 0 : 4 * f - 1;
        const a = ((alpha[prev + x] as number) + (f === 0 ? 0 : (alpha[prev + x + 1] as number))) * sign;
        let sum = 0;
        for (let g = 0; g <= TYPES.length; g++) {
          const y = g === 0 ? 0 : 4 * g - 3;
          const back = (beta[at + y] as number) + (g === 0 ? 0 : (beta[at + y + 3] as number));
          const v = (trans[x * Y + y] as number) * back;
          sum += v;
          pairs[x * Y + y] = (pairs[x * Y + y] as number) + a * v;
        }
        beta[prev + x] = sum;
        if (f > 0) beta[prev + x + 1] = sum;
      }
      for (let t = 0; t < TYPES.length; t++) {
        const b = 1 + 4 * t;
        for (let x = b; x <= b + 1; x++) {
          const a = (alpha[prev + x] as number) * sign;
          let sum = 0;
          for (let y = b + 1; y <= b + 2; y++) {
            const v = (trans[x * Y + y] as number) * (beta[at + y] as number);
            sum += v;
            pairs[x * Y + y] = (pairs[x * Y + y] as number) + a * v;
          }
          beta[prev + x] = sum;
        }
      }
    }
    for (let y = 0; y < Y; y++) alpha[y] = (alpha[y] as number) * (beta[y] as number);
  }
}

/** Trains from zero. Deterministic for a given dataset and options. */
export function train(
  data: Dataset,
  indexed: IndexedDataset,
  options: TrainOptions,
  log: (line: string) => void,
): Weights {
  const cells = new Float32Array(indexed.table.rows * CELL);
  const transitions = new Float64Array(Y * Y);
  const transitionSquares = new Float64Array(Y * Y);
  const expTransitions = new Float64Array(Y * Y);
  const random = seededRandom(options.seed);
  const order = Int32Array.from(data.starts, (_, i) => i);
  const resting = new Uint8Array(order.length);
  const active = new Int32Array(LONGEST * MAX_ACTIVE);
  const activeCount = new Int32Array(LONGEST);
  const free = new Lattice();
  const gradient = new Float64Array(LONGEST * Y);
  const scores = new Float64Array(Y);
  const g = new Float64Array(Y);
  const tied = new Float64Array(Y * Y);
  const marked = slotPlan(indexed, KIND_COUNT);
  const unmarked = slotPlan(indexed, FIRST_MARK);
  const steps = options.epochs * order.length;
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const began = performance.now();
    shuffle(order, random);
    let wrong = 0;
    let positions = 0;
    for (const s of order) {
      const rate = (options.rate[0] as number) + ((options.rate[1] - options.rate[0]) * step) / steps;
      step++;
      if (resting[s] === 1) {
        resting[s] = 0;
        continue;
      }
      const start = data.starts[s] as number;
      const n = (data.ends[s] as number) - start;
      const weight = data.weights[s] as number;
      const slots = random() < options.unmarked ? unmarked : marked;
      positions += n;
      let known = true;
      for (let p = 0; p < n; p++) {
        const mask = data.allowed[start + p] as number;
        if ((mask & (mask - 1)) !== 0) known = false;
        // Active rows, brought up to date with the L1 they missed, and scores.
        let count = 0;
        const base = p * MAX_ACTIVE;
        let s0 = 0,
          s1 = 0,
          s2 = 0,
          s3 = 0,
          s4 = 0,
          s5 = 0,
          s6 = 0,
          s7 = 0,
          s8 = 0,
          s9 = 0,
          s10 = 0,
          s11 = 0,
          s12 = 0;
        for (let k = 0; k < slots.length; k++) {
          const slot = slots[k] as Slot;
          const first = slot.rows[start + p - slot.reach] as number;
          if (first < 0) continue;
          const row = first + slot.offset;
          active[base + count++] = row;
          const w = row * CELL;
          if (step - (cells[w + TOUCHED] as number) > PATIENCE) settle(cells, w, step, options.l1 * rate);
          s0 += cells[w + 0] as number;
          s1 += cells[w + 1] as number;
          s2 += cells[w + 2] as number;
          s3 += cells[w + 3] as number;
          s4 += cells[w + 4] as number;
          s5 += cells[w + 5] as number;
          s6 += cells[w + 6] as number;
          s7 += cells[w + 7] as number;
          s8 += cells[w + 8] as number;
          s9 += cells[w + 9] as number;
          s10 += cells[w + 10] as number;
          s11 += cells[w + 11] as number;
          s12 += cells[w + 12] as number;
        }
        scores[0] = s0;
        scores[1] = s1;
        scores[2] = s2;
        scores[3] = s3;
        scores[4] = s4;
        scores[5] = s5;
        scores[6] = s6;
        scores[7] = s7;
        scores[8] = s8;
        scores[9] = s9;
        scores[10] = s10;
        scores[11] = s11;
        scores[12] = s12;
        activeCount[p] = count;
        let max = scores[0] as number;
        for (let y = 1; y < Y; y++) if ((scores[y] as number) > max) max = scores[y] as number;
        for (let y = 0; y < Y; y++) free.emit[p * Y + y] = Math.exp((scores[y] as number) - max);
      }
      for (let i = 0; i < Y * Y; i++) expTransitions[i] = Math.exp(transitions[i] as number);
      free.pairs.fill(0);
      free.run(n, expTransitions, null, start, 1);
      for (let i = 0; i < n * Y; i++) gradient[i] = free.alpha[i] as number;
      if (known) {
        let before = -1;
        for (let p = 0; p < n; p++) {
          const y = 31 - Math.clz32(data.allowed[start + p] as number);
          if ((gradient[p * Y + y] as number) < 0.5) wrong++;
          gradient[p * Y + y] = (gradient[p * Y + y] as number) - 1;
          if (before >= 0) free.pairs[before * Y + y] = (free.pairs[before * Y + y] as number) - 1;
          before = y;
        }
      } else {
        free.run(n, expTransitions, data.allowed, start, -1);
        for (let i = 0; i < n * Y; i++) gradient[i] = (gradient[i] as number) - (free.alpha[i] as number);
      }
      let furthest = 0;
      for (let p = 0; p < n; p++) {
        let largest = 0;
        for (let y = 0; y < Y; y++) {
          const v = (gradient[p * Y + y] as number) * weight;
          g[y] = v;
          const size = v < 0 ? -v : v;
          if (size > largest) largest = size;
        }
        if (largest > furthest) furthest = largest;
        if (largest < KNOWN_SMALL) continue;
        const base = p * MAX_ACTIVE;
        const end = base + (activeCount[p] as number);
        for (let a = base; a < end; a++) {
          const w = (active[a] as number) * CELL;
          for (let y = w; y < w + Y; y++) {
            const v = g[y - w] as number;
            const square = (cells[y + SQUARES] as number) + v * v;
            cells[y + SQUARES] = square;
            cells[y] = (cells[y] as number) - (rate * v) / Math.sqrt(square + EPS);
          }
        }
      }
      if (furthest < LEARNT) resting[s] = 1;
      tied.fill(0);
      for (let i = 0; i < Y * Y; i++) {
        const to = TIED[i] as number;
        tied[to] = (tied[to] as number) + (free.pairs[i] as number) * weight;
      }
      for (let i = 0; i < Y * Y; i++) {
        const v = tied[i] as number;
        if (v === 0) continue;
        const square = (transitionSquares[i] as number) + v * v;
        transitionSquares[i] = square;
        transitions[i] = (transitions[i] as number) - (rate * v) / Math.sqrt(square + EPS);
      }
      for (let i = 0; i < Y * Y; i++) transitions[i] = transitions[TIED[i] as number] as number;
    }
    const seconds = (performance.now() - began) / 1000;
    log(
      `epoch ${epoch + 1}: ${((100 * wrong) / positions).toFixed(3)} % of labels read unlikely, ${seconds.toFixed(1)} s`,
    );
  }
  for (let w = 0; w < cells.length; w += CELL) settle(cells, w, step, options.l1 * options.rate[1]);
  return { cells, transitions };
}

/** Takes from the row at `w` the L1 that it missed since it was last settled; `cut` is the pull of one step. */
function settle(cells: Float32Array, w: number, step: number, cut: number): void {
  const behind = step - (cells[w + TOUCHED] as number);
  if (behind === 0) return;
  cells[w + TOUCHED] = step;
  for (let y = w; y < w + Y; y++) {
    const v = cells[y] as number;
    if (v === 0) continue;
    const c = (cut * behind) / Math.sqrt((cells[y + SQUARES] as number) + EPS);
    cells[y] = v > c ? v - c : v < -c ? v + c : 0;
  }
}

/** The transition that shares its weight: after a span's end E stands for S, into a span B stands for S. */
const TIED: readonly number[] = Array.from({ length: Y * Y }, (_, i) => {
  const from = (i / Y) | 0;
  const to = i % Y;
  const entering = ENTERING.includes(to) && LEAVING.includes(from);
  const x = entering && from > 0 && from % 4 === 0 ? from - 1 : from;
  const y = entering && to > 0 && to % 4 === 0 ? to - 3 : to;
  return x * Y + y;
});

interface Slot {
  rows: Int32Array;
  reach: number;
  offset: number;
}

/** Every (n-gram, reach) of the first `kinds` kinds that speaks for a position, plain and schemed. */
function slotPlan({ plain, schemed }: IndexedDataset, kinds: number): Slot[] {
  return KINDS_OF_FEATURE.slice(0, kinds).flatMap(({ reach, schemeSlots }, kind) => [
    ...reach.map((r, offset) => ({ rows: plain[kind] ?? new Int32Array(), reach: r, offset })),
    ...schemeSlots.map((slot, offset) => ({
      rows: schemed[kind] ?? new Int32Array(),
      reach: reach[slot] ?? 0,
      offset,
    })),
  ]);
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const t = order[i] as number;
    order[i] = order[j] as number;
    order[j] = t;
  }
}

/** Whether a transition can occur, for the exporter. */
export const possible: readonly boolean[] = Array.from({ length: Y * Y }, (_, i) => mayFollow((i / Y) | 0, i % Y));
