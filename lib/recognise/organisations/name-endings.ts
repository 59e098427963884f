import { endingLength, isStrong } from './body-words.ts';
import { isSchooling } from './cut-tags.ts';
import { LongestWords } from './longest-words.ts';
import type { SpanTable } from './span-table.ts';
import type { OrganisationSpan, Span } from './spans.ts';
import { beginningsOf, endingsOf, UnitBits } from './unit-bits.ts';

/** What no organisation's name goes across. */
export const BREAKS =
  /[的了在是为由因被据从把让给向对跟到说称以并将及其这该此某每各也就都还而但，。；：、！？“”‘’《》（）(),;:!?「」『』【】—…\s\d]/u;

const SHOP = /^[一-鿿]{2,8}(?:大药房|药房|有限公司|有限责任公司|卫生院)$/u;

/** What shows a stretch to be part of a sentence and no name. */
export const NOISE =
  /解散|(?:工作会议|评议会|亚运会|奥运会|冬奥会|残奥会|残运会|全运会|运动会|博览会|交易会|洽谈会|发布会|座谈会|研讨会|推介会|招聘会|新局|工作报告|新闻发布|分支机构|中介组织|最高领)$|(?:司法|执法|情报|医疗|研究|监管|官方|国家|国际|救援|金融|教育|科研|民调|评级|媒体|军事|立法|权力|社会)机构$|[一二三四五六七八九十]大$|银行政府$|工作和|[两三四五六]区区|大使(?!馆)|国一[一-鿿]+$|领办|共建幼儿园|^(?:提高|取消|推进|探访|培育|发展|壮大|规范|引导|动员|依靠|支持|服务)(?:行业|电网|人民|社会|各级|基层|村级|民营|中小)|[大中]学会$|(?:(?<![财民行邮警])政|格|布|时|战|大)局$|政府[和与]|拥有|特色社会主义|国家重点|召开|次会议$|少数|^(?:生态|道德|时间|爱心|积分|种子|基因)银行$|^网上|^教育基地$|军舰$|健康码$|小程序|国际版|[新旧]政府$|承包|矛头|一方面|一班人|第[一二三四五六七八九十]位|[二三四五六七八九十]家|^行政学院$|没有|创建|建立|作为|专门|腾出|转战|执行完|今日|日前|正式函|建议|排队|设立|一所|两家|多家|多名|近百|上百|几十|所有|部分|组建|为中心|旗下|境内|外资|知名|基本完成|世界一流|大地办|有农民|中小学$|[在驻]华外|高校$|^(?:为什么|增强|当前|近日|个|地方|基层|各级|辖区|督促|政府|政府正|全[省市县区])|[村镇市县区]一[一-鿿]+$|属于|(?:医院|大学|公司|银行)[和与、]|建设好|草拟|多间|多所|数家|分别|积极|修订|完善|回应|融入|[行部委局会院]联合(?![国会大])|昨天|今天|宣布|表示|要求|暂时|成立|一家|几家|多家|某|开馆|原[区县市省州]委$/u;

/** Words that hold one of BREAKS and are parts of names. */
const UNBROKEN =
  /基因|因特|首都|成都|昌都|于都|丰都|武都|都市|都江堰|埃及|土耳其|以色列|也门|自由|将军|将乐|向阳|各庄|其他|由甲|让胡路|华为|有为|见义勇为|就业|京都|为民/gu;

/** The text with such words masked one for one, so that BREAKS can be looked for. */
const maskUnbroken = (text: string): string => text.replace(UNBROKEN, (word) => '＿'.repeat(word.length));

const UNITS = new UnitBits(beginningsOf(BREAKS), '因都埃及以也由将向各其让为就', '生习术科性军间地网门院组道人股');
const BREAK = 1;
/** Those of BREAKS that stand in UNBROKEN. */
const MAY_BE_UNBROKEN = 2;
/** What follows the first part of a longer word. */
const GOES_ON = 4;

/** True where something in the stretch from `start` to `end` may break a name. */
export function mayBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((UNITS.at(text, at) & BREAK) !== 0) return true;
  return false;
}

/** True for a tagged name that goes across what breaks a name; brackets, quotation marks and words like 成都 break none. */
export const isBroken = (name: string): boolean => BREAKS.test(maskUnbroken(name).replace(/[（）()“”·\d以对将]/gu, ''));

/** Kinds of bodies, not names: 公立医院, 养殖专业合作社. */
const GENERIC =
  /^(?!人民大学)(?:养殖|种植|专业|农民|农机|土地|股份|公立|民营|私立|民办|公办|中医|综合|专科|乡镇|乡村|村级?|县级|市级|省级|三甲|定点|基层|有关|相关|一家|几家|多家|大型|中小型?|外资|中资|国有|私营|上市|跨国|科技|互联网|物流|保险|旅行|旅游|房地产|建筑|龙头|企业|集体|合资|母|子|分|总|老年|职业|技工|师范|重点|普通|示范|全日制|高等|党校|本科|人民|社区|专项|行业|商业|地方|当地|外地|国内|国外|城市|农村|股份制|政策性|投资|中央|电力|电信|快递|出版|物业|物管|业主|石油|茶叶|炼钢|供电|交通运营|邮轮|京籍|供热|供水|供气|电网|自来水|创业板|中小板|制药|电商|平台|外卖|惠民|便民|帐篷|州级|高级|农业|科创|灯塔|爱心|国营|国有控股|法|物理|化学|信息|数据|军|会计|律师|广告|影视|传媒|体育|文化|会令|扩大|成立|设立|支部|＋|\+|第三方|检测|科研|医疗|教育|培训|慈善|公益|社会|民间|国际|全国|高校|和)+(?:有限公司|股份公司|公司|集团|大学|医院|卫生院|合作社|学院|学校|中学|小学|中小学|幼儿园|银行|超市|药房|行业协会商会|协会商会|协会|学会|联合会|基金会|研究院|研究所|委员会|组织|机构|报社|日报|电视台|博物馆|纪念馆|商会|中心|企业|部门|高校|单位)$/u;

/** Bodies that every village or community has. */
const OF_VILLAGE =
  /^[一-鿿]{0,8}(?:[村居]务监督|调解|治安保卫|治保|人民调解|公共卫生|红白理事|村民自治|居民自治)委员会$/u;

const KIND_UNITS = new UnitBits(beginningsOf(GENERIC), endingsOf(GENERIC), endingsOf(OF_VILLAGE));
const BEGINS_GENERIC = 1;
const ENDS_GENERIC = 2;
const ENDS_OF_VILLAGE = 4;

/** True for the name of a kind (公立医院) and not of one body. */
export function isGenericName(name: string): boolean {
  const ends = KIND_UNITS.at(name, name.length - 1);
  return (
    ((ends & ENDS_GENERIC) !== 0 && (KIND_UNITS.at(name, 0) & BEGINS_GENERIC) !== 0 && GENERIC.test(name)) ||
    ((ends & ENDS_OF_VILLAGE) !== 0 && OF_VILLAGE.test(name))
  );
}

/** Words that stand before an organisation's name and are no part of it. */
const BEFORE = new LongestWords(
  [
    '来自 见证 会见 援引 瞻仰 位于 前往 走进 来到 进入 参观 考察 组织 邀请 联合 依托 通过 成立 创办 创建 毕业于 就读于 任职于 加入 当地 一家 一所 一些 多家 两家 三家 家住 和 与 赴 者为 得为 成为 名为 分别为 时任 任 原 等 于 与会 获悉 表示 根据 按照 交由 会同 协调 联系 率 访问 担任 出席 缺席 支持 帮助 领办 属于 隶属于 引导 采访 告诉'.split(
      ' ',
    ),
  ],
  'end',
);

/** How likely the tagger must think a body that nothing but its ending tells. */
const LIKELY = 0.2;

/**
 * Reads a company's, school's or hospital's name that ends at `end`, back to a place in front or a break of the sentence.
 * `words`: the bodies' words that end there. Without a place in front it needs `supported` (the tagger or quotation marks) or the tagger's `likelihood`.
 */
export function readNamedOrganisation(
  text: string,
  end: number,
  words: number,
  places: SpanTable<Span>,
  supported: (start: number, end: number) => boolean,
  likelihood: (start: number, end: number) => number,
): OrganisationSpan | undefined {
  const length = endingLength(words);
  if (length === 0 || !isStrong(words)) return undefined;
  const limit = Math.max(0, end - 24);
  let masked: string | undefined;
  let start = end - length;
  let placeStart = -1;
  while (start > limit) {
    const place = places.at(start);
    if (place) {
      placeStart = place.start;
      start = place.start;
      continue;
    }
    const before = UNITS.at(text, start - 1);
    if ((before & BREAK) !== 0) {
      if ((before & MAY_BE_UNBROKEN) === 0) break;
      masked ??= maskUnbroken(text.slice(limit, end));
      if (BREAKS.test(masked.charAt(start - 1 - limit))) break;
    }
    if (end - length - start >= 1 && BEFORE.endingAt(text, start) > 0) {
      // 中国物流与采购联合会: a joint inside a name that a country or place opens
      const joint = /(?:^|[^㐀-鿿])(?:中国|全国)[㐀-鿿]{1,4}[与和]$/u.exec(text.slice(Math.max(0, start - 9), start));
      if (!joint) break;
      start = start - joint[0].length + (/^[^㐀-鿿]/u.test(joint[0]) ? 1 : 0);
      placeStart = start;
      break;
    }
    start--;
    if (placeStart >= 0 && end - placeStart > 4) break;
  }
  if (placeStart >= 0) start = placeStart;
  const core = end - length - start;
  const quoted = /[“「]/u.test(text.charAt(start - 1) || ' ') && /[”」]/u.test(text.charAt(end));
  if (core < 2 || core > 16 || isGenericName(text.slice(start, end))) return undefined;
  const name = text.slice(start, end);
  if (NOISE.test(name) || isCutWord(text, end) || isSchooling(text, { start, end })) return undefined;
  const sure = placeStart >= 0 || quoted || /^(?:[省市县州]|全国|中国|国家)/u.test(name) || SHOP.test(name);
  if (!sure && !supported(start, end) && likelihood(start, end) < LIKELY) return undefined;
  return { start, end, firm: true, why: [placeStart >= 0 ? 'place, name and ending' : 'name and ending'] };
}

/** True where the ending is the first part of a longer word: 大学 of 大学生, 组织部 of 组织部门, 中心 of 中心组. */
export const isCutWord = (text: string, end: number): boolean =>
  (UNITS.at(text, end) & GOES_ON) !== 0 && isBeginning(text, end);

const isBeginning = (text: string, end: number): boolean =>
  (text.charAt(end) === '生' &&
    !/[物命态理化]/u.test(text.charAt(end + 1)) &&
    /[大中小]学$|高中$/u.test(text.slice(Math.max(0, end - 2), end))) ||
  (text.charAt(end) === '习' && text.charAt(end - 1) === '学') ||
  text.startsWith('大学术', end - 2) ||
  (text.startsWith('大学科', end - 2) && !/[研技]/u.test(text.charAt(end + 1))) ||
  (/[性军间]/u.test(text.charAt(end)) && text.startsWith('政府', end - 2)) ||
  (text.charAt(end) === '地' && text.charAt(end - 1) === '局') ||
  (text.charAt(end) === '网' && /证券$/u.test(text.slice(Math.max(0, end - 2), end))) ||
  (text.charAt(end) === '门' && text.charAt(end - 1) === '部') ||
  (text.charAt(end) === '院' && /[一二三四]中$/u.test(text.slice(Math.max(0, end - 2), end))) ||
  (text.charAt(end) === '组' && text.startsWith('中心', end - 2)) ||
  (text.charAt(end) === '间' && text.startsWith('银行', end - 2)) ||
  (text.charAt(end) === '道' && text.charAt(end - 1) === '报') ||
  // 民主党人: its members
  (text.charAt(end) === '人' && text.charAt(end - 1) === '党' && text.charAt(end + 1) !== '数') ||
  (text.charAt(end) === '股' && /证券$/u.test(text.slice(Math.max(0, end - 2), end)));
