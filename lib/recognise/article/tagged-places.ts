import { endsLikeBody, endsLikePlace } from '../organisations/place-names.ts';
import type { Span, TaggedSpan } from '../organisations/spans.ts';
import { endingsOf } from '../patterns/edge-units.ts';
import { OF_PEOPLE } from './generic-places.ts';

/** Below this the tagger's word alone is not enough for a place. */
const TAGGER_ALONE = 0.5;
/** The same for a name with an ending that few words have. */
const TAGGER_WITH_ENDING = 0.35;
const PLAIN_ENDING = /^[一-鿿]{2,5}(?:[镇村县州河湖寺桥湾岛]|隧道|水库|大桥|山|铁路|公路|古镇|古城|街道)$/u;
/** Names of their own behind a county or what lies above it. */
const OF_UPPER =
  /^(?:[一-鿿]{2,4}(?:大道|大街|路|街道?|社区|小区|村|镇|乡|公园|广场|[水核]电站|水库|故居)|(?!全|各|每|本|该)[一-鿿]村)$/u;
/** One-character places that the tagger may give. The other countries' first characters are words more often. */
const SINGLES =
  '京津冀沪渝苏浙皖鲁豫鄂湘粤桂琼川蜀黔滇藏陕甘晋蒙辽闽赣港澳疆美英法德俄韩朝印巴越泰缅菲欧意葡荷匈塞乌伊叙埃中';
const RISKY_SINGLES = '中台华新宁青云贵吉黑川海以日月';
const ABBREVIATIONS = '京津冀沪渝苏浙皖鲁豫鄂湘粤桂琼川蜀黔贵滇云藏陕甘青宁新晋蒙辽吉黑闽赣台港澳';

/** 柳林街青岭村: the tagger's one place is two. */
const UNIT_BEFORE_COMMUNITY = /^([一-鿿]{2,4}?(?:街道?|镇|乡))[一-鿿]{2,5}(?:村|社区)$/u;
const OF_WATER = /^.{2,}[湖河江]畔$/u;

/** By code unit: an abbreviation; a place by itself. */
const TRAITS = new Uint8Array(0x10000);
const ABBREVIATES = 1;
const STANDS_ALONE = 2;
const traitsAt = (text: string, at: number): number => TRAITS[text.charCodeAt(at)] as number;
for (const character of ABBREVIATIONS) TRAITS[character.charCodeAt(0)] = ABBREVIATES;
for (const character of SINGLES)
  if (!RISKY_SINGLES.includes(character)) TRAITS[character.charCodeAt(0)] = traitsAt(character, 0) | STANDS_ALONE;

/** By a name's last unit: which of these patterns may match it. */
const LAST = endingsOf(PLAIN_ENDING, UNIT_BEFORE_COMMUNITY, OF_WATER, OF_PEOPLE);
const MAY_BE_PLAIN = 1;
const MAY_BE_TWO = 2;
const MAY_BE_WATER = 4;
const MAY_BE_PEOPLE = 8;
const VILLAGE = '村'.charCodeAt(0);

const lastBits = (text: string, end: number): number => LAST[text.charCodeAt(end - 1)] as number;

/** Whether the tagger's span may be a place's: its places, and what it takes for bodies that end as places do. */
export function isPlaceTag(text: string, { start, end, type, confidence }: TaggedSpan): boolean {
  if (type === 'PER' || confidence < TAGGER_WITH_ENDING) return false;
  const name = text.slice(start, end);
  if (type === 'ORG' && !endsLikePlace(name)) return false;
  if (confidence < TAGGER_ALONE && !(lastBits(text, end) & MAY_BE_PLAIN && PLAIN_ENDING.test(name))) return false;
  return !endsLikeBody(name);
}

/** Whether a span of one character is a place by itself: 京, 美 but not 美 + 运. */
export const isSingle = (text: string, start: number, end: number): boolean =>
  end - start === 1 && (traitsAt(text, start) & STANDS_ALONE) !== 0 && !/[运残]/u.test(text.charAt(end));

/**
 * The mended parts of a tagged place: 京津冀 is three, 赵庄村 + 村民 loses the second 村. Undefined where it stands as it is. `county` is
 * where a listed county or what lies above it ends that begins with the tag; 0 where none does.
 */
export function mendedParts(text: string, { start, end }: Span, county: number): Span[] | undefined {
  const length = end - start;
  if (length > 1 && length < 5 && traitsAt(text, start) & ABBREVIATES && abbreviatesAll(text, start, end))
    return Array.from({ length }, (_, index) => ({ start: start + index, end: start + index + 1 }));
  const last = lastBits(text, end);
  // 柳林街青岭村: the tagger's one is two.
  const unit = last & MAY_BE_TWO ? (UNIT_BEFORE_COMMUNITY.exec(text.slice(start, end))?.[1]?.length ?? 0) : 0;
  if (unit >= 3 && !/[村道]/u.test(text.charAt(start + unit)))
    return [
      { start, end: start + unit },
      { start: start + unit, end },
    ];
  // 监利玉沙大道: the county, then the road
  if (county > 0 && county < end && OF_UPPER.test(text.slice(county, end)))
    return [
      { start, end: county },
      { start: county, end },
    ];
  // 西子湖畔: the lake
  if (last & MAY_BE_WATER && OF_WATER.test(text.slice(start, end))) return [{ start, end: end - 1 }];
  const people = last & MAY_BE_PEOPLE ? OF_PEOPLE.exec(text.slice(start, end)) : null;
  if (people && people.index >= 2) return [{ start, end: start + people.index }];
  if (
    length > 1 &&
    text.charCodeAt(end - 1) === VILLAGE &&
    text.charCodeAt(end - 2) === VILLAGE &&
    /[民委]/u.test(text.charAt(end))
  )
    return [{ start, end: end - 1 }];
  return undefined;
}

function abbreviatesAll(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!(traitsAt(text, at) & ABBREVIATES)) return false;
  return true;
}
