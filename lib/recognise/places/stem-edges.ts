import { beginningsOf, endingsOf } from '../patterns/edge-units.ts';
import { AFTER_STEM, BEFORE_STEM, STRONG_BEFORE } from './contexts.ts';
import { trait, traitsAt } from './signs.ts';

/** The contexts of stems, asked of one character first: most often it settles them. */

/** Units that match by themselves, whatever stands beside them. */
function settling(units: Uint8Array, pattern: RegExp): Uint8Array {
  return units.map((known, unit) => (known !== 0 && pattern.test(String.fromCharCode(unit)) ? 1 : 0));
}

const MAY_BEFORE = endingsOf(BEFORE_STEM);
/** The end of the text is asked of apart. */
const MAY_AFTER = beginningsOf(new RegExp(AFTER_STEM.source.replace('|$|', '|')));
const BEFORE = trait(MAY_BEFORE);
const SURELY_BEFORE = trait(settling(MAY_BEFORE, BEFORE_STEM));
const STRONG = trait(endingsOf(STRONG_BEFORE));
const AFTER = trait(MAY_AFTER);
const SURELY_AFTER = trait(settling(MAY_AFTER, AFTER_STEM));

/** Whether the text up to `start` may end as `BEFORE_STEM` asks: one look. */
export const mayBeOpen = (folded: string, start: number): boolean =>
  start === 0 || (traitsAt(folded, start - 1) & BEFORE) !== 0;

/** Whether the text up to `start` ends as `BEFORE_STEM` asks. */
export function isOpen(folded: string, start: number): boolean {
  if (start === 0) return true;
  const traits = traitsAt(folded, start - 1);
  if ((traits & BEFORE) === 0) return false;
  return (traits & SURELY_BEFORE) !== 0 || BEFORE_STEM.test(folded.slice(Math.max(0, start - 5), start));
}

/** Whether the text up to `start` ends as `STRONG_BEFORE` asks. */
export const isStronglyOpen = (folded: string, start: number): boolean =>
  (traitsAt(folded, start - 1) & STRONG) !== 0 && STRONG_BEFORE.test(folded.slice(Math.max(0, start - 5), start));

/** Whether the text from `end` on begins as `AFTER_STEM` asks. */
export function isFollowed(folded: string, end: number): boolean {
  if (end >= folded.length) return true;
  const traits = traitsAt(folded, end);
  if ((traits & AFTER) === 0) return false;
  return (traits & SURELY_AFTER) !== 0 || AFTER_STEM.test(folded.slice(end, end + 8));
}
