import { NO_NAME, VERBS } from './endings.ts';
import { rank } from './levels.ts';
import { trait, traitsAt, unitsOf } from './signs.ts';
import { mayHaveTail, tailAfter } from './site-tails.ts';
import type { PlaceCandidate } from './types.ts';

const TAILS =
  '国际机场 机场 火车站 高铁站 化学工业区 工业开发区 工业园区 经济技术开发区 高新技术产业开发区 国际陆港区 综合保税区 保税区 自贸区 自由贸易试验区 产业基地 商圈 长江大桥 将军府'.split(
    ' ',
  );
/** The most characters of a name's own before such an ending, and of both together. */
const MOST = 6;
const LONGEST = 14;
const SITE_TAIL = new RegExp(`^([\\u4e00-\\u9fa5]{0,${MOST}}?)(${TAILS.join('|')})`);
const BEGINS_TAIL = trait(unitsOf(TAILS));
const GOES_ON = trait(unitsOf(TAILS, 1));

/** A name without an ending of its own that begins a longer one (昆明机场, 乌鲁木齐国际陆港区) gives way to it. */
export function extendSites(folded: string, places: readonly PlaceCandidate[]): readonly PlaceCandidate[] {
  let extended: PlaceCandidate[] | undefined;
  let reached = 0;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as PlaceCandidate;
    const length = place.start < reached ? 0 : longerBy(folded, place);
    if (length > 0) extended ??= places.slice(0, i);
    // Nothing is longer so far: the list stands as it is.
    if (extended === undefined || place.start < reached) continue;
    const following = places[i + 1];
    const end = place.end + length;
    // 某省 + 某地综合保税区: a province is no part of the zone's name; the zone is another place.
    const zone = length > 0 && isProvince(place) && ZONE.test(folded.slice(place.end, end));
    if (zone && !following?.divisions.some(({ division }) => rank(division) === 1 && following.start < end)) {
      extended.push(place, {
        ...place,
        start: place.end,
        end,
        level: 'site',
        divisions: [],
        why: 'zone behind its province',
      });
      reached = end;
      continue;
    }
    // 北京 + 河 + 南 …: another place that begins inside the ending keeps its first character.
    if (length === 0 || (following && following.start < end && following.end > end)) {
      extended.push(place);
      continue;
    }
    extended.push({ ...place, end, level: 'site', divisions: [], why: `name in ${folded.slice(place.end, end)}` });
    reached = end;
  }
  return extended ?? places;
}

/** A zone with a name of its own: 东岭综合保税区, not 国际综合保税区. */
const ZONE =
  /^(?!国家|国际|国际性|首个|首家|第)[一-鿿]{2,6}(?:综合保税区|保税区|化学工业区|工业开发区|工业园区|经济技术开发区|高新技术产业开发区|国际机场|机场|火车站|高铁站|长江大桥)$/u;
const isProvince = ({ divisions }: PlaceCandidate): boolean =>
  divisions.some(({ division }) => division.level === 'province' && !division.name.endsWith('市'));

function longerBy(folded: string, { start, end, divisions }: PlaceCandidate): number {
  if (mayHaveTail(folded, end)) {
    const wide = divisions.some(({ division }) => rank(division) === 1);
    const direct = tailAfter(folded, start, end, wide);
    if (direct > 0) return direct;
  }
  if (!mayHaveSiteTail(folded, end) || !divisions.some(({ form }) => form === 'stem')) return 0;
  const tail = SITE_TAIL.exec(folded.slice(end, end + LONGEST));
  return tail && !NO_NAME.test(tail[1] ?? '') && !VERBS.test(tail[1] ?? '') ? tail[0].length : 0;
}

function mayHaveSiteTail(folded: string, end: number): boolean {
  for (let at = end; at <= end + MOST; at++)
    if ((traitsAt(folded, at) & BEGINS_TAIL) !== 0 && (traitsAt(folded, at + 1) & GOES_ON) !== 0) return true;
  return false;
}
