/**
 * Computes the keys of all features of a run of sentences. The trainer and the runtime share this code.
 *
 * Sentences lie one after another in `codes` (folded code units), with two zeros before, between and after them, so a
 * window of two characters to either side never needs a bounds check.
 */
import { CLASS } from './characters.ts';
import { keyOf, roll } from './hash.ts';
import { KINDS_OF_FEATURE } from './kinds.ts';
import { type Lexicon, markWords } from './lexicon.ts';

/** Keys by kind, each for positions 0 to n - 1; -1 where the kind has none. `char` is the code itself. */
export interface FeatureKeys {
  capacity: number;
  pair: Int32Array;
  skip: Int32Array;
  triple: Int32Array;
  shape: Int32Array;
  mark: Int32Array;
  marks: Int32Array;
  marked: Int32Array;
  names: Int32Array;
  /** Sums of word marks: all classes, name classes. */
  allMarks: Int32Array;
  nameMarks: Int32Array;
}

const seeds = Object.fromEntries(KINDS_OF_FEATURE.map((kind) => [kind.name, kind.seed]));
const [PAIR, SKIP, TRIPLE, SHAPE] = [seeds['pair'] ?? 0, seeds['skip'] ?? 0, seeds['triple'] ?? 0, seeds['shape'] ?? 0];
const [MARK, MARKS, MARKED, NAMES] = [
  seeds['mark'] ?? 0,
  seeds['marks'] ?? 0,
  seeds['marked'] ?? 0,
  seeds['names'] ?? 0,
];

/** Room for the keys of `capacity` positions. */
export function featureKeys(capacity: number): FeatureKeys {
  const room = (): Int32Array => new Int32Array(capacity + 4);
  return {
    capacity,
    pair: room(),
    skip: room(),
    triple: room(),
    shape: room(),
    mark: room(),
    marks: room(),
    marked: room(),
    names: room(),
    allMarks: room(),
    nameMarks: room(),
  };
}

/** The keys in the order of `KINDS_OF_FEATURE`; none for single characters, whose codes are their own keys. */
export const keysByKind = (keys: FeatureKeys): readonly (Int32Array | undefined)[] => [
  undefined,
  keys.pair,
  keys.skip,
  keys.triple,
  keys.shape,
  keys.mark,
  keys.marks,
  keys.marked,
  keys.names,
];

/** Fills `keys` for `codes[0..n)`. The first two and the last two codes must be zero. */
export function computeKeys(codes: Uint16Array, n: number, lexicon: Lexicon, keys: FeatureKeys): void {
  const { pair, skip, triple, shape, mark, marks, marked, names, allMarks, nameMarks } = keys;
  allMarks.fill(0, 0, n);
  nameMarks.fill(0, 0, n);
  markWords(codes, n, lexicon, nameMarks, allMarks);
  let shapes = 0;
  for (let i = 0; i < n; i++) {
    const a = codes[i] as number;
    const b = i + 1 < n ? (codes[i + 1] as number) : 0;
    const c = i + 2 < n ? (codes[i + 2] as number) : 0;
    const two = roll(a, b);
    pair[i] = keyOf(two, PAIR);
    triple[i] = keyOf(roll(two, c), TRIPLE);
    if (i + 1 < n) skip[i + 1] = keyOf(roll(a, c), SKIP);
    // After this step `shapes` holds the classes of positions i - 2 to i + 2.
    shapes = ((shapes << 4) | (CLASS[c] as number)) & 0xfffff;
    shape[i] = keyOf(shapes, SHAPE);
    const m = allMarks[i] as number;
    const next = i + 1 < n ? (allMarks[i + 1] as number) : 0;
    mark[i] = keyOf(m, MARK);
    marks[i] = keyOf(roll(m, next), MARKS);
    marked[i] = keyOf(roll(m, a), MARKED);
    const before = i > 0 ? (nameMarks[i - 1] as number) : 0;
    const after = i + 1 < n ? (nameMarks[i + 1] as number) : 0;
    names[i] = keyOf(roll(roll(before, nameMarks[i] as number), after), NAMES);
  }
  skip[0] = keyOf(0, SKIP);
}
