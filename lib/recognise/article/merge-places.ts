import type { Span, TaggedSpan } from '../organisations/spans.ts';
import { isMarked, keptMarks, mark } from '../patterns/offset-marks.ts';
import { tailAfter } from '../places/site-tails.ts';
import type { PlaceCandidate, PlaceCertainty } from '../places/types.ts';
import type { PlaceMention } from '../types.ts';
import { bestApart } from './best-apart.ts';
import { isGeneric, type Weighed } from './generic-places.ts';
import { spreadPlaces } from './spread-places.ts';
import { isPlaceTag, isSingle, mendedParts } from './tagged-places.ts';
import { taggerReason } from './tagger-reasons.ts';

/** Trust in a listed place, by what it rests on, to weigh against the tagger's probability. */
function trustIn(certainty: PlaceCertainty): number {
  if (certainty === 'full name') return 1;
  if (certainty === 'chain') return 0.95;
  return certainty === 'suffix pattern' ? 0.5 : 0.75;
}
/** Endings of sites that vouch for a name behind a plain left edge. */
const SITE = /^name in (?:烈士陵园|革命公墓|国际机场|国家森林公园|风景名胜区|跨海通道)$/u;
/** From here a tagged name stands against a shorter one of the list. */
const SURE_OF_WHOLE = 0.95;
/** And from here one of a single character is a place. */
const SURE_OF_SINGLE = 0.85;

const COMMUNITY =
  /^[一-鿿]{2,6}?(?:社区|村)(?=党|居委|村委|[^一-鿿]|支部|书记|主任|居民|村民|工作|第|开展|组织|举办|召开|推出|打造|积极|创新|成立|设立|联合|通过|针对|建立|坚持|依托|网格|在|的|[一-鿿]{2,3}(?:、|等))/u;
const NO_COMMUNITY = /[的了在是和与及等各个每]|党|干部|所有|部分|全|村.|辖区|一些|社区.+社区/u;
const TOWN_ENDS = '街镇乡道';
const VILLAGE = '村'.charCodeAt(0);
const DISTRICT = '区'.charCodeAt(0);

const locatedMarks = keptMarks();
const listedMarks = keptMarks();
const weighedMarks = keptMarks();
/** Spans by where they begin: `last[start]` is the number (from 1) of the last one there, `before[number - 1]` of the one before it. */
interface Chains {
  last: Int32Array;
  before: number[];
}
interface Weighing extends Chains {
  spans: Weighed[];
}

/** Joins the places of list and rules with the tagger's: of overlapping ones the more trusted stands. Spans in text order, apart. */
export function mergePlaces(
  text: string,
  listed: readonly PlaceCandidate[],
  tags: readonly TaggedSpan[],
): PlaceMention[] {
  const weighing: Weighing = { last: weighedMarks(text.length), before: [], spans: [] };
  weighListed(text, listed, tags, weighing);
  weighTagged(text, listed, tags, weighing);
  weighCommunities(text, weighing);
  const places = weighing.spans.filter((span) => !isGeneric(text, span));
  return spreadPlaces(text, bestApart(places, byWorth), byWorth).map(({ start, end, why }) => ({
    kind: 'place',
    start,
    end,
    text: text.slice(start, end),
    why,
  }));
}

function weigh({ last, before, spans }: Weighing, start: number, end: number, why: string, trust: number): void {
  before.push(last[start] as number);
  last[start] = spans.push({ start, end, why: [why], trust, order: spans.length });
}

/** The first of the weighed spans that is the same. */
function sameSpan({ last, before, spans }: Weighing, start: number, end: number): Weighed | undefined {
  let same: Weighed | undefined;
  for (let number = last[start] as number; number > 0; number = before[number - 1] as number) {
    const span = spans[number - 1] as Weighed;
    if (span.end === end) same = span;
  }
  return same;
}

function weighListed(
  text: string,
  listed: readonly PlaceCandidate[],
  tags: readonly TaggedSpan[],
  weighing: Weighing,
): void {
  const located = locatedMarks(text.length);
  for (const { start, end, type } of tags) if (type === 'LOC') mark(located, start, end, 1);
  for (const { start, end, certainty, why } of listed) {
    const supported = isMarked(located, start, end);
    if (certainty === 'suffix pattern' && !supported && !SITE.test(why) && !recurs(text, text.slice(start, end)))
      continue;
    weigh(weighing, start, end, why, trustIn(certainty) + (supported ? 0.1 : 0));
  }
}

/** Whether a name that the text holds stands in it once more. */
const recurs = (text: string, name: string): boolean => text.indexOf(name, text.indexOf(name) + name.length) >= 0;

function weighTagged(
  text: string,
  listed: readonly PlaceCandidate[],
  tags: readonly TaggedSpan[],
  weighing: Weighing,
): void {
  const last = listedMarks(text.length);
  const before = listed.map(({ start }, index) => {
    const previous = last[start] as number;
    last[start] = index + 1;
    return previous;
  });
  const chains = { last, before };
  for (const tag of tags) {
    if (!isPlaceTag(text, tag)) continue;
    const parts = mendedParts(text, tag, upperEnd(listed, chains, tag.start));
    if (parts === undefined) weighPart(text, listed, chains, tag, tag, weighing);
    else for (const part of parts) weighPart(text, listed, chains, part, tag, weighing);
  }
}

/** Where the county, or what lies above one, ends that begins at `start`; 0 where none does. Of several the last counts. */
function upperEnd(listed: readonly PlaceCandidate[], { last, before }: Chains, start: number): number {
  for (let number = last[start] as number; number > 0; number = before[number - 1] as number) {
    const { end, divisions } = listed[number - 1] as PlaceCandidate;
    for (const { division } of divisions)
      if (division.level === 'county' || division.level === 'prefecture' || division.level === 'province') return end;
  }
  return 0;
}

/** A part of a tagged place, with the ending that makes another place of it: 东岭 + 烈士陵园. */
function weighPart(
  text: string,
  listed: readonly PlaceCandidate[],
  chains: Chains,
  part: Span,
  { type, confidence }: TaggedSpan,
  weighing: Weighing,
): void {
  const { start } = part;
  const end = part.end + tailAfter(text, start, part.end);
  const same = sameSpan(weighing, start, end);
  if (same) {
    same.trust += confidence;
    same.why.push(taggerReason(confidence));
  } else if (end - start > 1 || (confidence > SURE_OF_SINGLE && isSingle(text, start, end))) {
    const whole = type === 'ORG' || (confidence > SURE_OF_WHOLE && hasShorter(listed, chains, start, end));
    weigh(weighing, start, end, taggerReason(confidence), whole ? 1.05 : confidence);
  }
}

/** Whether the list has, not by its full name, only the beginning of a tagged place: 青龙 of 青龙峡水电站. */
function hasShorter(listed: readonly PlaceCandidate[], { last, before }: Chains, start: number, end: number): boolean {
  for (let number = last[start] as number; number > 0; number = before[number - 1] as number) {
    const shorter = listed[number - 1] as PlaceCandidate;
    if (shorter.end < end && shorter.certainty !== 'full name') return true;
  }
  return false;
}

/** Communities right after their town or street: 柳林街 + 清泉社区, whatever list or tagger make of the inner name. */
function weighCommunities(text: string, weighing: Weighing): void {
  const count = weighing.spans.length;
  for (let index = 0; index < count; index++) {
    const { end, trust } = weighing.spans[index] as Weighed;
    if (trust < 0.75 || !TOWN_ENDS.includes(text.charAt(end - 1)) || !mayHaveCommunity(text, end)) continue;
    const match = COMMUNITY.exec(text.slice(end, end + 14));
    if (!match || NO_COMMUNITY.test(match[0].slice(0, -1))) continue;
    weigh(weighing, end, end + match[0].length, 'community after its unit', 1.2);
  }
}

/** Whether a 村 or 社区 stands where a community's name behind `at` would end with it. */
function mayHaveCommunity(text: string, at: number): boolean {
  for (let last = at + 2; last < at + 8; last++) {
    const unit = text.charCodeAt(last);
    if (unit === VILLAGE || unit === DISTRICT) return true;
  }
  return false;
}

/** The surer first; a listed name that holds another listed one is the better: 博尔塔拉蒙古自治州 over 蒙古. */
const byWorth = (a: Weighed, b: Weighed): number =>
  Number(b.trust >= 1) - Number(a.trust >= 1) ||
  (a.trust >= 1 ? b.end - b.start - (a.end - a.start) : 0) ||
  b.trust - a.trust ||
  b.end - b.start - (a.end - a.start) ||
  a.order - b.order;
