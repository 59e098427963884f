import type { TitleSpan } from '../officials/read-titles.ts';
import { everyMatch } from '../patterns/every-match.ts';
import { quickPattern } from '../patterns/quick-pattern.ts';
import { wordFilter } from '../patterns/word-filter.ts';
import { BARE_BODIES, DEPARTMENTS, KNOWN_BODIES, NAME_ENDINGS } from './bodies.ts';
import { findCommissions } from './commissions.ts';
import { COMPANIES, companiesByTrade } from './companies.ts';
import { isContested } from './contested.ts';
import { DEALS } from './dealing-verbs.ts';
import { leftExtender, PROVINCE_STEM } from './extend-left.ts';
import { BREAKS, endingLengthAt, isCutWord, readNamedOrganisation } from './name-endings.ts';
import { withRepeats } from './repeats.ts';
import type { OrganisationSpan, Span, TaggedSpan } from './spans.ts';
import { stateBody } from './state-body.ts';
import { taggedOrganisations } from './tagged-organisations.ts';
import { findTeams } from './teams.ts';

const SUB_BODY =
  /^学部(?!委员)|^[海空陆]军(?=[一-鿿，。、])|^[一-鿿]{1,14}?(?:学部(?!委员)|司|局|厅|处|[一-鿿]科|法庭|中心|委员会|办公室|总队|研究院|研究所|医院|学院|院区|校区|分院|分校|(?:支|大|中)队|[一-鿿]系(?![统列数])|分公司|分行|支行|[一-鿿]{2}室|[一-鿿]{2}院|建工集团|医院|馆)|^[（(][一-鿿]{2,4}[）)](?:[一-鿿]{2,8}?(?:校区|分校|院区|公司|学院))?/u;
/** A part's last character that begins another word: 最高司 + 法, 多处 + 于. */
const CUT_PART = /^(?:司[法机令]|局[面部势限]|处[理于置罚分境在]|科[学技研普目幻员]|室[内外]|院[士内]|馆藏)/u;

/** 1 where a code unit ends some body's word: most characters don't, and need no look-up. */
const ENDS = new Uint8Array(0x10000);
for (const word of [...BARE_BODIES, ...DEPARTMENTS, ...KNOWN_BODIES, ...NAME_ENDINGS, ...COMPANIES, '委'])
  ENDS[word.charCodeAt(word.length - 1)] = 1;

/** 某省第十三届人民代表大会某某委员会, 政协第几届全国委员会: one body with its term. */
const TERMED = quickPattern(
  /(?:第[一二三四五六七八九十]{1,3}届)?(?:全国)?人民代表大会(?:常务委员会)?(?:[一-鿿]{2,14}?委员会)?|政协第[一二三四五六七八九十]{1,3}届[一-鿿]{2,12}?委员会(?:[一-鿿]{2,10}?委员会)?/gu,
);
/** 执政党甲, 反对党乙联盟: parties told by what stands in front. */
const PARTY =
  /(?<=(?:执政党|反对党|在野党|极右翼政党|政党)[“"]?)(?!联盟|大会|派|同|和|与|及|的|是|在|其)(?:(?![和与是的同其])[㐀-鿿]){2,8}?(?:党(?!派|内|员|首|魁)|联盟|运动|阵线|国民大会|非国大)/gu;
/** “某某行动会”的组织 */
const QUOTED = quickPattern(/[“「]([㐀-鿿·]{3,16})[”」]的?(?:组织|团体|武装组织|政党|机构|公司)(?!者)/gu);
/** 县水利 + 和 + 湖泊局: the first field of a joint department, which no 局 of its own follows. */
const FIELD =
  /(?:水利|水务|农业|农业农村|林业|教育|科技|科学技术|体育|文化|广播电视|旅游|卫生|卫生健康|民政|民族|人力资源|住房|交通|自然资源|生态环境|国土资源|规划|工业|经济|发展|商务|粮食|市场监督|应急|统计|档案|外事|机关|退役军人|医疗保障|投资|海洋|渔业|畜牧|农牧)和$/u;
const OFFICE = /^[一-鿿]{2,8}(?:局|厅|委员会|委|办公室)$/u;
/** 《某某报》 */
const NEWSPAPER = quickPattern(/《([㐀-鿿]{2,8}(?:(?<![简捷战喜海画通情快])报|周刊))》/gu);
/** 《某某法》: no body is meant in a law's title. */
const LAW = quickPattern(/《[^》\n]{3,40}?(?:法|条例|规定|办法|意见|通知|规则|准则|细则|公约)(?:（[^）]{2,8}）)?》/gu);
/** 某国共产党中央, which the 党中央 of China is no part of. */
const RULING = quickPattern(/(?:共产党|劳动党|人民革命党|人民党)中央(?:委员会|政治局|书记处)?/gu);
/** 某国 + 驻某地总领馆 */
const POSTED = quickPattern(/(?:常?驻)[㐀-鿿]{1,8}?(?:大使馆|总领事馆|总领馆|领事馆|使馆)/gu);
/** And what none of them does without. */
const mayTerm = wordFilter(['人民代表大会', '政协第']);
const mayParty = wordFilter(['政党', '对党', '野党']);
const mayQuote = wordFilter(['“', '「']);
const mayTitle = wordFilter(['《']);
const mayRule = wordFilter(['党中央']);
const mayPost = wordFilter(['使馆', '领馆', '领事馆']);
const mayCorps = wordFilter([...'一二三四五六七八九十'].map((digit) => `${digit}师`));
const CORPS = quickPattern(/(?:新疆生产建设)?(?:兵团)?第[一二三四五六七八九十]{1,3}师(?![大附范傅])/gu);
/**
 * Finds organisations in folded text: bodies of party and state by grammar (jurisdictions, known names, sub-bodies), companies, schools
 * and the like by the tagger and their endings. `places` are the gazetteer's spans, which may lead a body's name.
 */
export function findOrganisations(
  text: string,
  places: readonly Span[],
  tags: readonly TaggedSpan[],
  titles: ReadonlyMap<number, TitleSpan>,
  likelihood: (start: number, end: number) => number,
): OrganisationSpan[] {
  const placeByEnd = new Map<number, Span>();
  for (const place of places) {
    // 7月30日中央政治局: a day, not Japan
    if (text.charAt(place.end - 1) === '日' && /\d日$/u.test(text.slice(Math.max(0, place.start - 1), place.end)))
      continue;
    // 以中共中央某某为首: a word, not Israel
    if (
      place.end - place.start === 1 &&
      /^(?:中共|中央|国务院|全国|党中央)/u.test(text.slice(place.end, place.end + 3))
    )
      continue;
    const other = placeByEnd.get(place.end);
    if (!other || other.start > place.start) placeByEnd.set(place.end, place);
  }
  const byEnd = new Map<number, OrganisationSpan>();
  const give = (span: OrganisationSpan): void => {
    const old = byEnd.get(span.end);
    if (!old || old.start > span.start || (!old.firm && span.firm)) byEnd.set(span.end, span);
  };
  const extendLeft = leftExtender(text, placeByEnd, byEnd);

  const ends: number[] = [];
  for (let end = 2; end <= text.length; end++) {
    if (ENDS[text.charCodeAt(end - 1)] === 0) continue;
    ends.push(end);
    const state = stateBody(text, end, placeByEnd, extendLeft);
    if (state) give(state);
  }
  for (const match of mayCorps(text) ? CORPS.matches(text) : []) {
    if (match[0].startsWith('第') && !text.includes('兵团')) continue;
    const start = text.startsWith('新疆生产建设', match.index - 6) ? match.index - 6 : match.index;
    give({ start, end: match.index + match[0].length, firm: true, why: ['division of the corps'] });
  }
  for (const match of mayTerm(text) ? TERMED.matches(text) : []) {
    const place = placeByEnd.get(match.index);
    const start = text.startsWith('中国人民', match.index - 4) ? match.index - 4 : (place?.start ?? match.index);
    const named = place !== undefined || /^政协|^全国/u.test(match[0]);
    if (named && /委员会$/u.test(match[0]) && /届|全国/u.test(match[0]))
      give({ start, end: match.index + match[0].length, firm: true, why: ['body with its term'] });
  }
  for (const match of mayParty(text) ? everyMatch(PARTY, text) : [])
    if (!/[治政建全两各]党|加强|以及|国际/u.test(match[0]))
      give({ start: match.index, end: match.index + match[0].length, firm: true, why: ['party named as one'] });
  for (const match of mayPost(text) ? POSTED.matches(text) : []) {
    const place = placeByEnd.get(match.index);
    const alone = !/[一-鿿]/u.test(text.charAt(match.index - 1)) && match[0].length > 4;
    if (place || alone)
      give({
        start: place?.start ?? match.index,
        end: match.index + match[0].length,
        firm: true,
        why: ['mission abroad'],
      });
  }
  for (const match of mayRule(text) ? RULING.matches(text) : []) {
    const start = placeByEnd.get(match.index)?.start ?? match.index;
    give({ start, end: match.index + match[0].length, firm: true, why: ['centre of a ruling party'] });
  }
  for (const match of mayQuote(text) ? QUOTED.matches(text) : []) {
    const start = match.index + 1;
    give({ start, end: start + (match[1] ?? '').length, firm: true, why: ['named in quotation marks'] });
  }
  for (const { index, 1: name = '' } of mayTitle(text) ? NEWSPAPER.matches(text) : [])
    give({ start: index + 1, end: index + 1 + name.length, firm: true, why: ['newspaper'] });
  for (const span of companiesByTrade(text, likelihood)) give(span);
  for (const span of findTeams(text, places)) give(span);
  for (const span of taggedOrganisations(text, places, tags, extendLeft))
    give({ ...span, start: shopStart(text, span.start, span) });
  const orgTags = tags.filter((tag) => tag.type === 'ORG');
  const supported = (start: number, end: number): boolean => orgTags.some((tag) => tag.start < end && start < tag.end);
  for (const end of ends) {
    if (end < 3 || endingLengthAt(text, end) === 0 || byEnd.get(end)?.firm) continue;
    const span = readNamedOrganisation(text, end, placeByEnd, supported, likelihood);
    if (span) give({ ...span, start: shopStart(text, span.start, span) });
  }
  for (const body of [...byEnd.values()]) {
    const half =
      text.charAt(body.start - 1) === '和' ? FIELD.exec(text.slice(Math.max(0, body.start - 7), body.start)) : null;
    if (!half || !OFFICE.test(text.slice(body.start, body.end))) continue;
    const led = extendLeft(body.start - half[0].length);
    if (led.named) give({ start: led.start, end: body.end, firm: true, why: ['jurisdiction and joint department'] });
  }
  const placeStarts = new Set(places.map((place) => place.start));
  const titleStarts = new Set<number>();
  for (const title of titles.values()) titleStarts.add(title.start);
  for (const span of findCommissions(text, placeByEnd, (at) => titleStarts.has(at), likelihood)) give(span);
  const others = new Map<number, TaggedSpan>();
  for (const tag of tags) if (tag.confidence > 0.8) others.set(tag.start, tag);
  // a man, or another body that a land opens, begins inside: no part of this one
  const crosses = (start: number, end: number): boolean => {
    for (let at = start; at < end; at++) {
      const tag = others.get(at);
      if (tag && (tag.type === 'PER' || PROVINCE_STEM.test(text.slice(at, at + 3)))) return true;
    }
    return false;
  };
  for (const body of [...byEnd.values()]) {
    const part =
      body.firm && !placeStarts.has(body.end) ? subBody(text, body, titleStarts, supported, crosses) : undefined;
    if (part) give(part);
  }
  const laws = mayTitle(text)
    ? LAW.matches(text).map(({ index, 0: title }) => ({ start: index, end: index + title.length }))
    : [];
  const uncontested = [...byEnd.values()].filter((body) => !isContested(body, tags, likelihood));
  return withRepeats(
    text,
    laws.length === 0
      ? uncontested
      : uncontested.filter(
          (body) =>
            body.why[0] === 'known body' ||
            text.startsWith('中国共产党', body.start) ||
            !laws.some((law) => law.start < body.start && body.end < law.end),
        ),
  );
}

/** A shop stands apart from the town or street in front of it (柳林街 + 家家乐超市). */
function shopStart(text: string, start: number, span: Span): number {
  const word = text.slice(start, span.end);
  if (!'市房店厅'.includes(word.charAt(word.length - 1))) return start;
  const street = /^(?:.*[镇乡街村路])(?=[一-鿿]{2,8}(?:超市|药房|大药房|商店|饭店|餐厅|便利店)$)/u.exec(word);
  return street && word.length - street[0].length >= 4 ? start + street[0].length : start;
}

/** 某某工会联合会（工联会）: the same body written short, its characters in their order. */
function isAlias(text: string, body: Span, rest: string): boolean {
  const short = /^[（(]([一-鿿]{2,4})[）)]$/u.exec(rest)?.[1];
  if (short === undefined) return false;
  let at = body.start;
  for (const character of short) {
    at = text.indexOf(character, at) + 1;
    if (at === 0 || at > body.end) return false;
  }
  return true;
}

/** A body's part named after it: 农业部 + 农村经济体制与经营管理司, 全国人大常委会 + 法制工作委员会. */
function subBody(
  text: string,
  body: OrganisationSpan,
  titleStarts: ReadonlySet<number>,
  supported: (start: number, end: number) => boolean,
  crosses: (start: number, end: number) => boolean,
): OrganisationSpan | undefined {
  const rest = SUB_BODY.exec(text.slice(body.end, body.end + 18));
  if (!rest) return undefined;
  const end = body.end + rest[0].length - (rest[0].endsWith('院院') ? 1 : 0);
  if (
    isCutWord(text, end) ||
    CUT_PART.test(text.slice(end - 1, end + 1)) ||
    isAlias(text, body, rest[0]) ||
    DEALS.test(rest[0]) ||
    /组长兼|[正副]?组长/u.test(rest[0]) ||
    crosses(body.end, end) ||
    /[察书市省县区镇乡员]长|院士|宣布|会见|毕业|进入|报道|援引|拥有|当场|选址|高度|授权|访问|^接|^长|建立|设立|新设|担任|下属|部长|局长|主任|书记|院长|处长|厅长|司长|主席|总统|总理|外长|行长|会长|和国家|建议|协调[一-鿿]|今日|日前|正式|为中心|转战|执行|(?:党组|党委|[部委局厅办院署])[和与]|责成|转发|会同|专门|邀请|创建|作为|通过|成立|加入|期望|希望|指导|督促|支持下|查处|开馆|出院|入院|董事局|第一|作出|着眼|统揽|构建|[大全格布结]局$|分别|积极|完善|融入|体系|关系|联系|指挥中心|加强|推进|[一-鿿]下[一-鿿]/u.test(
      rest[0],
    ) ||
    BREAKS.test(rest[0].replace(/[（）()]/gu, '')) ||
    /^(?:电(?![视台力影子信气商])|和|与|等|率|会同|联合|召开|举行|发布|组织|关于|提请|审议|对|要求|批准|决定|任命)/u.test(
      rest[0],
    )
  )
    return undefined;
  const next = text.charAt(end);
  const sure =
    titleStarts.has(end) ||
    /(?:学部|系)$/u.test(rest[0]) ||
    !/[一-鿿]/u.test(next) ||
    '的和与在关对就等'.includes(next) ||
    supported(end - 2, end);
  return sure ? { start: body.start, end, firm: true, why: ['body and its part'] } : undefined;
}
