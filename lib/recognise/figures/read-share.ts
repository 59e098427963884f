import { type Numeral, readNumeral } from './numerals.ts';
import type { Quantity } from './quantity.ts';

const charIn = (chars: string, text: string, at: number): boolean =>
  at < text.length && chars.includes(text.charAt(at));
const TO = '-—–―~～至到－';

const PER: Readonly<Record<string, true>> = { 百: true, 千: true, 万: true, 佰: true, 仟: true };

/** `百分之三点五` gives 3.5, `三分之二` and `1/3` the fraction. */
export function readShare(text: string, at: number): Quantity | undefined {
  const head = PER[text.charAt(at)] && text.startsWith('分之', at + 1) ? at + 1 : 0;
  if (head > 0) {
    const part = readNumeral(text, head + 2);
    if (part === undefined || part.vague) return undefined;
    let end = part.end;
    let { low, high } = part;
    const next = charIn(`${TO}`, text, end) ? end + 1 : 0;
    if (next > 0) {
      const again = text.startsWith('分之', next + 1) ? next + 3 : next;
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
  if (text.charAt(end) === '个' && text.startsWith('分之', end + 1)) return undefined;
  if (text.startsWith('分之', end)) {
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
  if (number.arabic && !number.decimal && (text.charAt(end) === '/' || text.charAt(end) === '／')) {
    const bottom = readNumeral(text, end + 1);
    if (
      bottom?.arabic &&
      !bottom.decimal &&
      number.low < bottom.low &&
      bottom.low <= 100 &&
      number.low > 0 &&
      !charIn('/／年月日决', text, bottom.end)
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
