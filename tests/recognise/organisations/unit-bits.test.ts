import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningsOf, endingsOf, UnitBits } from '../../../lib/recognise/organisations/unit-bits.ts';

describe('sets of characters', () => {
  it('tell of each character of a text which of them have it, as a search of every set does', () => {
    const character = fc.constantFrom(...'省市区县局委厅、，aZ0\n');
    const sets = fc.array(fc.string({ unit: character, maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(sets, fc.string({ unit: character }), (all, text) => {
        const bits = new UnitBits(...all);
        for (let at = 0; at < text.length; at++)
          expect(bits.at(text, at)).toBe(
            all.reduce((sum, set, index) => sum + (set.includes(text.charAt(at)) ? 2 ** index : 0), 0),
          );
      }),
    );
  });

  it('have nothing before a text or behind it', () => {
    const bits = new UnitBits('局\0');
    expect([bits.at('局', -1), bits.at('局', 0), bits.at('局', 1)]).toEqual([0, 1, 0]);
  });

  it('are eight at most', () => {
    expect(() => new UnitBits(...'省市区县乡镇村组厅')).toThrow(RangeError);
  });
});

describe('what matches of a pattern begin and end with', () => {
  it.each([
    [/^(?:公立|民办)医院$/u, '公民', '院'],
    [/(?<=[委局])组织|机关$/u, '机组', '关织'],
  ])('is told of %s', (pattern, first, last) => {
    expect([beginningsOf(pattern), endingsOf(pattern)].map((units) => [...units].sort().join(''))).toEqual([
      [...first].sort().join(''),
      [...last].sort().join(''),
    ]);
  });

  it('is not told of a pattern that may begin with anything', () => {
    expect(() => beginningsOf(/.公司/u)).toThrow(RangeError);
  });
});
