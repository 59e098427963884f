import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AFTER_STEM, BEFORE_STEM, STRONG_BEFORE } from '../../../lib/recognise/places/contexts.ts';
import { isFollowed, isOpen, isStronglyOpen, mayBeOpen } from '../../../lib/recognise/places/stem-edges.ts';

/** Words of the contexts, parts of them and what is in none. */
const words = [...`${BEFORE_STEM.source}|${AFTER_STEM.source}`.matchAll(/[㐀-鿿]{1,6}|[，。、：；（）“”《》·—]/gu)].map(
  ([word]) => word,
);
const text = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom('岭', '东', '3', '月', '\n', ' ', '(', '-', 'x')), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

describe('the contexts of stems', () => {
  it('say of the text before a stem what their patterns say', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const whole = before + after;
        const at = before.length;
        const last = before.slice(-5);
        expect(isOpen(whole, at)).toBe(BEFORE_STEM.test(last));
        expect(isStronglyOpen(whole, at)).toBe(STRONG_BEFORE.test(last));
        if (isOpen(whole, at)) expect(mayBeOpen(whole, at)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('say of the text behind a stem what their pattern says', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(isFollowed(before + after, before.length)).toBe(AFTER_STEM.test(after.slice(0, 8)));
      }),
      { numRuns: 2000 },
    );
  });
});
