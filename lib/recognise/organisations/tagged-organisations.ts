import { taggerReason } from '../article/tagger-reasons.ts';
import { bodyWordsAt, endingLength, isMereWord } from './body-words.ts';
import { cutTag, isChain, isSchooling, SureNames } from './cut-tags.ts';
import { type ExtendLeft, isProvinceAt } from './extend-left.ts';
import { isGenericName } from './generic-names.ts';
import { isBroken, isCutWord, mayBreak } from './name-endings.ts';
import { isBodyTail, isGrassrootsTail, isPlaceTail, mayTrail, tailsAt } from './name-tails.ts';
import { isNoise } from './noise.ts';
import type { SpanTable } from './span-table.ts';
import type { OrganisationSpan, Span, TaggedSpan } from './spans.ts';
import { teamStart } from './teams.ts';
import { endingsOf, UnitBits } from './unit-bits.ts';

/** Parties and chambers that reports name without their country. */
const NAMED_ALONE: ReadonlySet<string> = new Set(
  '共和党 民主党 自民党 保守党 社会党 工党 人民党 社会民主党 国民议会 最高法院 宪法法院'.split(' '),
);
/** A country in front stands apart from a school or company (美国 + 斯坦福大学), not from an organ of its state. */
const ABROAD =
  /(?:美国|英国|法国|德国|日本|韩国|俄罗斯|加拿大|澳大利亚|意大利|荷兰|瑞士|瑞典|以色列|印度|新加坡|西班牙|丹麦|芬兰|挪威|比利时|奥地利|巴西)$/u;
const GOVERNMENT = /(?:政府|部|议会|国会|议院|内阁|委员会|局|署|大使馆|法院|军|党|总统府|央行)$/u;
const TRAILING =
  /(?:工作报告|机关干部|机关|[东南西北]?大厅|总部|董事局|董事会|门口|一楼|常委|官方网站|网站|官网|官方微博|官微|微信公众号|客户端|(?<=[委局厅部办])组织)$/u;
/** Words that lead up to a body and that the tagger took with it; 前 of 乌前财政部长. */
const LED_BY =
  /^(?:新华社(?:记者)?电|包括|距离|以及|通过|根据|联合|新任|本届)(?=[一-鿿]{3})|^[一-鿿]?前(?=[一-鿿]{2,6}部$)/u;
/** Regions by direction, and verbs that end as an office does (上门办, 承办), are no bodies; nor is a cut 街|道大工委. */
const NO_BODY =
  /^(?:[东南西北中]{1,2}部|(?:[一-鿿]{0,4}[合开举主承协督查交帮代特严快联共创领兴]|上门|马上|立即|全程)办|[村镇乡]?便民服务中心|[一-鿿]{0,4}网格化?管理(?:办公室|中心)|(?:教育培训|学员管理|后勤保障)(?:部|中心)|道[一-鿿]{0,2}工委)$/u;
/** Below this the tagger's word alone makes no organisation. */
const TAGGER_ALONE = 0.5;
/** And below this none that ends as bodies of the state do. */
const TAGGER_WITH_ENDING = 0.35;
const GOVERNED = /^[㐀-鿿]{2,4}[省市县区州旗](?:政府|人民政府|委|[㐀-鿿]{2,6}[局厅院])$/u;

/** Governments written by their lands' short names, both sides of a meeting. */
const GOVERNMENTS = /^[中美俄德法英日韩印越]{2}政府$/u;

/** By a name's last unit, which of the patterns for whole names and their ends may match. */
const ENDS = new UnitBits(...[NO_BODY, GOVERNMENTS, GOVERNED, ABROAD].map(endingsOf));
const MAY_BE_NO_BODY = 1;
const MAY_BE_GOVERNMENTS = 2;
const MAY_BE_GOVERNED = 4;
const MAY_BE_ABROAD = 8;
const UNITS = new UnitBits('新包距以通根联本', '前', '美英法德日韩俄加澳');
const LEADS = 1;
const FORMER = 2;
const OF_COUNTRY = 4;

/**
 * The tagger's bodies, weeded and with what leads their names, as far as no longer one of `bodies` (by where they end) stands there.
 * `places`: spans of places in text order, apart; `placesFrom`: the same by where they start.
 */
export function taggedOrganisations(
  text: string,
  places: readonly Span[],
  placesFrom: SpanTable<Span>,
  tags: readonly TaggedSpan[],
  bodies: SpanTable<OrganisationSpan>,
  extendLeft: ExtendLeft,
): OrganisationSpan[] {
  const found: OrganisationSpan[] = [];
  let people: SureNames | undefined;
  const add = (tag: TaggedSpan): void => {
    const { start, end } = bounds(text, tag, places, placesFrom, extendLeft);
    // Most tags tell what grammar has told already.
    const old = bodies.at(end);
    if ((old?.firm && old.start <= start) || !isBody(text, tag, placesFrom)) return;
    found.push({ start, end, firm: true, why: [taggerReason(tag.confidence)] });
  };
  for (const tag of tags) {
    if (tag.type === 'LOC') {
      if (isBodyTail(tailsAt(text, tag.end, tag.start))) add(tag);
    } else if (tag.type === 'ORG' && tag.confidence >= TAGGER_WITH_ENDING) {
      people ??= new SureNames(text, tags);
      for (const piece of cutTag(text, tag, people)) add(piece);
    }
  }
  return found;
}

/** False for what the tagger takes for a body's name and is none. */
function isBody(text: string, tag: TaggedSpan, placesFrom: SpanTable<Span>): boolean {
  const { start, end } = tag;
  const word = text.slice(start, end);
  if (isMereWord(bodyWordsAt(text, end, start), end - start) && !NAMED_ALONE.has(word)) return false;
  const tails = tailsAt(text, end, start);
  const may = ENDS.at(text, end - 1);
  if (tag.type === 'ORG' && tag.confidence < TAGGER_ALONE && !((may & MAY_BE_GOVERNED) !== 0 && GOVERNED.test(word)))
    return false;
  // names of sites and brands in Latin letters; IBM, NASA are bodies
  if (isLatin(text.charCodeAt(start)) && /^[A-Za-z][A-Za-z .&]*$/u.test(word) && !/^[A-Z]{2,5}$/u.test(word))
    return false;
  if (
    ((may & MAY_BE_NO_BODY) !== 0 && NO_BODY.test(word)) ||
    ((may & MAY_BE_GOVERNMENTS) !== 0 && GOVERNMENTS.test(word)) ||
    word === '中央' ||
    word.startsWith('中央财政') ||
    (isGrassrootsTail(tails) && !isNationalGroup(word)) ||
    isGenericName(word) ||
    isCutWord(text, end) ||
    isSchooling(text, tag) ||
    isChain(tag, placesFrom) ||
    isPlaceTail(tails)
  )
    return false;
  if (tag.confidence < 0.95 && placesFrom.at(start)?.end === end && !isBodyTail(tails)) return false;
  return !isNoise(text, start, end) && !(mayBreak(text, start, end) && isBroken(word));
}

const isLatin = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

const isNationalGroup = (word: string): boolean => /^(?:国务院|中央|全国|国家).*领导小组$/u.test(word);

/** Where a tagged body's name begins and ends. */
function bounds(
  text: string,
  tag: TaggedSpan,
  places: readonly Span[],
  placesFrom: SpanTable<Span>,
  extendLeft: ExtendLeft,
): Span {
  const place = placesFrom.at(tag.start);
  let { start } = tag;
  const lead = leadLength(text, tag);
  if (lead > 0) start += lead;
  else if ((place || endingLength(bodyWordsAt(text, tag.end)) > 0) && !isApart(text, tag))
    start = extendLeft(tag.start).start;
  // 省属扬州中学: whose it is, no part of its name
  if (
    start === tag.start &&
    tag.end - start > 4 &&
    text.startsWith('属', start + 1) &&
    /[省市区县部国]/u.test(text.charAt(start))
  )
    start += 2;
  if (start === tag.start) start += countryLength(text, tag);
  if (
    place &&
    place.end < tag.end &&
    isProvinceAt(text, place.end) &&
    /[市县区州]$/u.test(text.slice(place.start, place.end))
  )
    start = place.end;
  // 人民银行上海总部 is a branch, 京东集团总部 a building
  start = Math.max(start, teamStart(text, tag, places));
  let { end } = tag;
  if (mayTrail(tailsAt(text, end, tag.start))) end -= trailLength(text, tag, places);
  // 民主党派的市委会
  if (text.startsWith('会', end) && /[省市区县州]委$/u.test(text.slice(tag.start, tag.end))) end += 1;
  return { start, end };
}

/** Length of what trails behind a name that is longer than two characters without it. */
function trailLength(text: string, { start, end }: Span, places: readonly Span[]): number {
  const isBranch =
    text.startsWith('总部', end - 2) && places.some((place) => place.end === end - 2 && place.start > start);
  const length = isBranch ? 0 : (TRAILING.exec(text.slice(start, end))?.[0].length ?? 0);
  return end - start - length > 2 ? length : 0;
}

/** Length of what leads up to a body. */
function leadLength(text: string, { start, end }: Span): number {
  const leads = (UNITS.at(text, start) & (LEADS | FORMER)) !== 0 || (UNITS.at(text, start + 1) & FORMER) !== 0;
  return leads ? (LED_BY.exec(text.slice(start, end))?.[0].length ?? 0) : 0;
}

/** 美国 + 斯坦福大学. */
const isApart = (text: string, { start, end }: Span): boolean =>
  (ENDS.at(text, start - 1) & MAY_BE_ABROAD) !== 0 &&
  ABROAD.test(text.slice(Math.max(0, start - 5), start)) &&
  !GOVERNMENT.test(text.slice(start, end));

/** Length of the country that a school's or company's tag begins with and that is no part of its name. */
function countryLength(text: string, { start, end }: Span): number {
  if ((UNITS.at(text, start) & OF_COUNTRY) === 0) return 0;
  const word = text.slice(start, end);
  const country = /^(?:美国|英国|法国|德国|日本|韩国|俄罗斯|加拿大|澳大利亚)(?=[一-鿿]{2,})/u.exec(word);
  return country && !GOVERNMENT.test(word) && /(?:大学|学院|医学中心|公司|集团|医院|研究所|实验室)$/u.test(word)
    ? country[0].length
    : 0;
}
