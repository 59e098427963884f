/** Where an article has the names that are sought: one pass over the text, however many the names are. */

/** Where the names stand: `names[name]` at `at[starts[name] …]` up to `starts[name + 1]` (exclusive), in text order. Valid until the next search. */
export interface NameHits {
  starts: Int32Array;
  at: Int32Array;
}

/** So few names are sought one by one sooner. */
const FEW = 4;
const firsts = new Int32Array(FEW);
/** Units share their places: a stranger at a name's place only costs a look at the name. */
const PLACES = 4096;
/** By a name's first two units, the number (from 1) of the last such name; all zero between searches. */
const opening = new Int32Array(PLACES);
const placeOf = (unit: number, next: number): number => (Math.imul(unit, 0x9e5) + next) & (PLACES - 1);
/** The same by the only unit of a name of one; `hasSingles` tells whether there are any. */
const openingAlone = new Int32Array(PLACES);
let hasSingles = false;
/** By name: the number of the one before it at the same place; where its next occurrence may begin. */
let before = new Int32Array(256);
let free = new Int32Array(256);
/** Hits in text order, and their names. */
let hitsAt = new Int32Array(256);
let hitsOf = new Int32Array(256);
let count = 0;
const hits: NameHits = { starts: new Int32Array(257), at: new Int32Array(256) };

/**
 * Finds every occurrence of the names, each name's own apart, as `indexOf` from the end of the one before finds them; or, `within`
 * each other too, as `indexOf` from the next unit finds them. Of equal names only the first has hits. No name may be empty.
 */
export function seekNames(text: string, names: readonly string[], within = false): NameHits {
  const step = within ? 1 : Number.POSITIVE_INFINITY;
  if (hits.starts.length <= names.length) {
    before = new Int32Array(names.length * 2);
    free = new Int32Array(names.length * 2);
    hits.starts = new Int32Array(names.length * 2);
  }
  count = 0;
  const few = firstFew(names);
  if (few > FEW) {
    seekAll(text, names, step);
    groupHits(names.length);
  } else seekEach(text, names, few, step);
  return hits;
}

/** Seeks one by one the names that `firsts` has. */
function seekEach(text: string, names: readonly string[], few: number, step: number): void {
  const { starts } = hits;
  let next = 0;
  for (let number = 0; number < names.length; number++) {
    starts[number] = count;
    if (next === few || firsts[next] !== number) continue;
    next++;
    const name = names[number] as string;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + Math.min(step, name.length))) {
      if (count === hits.at.length) hits.at = doubled(hits.at);
      hits.at[count++] = at;
    }
  }
  starts[names.length] = count;
}

/** How many of the names differ, or more than FEW; leaves in `firsts` where each stands first. */
function firstFew(names: readonly string[]): number {
  let few = 0;
  for (let number = 0; number < names.length; number++) {
    const name = names[number] as string;
    let other = 0;
    while (other < few && names[firsts[other] as number] !== name) other++;
    if (other < few) continue;
    if (few === FEW) return FEW + 1;
    firsts[few++] = number;
  }
  return few;
}

function seekAll(text: string, names: readonly string[], step: number): void {
  hasSingles = false;
  for (let number = 0; number < names.length; number++) addName(names, number);
  passOver(text, names, step);
  for (let number = 0; number < names.length; number++) clearPlace(names[number] as string);
}

// Nothing follows the loop: code that the engine makes amid a long loop would fall back at what does, each time.
function passOver(text: string, names: readonly string[], step: number): void {
  const { length } = text;
  let unit = length > 0 ? text.charCodeAt(0) : 0;
  for (let at = 0; at < length; at++) {
    const next = at + 1 < length ? text.charCodeAt(at + 1) : 0;
    const number = opening[placeOf(unit, next)] as number;
    if (number > 0) tryNames(text, at, names, number, step);
    if (hasSingles) tryNames(text, at, names, openingAlone[placeOf(unit, 0)] as number, step);
    unit = next;
  }
}

function tryNames(text: string, at: number, names: readonly string[], first: number, step: number): void {
  for (let number = first; number > 0; number = before[number - 1] as number) {
    const name = names[number - 1] as string;
    if ((free[number - 1] as number) > at || !text.startsWith(name, at)) continue;
    free[number - 1] = at + Math.min(step, name.length);
    addHit(number - 1, at);
  }
}

function addName(names: readonly string[], number: number): void {
  const name = names[number] as string;
  const openers = name.length > 1 ? opening : openingAlone;
  const place = placeOf(name.charCodeAt(0), name.length > 1 ? name.charCodeAt(1) : 0);
  const last = openers[place] as number;
  for (let other = last; other > 0; other = before[other - 1] as number) if (names[other - 1] === name) return;
  if (name.length === 1) hasSingles = true;
  before[number] = last;
  free[number] = 0;
  openers[place] = number + 1;
}

function clearPlace(name: string): void {
  if (name.length > 1) opening[placeOf(name.charCodeAt(0), name.charCodeAt(1))] = 0;
  else openingAlone[placeOf(name.charCodeAt(0), 0)] = 0;
}

function addHit(name: number, at: number): void {
  if (count === hitsAt.length) {
    hitsOf = doubled(hitsOf);
    hitsAt = doubled(hitsAt);
  }
  hitsOf[count] = name;
  hitsAt[count++] = at;
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

/** Brings the hits of each name together, in the order of the names. */
function groupHits(names: number): void {
  const { starts } = hits;
  if (hits.at.length < count) hits.at = new Int32Array(count * 2);
  starts.fill(0, 0, names + 1);
  for (let hit = 0; hit < count; hit++) {
    const next = (hitsOf[hit] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let name = 0; name < names; name++) starts[name + 1] = (starts[name + 1] as number) + (starts[name] as number);
  // `free` has served: where each name's next hit goes
  for (let name = 0; name < names; name++) free[name] = starts[name] as number;
  for (let hit = 0; hit < count; hit++) {
    const name = hitsOf[hit] as number;
    const to = free[name] as number;
    hits.at[to] = hitsAt[hit] as number;
    free[name] = to + 1;
  }
}
