import type { TitleSpan } from '../officials/read-titles.ts';
import { BARE_BODIES, DEPARTMENTS, KNOWN_BODIES, NAME_ENDINGS } from './bodies.ts';
import { indexWords } from './ending-index.ts';

export interface Span {
  start: number;
  end: number;
}
export interface TaggedSpan extends Span {
  type: 'PER' | 'LOC' | 'ORG';
  confidence: number;
}
export interface OrganisationSpan extends Span {
  why: string[];
  /** False for a bare body (区委, 党支部): it may end a post, and is no mention. */
  firm: boolean;
}

const departments = indexWords(DEPARTMENTS);
const known = indexWords(KNOWN_BODIES);
const bare = indexWords(BARE_BODIES);
const endings = indexWords(NAME_ENDINGS);
const departmentSet: ReadonlySet<string> = new Set([...DEPARTMENTS, ...NAME_ENDINGS]);
const bareSet: ReadonlySet<string> = new Set(BARE_BODIES);
const STRONG_ENDING =
  /(?:有限责任公司|有限公司|股份公司|集团公司|大学|卫生院|医院|研究院|研究所|大药房|药房|超市|合作社|基金会|协会|学会|联合会|博物院|纪念馆|电视台|日报社|日报|报社|出版社|中学|小学|幼儿园|职业学院|大使馆|总领馆|总领事馆|银行|交易所|航空公司|救援队)$/u;

const JURISDICTION = '省市区县州旗盟镇乡';
const LEADING = indexWords(
  '自治区 自治州 自治县 兵团 全国 国家 中央 中共 中国 国务院 街道 最高 我国 该省 该市 直辖市 新区 开发区 高新区 经开区 驻华 朝鲜劳动党 自治旗 师市 地区'
    .split(' ')
    .filter((w) => w !== '该省' && w !== '该市' && w !== '我国'),
);
const SUB_BODY =
  /^[一-鿿（）]{1,14}?(?:司|局|厅|处|科|中心|委员会|办公室|总队|研究院|研究所|医院|学院|系|室|院区|校区|分院|分校|分公司|分行|支行|院)/u;
const BREAKS =
  /[的了在是由被据从把让给向对跟到说称以并将及其这该此某每各也就都还，。；：、！？“”‘’《》（）(),;:!?「」『』【】—…\s\d]/u;
/** Words that stand before an organisation's name and are no part of it. */
const BEFORE_NAMES =
  /(?:来自|位于|前往|走进|来到|进入|参观|考察|组织|邀请|联合|依托|通过|成立|创办|创建|毕业于|就读于|任职于|加入|当地|一家|一所|一些|多家|两家|三家|家住|和|与|同|赴|为|经|时任|任|原|新|在|等|于|与会|获悉|表示|根据|按照|交由|会同|协调|联系|率|访问|会见|担任)$/u;

/**
 * Finds organisations in folded text: bodies of party and state by grammar (jurisdictions, known names, sub-bodies), companies, schools
 * and the like by the tagger and their endings. `places` are the gazetteer's spans, which may lead a body's name.
 */
export function findOrganisations(
  text: string,
  places: readonly Span[],
  tags: readonly TaggedSpan[],
  titles: ReadonlyMap<number, TitleSpan>,
): OrganisationSpan[] {
  const placeByEnd = new Map<number, Span>();
  for (const place of places) {
    const other = placeByEnd.get(place.end);
    if (!other || other.start > place.start) placeByEnd.set(place.end, place);
  }
  const titleStarts = new Set<number>();
  for (const title of titles.values()) titleStarts.add(title.start);
  const found: OrganisationSpan[] = [];
  const byEnd = new Map<number, OrganisationSpan>();
  const give = (span: OrganisationSpan): void => {
    const old = byEnd.get(span.end);
    if (old && old.start <= span.start && (old.firm || !span.firm)) return;
    byEnd.set(span.end, span);
    found.push(span);
  };

  const extendLeft = (from: number): { start: number; named: boolean } => {
    let start = from;
    let named = false;
    for (let steps = 0; steps < 8; steps++) {
      const place = placeByEnd.get(start);
      if (place) {
        start = place.start;
        named = true;
        continue;
      }
      const body = byEnd.get(start);
      if (body) {
        start = body.start;
        named = true;
        continue;
      }
      const lead = LEADING.endingAt(text, start);
      if (lead > 0) {
        start -= lead;
        named = true;
        continue;
      }
      if (start > 0 && JURISDICTION.includes(text.charAt(start - 1)) && start === from) {
        start -= 1;
        named = true;
        // 市、县（区）纪委监委; 市县纪委
        const more = /(?:[省市县区州旗乡镇][、和]?|[（(][省市县区州旗乡镇][）)]|[省市县区州旗乡镇][（(])+$/u.exec(
          text.slice(Math.max(0, start - 8), start),
        );
        if (more && !placeByEnd.has(start)) start -= more[0].length;
        continue;
      }
      break;
    }
    return { start, named };
  };

  for (let end = 2; end <= text.length; end++) {
    const next = text.charAt(end);
    // 北辰区委, 四川省委, 市委
    if (
      text.charAt(end - 1) === '委' &&
      '省市区县州旗盟地'.includes(text.charAt(end - 2)) &&
      next !== '员' &&
      next !== '托' &&
      next !== '派' &&
      next !== '任' &&
      next !== '以'
    ) {
      const place = placeByEnd.get(end - 1);
      if (place) {
        let { start } = extendLeft(place.start);
        if (text.startsWith('中共', start - 2)) start -= 2;
        give({ start, end, firm: true, why: ['place and 委'] });
      } else give({ start: end - 2, end, firm: false, why: ['bare body'] });
      continue;
    }
    const knownLength = known.endingAt(text, end);
    const departmentLength = departments.endingAt(text, end);
    if (knownLength > 0 && knownLength >= departmentLength) {
      let start = end - knownLength;
      const place = placeByEnd.get(start);
      if (place && !text.startsWith('中共', start)) start = place.start;
      else if (text.startsWith('中国', start - 2)) start -= 2;
      give({ start, end, firm: true, why: ['known body'] });
      continue;
    }
    if (departmentLength > 0) {
      const { start, named } = extendLeft(end - departmentLength);
      const word = text.slice(start, end);
      const bareGovernment = start >= end - departmentLength - 1 && /政府$|^.人大$|^.政协$/u.test(word);
      give({ start, end, firm: named && !bareGovernment, why: [named ? 'jurisdiction and department' : 'bare body'] });
      continue;
    }
    const bareLength = bare.endingAt(text, end);
    if (bareLength > 0) {
      const { start } = extendLeft(end - bareLength);
      give({ start, end, firm: false, why: ['bare body'] });
      continue;
    }
    const endingLength = endings.endingAt(text, end);
    if (endingLength > 0 && placeByEnd.has(end - endingLength)) {
      const { start } = extendLeft(end - endingLength);
      give({ start, end, firm: endingLength > 1, why: ['place and ending'] });
    }
  }

  // Sub-bodies: 农业部农村经济体制与经营管理司, 全国人大常委会法制工作委员会.
  for (const body of [...byEnd.values()]) {
    if (!body.firm) continue;
    const rest = SUB_BODY.exec(text.slice(body.end, body.end + 18));
    if (!rest) continue;
    const end = body.end + rest[0].length;
    if (BREAKS.test(rest[0].replace(/[（）]/gu, '')) || BEFORE_NAMES.test(rest[0].slice(0, 2))) continue;
    if (!titleStarts.has(end) && /[一-鿿]/u.test(text.charAt(end)) && !'的和与在、主副'.includes(text.charAt(end)))
      continue;
    give({ start: body.start, end, firm: true, why: ['body and its part'] });
  }

  for (const tag of tags) {
    if (tag.type !== 'ORG' || tag.confidence < 0.5) continue;
    const word = text.slice(tag.start, tag.end);
    if (bareSet.has(word) || departmentSet.has(word)) continue;
    const { start } = extendLeft(tag.start);
    const end = word.endsWith('总部') && word.length > 4 ? tag.end - 2 : tag.end;
    give({ start, end, firm: true, why: [`tagger ${tag.confidence.toFixed(2)}`] });
  }

  for (let end = 3; end <= text.length; end++) {
    if (byEnd.get(end)?.firm || endings.endingAt(text, end) === 0) continue;
    const window = text.slice(Math.max(0, end - 20), end);
    if (!STRONG_ENDING.test(window)) continue;
    const span = readNamedOrganisation(text, end, placeByEnd);
    if (span) give(span);
  }
  return found;
}

/** Reads back from a strong ending (有限公司, 卫生院) to the start of the name: a place, or a break of the sentence. */
function readNamedOrganisation(
  text: string,
  end: number,
  placeByEnd: ReadonlyMap<number, Span>,
): OrganisationSpan | undefined {
  const ending = endings.endingAt(text, end);
  const limit = Math.max(0, end - 22);
  let start = end - ending;
  let placeStart = -1;
  while (start > limit) {
    const place = placeByEnd.get(start);
    if (place) {
      placeStart = place.start;
      start = place.start;
      continue;
    }
    if (placeStart >= 0) break;
    const character = text.charAt(start - 1);
    if (BREAKS.test(character)) break;
    const before = BEFORE_NAMES.exec(text.slice(Math.max(0, start - 4), start));
    if (before && end - ending - start >= 2) break;
    start--;
  }
  if (placeStart >= 0) start = placeStart;
  const core = end - ending - start;
  if (core < 2 || core > 14) return undefined;
  return { start, end, firm: true, why: ['name and ending'] };
}
