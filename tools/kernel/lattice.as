/**
 * What decoding and marginals share. A position of a lattice has sixteen 64-bit numbers: B, I, E and S, each of PER, LOC,
 * ORG and `O`, two to a vector. Of the four of `O`, that of S counts; that of E is never better than it (or zero, of
 * probabilities), those of B and I lead nowhere. Sums are done in the order of lib/recognise/tagger/{decode,marginals}.ts,
 * so every number comes out as there, to the last bit.
 */
import { MARGIN, SUM_BYTES, SUMS, TRANSITIONS } from './memory';

/** Bytes of a position; where its B, I, E and S are. */
export const LATTICE_BYTES: usize = 128;
export const B: usize = 0;
export const I: usize = 32;
export const E: usize = 64;
export const S: usize = 96;

// Where scores and their exponentials are at `TRANSITIONS`: four lanes for each group or each step within a span.
/** Into PER, LOC, ORG and `O`, from `O`, PER, LOC and ORG. */
export const ENTER: usize = 0;
/** Begin to inside, begin to end, inside to inside, inside to end. */
export const WITHIN: usize = 128;
export const EXP_ENTER: usize = 256;
/** From PER, LOC, ORG and `O`, into `O`, PER, LOC and ORG. */
export const EXP_LEAVE: usize = 384;
export const EXP_WITHIN: usize = 512;
export const CERTAIN: usize = 640;

/** Numbers of a table, from four lanes on. */
@inline
export function lanesLow(from: usize): v128 {
  return v128.load(TRANSITIONS + from);
}
@inline
export function lanesHigh(from: usize): v128 {
  return v128.load(TRANSITIONS + from, 16);
}

@inline
export function sumsOf(position: i32): usize {
  return SUMS + <usize>(position + MARGIN) * SUM_BYTES;
}

// The scores of a position's labels as four 32-bit numbers; the fourth is zero for S, and means nothing for the others.
@inline
export function scoresB(sums: usize): v128 {
  return v128.load16x4_s(sums);
}
@inline
export function scoresI(sums: usize): v128 {
  return v128.load16x4_s(sums, 6);
}
@inline
export function scoresE(sums: usize): v128 {
  return v128.load16x4_s(sums, 12);
}
@inline
export function scoresS(sums: usize): v128 {
  return i32x4.replace_lane(v128.load16x4_s(sums, 18), 3, 0);
}

@inline
export function toF64Low(scores: v128): v128 {
  return f64x2.convert_low_i32x4_s(scores);
}
@inline
export function toF64High(scores: v128): v128 {
  return f64x2.convert_low_i32x4_s(v128.shuffle<i64>(scores, scores, 1, 1));
}
