import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillBuckets, mayHave, presence, valueAt } from '../../../lib/recognise/tagger/buckets.ts';
import { LABELS } from '../../../lib/recognise/tagger/labels.ts';
import { LANE_OF, LANES, MORE, RecordSet, recordBytes } from '../../../lib/recognise/tagger/records.ts';

/** Keys of which many share a bucket: some must lie in their other one. */
const keys = fc
  .uniqueArray(fc.tuple(fc.nat(18_000), fc.constantFrom(0, 1, 2, 16_383)), {
    minLength: 1,
    maxLength: 60,
    selector: ([rest, bucket]) => `${rest} ${bucket}`,
  })
  .map((pairs) => pairs.map(([rest, bucket]) => rest * 16_384 + bucket));

describe("the tagger's buckets", () => {
  it('give every key its value, and no other key one, however full a bucket is', () => {
    fc.assert(
      fc.property(keys, fc.nat(2 ** 29 - 2 ** 14 - 1), (all, other) => {
        const table = fillBuckets(
          all,
          all.map((_, i) => i),
        );
        expect(all.map((key) => valueAt(table, key))).toEqual(all.map((_, i) => i));
        expect(valueAt(table, other)).toBe(all.indexOf(other));
      }),
      { numRuns: 30 },
    );
  });

  it('refuse more keys of one bucket than two buckets hold', () => {
    const all = Array.from({ length: 40 }, () => 5);
    expect(() => fillBuckets(all, all)).toThrow('too full');
  });

  it('have a bit set that lets every key through, and few others', () => {
    const all = Array.from({ length: 2000 }, (_, i) => Math.imul(i, 0x9e3779b1) >>> 4);
    const set = presence(all, 16);
    expect(all.every((key) => mayHave(set, key))).toBe(true);
    const others = Array.from({ length: 2000 }, (_, i) => Math.imul(i + 5000, 0x85ebca6b) >>> 4);
    expect(others.filter((key) => mayHave(set, key)).length).toBeLessThan(100);
  });
});

/** A row of plain sums whose labels have these weights against `O`. */
const sumsOf = (outside: number, weights: readonly number[]): Int16Array =>
  Int16Array.of(outside, ...weights.map((weight) => weight + outside));

/** What a record and those that go on with it say, by label. */
function weightsOf(bytes: Int8Array, slots: number, number: number): number[] {
  const size = recordBytes(slots);
  const tail = new DataView(bytes.buffer).getInt32((number + 1) * size - 4, true);
  const own = Array.from({ length: slots * LANES }, (_, i) => bytes[number * size + i] ?? 0);
  if ((tail & MORE) === 0) return own;
  const rest = weightsOf(bytes, slots, number + 1);
  return own.map((weight, i) => weight + (rest[i] ?? 0));
}

describe("the tagger's records", () => {
  const weight = fc.integer({ min: -190, max: 190 });
  const row = fc.array(weight, { minLength: LANES, maxLength: LANES });

  it('hold every weight, those beyond eight bits too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -90, max: 90 }), row), { minLength: 1, maxLength: 20 }),
        (rows) => {
          const set = new RecordSet(1);
          const numbers = rows.map(([outside, weights]) => set.number(sumsOf(outside, weights), 0));
          const bytes = set.bytes();
          rows.forEach(([, weights], i) => {
            const read = weightsOf(bytes, 1, numbers[i] ?? -1);
            expect(weights.map((_, y) => read[LANE_OF[y + 1] ?? -1])).toEqual(weights);
          });
        },
      ),
    );
  });

  it('are one where all weights and the last number are the same', () => {
    const set = new RecordSet(1);
    const weights = Array.from({ length: LANES }, (_, i) => i * 3 - 15);
    const first = set.number(sumsOf(4, weights), 0, 7);
    expect(set.number(sumsOf(-9, weights), 0, 7)).toBe(first);
    expect(set.number(sumsOf(4, weights), 0, 8)).not.toBe(first);
  });

  it('cut what is beyond the largest weight', () => {
    const set = new RecordSet(1);
    const number = set.number(sumsOf(0, Array(LABELS - 1).fill(1000)), 0);
    expect(weightsOf(set.bytes(), 1, number)).toEqual(Array(LANES).fill(190));
  });
});
