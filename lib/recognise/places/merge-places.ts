import type { PlaceCandidate } from './types.ts';

/**
 * Adds to `first` (sorted, without overlaps) what of `second` does not overlap it. Within `second` the earlier start
 * wins, then the shorter name. The answer is sorted and without overlaps.
 */
export function mergePlaces(first: readonly PlaceCandidate[], second: readonly PlaceCandidate[]): PlaceCandidate[] {
  if (second.length === 0) return [...first];
  const sorted = second.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const merged: PlaceCandidate[] = [];
  let next = 0;
  let reached = 0;
  for (const place of sorted) {
    let held = first[next];
    while (held && held.end <= place.start) {
      merged.push(held);
      reached = Math.max(reached, held.end);
      held = first[++next];
    }
    if (place.start < reached || (held && held.start < place.end)) continue;
    merged.push(place);
    reached = place.end;
  }
  merged.push(...first.slice(next));
  return merged;
}
