import type { Division, NamedDivision } from '../gazetteer/types.ts';
import type { Meaning } from './meanings.ts';

/** A place under work: what its name may mean, and what it was settled to. Offsets into the folded text. */
export interface Item {
  start: number;
  end: number;
  text: string;
  named: readonly NamedDivision[];
  /** The one that its name means without any context. */
  sure: Division | undefined;
  /** Whether its name means a prefecture and a city in it. */
  isTwin: boolean;
  /** A listed division, or … */
  division: Division | undefined;
  /** … the path of a place that no list has. */
  path: string | undefined;
  code: string | undefined;
  /** The place that an unlisted one lies in. */
  parent: Item | undefined;
  why: readonly string[];
}

/** A place as the text has it, of which nothing is settled. */
export const newItem = (start: number, end: number, text: string, { named, sure, isTwin }: Meaning): Item => ({
  start,
  end,
  text,
  named,
  sure,
  isTwin,
  division: undefined,
  path: undefined,
  code: undefined,
  parent: undefined,
  why: NO_REASON,
});
const NO_REASON: readonly string[] = [];

/** Adds a reason. Mostly it is the only one, for which an array that may grow would be large. */
export function giveReason(item: Item, why: string): void {
  item.why = item.why.length === 0 ? [why] : [...item.why, why];
}

/** Whether nothing is settled of a place yet. */
export const isOpen = (item: Item): boolean => item.division === undefined && item.path === undefined;

/** A division with the spot in the text where it is named. */
export interface Anchor {
  start: number;
  end: number;
  division: Division | undefined;
}

/** What may stand between a place and the one that it belongs to. */
export function isJoined(text: string, from: number, to: number): boolean {
  const length = to - from;
  if (length <= 0) return true;
  if (length === 1) return text.charAt(from) === '的';
  return length === 3 && text.charAt(to - 1) === '的' && JOINING.has(text.slice(from, to));
}
const JOINING: ReadonlySet<string> = new Set(['下辖的', '所辖的', '所属的', '境内的']);

/** What stands between two places of one kind. */
export function isCoordinated(text: string, from: number, to: number): boolean {
  const length = to - from;
  if (length === 1) return '、和与及以'.includes(text.charAt(from));
  return length === 2 && text.startsWith('以及', from);
}

/** The longest of both. */
export const LONGEST_GAP = 3;

export function settle(item: Item, division: Division, why: string): void {
  item.division = division;
  giveReason(item, why);
}

/** Puts an unlisted place below another. */
export function lieIn(item: Item, parent: Item, why: string): void {
  item.parent = parent;
  item.path = `${pathOf(parent)}/${item.text}`;
  giveReason(item, why);
}

/** Its path. 街 for 街道 stays as written; all other short forms give the official name. */
export function pathOf({ division, path, text }: Item): string {
  if (!division) return path ?? text;
  const { name, parent } = division;
  if (parent && name.length === text.length + 1 && name.endsWith('道') && name.startsWith(text))
    return `${parent.path}/${text}`;
  return division.path;
}
