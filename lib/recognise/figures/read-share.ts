import { inFigure } from './character-traits.ts';
import { isOneOf } from './numeral-parts.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import type { Quantity } from './quantity.ts';

const PER = inFigure.give('百千万佰仟');
/** What may stand between the two ends of a range. */
export const RANGE_MARK = inFigure.give('-—–―~～至到－');

/** `百分之三点五` gives 3.5, `三分之二` and `1/3` the fraction. */
export function readShare(text: string, at: number): Quantity | undefined {
  const head = (inFigure.at(text, at) & PER) !== 0 && isShare(text, at + 1) ? at + 1 : 0;
  if (head > 0) {
    const part = readNumeral(text, head + 2);
    if (part === undefined || part.vague) return undefined;
    let end = part.end;
    let { low, high } = part;
    const next = (inFigure.at(text, end) & RANGE_MARK) !== 0 ? end + 1 : 0;
    if (next > 0) {
      const again = isShare(text, next + 1) ? next + 3 : next;
      const other = readNumeral(text, again);
      if (other !== undefined && other.high > low) {
        high = other.high;
        end = other.end;
      }
    }
    if (text.charAt(head + 2) === '百' && part.bare) low = high = 100;
    return { end, low, high, unit: [[at, head + 2]], dimension: 'share', first: part, reason: 'percent in words' };
  }
  return undefined;
}

/** `三分之二`, `1/3`: the fraction whose first part is `number`; dates and slashes in a row are none. */
export function readFraction(text: string, number: Numeral): Quantity | undefined {
  let end = number.end;
  const behind = text.charAt(end);
  if (behind === '个' && isShare(text, end + 1)) return undefined;
  if (isShare(text, end)) {
    const top = readNumeral(text, end + 2);
    if (top === undefined || number.low === 0 || top.vague) return undefined;
    end = top.end;
    const value = top.low / number.low;
    return {
      end,
      low: value,
      high: top.high / number.low,
      unit: [],
      dimension: 'share',
      first: number,
      reason: 'fraction',
    };
  }
  if (number.arabic && !number.decimal && (behind === '/' || behind === '／')) {
    const bottom = readNumeral(text, end + 1);
    if (
      bottom?.arabic &&
      !bottom.decimal &&
      number.low < bottom.low &&
      bottom.low <= 100 &&
      number.low > 0 &&
      !isOneOf('/／年月日决', text, bottom.end)
    ) {
      const value = number.low / bottom.low;
      return {
        end: bottom.end,
        low: value,
        high: value,
        unit: [],
        dimension: 'share',
        first: number,
        reason: 'fraction',
      };
    }
  }
  return undefined;
}

const isShare = (text: string, at: number): boolean => text.charAt(at) === '分' && text.charAt(at + 1) === '之';
