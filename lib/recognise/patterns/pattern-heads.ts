/**
 * What the matches of a pattern begin with: which units may stand before a match and at its first places. Where that can't
 * be told it is "any": always wide enough, never too narrow.
 */
import type { PatternItem, UnitSet } from './read-pattern.ts';

/** One way to begin: what may stand before it, then its first units, as many as can be told. */
export interface Head {
  before: UnitSet;
  /** The text's start before the match is as good as a unit of `before`. */
  opens: boolean;
  units: UnitSet[];
}

/** A pattern with more ways than this is not told apart. */
const MOST_WAYS = 2000;
/** Units that are read behind a telling one. */
const BEHIND_TELLING = 1;
const LINE_ENDS: UnitSet = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];

/**
 * Heads of `depth` units at most. Undefined where a match may be empty, or where there are too many ways to tell.
 * A head need not go on far behind a unit that is `telling`.
 */
export function patternHeads(
  ways: PatternItem[][],
  depth: number,
  telling: (set: UnitSet) => boolean = () => false,
): Head[] | undefined {
  const heads: Head[] = [];
  for (const way of ways) {
    if (isEmpty(way)) return undefined;
    const before = beforeWay(way);
    const units = firstUnits(way, depth, telling);
    if (heads.length + units.length > MOST_WAYS) return undefined;
    for (const head of units) heads.push({ ...before, units: head });
  }
  return heads;
}

/** Whether a way may match no unit at all. */
function isEmpty(way: readonly PatternItem[]): boolean {
  return way.every(
    (item) =>
      item.is !== 'unit' &&
      (item.is !== 'group' || item.ways.some(isEmpty)) &&
      (item.is !== 'repeat' || item.least === 0 || isEmpty([item.item])),
  );
}

function firstUnits(way: readonly PatternItem[], depth: number, telling: (set: UnitSet) => boolean): UnitSet[][] {
  const [item] = way;
  if (item === undefined || depth === 0) return [[]];
  const rest = way.slice(1);
  // A surrogate pair is one character to an expression with the flag u: what follows it can't be placed.
  if (item.is === 'unit' && hasSurrogates(item.set)) return [[item.set]];
  if (item.is === 'unit') {
    const left = telling(item.set) ? Math.min(depth - 1, BEHIND_TELLING) : depth - 1;
    return firstUnits(rest, left, telling).map((units) => [item.set, ...units]);
  }
  if (item.is === 'group' || (item.is === 'ahead' && rest.length === 0))
    return bounded(item.ways.flatMap((inner) => firstUnits([...inner, ...rest], depth, telling)));
  if (item.is !== 'repeat') return firstUnits(rest, depth, telling);
  const found: UnitSet[][] = [];
  for (let times = Math.min(item.least, depth); times <= Math.min(item.most, depth); times++)
    found.push(...firstUnits([...Array.from({ length: times }, () => item.item), ...rest], depth, telling));
  return bounded(found);
}

const hasSurrogates = (set: UnitSet): boolean =>
  set === undefined || set.some(([low, high]) => low <= 0xdfff && high >= 0xd800);

/** Too many ways are as good as none told. */
const bounded = (heads: UnitSet[][]): UnitSet[][] => (heads.length > MOST_WAYS ? [[]] : heads);

/** What stands before a way: its look-behind, or a line's start. */
function beforeWay(way: readonly PatternItem[]): { before: UnitSet; opens: boolean } {
  const first = way.find((item) => item.is !== 'nothing' && item.is !== 'ahead');
  if (first?.is === 'line start') return { before: LINE_ENDS, opens: true };
  if (first?.is !== 'behind') return { before: undefined, opens: true };
  const before: (readonly [number, number])[] = [];
  let opens = false;
  for (const inner of first.ways) {
    const last = lastUnits(inner);
    if (last?.set === undefined) return { before: undefined, opens: true };
    before.push(...last.set);
    opens ||= last.opens;
  }
  return { before, opens };
}

function lastUnits(items: readonly PatternItem[]): { set: UnitSet; opens: boolean } | undefined {
  const last = items.at(-1);
  if (last?.is === 'line start') return { set: LINE_ENDS, opens: true };
  if (last?.is === 'unit') return { set: last.set, opens: false };
  if (last?.is !== 'group') return undefined;
  const set: (readonly [number, number])[] = [];
  let opens = false;
  for (const way of last.ways) {
    const one = lastUnits(way);
    if (one?.set === undefined) return undefined;
    set.push(...one.set);
    opens ||= one.opens;
  }
  return { set, opens };
}
