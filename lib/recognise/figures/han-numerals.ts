import {
  digitValue,
  isDigit,
  isFactor,
  isLarge,
  MORE,
  NO_PART,
  PAIR,
  POINT,
  partAt,
  SEVERAL,
  SOME,
  TEN,
  zerosOf,
} from './character-traits.ts';
import { isOneOf, isPrefixOfUnit, LONGEST, type Numeral, plainNumeral, shift } from './numeral-parts.ts';

/** Of 三四, 七八, 三五, 一两: two digits that stand for "three or four". */
const isPair = (first: number, second: number): boolean => second === first + 1 || (first === 3 && second === 5);
/** No digit is held. */
const NONE = -1;
const MOST_PARTS = 40;

/** Reads a numeral in words; see `readNumeral`. */
export function readHan(text: string, at: number): Numeral | undefined {
  const first = partAt(text, at);
  if (first === NO_PART || first >= MORE) return undefined;
  // most often one digit and no more: 一个, 两次
  if (isDigit(first) && partAt(text, at + 1) === NO_PART) return plainNumeral(at + 1, digitValue(first));
  return readMore(text, at);
}

// What `readMore` has read so far: of the low and the high value the part in 亿, in 万, in what goes below, and the digit held.
let sumLow = 0;
let sumHigh = 0;
let wanLow = 0;
let wanHigh = 0;
let sectionLow = 0;
let sectionHigh = 0;
let digitLow = NONE;
let digitHigh = NONE;

function readMore(text: string, at: number): Numeral | undefined {
  let end = at;
  sumLow = sumHigh = wanLow = wanHigh = sectionLow = sectionHigh = 0;
  digitLow = digitHigh = NONE;
  let lastFactor = Number.POSITIVE_INFINITY;
  let zero = false;
  let scale = 0;
  let bare = false;
  let vague = false;
  let over = false;
  let large = false;
  let seen = false;
  for (; end - at < MOST_PARTS; end++) {
    const part = partAt(text, end);
    if (isDigit(part)) {
      const value = digitValue(part);
      const next = partAt(text, end + 1);
      if (digitLow !== NONE) {
        const pair =
          digitLow === digitHigh && digitLow > 0 && isPair(digitLow, value) && (part !== PAIR || digitLow === 1);
        if (pair && !isDigit(next) && !(seen && zero)) {
          digitHigh = value;
          continue;
        }
        if (part !== PAIR && end - at === 1) return readPositional(text, at);
        break;
      }
      // 三十两, 三千两百两: the last 两 is a unit.
      if (part === PAIR && end > at && !isOneOf('百千万亿', text, end + 1)) break;
      if (value === 0 && end > at) {
        if (!isDigit(next) && !isFactor(next) && next !== SOME) break;
        zero = true;
        continue;
      }
      digitLow = digitHigh = value;
      continue;
    }
    if (part === SOME || part === SEVERAL) {
      if (digitLow !== NONE || (large && end > at)) break;
      if (end === at) {
        vague = true;
        digitLow = 1;
        digitHigh = 9;
        continue;
      }
      if (part === SEVERAL) break;
      over = true;
      digitLow = digitHigh = 0;
      continue;
    }
    if (part === NO_PART || part === POINT || isPrefixOfUnit(text, end)) break;
    if (isFactor(part)) {
      const factor = 10 ** (part - PAIR);
      if (factor >= lastFactor && lastFactor < 10000) break;
      if (digitLow === NONE && end === at && part !== TEN) bare = true;
      if (digitLow === NONE && seen && !zero && part !== TEN) break;
      sectionLow += (digitLow === NONE ? 1 : digitLow) * factor;
      sectionHigh += (digitLow === NONE ? 1 : digitHigh) * factor;
      digitLow = digitHigh = NONE;
      lastFactor = factor;
      zero = false;
      seen = true;
      scale = 0;
      continue;
    }
    const more = part === MORE ? 1 : 0;
    const multiplier = more === 1 ? partAt(text, end + 1) : part;
    if ((more === 1 && end === at) || !isLarge(multiplier) || isPrefixOfUnit(text, end + more)) break;
    if (end === at) bare = true;
    closeDigit(zero, lastFactor);
    over ||= more === 1;
    const power = zerosOf(multiplier);
    multiply(power, bare && end === at);
    lastFactor = 10 ** power;
    zero = false;
    seen = true;
    large = true;
    scale = power;
    end += more;
  }
  if (end === at) return undefined;
  closeDigit(zero, lastFactor);
  const low = sumLow + wanLow + sectionLow;
  const high = sumHigh + wanHigh + sectionHigh;
  const out = { end, low, high, scale, arabic: false, large, bare, vague, over, decimal: false, positional: false };
  const fraction = low === high && partAt(text, end) === POINT ? partAt(text, end + 1) : NO_PART;
  return isDigit(fraction) && fraction !== PAIR ? readHanFraction(text, out) : out;
}

/** Adds the digit held. 二百五, 九十二万四: a digit right behind a multiplier counts in its tenths. */
function closeDigit(zero: boolean, lastFactor: number): void {
  if (digitLow === NONE) return;
  const unit = !zero && lastFactor !== Number.POSITIVE_INFINITY && lastFactor > 10 ? lastFactor / 10 : 1;
  sectionLow += digitLow * unit;
  sectionHigh += digitHigh * unit;
  digitLow = digitHigh = NONE;
}

/** Puts what was read under 万 (four zeros) or what is larger; `alone`: the multiplier begins the numeral. */
function multiply(zeros: number, alone: boolean): void {
  const times = 10 ** zeros;
  if (zeros === 4) {
    wanLow = (alone ? 1 : wanLow > 0 && sectionLow === 0 ? wanLow : sectionLow) * times;
    wanHigh = (alone ? 1 : wanHigh > 0 && sectionHigh === 0 ? wanHigh : sectionHigh) * times;
  } else {
    sumLow += (alone ? 1 : wanLow + sectionLow) * times;
    sumHigh += (alone ? 1 : wanHigh + sectionHigh) * times;
    wanLow = wanHigh = 0;
  }
  sectionLow = sectionHigh = 0;
}

function readHanFraction(text: string, whole: Numeral): Numeral {
  let end = whole.end + 1;
  let fraction = '';
  for (let part = partAt(text, end); isDigit(part) && fraction.length < LONGEST; part = partAt(text, end)) {
    fraction += digitValue(part);
    end++;
  }
  if (isOneOf('十分刻', text, end)) return whole;
  let power = 0;
  let large = whole.large;
  for (let part = partAt(text, end); isLarge(part) && power <= 8 && !isPrefixOfUnit(text, end); ) {
    power += zerosOf(part);
    large = true;
    part = partAt(text, ++end);
  }
  const value = shift(`${whole.low}${fraction}`, power - fraction.length);
  return { ...whole, end, low: value, high: value, scale: power, large, decimal: true };
}

function readPositional(text: string, at: number): Numeral {
  let end = at;
  let digits = '';
  for (let part = partAt(text, end); isDigit(part) && end - at < LONGEST; part = partAt(text, end)) {
    digits += digitValue(part);
    end++;
  }
  return plainNumeral(end, Number(digits), true);
}
