/**
 * Word lists as one trie in a typed array: a hash table whose entries are the trie's edges. A step costs a multiplication and one look
 * into memory, and mostly no look where a word does not go on; what a word says lies in its last edge, so a word is read at its
 * place of the text without a slice.
 */

/** An entry: its key (node and unit), then the node it leads to with what a word that ends there says, then which units go on. */
const WIDTH = 4;
const NEXT = 1;
/** Node numbers and code units have sixteen bits each; what words say has the bits above a node's number, but for the sign. */
const NODE_BITS = 16;
const NODE_MASK = (1 << NODE_BITS) - 1;
const MOST_SAID = (1 << 15) - 1;
const ROOT = 0;

/** Where a walk along a text begins. */
export const START = 0;

/** Words in it are code units; each says a number from 1 to 32767, whose bits are the caller's. */
export class WordTrie {
  /** At least half of it is empty. Places in it are those of an entry's second number, so that none is `START`. */
  private slots = new Int32Array(64 * WIDTH);
  private shift = 32 - 6;
  private nodes = 1;
  private edges = 0;

  /**
   * Goes on from a place along a code unit: the next place, for `said`, or 0 where no word goes on so. Off the text's end, NaN,
   * none does.
   */
  step(place: number, unit: number): number {
    const { slots } = this;
    if (place === START) return this.find((ROOT << NODE_BITS) | unit);
    if ((((slots[place + NEXT] as number) >>> (unit & 31)) & 1) === 0) return 0;
    return this.find(((slots[place] as number) << NODE_BITS) | unit);
  }

  /** What the word says that ends at a place; 0 where none does. */
  said(place: number): number {
    return (this.slots[place] as number) >>> NODE_BITS;
  }

  /** Adds a word; what it says is joined bit by bit to what it said. Throws where the trie is full. */
  add(word: string, said: number): void {
    if (said > MOST_SAID) throw new RangeError(`a word says at most ${MOST_SAID}`);
    while ((this.edges + word.length) * WIDTH * 2 > this.slots.length) this.grow();
    const { slots } = this;
    let place = START;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      const node = place === START ? ROOT : (slots[place] as number) & NODE_MASK;
      if (place !== START) slots[place + NEXT] = (slots[place + NEXT] as number) | (1 << (unit & 31));
      const key = (node << NODE_BITS) | unit;
      place = this.find(key) || this.claim(key, this.newNode());
    }
    slots[place] = (slots[place] as number) | (said << NODE_BITS);
  }

  /** The length of the longest word at `at` that says one of the bits, and 0 where there is none. */
  longest(text: string, at: number, bits: number): number {
    let best = 0;
    let place = this.step(START, text.charCodeAt(at));
    for (let length = 1; place !== 0; length++) {
      if ((this.said(place) & bits) !== 0) best = length;
      place = this.step(place, text.charCodeAt(at + length));
    }
    return best;
  }

  /** The place of the edge with a key, or 0. */
  private find(key: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> this.shift) * WIDTH;
    for (let there = slots[slot] as number; there !== 0; there = slots[slot] as number) {
      if (there === key) return slot + 1;
      slot = (slot + WIDTH) & last;
    }
    return 0;
  }

  private claim(key: number, edge: number): number {
    const { slots } = this;
    let slot = (Math.imul(key, 0x9e3779b1) >>> this.shift) * WIDTH;
    while (slots[slot] !== 0) slot = (slot + WIDTH) & (slots.length - 1);
    slots[slot] = key;
    slots[slot + 1] = edge;
    this.edges++;
    return slot + 1;
  }

  private newNode(): number {
    if (this.nodes > NODE_MASK) throw new RangeError('too many words for a trie');
    return this.nodes++;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    this.shift--;
    this.edges = 0;
    for (let slot = 0; slot < old.length; slot += WIDTH) {
      if (old[slot] === 0) continue;
      const place = this.claim(old[slot] as number, old[slot + 1] as number);
      this.slots[place + NEXT] = old[slot + 2] as number;
    }
  }
}
