import { NameList } from '../gazetteer/name-list.ts';
import type { Division, Gazetteer, NamedDivision } from '../gazetteer/types.ts';
import type { RecogniseInput } from '../types.ts';
import { HOST_PROVINCES } from './channels.ts';
import { rank } from './levels.ts';
import { meaningsOf } from './meanings.ts';

/** From so many divisions on a map finds them. */
const MANY = 24;

/** How much the article speaks for a division: its own mentions and the signs around the text. */
export class Votes {
  /** In the order of their first vote, with their weights. */
  private readonly units: Division[] = [];
  private readonly weights: number[] = [];
  private places: Map<Division, number> | undefined;
  private namesProvince = false;

  /** Counts for the division and, less and less, for what it lies in. */
  add(division: Division, weight: number): void {
    let share = weight;
    for (let unit: Division | undefined = division; unit; unit = unit.parent) {
      const place = this.placeOf(unit);
      if (place < 0) this.open(unit, share);
      else this.weights[place] = (this.weights[place] as number) + share;
      share /= 2;
    }
  }

  of(division: Division): number {
    const place = this.placeOf(division);
    return place < 0 ? 0 : (this.weights[place] as number);
  }

  /** Support for a candidate by what lies above it, from a rank on: a named county counts for more than a province. */
  supportFrom(division: Division, least: number): number {
    let sum = 0;
    for (let unit = division.parent; unit; unit = unit.parent) {
      const weight = this.of(unit);
      if (weight > 0 && rank(unit) >= least) sum += Math.min(weight, 20) + rank(unit) * 20;
    }
    return sum;
  }

  /** Whether the article or its frame names any province, or something in one. */
  hasProvince(): boolean {
    return this.namesProvince;
  }

  /** Whether no other division of that rank has a vote. */
  isOnly(division: Division): boolean {
    return this.units.every((other) => other.id === division.id || rank(other) !== rank(division));
  }

  /** The division of a rank with the most votes, if it leads clearly (twice the next one). */
  leader(wanted: number): Division | undefined {
    let best: Division | undefined;
    let most = 0;
    let second = 0;
    for (const [place, division] of this.units.entries()) {
      if (rank(division) !== wanted || division.level === 'country' || division.level === 'foreign') continue;
      const weight = this.weights[place] as number;
      if (weight > most) {
        second = most;
        most = weight;
        best = division;
      } else if (weight > second) second = weight;
    }
    return most >= second * 2 ? best : undefined;
  }

  private placeOf(unit: Division): number {
    return this.places === undefined ? this.units.indexOf(unit) : (this.places.get(unit) ?? -1);
  }

  private open(unit: Division, weight: number): void {
    this.places?.set(unit, this.units.length);
    this.units.push(unit);
    this.weights.push(weight);
    if (unit.level === 'province') this.namesProvince = true;
    if (this.units.length === MANY) this.places = new Map(this.units.map((one, place) => [one, place]));
  }
}

/** An organisation's span with the divisions that its name holds. */
export interface Office {
  start: number;
  end: number;
  divisions: readonly Division[];
}

/** Names found in one text; nothing of it outlives a call. */
const found = new NameList();
const NONE: readonly Division[] = [];

/** The divisions that a text names without doubt: full names of counties and above, stems of provinces and prefectures. */
export function plainDivisions(text: string, gazetteer: Gazetteer, year: number): readonly Division[] {
  gazetteer.list(text, found);
  if (found.count === 0) return NONE;
  const meanings = meaningsOf(gazetteer);
  const plain: Division[] = [];
  let reached = 0;
  for (let at = 0; at < found.count; at++) {
    const start = found.starts[at] as number;
    const end = found.ends[at] as number;
    if (start < reached) continue;
    // Most names found are townships'.
    const named = meanings.of(found.nodes[at] as number, year, text, start, end).plain;
    if (named.length === 0) continue;
    reached = end;
    const one = onePlain(named, plain.at(-1));
    if (one) plain.push(one);
  }
  return plain;
}

/** Of several divisions the one below the one named before, or the only one of the highest rank. */
function onePlain(named: readonly NamedDivision[], previous: Division | undefined): Division | undefined {
  const [only] = named;
  if (only && named.length === 1) return only.division;
  const inside = named.filter(({ division }) => previous && division.path.startsWith(`${previous.path}/`));
  if (inside.length === 1) return inside[0]?.division;
  const highest = Math.min(...named.map(({ division }) => rank(division)));
  const top = named.filter(({ division }) => rank(division) === highest);
  return top.length === 1 ? top[0]?.division : undefined;
}

/** Votes of the signs around the text: channel, breadcrumb, source, host, offices, organisations. */
export function contextVotes(
  input: RecogniseInput,
  gazetteer: Gazetteer,
  { offices, jurisdictions = [] }: { offices: readonly Office[]; jurisdictions?: readonly string[] },
  year: number,
): Votes {
  const votes = new Votes();
  const cast = (text: string | undefined, weight: number): void => {
    if (text) for (const division of plainDivisions(text, gazetteer, year)) votes.add(division, weight);
  };
  cast(input.source, 2);
  for (const crumb of input.breadcrumb ?? []) cast(crumb, 3);
  const host = input.host?.split('.').find((part) => part in HOST_PROVINCES);
  if (host && input.host !== host) cast(HOST_PROVINCES[host], 2);
  for (const name of jurisdictions) cast(name, 3);
  for (const { divisions } of offices) for (const division of divisions) votes.add(division, 2);
  return votes;
}
