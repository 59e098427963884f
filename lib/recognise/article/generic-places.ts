import { endIn, endsWithVerb, phraseWordsAt } from '../figures/phrase-words.ts';
import { endingsOf } from '../patterns/edge-units.ts';
import { WORD_TRAPS } from '../places/contexts.ts';
import { isTrapped } from '../places/part-of-word.ts';
import { wholeNames } from './whole-names.ts';

/** A span that list, rules or tagger take for a place, with the trust that it has. */
export interface Weighed {
  start: number;
  end: number;
  why: string[];
  trust: number;
  /** Its place among the spans weighed: what settles a tie. */
  order: number;
}

/** Kinds of places, not names. */
const isKind = wholeNames(
  '经济技术开发区|国家高新区|三区三州|古城|老城|新城|主城|(?:星光|阳光|康庄|人生|幸福|致富)大道|(?:经济|高新技术)?开发区|工业园区?|高新区|新区|经开区|园区|景区|老城区|新城区|城区|郊区|市区|县城|县域|城关|内城|宫城|外城|主城区|街区|校区|库区|矿区|林区|牧区|港区|厂区|营区|山区|灾区|疫区|社区|小区',
  '[东西中南北]部(?:地区|沿海)?|村庄|乡村|农村|村落|新赛道|幸福河|居住地社区|[万千百十]强[县镇村区]|堰塞湖|革命老区|老区|海鲜|海外|境外|国内|国外',
  '(?:组织|动员|发动|协调|带领|安排|抽调|选派|指导|督促|要求|推动|帮助|支持|聚焦|建立|构建|打造|推进|加强)(?:[省市县区州旗镇乡村]|社区|小区|街道)',
  '(?:一[名个位些]|很多|许多|不少|各|所有|全体|整个|多个).{0,2}(?:社区|村|街镇|街道|小区|镇)',
  '[外本各我该两]省|全[省市县区州国乡镇村]|副[省市县区镇]',
  '[村镇乡街路河山]',
);
/** Kinds of villages and counties that may begin with anything: only the end tells. */
const KIND_OF_VILLAGE =
  /^(?:.{2}[立治强兴富靓美]村|.{0,2}贫困[村县]|.{0,4}空壳村|.{0,3}[万千百].[联帮带兴包进][万千百]村)$/u;
/** Directions and things that look like places to the tagger alone. */
const isThing = wholeNames(
  '[东西中南北上下前后内外]{1,2}(?:部|方|侧|边|面|岸|端|线|路|翼|郊|麓)(?:地区|沿海|海域|山区|沿线|一带)?|[东西][南北]|[东西南北]{1,2}[门站院楼]',
  '湿地|草原|高原|平原|海峡两岸|两岸|对岸|沿岸|沿江|沿海|内陆|内地|境内|本土|[当各异原]地|战区|边区|苏区|特区',
  '海[域岸边上底面滩水关防峡港岛]|天下|人间|全球|世界|地球|月球|火星|太空|太阳系|宇宙|[江湖海桥站岛港湾库]',
  '库尔德|阿拉伯|[一-鿿]{1,4}语|太阳|神州|西甲|英超|红树林|美食街|江海|欧美|埃博拉|德尔塔|特斯拉|[旅驻]港|[南北]国|南北|北南|花海|街道|古镇|中央商务区|普华永道|肯德基|瑞银|英特尔|满大街|下半旗|[一-鿿]{1,3}通道|江山|海平|[示范试点帮扶]{2,4}[县镇乡村]|巴国|瀛洲|.{0,2}[河江]山|江河|三面环山|戈壁(?:沙漠|滩)?|沙漠戈壁|古镇古村|寺观教堂|[一-鿿]{1,3}球|华夏|中华|乡镇|城镇|[镇逐各]村|党组织|生态|美美',
  '[舟浮便吊天石木铁竹拱板索廊断危立]桥|[江河湖溪泉井雨洪山潮]水|[江河湖山村城路街镇](?:面|边|畔|岸|底|滩|堤|心|中|上|头|口|里|外)',
  '.{0,3}(?:工作|服务|加油|充电|变电|发电|核酸|雷达|检测|采样|接种|卫生|收费|监测|观测|检查)站|(?:贫困|空心|文明|示范|先进|落后|长寿|明星)村',
);
/** Communities of people, not quarters: 华人社区, 国际社区. */
export const OF_PEOPLE =
  /(?:华人|华侨|华裔|侨|学生|网络|国际|虚拟|科研|学术|开源|族裔|裔|黑人|白人|穆斯林|犹太|宗教|农村|城市|城镇|老旧|新型|重点|医疗|居民|留学生|移民|难民|高校|商业|专业|技术|在线|线上|无疫|平安|和谐|智慧|示范|文明|绿色|封闭|封控|管控|全球|公民|各国|主要|当地|本地|附近|[该本各两多]个?)(?:社区|小区)$/u;
/** With what stands behind them, ships and set phrases: “临沂”舰, 金山银山. */
const OTHER_THINGS = /^(?:金山银山|.+[”"][舰艇].?|.+[”"]号.?)$/u;
/** What is no part of a person's dotted name. */
const OWN_ENDING = /(?:[省市县区州镇乡村街路]|社区|小区|广场)$/u;
/** 立足社区: the clause before such an ending, and the ending. */
const CLAUSE = /^(.+?)(?:社区|小区|街道|街镇|村|镇)$/u;
/** Which of these a name may end like: by its last unit. */
const LAST = endingsOf(OF_PEOPLE, CLAUSE, KIND_OF_VILLAGE);
const MAY_BE_PEOPLE = 1;
const MAY_BE_CLAUSE = 2;
const MAY_BE_VILLAGE = 4;
const MAY_BE_TRAPPED = 8;
for (const name of Object.keys(WORD_TRAPS)) {
  const last = name.charCodeAt(name.length - 1);
  LAST[last] = (LAST[last] as number) | MAY_BE_TRAPPED;
}

const unitOf = (character: string): number => character.charCodeAt(0);
const CENTRE = unitOf('中');
const EUROPE = unitOf('欧');
const AFRICA = unitOf('非');
const NATION = unitOf('国');
const GOLD = unitOf('金');
const CERTAIN = unitOf('某');
const DISTRICT = unitOf('区');
const DOT = unitOf('·');
const BULLET = unitOf('•');
const QUOTE = unitOf('”');
const STRAIGHT_QUOTE = unitOf('"');

/** Whether a span taken for a place names none: a kind of place, a direction, a clause, a ship, part of another word. */
export function isGeneric(text: string, { start, end, why }: Weighed): boolean {
  const last = text.charCodeAt(end - 1);
  const bits = LAST[last] as number;
  const next = text.charCodeAt(end);
  // 王某 is nobody's place; 湖北某高校 names 湖北
  if (end - start < 2 && next === CERTAIN && isTaggers(why)) return true;
  if (bits & MAY_BE_PEOPLE && OF_PEOPLE.test(text.slice(start, end))) return true;
  // 中欧 is China and Europe but for the states in the middle of it, 中非 likewise
  if (
    end - start === 2 &&
    text.charCodeAt(start) === CENTRE &&
    (last === EUROPE || last === AFRICA) &&
    !IN_THE_MIDDLE.test(text.slice(end, end + 3))
  )
    return true;
  // The tagger reads 中国国家主席, 西安全市 rightly where the list's guards do not.
  if (
    bits & MAY_BE_TRAPPED &&
    last !== NATION &&
    !(end - start === 2 && text.startsWith('西安', start)) &&
    isTrapped(text, start, end)
  )
    return true;
  if (mayBeOther(text, start, end) && OTHER_THINGS.test(text.slice(start, end + 2))) return true;
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  if ((before === DOT || before === BULLET) && !OWN_ENDING.test(text.slice(start, end))) return true;
  if (
    bits & MAY_BE_CLAUSE &&
    why.every((reason) => !reason.startsWith('division')) &&
    isVerbLed(text.slice(start, end))
  )
    return true;
  if (last === DISTRICT && end - start === 3 && isNewQuarter(text, start)) return true;
  if (bits & MAY_BE_VILLAGE && KIND_OF_VILLAGE.test(text.slice(start, end))) return true;
  return isKind(text, start, end) || (isTaggers(why) && isThing(text, start, end));
}
/** What follows 中欧 and 中非 where they are one place. */
const IN_THE_MIDDLE = /^(?:国家|地区|各国|共和国|总统|政府|和|与|、|东)/u;

const isTaggers = (why: readonly string[]): boolean => why.every((reason) => reason.startsWith('tagger'));

/** 创建 + 新社区, 扩大社区: a community that is made, or made greater. */
const isNewQuarter = (text: string, start: number): boolean =>
  (text.startsWith('新社', start) || text.startsWith('大社', start)) && /[创加扩]/u.test(text.charAt(start - 1));

/** Whether a quotation mark stands where one stands in OTHER_THINGS, or the set phrase may begin. */
function mayBeOther(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) === GOLD) return true;
  const to = Math.min(end + 2, text.length);
  for (let at = Math.max(start, to - 4); at < to - 1; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE || unit === STRAIGHT_QUOTE) return true;
  }
  return false;
}

/** 立足社区, 创设机制激励村: a clause that ends as a place does. */
function isVerbLed(name: string): boolean {
  const stem = CLAUSE.exec(name)?.[1] ?? '';
  if (LEADS.test(stem)) return true;
  if (stem.length <= 3) return false;
  const words = phraseWordsAt(stem, 0);
  return endIn(words) === 2 && endsWithVerb(words);
}
const LEADS =
  /^(?:立足|聚焦|依托|围绕|走进|深入|抓住|抓好|培育|撬动|激励|注重|突出|推动|推进|强化|健全|完善|优化|统筹|提升|夯实|下沉|覆盖|辐射|带动|引领|整合|激活|赋能|服务好|建强|打通|延伸到|派驻|进驻|入驻|包联|联系|帮助|帮扶|结对)/u;
