import { beginningsOf, endingsOf } from '../patterns/edge-units.ts';
import { AFTER_STEM, BEFORE_STEM, STRONG_BEFORE } from './contexts.ts';
import { trait, traitsAt } from './signs.ts';

/** The contexts of stems, asked of one character first: most often it settles them. */

/** Traits of the units that `may` has, and of those that match by themselves, whatever stands beside them. */
function edgeTraits(may: Uint8Array, pattern: RegExp): readonly [may: number, surely: number] {
  const settles = may.map((known, unit) => (known !== 0 && pattern.test(String.fromCharCode(unit)) ? 1 : 0));
  return [trait(may), trait(settles)];
}

const [BEFORE, SURELY_BEFORE] = edgeTraits(endingsOf(BEFORE_STEM), BEFORE_STEM);
const STRONG = trait(endingsOf(STRONG_BEFORE));
/** The end of the text is asked of apart. */
const [AFTER, SURELY_AFTER] = edgeTraits(beginningsOf(new RegExp(AFTER_STEM.source.replace('|$|', '|'))), AFTER_STEM);

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
