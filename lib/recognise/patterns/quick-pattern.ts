/**
 * Patterns sought in whole articles. Trying a regular expression at every character is what the rules would spend most of
 * their time on; yet its source tells what a match must begin with. In the text that is indexed the rarest of its first
 * places says where to look; in any other a small automaton (shift-and) passes over it at about a nanosecond a character.
 * Either lets the expression try only where it may match. Matches are the expression's own.
 */
import { type Head, patternHeads } from './pattern-heads.ts';
import { type PatternItem, readPattern, type UnitSet } from './read-pattern.ts';
import { isIndexed, type UnitPlaces, unitIndex } from './unit-index.ts';

/** A regular expression that is quick to seek in a whole text. */
export interface QuickPattern {
  /** What `text.matchAll` gives, in an array. */
  matches(text: string): RegExpExecArray[];
  /** Whether it matches anywhere. */
  test(text: string): boolean;
}

/** Units share their low bits' place in the tables: a unit of another block only costs a try. */
const TABLE = 4096;
/** How many first units of a match are looked at, at most. */
const DEEPEST = 6;
/** A pattern that would be tried at more than this share of the places is sought in the plain way. */
const MOST_TRIED = 0.2;
/** A place that stands at more than this share of a text's places is no anchor. */
const MOST_ANCHORS = 0.3;
/** Units that each make up a hundredth of a text and more. */
const COMMONEST: ReadonlySet<number> = new Set(
  Array.from('，。、的年日一国中人在有新工大和1203456789 \n“”', (character) => character.charCodeAt(0)),
);
/** A set of this many units is taken to have every unit of a text: common characters are some hundreds. */
const COMMON = 600;

interface Automaton {
  /** By unit: a bit for each place (the one before the match is place 0) and each group of heads that may have it there. */
  table: Int32Array;
  /** The same for what lies outside the text: before its start, behind its end. */
  start: number;
  end: number;
  /** Groups of heads: bits a place. */
  groups: number;
  /** Places behind the one before the match. */
  depth: number;
  /** The rarest place whose units can all be told, and where a text has them; place 0 where there is none. */
  anchor: number;
  anchors: (text: string) => UnitPlaces;
}

/** Prepares a pattern; what can't be told from its source is sought in the plain way. Read at the first use. */
export function quickPattern(pattern: RegExp): QuickPattern {
  const flags = pattern.flags.replace(/[gy]/gu, '');
  const everywhere = new RegExp(pattern.source, `${flags}g`);
  const there = new RegExp(pattern.source, `${flags}y`);
  let automaton: Automaton | undefined | null;

  function seek(text: string, most: number): RegExpExecArray[] {
    if (automaton === undefined) automaton = build(pattern) ?? null;
    if (automaton === null) return most === 1 ? firstOf(text) : plain(text);
    if (automaton.anchor > 0 && isIndexed(text)) return seekIndexed(automaton, there, text, most);
    const found: RegExpExecArray[] = [];
    const { table, start, end, groups, depth } = automaton;
    const fresh = 2 ** groups - 1;
    const full = fresh << (groups * depth);
    const { length } = text;
    const behind = length + depth - 1;
    let state = start;
    let from = 0;
    for (let at = 0; at < behind; at++) {
      state = ((state << groups) | fresh) & (at < length ? (table[text.charCodeAt(at) & (TABLE - 1)] as number) : end);
      if ((state & full) === 0 || at - depth + 1 < from) continue;
      there.lastIndex = at - depth + 1;
      const match = there.exec(text);
      // An expression with the flag u never begins amid a surrogate pair.
      if (!match || match.index !== at - depth + 1) continue;
      found.push(match);
      if (found.length === most) break;
      from = there.lastIndex;
    }
    return found;
  }

  function plain(text: string): RegExpExecArray[] {
    everywhere.lastIndex = 0;
    return [...text.matchAll(everywhere)];
  }

  function firstOf(text: string): RegExpExecArray[] {
    everywhere.lastIndex = 0;
    const match = everywhere.exec(text);
    return match ? [match] : [];
  }

  return {
    matches: (text) => seek(text, Number.POSITIVE_INFINITY),
    test: (text) => seek(text, 1).length > 0,
  };
}

/** Seeks in the indexed text: from one anchor to the next. */
function seekIndexed(
  { table, start, end, groups, depth, anchor, anchors }: Automaton,
  there: RegExp,
  text: string,
  most: number,
): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const fresh = 2 ** groups - 1;
  const { at, from, to } = anchors(text);
  let behind = 0;
  for (let hit = from; hit < to; hit++) {
    const first = (at[hit] as number) - anchor + 1;
    if (first < behind) continue;
    let state = fresh & (first > 0 ? (table[text.charCodeAt(first - 1) & (TABLE - 1)] as number) : start);
    for (let place = 1; place <= depth && state !== 0; place++) {
      const unit = first + place - 1;
      const bits = unit < text.length ? (table[text.charCodeAt(unit) & (TABLE - 1)] as number) : end;
      state &= bits >>> (place * groups);
    }
    if (state === 0) continue;
    there.lastIndex = first;
    const match = there.exec(text);
    if (!match || match.index !== first) continue;
    found.push(match);
    if (found.length === most) break;
    behind = there.lastIndex;
  }
  return found;
}

/** The automaton of the depth that lets through least; undefined where the source tells nothing. */
function build({ source, flags }: RegExp): Automaton | undefined {
  if (flags.includes('i')) return undefined;
  let ways: PatternItem[][];
  try {
    ways = readPattern(source);
  } catch {
    return undefined;
  }
  let best: { groups: Head[][]; depth: number } | undefined;
  let least = MOST_TRIED;
  for (let depth = 1; depth <= DEEPEST; depth++) {
    const heads = patternHeads(ways, depth);
    if (heads === undefined) break;
    const groups = grouped(heads, Math.floor(32 / (depth + 1)));
    const tried = groups.reduce((sum, group) => sum + share(group, depth), 0);
    if (tried > least * 0.8) continue;
    least = tried;
    best = { groups, depth };
  }
  return best && tables(best.groups, best.depth);
}

/** Heads that begin alike go into one group. */
function grouped(heads: readonly Head[], most: number): Head[][] {
  const first = ({ units: [set] }: Head): number => set?.[0]?.[0] ?? -1;
  const sorted = heads.toSorted((a, b) => first(a) - first(b));
  const count = Math.min(most, sorted.length);
  return Array.from({ length: count }, (_, group) =>
    sorted.slice(Math.floor((group * sorted.length) / count), Math.floor(((group + 1) * sorted.length) / count)),
  );
}

/** About the share of a text's places that a group lets through. */
function share(group: readonly Head[], depth: number): number {
  let product = 1;
  for (let place = 0; place <= depth; place++) {
    let weight = 0;
    for (const head of group) weight += weightOf(place === 0 ? head.before : head.units[place - 1]);
    product *= Math.min(1, weight);
  }
  return product;
}

const weightOf = (set: UnitSet): number =>
  set === undefined ? 1 : set.reduce((sum, [low, high]) => sum + (high - low + 1) / COMMON, 0);

function tables(all: readonly Head[][], depth: number): Automaton {
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
  const anchor = rarestPlace(all.flat(), depth);
  const anchors = unitIndex(anchor > 0 ? unitsAt(all.flat(), anchor) : []);
  return { table: table.map((bits) => bits | anywhere), start, end, groups, depth, anchor, anchors };
}

/** The place (1 to `depth`) with the rarest units; 0 where none can be told or all are common. */
function rarestPlace(heads: readonly Head[], depth: number): number {
  let rarest = 0;
  let least = MOST_ANCHORS;
  for (let place = 1; place <= depth; place++) {
    let weight = 0;
    for (const { units } of heads) if (weight < least) weight += weightOf(units[place - 1]);
    if (weight >= least) continue;
    weight = 0;
    for (const unit of unitsAt(heads, place)) weight += COMMONEST.has(unit) ? 0.02 : 1 / COMMON;
    if (weight >= least) continue;
    rarest = place;
    least = weight;
  }
  return rarest;
}

/** Units that heads have at a place. */
function unitsAt(heads: readonly Head[], place: number): Set<number> {
  const found = new Set<number>();
  for (const { units } of heads)
    for (const [low, high] of units[place - 1] ?? []) for (let unit = low; unit <= high; unit++) found.add(unit);
  return found;
}
