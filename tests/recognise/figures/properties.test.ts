import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../lib/recognise/figures/find-figures.ts';
import { readNumeral } from '../../../lib/recognise/figures/numerals.ts';

const DIGITS = '零一二三四五六七八九';
/** The standard reading of a whole number below 10^12. */
function toHan(value: number): string {
  if (value >= 1e8) return `${toHan(Math.floor(value / 1e8))}亿${tail(value % 1e8, 1e7)}`;
  if (value >= 1e4) return `${toHan(Math.floor(value / 1e4))}万${tail(value % 1e4, 1e3)}`;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (value >= unit) return `${DIGITS.charAt(Math.floor(value / unit))}${name}${tail(value % unit, unit / 10)}`;
  }
  return DIGITS.charAt(value);
}
const tail = (rest: number, full: number): string => (rest === 0 ? '' : rest < full ? `零${toHan(rest)}` : toHan(rest));
const GRAMMAR = [
  ...'0123456789.,%一二三四五六七八九十百千万亿两几半第年月日时分个名元多余来近约超上至到—/（）“”、和的 米度成-下起案',
];

describe('the figure finder', () => {
  it('gives back what a numeral in words was made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 999_999_999_999 }), (value) => {
        const words = toHan(value);
        const read = readNumeral(words, 0);
        expect([words, read?.low, read?.high, read?.end]).toEqual([words, value, value, words.length]);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives exact values for decimals with 万 and 亿', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom<[string, number]>(['万', 4], ['亿', 8]),
        (whole, part, [word, power]) => {
          const [found] = findFigures(`投资${whole}.${part}${word}元。`);
          expect(found?.value).toBe(Number(`${whole}.${part}e${power}`));
        },
      ),
    );
  });

  it.each([
    ['any string', fc.string({ unit: 'binary', maxLength: 80 })],
    ['strings of the grammar', fc.array(fc.constantFrom(...GRAMMAR), { maxLength: 60 }).map((chars) => chars.join(''))],
  ])('never throws, and spans are ordered, apart and equal to their text, on %s', (_name, strings) => {
    fc.assert(
      fc.property(strings, (text) => {
        let last = 0;
        for (const figure of findFigures(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(last);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect([figure.value].flat().every((part) => Number.isFinite(part))).toBe(true);
          last = figure.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['1', '一', '1、', '十百', '万', '3至', '几', '1,111', '1.', '第', '两个'])(
    'takes linear time on a long run of %s',
    (unit) => {
      const time = (length: number): number => {
        const text = unit.repeat(length);
        let best = Number.POSITIVE_INFINITY;
        for (let round = 0; round < 4; round++) {
          const start = performance.now();
          findFigures(text);
          best = Math.min(best, performance.now() - start);
        }
        return best;
      };
      time(10_000);
      const short = time(10_000);
      const long = time(40_000);
      // Four times the text; quadratic time would be 16 times as long.
      expect(long).toBeLessThan(Math.max(600, short * 10));
    },
    30_000,
  );
});
