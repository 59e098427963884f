import type { Division } from '../gazetteer/types.ts';

/** 1 for a province or country, 2 prefecture, 3 county, 4 township, 5 village; 0 for landmarks. */
export function rank(division: Division): number {
  switch (division.level) {
    case 'province':
    case 'country':
      return 1;
    case 'prefecture':
    case 'foreign':
      return 2;
    case 'county':
      return 3;
    case 'township':
      return 4;
    case 'village':
      return 5;
    default:
      return 0;
  }
}

/** Whether `above` is a true ancestor of `division`. */
export function isBelow(division: Division, above: Division): boolean {
  for (let unit = division.parent; unit; unit = unit.parent) if (unit.id === above.id) return true;
  return false;
}

/** Whether a division of today or the past stood in a year; every one does where the year is unknown (NaN). */
export function stoodIn(division: Division, year: number): boolean {
  return Number.isNaN(year) ? division.until === 9999 : division.from <= year && year <= division.until;
}
