import { isOneOf, plainNumeral } from './numeral-parts.ts';
import type { Quantity, Span } from './quantity.ts';
import { readUnit } from './units.ts';

const HALVED = new Set('年 个月 小时 个小时 个世纪 个多月 个多小时 个多世纪 亩 斤 公斤 吨'.split(' '));

/** `半年`, `半个月`, `半小时`; 半天 and 半个村庄 are vague. */
export function readHalf(text: string, at: number): Quantity | undefined {
  if (isOneOf('上下前后大多一过对', text, at - 1)) return undefined;
  const split = text.charAt(at + 1) === '个' && text.charAt(at + 2) === '多' ? 1 : 0;
  const unit = readUnit(text, at + 1);
  if (unit === undefined || !HALVED.has(unit.text)) return undefined;
  const first = plainNumeral(at + 1, 0.5);
  const more = text.charAt(unit.end) === '多' ? 1 : 0;
  const parts: Span[] = split
    ? [
        [at + 1, at + 2],
        [at + 3, unit.end],
      ]
    : [[at + 1, unit.end]];
  return {
    end: unit.end + more,
    low: 0.5,
    high: 0.5,
    unit: parts,
    dimension: unit.dimension,
    first,
    ...(split + more > 0 ? { approx: 'over' as const } : {}),
    reason: 'half of a unit',
  };
}
