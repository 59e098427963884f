import { readHan } from './han-numerals.ts';
import { isArabic, isPrefixOfUnit, LARGE, LONGEST, type Numeral, shift, VALUE } from './numeral-parts.ts';

export type { Numeral } from './numeral-parts.ts';

/** Reads the numeral at `at` of folded text: `1,234.5万`, `三千七百余万`, `3亿5千万`. `undefined` where none begins. Linear. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  return isArabic(text, at) ? readArabic(text, at) : readHan(text, at);
}

function readArabic(text: string, at: number): Numeral | undefined {
  let end = at;
  let digits = '';
  while (isArabic(text, end)) end++;
  digits = text.slice(at, end);
  if (digits.length > LONGEST) return undefined;
  if (digits.length <= 3) {
    while (
      text.charAt(end) === ',' &&
      isArabic(text, end + 1) &&
      isArabic(text, end + 2) &&
      isArabic(text, end + 3) &&
      !isArabic(text, end + 4)
    ) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
      if (digits.length > LONGEST) return undefined;
    }
  }
  let fraction = '';
  if (text.charAt(end) === '.' && isArabic(text, end + 1)) {
    let stop = end + 1;
    while (isArabic(text, stop) && stop - end <= LONGEST) stop++;
    fraction = text.slice(end + 1, stop);
    end = stop;
  }
  let power = 0;
  let over = false;
  let large = false;
  const mantissa = digits + fraction;
  for (;;) {
    const more =
      '余多来'.includes(text.charAt(end) || '\0') &&
      (LARGE.has(text.charAt(end + 1)) || '百千'.includes(text.charAt(end + 1) || '\0'))
        ? 1
        : 0;
    const char = text.charAt(end + more);
    if (isPrefixOfUnit(text, end + more)) break;
    const step =
      LARGE.get(char) ?? (power === 0 && (char === '千' || char === '百') ? (char === '千' ? 3 : 2) : undefined);
    if (step === undefined || power > 8) break;
    power += step;
    large ||= step > 3;
    over ||= more === 1;
    end += more + 1;
  }
  const value = shift(mantissa, power - fraction.length);
  const out: Numeral = {
    end,
    low: value,
    high: value,
    scale: power,
    arabic: true,
    large,
    bare: false,
    vague: false,
    over,
    decimal: fraction !== '',
    positional: false,
  };
  // 3亿5千万, 1万2千: a smaller part behind a multiplier.
  if (power >= 4 && !over && fraction === '' && (isArabic(text, end) || VALUE.has(text.charAt(end)))) {
    const rest = readNumeral(text, end);
    if (
      rest !== undefined &&
      !rest.positional &&
      rest.low === rest.high &&
      // 1万2千, 1万6000
      (rest.scale >= 2 || (power === 4 && rest.end - end === 4)) &&
      rest.high < shift('1', power) &&
      rest.arabic
    ) {
      return {
        ...out,
        end: rest.end,
        low: value + rest.low,
        high: value + rest.high,
        scale: rest.scale,
        over: rest.over,
        large: true,
      };
    }
  }
  return out;
}
