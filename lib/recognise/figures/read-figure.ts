import { inFigure } from './character-traits.ts';
import { isOneOf } from './numeral-parts.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import { readCompound } from './read-compound.ts';
import { RANGE_MARK, readFraction, readShare } from './read-share.ts';
import { readUnitPhrase, UNIT_PHRASE_FIRST, type UnitRead } from './read-unit-phrase.ts';
import { DIMENSIONS, type Dimension } from './units.ts';

/** 分之, 个分之, 个亿 and `/` behind a number. */
const OF_FRACTION = inFigure.give('分个/／');
/** What a quantity may have right behind its number. */
export const BEHIND_NUMBER = UNIT_PHRASE_FIRST | RANGE_MARK | OF_FRACTION;

const REASONS: ReadonlyMap<Dimension, string> = new Map(
  DIMENSIONS.map((dimension) => [dimension, `number + unit of ${dimension}`]),
);

/** Reads the quantity at `at` of folded text: number, range or compound with its unit. `number`: what `readNumeral` gives there, if it is known. */
export function readQuantity(text: string, at: number, number?: Numeral): Quantity | undefined {
  const share = readShare(text, at);
  if (share !== undefined) return share;
  const first = number ?? readNumeral(text, at);
  if (first === undefined) return undefined;
  if ((inFigure.at(text, first.end) & BEHIND_NUMBER) === 0) return withoutUnit(text, first);
  const fraction = readFraction(text, first);
  if (fraction !== undefined) return fraction;
  // 两个亿: 个 stands between number and multiplier.
  if (
    text.charAt(first.end) === '个' &&
    text.charAt(first.end + 1) === '亿' &&
    text.charAt(first.end + 2) !== '元' &&
    !first.large &&
    !first.vague
  ) {
    const [low, high] = [first.low * 1e8, first.high * 1e8];
    const end = first.end + 2;
    return {
      end,
      low,
      high,
      unit: [],
      dimension: undefined,
      first: { ...first, end, large: true },
      reason: 'large number',
    };
  }
  const unit = readUnitPhrase(text, first);
  const range = readRange(text, first, unit);
  if (range !== undefined) return range;
  if (unit === undefined) return withoutUnit(text, first);
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
    reason: reasonFor(unit.dimension),
  };
  if (unit.over) out.approx = 'over';
  else if (text.charAt(first.end) === '来') out.approx = 'about';
  return unit.half || unit.over ? out : readCompound(text, out, unit);
}

const reasonFor = (dimension: Dimension): string =>
  dimension === 'count'
    ? 'number + measure word'
    : dimension === 'share'
      ? 'percent or share'
      : (REASONS.get(dimension) ?? '');

function withoutUnit(text: string, first: Numeral): Quantity {
  // 14亿多中华儿女, 15万余农户: no unit, but the 多 belongs to the number.
  const more = first.large && isOneOf('多余', text, first.end) ? 1 : 0;
  const out: Quantity = {
    end: first.end + more,
    low: first.low,
    high: first.high,
    unit: [],
    dimension: undefined,
    first,
    reason: 'large number',
  };
  if (first.over || more > 0) out.approx = 'over';
  return out;
}

/** `3至5年`, `20%—30%`, `800万美元至1200万美元`, `30万到50万元`. */
function readRange(text: string, first: Numeral, unit: UnitRead | undefined): Quantity | undefined {
  if (first.vague || first.low !== first.high) return undefined;
  return readRangeFrom(text, first, undefined) ?? (unit && readRangeFrom(text, first, unit));
}

/** The range whose mark stands behind the first number, or behind its unit. */
function readRangeFrom(text: string, first: Numeral, unit: UnitRead | undefined): Quantity | undefined {
  const from = unit?.end ?? first.end;
  let at = from;
  while (at - from < 2 && (inFigure.at(text, at) & RANGE_MARK) !== 0) at++;
  if (at === from) return undefined;
  const second = readNumeral(text, at);
  if (second === undefined || second.vague || second.positional) return undefined;
  const tail = readUnitPhrase(text, second);
  if (tail === undefined) {
    if (!(second.large && first.large)) return undefined;
  } else if (unit !== undefined && unit.name !== tail.name) {
    // 下调0.3个百分点至1.5%: by how much, and to what
    if (unit.dimension !== tail.dimension || unit.dimension === 'share') return undefined;
  }
  let low = first.low;
  if (unit === undefined && second.large && !first.large && second.scale > 0) {
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
