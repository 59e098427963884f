import { endingLength, isStrong } from './body-words.ts';
import { isSchooling } from './cut-tags.ts';
import { isGenericName } from './generic-names.ts';
import { LongestWords } from './longest-words.ts';
import { isNoise } from './noise.ts';
import type { SpanTable } from './span-table.ts';
import type { OrganisationSpan, Span } from './spans.ts';
import { beginningsOf, UnitBits } from './unit-bits.ts';

/** What no organisation's name goes across. */
export const BREAKS =
  /[的了在是为由因被据从把让给向对跟到说称以并将及其这该此某每各也就都还而但，。；：、！？“”‘’《》（）(),;:!?「」『』【】—…\s\d]/u;

const SHOP = /^[一-鿿]{2,8}(?:大药房|药房|有限公司|有限责任公司|卫生院)$/u;

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
 * Reads a company's, school's or hospital's name that ends at `end`, back to a place in front or a break of the sentence. `words`:
 * the bodies' words that end there. Without a place in front it needs `supported` (the tagger or quotation marks) or the
 * tagger's `likelihood`.
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
  if (isNoise(text, start, end) || isCutWord(text, end) || isSchooling(text, { start, end })) return undefined;
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
