import type { PlaceCandidate } from './types.ts';

/**
 * Adds to `first` (sorted, without overlaps) what of `second` does not overlap it. Within `second` the earlier start
 * wins, then the shorter name. The answer is sorted and without overlaps.
 */
export function mergePlaces(
  first: readonly PlaceCandidate[],
  second: readonly PlaceCandidate[],
): readonly PlaceCandidate[] {
  if (second.length === 0) return first;
  const sorted = isSorted(second) ? second : second.toSorted((a, b) => a.start - b.start || a.end - b.end);
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
  for (; next < first.length; next++) merged.push(first[next] as PlaceCandidate);
  return merged;
}

function isSorted(places: readonly PlaceCandidate[]): boolean {
  let last: PlaceCandidate | undefined;
  for (const place of places) {
    if (last && (last.start > place.start || (last.start === place.start && last.end > place.end))) return false;
    last = place;
  }
  return true;
}
