/** Scores of a run of sentences, however they are computed: by the kernel, or by plain JavaScript where that can't run. */
export interface Scorer {
  /** How many positions it likes to score at a time. */
  readonly run: number;
  /** Where to write the folded codes of a run of `n` positions (`features.ts` says how); valid until the next call. */
  codes(n: number): Uint16Array;
  /** Scores the run of `n` positions whose codes have been written. */
  score(n: number): void;
  /** The first position from `p` on, before `to`, at which a span could begin: some B or S is at least `limit`; else `to`. */
  nextLoud(p: number, to: number, limit: number): number;
  /** Reads the twelve scores of position `p` into `out[at …]`, in the order of labels. */
  read(p: number, out: Float64Array, at: number): void;
}
