import { foldText } from '../fold.ts';
import type { ReadWord } from '../tagger/word-kinds.ts';
import type { Approx, FigureMention } from '../types.ts';
import { approximateAfter, approximateBefore } from './approximators.ts';
import { findChange } from './change-words.ts';
import { readCounted } from './counted.ts';
import { readCountedBefore } from './counted-before.ts';
import { countsNothing } from './not-figures.ts';
import { isArabic, plainNumeral } from './numeral-parts.ts';
import { readNumeral } from './numerals.ts';
import type { Quantity, Span } from './quantity.ts';
import { readQuantity } from './read-figure.ts';
import { skipPhrase } from './set-phrases.ts';
import { skipDate } from './skip-dates.ts';
import { readUnit } from './units.ts';

/** A figure by its offsets alone; texts are cut from the page's own characters by the caller. */
export interface FigureSpan {
  start: number;
  end: number;
  value: number | [number, number];
  /** Parts of the unit; two in `4个多小时`, none where no unit is written. */
  unit: readonly Span[];
  approx?: Approx;
  of?: Span;
  change?: Span;
  dimension?: string;
  why: string[];
}

/** 1: may begin a numeral or an ordinal. */
const STARTS = new Uint8Array(0x10000);
for (const char of '0123456789〇零一二三四五六七八九十百千万亿两几数半壹贰叁肆伍陆柒捌玖拾佰仟第')
  STARTS[char.charCodeAt(0)] = 1;

/** Digits of documents, which are also surnames and parts of words (陆, 队伍). */
const FORMAL = '壹贰叁肆伍陆柒捌玖';

/**
 * Finds the figures of folded text (see `foldText`), in order and without overlaps. One pass; each look ahead or back is bounded, so the time is
 * linear. Rule 7 of the annotation guideline says what a figure is.
 */
export function findFigureSpans(text: string, wordKind?: ReadWord): FigureSpan[] {
  const out: FigureSpan[] = [];
  let at = 0;
  let floor = 0;
  while (at < text.length) {
    if (STARTS[text.charCodeAt(at)] === 0) {
      at++;
      continue;
    }
    const skipped = skip(text, at);
    if (skipped > at) {
      at = skipped;
      floor = at;
      continue;
    }
    const listed = readList(text, at);
    if (listed !== undefined) {
      for (const quantity of listed)
        out.push(finish(text, quantity.start, quantity.quantity, floor, out.at(-1)?.end ?? 0, wordKind));
      at = listed[listed.length - 1]?.quantity.end ?? at + 1;
      floor = at;
      continue;
    }
    const quantity = text.charAt(at) === '半' ? readHalf(text, at) : readQuantity(text, at);
    if (quantity === undefined) {
      at = endOfDigits(text, at);
      continue;
    }
    if (countsNothing(text, at, quantity)) {
      at = Math.max(quantity.first.end, at + 1);
      floor = at;
      continue;
    }
    const found = finish(text, at, quantity, floor, out.at(-1)?.end ?? 0, wordKind);
    out.push(found);
    at = found.end;
    floor = at;
  }
  return out;
}

/** Finds the figures of a text as the page has it: traditional characters and full-width digits too. See `findFigureSpans`. */
export function findFigures(text: string, wordKind?: ReadWord): FigureMention[] {
  return findFigureSpans(foldText(text), wordKind).map((span) => {
    const mention: FigureMention = {
      kind: 'figure',
      start: span.start,
      end: span.end,
      text: text.slice(span.start, span.end),
      value: span.value,
      unit: span.unit.map(([start, end]) => text.slice(start, end)).join(''),
      why: span.why,
    };
    if (span.approx !== undefined) mention.approx = span.approx;
    if (span.of !== undefined) mention.of = text.slice(...span.of);
    if (span.change !== undefined) mention.change = text.slice(...span.change);
    if (span.dimension !== undefined) mention.dimension = span.dimension;
    return mention;
  });
}

/** The end of an ordinal, date or set phrase at `at`, or `at` itself. */
function skip(text: string, at: number): number {
  if (text.charAt(at) === '第') {
    const number = readNumeral(text, at + 1);
    if (number === undefined) return at + 1;
    let end = readUnit(text, number.end)?.end ?? number.end;
    // 第一、二名, 第3至5名: the later numbers are ordinals too.
    const more = /[、和至到—-]?/y;
    more.lastIndex = number.end;
    const mark = end === number.end ? (more.exec(text)?.[0] ?? '') : '';
    const second = mark === '' ? undefined : readNumeral(text, number.end + 1);
    if (second !== undefined) end = readUnit(text, second.end)?.end ?? second.end;
    return end;
  }
  // 唯一, 统一, 逐一: the 一 belongs to the word.
  if (text.charAt(at) === '一' && '惟唯统专逐划'.includes(text.charAt(at - 1) || '\0')) return at + 1;
  if (FORMAL.includes(text.charAt(at)) && !'拾佰仟万亿分'.includes(text.charAt(at + 1) || '\0')) return at + 1;
  const date = skipDate(text, at);
  const phrase = skipPhrase(text, at);
  // 一日三餐 goes on behind the day
  return Math.max(date, phrase, at);
}

/** Behind a run of digits that is no quantity: no part of it may be read again. */
function endOfDigits(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return end;
}

/** `半年`, `半个月`, `半小时`; 半天 and 半个村庄 are vague. */
function readHalf(text: string, at: number): Quantity | undefined {
  if ('上下前后大多一过对'.includes(text.charAt(at - 1) || '\0')) return undefined;
  const split = text.charAt(at + 1) === '个' && text.charAt(at + 2) === '多' ? 1 : 0;
  const unit = readUnit(text, at + 1);
  const names = ['年', '个月', '小时', '个小时', '个世纪', '个多月', '个多小时', '个多世纪', '亩', '斤', '公斤', '吨'];
  if (unit === undefined || !names.includes(unit.text)) return undefined;
  const first = plainNumeral(at + 1, 0.5);
  const more = text.charAt(unit.end) === '多' ? 1 : 0;
  const parts: Span[] = split
    ? [
        [at + 1, at + 2],
        [at + 3, unit.end],
      ]
    : [[at + 1, unit.end]];
  return {
    end: unit.end + more,
    low: 0.5,
    high: 0.5,
    unit: parts,
    dimension: unit.dimension,
    first,
    ...(split + more > 0 ? { approx: 'over' as const } : {}),
    reason: 'half of a unit',
  };
}

/** Numbers that share the unit of the last: `0.9、1.1和0.5个百分点`. Arabic only; list numbers have none. */
function readList(text: string, at: number): Array<{ start: number; quantity: Quantity }> | undefined {
  const out: Array<{ start: number; quantity: Quantity }> = [];
  let start = at;
  for (let count = 0; count < 12; count++) {
    const number = isArabic(text, start) ? readNumeral(text, start) : undefined;
    if (number === undefined) return undefined;
    const mark = text.charAt(number.end);
    if (mark !== '、' && mark !== '和') {
      if (out.length === 0) return undefined;
      const quantity = readQuantity(text, start);
      if (quantity === undefined || quantity.unit.length === 0 || countsNothing(text, start, quantity))
        return undefined;
      out.push({ start, quantity });
      return out;
    }
    if (!number.decimal && number.low < 20) return undefined;
    out.push({
      start,
      quantity: {
        end: number.end,
        low: number.low,
        high: number.high,
        unit: [],
        dimension: undefined,
        first: number,
        reason: 'number in a list that shares a unit',
      },
    });
    start = number.end + 1;
  }
  return undefined;
}

/** Adds what stands around the quantity: approximators, what is counted, the change word. */
function finish(
  text: string,
  at: number,
  quantity: Quantity,
  floor: number,
  taken: number,
  wordKind?: ReadWord,
): FigureSpan {
  const before = approximateBefore(text, at, floor, quantity.first.bare);
  const after = approximateAfter(text, quantity.end);
  const below =
    quantity.dimension === 'temperature'
      ? (/(?:零下|-|−)$/.exec(text.slice(Math.max(taken, at - 2), at))?.[0].length ?? 0)
      : 0;
  const start = below > 0 ? at - below : before.start;
  const end = after.end;
  const [low, high] = below > 0 ? [-quantity.high, -quantity.low] : [quantity.low, quantity.high];
  const approx = before.approx ?? after.approx ?? quantity.approx ?? before.beside;
  const out: FigureSpan = {
    start,
    end,
    value: low === high ? low : [low, high],
    unit: quantity.unit,
    why: [quantity.reason],
  };
  if (approx !== undefined) {
    out.approx = approx;
    out.why.push('approximator');
  }
  // 人 names what it counts: 300人|参加.
  const persons = quantity.unit.length > 0 && text.charAt(quantity.end - 1) === '人';
  const counted = persons ? undefined : readCounted(text, end, quantity.dimension, wordKind);
  const named =
    counted ?? (wordKind && readCountedBefore(text, start, end, Math.max(floor, taken), quantity.dimension, wordKind));
  if (named !== undefined) out.of = [named.start, named.end];
  const change = findChange(text, start, floor);
  if (change !== undefined) out.change = change;
  if (quantity.dimension !== undefined)
    out.dimension = quantity.dimension === 'count' && quantity.unit.length === 0 ? 'other' : quantity.dimension;
  return out;
}
