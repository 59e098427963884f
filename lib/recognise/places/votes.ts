import type { Division, Gazetteer, NamedDivision } from '../gazetteer/types.ts';
import type { RecogniseInput } from '../types.ts';
import { HOST_PROVINCES } from './channels.ts';
import { rank, stoodIn } from './levels.ts';

/** How much the article speaks for a division: its own mentions and the signs around the text. */
export class Votes {
  private readonly weights = new Map<number, number>();
  private readonly kept = new Map<number, Division>();

  /** Counts for the division and, less and less, for what it lies in. */
  add(division: Division, weight: number): void {
    let share = weight;
    for (let unit: Division | undefined = division; unit; unit = unit.parent) {
      this.weights.set(unit.id, (this.weights.get(unit.id) ?? 0) + share);
      this.kept.set(unit.id, unit);
      share /= 2;
    }
  }

  of(division: Division): number {
    return this.weights.get(division.id) ?? 0;
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
    return [...this.kept.values()].some((division) => division.level === 'province');
  }

  /** Whether no other division of that rank has a vote. */
  isOnly(division: Division): boolean {
    return [...this.kept.values()].every((other) => other.id === division.id || rank(other) !== rank(division));
  }

  /** The division of a rank with the most votes, if it leads clearly (twice the next one). */
  leader(wanted: number): Division | undefined {
    let best: Division | undefined;
    let most = 0;
    let second = 0;
    for (const [id, division] of this.kept) {
      if (rank(division) !== wanted || division.level === 'country' || division.level === 'foreign') continue;
      const weight = this.weights.get(id) ?? 0;
      if (weight > most) {
        second = most;
        most = weight;
        best = division;
      } else if (weight > second) second = weight;
    }
    return most >= second * 2 ? best : undefined;
  }
}

/** An organisation's span with the divisions that its name holds. */
export interface Office {
  start: number;
  end: number;
  divisions: readonly Division[];
}

/** The division that a text names without doubt: full names of counties and above, stems of provinces and prefectures. */
export function plainDivisions(text: string, gazetteer: Gazetteer, year: number): Division[] {
  const found: Division[] = [];
  let reached = 0;
  for (const match of gazetteer.scan(text)) {
    if (match.start < reached) continue;
    const all = gazetteer.divisions(match.node);
    // Most names found are townships'.
    if (!all.some(isPlain)) continue;
    const named = all.filter((one) => isPlain(one) && stoodIn(one.division, year));
    if (!named.length) continue;
    reached = match.end;
    const [only] = named;
    if (only && named.length === 1) {
      found.push(only.division);
      continue;
    }
    const highest = Math.min(...named.map(({ division }) => rank(division)));
    const top = named.filter(({ division }) => rank(division) === highest);
    const previous = found.at(-1);
    const inside = named.filter(({ division }) => previous && division.path.startsWith(`${previous.path}/`));
    if (inside.length === 1 && inside[0]) found.push(inside[0].division);
    else if (top.length === 1 && top[0]) found.push(top[0].division);
  }
  return found;
}

function isPlain({ division, form }: NamedDivision): boolean {
  const level = rank(division);
  return level >= 1 && level <= 3 && (form === 'full' || form === 'short' || (form === 'stem' && level <= 2));
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
