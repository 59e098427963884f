/**
 * A small automaton (shift-and) over the first units of a pattern's matches: whether a match may begin somewhere, in a few
 * operations. Units share their low bits' place in its table: a unit of another block only costs a try.
 */
import type { Head } from './pattern-heads.ts';
import type { UnitSet } from './read-pattern.ts';

const TABLE = 4096;
/** Bits of a state. */
const BITS = 32;
/** A set of this many units is taken to have every unit of a text: common characters are some hundreds. */
const COMMON = 600;
/** Units that each make up a hundredth of a text and more. */
const COMMONEST: ReadonlySet<number> = new Set(
  Array.from('，。、的年日一国中人在有新工大和1203456789 \n“”', (character) => character.charCodeAt(0)),
);
const SHARE_OF_COMMONEST = 0.02;

export interface Automaton {
  /** By unit: a bit for each place (the one before the match is place 0) and each group of heads that may have it there. */
  table: Int32Array;
  /** The same for what lies outside the text: before its start, behind its end. */
  start: number;
  end: number;
  /** Groups of heads: bits a place. */
  groups: number;
  /** Places behind the one before the match. */
  depth: number;
}

/** How many groups of heads an automaton of that depth has room for. */
export const roomFor = (depth: number): number => Math.floor(BITS / (depth + 1));

/** Shares `heads` out into `count` groups at most, neighbours together. */
export function grouped(heads: readonly Head[], count: number): Head[][] {
  const groups = Math.min(count, heads.length);
  return Array.from({ length: groups }, (_, group) =>
    heads.slice(Math.floor((group * heads.length) / groups), Math.floor(((group + 1) * heads.length) / groups)),
  );
}

/** The automaton of these groups; each bit says that some head of the group may have the unit at the place. */
export function automatonOf(all: readonly Head[][], depth: number): Automaton {
  const table = new Int32Array(TABLE);
  const groups = all.length;
  let start = 0;
  let end = 0;
  let anywhere = 0;
  all.forEach((heads, group) => {
    for (let place = 0; place <= depth; place++) {
      const bit = 1 << (place * groups + group);
      for (const { before, opens, units } of heads) {
        const set = place === 0 ? before : units[place - 1];
        if (place === 0 && opens) start |= bit;
        // Only what the source does not tell any more may lie behind the end.
        if (place > units.length) end |= bit;
        if (set === undefined || set.some(([low, high]) => high - low >= TABLE - 1)) anywhere |= bit;
        else
          for (const [low, high] of set)
            for (let unit = low; unit <= high; unit++)
              table[unit & (TABLE - 1)] = (table[unit & (TABLE - 1)] as number) | bit;
      }
    }
  });
  return { table: table.map((bits) => bits | anywhere), start, end, groups, depth };
}

/** Every offset at which a match may begin, until `visit` says to stop. */
export function scan(
  { table, start, end, groups, depth }: Automaton,
  text: string,
  visit: (first: number) => boolean,
): void {
  const fresh = (1 << groups) - 1;
  const full = fresh << (groups * depth);
  const { length } = text;
  const behind = length + depth - 1;
  let state = start;
  for (let at = 0; at < behind; at++) {
    state = ((state << groups) | fresh) & (at < length ? (table[text.charCodeAt(at) & (TABLE - 1)] as number) : end);
    if ((state & full) !== 0 && visit(at - depth + 1)) return;
  }
}

/** Whether a match may begin at `first`. */
export function mayBegin({ table, start, end, groups, depth }: Automaton, text: string, first: number): boolean {
  let state = ((1 << groups) - 1) & (first > 0 ? (table[text.charCodeAt(first - 1) & (TABLE - 1)] as number) : start);
  for (let place = 1; place <= depth && state !== 0; place++) {
    const at = first + place - 1;
    const bits = at < text.length ? (table[text.charCodeAt(at) & (TABLE - 1)] as number) : end;
    state &= bits >>> (place * groups);
  }
  return state !== 0;
}

/** About the share of a text's places that a group lets through. */
export function share(group: readonly Head[], depth: number): number {
  let product = 1;
  for (let place = 0; place <= depth; place++) {
    let weight = 0;
    for (const head of group) weight += weightOf(place === 0 ? head.before : head.units[place - 1]);
    product *= Math.min(1, weight);
  }
  return product;
}

/** About the share of a text's units that are in a set. */
export function weightOf(set: UnitSet): number {
  return set === undefined ? 1 : set.reduce((sum, [low, high]) => sum + (high - low + 1) / COMMON, 0);
}

/** The same for units one by one, with those that are in every line. */
export function weightOfUnits(units: Iterable<number>): number {
  let weight = 0;
  for (const unit of units) weight += COMMONEST.has(unit) ? SHARE_OF_COMMONEST : 1 / COMMON;
  return weight;
}
