import { patternHeads } from '../patterns/pattern-heads.ts';
import { readPattern, type UnitSet } from '../patterns/read-pattern.ts';
import { trait } from './signs.ts';

/** The units that matches of some patterns begin with, as tables. */
export interface HeadUnits {
  first: Uint8Array;
  /** Second units. */
  second: Uint8Array;
  /** First units that may be all there is. */
  only: Uint8Array;
}

/** Tells how the matches of patterns begin: rather too much than too little. None of them may be empty. */
export function headUnits(...patterns: RegExp[]): HeadUnits {
  const units = { first: new Uint8Array(0x10000), second: new Uint8Array(0x10000), only: new Uint8Array(0x10000) };
  for (const { source } of patterns) {
    for (const head of patternHeads(readPattern(source), 2) ?? [{ units: [undefined] }]) {
      add(units.first, head.units[0]);
      if (head.units.length > 1) add(units.second, head.units[1]);
      else add(units.only, head.units[0]);
    }
  }
  return units;
}

/** The same as traits of units. */
export function headTraits(...patterns: RegExp[]): { first: number; second: number; only: number } {
  const { first, second, only } = headUnits(...patterns);
  return { first: trait(first), second: trait(second), only: trait(only) };
}

function add(table: Uint8Array, set: UnitSet): void {
  for (const [low, high] of set ?? [[0, 0xffff] as const]) table.fill(1, low, high + 1);
}
