import { type Numeral, readNumeral } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import { readCompound } from './read-compound.ts';
import { readFraction, readShare } from './read-share.ts';
import { readUnitPhrase, type UnitRead } from './read-unit-phrase.ts';

const charIn = (chars: string, text: string, at: number): boolean =>
  at < text.length && chars.includes(text.charAt(at));
const TO = '-—–―~～至到－';
/** Reads the quantity at `at` of folded text: number, range or compound with its unit. */
export function readQuantity(text: string, at: number): Quantity | undefined {
  const share = readShare(text, at);
  if (share !== undefined) return share;
  const first = readNumeral(text, at);
  if (first === undefined) return undefined;
  const fraction = readFraction(text, first);
  if (fraction !== undefined) return fraction;
  // 两个亿: 个 stands between number and multiplier.
  if (text.startsWith('个亿', first.end) && text.charAt(first.end + 2) !== '元' && !first.large && !first.vague) {
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
  if (unit === undefined) {
    // 14亿多中华儿女, 15万余农户: no unit, but the 多 belongs to the number.
    const more = first.large && '多余'.includes(text.charAt(first.end) || '\0') ? 1 : 0;
    const out: Quantity = {
      end: first.end + more,
      low: first.low,
      high: first.high,
      unit: [],
      dimension: undefined,
      first,
      reason: 'large number',
    };
    return first.over || more > 0 ? { ...out, approx: 'over' } : out;
  }
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
    // 下调0.3个百分点至1.5%: by how much, and to what
    else if (from !== first.end && unit?.dimension === 'share' && unit.name !== tail.name) continue;
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
