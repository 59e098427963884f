import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceAtLines } from '../../lib/recognise/slices.ts';

describe('a very long text', () => {
  it.each<[string, string, number, string[]]>([
    ['is left whole when it is short', '甲\n乙', 10, ['甲\n乙']],
    ['is cut behind the last line end that fits', '甲乙\n丙丁\n戊', 6, ['甲乙\n丙丁\n', '戊']],
    ['is cut where it must when a line is too long', '甲乙丙丁戊', 2, ['甲乙', '丙丁', '戊']],
    ['is never cut within a character', '甲𠮷乙', 2, ['甲', '𠮷', '乙']],
    ['is nothing when empty', '', 5, []],
  ])('%s', (_what, text, most, parts) => {
    expect(sliceAtLines(text, most).map(({ start, end }) => text.slice(start, end))).toEqual(parts);
  });

  it('is the sum of its slices', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9 }), (text, most) => {
        const slices = sliceAtLines(text, most);
        expect(slices.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end } of slices) expect(end - start).toBeLessThanOrEqual(most);
      }),
    );
  });
});
