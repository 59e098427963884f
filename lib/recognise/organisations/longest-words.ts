import type { UnitPlaces } from '../patterns/unit-index.ts';

/** Bits that a list's length takes: no word is longer than 31 units, and six lists fit. */
const BITS = 5;
const LONGEST = 2 ** BITS - 1;
const MOST_LISTS = 6;

/** Slots of the hash for each edge, and bits of the filter for each pair of units. */
const SPARE = 2;
const FILTER_BITS = 16;
/** An odd number near 2^32 divided by the golden ratio: neighbouring keys lie apart. */
const SPREAD = 0x9e3779b1;

/**
 * Word lists looked up together by what ends, or what starts, at a place of the text: one walk tells the longest word of each list.
 * A trie over UTF-16 units, whose edges lie in one open-addressed hash of (node, unit). It is kept small, for an article is read
 * by many rules and what one of them needs has left the cache when its turn comes again: a filter of a few kB, by the first
 * two units, answers for nearly every place of a text. Words are compared as written, so the text must be folded.
 */
export class LongestWords {
  /** A key and the child's node, for each edge. */
  private readonly edges: Int32Array;
  private readonly edgeShift: number;
  /** By a hash of the first two units, or of the first where there are words of one, whether a word may have them. */
  private readonly filter: Int32Array;
  private readonly filterShift: number;
  private readonly hasSingles: boolean;
  /** By node, the lengths of the longest words on the way to it, list by list. */
  private readonly lengths: Int32Array;

  /**
   * @param lists the words of each list; more than six, or a word of more than 31 units, throw a RangeError.
   * @param from the side from which words are walked: `end` for `endingAt`, `start` for `startingAt`.
   */
  constructor(lists: readonly (readonly string[])[], from: 'end' | 'start') {
    if (lists.length > MOST_LISTS) throw new RangeError('too many lists');
    const edges = new Map<number, number>();
    const lengths: number[] = [0];
    const heads = new Set<number>();
    this.hasSingles = lists.some((list) => list.some((word) => word.length === 1));
    lists.forEach((list, index) => {
      for (const word of list) {
        if (word.length > LONGEST) throw new RangeError(`too long: ${word}`);
        const first = from === 'end' ? word.length - 1 : 0;
        const step = from === 'end' ? -1 : 1;
        const head = word.charCodeAt(first);
        heads.add(this.hasSingles ? head : pairOf(head, word.charCodeAt(first + step)));
        let node = 0;
        for (let at = first; at >= 0 && at < word.length; at += step) {
          const key = keyOf(node, word.charCodeAt(at));
          const next = edges.get(key) ?? lengths.length;
          if (next === lengths.length) lengths.push(0);
          edges.set(key, next);
          node = next;
        }
        lengths[node] = (lengths[node] ?? 0) | (word.length << (index * BITS));
      }
    });
    if (lengths.length > 0xffff) throw new RangeError('too many words');
    // A node is made after the one that it hangs on.
    for (const [key, node] of edges) lengths[node] = longer(lengths[key >>> 16] ?? 0, lengths[node] ?? 0);
    this.lengths = Int32Array.from(lengths);
    const edgeBits = Math.ceil(Math.log2(edges.size * SPARE + 2));
    this.edgeShift = 32 - edgeBits;
    this.edges = new Int32Array(2 * 2 ** edgeBits);
    for (const [key, child] of edges) {
      let slot = (Math.imul(key, SPREAD) >>> this.edgeShift) * 2;
      while (this.edges[slot] !== 0) slot = (slot + 2) & (this.edges.length - 1);
      this.edges[slot] = key;
      this.edges[slot + 1] = child;
    }
    const filterBits = Math.max(5, Math.ceil(Math.log2(heads.size * FILTER_BITS + 1)));
    this.filterShift = 32 - filterBits;
    this.filter = new Int32Array(2 ** (filterBits - 5));
    for (const head of heads) {
      const bit = Math.imul(head, SPREAD) >>> this.filterShift;
      this.filter[bit >>> 5] = (this.filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  /** The longest words that end at `end` and start no earlier than `from`: `lengthOf` tells their lengths; 0 where there is none. */
  endingAt(text: string, end: number, from = 0): number {
    if (end <= from || end > text.length) return 0;
    let at = end - 1;
    const unit = text.charCodeAt(at);
    if (!this.mayBegin(unit, at > from ? text.charCodeAt(at - 1) : 0)) return 0;
    let node = this.child(0, unit);
    while (node !== 0 && at > from) {
      const next = this.child(node, text.charCodeAt(--at));
      if (next === 0) break;
      node = next;
    }
    return this.lengths[node] as number;
  }

  /** The longest words that start at `start` and end no later than `to`: `lengthOf` tells their lengths; 0 where there is none. */
  startingAt(text: string, start: number, to = text.length): number {
    if (start < 0 || start >= to) return 0;
    let at = start;
    const unit = text.charCodeAt(at);
    if (!this.mayBegin(unit, at + 1 < to ? text.charCodeAt(at + 1) : 0)) return 0;
    let node = this.child(0, unit);
    while (node !== 0 && ++at < to) {
      const next = this.child(node, text.charCodeAt(at));
      if (next === 0) break;
      node = next;
    }
    return this.lengths[node] as number;
  }

  /**
   * Visits the places where some word of two units or more ends, ascending: its end, and what `endingAt` gives there. `lasts` are
   * the places of the words' last units. The places are many and the words few, so the filter stands in the loop.
   */
  eachEnding(text: string, lasts: UnitPlaces, visit: (end: number, found: number) => void): void {
    const { filter, filterShift } = this;
    const { at, from, to } = lasts;
    for (let hit = from; hit < to; hit++) {
      const last = at[hit] as number;
      if (last === 0) continue;
      const bit = Math.imul(pairOf(text.charCodeAt(last), text.charCodeAt(last - 1)), SPREAD) >>> filterShift;
      if ((((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) continue;
      const found = this.endingAt(text, last + 1);
      if (found !== 0) visit(last + 1, found);
    }
  }

  private mayBegin(first: number, second: number): boolean {
    const bit = Math.imul(this.hasSingles ? first : pairOf(first, second), SPREAD) >>> this.filterShift;
    return (((this.filter[bit >>> 5] as number) >>> (bit & 31)) & 1) !== 0;
  }

  private child(node: number, unit: number): number {
    const key = keyOf(node, unit);
    for (let slot = (Math.imul(key, SPREAD) >>> this.edgeShift) * 2; ; slot = (slot + 2) & (this.edges.length - 1)) {
      const found = this.edges[slot] as number;
      if (found === key) return this.edges[slot + 1] as number;
      if (found === 0) return 0;
    }
  }
}

const keyOf = (node: number, unit: number): number => (node << 16) | unit;
const pairOf = (first: number, second: number): number => (first << 16) | second;

/** The lengths of a node's own words over those of the words on the way to it. */
function longer(before: number, own: number): number {
  let lengths = before;
  for (let index = 0; index < MOST_LISTS; index++)
    if (lengthOf(own, index) > 0)
      lengths = (lengths & ~(LONGEST << (index * BITS))) | (own & (LONGEST << (index * BITS)));
  return lengths;
}

/** The length of the longest word of the list number `index`, 0 for none, in what `LongestWords` answers. */
export const lengthOf = (lengths: number, index: number): number => (lengths >>> (index * BITS)) & LONGEST;
