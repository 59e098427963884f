/** Forward–backward over a lattice, as lib/recognise/tagger/marginals.ts does. */
import {
  B,
  E,
  EXP_ENTER,
  EXP_LEAVE,
  EXP_WITHIN,
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
} from './lattice';
import { ALPHA, BETA, EMIT, EXP, SCALE, SUM_BYTES, TRANSITIONS } from './memory';

/** Scores are sums of weights; none is as far from zero as this. */
const FARTHEST: i32 = 4096;

@inline
function add(a: v128, b: v128): v128 {
  return f64x2.add(a, b);
}
@inline
function mul(a: v128, b: v128): v128 {
  return f64x2.mul(a, b);
}
@inline
function first(a: v128): f64 {
  return f64x2.extract_lane(a, 0);
}
@inline
function second(a: v128): f64 {
  return f64x2.extract_lane(a, 1);
}

/** Reads the exponentials of the scores of `n` positions from `start` on. */
export function exponentials(start: i32, n: i32): void {
  let sums = sumsOf(start);
  let at = EMIT;
  for (let k = 0; k < n; k++) {
    exp4(at + B, scoresB(sums));
    exp4(at + I, scoresI(sums));
    exp4(at + E, scoresE(sums));
    exp4(at + S, scoresS(sums));
    sums += SUM_BYTES;
    at += LATTICE_BYTES;
  }
}

@inline
function exp4(at: usize, scores: v128): void {
  store<f64>(at, expOf(i32x4.extract_lane(scores, 0)));
  store<f64>(at, expOf(i32x4.extract_lane(scores, 1)), 8);
  store<f64>(at, expOf(i32x4.extract_lane(scores, 2)), 16);
  // `O` has no score, and what stands in its place elsewhere leads nowhere.
  store<f64>(at, 1, 24);
}

@inline
function expOf(score: i32): f64 {
  return load<f64>(EXP + (<usize>(score + FARTHEST) << 3));
}

/** Forward values, scaled to a sum of one at each position. */
export function forward(n: i32): void {
  let at = ALPHA;
  let emit = EMIT;
  let d0 = f64x2.splat(1);
  let d1 = f64x2.splat(0);
  let d2 = d1;
  let d3 = d1;
  let b = d1;
  let bHigh = d1;
  let i = d1;
  let iHigh = d1;
  for (let k = 0; k < n; k++) {
    const into = add(
      add(add(mul(d0, lanesLow(EXP_ENTER)), mul(d1, lanesLow(EXP_ENTER + 32))), mul(d2, lanesLow(EXP_ENTER + 64))),
      mul(d3, lanesLow(EXP_ENTER + 96)),
    );
    const intoHigh = add(
      add(add(mul(d0, lanesHigh(EXP_ENTER)), mul(d1, lanesHigh(EXP_ENTER + 32))), mul(d2, lanesHigh(EXP_ENTER + 64))),
      mul(d3, lanesHigh(EXP_ENTER + 96)),
    );
    const inside = add(mul(b, lanesLow(EXP_WITHIN)), mul(i, lanesLow(EXP_WITHIN + 64)));
    const insideHigh = add(mul(bHigh, lanesHigh(EXP_WITHIN)), mul(iHigh, lanesHigh(EXP_WITHIN + 64)));
    const ending = add(mul(b, lanesLow(EXP_WITHIN + 32)), mul(i, lanesLow(EXP_WITHIN + 96)));
    const endingHigh = add(mul(bHigh, lanesHigh(EXP_WITHIN + 32)), mul(iHigh, lanesHigh(EXP_WITHIN + 96)));
    b = mul(into, v128.load(emit + B));
    bHigh = mul(intoHigh, v128.load(emit + B, 16));
    i = mul(inside, v128.load(emit + I));
    iHigh = mul(insideHigh, v128.load(emit + I, 16));
    let e = mul(ending, v128.load(emit + E));
    let eHigh = mul(endingHigh, v128.load(emit + E, 16));
    let s = mul(into, v128.load(emit + S));
    let sHigh = mul(intoHigh, v128.load(emit + S, 16));
    const types = add(add(add(b, i), e), s);
    const last = add(add(add(bHigh, iHigh), eHigh), sHigh);
    const scale = 1 / (second(sHigh) + first(types) + second(types) + first(last));
    store<f64>(SCALE + (<usize>k << 3), scale);
    const by = f64x2.splat(scale);
    b = mul(b, by);
    bHigh = mul(bHigh, by);
    i = mul(i, by);
    iHigh = mul(iHigh, by);
    e = mul(e, by);
    eHigh = mul(eHigh, by);
    s = mul(s, by);
    sHigh = mul(sHigh, by);
    v128.store(at + B, b);
    v128.store(at + B, bHigh, 16);
    v128.store(at + I, i);
    v128.store(at + I, iHigh, 16);
    v128.store(at + E, e);
    v128.store(at + E, eHigh, 16);
    v128.store(at + S, s);
    v128.store(at + S, sHigh, 16);
    const end = add(e, s);
    const endHigh = add(eHigh, sHigh);
    d0 = v128.shuffle<i64>(sHigh, sHigh, 1, 1);
    d1 = v128.shuffle<i64>(end, end, 0, 0);
    d2 = v128.shuffle<i64>(end, end, 1, 1);
    d3 = v128.shuffle<i64>(endHigh, endHigh, 0, 0);
    at += LATTICE_BYTES;
    emit += LATTICE_BYTES;
  }
}

/** Backward values, so that alpha × beta is the marginal, down to position `from`. A closed lattice ends in `O`. */
export function backward(n: i32, closed: bool, from: i32): void {
  let at = BETA + <usize>(n - 1) * LATTICE_BYTES;
  let emit = EMIT + <usize>(n - 1) * LATTICE_BYTES;
  const alpha = ALPHA + <usize>(n - 1) * LATTICE_BYTES;
  let z = load<f64>(alpha + S, 24);
  if (!closed)
    for (let lane: usize = 0; lane < 24; lane += 8) z += load<f64>(alpha + E + lane) + load<f64>(alpha + S + lane);
  let b = f64x2.splat(0);
  let bHigh = b;
  let i = b;
  let iHigh = b;
  const whole = f64x2.splat(1 / z);
  let end = closed ? b : whole;
  let endHigh = closed ? f64x2.replace_lane(b, 1, 1 / z) : whole;
  for (let k = n - 1; ; k--) {
    v128.store(at + B, b);
    v128.store(at + B, bHigh, 16);
    v128.store(at + I, i);
    v128.store(at + I, iHigh, 16);
    v128.store(at + E, end);
    v128.store(at + E, endHigh, 16);
    v128.store(at + S, end);
    v128.store(at + S, endHigh, 16);
    if (k <= from) break;
    const by = f64x2.splat(load<f64>(SCALE + (<usize>k << 3)));
    // Into B or S of the types, and into `O`.
    const v = mul(add(mul(v128.load(emit + B), b), mul(v128.load(emit + S), end)), by);
    const vHigh = mul(add(mul(v128.load(emit + B, 16), bHigh), mul(v128.load(emit + S, 16), endHigh)), by);
    const inside = mul(mul(v128.load(emit + I), i), by);
    const insideHigh = mul(mul(v128.load(emit + I, 16), iHigh), by);
    const ending = mul(mul(v128.load(emit + E), end), by);
    const endingHigh = mul(mul(v128.load(emit + E, 16), endHigh), by);
    b = add(mul(inside, lanesLow(EXP_WITHIN)), mul(ending, lanesLow(EXP_WITHIN + 32)));
    bHigh = add(mul(insideHigh, lanesHigh(EXP_WITHIN)), mul(endingHigh, lanesHigh(EXP_WITHIN + 32)));
    i = add(mul(inside, lanesLow(EXP_WITHIN + 64)), mul(ending, lanesLow(EXP_WITHIN + 96)));
    iHigh = add(mul(insideHigh, lanesHigh(EXP_WITHIN + 64)), mul(endingHigh, lanesHigh(EXP_WITHIN + 96)));
    const v0 = v128.shuffle<i64>(vHigh, vHigh, 1, 1);
    const v1 = v128.shuffle<i64>(v, v, 0, 0);
    const v2 = v128.shuffle<i64>(v, v, 1, 1);
    const v3 = v128.shuffle<i64>(vHigh, vHigh, 0, 0);
    end = add(
      add(add(mul(v0, lanesLow(EXP_LEAVE)), mul(v1, lanesLow(EXP_LEAVE + 32))), mul(v2, lanesLow(EXP_LEAVE + 64))),
      mul(v3, lanesLow(EXP_LEAVE + 96)),
    );
    endHigh = add(
      add(add(mul(v0, lanesHigh(EXP_LEAVE)), mul(v1, lanesHigh(EXP_LEAVE + 32))), mul(v2, lanesHigh(EXP_LEAVE + 64))),
      mul(v3, lanesHigh(EXP_LEAVE + 96)),
    );
    at -= LATTICE_BYTES;
    emit -= LATTICE_BYTES;
  }
}

/** The probability of the span of lattice positions `start` to `end`, after `forward` and `backward`; 0 to 1. */
export function spanProbability(start: i32, end: i32, type: i32): f64 {
  const lane = <usize>type << 3;
  let at = <usize>start * LATTICE_BYTES + lane;
  if (end - start == 1) return min<f64>(1, load<f64>(ALPHA + at + S) * load<f64>(BETA + at + S));
  let p = load<f64>(ALPHA + at + B);
  // From a begin or an inside, to an inside or the end.
  let way = EXP_WITHIN + lane;
  for (let k = start + 1; k < end; k++) {
    at += LATTICE_BYTES;
    const last = k == end - 1;
    const to: usize = last ? 32 : 0;
    p *= load<f64>(TRANSITIONS + way + to) * load<f64>(EMIT + at + I + to) * load<f64>(SCALE + (<usize>k << 3));
    way = EXP_WITHIN + 64 + lane;
  }
  return min<f64>(1, p * load<f64>(BETA + at + E));
}
