import { isHanAt } from '../patterns/unit-at.ts';
import type { ReadWord } from '../tagger/word-kinds.ts';
import { aroundFigure } from './character-traits.ts';
import { isOneOf } from './numeral-parts.ts';
import { endIn, headLength, isActor, isNominal, isVerbalNoun, nounIn, phraseWordsAt } from './phrase-words.ts';
import type { Dimension } from './units.ts';
import { readWordsAhead, type WordsAhead } from './words-ahead.ts';

/** Whether a noun in front may be counted in a dimension: 帐篷4500顶, 秋粮2100亿斤, 污水管网1400余米. */
const mayCount = (dimension: Dimension | undefined): boolean =>
  dimension === undefined ||
  dimension === 'count' ||
  dimension === 'people' ||
  dimension === 'other' ||
  dimension === 'mass' ||
  dimension === 'area' ||
  dimension === 'length';
/** What follows a figure that stands behind its noun: these, 发放, 左右 or the text's end. */
const CLOSES = aroundFigure.give('，。；、！？\n）)… 　');
/** What may stand between noun and figure. */
const BETWEEN = /(?:共计|合计|总计|累计|共有|就有|仅有|达到|多达|高达|[共计约近达有])$/u;
const ENDS_BETWEEN = aroundFigure.give('计有到达共约近');
/** How far back is read. */
const BACK = 18;
/** Nouns of measures end so: the figure is their value and counts nothing. */
const MEASURE = aroundFigure.give('额值量率费价差比重长宽高深径距数');
const MEASURES =
  '面积 收入 支出 资金 投资 成本 利润 产能 规模 海拔 里程 年龄 温度 水位 深度 长度 余震 增速 涨幅 跌幅 距离 范围 占比 平均 最低 风力 风速 震级 时速 能力 部分 方面 时间 期间 日前 以上 以下 左右 其中 今年 去年 目前 上述 之外 县城 城区 中心 震中'.split(
    ' ',
  );
const MEASURE_WORDS: ReadonlySet<string> = new Set(MEASURES);
const ENDS_MEASURE = aroundFigure.give(MEASURES.map((word) => word.charAt(1)));
const LONG_MEASURES = ['总人口', '所在地'] as const;
/** Verbs whose object the noun is, though the lists have them for none. */
const GOVERNS = new Set(
  '报告 增开 预计 清理 研究 受阅 侦破 收治 搜救 捐献 铺设 硬化 美化 绿化 亮化 修缮 翻修 改良 流转 摸排 排查'.split(' '),
);

/**
 * The span in folded text of the noun that a figure from `start` to `end` counts and that stands right in front of it; undefined where
 * none is plain. Nothing before `floor` is read.
 */
export function readCountedBefore(
  text: string,
  start: number,
  end: number,
  floor: number,
  dimension: Dimension | undefined,
  wordKind: ReadWord,
): { start: number; end: number } | undefined {
  if (!mayCount(dimension) || !closes(text, end)) return undefined;
  if (isOneOf('级岁', text, end - 1)) return undefined;
  const hasBetween = start > floor && (aroundFigure.at(text, start - 1) & ENDS_BETWEEN) !== 0;
  const to = hasBetween
    ? start - (BETWEEN.exec(text.slice(Math.max(floor, start - 2), start))?.[0].length ?? 0)
    : start;
  let from = to;
  while (from > floor && to - from < BACK && isHanAt(text, from - 1) && text.charAt(from - 1) !== '的') from--;
  if (to - from < 2 || isMeasure(text, to)) return undefined;
  const words = readWordsAhead(text, from, wordKind);
  const noun = skipVerb(text, from, lastNoun(text, from, to, words), to, words);
  if (to - noun < 2) return undefined;
  let last = noun;
  for (let at = noun; at < to; at += Math.max(1, words.lengthAt(at))) last = at;
  if (last + Math.max(1, words.lengthAt(last)) !== to) return undefined;
  const known = words.isNoun(last) || nounIn(phraseWordsAt(text, last)) > 0 || to - last === 1;
  return known && !isLongMeasure(text, noun, to) ? { start: noun, end: to } : undefined;
}

/** Whether a noun of two characters or more that ends at `end` is one of measures. */
function isMeasure(text: string, end: number): boolean {
  const last = aroundFigure.at(text, end - 1);
  return (last & MEASURE) !== 0 || ((last & ENDS_MEASURE) !== 0 && MEASURE_WORDS.has(text.slice(end - 2, end)));
}

const isLongMeasure = (text: string, start: number, end: number): boolean =>
  isOneOf('口地', text, end - 1) &&
  end - start > 2 &&
  LONG_MEASURES.some((word) => text.startsWith(word, end - word.length));

const closes = (text: string, end: number): boolean =>
  end >= text.length ||
  (aroundFigure.at(text, end) & CLOSES) !== 0 ||
  (text.charAt(end) === '发' && text.charAt(end + 1) === '放') ||
  (text.charAt(end) === '左' && text.charAt(end + 1) === '右');

/** Where the words behind the last one that can't be inside a noun begin. */
function lastNoun(text: string, from: number, to: number, words: WordsAhead): number {
  let noun = from;
  for (let at = from; at < to; at += Math.max(1, words.lengthAt(at))) {
    const length = Math.max(1, words.lengthAt(at));
    const here = phraseWordsAt(text, at);
    const whole = nounIn(here);
    if (whole > 1 && whole >= length && words.lengthAt(at + whole) !== 0) continue;
    const ends = endIn(here) === length || words.isVerbal(at);
    // 铺设|污水|管网: after a verb the object begins; 集中|安置|点 goes on
    const inside = at > noun && (isNominal(here) || isVerbalNoun(here)) && !isActor(text, noun, at);
    if (ends && !(inside && at + length < to)) noun = at + length;
  }
  return noun;
}

/** Goes on behind a word of two characters that governs the noun. */
function skipVerb(text: string, from: number, noun: number, to: number, words: WordsAhead): number {
  if (to - noun <= 3) return noun;
  const first = words.lengthAt(noun);
  // 报告|确诊病例, 增开|列车: a verbal noun that a noun follows governs it
  if (
    first === 2 &&
    (isVerbalNoun(phraseWordsAt(text, noun)) || GOVERNS.has(text.slice(noun, noun + 2))) &&
    headLength(text, noun + 2) === 0
  )
    return noun + 2;
  // 调运|帐篷: at the start of a clause the first word governs the noun
  const governs =
    noun === from &&
    !isHanAt(text, from - 1) &&
    !words.isNoun(from) &&
    first < 3 &&
    !words.isQualifier(from) &&
    words.lengthAt(from + 2) > 0 &&
    words.isNoun(from + 2);
  return governs ? noun + 2 : noun;
}
