/** A word list looked up by what ends (or starts) at a place of the text; the longest word wins. Linear in the word's length. */
export interface WordIndex {
  /** Length of the longest word that ends at `end`, 0 where none does. */
  endingAt(text: string, end: number): number;
  /** Length of the longest word that starts at `start`, 0 where none does. */
  startingAt(text: string, start: number): number;
}

interface Node {
  next: Map<number, Node>;
  isWord: boolean;
}

/** Where words begin. Most code units of a text begin none, which a byte tells. */
interface Roots {
  known: Uint8Array;
  nodes: Map<number, Node>;
}

const newNode = (): Node => ({ next: new Map(), isWord: false });
const newRoots = (): Roots => ({ known: new Uint8Array(0x10000), nodes: new Map() });
const rootOf = ({ known, nodes }: Roots, unit: number): Node | undefined =>
  known[unit] === 1 ? nodes.get(unit) : undefined;

/** Builds the index once; words are compared as written, so `text` must be folded. */
export function indexWords(words: readonly string[]): WordIndex {
  const backward = newRoots();
  const forward = newRoots();
  for (const word of words) {
    insert(backward, [...word].reverse().join(''));
    insert(forward, word);
  }
  return {
    endingAt: (text, end) => {
      let node = end > 0 ? rootOf(backward, text.charCodeAt(end - 1)) : undefined;
      let best = 0;
      for (let length = 1; node; length++) {
        if (node.isWord) best = length;
        if (end - length <= 0) break;
        node = node.next.get(text.charCodeAt(end - length - 1));
      }
      return best;
    },
    startingAt: (text, start) => {
      let node = start < text.length ? rootOf(forward, text.charCodeAt(start)) : undefined;
      let best = 0;
      for (let length = 1; node; length++) {
        if (node.isWord) best = length;
        if (start + length >= text.length) break;
        node = node.next.get(text.charCodeAt(start + length));
      }
      return best;
    },
  };
}

function insert({ known, nodes }: Roots, word: string): void {
  const first = word.charCodeAt(0);
  let node = nodes.get(first) ?? newNode();
  known[first] = 1;
  nodes.set(first, node);
  for (let at = 1; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const next = node.next.get(code) ?? newNode();
    node.next.set(code, next);
    node = next;
  }
  node.isWord = true;
}
