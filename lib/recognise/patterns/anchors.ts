/**
 * Anchors: the rare units that a pattern's matches can't do without, at a known distance from their start. In an indexed text
 * the search goes from one anchor to the next and leaves the rest of the text alone.
 */
import {
  type Automaton,
  automatonOf,
  grouped,
  mayBegin,
  roomFor,
  share,
  weightOf,
  weightOfUnits,
} from './automaton.ts';
import { type Head, patternHeads } from './pattern-heads.ts';
import type { PatternItem, UnitSet } from './read-pattern.ts';
import { type UnitPlaces, unitIndex } from './unit-index.ts';

/** Patterns whose anchors stand at more than this share of a text's places have none. */
const MOST_ANCHORS = 0.3;
/** An expression's try costs as much as this many looks at an anchor. */
const COST_OF_TRY = 50;
/** A set at less than this share of a text's places tells enough of a match. */
const TELLING = 0.02;

export interface Anchors {
  /** Each distance at which some way of the pattern has its anchor, and where a text has those units. */
  lists: { distance: number; places: (text: string) => UnitPlaces }[];
  /** Whether a match may begin somewhere. */
  automaton: Automaton;
}

interface Choice {
  byPlace: Head[][];
  groups: Head[][];
  depth: number;
}

/** The anchors of a pattern at `deepest` units from a match's start at most; undefined where it has none that are rare. */
export function anchorsOf(ways: PatternItem[][], deepest: number): Anchors | undefined {
  let least = Number.POSITIVE_INFINITY;
  let best: Choice | undefined;
  for (let depth = 1; depth <= deepest; depth++) {
    for (const byPlace of sharesOf(ways, depth)) {
      const weight = byPlace.reduce((sum, own, place) => sum + weightOfUnits(unitsAt(own, place)), 0);
      if (weight > MOST_ANCHORS) continue;
      const groups = grouped(byPlace.flat(), roomFor(depth));
      const tried = groups.reduce((sum, group) => sum + share(group, depth), 0);
      const cost = weight + COST_OF_TRY * Math.min(weight, tried);
      if (cost > least * 0.9) continue;
      least = cost;
      best = { byPlace, groups, depth };
    }
  }
  if (best === undefined) return undefined;
  const { byPlace, groups, depth } = best;
  return {
    lists: byPlace.flatMap((own, place) =>
      own.length === 0 ? [] : [{ distance: place - 1, places: unitIndex(unitsAt(own, place)) }],
    ),
    automaton: automatonOf(groups, depth),
  };
}

/** Ways to anchor the heads of that depth: all at one place, or each at its own. By place, from 1. */
function sharesOf(ways: PatternItem[][], depth: number): Head[][][] {
  const shares: Head[][][] = [];
  const heads = patternHeads(ways, depth);
  for (let place = 1; heads !== undefined && place <= depth; place++) {
    if (heads.some(({ units }) => weightOf(units[place - 1]) > MOST_ANCHORS)) continue;
    const byPlace: Head[][] = Array.from({ length: depth + 1 }, () => []);
    byPlace[place] = sorted(heads, place);
    shares.push(byPlace);
  }
  const shorter = patternHeads(ways, depth, isTelling);
  const own = shorter && byRarestPlace(shorter, depth);
  if (own && own[0]?.length === 0) shares.push(own.map(sorted));
  return shares;
}

/** Heads that are alike at a place lie together, so that they come into one group. */
function sorted(heads: readonly Head[], place: number): Head[] {
  const at = ({ units }: Head, index: number): number => units[index]?.[0]?.[0] ?? -1;
  return heads.toSorted((a, b) => at(a, place - 1) - at(b, place - 1) || at(a, 0) - at(b, 0) || at(a, 1) - at(b, 1));
}

/** One unit, or a few, none of them common: no head needs more to be found. */
function isTelling(set: UnitSet): boolean {
  return weightOf(set) <= TELLING && weightOfUnits(unitsOf(set)) <= TELLING;
}

/** Heads by the place (from 1) of their rarest units; by place 0 those that have none. */
function byRarestPlace(heads: readonly Head[], depth: number): Head[][] {
  const byPlace: Head[][] = Array.from({ length: depth + 1 }, () => []);
  for (const head of heads) {
    let rarest = 0;
    let least = MOST_ANCHORS;
    head.units.forEach((set, index) => {
      if (weightOf(set) >= least) return;
      const weight = weightOfUnits(unitsOf(set));
      if (weight >= least) return;
      rarest = index + 1;
      least = weight;
    });
    byPlace[rarest]?.push(head);
  }
  return byPlace;
}

/** Units that heads have at a place. */
function unitsAt(heads: readonly Head[], place: number): Set<number> {
  const found = new Set<number>();
  for (const { units } of heads) for (const unit of unitsOf(units[place - 1])) found.add(unit);
  return found;
}

function unitsOf(set: UnitSet): number[] {
  const found: number[] = [];
  for (const [low, high] of set ?? []) for (let unit = low; unit <= high; unit++) found.push(unit);
  return found;
}

/** Every offset of the text at which a match may begin, ascending, until `visit` says to stop. Indexes the text if need be. */
export function visitAnchors({ lists, automaton }: Anchors, text: string, visit: (first: number) => boolean): void {
  const [only] = lists;
  if (only !== undefined && lists.length === 1) {
    const { at, from, to } = only.places(text);
    for (let hit = from; hit < to; hit++) {
      const first = (at[hit] as number) - only.distance;
      if (first >= 0 && mayBegin(automaton, text, first) && visit(first)) return;
    }
    return;
  }
  let starts: number[] | undefined;
  for (const { distance, places } of lists) {
    const { at, from, to } = places(text);
    for (let hit = from; hit < to; hit++) {
      const first = (at[hit] as number) - distance;
      if (first < 0 || !mayBegin(automaton, text, first)) continue;
      if (starts === undefined) starts = [first];
      else starts.push(first);
    }
  }
  if (starts === undefined) return;
  starts.sort((a, b) => a - b);
  for (let i = 0; i < starts.length; i++) if (starts[i] !== starts[i - 1] && visit(starts[i] as number)) return;
}
