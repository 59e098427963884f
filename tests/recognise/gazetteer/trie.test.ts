import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameList } from '../../../lib/recognise/gazetteer/name-list.ts';
import { Trie } from '../../../lib/recognise/gazetteer/trie.ts';

/** Few characters, so that words begin and hold each other. */
const word = fc.string({ unit: fc.constantFrom(...'东岭河镇州A'), minLength: 1, maxLength: 5 });
const text = fc.string({ unit: fc.constantFrom(...'东岭河镇州A。'), maxLength: 40 });

function trieOf(words: readonly string[]): { trie: Trie; nodes: Map<string, number> } {
  const trie = new Trie(4096);
  return { trie, nodes: new Map(words.map((one) => [one, trie.insert(one)])) };
}

const spans = ({ count, starts, ends, nodes }: NameList): (number | undefined)[][] =>
  Array.from({ length: count }, (_, i) => [starts[i], ends[i], nodes[i]]);

describe('the trie of names', () => {
  it('gives every word a node of its own and finds nothing else', () => {
    fc.assert(
      fc.property(fc.array(word), word, (words, other) => {
        const { trie, nodes } = trieOf(words);
        expect(new Set(nodes.values()).size).toBe(nodes.size);
        for (const [one, node] of nodes) expect(trie.find(one)).toBe(node);
        expect(trie.find(other)).toBe(nodes.get(other) ?? 0);
      }),
    );
  });

  it('finds the longest word of two units or more at every place', () => {
    fc.assert(
      fc.property(fc.array(word), text, (words, read) => {
        const { trie, nodes } = trieOf(words);
        const longest = Array.from(read, (_, start) => {
          const here = words.filter((one) => one.length > 1 && read.startsWith(one, start));
          const best = here.toSorted((a, b) => b.length - a.length)[0];
          return best === undefined ? [] : [[start, start + best.length, nodes.get(best)]];
        }).flat();
        const found = new NameList();
        trie.addLongest(read, found);
        expect(spans(found)).toEqual(longest);
      }),
    );
  });

  it('finds all words at a place, the shortest first', () => {
    fc.assert(
      fc.property(fc.array(word), text, fc.nat(40), (words, read, start) => {
        const { trie, nodes } = trieOf(words);
        const here = [...nodes.keys()].filter((one) => read.startsWith(one, start));
        const found = new NameList();
        trie.addAll(read, start, found);
        const sorted = here.toSorted((a, b) => a.length - b.length);
        expect(spans(found)).toEqual(sorted.map((one) => [start, start + one.length, nodes.get(one)]));
      }),
    );
  });

  it('throws where there is no more room', () => {
    const trie = new Trie(3);
    trie.insert('东岭');
    expect(() => trie.insert('西河镇')).toThrow(RangeError);
    expect(() => new Trie(200_000)).toThrow(RangeError);
  });

  it('lists as many names as a text has', () => {
    const { trie, nodes } = trieOf(['东岭']);
    const found = new NameList();
    trie.addLongest('东岭'.repeat(1000), found);
    expect(found.count).toBe(1000);
    expect(spans(found).at(-1)).toEqual([1998, 2000, nodes.get('东岭')]);
  });
});
