/**
 * Which words a text can't have. Most patterns of the recogniser are about words that an article lacks; telling so for each
 * with `includes` reads the text once a word. Here it is read once for all: every character and every pair of neighbours
 * leaves a mark, and a word whose marks are not all there occurs nowhere.
 */

/** By a hash of one or two code units, the number of the text that had them last. */
const marks = new Uint16Array(0x10000);
let current = 0;
let marked = '';

const pairAt = (text: string, at: number): number =>
  (Math.imul(text.charCodeAt(at), 0x9e37) + text.charCodeAt(at + 1)) & 0xffff;

function mark(text: string): void {
  if (text === marked && current > 0) return;
  marked = text;
  current++;
  if (current > 0xffff) {
    marks.fill(0);
    current = 1;
  }
  const last = text.length - 1;
  let unit = text.charCodeAt(0);
  for (let at = 0; at < last; at++) {
    const next = text.charCodeAt(at + 1);
    marks[unit] = current;
    marks[(Math.imul(unit, 0x9e37) + next) & 0xffff] = current;
    unit = next;
  }
  if (last >= 0) marks[unit] = current;
}

/** Tells of a text whether it may have one of `words`: false is certain, true now and then wrong. The last text's marks are kept. */
export function wordFilter(words: readonly string[]): (text: string) => boolean {
  const needed = words.map((word) =>
    word.length === 1 ? [word.charCodeAt(0)] : Array.from({ length: word.length - 1 }, (_, at) => pairAt(word, at)),
  );
  return (text) => {
    mark(text);
    for (const places of needed) {
      let at = 0;
      while (at < places.length && marks[places[at] as number] === current) at++;
      if (at === places.length) return true;
    }
    return false;
  };
}
