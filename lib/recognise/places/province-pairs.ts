import type { PlaceCandidate } from './types.ts';

/** 闽宁 where the article speaks of the two provinces is no short form of a town of that name. */
export function withoutPairs(
  places: readonly PlaceCandidate[],
  abbreviations: readonly PlaceCandidate[],
): readonly PlaceCandidate[] {
  const starts = new Set<number>();
  for (const { start, why } of abbreviations) if (why === 'provinces that the article names') starts.add(start);
  if (starts.size === 0) return places;
  return places.filter(
    ({ start, end, divisions }) =>
      end - start !== 2 ||
      !starts.has(start) ||
      !starts.has(start + 1) ||
      divisions.some(({ division }) => division.level !== 'township' && division.level !== 'village'),
  );
}
