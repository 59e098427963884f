import { describe, expect, it } from 'vitest';
import { mergePlaces } from '../../../lib/recognise/places/merge-places.ts';
import { PlaceEnds } from '../../../lib/recognise/places/place-ends.ts';
import type { PlaceCandidate } from '../../../lib/recognise/places/types.ts';

const place = (start: number, end: number, why = 'test'): PlaceCandidate => ({
  start,
  end,
  level: 'site',
  divisions: [],
  certainty: 'chain',
  why,
});

describe('places by their ends', () => {
  it('gives the place that ends at an offset, of the last places only', () => {
    const ends = new PlaceEnds();
    const [first, second] = [place(0, 3), place(5, 5000)];
    ends.set([first, second], 6000);
    expect([ends.get(3), ends.get(5000), ends.get(4)]).toEqual([first, second, undefined]);
    ends.set([place(1, 4)], 10);
    expect([ends.has(3), ends.has(4), ends.has(5000)]).toEqual([false, true, false]);
    ends.clear();
    expect([ends.has(4), ends.get(4)]).toEqual([false, undefined]);
  });
});

describe('mergePlaces', () => {
  it('adds what overlaps nothing, the earlier start before the later and the shorter before the longer', () => {
    const first = [place(3, 6), place(10, 12)];
    const second = [place(8, 11), place(6, 9, 'longer'), place(6, 8, 'shorter'), place(0, 3), place(12, 14)];
    expect(mergePlaces(first, second).map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [3, 6],
      [6, 8],
      [10, 12],
      [12, 14],
    ]);
  });

  it('leaves the first list as it is where there is nothing to add', () => {
    const first = [place(3, 6)];
    expect(mergePlaces(first, [])).toBe(first);
    expect(mergePlaces([], first)).toEqual(first);
  });
});
