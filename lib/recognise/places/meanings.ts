import { keptFor } from '../gazetteer/kept-for.ts';
import type { Division, Gazetteer, NamedDivision } from '../gazetteer/types.ts';
import { isBelow, rank, stoodIn } from './levels.ts';

/** What a name may mean in a year (NaN: today). */
export interface Meaning {
  named: readonly NamedDivision[];
  /** The one that it means without any context. */
  sure: Division | undefined;
  /** Whether it means a prefecture and a city in it: 阿克苏. */
  isTwin: boolean;
  /** The provinces, prefectures and counties that it means without doubt: full names, and stems above the county. */
  plain: readonly NamedDivision[];
}

const FORM_ORDER = { full: 0, short: 1, stem: 2, abbreviation: 3 } as const;
/** Of a name that no list has. */
export const NOTHING: Meaning = { named: [], sure: undefined, isTwin: false, plain: [] };

/** Names that no list writes so: 江 of 江浙, 宁夏自治区. */
const WRITTEN = new Map([
  ['江', '江苏'],
  ['宁夏自治区', '宁夏'],
  ['新疆自治区', '新疆'],
  ['广西自治区', '广西'],
]);

/** A meaning with the years, both included, in which it holds; NaN for today. */
interface Dated extends Meaning {
  from: number;
  until: number;
}

/** The meanings of a gazetteer's names, found out once a name as long as articles of one time ask. */
export class Meanings {
  private readonly gazetteer: Gazetteer;
  /** By key of a name the number of its meaning, from 1; 0 where nobody has asked. */
  private readonly numbers: Int32Array;
  private readonly known: Dated[] = [];

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
    this.numbers = new Int32Array(gazetteer.nodes);
  }

  /** What a name means, as it is written. */
  ofName(name: string, year: number): Meaning {
    const node = this.gazetteer.find(name) || this.gazetteer.find(WRITTEN.get(name) ?? '');
    return node === 0 ? NOTHING : this.of(node, year, name, 0, name.length);
  }

  /** What the name with a key means, which is a stretch of a text. */
  of(node: number, year: number, text: string, start: number, end: number): Meaning {
    const number = this.numbers[node] as number;
    const known = this.known[number - 1];
    if (known && (Number.isNaN(year) ? Number.isNaN(known.from) : year >= known.from && year <= known.until))
      return known;
    const found = judge(this.gazetteer.divisions(node), year, text.slice(start, end), this.gazetteer);
    this.numbers[node] = number === 0 ? this.known.push(found) : number;
    if (number > 0) this.known[number - 1] = found;
    return found;
  }
}

/** The meanings of a gazetteer's names, kept as long as it is. */
export const meaningsOf: (gazetteer: Gazetteer) => Meanings = keptFor((gazetteer) => new Meanings(gazetteer));

function judge(all: readonly NamedDivision[], year: number, name: string, gazetteer: Gazetteer): Dated {
  const named = inYear(all, year);
  return {
    named,
    sure: certain(named, name, gazetteer),
    isTwin: named.some(({ division, form }) => form === 'stem' && hasTwin(named, division)),
    plain: all.filter((one) => isPlain(one) && stoodIn(one.division, year)),
    ...sameYears(all, year),
  };
}

/** The years around one in which the same divisions stood, and the same of what they lie in. */
function sameYears(all: readonly NamedDivision[], year: number): { from: number; until: number } {
  let from = Number.isNaN(year) ? Number.NaN : Number.NEGATIVE_INFINITY;
  let until = Number.isNaN(year) ? Number.NaN : Number.POSITIVE_INFINITY;
  for (const { division } of all) {
    for (const unit of division.parent ? [division, division.parent] : [division]) {
      if (year >= unit.from) from = Math.max(from, year > unit.until ? unit.until + 1 : unit.from);
      if (year <= unit.until) until = Math.min(until, year < unit.from ? unit.from - 1 : unit.until);
    }
  }
  return { from, until };
}

function inYear(all: readonly NamedDivision[], year: number): readonly NamedDivision[] {
  const standing = all.filter(({ division }) => stoodIn(division, year));
  // 密云镇 lies in 密云区, which did not stand in 2010: its stem does not count then. Full names do.
  const whole = standing.filter(
    ({ division, form }) => form !== 'stem' || !division.parent || stoodIn(division.parent, year),
  );
  if (standing.length) return whole.length ? whole : standing;
  // Written as it was called before or after the article's time: the full name still says which unit it is.
  const named = all.filter(({ form }) => form !== 'stem');
  const latest = Math.max(...named.map(({ division }) => division.until));
  return named.filter(({ division }) => division.until === latest);
}

/** The one division a name means without any context, if there is one: full before short before stem, high before low. */
function certain(named: readonly NamedDivision[], text: string, gazetteer: Gazetteer): Division | undefined {
  let best = Number.POSITIVE_INFINITY;
  let only: NamedDivision | undefined;
  for (const one of named) {
    const order = FORM_ORDER[one.form] * 10 + (one.form === 'stem' ? rank(one.division) : 0);
    if (order > best) continue;
    only = order < best ? one : undefined;
    best = order;
  }
  if (!only) return undefined;
  const { division, form } = only;
  if (form !== 'stem') return division;
  if (hasTwin(named, division)) return undefined;
  if (rank(division) <= 2) return division;
  // 库尔勒, 寿光: one county in the whole country has that stem, and it is no word.
  // 密云: beside the county there is only a town in it.
  const single = named.every((other) => other.division.id === division.id || isBelow(other.division, division));
  return single && rank(division) === 3 && !gazetteer.isCommonWord(text) ? division : undefined;
}

/** 阿克苏: the prefecture (阿克苏地区) or the city in it (阿克苏市), if that is a candidate that fits? */
export function hasTwin(
  named: readonly NamedDivision[],
  division: Division,
  fits: (one: NamedDivision) => boolean = () => true,
): boolean {
  if (!division.name.endsWith('地区') && !division.name.endsWith('盟')) return false;
  return named.some((other) => other.form === 'stem' && other.division.parent?.id === division.id && fits(other));
}

function isPlain({ division, form }: NamedDivision): boolean {
  const level = rank(division);
  return level >= 1 && level <= 3 && (form === 'full' || form === 'short' || (form === 'stem' && level <= 2));
}
