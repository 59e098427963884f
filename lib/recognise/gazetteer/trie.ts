import type { NameList } from './name-list.ts';

/** The hash's table is kept at most half full. */
const LOAD = 2;
/** An edge's value: the node it leads to, the top bit of the node it comes from, whether it is a word's first two units ... */
const NODE = 0x1ffff;
const FROM_HIGH = 1 << 17;
const PAIR = 1 << 18;
/** ... whether a word ends there, and a bit for each kind of unit that goes on: most texts stop here without another look. */
const WORD = 1 << 19;
const NEXT = 20;
const NEXT_KINDS = 12;
const PAIR_BITS = 19;

/**
 * A trie over UTF-16 units in typed arrays. Edges lie in one open-addressed hash, key and value side by side, so that a step
 * costs one look at memory; a word's first two units are one edge. Node 0 is the root.
 */
export class Trie {
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly capacity: number;
  private readonly singles = new Map<number, number>();
  /** Bit set over the first two units of words: most pairs of a text begin none. */
  private readonly pairs = new Int32Array(1 << (PAIR_BITS - 5));
  private count = 1;
  /** Columns for `addLongest`, kept for the next text. */
  private places = new Int32Array(2048);
  private keys = new Int32Array(2048);
  private edges = new Int32Array(2048);

  /** @param capacity the most nodes that will be made, 131,072 at most. */
  constructor(capacity: number) {
    if (capacity > NODE + 1) throw new RangeError('too many nodes');
    let size = 1024;
    while (size < capacity * LOAD) size *= 2;
    this.slots = new Int32Array(size * 2);
    this.mask = size - 1;
    this.capacity = capacity;
  }

  /** One more than the last node made. */
  get size(): number {
    return this.count;
  }

  /** The node of a word of at least one unit, made as needed. Throws a RangeError when the capacity is exceeded. */
  insert(word: string): number {
    const first = word.charCodeAt(0);
    if (word.length === 1) {
      const node = this.singles.get(first) ?? this.make();
      this.singles.set(first, node);
      return node;
    }
    const hash = hashOf(first, word.charCodeAt(1));
    const bit = hash >>> (32 - PAIR_BITS);
    this.pairs[bit >>> 5] = (this.pairs[bit >>> 5] as number) | (1 << (bit & 31));
    let at = this.claim(hash, (first << 16) | word.charCodeAt(1), PAIR);
    for (let i = 2; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      const value = this.slots[at] as number;
      this.slots[at] = value | kindOf(unit);
      const node = value & NODE;
      at = this.claim(hashOf(node, unit), (node << 16) | unit, (node >>> 16) * FROM_HIGH);
    }
    this.slots[at] = (this.slots[at] as number) | WORD;
    return (this.slots[at] as number) & NODE;
  }

  /** The node of a word; 0 for what is none. */
  find(word: string): number {
    if (word.length === 1) return this.singles.get(word.charCodeAt(0)) ?? 0;
    let edge = word === '' ? 0 : this.pair(word.charCodeAt(0), word.charCodeAt(1));
    for (let i = 2; i < word.length && edge !== 0; i++) edge = this.step(edge, word.charCodeAt(i));
    return (edge & WORD) === 0 ? 0 : edge & NODE;
  }

  /**
   * Adds the longest word of two units or more at every place of a text where one begins, in text order. The table is far
   * larger than the caches: first all places are gathered where a word may begin, then their edges, with nothing that
   * depends on them, so that the looks at memory overlap.
   */
  addLongest(text: string, found: NameList): void {
    const count = this.gather(text);
    const { slots, mask, places } = this;
    const last = text.length - 1;
    for (let i = 0; i < count; i++) {
      const start = places[i] as number;
      let edge = this.edges[i] as number;
      const key = (text.charCodeAt(start) << 16) | text.charCodeAt(start + 1);
      if (edge !== 0 && (this.keys[i] !== key || (edge & PAIR) === 0)) edge = this.pair(key >>> 16, key & 0xffff);
      this.edges[i] = edge;
      if (edge === 0 || start + 2 > last) continue;
      const unit = text.charCodeAt(start + 2);
      // The first step beyond is looked at now and taken below.
      if ((edge & kindOf(unit)) !== 0) this.keys[i] = slots[(hashOf(edge & NODE, unit) & mask) * 2] as number;
    }
    for (let i = 0; i < count; i++) {
      const start = places[i] as number;
      let longest = 0;
      let end = 0;
      let at = start + 2;
      for (let edge = this.edges[i] as number; edge !== 0; at++) {
        if ((edge & WORD) !== 0) {
          longest = edge & NODE;
          end = at;
        }
        if (at > last) break;
        edge = this.step(edge, text.charCodeAt(at));
      }
      if (longest !== 0) found.add(start, end, longest);
    }
  }

  /** Fills the columns with the places where a word may begin, and with what stands in their first slots. */
  private gather(text: string): number {
    const { pairs, slots, mask } = this;
    if (text.length > this.places.length) this.grow(text.length * 2);
    const { places, keys, edges } = this;
    const last = text.length - 1;
    let count = 0;
    let next = text.charCodeAt(0);
    for (let start = 0; start < last; start++) {
      const unit = next;
      next = text.charCodeAt(start + 1);
      const hash = hashOf(unit, next);
      const bit = hash >>> (32 - PAIR_BITS);
      if ((((pairs[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) continue;
      places[count] = start;
      keys[count++] = (hash & mask) * 2;
    }
    for (let i = 0; i < count; i++) {
      const slot = keys[i] as number;
      keys[i] = slots[slot] as number;
      edges[i] = slots[slot + 1] as number;
    }
    return count;
  }

  private grow(size: number): void {
    this.places = new Int32Array(size);
    this.keys = new Int32Array(size);
    this.edges = new Int32Array(size);
  }

  /** Adds all words that begin at `start`, shortest first. */
  addAll(text: string, start: number, found: NameList): void {
    const single = start < text.length ? this.singles.get(text.charCodeAt(start)) : undefined;
    if (single !== undefined) found.add(start, start + 1, single);
    if (start + 1 >= text.length) return;
    let edge = this.pair(text.charCodeAt(start), text.charCodeAt(start + 1));
    for (let i = start + 2; edge !== 0; i++) {
      if ((edge & WORD) !== 0) found.add(start, i, edge & NODE);
      if (i >= text.length) break;
      edge = this.step(edge, text.charCodeAt(i));
    }
  }

  /** The edge of a word's first two units, or 0. */
  private pair(first: number, second: number): number {
    const { slots, mask } = this;
    const key = (first << 16) | second;
    for (let slot = hashOf(first, second) & mask; ; slot = (slot + 1) & mask) {
      const value = slots[slot * 2 + 1] as number;
      if (value === 0 || (slots[slot * 2] === key && (value & PAIR) !== 0)) return value;
    }
  }

  /** The edge that goes on from another along `unit`, or 0. */
  private step(edge: number, unit: number): number {
    if ((edge & kindOf(unit)) === 0) return 0;
    const { slots, mask } = this;
    const node = edge & NODE;
    const key = (node << 16) | unit;
    const from = (node >>> 16) * FROM_HIGH;
    for (let slot = hashOf(node, unit) & mask; ; slot = (slot + 1) & mask) {
      const value = slots[slot * 2 + 1] as number;
      if (value === 0 || (slots[slot * 2] === key && (value & (PAIR | FROM_HIGH)) === from)) return value;
    }
  }

  /** Where the value of an edge stands, which is made as needed. `marks` are the bits that tell its key from others. */
  private claim(hash: number, key: number, marks: number): number {
    const { slots, mask } = this;
    let slot = hash & mask;
    for (; slots[slot * 2 + 1] !== 0; slot = (slot + 1) & mask)
      if (slots[slot * 2] === key && ((slots[slot * 2 + 1] as number) & (PAIR | FROM_HIGH)) === marks)
        return slot * 2 + 1;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = this.make() | marks;
    return slot * 2 + 1;
  }

  private make(): number {
    if (this.count >= this.capacity) throw new RangeError('trie is full');
    return this.count++;
  }
}

function hashOf(from: number, unit: number): number {
  const mixed = Math.imul(from, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** The bit, among those that tell what goes on, of a unit's kind. */
const kindOf = (unit: number): number => 1 << (NEXT + (((Math.imul(unit, 40503) & 0xffff) * NEXT_KINDS) >>> 16));
