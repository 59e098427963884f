/** Forward–backward over a lattice whose exponentials of scores are in `decoder.emit`. */
import type { Decoder } from './decode.ts';
import { LABELS } from './labels.ts';
import { GROUPS as G } from './transitions.ts';

const Y = LABELS;

/** The probability of the span of lattice positions `start` to `end`, after `forward` and `backward`; 0 to 1. */
export function spanProbability(decoder: Decoder, start: number, end: number, type: number): number {
  const { alpha, beta, scale, emit, expWithin } = decoder;
  const begin = 1 + 4 * type;
  let at = end - start === 1 ? begin + 3 : begin;
  let p = alpha[start * Y + at] as number;
  for (let k = start + 1; k < end; k++) {
    const next = k === end - 1 ? begin + 2 : begin + 1;
    const way = type * 4 + 2 * (at - begin) + (next - begin - 1);
    p *= (expWithin[way] as number) * (emit[k * Y + next] as number) * (scale[k] as number);
    at = next;
  }
  return Math.min(1, p * (beta[(end - 1) * Y + at] as number));
}

/** Forward values, scaled to a sum of one at each position. */
export function forward({ alpha, scale, emit, expEnter: enter, expWithin: within }: Decoder, n: number): void {
  let d0 = 1;
  let d1 = 0;
  let d2 = 0;
  let d3 = 0;
  for (let k = 0; k < n; k++) {
    const at = k * Y;
    let sum =
      d0 * (enter[0] as number) +
      d1 * (enter[G] as number) +
      d2 * (enter[2 * G] as number) +
      d3 * (enter[3 * G] as number);
    sum *= emit[at] as number;
    alpha[at] = sum;
    for (let g = 1; g < G; g++) {
      const into =
        d0 * (enter[g] as number) +
        d1 * (enter[G + g] as number) +
        d2 * (enter[2 * G + g] as number) +
        d3 * (enter[3 * G + g] as number);
      const y = at + 4 * g - 3;
      const w = 4 * g - 4;
      const b = k === 0 ? 0 : (alpha[y - Y] as number);
      const i = k === 0 ? 0 : (alpha[y - Y + 1] as number);
      const newB = into * (emit[y] as number);
      const newS = into * (emit[y + 3] as number);
      const newI = (b * (within[w] as number) + i * (within[w + 2] as number)) * (emit[y + 1] as number);
      const newE = (b * (within[w + 1] as number) + i * (within[w + 3] as number)) * (emit[y + 2] as number);
      alpha[y] = newB;
      alpha[y + 1] = newI;
      alpha[y + 2] = newE;
      alpha[y + 3] = newS;
      sum += newB + newI + newE + newS;
    }
    const s = 1 / sum;
    scale[k] = s;
    for (let y = at; y < at + Y; y++) alpha[y] = (alpha[y] as number) * s;
    d0 = alpha[at] as number;
    d1 = (alpha[at + 3] as number) + (alpha[at + 4] as number);
    d2 = (alpha[at + 7] as number) + (alpha[at + 8] as number);
    d3 = (alpha[at + 11] as number) + (alpha[at + 12] as number);
  }
}

/** Backward values, so that alpha × beta is the marginal. A closed lattice ends in `O`. */
export function backward(
  { alpha, beta, scale, emit, expEnter: enter, expWithin: within }: Decoder,
  n: number,
  closed: boolean,
): void {
  const last = (n - 1) * Y;
  beta.fill(0, last, last + Y);
  let z = alpha[last] as number;
  if (!closed) for (let g = 1; g < G; g++) z += (alpha[last + 4 * g - 1] as number) + (alpha[last + 4 * g] as number);
  beta[last] = 1 / z;
  if (!closed) for (let g = 1; g < G; g++) beta[last + 4 * g - 1] = beta[last + 4 * g] = 1 / z;
  for (let k = n - 1; k > 0; k--) {
    const at = k * Y;
    const prev = at - Y;
    const s = scale[k] as number;
    const v0 = (emit[at] as number) * (beta[at] as number) * s;
    let b0 = v0 * (enter[0] as number);
    let b1 = v0 * (enter[G] as number);
    let b2 = v0 * (enter[2 * G] as number);
    let b3 = v0 * (enter[3 * G] as number);
    for (let g = 1; g < G; g++) {
      const y = at + 4 * g - 3;
      const w = 4 * g - 4;
      const v = ((emit[y] as number) * (beta[y] as number) + (emit[y + 3] as number) * (beta[y + 3] as number)) * s;
      b0 += v * (enter[g] as number);
      b1 += v * (enter[G + g] as number);
      b2 += v * (enter[2 * G + g] as number);
      b3 += v * (enter[3 * G + g] as number);
      const i = (emit[y + 1] as number) * (beta[y + 1] as number) * s;
      const e = (emit[y + 2] as number) * (beta[y + 2] as number) * s;
      beta[y - Y] = i * (within[w] as number) + e * (within[w + 1] as number);
      beta[y - Y + 1] = i * (within[w + 2] as number) + e * (within[w + 3] as number);
    }
    beta[prev] = b0;
    beta[prev + 3] = beta[prev + 4] = b1;
    beta[prev + 7] = beta[prev + 8] = b2;
    beta[prev + 11] = beta[prev + 12] = b3;
  }
}
