import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningsOf, endingsOf } from '../../../lib/recognise/patterns/edge-units.ts';

const texts = fc.string({ unit: fc.constantFrom(...'中美日韩两国市县区长的，a1'), maxLength: 30 });

describe('the edges of a pattern', () => {
  const patterns = [/(?:中|美)+国/g, /[市县区]长?/g, /(?<!的)日韩?(?=两国)/g, /a?1|，(?:a|的)*/g];
  const first = beginningsOf(...patterns);
  const last = endingsOf(...patterns);

  it('let every match begin and end', () => {
    fc.assert(
      fc.property(texts, (text) => {
        patterns.forEach((pattern, bit) => {
          for (const { 0: match, index } of text.matchAll(pattern)) {
            expect((first[text.charCodeAt(index)] ?? 0) & (1 << bit)).not.toBe(0);
            expect((last[text.charCodeAt(index + match.length - 1)] ?? 0) & (1 << bit)).not.toBe(0);
          }
        });
      }),
    );
  });

  it('leave out what no match begins or ends with', () => {
    expect([...'中美国的'].map((unit) => (first[unit.charCodeAt(0)] ?? 0) & 1)).toEqual([1, 1, 0, 0]);
    expect([...'中美国的'].map((unit) => (last[unit.charCodeAt(0)] ?? 0) & 1)).toEqual([0, 0, 1, 0]);
  });

  it('stand everywhere for a pattern that may match nothing or disregards case', () => {
    for (const pattern of [/国*/g, /b/gi]) expect(beginningsOf(pattern)['县'.charCodeAt(0)]).toBe(1);
  });
});
