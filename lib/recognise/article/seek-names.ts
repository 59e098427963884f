/** Where an article has any of some names: one pass over the text, however many the names are. */

/** Hits: `names[of[hit]]` stands at `at[hit]`; those of one name in text order. Valid until the next search. */
export interface NameHits {
  count: number;
  of: Int32Array;
  at: Int32Array;
}

/** So few names are sought one by one sooner. */
const FEW = 4;
const firsts = new Int32Array(FEW);
/** By code unit, the number (from 1) of the last name that begins with it; all zero between searches. */
const opening = new Int32Array(0x10000);
/** By name: the number of the one before it with the same first unit. */
let before = new Int32Array(256);
/** By name: where its next occurrence may begin. */
let free = new Int32Array(256);
const hits: NameHits = { count: 0, of: new Int32Array(256), at: new Int32Array(256) };

/**
 * Finds every occurrence of the names, each name's own apart, as `indexOf` from the end of the one before finds them. Of equal
 * names only the first has hits. No name may be empty.
 */
export function seekNames(text: string, names: readonly string[]): NameHits {
  hits.count = 0;
  const few = firstFew(names);
  if (few > FEW) seekAll(text, names);
  else
    for (let index = 0; index < few; index++) {
      const number = firsts[index] as number;
      const name = names[number] as string;
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) addHit(number, at);
    }
  return hits;
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

function seekAll(text: string, names: readonly string[]): void {
  if (names.length > before.length) {
    before = new Int32Array(names.length * 2);
    free = new Int32Array(names.length * 2);
  }
  for (let name = 0; name < names.length; name++) addName(names, name);
  for (let at = 0; at < text.length; at++) {
    let number = opening[text.charCodeAt(at)] as number;
    while (number > 0) {
      const name = names[number - 1] as string;
      if ((free[number - 1] as number) <= at && text.startsWith(name, at)) {
        free[number - 1] = at + name.length;
        addHit(number - 1, at);
      }
      number = before[number - 1] as number;
    }
  }
  for (const name of names) opening[name.charCodeAt(0)] = 0;
}

function addName(names: readonly string[], number: number): void {
  const name = names[number] as string;
  const unit = name.charCodeAt(0);
  const last = opening[unit] as number;
  for (let other = last; other > 0; other = before[other - 1] as number) if (names[other - 1] === name) return;
  before[number] = last;
  free[number] = 0;
  opening[unit] = number + 1;
}

function addHit(name: number, at: number): void {
  const { count } = hits;
  if (count === hits.at.length) {
    hits.of = doubled(hits.of);
    hits.at = doubled(hits.at);
  }
  hits.of[count] = name;
  hits.at[count] = at;
  hits.count = count + 1;
}

function doubled(numbers: Int32Array): Int32Array {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
