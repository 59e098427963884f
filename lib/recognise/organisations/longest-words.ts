/** Bits that a list's length takes: no word is longer than 31 units, and six lists fit. */
const BITS = 5;
const LONGEST = 2 ** BITS - 1;
const MOST_LISTS = 6;

/**
 * Word lists looked up together by what ends, or what starts, at a place of the text: one walk tells the longest word of each list.
 * A trie over UTF-16 units in typed arrays. The first unit has a table of its own, for most units of a text stand at no
 * word's end; the further ones go through one open-addressed hash of (node, unit). Words are compared as written, so the
 * text must be folded.
 */
export class LongestWords {
  /** By first unit, the node; 0 where no word has it. */
  private readonly roots = new Uint16Array(0x10000);
  private readonly keys: Int32Array;
  private readonly children: Uint16Array;
  private readonly shift: number;
  /** By node, the lengths of the longest words on the way to it, list by list. */
  private readonly lengths: Int32Array;

  /**
   * @param lists the words of each list; more than six, or a word of more than 31 units, throw a RangeError.
   * @param from the side from which words are walked: `end` for `endingAt`, `start` for `startingAt`.
   */
  constructor(lists: readonly (readonly string[])[], from: 'end' | 'start') {
    const most = lists.reduce((sum, list) => sum + list.reduce((units, word) => units + word.length, 0), 1);
    if (lists.length > MOST_LISTS || most > 0xffff) throw new RangeError('too many words');
    const bits = Math.ceil(Math.log2(most)) + 1;
    this.shift = 32 - bits;
    this.keys = new Int32Array(2 ** bits);
    this.children = new Uint16Array(2 ** bits);
    const own: number[] = [0];
    const parents: number[] = [0];
    lists.forEach((list, index) => {
      for (const word of list) {
        if (word.length > LONGEST) throw new RangeError(`too long: ${word}`);
        let node = 0;
        for (let at = 0; at < word.length; at++) {
          const unit = word.charCodeAt(from === 'end' ? word.length - 1 - at : at);
          const next = (node === 0 ? this.roots[unit] : this.child(node, unit)) || own.length;
          if (next === own.length) {
            own.push(0);
            parents.push(node);
            this.link(node, unit, next);
          }
          node = next;
        }
        if (node !== 0) own[node] = (own[node] ?? 0) | (word.length << (index * BITS));
      }
    });
    this.lengths = new Int32Array(own.length);
    for (let node = 1; node < own.length; node++) {
      let lengths = this.lengths[parents[node] ?? 0] ?? 0;
      for (let index = 0; index < lists.length; index++) {
        const length = lengthOf(own[node] ?? 0, index);
        if (length > 0) lengths = (lengths & ~(LONGEST << (index * BITS))) | (length << (index * BITS));
      }
      this.lengths[node] = lengths;
    }
  }

  /** The longest words that end at `end` and start no earlier than `from`: `lengthOf` tells their lengths; 0 where there is none. */
  endingAt(text: string, end: number, from = 0): number {
    if (end <= from || end > text.length) return 0;
    let at = end - 1;
    let node = this.roots[text.charCodeAt(at)] as number;
    if (node === 0) return 0;
    while (at > from) {
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
    let node = this.roots[text.charCodeAt(at)] as number;
    if (node === 0) return 0;
    while (++at < to) {
      const next = this.child(node, text.charCodeAt(at));
      if (next === 0) break;
      node = next;
    }
    return this.lengths[node] as number;
  }

  private child(node: number, unit: number): number {
    const key = (node << 16) | unit;
    for (let slot = Math.imul(key, SPREAD) >>> this.shift; ; slot = (slot + 1) & (this.keys.length - 1)) {
      const found = this.keys[slot] as number;
      if (found === key) return this.children[slot] as number;
      if (found === 0) return 0;
    }
  }

  private link(node: number, unit: number, child: number): void {
    if (node === 0) {
      this.roots[unit] = child;
      return;
    }
    const key = (node << 16) | unit;
    let slot = Math.imul(key, SPREAD) >>> this.shift;
    while (this.keys[slot] !== 0) slot = (slot + 1) & (this.keys.length - 1);
    this.keys[slot] = key;
    this.children[slot] = child;
  }
}

/** An odd number near 2^32 divided by the golden ratio: neighbouring keys lie apart. */
const SPREAD = 0x9e3779b1;

/** The length of the longest word of the list number `index`, 0 for none, in what `LongestWords` answers. */
export const lengthOf = (lengths: number, index: number): number => (lengths >>> (index * BITS)) & LONGEST;
