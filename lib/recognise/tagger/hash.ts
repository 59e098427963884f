/**
 * Hash keys of n-grams and words. A key has 25 bits; the trainer counts by the same keys as the runtime looks up, so a
 * collision is learnt with and costs nothing further.
 */

export const KEY_BITS = 25;

/** Rolls one character (or mark) into a running hash. Start from the first character's code. */
export function roll(hash: number, code: number): number {
  const x = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + code;
  return Math.imul(x ^ (x >>> 13), 0x297a2d39);
}

/** The key of a running hash within one kind of feature; `seed` tells the kinds apart. */
export function keyOf(hash: number, seed: number): number {
  const x = Math.imul(hash ^ seed ^ ((hash ^ seed) >>> 16), 0x45d9f3b);
  return (x ^ (x >>> 15)) >>> (32 - KEY_BITS);
}
