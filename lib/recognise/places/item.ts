import type { Division, NamedDivision } from '../gazetteer/types.ts';

/** A place under work: what its name may mean, and what it was settled to. Offsets into the folded text. */
export interface Item {
  start: number;
  end: number;
  text: string;
  named: readonly NamedDivision[];
  /** The one that its name means without any context. */
  sure?: Division | undefined;
  /** A listed division, or … */
  division?: Division;
  /** … the path of a place that no list has. */
  path?: string;
  code?: string;
  /** The place that an unlisted one lies in. */
  parent?: Item;
  why: string[];
}

/** A division with the spot in the text where it is named. */
export interface Anchor {
  start: number;
  end: number;
  division?: Division;
}

/** What may stand between a place and the one that it belongs to. */
export const JOINED: ReadonlySet<string> = new Set(['', '的', '下辖的', '所辖的', '所属的', '境内的']);
/** What stands between two places of one kind. */
export const COORDINATED: ReadonlySet<string> = new Set([...'、和与及以', '以及']);
/** The longest of both. */
export const LONGEST_GAP = 3;

export function settle(item: Item, division: Division, why: string): void {
  item.division = division;
  item.why.push(why);
}

/** Puts an unlisted place below another. */
export function lieIn(item: Item, parent: Item, why: string): void {
  item.parent = parent;
  item.path = `${pathOf(parent)}/${item.text}`;
  item.why.push(why);
}

/** Its path. 街 for 街道 stays as written; all other short forms give the official name. */
export function pathOf(item: Item): string {
  const { division } = item;
  if (!division) return item.path ?? item.text;
  if (division.name === `${item.text}道` && division.parent) return `${division.parent.path}/${item.text}`;
  return division.path;
}
