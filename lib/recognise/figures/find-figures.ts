import { foldText } from '../fold.ts';
import { characterIndex } from '../patterns/unit-index.ts';
import type { ReadWord } from '../tagger/word-kinds.ts';
import type { FigureMention } from '../types.ts';
import { ARABIC, inFigure, LARGEST, NO_PART, PART, partOf, WAN } from './character-traits.ts';
import { figureMention, type Page } from './figure-mention.ts';
import { countsNothing } from './not-figures.ts';
import { isArabic, isOneOf } from './numeral-parts.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import { BEHIND_NUMBER, readQuantity } from './read-figure.ts';
import { readHalf } from './read-half.ts';
import { IN_NAME, IN_PHRASE, skipPhrase } from './set-phrases.ts';
import { IN_DATE, skipDate } from './skip-dates.ts';
import { readUnit } from './units.ts';

/** Where a numeral or an ordinal may begin. */
const beginnings = characterIndex('0123456789〇零一二三四五六七八九十百千万亿两几数半壹贰叁肆伍陆柒捌玖拾佰仟第');

/** Digits of documents, which are also surnames and parts of words (陆, 队伍). */
const FORMAL = inFigure.give('壹贰叁肆伍陆柒捌玖');

/** Without one of these behind it a number in words is no date, no name and no quantity: 一切, 十佳. */
const GOES_ON = PART | ARABIC | BEHIND_NUMBER | IN_DATE | IN_NAME | IN_PHRASE;

/**
 * Finds the figures of a text as the page has it (traditional characters and full-width digits too), in order and without
 * overlaps. One pass; each look ahead or back is bounded, so the time is linear. Rule 7 of the annotation guideline says what a
 * figure is. `readWord` helps to tell what is counted.
 */
export function findFigures(text: string, readWord?: ReadWord): FigureMention[] {
  const folded = foldText(text);
  const page: Page = { written: text, folded, readWord };
  const out: FigureMention[] = [];
  const { at: places, from, to } = beginnings(folded);
  let at = 0;
  let floor = 0;
  let taken = 0;
  const add = (start: number, quantity: Quantity): void => {
    const found = figureMention(page, start, quantity, floor, taken);
    out.push(found);
    taken = found.end;
  };
  for (let place = from; place < to; place++) {
    const start = places[place] as number;
    if (start < at) continue;
    at = start;
    if (endsAtOnce(folded, at)) {
      at++;
      floor = at;
      continue;
    }
    const skipped = skip(folded, at);
    if (skipped > at) {
      at = skipped;
      floor = at;
      continue;
    }
    const number = isArabic(folded, at) ? readNumeral(folded, at) : undefined;
    const listed = number && readList(folded, at, number);
    if (listed !== undefined) {
      for (const one of listed) add(one.start, one.quantity);
      at = listed[listed.length - 1]?.quantity.end ?? at + 1;
      floor = at;
      continue;
    }
    const quantity = folded.charAt(at) === '半' ? readHalf(folded, at) : readQuantity(folded, at, number);
    if (quantity === undefined) {
      at = endOfDigits(folded, at);
      continue;
    }
    if (countsNothing(folded, at, quantity)) at = Math.max(quantity.first.end, at + 1);
    else {
      add(at, quantity);
      at = taken;
    }
    floor = at;
  }
  return out;
}

/** Whether a number in words stands at `at` that what follows it makes nothing of. Round numbers from 万 on may stand alone. */
function endsAtOnce(text: string, at: number): boolean {
  const part = partOf(inFigure.at(text, at));
  return part !== NO_PART && (part < WAN || part > LARGEST) && (inFigure.at(text, at + 1) & GOES_ON) === 0;
}

/** The end of an ordinal, date or set phrase at `at`, or `at` itself. */
function skip(text: string, at: number): number {
  const char = text.charAt(at);
  if (char === '第') {
    const number = readNumeral(text, at + 1);
    if (number === undefined) return at + 1;
    let end = readUnit(text, number.end)?.end ?? number.end;
    // 第一、二名, 第3至5名: the later numbers are ordinals too.
    const more = end === number.end && isOneOf('、和至到—-', text, end);
    const second = more ? readNumeral(text, end + 1) : undefined;
    if (second !== undefined) end = readUnit(text, second.end)?.end ?? second.end;
    return end;
  }
  // 唯一, 统一, 逐一: the 一 belongs to the word.
  if (char === '一' && isOneOf('惟唯统专逐划', text, at - 1)) return at + 1;
  if ((inFigure.at(text, at) & FORMAL) !== 0 && !isOneOf('拾佰仟万亿分', text, at + 1)) return at + 1;
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

/** Numbers that share the unit of the last, from `first` at `at` on: `0.9、1.1和0.5个百分点`. Arabic only; list numbers have none. */
function readList(text: string, at: number, first: Numeral): Array<{ start: number; quantity: Quantity }> | undefined {
  if (!isOneOf('、和', text, first.end)) return undefined;
  const out: Array<{ start: number; quantity: Quantity }> = [];
  let start = at;
  for (let count = 0; count < 12; count++) {
    const number = start === at ? first : isArabic(text, start) ? readNumeral(text, start) : undefined;
    if (number === undefined) return undefined;
    const mark = text.charAt(number.end);
    if (mark !== '、' && mark !== '和') {
      if (out.length === 0) return undefined;
      const quantity = readQuantity(text, start, number);
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
