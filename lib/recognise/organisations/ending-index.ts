/** A word list looked up by what ends (or starts) at a place of the text; the longest word wins. */
export interface WordIndex {
  /** Length of the longest word that ends at `end`, 0 where none does. */
  endingAt(text: string, end: number): number;
  /** Length of the longest word that starts at `start`, 0 where none does. */
  startingAt(text: string, start: number): number;
}

/** Builds the index once; words are compared as written, so `text` must be folded. */
export function indexWords(words: readonly string[]): WordIndex {
  const byLast = new Map<string, string[]>();
  const byFirst = new Map<string, string[]>();
  for (const word of new Set(words)) {
    add(byLast, word.slice(-1), word);
    add(byFirst, word.slice(0, 1), word);
  }
  for (const map of [byLast, byFirst]) for (const list of map.values()) list.sort((a, b) => b.length - a.length);
  return {
    endingAt: (text, end) =>
      byLast.get(text.charAt(end - 1))?.find((word) => word.length <= end && text.startsWith(word, end - word.length))
        ?.length ?? 0,
    startingAt: (text, start) =>
      byFirst.get(text.charAt(start))?.find((word) => text.startsWith(word, start))?.length ?? 0,
  };
}

function add(map: Map<string, string[]>, key: string, word: string): void {
  const list = map.get(key);
  if (list) list.push(word);
  else map.set(key, [word]);
}
