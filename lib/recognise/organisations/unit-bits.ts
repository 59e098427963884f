import { beginningsOf as beginnings, endingsOf as endings } from '../patterns/edge-units.ts';

const SPREAD = 0x9e3779b1;
/** Bits of an entry that say which sets have the unit. */
const MOST_SETS = 8;
const SETS = 2 ** MOST_SETS - 1;

/**
 * Which of some sets have a code unit: one look answers for all of them. An open-addressed hash in a typed array, four bytes a
 * unit, because a table of all units would fill as many lines of the cache as a text has characters.
 */
export class UnitBits {
  private readonly entries: Int32Array;
  private readonly shift: number;

  /** @param sets characters, each a single code unit; more than eight sets throw a RangeError. */
  constructor(...sets: readonly string[]) {
    if (sets.length > MOST_SETS) throw new RangeError('too many sets');
    const bits = new Map<number, number>();
    sets.forEach((set, index) => {
      for (let at = 0; at < set.length; at++)
        bits.set(set.charCodeAt(at), (bits.get(set.charCodeAt(at)) ?? 0) | (1 << index));
    });
    const size = Math.ceil(Math.log2(bits.size * 3 + 1)) + 1;
    this.shift = 32 - size;
    this.entries = new Int32Array(2 ** size);
    for (const [unit, own] of bits) {
      let slot = Math.imul(unit, SPREAD) >>> this.shift;
      while (this.entries[slot] !== 0) slot = (slot + 1) & (this.entries.length - 1);
      this.entries[slot] = (unit << MOST_SETS) | own;
    }
  }

  /** Bit i is set where the unit at `at` is one of set i; 0 outside the text. */
  at(text: string, at: number): number {
    if (at < 0 || at >= text.length) return 0;
    const unit = text.charCodeAt(at);
    for (let slot = Math.imul(unit, SPREAD) >>> this.shift; ; slot = (slot + 1) & (this.entries.length - 1)) {
      const entry = this.entries[slot] as number;
      if (entry === 0) return 0;
      if (entry >>> MOST_SETS === unit) return entry & SETS;
    }
  }
}

/** The units that matches of a pattern may begin with. A pattern that may begin with anything throws a RangeError. */
export const beginningsOf = (pattern: RegExp): string => charactersOf(beginnings(pattern), pattern);

/** The same for the units that they may end with; `^` stands for the start of the text. */
export const endingsOf = (pattern: RegExp): string => charactersOf(endings(pattern), pattern);

function charactersOf(table: Uint8Array, pattern: RegExp): string {
  let units = '';
  for (let unit = table.indexOf(1); unit >= 0; unit = table.indexOf(1, unit + 1)) {
    if (units.length === MOST_UNITS) throw new RangeError(`not told by few units: ${pattern.source}`);
    units += String.fromCharCode(unit);
  }
  return units;
}

const MOST_UNITS = 1000;
