import { isLarge, MORE, NO_PART, partAt, zerosOf } from './character-traits.ts';
import { readHan } from './han-numerals.ts';
import { isArabic, isPrefixOfUnit, LONGEST, type Numeral, shift } from './numeral-parts.ts';

export type { Numeral } from './numeral-parts.ts';

/** Reads the numeral at `at` of folded text: `1,234.5万`, `三千七百余万`, `3亿5千万`. `undefined` where none begins. Linear. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  return isArabic(text, at) ? readArabic(text, at) : readHan(text, at);
}

/** Whole numbers of so many digits are exact, and so are these powers of ten: one product or quotient of them is rounded as the number is. */
const EXACT_DIGITS = 15;
const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

function scaled(mantissa: number, power: number): number {
  return power < 0 ? mantissa / (POWERS[-power] as number) : mantissa * (POWERS[power] as number);
}

const digitAt = (text: string, at: number): number => text.charCodeAt(at) - 48;

function readArabic(text: string, at: number): Numeral | undefined {
  let end = at;
  let mantissa = 0;
  for (; isArabic(text, end); end++) mantissa = mantissa * 10 + digitAt(text, end);
  let digits = end - at;
  if (digits > LONGEST) return undefined;
  if (digits <= 3) {
    for (; isGroup(text, end); end += 4) {
      mantissa = mantissa * 1000 + digitAt(text, end + 1) * 100 + digitAt(text, end + 2) * 10 + digitAt(text, end + 3);
      digits += 3;
      if (digits > LONGEST) return undefined;
    }
  }
  let decimals = 0;
  if (text.charCodeAt(end) === 46 && isArabic(text, end + 1)) {
    const point = end;
    for (end++; isArabic(text, end) && end - point <= LONGEST; end++) mantissa = mantissa * 10 + digitAt(text, end);
    decimals = end - point - 1;
  }
  const written = end;
  let power = 0;
  let over = false;
  let large = false;
  for (;;) {
    const first = partAt(text, end);
    if (first === NO_PART) break;
    const more = first === MORE && isMultiplier(text, end + 1) ? 1 : 0;
    const step = zerosAt(text, end + more, power);
    if (step === 0 || power > 8) break;
    power += step;
    large ||= step > 3;
    over ||= more === 1;
    end += more + 1;
  }
  const value =
    digits + decimals <= EXACT_DIGITS
      ? scaled(mantissa, power - decimals)
      : shift(text.slice(at, written).replaceAll(/[,.]/g, ''), power - decimals);
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
    decimal: decimals > 0,
    positional: false,
  };
  return power >= 4 && !over && decimals === 0 && isArabic(text, end) ? withRest(text, out, power) : out;
}

/** 3亿5千万, 1万2千: a smaller part behind a multiplier. */
function withRest(text: string, head: Numeral, power: number): Numeral {
  const rest = readArabic(text, head.end);
  if (
    rest === undefined ||
    // 1万2千, 1万6000
    !(rest.scale >= 2 || (power === 4 && rest.end - head.end === 4)) ||
    rest.high >= (POWERS[power] as number)
  )
    return head;
  head.end = rest.end;
  head.low += rest.low;
  head.high += rest.high;
  head.scale = rest.scale;
  head.over = rest.over;
  head.large = true;
  return head;
}

/** A comma and the next three digits of a number. */
const isGroup = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 44 &&
  isArabic(text, at + 1) &&
  isArabic(text, at + 2) &&
  isArabic(text, at + 3) &&
  !isArabic(text, at + 4);

/** 万, 亿, 兆, 百 or 千, behind a 余. */
function isMultiplier(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char === '百' || char === '千' || isLarge(partAt(text, at));
}

/** How many zeros the multiplier at `at` adds to digits that have got `power` already; 0 where there is none. */
function zerosAt(text: string, at: number, power: number): number {
  if (isPrefixOfUnit(text, at)) return 0;
  const part = partAt(text, at);
  if (isLarge(part)) return zerosOf(part);
  const char = text.charAt(at);
  return power > 0 ? 0 : char === '千' ? 3 : char === '百' ? 2 : 0;
}
