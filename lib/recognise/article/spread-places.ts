import { endingsOf } from '../patterns/edge-units.ts';
import { keptMarks, mark } from '../patterns/offset-marks.ts';
import { seekNames } from '../patterns/seek-names.ts';
import type { Weighed } from './generic-places.ts';

const SHORT_FOR = /^([㐀-鿿]{3,})[村寨屯]$|^([㐀-鿿]{2,})遗址$/u;
const MAY_HAVE_SHORT = endingsOf(SHORT_FOR);
/** How much a place must be trusted for its name to stand for one elsewhere, and how much its short name is. */
const TRUSTED = 0.8;
const CITY = '市'.charCodeAt(0);
/** What 市 at a name's end belongs to, rather: 纽约 + 市民. */
const OF_CITY = /^[民区场长值]/u;

const ownerMarks = keptMarks();

/**
 * A place known once is known everywhere: adds the uncovered occurrences of names of three characters or more. `places` are in text
 * order and apart, and so is what it gives.
 */
export function spreadPlaces(
  text: string,
  places: readonly Weighed[],
  byWorth: (a: Weighed, b: Weighed) => number,
): readonly Weighed[] {
  const owner = ownerMarks(text.length);
  const known: string[] = [];
  for (let index = 0; index < places.length; index++) {
    const { start, end, trust } = places[index] as Weighed;
    mark(owner, start, end, index + 1);
    if (end - start < 3 || trust < TRUSTED) continue;
    const name = text.slice(start, end);
    const short = shortFor(name);
    known.push(name);
    if (short !== undefined) known.push(short);
  }
  if (known.length === 0) return places;
  const { starts, at } = seekNames(text, known);
  for (let name = 0; name < known.length; name++) {
    const { length } = known[name] as string;
    for (let hit = starts[name] as number; hit < (starts[name + 1] as number); hit++) {
      const start = at[hit] as number;
      const number = owner[start] as number;
      // Most often the name is a place there already.
      const isHeld = number > 0 && (places[number - 1] as Weighed).end >= start + length;
      if (!isHeld && !isOfCity(text, start + length)) return added(text, places.toSorted(byWorth), owner);
    }
  }
  return places;
}

/** 李家湾村 is also called 李家湾. */
function shortFor(name: string): string | undefined {
  if (MAY_HAVE_SHORT[name.charCodeAt(name.length - 1)] === 0) return undefined;
  const match = SHORT_FOR.exec(name);
  return match?.[1] ?? match?.[2];
}

/** Whether a name would end amid another word: 纽约市 in 纽约市民. */
const isOfCity = (text: string, end: number): boolean =>
  text.charCodeAt(end - 1) === CITY && OF_CITY.test(text.charAt(end));

/** The slow way: `places` the best first, each name's occurrences in turn, the longest name first. */
function added(text: string, places: readonly Weighed[], owner: Int32Array): Weighed[] {
  const all: (Weighed | undefined)[] = [undefined, ...places];
  places.forEach(({ start, end }, index) => {
    mark(owner, start, end, index + 1);
  });
  const trusts = new Map<string, number>();
  for (const { start, end, trust } of places) {
    if (end - start < 3 || trust < TRUSTED) continue;
    const name = text.slice(start, end);
    trusts.set(name, Math.max(trusts.get(name) ?? 0, trust));
    const short = shortFor(name);
    if (short !== undefined && !trusts.has(short)) trusts.set(short, TRUSTED);
  }
  const names = [...trusts].sort(([a], [b]) => b.length - a.length);
  const { starts, at } = seekNames(
    text,
    names.map(([name]) => name),
  );
  names.forEach(([name, trust], number) => {
    for (let hit = starts[number] as number; hit < (starts[number + 1] as number); hit++) {
      const start = at[hit] as number;
      const end = start + name.length;
      const holder = all[owner[start] as number];
      if (holder && holder.end >= end) continue;
      if (isOfCity(text, end)) continue;
      const inside = new Set<number>();
      for (let place = start; place < end; place++) if (owner[place] !== 0) inside.add(owner[place] as number);
      const firm = [...inside].some((other) => {
        const span = all[other];
        return span !== undefined && span.end - span.start >= name.length && span.trust >= trust;
      });
      if (firm) continue;
      for (const other of inside) {
        const span = all[other];
        if (span) mark(owner, span.start, span.end, 0);
        all[other] = undefined;
      }
      const order = all.length;
      mark(owner, start, end, order);
      all.push({ start, end, why: ['known from the article'], trust, order });
    }
  });
  return all.filter((span) => span !== undefined).sort((a, b) => a.start - b.start);
}
