import type { Approx } from '../types.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import { type Dimension, readUnit, type UnitHit } from './units.ts';

export type Span = readonly [start: number, end: number];

/** A quantity as read, before the words around it are looked at. */
export interface Quantity {
  end: number;
  low: number;
  high: number;
  /** The unit's parts in the text: two in `4个多小时`. */
  unit: Span[];
  dimension: Dimension | undefined;
  approx?: Approx;
  first: Numeral;
  reason: string;
}

const charIn = (chars: string, text: string, at: number): boolean =>
  at < text.length && chars.includes(text.charAt(at));
const TO = '-—–―~～至到－';
/** Seconds, grams and so on of the parts of compound quantities. */
const FAMILIES: ReadonlyArray<Readonly<Record<string, number>>> = [
  {
    年: 31536000,
    个月: 2628000,
    周: 604800,
    个星期: 604800,
    星期: 604800,
    天: 86400,
    小时: 3600,
    个小时: 3600,
    钟头: 3600,
    时: 3600,
    分钟: 60,
    分: 60,
    秒: 1,
    秒钟: 1,
  },
  { 元: 100, 块: 100, 块钱: 100, 角: 10, 毛: 10, 分: 1, 分钱: 1, 毛钱: 10 },
  { 公里: 1000, 千米: 1000, 米: 1, 厘米: 0.01, 公分: 0.01, 毫米: 0.001 },
  { 吨: 1000, 公斤: 1, 千克: 1, 斤: 0.5, 两: 0.05, 克: 0.001 },
  { 美元: 100, 美分: 1 },
];
/** A month is a twelfth of a year exactly; seconds would leave noise. */
const ratio = (family: Readonly<Record<string, number>>, small: string, big: string): number =>
  big === '年' && small === '个月' ? 1 / 12 : (family[small] ?? 0) / (family[big] ?? 1);
const tidy = (value: number): number => Number(value.toPrecision(12));

const PER: Readonly<Record<string, true>> = { 百: true, 千: true, 万: true, 佰: true, 仟: true };

/** `百分之三点五` gives 3.5, `三分之二` and `1/3` the fraction. */
function readShare(text: string, at: number): Quantity | undefined {
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

function readFraction(text: string, number: Numeral): Quantity | undefined {
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

/** Skips one blank between number and unit, as some sites set it. */
const skipBlank = (text: string, at: number): number =>
  charIn(' \u00a0', text, at) && readUnit(text, at + 1) !== undefined ? at + 1 : at;

interface UnitRead {
  end: number;
  parts: Span[];
  name: string;
  dimension: Dimension;
  over: boolean;
  half: boolean;
}

/** A unit with what may stand in and behind it: `余名`, `个多小时`, `年半`, `昼夜多`. */
function readUnitPhrase(text: string, number: Numeral): UnitRead | undefined {
  let at = number.end;
  let over = number.over;
  if (charIn('余多几', text, at) && readUnit(text, at + 1) !== undefined) {
    over = true;
    at++;
  } else if (text.charAt(at) === '来' && readUnit(text, at + 1) !== undefined) at++;
  at = skipBlank(text, at);
  if (text.charAt(at) === '个') {
    const more = charIn('多半', text, at + 1) ? 1 : 0;
    const inner = more > 0 ? readUnit(text, at + 2) : undefined;
    const name = inner === undefined ? '' : `个${inner.text}`;
    if (inner !== undefined && (name === '个月' || inner.dimension === 'time' || text.charAt(at + 2) === '世')) {
      const half = text.charAt(at + 1) === '半';
      return {
        end: inner.end,
        parts: [
          [at, at + 1],
          [at + 2, inner.end],
        ],
        name,
        dimension: 'time',
        over: over || !half,
        half,
      };
    }
    if (more > 0 && text.charAt(at + 2) === '月') {
      const half = text.charAt(at + 1) === '半';
      return {
        end: at + 3,
        parts: [
          [at, at + 1],
          [at + 2, at + 3],
        ],
        name: '个月',
        dimension: 'time',
        over: over || !half,
        half,
      };
    }
    if (more > 0 && text.startsWith('世纪', at + 2)) {
      return {
        end: at + 4,
        parts: [
          [at, at + 1],
          [at + 2, at + 4],
        ],
        name: '个世纪',
        dimension: 'time',
        over: true,
        half: false,
      };
    }
  }
  // 一个微米: 个 before a unit of measure adds nothing.
  const measure = text.charAt(at) === '个' ? readUnit(text, at + 1) : undefined;
  if ((measure?.dimension === 'length' && measure.text.length > 1) || measure?.text === '比特币') at++;
  const unit = readUnit(text, at);
  if (unit === undefined) return undefined;
  let { end } = unit;
  let half = false;
  if (text.charAt(end) === '半' && unit.dimension !== 'count' && !charIn('径导数', text, end + 1)) {
    half = true;
    end++;
  } else if (
    text.charAt(end) === '多' &&
    ['time', 'age', 'mass', 'length'].includes(unit.dimension) &&
    !charIn('次年家个名种元云', text, end + 1)
  ) {
    over = true;
    end++;
  } else if (text.startsWith('人民币', end) && unit.text === '元') {
    end += 3;
  } else if (charIn('多余', text, end) && charIn('%‰', text, end - 1)) {
    over = true;
    end++;
  } else if (text.charAt(end) === '余' && unit.dimension === 'time') {
    over = true;
    end++;
  }
  return { end, parts: [[at, unit.end]], name: unit.text, dimension: unit.dimension, over, half };
}

/** Reads the quantity at `at` of folded text: number, range or compound with its unit. */
export function readQuantity(text: string, at: number): Quantity | undefined {
  const share = readShare(text, at);
  if (share !== undefined) return share;
  const first = readNumeral(text, at);
  if (first === undefined) return undefined;
  const fraction = readFraction(text, first);
  if (fraction !== undefined) return fraction;
  const unit = readUnitPhrase(text, first);
  const range = readRange(text, first, unit);
  if (range !== undefined) return range;
  if (unit === undefined)
    return {
      end: first.end,
      low: first.low,
      high: first.high,
      unit: [],
      dimension: undefined,
      first,
      ...(first.over ? { approx: 'over' as const } : {}),
      reason: 'large number',
    };
  let { low, high } = first;
  if (unit.half) {
    low += 0.5;
    high += 0.5;
  }
  const out: Quantity = {
    end: unit.end,
    low,
    high,
    unit: unit.parts,
    dimension: unit.dimension,
    first,
    reason:
      unit.dimension === 'share'
        ? 'percent or share'
        : unit.dimension === 'count'
          ? 'number + measure word'
          : `number + unit of ${unit.dimension}`,
  };
  if (unit.over) out.approx = 'over';
  else if (text.charAt(first.end) === '来') out.approx = 'about';
  return unit.half || unit.over ? out : readCompound(text, out, unit);
}

/** `3至5年`, `20%—30%`, `800万美元至1200万美元`, `30万到50万元`. */
function readRange(text: string, first: Numeral, unit: UnitRead | undefined): Quantity | undefined {
  if (first.vague || first.low !== first.high) return undefined;
  for (const from of unit === undefined ? [first.end] : [first.end, unit.end]) {
    let at = from;
    while (at - from < 2 && charIn(TO, text, at)) at++;
    if (at === from) continue;
    const second = readNumeral(text, at);
    if (second === undefined || second.vague || second.positional) continue;
    const tail = readUnitPhrase(text, second);
    if (tail === undefined) {
      if (!(second.large && first.large)) continue;
    } else if (from !== first.end && unit !== undefined && unit.name !== tail.name && unit.dimension !== tail.dimension)
      continue;
    let low = first.low;
    if (from === first.end && second.large && !first.large && second.scale > 0) {
      const mantissa = second.low / 10 ** second.scale;
      if (low < mantissa) low = Number(`${low}e${second.scale}`);
    }
    const high = second.high;
    const out: Quantity = {
      end: tail?.end ?? second.end,
      low: Math.min(low, high),
      high: Math.max(low, high),
      unit: tail?.parts ?? [],
      dimension: tail?.dimension,
      first,
      reason: 'range',
    };
    if (tail?.over) out.approx = 'over';
    return out;
  }
  return undefined;
}

/** `1米75`, `3小时20分钟`, `一年六个月`: one figure, its value in the larger unit. */
function readCompound(text: string, first: Quantity, head: UnitRead): Quantity {
  if (first.low !== first.high) return first;
  if (head.name === '米') {
    const digits = /\d{1,2}(?![\d.%])/y;
    digits.lastIndex = first.end;
    const found = digits.exec(text)?.[0];
    if (found !== undefined && readUnit(text, first.end + found.length) === undefined) {
      const value = Number(`${first.low}.${found}`);
      return { ...first, end: first.end + found.length, low: value, high: value, reason: 'compound length' };
    }
    const small = readNumeral(text, first.end);
    if (
      small !== undefined &&
      !small.arabic &&
      small.low < 10 &&
      small.low > 0 &&
      !small.over &&
      !small.vague &&
      readUnit(text, small.end) === undefined
    ) {
      const value = Number(`${first.low}.${small.low}`);
      return { ...first, end: small.end, low: value, high: value, reason: 'compound length' };
    }
  }
  const family = FAMILIES.find((candidate) => head.name in candidate);
  if (family === undefined) return first;
  let out = first;
  let last = head.name;
  for (let depth = 0; depth < 5; depth++) {
    const at = charIn('又零', text, out.end) ? out.end + 1 : out.end;
    const next = readNumeral(text, at);
    if (next === undefined || next.low !== next.high || next.vague) break;
    const tail =
      readUnitPhrase(text, next) ??
      (text.charAt(next.end) === '时' && head.name === '天' ? { end: next.end + 1, name: '时' } : undefined);
    const name = tail?.name;
    if (tail === undefined || name === undefined || !(name in family) || (family[name] ?? 0) >= (family[last] ?? 0))
      break;
    const value = tidy(out.low + next.low * ratio(family, name, head.name));
    out = { ...out, end: tail.end, low: value, high: value, reason: 'compound of units' };
    last = name;
  }
  return out;
}

export type { UnitHit };
