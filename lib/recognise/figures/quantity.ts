import type { Approx } from '../types.ts';
import type { Numeral } from './numerals.ts';
import type { Dimension } from './units.ts';

/** Offsets into the text, end exclusive. */
export type Span = readonly [start: number, end: number];

/** A quantity as read, before the words around it are looked at. */
export interface Quantity {
  end: number;
  low: number;
  high: number;
  /** The unit's parts in the text: two in `4个多小时`. */
  unit: Span[];
  dimension: Dimension | undefined;
  approx?: Approx;
  first: Numeral;
  reason: string;
}

/** The code unit of the unit, where it is a single character: 个, 年, 级; else 0. Most rules about what counts nothing ask for such a one. */
export function shortUnit(text: string, { unit }: Quantity): number {
  const [first] = unit;
  return unit.length === 1 && first !== undefined && first[1] - first[0] === 1 ? text.charCodeAt(first[0]) : 0;
}

/** The code unit of a character. */
export const codeOf = (character: string): number => character.charCodeAt(0);
