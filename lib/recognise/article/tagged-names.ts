import { afterNameLength } from '../names/after-names.ts';
import { NEVER_LAST, soundsForeign } from '../names/read-name.ts';
import { compoundSurnames, surnameLength } from '../names/surnames.ts';
import type { TitleSpan } from '../officials/read-titles.ts';
import type { Span, TaggedSpan } from '../organisations/spans.ts';

const TAIL =
  /(?:同志|先生|女士|夫人|主席|书记|总理|总统|院士|教授|老师|师傅|大爷|大妈|大娘|大婶|奶奶|爷爷|叔叔|阿姨|大姐|大哥|老人|法官|校长|市长|省长)$/u;
const DOT = /[·•・‧]/u;

/** Of the characters that hardly end a name, those that the tagger may be sure of: 侯赛因, 丁文均. */
const isSureLast = (text: string, { end, confidence }: TaggedSpan): boolean =>
  confidence > 0.7 && '因均地后将向称及据共获'.includes(text.charAt(end - 1));

/** Mends the edges of a tagged name: a place in front, a title, 和 or 任 behind, a dotted name cut short, 林郑 before a given name without its 林. */
export function trimTagged(
  text: string,
  tag: TaggedSpan,
  placeStarts: ReadonlyMap<number, Span>,
  titles: ReadonlyMap<number, TitleSpan>,
  starts: Uint8Array,
): Span {
  let { start, end } = tag;
  // 校长的某某某, 某某 + 和 + 某局
  if (text.charAt(start) === '的' && end - start > 2) start += 1;
  if (
    end - start === 3 &&
    (tag.confidence < 0.9 ? '和与及同任' : '和与及同').includes(text.charAt(end - 1)) &&
    starts[end] === 1 &&
    surnameLength(text, start) === 1
  )
    return { start, end: end - 1 };
  const place = placeStarts.get(start);
  if (place && place.end < end - 1 && end - start > 5 && tag.confidence < 0.9 && !DOT.test(text.slice(start, end)))
    start = place.end;
  for (let inner = start + 2; inner <= end - 2; inner++) if (titles.get(inner)?.start === start) start = inner;
  // 财政部长官某某: the office has the first character
  if (text.startsWith('长官', start - 1) && end - start > 2) start += 1;
  const tail = TAIL.exec(text.slice(start, end));
  if (tail && end - start - tail[0].length >= 2) end -= tail[0].length;
  const chinese = surnameLength(text, start) > 0;
  if (chinese && end - start === 3 && NEVER_LAST.has(text.charAt(end - 1)) && !isSureLast(text, tag)) end -= 1;
  // 长孙, 司马 cut after their first character; the 长 of 局长 is none
  if (start > 0 && !titles.has(start) && compoundSurnames.has(text.slice(start - 1, start + 1)) && end - start >= 2)
    start -= 1;
  // 李某作的说明
  if (chinese && end - start === 3 && /^作(?:的|了|说明|报告|关于|工作)/u.test(text.slice(end - 1, end + 2))) end -= 1;
  const hasDot = DOT.test(text.slice(start, end)) || DOT.test(text.charAt(end));
  if (hasDot) {
    while (end < text.length) {
      const character = text.charAt(end);
      if (DOT.test(character) && /[㐀-鿿]/u.test(text.charAt(end + 1))) end += 2;
      else if (soundsForeign(character) && afterNameLength(text, end) < 2 && !NEVER_LAST.has(character)) end++;
      else break;
    }
  }
  return { start, end };
}

/** True for a tagged name that the division list has (印古什), or that opens the name of a place or body (云台 + 遗址博物馆). */
export function isRatherPlace(
  text: string,
  tag: TaggedSpan,
  tags: readonly TaggedSpan[],
  places: readonly Span[],
): boolean {
  if (tag.confidence > 0.9) return false;
  if (places.some((place) => place.start === tag.start && place.end === tag.end)) return true;
  const name = text.slice(tag.start, tag.end);
  return tags.some(
    (other) =>
      other.type !== 'PER' &&
      other.end - other.start > name.length &&
      other.confidence > tag.confidence &&
      text.startsWith(name, other.start),
  );
}

const NOT_A_MAN =
  /^(?:机场|国际机场|高速|高铁|城际|公路|铁路|大道|大桥|广场|故居|祠|墓|路(?:[、，。]|段|口)|课堂|学院|旧书网|系数|定理|主义|学说|杯|奖|级(?:驱逐|巡洋|护卫|航母)|牌|型(?:坦克|导弹|战机))/u;

/** 主席曾六赴外地: how often, not who. */
const ONCE = /^曾[一二两三四五六七八九十多数几]{1,2}[次度赴访到登获入进下]/u;

/** True for a tagged name that names a thing: 某某机场, 某某高速, 某某系数, or an army written short (乌军). */
export const isOfThing = (text: string, { start, end }: Span): boolean =>
  text.startsWith('高速', end - 1) ||
  text.startsWith('铁路', end - 1) ||
  // 一张宏伟的蓝图: a measure word
  (text.charAt(start) === '张' && /[一两几每这那]/u.test(text.charAt(start - 1))) ||
  NOT_A_MAN.test(text.slice(end, end + 5)) ||
  ONCE.test(text.slice(start, start + 5)) ||
  (/(?:企业|公司|品牌|厂商|药企|车企|巨头)$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    [...text.slice(start, end)].every(soundsForeign) &&
    end - start > 3) ||
  /^[美俄乌以英德日印巴叙伊沙瑞朝缅]军$/u.test(text.slice(start, end));

/** False for a place that only the tagger sees, and not for sure: a list of names has the better claim to it. */
export function isSurePlace(place: Span, tagFrom: ReadonlyMap<number, TaggedSpan>): boolean {
  const tag = tagFrom.get(place.start);
  if (tag?.end !== place.end) return place.end - place.start > 2;
  return tag.confidence > 0.7;
}

/** True for a name by sound that stands as a place does: 在 + 曼某某 + 降落. */
export function isWhereabouts(text: string, { start, end }: Span): boolean {
  if (!'在从抵赴往到'.includes(text.charAt(start - 1) || ' ') || DOT.test(text.slice(start, end))) return false;
  return /^(?:国际)?(?:机场|降落|着陆|起飞|坠毁|登陆|举行|举办|召开|开幕|落幕|市|州|省|郡|港)/u.test(
    text.slice(end, end + 4),
  );
}

/** True for a doubtful name of four characters or more that a Chinese surname opens and that no sounds of other tongues make up. */
export function isTooLong(text: string, { start, end }: Span, confidence: number): boolean {
  if (end - start < 4 || end - start > 6 || confidence > 0.7 || surnameLength(text, start) !== 1) return false;
  const name = text.slice(start, end);
  return /^[㐀-鿿]+$/u.test(name) && ![...name].every(soundsForeign);
}

/** What people alone are called or do. */
const ADDRESS =
  /^(?:院士|教授|医生|博士|先生|女士|同志|老师|主任医师|研究员|[说率](?=[，：:])|表示|介绍说|强调|指出|回忆|来到|主持|出席|会见)/u;

/** People whose names end as places do (某南山 + 院士), which the tagger takes for places. Spans of folded text. */
export function callByName(text: string, tags: readonly TaggedSpan[]): Span[] {
  return tags.filter(
    ({ start, end, type }) =>
      type === 'LOC' &&
      end - start === 3 &&
      surnameLength(text, start) === 1 &&
      /[山河江海林峰岭川湖洋]/u.test(text.charAt(end - 1)) &&
      ADDRESS.test(text.slice(end, end + 4)),
  );
}
