import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeCard } from '../../lib/card/place-card.ts';

const CARD = { width: 280, height: 160 };
const VIEW = { width: 1000, height: 700 };
const word = (left: number, top: number, width = 48): Box => ({ left, top, width, height: 24 });

describe('the card', () => {
  it.each<[string, Box[], { left: number; top: number } | null]>([
    ['stands below the words', [word(100, 100)], { left: 100, top: 130 }],
    ['stands above them at the foot of the window', [word(100, 650)], { left: 100, top: 484 }],
    ['keeps inside the right edge', [word(960, 100, 36)], { left: 712, top: 130 }],
    ['stands below both lines of a broken name', [word(960, 100, 30), word(20, 124, 20)], { left: 712, top: 154 }],
  ])('%s', (_what, words, corner) => {
    expect(placeCard(words, CARD, VIEW)).toEqual(corner);
  });

  it('stands beside the words in a window too low for above and below', () => {
    expect(placeCard([word(100, 90)], CARD, { width: 1000, height: 200 })).toEqual({ left: 154, top: 32 });
  });

  it('stays away where it would have to cover the words', () => {
    expect(placeCard([word(10, 90, 270)], CARD, { width: 300, height: 200 })).toBeNull();
  });

  it('never covers the words and never leaves the window', () => {
    const box = fc.record({
      left: fc.integer({ min: 0, max: 960 }),
      top: fc.integer({ min: 0, max: 676 }),
      width: fc.integer({ min: 1, max: 200 }),
      height: fc.constant(24),
    });
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 3 }), (words) => {
        const corner = placeCard(words, CARD, VIEW);
        if (!corner) return;
        expect(corner.left >= 0 && corner.top >= 0 && corner.left + 280 <= 1000 && corner.top + 160 <= 700).toBe(true);
        for (const box of words) {
          const covers =
            box.left < corner.left + 280 &&
            corner.left < box.left + box.width &&
            box.top < corner.top + 160 &&
            corner.top < box.top + box.height;
          expect(covers).toBe(false);
        }
      }),
    );
  });
});
