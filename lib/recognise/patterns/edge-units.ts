/**
 * Which units the matches of a pattern may begin or end with, as tables. One look into such a table spares the slice and
 * the regular expression wherever the text can't match anyway, which is nearly everywhere.
 */
import { type PatternItem, readPattern, type UnitSet } from './read-pattern.ts';

/**
 * For every UTF-16 unit bits of the patterns (bit 0 the first one, eight at most) of which a match may begin with it.
 * Always wide enough: a pattern that may match nothing, or that can't be read, has its bit everywhere.
 */
export const beginningsOf = (...patterns: RegExp[]): Uint8Array => edgeTable(patterns, 'first');

/** The same for the last units of matches. `^` in a pattern stands for the start of the text, so nothing ends with it. */
export const endingsOf = (...patterns: RegExp[]): Uint8Array => edgeTable(patterns, 'last');

type Edge = 'first' | 'last';
/** Bits of a table's byte. */
const MOST = 8;

function edgeTable(patterns: readonly RegExp[], edge: Edge): Uint8Array {
  if (patterns.length > MOST) throw new RangeError(`more than ${MOST} patterns in one table`);
  const table = new Uint8Array(0x10000);
  patterns.forEach(({ source, flags }, index) => {
    const bit = 1 << index;
    const add = (set: UnitSet): void => {
      for (const [low, high] of set ?? [[0, 0xffff] as const])
        for (let unit = low; unit <= high; unit++) table[unit] = (table[unit] as number) | bit;
    };
    let mayBeEmpty = true;
    try {
      mayBeEmpty = flags.includes('i') || addWays(readPattern(source), edge, add);
    } catch {
      // Not read: the bit stands everywhere.
    }
    if (mayBeEmpty) add(undefined);
  });
  return table;
}

/** Adds what the ways begin (or end) with; true if one of them may match nothing. */
function addWays(ways: readonly PatternItem[][], edge: Edge, add: (set: UnitSet) => void): boolean {
  let mayBeEmpty = false;
  for (const way of ways) if (addWay(way, edge, add)) mayBeEmpty = true;
  return mayBeEmpty;
}

function addWay(way: readonly PatternItem[], edge: Edge, add: (set: UnitSet) => void): boolean {
  for (const item of edge === 'first' ? way : way.toReversed()) {
    if (item.is === 'unit') {
      add(item.set);
      return false;
    }
    if (item.is === 'line start' && edge === 'last') return false;
    if (item.is === 'group' && !addWays(item.ways, edge, add)) return false;
    if (item.is === 'repeat' && !addWay([item.item], edge, add) && item.least > 0) return false;
  }
  return true;
}
