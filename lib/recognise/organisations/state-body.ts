import { surnameLength } from '../names/surnames.ts';
import { bareLength, departmentLength, endingLength, knownLength } from './body-words.ts';
import { COMPANIES } from './companies.ts';
import type { ExtendLeft } from './extend-left.ts';
import { isCutWord } from './name-endings.ts';
import type { SpanTable } from './span-table.ts';
import type { OrganisationSpan, Span } from './spans.ts';
import { UnitBits } from './unit-bits.ts';

const companies: ReadonlySet<string> = new Set(COMPANIES);
/** Trades that make a name after a place only where the word ends: 成都航空, not 美国航空业. */
const TRADE =
  /^(?:科技|电子|电器|汽车|食品|航空|电力|物流|地产|部队|石油|石化|钢铁|重工|药业|乳业|快递|物业|组织|总会)$/u;

const GOODS = /^(?:石油|石化|钢铁|汽车|食品|电子|电器|物流|重工|药业|乳业|部队|科技)$/u;
const LAND =
  /(?:国|日本|俄罗斯|乌克兰|加拿大|印度|伊朗|伊拉克|沙特|巴西|委内瑞拉|以色列|土耳其|意大利|西班牙|荷兰|瑞士|瑞典|欧洲|非洲|亚洲)$/u;
/** 全国博物馆: all of a kind, no body. */
const EVERY =
  /^(?:全国|全省|全市)(?:博物馆|图书馆|美术馆|文化馆|档案馆|少年宫|法院|检察院|监狱|派出所|看守所|中院|高院|社科院|农科院|党校|总队|分局|公安局|检察机关|税务局|纪委|纪委监委|政府|组织部|宣传部|统战部|教育局|.{2,6}局|.{2,6}支队|.{2,6}大队)$/u;

const UNITS = new UnitBits(
  '省市区县州旗盟地',
  '员托派任以',
  '门织',
  '人派员籍内',
  '性军间',
  '中港民工北三高世国空安东索',
);
const JURISDICTION = 1;
const AFTER_COMMITTEE = 2;
const GOES_ON = 4;
const OF_PARTY = 8;
const OF_GOVERNMENT = 16;
const LOOKS_ALIKE = 32;

/** A body of party or state whose name ends at `end`. `words`: the bodies' words that end there. */
export function stateBody(
  text: string,
  end: number,
  words: number,
  places: SpanTable<Span>,
  extendLeft: ExtendLeft,
): OrganisationSpan | undefined {
  const next = UNITS.at(text, end);
  const isCommittee = text.startsWith('委', end - 1);
  if (isCommittee && (UNITS.at(text, end - 2) & JURISDICTION) !== 0 && (next & AFTER_COMMITTEE) === 0)
    return committee(text, end, places, extendLeft);
  if ((next & GOES_ON) !== 0 || (isCommittee && text.startsWith('员', end)) || isPartOfWord(text, end, next))
    return undefined;
  const longest = knownLength(words);
  const known = longest > 0 && isOtherWord(text, end) ? 0 : longest;
  const department = departmentLength(words);
  if (known === 2 && (UNITS.at(text, end - 2) & LOOKS_ALIKE) !== 0 && isShortLookAlike(text, end)) return undefined;
  // 浙江大学 + 生村官
  if (known > 0 && text.startsWith('学生', end - 1) && isCutWord(text, end)) return undefined;
  if (known > 0 && known >= department)
    return { start: knownStart(text, end - known, end, places), end, firm: true, why: ['known body'] };
  if (department > 0 && isEvery(text, end, department)) return undefined;
  const airline = text.startsWith('航空公司', end - 4) ? places.at(end - 4) : undefined;
  if (airline) return { start: airline.start, end, firm: true, why: ['place and airline'] };
  const bare = bareLength(words);
  if (department > 0 && !(bare > department && text.startsWith('务监督', end - 6)))
    return departmentBody(text, end, department, extendLeft);
  if (bare > 0) return bareBody(text, end, bare, places, extendLeft);
  const ending = endingLength(words);
  if (ending < 2 || !places.at(end - ending) || !makesName(text, end - ending, end) || isCutWord(text, end))
    return undefined;
  return { start: extendLeft(end - ending).start, end, firm: true, why: ['place and ending'] };
}

/** 某市委, 团市委, 市委. */
function committee(text: string, end: number, places: SpanTable<Span>, extendLeft: ExtendLeft): OrganisationSpan {
  if (end >= 3 && text.startsWith('团', end - 3)) return { start: end - 3, end, firm: true, why: ['youth league'] };
  const place = places.at(end - 1);
  if (!place) return { start: end - 2, end, firm: false, why: ['bare body'] };
  let { start } = extendLeft(place.start);
  if (start >= 2 && text.startsWith('中共', start - 2)) start -= 2;
  return { start, end, firm: true, why: ['place and 委'] };
}

/** 民主党 + 人, 政府 + 间, 公安局 + 地, and 国会 after the short name of a land. */
function isPartOfWord(text: string, end: number, next: number): boolean {
  return (
    ((next & OF_PARTY) !== 0 && text.startsWith('党', end - 1)) ||
    ((next & OF_GOVERNMENT) !== 0 && text.startsWith('政府', end - 2)) ||
    text.startsWith('局地', end - 1) ||
    (text.startsWith('国会', end - 2) &&
      /[美德法英泰韩中我两]/u.test(text.charAt(end - 3)) &&
      /[一-鿿]/u.test(text.charAt(end)))
  );
}

/** No known body, though the word is one: 某华为某局局长, capitals that go on. */
function isOtherWord(text: string, end: number): boolean {
  return (
    (text.startsWith('为', end - 1) && isNameBefore(text, end)) ||
    (isCapital(text.charCodeAt(end - 1)) && /[A-Za-z]/u.test(text.charAt(end)))
  );
}

/** Where a known body's name begins: with the place in front (某国 + 外交部), or with 中国. */
function knownStart(text: string, start: number, end: number, places: SpanTable<Span>): number {
  const place = places.at(start);
  if (
    place &&
    !companies.has(text.slice(start, end)) &&
    !text.startsWith('中共', start) &&
    !/^(?:中央|国务院|联合国|欧盟|北约|哈马斯|塔利班|真主党|胡塞|世界|国际|亚洲|白宫)/u.test(
      text.slice(start, start + 3),
    )
  )
    return place.start;
  return start >= 2 && text.startsWith('中国', start - 2) ? start - 2 : start;
}

function isEvery(text: string, end: number, department: number): boolean {
  const start = Math.max(0, end - department - 2);
  return text.startsWith('全', start) && EVERY.test(text.slice(start, end));
}

function departmentBody(text: string, end: number, length: number, extendLeft: ExtendLeft): OrganisationSpan {
  const from = end - length;
  const { start, named } = extendLeft(from);
  if (!named) return { start, end, firm: false, why: ['bare body'] };
  const word = text.slice(start, end);
  const firm =
    !(start >= from - 1 && /政府$|^.人大$|^.政协$/u.test(word)) &&
    !/^[镇乡村]/u.test(word) &&
    !/[镇乡街道]$|^各/u.test(text.slice(start, from)) &&
    text.charAt(start - 1) !== '各';
  return { start, end, firm, why: ['jurisdiction and department'] };
}

function bareBody(
  text: string,
  end: number,
  length: number,
  places: SpanTable<Span>,
  extendLeft: ExtendLeft,
): OrganisationSpan {
  let start = end - length;
  // 上湾村 + 党总支: the place ends inside the listed 村党总支
  for (let at = start + 1; at < Math.min(end, start + 4); at++) if ((places.at(at)?.start ?? end) < start) start = at;
  const led = extendLeft(start).start;
  const ofRegion =
    led < start &&
    text.startsWith('党委', end - 2) &&
    /(?:自治区|自治州|兵团)党委$/u.test(text.slice(Math.max(0, start - 3), end));
  return { start: led, end, firm: ofRegion, why: [ofRegion ? 'region and its committee' : 'bare body'] };
}

/** Whether an ending makes a name with the place right before it: not 俄罗斯石油, 美国空军基地. */
function makesName(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  return (
    // 俄罗斯石油, 德国汽车: a country's goods
    !(GOODS.test(word) && LAND.test(text.slice(Math.max(0, start - 5), start))) &&
    !(TRADE.test(word) && /[一-鿿]/u.test(text.charAt(end))) &&
    // 美国空军基地, 美国海军陆战队: more than the service
    !(/[海空陆]军$/u.test(word) && '基陆上少中节大航'.includes(text.charAt(end) || ' ')) &&
    !/(?:(?<!航空)公司|集团|医院|幼儿园|学校|中学|小学|超市|高中|工厂|商场|药房|诊所|组织|协会|委员会|中心)$/u.test(
      word,
    )
  );
}

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90;

/** 张某华为某局局长: the company's name is a man's last character and a verb. */
function isNameBefore(text: string, end: number): boolean {
  if (!text.startsWith('华为', end - 2)) return false;
  const before = /(?:^|[，；：、。\n\s]|任命|选举|推选|同意|免去)([㐀-鿿]{1,2})$/u.exec(
    text.slice(Math.max(0, end - 8), end - 2),
  );
  return before !== null && surnameLength(text, end - 2 - (before[1] ?? '').length) > 0;
}

/** 发展中大国, 北大荒, 其中大部分: two characters that are a school only where the text says so. */
function isShortLookAlike(text: string, end: number): boolean {
  const word = text.slice(end - 2, end);
  if (word === '中大' || word === '港大')
    return /[展其集香]/u.test(text.charAt(end - 3)) || /[国型小部多桥学奖家厦事]/u.test(text.charAt(end));
  // 人民建设, 村民进城, 农民工党建
  if (/^民[建进革]$/u.test(word))
    return /[人村居农市渔牧移公国全]/u.test(text.charAt(end - 3)) || /[行入一城设立命来]/u.test(text.charAt(end));
  if (word === '工党') return /[民职员施]/u.test(text.charAt(end - 3)) || /[建支委组员]/u.test(text.charAt(end));
  if (word === '北大') return /[荒街门仓洋西路厅稻]/u.test(text.charAt(end)) || /[台东西]/u.test(text.charAt(end - 3));
  if (word === '三星') return /[级堆镇村饭标]/u.test(text.charAt(end)) || /[评]/u.test(text.charAt(end - 3));
  if (word === '高通') return /[量行货胀]/u.test(text.charAt(end)) || text.charAt(end - 3) === '提';
  // 全世卫生, 世行 of 处世行事; 国办学校, 中办学
  if (word === '世卫' || word === '世行')
    return /[生为事人]/u.test(text.charAt(end)) || /[处全后今前一]/u.test(text.charAt(end - 3));
  if (word === '国办' || word === '中办')
    return /[学理公事案法好得成厂发]/u.test(text.charAt(end)) || /[全在外我各本集网]/u.test(text.charAt(end - 3));
  if (word === '空客') return /[机舱运A0-9]/u.test(text.charAt(end)) || /[航]/u.test(text.charAt(end - 3));
  return (
    (word === '安永' || word === '国航' || word === '东航' || word === '索尼') &&
    (/[全中美法德英泰韩各多外两我邻]/u.test(text.charAt(end - 3)) || /[母线道运天程空海班]/u.test(text.charAt(end)))
  );
}
