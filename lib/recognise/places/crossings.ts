import { everyMatch } from '../patterns/every-match.ts';
import { type Signs, sign } from './signs.ts';
import type { PlaceCandidate } from './types.ts';

const ROAD = '(?:[东南西北中][一二三]?路|路|大道|大街|街|巷|线)';
/** 云岭路与东湖大道交叉口: two roads; what stands before the first is cut off below. */
const CROSSING = new RegExp(
  `([一-鿿]{2,8}${ROAD})([、与和及—-])([一-鿿]{2,6}?${ROAD})(?=(?:的|两条路|路)?(?:交叉|交汇|交界|相交|交口|十字|路口|丁字))`,
  'gu',
);
/** A word for a crossing right behind a road, or behind what may stand between. */
const SIGN = sign({ before: '路道街巷线的', at: '交相十路丁', after: '叉汇界口交字' });
/** What a road's name does not hold: it begins behind the last of these. */
const BREAK =
  /.*(?:[在到于往至经沿从自入出向过由的了是距离]|位于|途经|行至|驶至|附近|县城|市区|城区|[省市县区镇乡]|街道|社区)/u;

/** Both roads of a crossing, though no list has them. `places` that end inside the first one's words stand before its name. */
export function findCrossings(
  folded: string,
  signs: Signs,
  places: readonly PlaceCandidate[],
): readonly PlaceCandidate[] {
  if (signs.next(SIGN) < 0 || !/交叉|交汇|交口|路口|相交|十字/u.test(folded)) return NONE;
  const ends = new Set(places.map((place) => place.end));
  const found: PlaceCandidate[] = [];
  for (const match of everyMatch(CROSSING, folded)) {
    const [, first = '', joint = '', second = ''] = match;
    const firstEnd = match.index + first.length;
    let start = match.index + (BREAK.exec(first.slice(0, -2))?.[0].length ?? 0);
    for (let at = start + 1; at <= firstEnd - 3; at++) if (ends.has(at)) start = at;
    const secondStart = firstEnd + joint.length;
    if (firstEnd - start >= 3 && firstEnd - start <= 7) found.push(road(start, firstEnd));
    if (second.length >= 3) found.push(road(secondStart, secondStart + second.length));
  }
  return found;
}

const NONE: readonly PlaceCandidate[] = [];

const road = (start: number, end: number): PlaceCandidate => ({
  start,
  end,
  level: 'site',
  divisions: [],
  certainty: 'chain',
  why: 'road at a crossing',
});
