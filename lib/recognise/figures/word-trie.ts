/**
 * Word lists as one trie in a typed array: a hash table whose entries are the trie's edges. A step costs a multiplication and mostly one
 * look into memory; what a word says lies in its last edge, so a word is read at its place of the text without a slice.
 */

/** The root's number, where a walk begins. */
export const ROOT = 0;
/** Node numbers and code units have sixteen bits each; what words say has the bits above a node's number, but for the sign. */
const NODE_BITS = 16;
const NODE_MASK = (1 << NODE_BITS) - 1;
const MOST_SAID = (1 << 15) - 1;

/** The node that a step led to. */
export const nodeOf = (edge: number): number => edge & NODE_MASK;
/** What the word that ends with a step says; 0 where none ends there. */
export const saidBy = (edge: number): number => edge >>> NODE_BITS;

/** Words in it are code units; each says a number from 1 to 32767, whose bits are the caller's. */
export class WordTrie {
  /** Keys (node and unit of an edge) at even places, at odd ones what the edge leads to and says. At least half of it is empty. */
  private slots = new Int32Array(128);
  private shift = 32 - 6;
  private nodes = 1;
  private edges = 0;

  /** The edge from a node along a code unit, for `nodeOf` and `saidBy`; 0 where there is none. Off the text's end, NaN, there is none. */
  step(node: number, unit: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    const key = (node << NODE_BITS) | unit;
    let slot = (Math.imul(key, 0x9e3779b1) >>> this.shift) << 1;
    for (let there = slots[slot] as number; there !== 0; there = slots[slot] as number) {
      if (there === key) return slots[slot + 1] as number;
      slot = (slot + 2) & mask;
    }
    return 0;
  }

  /** Adds a word; what it says is joined bit by bit to what it said. Throws where the trie is full. */
  add(word: string, said: number): void {
    let node = ROOT;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      const more = at === word.length - 1 ? said << NODE_BITS : 0;
      const edge = this.step(node, unit);
      if (more !== 0 || edge === 0) this.put((node << NODE_BITS) | unit, (edge === 0 ? this.newNode() : edge) | more);
      node = nodeOf(edge === 0 ? this.nodes - 1 : edge);
    }
  }

  /** The length of the longest word at `at` that says one of the bits, and 0 where there is none. */
  longest(text: string, at: number, bits: number): number {
    let best = 0;
    let edge = this.step(ROOT, text.charCodeAt(at));
    for (let length = 1; edge !== 0; length++) {
      if ((saidBy(edge) & bits) !== 0) best = length;
      edge = this.step(nodeOf(edge), text.charCodeAt(at + length));
    }
    return best;
  }

  private newNode(): number {
    if (this.nodes > NODE_MASK) throw new RangeError('too many words for a trie');
    return this.nodes++;
  }

  private put(key: number, edge: number): void {
    if (edge < 0) throw new RangeError(`a word says at most ${MOST_SAID}`);
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> this.shift) << 1;
    while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
    if (slots[slot] === 0) this.edges++;
    slots[slot] = key;
    slots[slot + 1] = edge;
    if (this.edges * 4 > slots.length) this.grow();
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    this.shift--;
    this.edges = 0;
    for (let slot = 0; slot < old.length; slot += 2)
      if (old[slot] !== 0) this.put(old[slot] as number, old[slot + 1] as number);
  }
}
