import { LABELS, TYPES } from './labels.ts';

const T = TYPES.length;
/** Numbers of a row of weights: the labels but `O`, by place in a span: B B B, I I I, E E E, S S S. */
export const LANES: number = LABELS - 1;
/** Where in a row a label's weight is. */
export const LANE_OF: readonly number[] = Array.from({ length: LABELS }, (_, y) => ((y - 1) & 3) * T + ((y - 1) >> 2));
/** Largest weight of a row: some twenty rows are added for a position, and the decoder's table ends at 4096. */
const CLIP = 190;
/** Bit of a record's last number: what its weights exceed eight bits by is in the record that follows. */
export const MORE: number = 1 << 26;
/** The last number of a record that holds such a rest. */
const REST = -1;

/**
 * Records: for every slot of a kind a row of `LANES` 8-bit weights, then, as the record's last four bytes, a number. A
 * record's size is a power of two, so each lies within one line of a processor's cache.
 */
export const recordBytes = (slots: number): number => 1 << (32 - Math.clz32(slots * LANES + 3));

/** The records of a kind that differ from each other, numbered as they come. Many keys of a model are like another. */
export class RecordSet {
  private readonly slots: number;
  private readonly width: number;
  private weights: Int16Array;
  private readonly tails: number[] = [];
  /** Open addressing: numbers of records by hash, plus one. */
  private readonly byHash = new Int32Array(1 << 17);

  constructor(slots: number) {
    this.slots = slots;
    this.width = slots * LANES;
    this.weights = new Int16Array(this.width << 10);
  }

  /**
   * The number of the record of the plain sums at `base` (`slots` rows of one weight a label), whose last number is `tail`.
   * Weights are read against `O`, whose own weight is taken from the others, which changes no probability.
   * Throws when there are more records than 16 bits number.
   */
  number(sums: Int16Array, base: number, tail = 0): number {
    const { width, byHash, tails } = this;
    const at = tails.length * width;
    const weights = this.roomFor(at + 2 * width);
    for (let slot = 0; slot < this.slots; slot++) takeRow(sums, base + slot * LABELS, weights, at + slot * LANES);
    let hash = tail;
    for (let i = at; i < at + width; i++) hash = Math.imul(hash ^ (weights[i] as number), 0x2c1b3c6d) ^ (hash >>> 13);
    let place = (hash ^ (hash >>> 16)) & (byHash.length - 1);
    for (; byHash[place] !== 0; place = (place + 1) & (byHash.length - 1)) {
      const other = (byHash[place] as number) - 1;
      let i = tails[other] === tail ? 0 : width + 1;
      while (i < width && weights[other * width + i] === weights[at + i]) i++;
      if (i === width) return other;
    }
    byHash[place] = tails.push(tail);
    if (weights.subarray(at, at + width).some((weight) => weight !== near(weight))) {
      for (let i = at; i < at + width; i++) weights[i + width] = (weights[i] as number) - near(weights[i] as number);
      tails.push(REST);
    }
    if (tails.length > 0x10000) throw new Error('the model has too many records');
    return (byHash[place] as number) - 1;
  }

  /** All records, one after another. */
  bytes(): Int8Array {
    const { slots, width, weights, tails } = this;
    const size = recordBytes(slots);
    const bytes = new Int8Array(tails.length * size);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < tails.length; i++) {
      for (let lane = 0; lane < width; lane++) bytes[i * size + lane] = near(weights[i * width + lane] as number);
      const more = tails[i + 1] === REST ? MORE : 0;
      view.setInt32((i + 1) * size - 4, tails[i] === REST ? 0 : (tails[i] as number) | more, true);
    }
    return bytes;
  }

  private roomFor(length: number): Int16Array {
    if (length > this.weights.length) {
      const larger = new Int16Array(this.weights.length * 2);
      larger.set(this.weights);
      this.weights = larger;
    }
    return this.weights;
  }
}

/** The eight-bit number that is nearest. */
const near = (weight: number): number => Math.max(-128, Math.min(127, weight));

/** Reads one row of plain sums (one weight a label) as weights against `O`. */
function takeRow(sums: Int16Array, base: number, out: Int16Array, at: number): void {
  const outside = sums[base] as number;
  for (let y = 1; y < LABELS; y++) {
    const weight = (sums[base + y] as number) - outside;
    out[at + (LANE_OF[y] as number)] = Math.max(-CLIP, Math.min(CLIP, weight));
  }
}
