import { endLength, isVerb } from '../figures/phrase-words.ts';
import { endsLikeBody, endsLikePlace } from '../organisations/place-names.ts';
import type { TaggedSpan } from '../organisations/spans.ts';
import { endingsOf } from '../patterns/edge-units.ts';
import { isTrapped } from '../places/part-of-word.ts';
import { tailAfter } from '../places/site-tails.ts';
import type { PlaceCandidate } from '../places/types.ts';
import type { PlaceMention } from '../types.ts';

/** Trust in a listed place, by what it rests on, to weigh against the tagger's probability. */
const TRUST: Readonly<Record<PlaceCandidate['certainty'], number>> = {
  'full name': 1,
  chain: 0.95,
  stem: 0.75,
  abbreviation: 0.75,
  'suffix pattern': 0.5,
};
/** Endings of sites that vouch for a name behind a plain left edge. */
const SITE = /^name in (?:烈士陵园|革命公墓|国际机场|国家森林公园|风景名胜区|跨海通道)$/u;
/** Below this the tagger's word alone is not enough for a place. */
const TAGGER_ALONE = 0.5;
/** The same for a name with an ending that few words have. */
const TAGGER_WITH_ENDING = 0.35;
/** From here its name stands against a shorter one of the list. */
const SURE_OF_WHOLE = 0.95;
const PLAIN_ENDING = /^[一-鿿]{2,5}(?:[镇村县州河湖寺桥湾岛]|隧道|水库|大桥|山|铁路|公路|古镇|古城|街道)$/u;
/** Kinds of places, not names. */
const GENERIC =
  /^(?:经济技术开发区|国家高新区|三区三州|古城|老城|新城|主城|(?:星光|阳光|康庄|人生|幸福|致富)大道|(?:经济|高新技术)?开发区|工业园区?|高新区|新区|经开区|园区|景区|老城区|新城区|城区|郊区|市区|县城|县域|城关|内城|宫城|外城|主城区|街区|校区|库区|矿区|林区|牧区|港区|厂区|营区|山区|灾区|疫区|社区|小区|[东西中南北]部(?:地区|沿海)?|村庄|乡村|农村|村落|(?:组织|动员|发动|协调|带领|安排|抽调|选派|指导|督促|要求|推动|帮助|支持|聚焦|建立|构建|打造|推进|加强)(?:[省市县区州旗镇乡村]|社区|小区|街道)|(?:一[名个位些]|很多|许多|不少|各|所有|全体|整个|多个).{0,2}(?:社区|村|街镇|街道|小区|镇)|.{2}[立治强兴富靓美]村|新赛道|幸福河|居住地社区|[万千百十]强[县镇村区]|堰塞湖|.{0,2}贫困[村县]|.{0,4}空壳村|.{0,3}[万千百].[联帮带兴包进][万千百]村|革命老区|老区|[外本各我该两]省|全[省市县区州国乡镇村]|副[省市县区镇]|海鲜|海外|境外|国内|国外|[村镇乡街路河山])$/u;
/** Directions and things that look like places to the tagger alone. */
const THING = new RegExp(
  `^(?:${[
    '[东西中南北上下前后内外]{1,2}(?:部|方|侧|边|面|岸|端|线|路|翼|郊|麓)(?:地区|沿海|海域|山区|沿线|一带)?|[东西][南北]|[东西南北]{1,2}[门站院楼]',
    '湿地|草原|高原|平原|海峡两岸|两岸|对岸|沿岸|沿江|沿海|内陆|内地|境内|本土|[当各异原]地|战区|边区|苏区|特区',
    '海[域岸边上底面滩水关防峡港岛]|天下|人间|全球|世界|地球|月球|火星|太空|太阳系|宇宙|[江湖海桥站岛港湾库]',
    '库尔德|阿拉伯|[一-鿿]{1,4}语|太阳|神州|西甲|英超|红树林|美食街|江海|欧美|埃博拉|德尔塔|特斯拉|[旅驻]港|[南北]国|南北|北南|花海|街道|古镇|中央商务区|普华永道|肯德基|瑞银|英特尔|满大街|下半旗|[一-鿿]{1,3}通道|江山|海平|[示范试点帮扶]{2,4}[县镇乡村]|巴国|瀛洲|.{0,2}[河江]山|江河|三面环山|戈壁(?:沙漠|滩)?|沙漠戈壁|古镇古村|寺观教堂|[一-鿿]{1,3}球|华夏|中华|乡镇|城镇|[镇逐各]村|党组织|生态|美美',
    '[舟浮便吊天石木铁竹拱板索廊断危立]桥|[江河湖溪泉井雨洪山潮]水|[江河湖山村城路街镇](?:面|边|畔|岸|底|滩|堤|心|中|上|头|口|里|外)',
    '.{0,3}(?:工作|服务|加油|充电|变电|发电|核酸|雷达|检测|采样|接种|卫生|收费|监测|观测|检查)站|(?:贫困|空心|文明|示范|先进|落后|长寿|明星)村',
  ].join('|')})$`,
  'u',
);
/** Communities of people, not quarters: 华人社区, 国际社区. */
const OF_PEOPLE =
  /(?:华人|华侨|华裔|侨|学生|网络|国际|虚拟|科研|学术|开源|族裔|裔|黑人|白人|穆斯林|犹太|宗教|农村|城市|城镇|老旧|新型|重点|医疗|居民|留学生|移民|难民|高校|商业|专业|技术|在线|线上|无疫|平安|和谐|智慧|示范|文明|绿色|封闭|封控|管控|全球|公民|各国|主要|当地|本地|附近|[该本各两多]个?)(?:社区|小区)$/u;
const UPPER: ReadonlySet<string> = new Set(['province', 'prefecture', 'county']);
/** Names of their own behind a county or what lies above it. */
const OF_UPPER =
  /^(?:[一-鿿]{2,4}(?:大道|大街|路|街道?|社区|小区|村|镇|乡|公园|广场|[水核]电站|水库|故居)|(?!全|各|每|本|该)[一-鿿]村)$/u;
/** With what stands behind them, ships and set phrases: “临沂”舰, 金山银山. */
const OTHER_THINGS = /^(?:金山银山|.+[”"][舰艇].?|.+[”"]号.?)$/u;
/** What is no part of a person's dotted name. */
const OWN_ENDING = /(?:[省市县区州镇乡村街路]|社区|小区|广场)$/u;
/** One-character places that the tagger may give. The other countries' first characters are words more often. */
const SINGLES = new Set(
  '京津冀沪渝苏浙皖鲁豫鄂湘粤桂琼川蜀黔滇藏陕甘晋蒙辽闽赣港澳疆美英法德俄韩朝印巴越泰缅菲欧意葡荷匈塞乌伊叙埃中',
);
const ABBREVIATIONS = new Set('京津冀沪渝苏浙皖鲁豫鄂湘粤桂琼川蜀黔贵滇云藏陕甘青宁新晋蒙辽吉黑闽赣台港澳');
const RISKY_SINGLE = new Set('中台华新宁青云贵吉黑川海以日月');

/** 柳林街青岭村: the tagger's one place is two. */
const UNIT_BEFORE_COMMUNITY = /^([一-鿿]{2,4}?(?:街道?|镇|乡))[一-鿿]{2,5}(?:村|社区)$/u;
/** 立足社区: the clause before such an ending, and the ending. */
const CLAUSE = /^(.+?)(?:社区|小区|街道|街镇|村|镇)$/u;
const SHORT_FOR = /^([㐀-鿿]{3,})[村寨屯]$|^([㐀-鿿]{2,})遗址$/u;
/** By a name's last unit: which of these patterns may match it. */
const LAST = endingsOf(GENERIC, THING, CLAUSE, SHORT_FOR, PLAIN_ENDING, UNIT_BEFORE_COMMUNITY);
const MAY_BE_GENERIC = 1;
const MAY_BE_THING = 2;
const MAY_BE_CLAUSE = 4;
const MAY_HAVE_SHORT = 8;
const MAY_BE_PLAIN = 16;
const MAY_BE_TWO = 32;
/** More than any offset, so that a span's two fit into one number. */
const BEYOND = 2 ** 26;

interface Weighed {
  start: number;
  end: number;
  why: string[];
  trust: number;
}

/** Joins the places of list and rules with the tagger's: of overlapping ones the more trusted stands. Spans in text order, apart. */
export function mergePlaces(
  text: string,
  listed: readonly PlaceCandidate[],
  tags: readonly TaggedSpan[],
): PlaceMention[] {
  const weighed: Weighed[] = [];
  const tagged = new Uint8Array(text.length);
  for (const tag of tags) if (tag.type === 'LOC') mark(tagged, tag);
  for (const { start, end, certainty, why } of listed) {
    const supported = isMarked(tagged, start, end);
    if (certainty === 'suffix pattern' && !supported && !SITE.test(why) && !recurs(text, text.slice(start, end)))
      continue;
    weighed.push({ start, end, why: [why], trust: TRUST[certainty] + (supported ? 0.1 : 0) });
  }
  const upper = new Map<number, number>();
  for (const { start, end, divisions } of listed)
    if (divisions.some(({ division }) => UPPER.has(division.level))) upper.set(start, end);
  // The first of equal spans: by their offsets.
  const bySpan = new Map<number, Weighed>();
  for (const span of weighed) if (!bySpan.has(keyOf(span))) bySpan.set(keyOf(span), span);
  for (const tag of tags) {
    if (tag.type === 'PER' || tag.confidence < TAGGER_WITH_ENDING) continue;
    const name = text.slice(tag.start, tag.end);
    const retyped = tag.type === 'ORG' && endsLikePlace(name);
    if (tag.type !== 'LOC' && !retyped) continue;
    if (tag.confidence < TAGGER_ALONE && !(lastBits(name) & MAY_BE_PLAIN && PLAIN_ENDING.test(name))) continue;
    if (endsLikeBody(name)) continue;
    for (const inner of parts(text, tag, upper)) {
      const part = withTail(text, inner);
      const same = bySpan.get(keyOf(part));
      if (same) {
        same.trust += tag.confidence;
        same.why.push(`tagger ${tag.confidence.toFixed(2)}`);
      } else if (part.end - part.start > 1 || (tag.confidence > 0.85 && isSingle(text, part))) {
        // 青龙峡水电站, not the listed 青龙 that it begins with
        const fuller =
          tag.confidence > SURE_OF_WHOLE &&
          listed.some(
            ({ start, end, certainty }) => start === part.start && end < part.end && certainty !== 'full name',
          );
        const { start, end } = part;
        const why = [`tagger ${tag.confidence.toFixed(2)}`];
        const span = { start, end, why, trust: retyped || fuller ? 1.05 : tag.confidence };
        weighed.push(span);
        bySpan.set(keyOf(span), span);
      }
    }
  }
  for (const span of communities(text, weighed)) weighed.push(span);
  // a listed name that holds another listed one is the better: 博尔塔拉蒙古自治州 over 蒙古
  weighed.sort(
    (a, b) =>
      Number(b.trust >= 1) - Number(a.trust >= 1) ||
      (a.trust >= 1 ? b.end - b.start - (a.end - a.start) : 0) ||
      b.trust - a.trust ||
      b.end - b.start - (a.end - a.start),
  );
  const kept: Weighed[] = [];
  const taken = new Uint8Array(text.length + 1);
  for (const span of weighed) {
    if (taken[span.start] === 1) continue;
    if (isGeneric(text, span)) continue;
    if (isMarked(taken, span.start, span.end)) continue;
    mark(taken, span);
    kept.push(span);
  }
  return spread(text, kept).map(({ start, end, why }) => ({
    kind: 'place',
    start,
    end,
    text: text.slice(start, end),
    why,
  }));
}

const keyOf = ({ start, end }: { start: number; end: number }): number => start * BEYOND + end;

// Spans are short: a loop is quicker than a view of the array.
function isMarked(marks: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (marks[at] === 1) return true;
  return false;
}

function mark(marks: Uint8Array | Int32Array, { start, end }: { start: number; end: number }, value = 1): void {
  for (let at = start; at < end; at++) marks[at] = value;
}

/** Whether a name that the text holds stands in it once more. */
const recurs = (text: string, name: string): boolean => text.indexOf(name, text.indexOf(name) + name.length) >= 0;

/** Which patterns may match a name, by its last unit. */
const lastBits = (name: string): number => LAST[name.charCodeAt(name.length - 1)] ?? 0;

const isTaggers = (why: readonly string[]): boolean => why.every((reason) => reason.startsWith('tagger'));

/** The span with the ending that makes another place of it: 东岭 + 烈士陵园. */
function withTail(text: string, span: { start: number; end: number }): { start: number; end: number } {
  return { start: span.start, end: span.end + tailAfter(text, span.start, span.end) };
}

function isSingle(text: string, { start, end }: { start: number; end: number }): boolean {
  const character = text.slice(start, end);
  return SINGLES.has(character) && !RISKY_SINGLE.has(character) && !/^[运残]/u.test(text.slice(end, end + 1));
}

function isGeneric(text: string, { start, end, why }: Weighed): boolean {
  const name = text.slice(start, end);
  const last = lastBits(name);
  // 王某 is nobody's place; 湖北某高校 names 湖北
  if (name.length < 2 && text.charAt(end) === '某' && isTaggers(why)) return true;
  if (name.endsWith('区') && OF_PEOPLE.test(name)) return true;
  // 中欧 is China and Europe but for the states in the middle of it, 中非 likewise
  if ((name === '中欧' || name === '中非') && !IN_THE_MIDDLE.test(text.slice(end, end + 3))) return true;
  // The tagger reads 中国国家主席, 西安全市 rightly where the list's guards do not.
  if (!name.endsWith('国') && name !== '西安' && isTrapped(text, start, end)) return true;
  const wider = name + text.slice(end, end + 2);
  if (MAY_BE_OTHER.test(wider) && OTHER_THINGS.test(wider)) return true;
  const before = text.charAt(start - 1);
  if ((before === '·' || before === '•') && !OWN_ENDING.test(name)) return true;
  if (last & MAY_BE_CLAUSE && why.every((reason) => !reason.startsWith('division')) && isVerbLed(name)) return true;
  if ((name === '新社区' || name === '大社区') && /[创加扩]/u.test(before)) return true;
  if (last & MAY_BE_GENERIC && GENERIC.test(name)) return true;
  return (last & MAY_BE_THING) > 0 && isTaggers(why) && THING.test(name);
}
/** What follows 中欧 and 中非 where they are one place. */
const IN_THE_MIDDLE = /^(?:国家|地区|各国|共和国|总统|政府|和|与|、|东)/u;
const MAY_BE_OTHER = /[”"]|^金山/u;

/** 立足社区, 创设机制激励村: a clause that ends as a place does. */
function isVerbLed(name: string): boolean {
  const stem = CLAUSE.exec(name)?.[1] ?? '';
  if (LEADS.test(stem)) return true;
  return stem.length > 3 && endLength(stem, 0) === 2 && isVerb(stem, 0, 2);
}
const LEADS =
  /^(?:立足|聚焦|依托|围绕|走进|深入|抓住|抓好|培育|撬动|激励|注重|突出|推动|推进|强化|健全|完善|优化|统筹|提升|夯实|下沉|覆盖|辐射|带动|引领|整合|激活|赋能|服务好|建强|打通|延伸到|派驻|进驻|入驻|包联|联系|帮助|帮扶|结对)/u;

/** The mended parts of a tagged place: 京津冀 is three, 赵庄村 + 村民 loses the second 村. */
function parts(text: string, tag: TaggedSpan, upper: ReadonlyMap<number, number>): { start: number; end: number }[] {
  const name = text.slice(tag.start, tag.end);
  const last = lastBits(name);
  if (
    name.length > 1 &&
    name.length < 5 &&
    ABBREVIATIONS.has(name.charAt(0)) &&
    [...name].every((character) => ABBREVIATIONS.has(character))
  ) {
    return [...name].map((_, index) => ({ start: tag.start + index, end: tag.start + index + 1 }));
  }
  // 柳林街青岭村: the tagger's one is two.
  const unit = last & MAY_BE_TWO ? (UNIT_BEFORE_COMMUNITY.exec(name)?.[1]?.length ?? 0) : 0;
  if (unit >= 3 && !/^[村道]/u.test(name.slice(unit)))
    return [
      { start: tag.start, end: tag.start + unit },
      { start: tag.start + unit, end: tag.end },
    ];
  // 监利玉沙大道: the county, then the road
  const county = upper.get(tag.start);
  if (county !== undefined && county < tag.end && OF_UPPER.test(text.slice(county, tag.end)))
    return [
      { start: tag.start, end: county },
      { start: county, end: tag.end },
    ];
  // 西子湖畔: the lake
  if (name.endsWith('畔') && /^.{2,}[湖河江]畔$/u.test(name)) return [{ start: tag.start, end: tag.end - 1 }];
  const people = name.endsWith('区') ? OF_PEOPLE.exec(name) : null;
  if (people && people.index >= 2) return [{ start: tag.start, end: tag.start + people.index }];
  if (name.endsWith('村村') && /[民委]/u.test(text.charAt(tag.end))) return [{ start: tag.start, end: tag.end - 1 }];
  return [{ start: tag.start, end: tag.end }];
}

const COMMUNITY =
  /^[一-鿿]{2,6}?(?:社区|村)(?=党|居委|村委|[^一-鿿]|支部|书记|主任|居民|村民|工作|第|开展|组织|举办|召开|推出|打造|积极|创新|成立|设立|联合|通过|针对|建立|坚持|依托|网格|在|的|[一-鿿]{2,3}(?:、|等))/u;

/** Communities right after their town or street: 柳林街 + 清泉社区, whatever list or tagger make of the inner name. */
function communities(text: string, places: readonly Weighed[]): Weighed[] {
  const found: Weighed[] = [];
  for (const place of places) {
    if (place.trust < 0.75 || !'街镇乡道'.includes(text.charAt(place.end - 1))) continue;
    const match = COMMUNITY.exec(text.slice(place.end, place.end + 14));
    if (!match || /[的了在和与及等各个每]|党|干部|所有|部分|全|村.|辖区|一些|社区.+社区/u.test(match[0].slice(0, -1)))
      continue;
    found.push({ start: place.end, end: place.end + match[0].length, why: ['community after its unit'], trust: 1.2 });
  }
  return found;
}

/** A place known once is known everywhere: adds the uncovered occurrences of names of three characters or more. */
function spread(text: string, places: readonly Weighed[]): Weighed[] {
  const owner = new Int32Array(text.length);
  const all: (Weighed | undefined)[] = [undefined, ...places];
  places.forEach((span, index) => {
    mark(owner, span, index + 1);
  });
  const names = new Map<string, number>();
  for (const { start, end, trust } of places) {
    if (end - start < 3 || trust < 0.8) continue;
    const name = text.slice(start, end);
    names.set(name, Math.max(names.get(name) ?? 0, trust));
    // 李家湾村 is also called 李家湾
    const stem = lastBits(name) & MAY_HAVE_SHORT ? SHORT_FOR.exec(name) : undefined;
    const short = stem?.[1] ?? stem?.[2];
    if (short !== undefined && !names.has(short)) names.set(short, 0.8);
  }
  for (const [name, trust] of [...names].sort(([a], [b]) => b.length - a.length)) {
    const isCity = name.endsWith('市');
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      // Most often the name is a place there already.
      const holder = all[owner[at] ?? 0];
      if (holder && holder.start <= at && holder.end >= end) continue;
      // 纽约市 in 纽约市民: not that word
      if (isCity && /^[民区场长值]/u.test(text.charAt(end))) continue;
      const inside = new Set<number>();
      for (let place = at; place < end; place++) if ((owner[place] ?? 0) > 0) inside.add(owner[place] ?? 0);
      const firm = [...inside].some((number) => {
        const other = all[number];
        if (!other) return false;
        const length = other.end - other.start;
        return (length >= name.length && other.trust >= trust) || (other.start <= at && other.end >= end);
      });
      if (firm) continue;
      for (const number of inside) {
        const other = all[number];
        if (other) mark(owner, other, 0);
        all[number] = undefined;
      }
      const span = { start: at, end, why: ['known from the article'], trust };
      mark(owner, span, all.push(span) - 1);
    }
  }
  return all.filter((span) => span !== undefined).sort((a, b) => a.start - b.start);
}
