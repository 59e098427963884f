import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordFilter } from '../../../lib/recognise/patterns/word-filter.ts';

describe('the filter of words that a text lacks', () => {
  it.each([
    ['云州市召开表彰大会', ['表彰'], true],
    ['云州市召开表彰大会', ['会'], true],
    ['云州市召开表彰大会', ['彰表', '大云'], false],
    ['云州市召开表彰大会', ['免去', '召开'], true],
    ['', ['会'], false],
    ['会', ['会'], true],
    ['会', ['大会'], false],
  ])('tells of %j whether it may have one of %j', (text, words, expected) => {
    expect(wordFilter(words)(text)).toBe(expected);
  });

  it('forgets the text before', () => {
    const mayHave = wordFilter(['表彰']);
    expect([mayHave('表彰大会'), mayHave('大会'), mayHave('表彰')]).toEqual([true, false, true]);
  });

  it('never denies a word that a text has', () => {
    const text = fc.string({ unit: fc.constantFrom(...'任免命去的省长，A1'), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(39), fc.integer({ min: 1, max: 5 }), (whole, from, length) => {
        const start = from % whole.length;
        expect(wordFilter([whole.slice(start, start + length)])(whole)).toBe(true);
      }),
    );
  });
});
