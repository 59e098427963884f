import { ARABIC, inFigure } from './character-traits.ts';
import { isArabic, isOneOf } from './numeral-parts.ts';

export const SPACE: number = inFigure.give(
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);
/** What stands between two dates. */
export const BETWEEN: number = inFigure.give('-—–―~～至到、和');
/** Behind a year some words that begin so make a length of time of it: 2000年以上, 2000多年的历史. */
const LENGTHENS = inFigure.give('多余来的历寿以左');
/** The same behind a day: 5日内, 5日游. */
const SHORTENS = inFigure.give('内之以游均龄');
const DAY = inFigure.give('日号');

/**
 * The end of the date of `digits` digits at `at` that is written in the plainest way (`2019年3月5日`, `3月上旬`, `5日`) and goes on
 * with nothing that could change it; 0 where that can't be told so.
 */
export function plainDate(text: string, at: number, digits: number): number {
  const unit = at + digits;
  const behind = unit + 1;
  switch (text.charAt(unit)) {
    case '年':
      return digits === 4 && isYear(text, at) ? endOfYear(text, behind) : 0;
    case '月':
      return endOfMonth(text, behind);
    case '日':
    case '号':
      return (inFigure.at(text, behind) & (SPACE | BETWEEN | DAY | SHORTENS)) === 0 ? behind : 0;
    default:
      return 0;
  }
}

/** 1000 to 2199. */
const isYear = (text: string, at: number): boolean =>
  text.charAt(at) === '1' || (text.charAt(at) === '2' && isOneOf('01', text, at + 1));

function endOfYear(text: string, at: number): number {
  const traits = inFigure.at(text, at);
  if ((traits & ARABIC) === 0) return (traits & (SPACE | BETWEEN | LENGTHENS)) === 0 ? at : 0;
  const month = at + digitsAt(text, at);
  if (text.charAt(month) !== '月') return 0;
  const day = endOfDay(text, month + 1);
  if (day > 0) return (inFigure.at(text, day) & LENGTHENS) === 0 ? day : 0;
  const behind = month + 1;
  return (inFigure.at(text, behind) & (SPACE | ARABIC | LENGTHENS)) === 0 && text.charAt(behind) !== '份' ? behind : 0;
}

function endOfMonth(text: string, at: number): number {
  const traits = inFigure.at(text, at);
  if ((traits & ARABIC) !== 0) {
    const day = endOfDay(text, at);
    return day > 0 && (inFigure.at(text, day) & (SPACE | BETWEEN)) === 0 ? day : 0;
  }
  if ((traits & SPACE) !== 0) return 0;
  if (isOneOf('份初底末', text, at)) return at + 1;
  return isOneOf('中上下', text, at) && text.charAt(at + 1) === '旬' ? at + 2 : at;
}

/** Behind the day that stands at `at`, or 0. */
function endOfDay(text: string, at: number): number {
  const end = at + digitsAt(text, at);
  return end > at && (inFigure.at(text, end) & DAY) !== 0 ? end + 1 : 0;
}

/** How many digits stand at `at`; 0 for more than two. */
function digitsAt(text: string, at: number): number {
  if (!isArabic(text, at)) return 0;
  return !isArabic(text, at + 1) ? 1 : isArabic(text, at + 2) ? 0 : 2;
}
