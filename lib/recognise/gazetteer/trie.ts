/** The hash's table is kept at most half full. */
const LOAD = 2;
const PAIR_BITS = 20;

/**
 * A trie over UTF-16 units in typed arrays. Edges are found through one open-addressed hash of (node, unit), so that
 * building is linear and a step costs one probe; 10 bytes a node. Node 0 is the root.
 */
export class Trie {
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly parents: Int32Array;
  private readonly units: Uint16Array;
  /** Bit set over the first two units of words: most pairs of a text begin none. */
  private readonly pairs = new Int32Array(1 << (PAIR_BITS - 5));
  private count = 1;

  /** @param capacity the most nodes that will be made. */
  constructor(capacity: number) {
    let size = 1024;
    while (size < capacity * LOAD) size *= 2;
    this.slots = new Int32Array(size);
    this.mask = size - 1;
    this.parents = new Int32Array(capacity);
    this.units = new Uint16Array(capacity);
  }

  /** Nodes made so far, the root among them. */
  get size(): number {
    return this.count;
  }

  /** False where no word begins with the two units; true for the others, and for a few that none begins with. */
  mayBegin(first: number, second: number): boolean {
    const bit = pairBit(first, second);
    return (((this.pairs[bit >>> 5] as number) >>> (bit & 31)) & 1) !== 0;
  }

  /** The child of `node` along `unit`, or 0. */
  step(node: number, unit: number): number {
    let slot = slotOf(node, unit) & this.mask;
    for (;;) {
      const child = this.slots[slot] as number;
      if (child === 0 || (this.units[child] === unit && this.parents[child] === node)) return child;
      slot = (slot + 1) & this.mask;
    }
  }

  /** The node of a word, made as needed. Throws a RangeError when the capacity is exceeded. */
  insert(word: string): number {
    let node = 0;
    for (let i = 0; i < word.length; i++) node = this.extend(node, word.charCodeAt(i));
    return node;
  }

  private extend(node: number, unit: number): number {
    let slot = slotOf(node, unit) & this.mask;
    for (;;) {
      const child = this.slots[slot] as number;
      if (child === 0) break;
      if (this.units[child] === unit && this.parents[child] === node) return child;
      slot = (slot + 1) & this.mask;
    }
    if (this.count >= this.parents.length) throw new RangeError('trie is full');
    const made = this.count++;
    this.slots[slot] = made;
    this.parents[made] = node;
    this.units[made] = unit;
    if (node !== 0 && this.parents[node] === 0) {
      const bit = pairBit(this.units[node] as number, unit);
      this.pairs[bit >>> 5] = (this.pairs[bit >>> 5] as number) | (1 << (bit & 31));
    }
    return made;
  }
}

function slotOf(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function pairBit(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - PAIR_BITS);
}
