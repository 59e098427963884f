import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickPattern } from '../../../lib/recognise/patterns/quick-pattern.ts';
import { indexText } from '../../../lib/recognise/patterns/unit-index.ts';

const PATTERNS: readonly [what: string, pattern: RegExp, letters: string][] = [
  ['words of two lengths', /不再担任|担任|任(?![务何])/gu, '不再担任务何甲'],
  [
    'a look-behind with a line start',
    /(?<=^|[，\n]|由)([㐀-鿿]{2,3}?)(地产|置业)(?=[，的]|$)/gmu,
    '，\n由甲乙地产置业的',
  ],
  ['a class and what stands before it', /[美俄](?<=(?:^|[，对]).)(?=总统|外长)/g, '美俄，对总统外长甲'],
  ['a run of characters', /[京津冀]{2,4}/gu, '京津冀甲'],
  ['an optional beginning', /(?:中共)?(?:[省市]委|党委)/gu, '中共省市党委甲'],
  ['numbers and blanks', /\d{1,2}[月\s]\d+日?/gu, '12月 日甲'],
  ['everything but', /[^，。\n]{2,}(?=。)/gu, '甲乙，。\n'],
  ['a pattern that may be empty', /甲*/gu, '甲乙'],
  ['a back reference', /(.)\1/gu, '甲乙丙'],
  ['a unit outside the plane', /[^甲]乙/gu, '甲乙😀'],
  ['letters of either case', /ab|甲/giu, 'abAB甲'],
  ['a lazy gap', /“([㐀-鿿·]{1,4}?)”号?/gu, '“甲·”号'],
];

describe('quickPattern', () => {
  it.each(PATTERNS)('finds what matchAll finds: %s', (_, pattern, letters) => {
    const quick = quickPattern(pattern);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...letters), { maxLength: 40 }).map((units) => units.join('')),
        (text) => {
          const plain = [...text.matchAll(pattern)];
          for (const indexed of [`${text}。`, text]) {
            indexText(indexed);
            const matches = quick.matches(text);
            expect(matches.map((match) => [match.index, ...match])).toEqual(
              plain.map((match) => [match.index, ...match]),
            );
            expect(quick.test(text)).toBe(plain.length > 0);
          }
        },
      ),
    );
  });

  it('finds a match at the very end of the text and at its start', () => {
    const quick = quickPattern(/京津(?=$|冀)/gu);
    expect(quick.matches('京津冀，京津').map(({ index }) => index)).toEqual([0, 4]);
  });
});
