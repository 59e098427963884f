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
