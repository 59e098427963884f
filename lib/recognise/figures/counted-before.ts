import type { ReadWord } from '../tagger/word-kinds.ts';
import { endLength, headLength, isActor, isNominal, isVerbalNoun, nounLength } from './phrase-words.ts';
import { readWordsAhead } from './words-ahead.ts';

/** Dimensions of what a noun in front may be counted in: 帐篷4500顶, 秋粮2100亿斤, 污水管网1400余米. */
const DIMENSIONS = new Set(['count', 'people', 'other', 'mass', 'area', 'length']);
/** What follows a figure that stands behind its noun. */
const CLOSES = /^(?:[，。；、！？\n）)…]|$|[，、]?[ 　]|发放|左右)/u;
/** What may stand between noun and figure. */
const BETWEEN = /(?:共计|合计|总计|累计|共有|就有|仅有|达到|多达|高达|[共计约近达有])$/u;
/** How far back is read. */
const BACK = 18;
/** Nouns of measures: the figure is their value and counts nothing. */
const MEASURE =
  /(?:[额值量率费价差比重长宽高深径距数]|面积|收入|支出|资金|投资|成本|利润|产能|规模|海拔|里程|年龄|温度|水位|深度|长度|人数|余震|增速|涨幅|跌幅|距离|范围|占比|平均|最高|最低|风力|风速|震级|时速|能力|总人口|部分|方面|时间|期间|日前|以上|以下|左右|其中|今年|去年|目前|上述|之外|县城|城区|中心|所在地|震中)$/u;

/**
 * The span in folded text of the noun that a figure from `start` to `end` counts and that stands right in front of it; undefined where
 * none is plain. Nothing before `floor` is read.
 */
export function readCountedBefore(
  text: string,
  start: number,
  end: number,
  floor: number,
  dimension: string | undefined,
  wordKind: ReadWord,
): { start: number; end: number } | undefined {
  if (dimension !== undefined && !DIMENSIONS.has(dimension)) return undefined;
  if ('级岁'.includes(text.charAt(end - 1)) || !CLOSES.test(text.slice(end, end + 3))) return undefined;
  const to = start - (BETWEEN.exec(text.slice(Math.max(floor, start - 2), start))?.[0].length ?? 0);
  let from = to;
  while (from > floor && to - from < BACK && /[㐀-鿿]/u.test(text.charAt(from - 1)) && text.charAt(from - 1) !== '的')
    from--;
  if (to - from < 2) return undefined;
  const words = readWordsAhead(text, from, wordKind);
  let noun = from;
  for (let at = from; at < to; at += Math.max(1, words.lengthAt(at))) {
    const length = Math.max(1, words.lengthAt(at));
    const whole = nounLength(text, at);
    if (whole > 1 && whole >= length && words.lengthAt(at + whole) !== 0) continue;
    const ends = endLength(text, at) === length || words.isVerbal(at);
    // 铺设|污水|管网: after a verb the object begins; 集中|安置|点 goes on
    const inside = at > noun && (isNominal(text, at) || isVerbalNoun(text, at)) && !isActor(text, noun, at);
    if (ends && !(inside && at + length < to)) noun = at + length;
  }
  // 报告|确诊病例, 增开|列车: a verbal noun that a noun follows governs it
  const first = words.lengthAt(noun);
  if (
    (isVerbalNoun(text, noun) ||
      /^(?:报告|增开|预计|清理|研究|受阅|侦破|收治|搜救|捐献|铺设|硬化|美化|绿化|亮化|修缮|翻修|改良|流转|摸排|排查)/u.test(
        text.slice(noun, noun + 2),
      )) &&
    first === 2 &&
    to - noun > 3 &&
    headLength(text, noun + 2) === 0
  )
    noun += 2;
  // 调运|帐篷: at the start of a clause the first word governs the noun
  else if (
    noun === from &&
    to - from > 3 &&
    !/[㐀-鿿]/u.test(text.charAt(from - 1)) &&
    !words.isNoun(from) &&
    words.lengthAt(from) < 3 &&
    !words.isQualifier(from) &&
    words.lengthAt(from + 2) > 0 &&
    words.isNoun(from + 2)
  )
    noun += 2;
  const word = text.slice(noun, to);
  if (word.length < 2 || MEASURE.test(word) || !/^[㐀-鿿]+$/u.test(word)) return undefined;
  let last = noun;
  for (let at = noun; at < to; at += Math.max(1, words.lengthAt(at))) last = at;
  const known = words.isNoun(last) || nounLength(text, last) > 0 || word.length - (last - noun) === 1;
  return known && last + Math.max(1, words.lengthAt(last)) === to ? { start: noun, end: to } : undefined;
}
