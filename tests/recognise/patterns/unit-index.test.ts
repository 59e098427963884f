import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterIndex, indexText, isIndexed } from '../../../lib/recognise/patterns/unit-index.ts';

const listOf = (find: ReturnType<typeof characterIndex>, text: string): number[] => {
  const { at, from, to } = find(text);
  return [...at.subarray(from, to)];
};

describe('characterIndex', () => {
  it('gives every place of every set, in order, whatever was indexed before', () => {
    const finders = ['省市县', '市长', '', '长县乡\n'].map(
      (characters) => [characters, characterIndex(characters)] as const,
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'省市县乡长官甲\n'), { maxLength: 60 }).map((units) => units.join('')),
        (text) => {
          for (const [characters, find] of finders)
            expect(listOf(find, text)).toEqual(
              [...text].flatMap((unit, at) => (characters.includes(unit) ? [at] : [])),
            );
        },
      ),
    );
  });

  it('knows a set that is registered after the text was indexed', () => {
    indexText('县长和副县长');
    expect(listOf(characterIndex('长'), '县长和副县长')).toEqual([1, 5]);
  });

  it('holds one text at a time', () => {
    indexText('县长');
    const find = characterIndex('长');
    expect(isIndexed('县长')).toBe(true);
    expect(listOf(find, '长')).toEqual([0]);
    expect(isIndexed('县长')).toBe(false);
    expect(listOf(find, '县长')).toEqual([1]);
  });

  it('has room for a text longer than any before', () => {
    const find = characterIndex('长');
    expect(listOf(find, '长'.repeat(100_000)).length).toBe(100_000);
  });
});
