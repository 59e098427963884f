import { allSoundForeign } from '../names/read-name.ts';
import { surnameLength } from '../names/surnames.ts';
import type { Span, TaggedSpan } from '../organisations/spans.ts';
import { beginningsOf } from '../patterns/edge-units.ts';
import { isAllHan, unitAt } from '../patterns/unit-at.ts';

const NOT_A_MAN =
  /^(?:机场|国际机场|高速|高铁|城际|公路|铁路|大道|大桥|广场|故居|祠|墓|路(?:[、，。]|段|口)|课堂|学院|旧书网|系数|定理|主义|学说|杯|奖|级(?:驱逐|巡洋|护卫|航母)|牌|型(?:坦克|导弹|战机))/u;

/** 主席曾六赴外地: how often, not who. */
const ONCE = /^曾[一二两三四五六七八九十多数几]{1,2}[次度赴访到登获入进下]/u;

/** 一张宏伟的蓝图: what stands before a measure word. */
const COUNTS = /[一两几每这那]/u;
const COMPANY = /(?:企业|公司|品牌|厂商|药企|车企|巨头)$/u;
/** 乌军: an army written short. */
const ARMY = /^[美俄乌以英德日印巴叙伊沙瑞朝缅]军$/u;
/** What is done in a place, or stands there. */
const AT_PLACE = /^(?:国际)?(?:机场|降落|着陆|起飞|坠毁|登陆|举行|举办|召开|开幕|落幕|市|州|省|郡|港)/u;

/** What people alone are called or do. */
const ADDRESS =
  /^(?:院士|教授|医生|博士|先生|女士|同志|老师|主任医师|研究员|[说率](?=[，：:])|表示|介绍说|强调|指出|回忆|来到|主持|出席|会见)/u;

/** By the unit behind a name: which of these patterns may match there. */
const BEHIND = beginningsOf(NOT_A_MAN, AT_PLACE, ADDRESS);
const MAY_BE_THING = 1;
const MAY_BE_AT_PLACE = 2;
const MAY_BE_ADDRESS = 4;
const behind = (text: string, at: number): number => BEHIND[unitAt(text, at)] as number;

const DOT = /[·•・‧]/u;
const SHEET = '张'.charCodeAt(0);
const HIGH = '高'.charCodeAt(0);
const IRON = '铁'.charCodeAt(0);
const TROOPS = '军'.charCodeAt(0);
const ONCE_MARK = '曾'.charCodeAt(0);

/**
 * By the low ten bits of a code unit, whether a tagged place, or a place or body, begins with such a unit. Two units may share a
 * place: that costs only a look at the tags.
 */
const opens = new Uint8Array(1024);
const placeOf = (text: string, at: number): number => unitAt(text, at) & 1023;
const PLACE = 1;
const OTHER = 2;
/** By place, the number (from 1) of the first tag that begins with such a unit; by tag, that of the next one. */
const firstTag = new Int32Array(1024);
let nextTag = new Int32Array(256);

/** Notes what the units begin in an article's tags, for the questions below. */
export function noteTags(text: string, tags: readonly TaggedSpan[]): void {
  opens.fill(0);
  firstTag.fill(0);
  if (nextTag.length < tags.length) nextTag = new Int32Array(tags.length * 2);
  for (let index = tags.length - 1; index >= 0; index--) {
    const { start, type } = tags[index] as TaggedSpan;
    const place = placeOf(text, start);
    nextTag[index] = firstTag[place] as number;
    firstTag[place] = index + 1;
    if (type === 'PER') continue;
    opens[place] = (opens[place] as number) | (type === 'LOC' ? PLACE | OTHER : OTHER);
  }
}

/**
 * True for a tagged name that the division list has (印古什), or that opens the name of a place or body (云台 + 遗址博物馆). `place` is the one
 * that begins there; the tags have been noted.
 */
export function isRatherPlace(
  text: string,
  { start, end, confidence }: TaggedSpan,
  tags: readonly TaggedSpan[],
  place: Span | undefined,
): boolean {
  if (confidence > 0.9) return false;
  if (place?.end === end) return true;
  const opening = placeOf(text, start);
  if (((opens[opening] as number) & OTHER) === 0) return false;
  const name = text.slice(start, end);
  for (let number = firstTag[opening] as number; number > 0; number = nextTag[number - 1] as number) {
    const other = tags[number - 1] as TaggedSpan;
    if (
      other.type !== 'PER' &&
      other.end - other.start > end - start &&
      other.confidence > confidence &&
      text.startsWith(name, other.start)
    )
      return true;
  }
  return false;
}

/** True where the tagger, over all of the article, rather takes a word for a place than for a person. The tags have been noted. */
export function isVotedPlace(text: string, { start, end }: TaggedSpan, tags: readonly TaggedSpan[]): boolean {
  const place = placeOf(text, start);
  if (((opens[place] as number) & PLACE) === 0) return false;
  const name = text.slice(start, end);
  let votes = 0;
  for (let number = firstTag[place] as number; number > 0; number = nextTag[number - 1] as number) {
    const other = tags[number - 1] as TaggedSpan;
    if (other.type !== 'ORG' && other.end - other.start === end - start && text.startsWith(name, other.start))
      votes += other.type === 'LOC' ? -other.confidence : other.confidence;
  }
  return votes < 0;
}

/** True for a tagged name that names a thing: 某某机场, 某某高速, 某某系数, or an army written short (乌军). */
export function isOfThing(text: string, { start, end }: Span): boolean {
  if ((behind(text, end) & MAY_BE_THING) !== 0 && NOT_A_MAN.test(text.slice(end, end + 5))) return true;
  const last = unitAt(text, end - 1);
  if (last === HIGH && text.charAt(end) === '速') return true;
  if (last === IRON && text.charAt(end) === '路') return true;
  if (last === TROOPS && ARMY.test(text.slice(start, end))) return true;
  const first = unitAt(text, start);
  if (first === SHEET && COUNTS.test(text.charAt(start - 1))) return true;
  if (first === ONCE_MARK && ONCE.test(text.slice(start, start + 5))) return true;
  return (
    end - start > 3 && allSoundForeign(text, start, end) && COMPANY.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** False for a place that only the tagger sees, and not for sure: a list of names has the better claim to it. */
export function isSurePlace(place: Span, tags: readonly TaggedSpan[]): boolean {
  const tag = tags.findLast(({ start }) => start === place.start);
  if (tag?.end !== place.end) return place.end - place.start > 2;
  return tag.confidence > 0.7;
}

/** True for a name by sound that stands as a place does: 在 + 曼某某 + 降落. */
export function isWhereabouts(text: string, { start, end }: Span): boolean {
  if ((behind(text, end) & MAY_BE_AT_PLACE) === 0) return false;
  if (!'在从抵赴往到'.includes(text.charAt(start - 1) || ' ') || DOT.test(text.slice(start, end))) return false;
  return AT_PLACE.test(text.slice(end, end + 4));
}

/** True for a doubtful name of four characters or more that a Chinese surname opens and that no sounds of other tongues make up. */
export function isTooLong(text: string, { start, end }: Span, confidence: number): boolean {
  if (end - start < 4 || end - start > 6 || confidence > 0.7 || surnameLength(text, start) !== 1) return false;
  return isAllHan(text, start, end) && !allSoundForeign(text, start, end);
}

/** Whether a tagged place is a man whose name ends as places do (某南山 + 院士). */
export const isCalledByName = (text: string, { start, end, type }: TaggedSpan): boolean =>
  type === 'LOC' &&
  end - start === 3 &&
  (behind(text, end) & MAY_BE_ADDRESS) !== 0 &&
  surnameLength(text, start) === 1 &&
  /[山河江海林峰岭川湖洋]/u.test(text.charAt(end - 1)) &&
  ADDRESS.test(text.slice(end, end + 4));
