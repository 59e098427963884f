/** A numeral as read: its value exact, as a pair where the words give two (`三四十` is 30 and 40). */
export interface Numeral {
  end: number;
  low: number;
  high: number;
  /** Without its last 万, 亿: what `3` of `3至5万` has to be scaled like. */
  scale: number;
  arabic: boolean;
  /** Has 万, 亿 or 兆. */
  large: boolean;
  /** Begins with a multiplier: `千余`, `万亿`. */
  bare: boolean;
  /** Has 几 or 数 in front: no value to speak of. */
  vague: boolean;
  /** 余, 多, 几 inside or behind a multiplier: `五百余万`, `十几`. */
  over: boolean;
  decimal: boolean;
  /** Digits read one by one: `二〇二〇`. */
  positional: boolean;
}

const DIGITS = '零一二三四五六七八九';
const VALUE = new Map<string, number>([...DIGITS].map((digit, value) => [digit, value]));
for (const [digit, value] of Object.entries({
  〇: 0,
  两: 2,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}))
  VALUE.set(digit, value);
const FACTOR = new Map<string, number>(Object.entries({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }));
const LARGE = new Map<string, number>(Object.entries({ 万: 4, 亿: 8, 兆: 12 }));
/** 千 and 兆 in front of these belong to the unit: 千米, 兆瓦; 百 in 百分点, 百帕. */
const UNIT_TAIL = new Map<string, string>(
  Object.entries({ 千: '米瓦克卡伏焦帕赫字周', 兆: '瓦赫字帕焦伏', 百: '分帕', 佰: '分', 仟: '' }),
);
const isPrefixOfUnit = (text: string, at: number): boolean => {
  const tail = UNIT_TAIL.get(text.charAt(at));
  return tail?.includes(text.charAt(at + 1) || '\0') ?? false;
};
const isArabic = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};
const shift = (mantissa: string, power: number): number => Number(`${mantissa}e${power}`);

/** Longest run of digits read as a quantity; longer ones are document numbers. */
const LONGEST = 24;

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
      rest.scale >= 2 &&
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

/** Of 三四, 七八, 三五, 一两: two digits that stand for "three or four". */
const isPair = (first: number, second: number): boolean => second === first + 1 || (first === 3 && second === 5);

function readHan(text: string, at: number): Numeral | undefined {
  let end = at;
  const sum = { low: 0, high: 0 };
  const wan = { low: 0, high: 0 };
  const section = { low: 0, high: 0 };
  let digit: { low: number; high: number } | undefined;
  let lastFactor = Number.POSITIVE_INFINITY;
  let zero = false;
  let scale = 0;
  let bare = false;
  let vague = false;
  let over = false;
  let large = false;
  let seen = false;
  const close = () => {
    if (digit === undefined) return;
    // 二百五, 九十二万四: a digit right behind a multiplier counts in its tenths.
    const unit = !zero && lastFactor !== Number.POSITIVE_INFINITY && lastFactor > 10 ? lastFactor / 10 : 1;
    section.low += digit.low * unit;
    section.high += digit.high * unit;
    digit = undefined;
  };
  for (; end - at < 40; end++) {
    const char = text.charAt(end);
    const value = VALUE.get(char);
    if (value !== undefined) {
      if (digit !== undefined) {
        const pair =
          digit.low === digit.high && digit.low > 0 && isPair(digit.low, value) && (char !== '两' || digit.low === 1);
        const lone = !VALUE.has(text.charAt(end + 1));
        if (pair && lone && !(seen && zero)) {
          digit = { low: digit.low, high: value };
          continue;
        }
        if (char === '两') break;
        if (end - at === 1) return readPositional(text, at);
        break;
      }
      // 三十两, 三千两百两: the last 两 is a unit.
      if (char === '两' && end > at && !'百千万亿'.includes(text.charAt(end + 1) || '\0')) break;
      if (value === 0 && end > at) {
        if (!VALUE.has(text.charAt(end + 1)) && !FACTOR.has(text.charAt(end + 1)) && text.charAt(end + 1) !== '几')
          break;
        zero = true;
        continue;
      }
      digit = { low: value, high: value };
      continue;
    }
    if (char === '几' || char === '数') {
      if (digit !== undefined) break;
      if (end === at || large) {
        if (end > at) break;
        vague = true;
        digit = { low: 1, high: 9 };
        continue;
      }
      if (char === '数') break;
      over = true;
      digit = { low: 0, high: 0 };
      continue;
    }
    if (isPrefixOfUnit(text, end)) break;
    const factor = FACTOR.get(char);
    if (factor !== undefined) {
      if (factor >= lastFactor && lastFactor < 10000) break;
      if (digit === undefined && end === at && factor > 10) bare = true;
      const count = digit ?? { low: 1, high: 1 };
      if (digit === undefined && seen && !zero && factor > 10) break;
      section.low += count.low * factor;
      section.high += count.high * factor;
      digit = undefined;
      lastFactor = factor;
      zero = false;
      seen = true;
      scale = 0;
      continue;
    }
    const more = '余多来'.includes(char || '\0') && LARGE.has(text.charAt(end + 1)) && end > at ? 1 : 0;
    const power = LARGE.get(text.charAt(end + more));
    if (power === undefined) break;
    if (isPrefixOfUnit(text, end + more)) break;
    if (end === at) bare = true;
    close();
    over ||= more === 1;
    const times = 10 ** power;
    const head = { low: section.low, high: section.high };
    if (power === 4) {
      const all = {
        low: wan.low > 0 && head.low === 0 ? wan.low : head.low,
        high: wan.high > 0 && head.high === 0 ? wan.high : head.high,
      };
      wan.low = (bare && end === at ? 1 : all.low) * times;
      wan.high = (bare && end === at ? 1 : all.high) * times;
    } else {
      sum.low += (bare && end === at ? 1 : wan.low + head.low) * times;
      sum.high += (bare && end === at ? 1 : wan.high + head.high) * times;
      wan.low = 0;
      wan.high = 0;
    }
    section.low = 0;
    section.high = 0;
    lastFactor = times;
    zero = false;
    seen = true;
    large = true;
    scale = power;
    end += more;
  }
  if (end === at) return undefined;
  const whole = { low: 0, high: 0 };
  close();
  whole.low = sum.low + wan.low + section.low;
  whole.high = sum.high + wan.high + section.high;
  const out: Numeral = {
    end,
    ...whole,
    scale,
    arabic: false,
    large,
    bare,
    vague,
    over,
    decimal: false,
    positional: false,
  };
  if (
    text.charAt(end) === '点' &&
    whole.low === whole.high &&
    VALUE.has(text.charAt(end + 1)) &&
    text.charAt(end + 1) !== '两'
  )
    return readHanFraction(text, out);
  return out;
}

function readHanFraction(text: string, whole: Numeral): Numeral {
  let end = whole.end + 1;
  let fraction = '';
  for (
    let value = VALUE.get(text.charAt(end));
    value !== undefined && fraction.length < LONGEST;
    value = VALUE.get(text.charAt(end))
  ) {
    fraction += value;
    end++;
  }
  if ('十分刻'.includes(text.charAt(end) || '\0')) return whole;
  let power = 0;
  let large = whole.large;
  while (LARGE.has(text.charAt(end)) && !isPrefixOfUnit(text, end) && power <= 8) {
    power += LARGE.get(text.charAt(end)) ?? 0;
    large = true;
    end++;
  }
  const value = shift(`${whole.low}${fraction}`, power - fraction.length);
  return { ...whole, end, low: value, high: value, scale: power, large, decimal: true };
}

function readPositional(text: string, at: number): Numeral {
  let end = at;
  let digits = '';
  for (
    let value = VALUE.get(text.charAt(end));
    value !== undefined && end - at < LONGEST;
    value = VALUE.get(text.charAt(end))
  ) {
    digits += value;
    end++;
  }
  const value = Number(digits);
  return {
    end,
    low: value,
    high: value,
    scale: 0,
    arabic: false,
    large: false,
    bare: false,
    vague: false,
    over: false,
    decimal: false,
    positional: true,
  };
}
