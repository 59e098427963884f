/** Finds the best labels of sentences (Viterbi), as lib/recognise/tagger/decode.ts does. */
import {
  B,
  CERTAIN,
  E,
  ENTER,
  I,
  LATTICE_BYTES,
  lanesHigh,
  lanesLow,
  S,
  scoresB,
  scoresE,
  scoresI,
  scoresS,
  sumsOf,
  toF64High,
  toF64Low,
  WITHIN,
} from './lattice';
import { backward, exponentials, forward, spanProbability } from './marginals';
import { DELTA, PATH, SPANS, STARTS, SUM_BYTES, TRANSITIONS } from './memory';
import { positionOf, SENTENCES } from './sentences';

const SPAN_BYTES: usize = 24;
const FAR: f64 = -1e9;

let found: usize = 0;

/** Decodes the run's sentences; gives how many spans lie at `SPANS`. */
export function decode(): i32 {
  const limit = -<i32>floor<f64>(load<f64>(TRANSITIONS + CERTAIN));
  found = SPANS;
  for (let s = 0; s < SENTENCES; s++) {
    const to = positionOf(s + 1) - 2;
    const shift = 2 * s + 2;
    for (let p = nextLoud(positionOf(s), to, limit); p < to; p = nextLoud(p, to, limit)) p = lattice(p, to, shift);
  }
  return <i32>((found - SPANS) / SPAN_BYTES);
}

/** The first position from `p` on, before `to`, at which some B or S is at least `limit`; `to` where none is. */
@inline
function nextLoud(p: i32, to: i32, limit: i32): i32 {
  const least = i16x8.splat(<i16>limit);
  for (let sum = sumsOf(p); p < to; p++, sum += SUM_BYTES) {
    // Lanes B B B I I I E E, then E S S S.
    const loud = i16x8.bitmask(i16x8.ge_s(v128.load(sum), least)) & 0x07;
    const loudToo = i16x8.bitmask(i16x8.ge_s(v128.load(sum, 16), least)) & 0x0e;
    if ((loud | loudToo) != 0) return p;
  }
  return to;
}

@inline
function add(a: v128, b: v128): v128 {
  return f64x2.add(a, b);
}
/** The greater number; of two zeros either, which nothing hangs on. */
@inline
function most(a: v128, b: v128): v128 {
  return f64x2.pmax(a, b);
}

/** Opens a lattice at `start`; gives the position after it. */
function lattice(start: i32, to: i32, shift: i32): i32 {
  const certain = load<f64>(TRANSITIONS + CERTAIN);
  let sums = sumsOf(start);
  const firstB = scoresB(sums);
  const firstS = scoresS(sums);
  let b = add(lanesLow(ENTER), toF64Low(firstB));
  let bHigh = add(lanesHigh(ENTER), toF64High(firstB));
  let i = f64x2.splat(FAR);
  let iHigh = i;
  // The best ends of spans, and `O`.
  let end = add(lanesLow(ENTER), toF64Low(firstS));
  let endHigh = add(lanesHigh(ENTER), toF64High(firstS));
  let at = DELTA;
  keep(at, B, b, bHigh);
  keep(at, I, i, iHigh);
  keep(at, E, i, i);
  keep(at, S, end, endHigh);
  let n = 1;
  let closed = false;
  // Whether `O` is the label before `O` everywhere.
  let outside = true;
  const outsideEnter = load<f64>(TRANSITIONS + ENTER, 24);
  for (let p = start + 1; p < to; p++) {
    sums += SUM_BYTES;
    at += LATTICE_BYTES;
    n++;
    const d0 = v128.shuffle<i64>(endHigh, endHigh, 1, 1);
    const d1 = v128.shuffle<i64>(end, end, 0, 0);
    const d2 = v128.shuffle<i64>(end, end, 1, 1);
    const d3 = v128.shuffle<i64>(endHigh, endHigh, 0, 0);
    const into = most(
      most(add(d0, lanesLow(ENTER)), add(d1, lanesLow(ENTER + 32))),
      most(add(d2, lanesLow(ENTER + 64)), add(d3, lanesLow(ENTER + 96))),
    );
    const intoHigh = most(
      most(add(d0, lanesHigh(ENTER)), add(d1, lanesHigh(ENTER + 32))),
      most(add(d2, lanesHigh(ENTER + 64)), add(d3, lanesHigh(ENTER + 96))),
    );
    if (f64x2.extract_lane(intoHigh, 1) > f64x2.extract_lane(d0, 0) + outsideEnter) outside = false;
    const scoreB = scoresB(sums);
    const scoreI = scoresI(sums);
    const scoreE = scoresE(sums);
    const scoreS = scoresS(sums);
    const inside = most(add(b, lanesLow(WITHIN)), add(i, lanesLow(WITHIN + 64)));
    const insideHigh = most(add(bHigh, lanesHigh(WITHIN)), add(iHigh, lanesHigh(WITHIN + 64)));
    const ending = most(add(b, lanesLow(WITHIN + 32)), add(i, lanesLow(WITHIN + 96)));
    const endingHigh = most(add(bHigh, lanesHigh(WITHIN + 32)), add(iHigh, lanesHigh(WITHIN + 96)));
    b = add(into, toF64Low(scoreB));
    bHigh = add(intoHigh, toF64High(scoreB));
    i = add(inside, toF64Low(scoreI));
    iHigh = add(insideHigh, toF64High(scoreI));
    const e = add(ending, toF64Low(scoreE));
    const eHigh = add(endingHigh, toF64High(scoreE));
    const s = add(into, toF64Low(scoreS));
    const sHigh = add(intoHigh, toF64High(scoreS));
    keep(at, B, b, bHigh);
    keep(at, I, i, iHigh);
    keep(at, E, e, eHigh);
    keep(at, S, s, sHigh);
    end = most(e, s);
    endHigh = most(eHigh, sHigh);
    const rival = most(most(b, i), end);
    const rivalHigh = most(most(bHigh, iHigh), endHigh);
    const sure = f64x2.extract_lane(sHigh, 1) - certain;
    const rivals = i64x2.bitmask(f64x2.gt(f64x2.splat(sure), rival));
    if (rivals == 3 && sure > f64x2.extract_lane(rivalHigh, 0)) {
      closed = true;
      break;
    }
  }
  if (!(closed && outside)) report(start, n, closed, shift);
  return start + n;
}

@inline
function keep(at: usize, label: usize, low: v128, high: v128): void {
  v128.store(at + label, low);
  v128.store(at + label, high, 16);
}

@inline
function delta(k: i32, label: usize, lane: i32): f64 {
  return load<f64>(DELTA + <usize>k * LATTICE_BYTES + label + (<usize>lane << 3));
}
@inline
function transition(at: usize, lane: i32): f64 {
  return load<f64>(TRANSITIONS + at + (<usize>lane << 3));
}

/** The label by which the best way into a group at `k` comes: 0 for `O`, else 1 + 4 × type + place. `lane`: PER, LOC, ORG, `O`. */
function labelBefore(k: i32, lane: i32): i32 {
  let score = delta(k - 1, S, 3) + transition(ENTER, lane);
  let best = 0;
  for (let t = 0; t < 3; t++) {
    const e = delta(k - 1, E, t);
    const s = delta(k - 1, S, t);
    const way = max(e, s) + transition(ENTER + (<usize>(t + 1) << 5), lane);
    if (way > score) {
      score = way;
      best = 4 * t + (e >= s ? 3 : 4);
    }
  }
  return best;
}

/** Whether B comes before an inside or an end at `k`; else I does. `way`: 0 to an inside, 32 to an end. */
@inline
function isAfterBegin(k: i32, t: i32, way: usize): bool {
  return delta(k - 1, B, t) + transition(WITHIN + way, t) >= delta(k - 1, I, t) + transition(WITHIN + 64 + way, t);
}

/** Reports the spans of the best path through a lattice of `n` positions, if it has any. */
function report(start: i32, n: i32, closed: bool, shift: i32): void {
  let best = 0;
  if (!closed) {
    let score = delta(n - 1, S, 3);
    for (let t = 0; t < 3; t++) {
      for (let place = 3; place <= 4; place++) {
        const rival = delta(n - 1, place == 3 ? E : S, t);
        if (rival > score) {
          score = rival;
          best = 4 * t + place;
        }
      }
    }
  }
  let first = n;
  for (let k = n - 1; k >= 0; k--) {
    store<u8>(PATH + k, <u8>best);
    if (best != 0) first = k;
    if (k == 0) break;
    const t = (best - 1) >> 2;
    const place = (best - 1) & 3;
    if (best == 0) best = labelBefore(k, 3);
    else if (place == 0 || place == 3) best = labelBefore(k, t);
    else best = 1 + 4 * t + (isAfterBegin(k, t, place == 1 ? 0 : 32) ? 0 : 1);
  }
  if (first == n) return;
  exponentials(start, n);
  forward(n);
  backward(n, closed, first);
  for (let k = first; k < n; ) {
    const y = <i32>load<u8>(PATH + k);
    if (y == 0) {
      k++;
      continue;
    }
    const type = (y - 1) >> 2;
    let end = k;
    while (<i32>load<u8>(PATH + end) < 3 + 4 * type) end++;
    end++;
    store<i32>(found, start + k - shift);
    store<i32>(found, start + end - shift, 4);
    store<i32>(found, type, 8);
    store<f64>(found, spanProbability(k, end, type), 16);
    found += SPAN_BYTES;
    k = end;
  }
}

/** Computes the marginals of the sentence that has the offset; gives the sentence's number. */
export function hold(offset: i32): i32 {
  let low = 0;
  for (let high = SENTENCES; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if (load<i32>(STARTS + (<usize>middle << 2)) <= offset) low = middle;
    else high = middle;
  }
  const from = positionOf(low);
  const n = positionOf(low + 1) - 2 - from;
  exponentials(from, n);
  forward(n);
  backward(n, false, 0);
  return low;
}
