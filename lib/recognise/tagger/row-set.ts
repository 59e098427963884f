import { LABELS } from './labels.ts';

/** Numbers of a row of weights: the labels but `O`. */
export const LANES: number = LABELS - 1;
/** Largest weight of a row: about thirty rows are added for a position, and their sum must stay far from 16 bits' end. */
const CLIP = 190;

/**
 * Reads one row of plain sums (one weight a label) as weights against `O`, whose own weight is taken from the others, which
 * changes no probability. Gives whether any is not zero.
 */
export function takeRow(sums: Int16Array, base: number, out: Int16Array, at: number): boolean {
  const outside = sums[base] as number;
  let any = 0;
  for (let lane = 0; lane < LANES; lane++) {
    const weight = Math.max(-CLIP, Math.min(CLIP, (sums[base + 1 + lane] as number) - outside));
    out[at + lane] = weight;
    any |= weight;
  }
  return any !== 0;
}

/** The rows that differ from each other, numbered; row 0 is all zeros. Most rows of a model are like another. */
export class RowSet {
  private rows = new Int16Array(LANES << 14);
  private count = 1;
  /** Open addressing: numbers of rows by hash. */
  private readonly byHash = new Int32Array(1 << 17);

  /** The number of the row of plain sums at `base`. Throws when there are more rows than 16 bits number. */
  number(sums: Int16Array, base: number): number {
    if ((this.count + 1) * LANES > this.rows.length) {
      const larger = new Int16Array(this.rows.length * 2);
      larger.set(this.rows);
      this.rows = larger;
    }
    const { rows, byHash } = this;
    const at = this.count * LANES;
    if (!takeRow(sums, base, rows, at)) return 0;
    let hash = 0;
    for (let i = at; i < at + LANES; i++) hash = Math.imul(hash ^ (rows[i] as number), 0x2c1b3c6d) ^ (hash >>> 13);
    let place = (hash ^ (hash >>> 16)) & (byHash.length - 1);
    for (; byHash[place] !== 0; place = (place + 1) & (byHash.length - 1)) {
      const other = (byHash[place] as number) * LANES;
      let i = 0;
      while (i < LANES && rows[other + i] === rows[at + i]) i++;
      if (i === LANES) return byHash[place] as number;
    }
    if (this.count > 0xffff) throw new Error('the model has too many rows');
    byHash[place] = this.count;
    return this.count++;
  }

  all(): Int16Array {
    return this.rows.slice(0, this.count * LANES);
  }
}
