/**
 * Where an article has the characters that the rules look for: one pass over the text serves every rule, which then goes from
 * hit to hit instead of reading the text again. The index of one text is kept, the last one's.
 */

import { LONGEST_READING } from '../slices.ts';

/** Where the text has a unit of the set: `at[from …]` up to `to` (exclusive), ascending offsets. Valid until another text is indexed. */
export interface UnitPlaces {
  at: Int32Array;
  from: number;
  to: number;
}

/** Sets in the order of their numbers; those of `places` likewise. */
const sets: ReadonlySet<number>[] = [];
const places: UnitPlaces[] = [];
/** The number of each set, by its units: rules that ask for the same share it. */
const numbers = new Map<string, number>();

/** By code unit, the number of the sets that have it together; number 0: none has it. */
const classOf = new Uint16Array(0x10000);
/** Where a class's sets begin in `members`; the next class's begin where they end. */
let classStarts = new Int32Array(2);
let members = new Int32Array(0);
let classCount = 1;
/** How many of the sets the classes know. */
let classed = 0;

let current: string | undefined;
/** How many sets the index of `current` knows. */
let indexed = 0;
/** Offsets of the text's units that some set has, and their classes. Room for any reading at once: code that sees an array replaced is compiled anew. */
let hits = new Int32Array(LONGEST_READING);
let hitClasses = new Uint16Array(LONGEST_READING);
let at = new Int32Array(LONGEST_READING);
let perClass = new Int32Array(1);

/** Registers a set of code units; what it gives tells where a text has them, and reads the text only if it is not the last one. */
export function unitIndex(units: Iterable<number>): (text: string) => UnitPlaces {
  const set = new Set(units);
  const key = [...set].sort((a, b) => a - b).join();
  const number = numbers.get(key) ?? sets.length;
  if (number === sets.length) {
    numbers.set(key, number);
    sets.push(set);
    places.push({ at, from: 0, to: 0 });
  }
  const own = places[number] as UnitPlaces;
  return (text) => {
    if (indexed <= number || text !== current) indexText(text);
    return own;
  };
}

/** The same for the characters of a string, each a single code unit. */
export const characterIndex = (characters: string): ((text: string) => UnitPlaces) =>
  unitIndex(Array.from(characters, (character) => character.charCodeAt(0)));

/** Whether the index is that of `text`: what reads pieces of an article must not drive the article's index out. */
export const isIndexed = (text: string): boolean => text === current;

/** Reads a text, so that every rule finds its index. */
export function indexText(text: string): void {
  if (classed < sets.length) classify();
  current = undefined;
  if (text.length > hits.length) {
    hits = new Int32Array(text.length * 2);
    hitClasses = new Uint16Array(text.length * 2);
  }
  perClass.fill(0);
  let count = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const cls = classOf[text.charCodeAt(offset)] as number;
    if (cls === 0) continue;
    hits[count] = offset;
    hitClasses[count++] = cls;
    perClass[cls] = (perClass[cls] as number) + 1;
  }
  layOut();
  for (let hit = 0; hit < count; hit++) {
    const cls = hitClasses[hit] as number;
    const offset = hits[hit] as number;
    for (let member = classStarts[cls] as number; member < (classStarts[cls + 1] as number); member++) {
      const set = members[member] as number;
      const next = ends[set] as number;
      at[next] = offset;
      ends[set] = next + 1;
    }
  }
  for (let set = 0; set < places.length; set++) {
    const own = places[set] as UnitPlaces;
    own.at = at;
    own.to = ends[set] as number;
  }
  current = text;
  indexed = sets.length;
}

/** Where each set's offsets end so far. */
let ends = new Int32Array(0);

/** Gives each set as much room as it has hits. */
function layOut(): void {
  ends.fill(0);
  for (let cls = 1; cls < classCount; cls++) {
    const count = perClass[cls] as number;
    if (count === 0) continue;
    for (let member = classStarts[cls] as number; member < (classStarts[cls + 1] as number); member++) {
      const set = members[member] as number;
      ends[set] = (ends[set] as number) + count;
    }
  }
  let total = 0;
  for (let set = 0; set < ends.length; set++) {
    const size = ends[set] as number;
    ends[set] = total;
    (places[set] as UnitPlaces).from = total;
    total += size;
  }
  if (total > at.length) at = new Int32Array(total * 2);
}

/** Numbers the combinations of sets that code units have. */
function classify(): void {
  const setsOf = new Map<number, number[]>();
  sets.forEach((units, set) => {
    for (const unit of units) {
      const known = setsOf.get(unit);
      if (known) known.push(set);
      else setsOf.set(unit, [set]);
    }
  });
  classOf.fill(0);
  const classes = new Map<string, number>();
  const starts = [0, 0];
  const all: number[] = [];
  for (const [unit, own] of setsOf) {
    const key = own.join();
    let cls = classes.get(key);
    if (cls === undefined) {
      cls = classes.size + 1;
      classes.set(key, cls);
      all.push(...own);
      starts.push(all.length);
    }
    classOf[unit] = cls;
  }
  classCount = classes.size + 1;
  classStarts = Int32Array.from(starts);
  members = Int32Array.from(all);
  perClass = new Int32Array(classCount);
  ends = new Int32Array(sets.length);
  classed = sets.length;
}
