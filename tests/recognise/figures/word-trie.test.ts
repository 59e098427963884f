import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CharacterTraits, TraitTable } from '../../../lib/recognise/figures/character-traits.ts';
import { START, WordTrie } from '../../../lib/recognise/figures/word-trie.ts';

const word = fc.string({ unit: fc.constantFrom(...'公里米个月小时分'), minLength: 1, maxLength: 4 });

describe('a trie of words', () => {
  it('finds the longest word of a list at every place, as comparing them all does', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 400 }),
        fc.string({ unit: fc.constantFrom(...'公里米个月小时分吨') }),
        (words, text) => {
          const trie = new WordTrie();
          for (const [index, one] of words.entries()) trie.add(one, index % 2 === 0 ? 1 : 2);
          for (let at = 0; at <= text.length; at++) {
            const lengths = words
              .filter((one, index) => index % 2 === 0 && text.startsWith(one, at))
              .map(({ length }) => length);
            expect(trie.longest(text, at, 1)).toBe(Math.max(0, ...lengths));
          }
        },
      ),
    );
  });

  it('joins what a word says when it is added twice', () => {
    const trie = new WordTrie();
    trie.add('公里', 1);
    trie.add('公里', 4);
    const place = trie.step(trie.step(START, '公'.charCodeAt(0)), '里'.charCodeAt(0));
    expect(trie.said(place)).toBe(5);
  });

  it('ends at the end of the text, and at a character that it lacks', () => {
    const trie = new WordTrie();
    trie.add('公里', 1);
    expect(trie.longest('公', 0, 1)).toBe(0);
    expect(trie.longest('公\0', 0, 1)).toBe(0);
    expect(trie.step(START, Number.NaN)).toBe(0);
  });

  it('refuses what has no room in an edge', () => {
    expect(() => new WordTrie().add('里', 1 << 15)).toThrow(RangeError);
  });
});

describe('traits of characters', () => {
  it('are a bit for each set, and none outside the text', () => {
    const traits = new CharacterTraits(new TraitTable(), 1);
    const digits = traits.give('123');
    const odd = traits.give('13');
    expect([0, 1, 2, 3, -1, 4].map((at) => traits.at('1230', at))).toEqual([
      digits | odd,
      digits,
      digits | odd,
      0,
      0,
      0,
    ]);
  });

  it('have room for 31 sets', () => {
    const traits = new CharacterTraits(new TraitTable(), 1);
    for (let set = 0; set < 31; set++) expect(traits.give('年')).toBeGreaterThan(0);
    expect(() => traits.give('年')).toThrow(RangeError);
  });
});
