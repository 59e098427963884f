import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleRange } from '../../lib/library/visible-range.ts';

describe('the rows in sight', () => {
  it('hold every row of the viewport, exist, and are few', () => {
    const pixels = fc.nat(4_000_000);
    fc.assert(
      fc.property(pixels, fc.integer({ min: 1, max: 3000 }), fc.nat(100_000), (scroll, viewport, count) => {
        const height = 36;
        // A browser never scrolls past the end.
        const top = Math.min(scroll, Math.max(0, count * height - viewport));
        const { from, to } = visibleRange(top, viewport, height, count);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(count);
        expect(to - from).toBeLessThanOrEqual(viewport / height + 11);
        for (let y = top; y < Math.min(top + viewport, count * height); y += height) {
          const row = Math.floor(y / height);
          expect(row >= from && row < to).toBe(true);
        }
      }),
    );
  });

  it('are none of an empty list', () => {
    expect(visibleRange(0, 700, 36, 0)).toEqual({ from: 0, to: 0 });
  });
});
