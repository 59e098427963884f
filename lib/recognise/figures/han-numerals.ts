import { FACTOR, isPrefixOfUnit, LARGE, LONGEST, type Numeral, plainNumeral, shift, VALUE } from './numeral-parts.ts';

/** Of 三四, 七八, 三五, 一两: two digits that stand for "three or four". */
const isPair = (first: number, second: number): boolean => second === first + 1 || (first === 3 && second === 5);

/** By code unit: 1 where a numeral in words may begin with it, 2 where it may go on with it. */
const PARTS = new Uint8Array(0x10000);
for (const unit of [...VALUE.keys(), ...FACTOR.keys(), ...LARGE.keys(), '几', '数']) PARTS[unit.charCodeAt(0)] = 3;
for (const unit of '余多来点') PARTS[unit.charCodeAt(0)] = 2;

/** Reads a numeral in words; see `readNumeral`. */
export function readHan(text: string, at: number): Numeral | undefined {
  if (((PARTS[text.charCodeAt(at)] ?? 0) & 1) === 0) return undefined;
  // most often one digit and no more: 一个, 两次
  if (((PARTS[text.charCodeAt(at + 1)] ?? 0) & 2) === 0) {
    const value = VALUE.get(text.charAt(at));
    if (value !== undefined) return plainNumeral(at + 1, value);
  }
  return readMore(text, at);
}

function readMore(text: string, at: number): Numeral | undefined {
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
  return plainNumeral(end, Number(digits), true);
}
