import { BARE_BODIES, DEPARTMENTS, NAME_ENDINGS } from './bodies.ts';
import { cutTags, isChain, isSchooling } from './cut-tags.ts';
import { type ExtendLeft, PROVINCE_STEM } from './extend-left.ts';
import { BREAKS, endingLengthAt, isCutWord, isGenericName, maskUnbroken, NOISE } from './name-endings.ts';
import { endsLikeBody, endsLikePlace } from './place-names.ts';
import type { OrganisationSpan, Span, TaggedSpan } from './spans.ts';
import { teamStart } from './teams.ts';

/** Parties and chambers that reports name without their country. */
const NAMED_ALONE: readonly string[] =
  '共和党 民主党 自民党 保守党 社会党 工党 人民党 社会民主党 国民议会 最高法院 宪法法院'.split(' ');
const NO_NAMES: ReadonlySet<string> = new Set(
  [...DEPARTMENTS, ...NAME_ENDINGS, ...BARE_BODIES].filter((word) => !NAMED_ALONE.includes(word)),
);
/** 镇党委, 社区党总支: bodies of town and village, which may end a post and are no firm mentions. */
const GRASSROOTS =
  /(?:党委|党工委|党组|党总支|党支部|支部|居委会|村委会|居民委员会|村民委员会|工作组|工作队|代表团|调研组|指挥部|领导小组)$/u;
const isGrassroots = (word: string): boolean =>
  GRASSROOTS.test(word) && !/^(?:国务院|中央|全国|国家).*领导小组$/u.test(word);
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

/** The tagger's bodies, weeded and with what leads their names. `places`: spans of places in text order. */
export function taggedOrganisations(
  text: string,
  places: readonly Span[],
  tags: readonly TaggedSpan[],
  extendLeft: ExtendLeft,
): OrganisationSpan[] {
  const placeEnds = new Map(places.map((place) => [place.start, place.end]));
  const found: OrganisationSpan[] = [];
  for (const tag of cutTags(text, tags)) {
    if (tag.type === 'PER' || (tag.type === 'ORG' && tag.confidence < TAGGER_WITH_ENDING)) continue;
    const word = text.slice(tag.start, tag.end);
    if (NO_NAMES.has(word)) continue;
    const body = tag.type === 'ORG' ? tag.confidence >= TAGGER_ALONE || GOVERNED.test(word) : endsLikeBody(word);
    if (!body) continue;
    // names of sites and brands in Latin letters; IBM, NASA are bodies
    if (/^[A-Za-z][A-Za-z .&]*$/u.test(word) && !/^[A-Z]{2,5}$/u.test(word)) continue;
    if (NO_BODY.test(word) || word === '中央' || /^中央财政|^[中美俄德法英日韩印越]{2}政府$/u.test(word)) continue;
    if (isGenericName(word) || isGrassroots(word)) continue;
    if (isCutWord(text, tag.end) || isSchooling(text, tag) || isChain(tag, placeEnds)) continue;
    if (
      endsLikePlace(word) ||
      NOISE.test(word) ||
      (BREAKS.test(word) && BREAKS.test(maskUnbroken(word).replace(/[（）()“”·\d以对将]/gu, '')))
    )
      continue;
    if (
      tag.confidence < 0.95 &&
      !endsLikeBody(word) &&
      places.some(({ start, end }) => start === tag.start && end === tag.end)
    )
      continue;
    const lead = LED_BY.exec(word)?.[0].length ?? 0;
    const led = endingLengthAt(text, tag.end) > 0 || placeEnds.has(tag.start);
    const apart = ABROAD.test(text.slice(Math.max(0, tag.start - 5), tag.start)) && !GOVERNMENT.test(word);
    let start = lead > 0 ? tag.start + lead : led && !apart ? extendLeft(tag.start).start : tag.start;
    // 省属扬州中学: whose it is, no part of its name
    if (start === tag.start && /^[省市区县部国]属/u.test(word) && word.length > 4) start += 2;
    const country = /^(?:美国|英国|法国|德国|日本|韩国|俄罗斯|加拿大|澳大利亚)(?=[一-鿿]{2,})/u.exec(word);
    if (
      country &&
      start === tag.start &&
      !GOVERNMENT.test(word) &&
      /(?:大学|学院|医学中心|公司|集团|医院|研究所|实验室)$/u.test(word)
    )
      start += country[0].length;
    const inner = places.find((place) => place.start === tag.start && place.end < tag.end);
    if (
      inner &&
      PROVINCE_STEM.test(text.slice(inner.end, inner.end + 3)) &&
      /[市县区州]$/u.test(text.slice(inner.start, inner.end))
    )
      start = inner.end;
    // 人民银行上海总部 is a branch, 京东集团总部 a building
    start = Math.max(start, teamStart(text, tag, places));
    const branch =
      word.endsWith('总部') && places.some((place) => place.end === tag.end - 2 && place.start > tag.start);
    const extra = branch ? 0 : (TRAILING.exec(word)?.[0].length ?? 0);
    let end = word.length - extra > 2 ? tag.end - extra : tag.end;
    // 民主党派的市委会
    if (/[省市区县州]委$/u.test(word) && text.charAt(end) === '会') end += 1;
    found.push({ start, end, firm: true, why: [`tagger ${tag.confidence.toFixed(2)}`] });
  }
  return found;
}
