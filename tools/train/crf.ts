/**
 * Trains the linear-chain CRF: stochastic gradient of the conditional likelihood, AdaGrad step sizes, L1 by lazy soft
 * thresholding. Positions whose label is unknown (optional mentions) are summed over: the gradient is then the
 * difference between the free lattice and the one clamped to the allowed labels.
 */
import { KINDS_OF_FEATURE } from '../../lib/recognise/tagger/kinds.ts';
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
  seed: number;
}
export interface Weights {
  /** rows × LABELS. */
  rows: Float32Array;
  /** Sum of squared gradients of each weight. */
  squares: Float32Array;
  /** LABELS × LABELS, from × LABELS + to. */
  transitions: Float64Array;
}

const Y = LABELS;
const EPS = 0.1;
const LONGEST = 1008;
const MAX_ACTIVE = 48;
const KNOWN_SMALL = 1e-3;

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
    const enterCount = ENTERING.length;
    for (let p = 0; p < n; p++) {
      const at = p * Y;
      const prev = at - Y;
      let sum = 0;
      const mask = allowed === null ? 0xffff : (allowed[from + p] as number);
      for (let k = 0; k < enterCount; k++) {
        const y = ENTERING[k] as number;
        let a = 0;
        if (p === 0) a = trans[y] as number;
        else
          for (let j = 0; j < enterCount; j++) {
            const x = LEAVING[j] as number;
            a += (alpha[prev + x] as number) * (trans[x * Y + y] as number);
          }
        a = ((mask >> y) & 1) === 1 ? a * (emit[at + y] as number) : 0;
        alpha[at + y] = a;
        sum += a;
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
      for (let j = 0; j < enterCount; j++) {
        const x = LEAVING[j] as number;
        const a = (alpha[prev + x] as number) * sign;
        let sum = 0;
        for (let k = 0; k < enterCount; k++) {
          const y = ENTERING[k] as number;
          const v = (trans[x * Y + y] as number) * (beta[at + y] as number);
          sum += v;
          pairs[x * Y + y] = (pairs[x * Y + y] as number) + a * v;
        }
        beta[prev + x] = sum;
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
  const rows = new Float32Array(indexed.table.rows * Y);
  const squares = new Float32Array(indexed.table.rows * Y);
  const touched = new Int32Array(indexed.table.rows);
  const transitions = new Float64Array(Y * Y);
  const transitionSquares = new Float64Array(Y * Y);
  const expTransitions = new Float64Array(Y * Y);
  const random = seededRandom(options.seed);
  const order = Int32Array.from(data.starts, (_, i) => i);
  const active = new Int32Array(LONGEST * MAX_ACTIVE);
  const activeCount = new Int32Array(LONGEST);
  const free = new Lattice();
  const gradient = new Float64Array(LONGEST * Y);
  const scores = new Float64Array(Y);
  const g = new Float64Array(Y);
  const slots = slotPlan(indexed);
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
      const start = data.starts[s] as number;
      const n = (data.ends[s] as number) - start;
      const weight = data.weights[s] as number;
      positions += n;
      let known = true;
      for (let p = 0; p < n; p++) {
        const mask = data.allowed[start + p] as number;
        if ((mask & (mask - 1)) !== 0) known = false;
        // Active rows, brought up to date with the L1 they missed, and scores.
        let count = 0;
        const base = p * MAX_ACTIVE;
        scores.fill(0);
        for (const slot of slots) {
          const first = slot.rows[start + p - slot.reach] as number;
          if (first < 0) continue;
          const row = first + slot.offset;
          active[base + count++] = row;
          const w = row * Y;
          const behind = step - (touched[row] as number);
          if (behind > 0) {
            touched[row] = step;
            const cut = options.l1 * rate * behind;
            for (let y = 0; y < Y; y++) {
              const v = rows[w + y] as number;
              if (v === 0) continue;
              const c = cut / Math.sqrt((squares[w + y] as number) + EPS);
              rows[w + y] = v > c ? v - c : v < -c ? v + c : 0;
            }
          }
          for (let y = 0; y < Y; y++) scores[y] = (scores[y] as number) + (rows[w + y] as number);
        }
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
      for (let p = 0; p < n; p++) {
        let largest = 0;
        for (let y = 0; y < Y; y++) {
          const v = (gradient[p * Y + y] as number) * weight;
          g[y] = v;
          const size = v < 0 ? -v : v;
          if (size > largest) largest = size;
        }
        if (largest < KNOWN_SMALL) continue;
        const base = p * MAX_ACTIVE;
        const end = base + (activeCount[p] as number);
        for (let a = base; a < end; a++) {
          const w = (active[a] as number) * Y;
          for (let y = 0; y < Y; y++) {
            const v = g[y] as number;
            const square = (squares[w + y] as number) + v * v;
            squares[w + y] = square;
            rows[w + y] = (rows[w + y] as number) - (rate * v) / Math.sqrt(square + EPS);
          }
        }
      }
      for (let i = 0; i < Y * Y; i++) {
        const v = (free.pairs[i] as number) * weight;
        if (v === 0) continue;
        const square = (transitionSquares[i] as number) + v * v;
        transitionSquares[i] = square;
        transitions[i] = (transitions[i] as number) - (rate * v) / Math.sqrt(square + EPS);
      }
    }
    const seconds = (performance.now() - began) / 1000;
    log(`epoch ${epoch + 1}: ${((100 * wrong) / positions).toFixed(3)} % of labels unlikely, ${seconds.toFixed(1)} s`);
  }
  for (let row = 0; row < touched.length; row++) {
    const behind = step - (touched[row] as number);
    const cut = options.l1 * options.rate[1] * behind;
    for (let i = row * Y; i < row * Y + Y; i++) {
      const v = rows[i] as number;
      const c = cut / Math.sqrt((squares[i] as number) + EPS);
      rows[i] = v > c ? v - c : v < -c ? v + c : 0;
    }
  }
  return { rows, squares, transitions };
}

interface Slot {
  rows: Int32Array;
  reach: number;
  offset: number;
}

/** Every (n-gram, reach) that speaks for a position, plain and schemed. */
function slotPlan({ plain, schemed }: IndexedDataset): Slot[] {
  return KINDS_OF_FEATURE.flatMap(({ reach, schemeSlots }, kind) => [
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
