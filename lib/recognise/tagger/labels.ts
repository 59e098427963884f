/**
 * The tagger's labels: `O`, and for each type one label for the beginning, inside and end of a span and for a span of
 * one character (BIOES). Label numbers are `O` = 0 and, for type `t`, B = 1 + 4t, I = 2 + 4t, E = 3 + 4t, S = 4 + 4t.
 */

export const TYPES = ['PER', 'LOC', 'ORG'] as const;
export type TagType = (typeof TYPES)[number];

export const LABELS = 1 + 4 * TYPES.length;
/** Added to a type's first label (1 + 4t). */
export const BEGIN = 0;
export const INSIDE = 1;
export const END = 2;
export const SINGLE = 3;

/** Labels that may follow a span's end, `O` or a sentence's start: `O`, every B, every S. */
export const ENTERING: readonly number[] = [0, ...TYPES.flatMap((_, t) => [1 + 4 * t + BEGIN, 1 + 4 * t + SINGLE])];
/** Labels after which a new span or `O` may come, or a sentence may end: `O`, every E, every S. */
export const LEAVING: readonly number[] = [0, ...TYPES.flatMap((_, t) => [1 + 4 * t + END, 1 + 4 * t + SINGLE])];

/** The labels of a span of `length` characters of type number `t`, in order. */
export function spanLabels(t: number, length: number): number[] {
  const base = 1 + 4 * t;
  if (length === 1) return [base + SINGLE];
  return Array.from({ length }, (_, i) => base + (i === 0 ? BEGIN : i === length - 1 ? END : INSIDE));
}

/** Whether label `to` may follow label `from` inside a sentence. */
export function mayFollow(from: number, to: number): boolean {
  const part = from === 0 ? END : (from - 1) % 4;
  if (part === BEGIN || part === INSIDE) {
    const base = from - part;
    return to === base + INSIDE || to === base + END;
  }
  return to === 0 || (to - 1) % 4 === BEGIN || (to - 1) % 4 === SINGLE;
}
