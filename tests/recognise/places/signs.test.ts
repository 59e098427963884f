import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningsOf } from '../../../lib/recognise/patterns/edge-units.ts';
import { headUnits } from '../../../lib/recognise/places/head-units.ts';
import { matchesAtSigns, sticky } from '../../../lib/recognise/places/sign-matches.ts';
import { except, Signs, sign, trait, traitsAt } from '../../../lib/recognise/places/signs.ts';

const TRAVEL = sign({ before: '赴来', at: '京沪', after: beginningsOf(/[，。]/) });
const RUN = sign({ at: '京沪', after: except('，。岭') });
const SOUND = trait('京沪');

const signs = new Signs();
const spotsOf = (text: string, bit: number): number[] => {
  signs.read(text);
  const found: number[] = [];
  for (let i = signs.next(bit); i >= 0; i = signs.next(bit, i + 1)) found.push(signs.places[i] ?? -1);
  return found;
};

describe('signs', () => {
  const text = fc.string({ unit: fc.constantFrom(...'京沪赴来岭，。x'), maxLength: 30 });

  it('stand where the characters before, at and behind a place are those asked for', () => {
    fc.assert(
      fc.property(text, (read) => {
        const expected = [...read.matchAll(/(?<=[赴来]|^)[京沪](?=[，。]|$)/gu)].map(({ index }) => index);
        expect(spotsOf(read, TRAVEL)).toEqual(expected);
      }),
    );
  });

  it('are told apart where several stand at one place', () => {
    fc.assert(
      fc.property(text, (read) => {
        const expected = [...read.matchAll(/[京沪](?![，。岭])/gu)].map(({ index }) => index);
        expect(spotsOf(read, RUN)).toEqual(expected);
      }),
    );
  });

  it('are as many as a long text has', () => {
    expect(spotsOf('赴京，'.repeat(2000), TRAVEL)).toHaveLength(2000);
    expect(spotsOf('', TRAVEL)).toEqual([]);
  });

  it('find what a pattern finds that can only begin there', () => {
    const pattern = /[赴来][京沪](?=[，。]|$)/gu;
    fc.assert(
      fc.property(text, (read) => {
        signs.read(read);
        const found = matchesAtSigns(read, signs, TRAVEL, sticky(pattern), 1);
        expect(found.map(({ index, 0: words }) => [index, words])).toEqual(
          [...read.matchAll(pattern)].map(({ index, 0: words }) => [index, words]),
        );
      }),
    );
  });
});

describe('traits', () => {
  it.each([
    ['赴京', 1, true],
    ['赴京', 0, false],
    ['赴京', 2, false],
    ['赴京', -1, false],
  ])('of %s at %i', (text, at, expected) => {
    expect((traitsAt(text, at) & SOUND) !== 0).toBe(expected);
  });
});

describe('headUnits', () => {
  it('tells first and second units, and which first ones may be all', () => {
    const { first, second, only } = headUnits(/^(?:大桥|站(?!台)|[东西]站)/u);
    const units = (table: Uint8Array): string =>
      Array.from(table, (known, unit) => (known ? String.fromCharCode(unit) : '')).join('');
    expect(Array.from(units(first)).toSorted().join('')).toBe(Array.from('大站东西').toSorted().join(''));
    expect(Array.from(units(second)).toSorted().join('')).toBe(Array.from('桥站').toSorted().join(''));
    expect(units(only)).toBe('站');
  });
});
