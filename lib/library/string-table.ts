/**
 * Every distinct string of the collection once, with a substring search over all of them.
 *
 * A hundred thousand mentions have some ten thousand distinct names, posts and notes; searching the joined text of
 * those is one `indexOf` walk over well under a megabyte, which is why each keystroke can simply search anew. Substring
 * search needs no segmentation, so it works for Chinese as it stands.
 */
export interface StringTable {
  /** The number that stands for `text`, the same for the same text; 0 for the empty string. */
  intern(text: string): number;
  get(id: number): string;
  readonly size: number;
  /** Marks, by string number, what contains `query`; case and full-width forms don't matter. Null: no condition. */
  matching(query: string): Uint8Array | null;
  /** The rank of each string in the reader's own order (Chinese by pinyin), by string number. */
  ranks(compare: (a: string, b: string) => number): Uint32Array;
}

/** Between two strings of the joined text; folding can't produce it and nobody types it. */
const SEPARATOR = '\u0000';

/** As search compares: full-width letters and digits as half-width, small letters, no spaces at the ends. */
export function foldForSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

interface Haystack {
  text: string;
  /** Where each string begins in `text`. */
  starts: Uint32Array;
}

function join(strings: readonly string[]): Haystack {
  const starts = new Uint32Array(strings.length);
  const folded: string[] = [];
  let at = 0;
  strings.forEach((string, i) => {
    const piece = foldForSearch(string);
    starts[i] = at;
    folded.push(piece);
    at += piece.length + 1;
  });
  return { text: folded.join(SEPARATOR), starts };
}

/** The last index whose value is at most `wanted`. */
function indexOfStart(starts: Uint32Array, wanted: number, from: number): number {
  let low = from;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

function search({ text, starts }: Haystack, needle: string): Uint8Array {
  const marks = new Uint8Array(starts.length);
  let string = 0;
  for (let at = text.indexOf(needle); at >= 0; ) {
    string = indexOfStart(starts, at, string);
    marks[string] = 1;
    // One hit settles a string: go on with the next one.
    const next = starts[string + 1];
    if (next === undefined) break;
    at = text.indexOf(needle, next);
  }
  return marks;
}

export function createStringTable(): StringTable {
  const strings: string[] = [''];
  const ids = new Map<string, number>([['', 0]]);
  let haystack: Haystack | undefined;
  let ranked: { compare: (a: string, b: string) => number; ranks: Uint32Array } | undefined;
  return {
    intern(text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      const id = strings.length;
      strings.push(text);
      ids.set(text, id);
      haystack = undefined;
      ranked = undefined;
      return id;
    },
    get: (id) => strings[id] ?? '',
    get size() {
      return strings.length;
    },
    matching(query) {
      const needle = foldForSearch(query).trim();
      if (needle === '') return null;
      haystack ??= join(strings);
      return search(haystack, needle);
    },
    ranks(compare) {
      if (ranked?.compare === compare) return ranked.ranks;
      const order = strings.map((_, id) => id).sort((a, b) => compare(strings[a] ?? '', strings[b] ?? ''));
      const ranks = new Uint32Array(strings.length);
      order.forEach((id, rank) => {
        ranks[id] = rank;
      });
      ranked = { compare, ranks };
      return ranks;
    },
  };
}
