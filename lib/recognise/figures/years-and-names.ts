import { isArabic } from './numeral-parts.ts';
import { codeOf, type Quantity } from './quantity.ts';

/** A year before 1000: 821年; round numbers and those with 前, 来 or 历史 behind are durations. */
export function isEarlyYear(text: string, at: number, quantity: Quantity): boolean {
  const { low, end } = quantity.first;
  if (end - at !== 3 || low < 300 || low % 10 === 0 || quantity.approx !== undefined) return false;
  return (
    !/^(?:的|前|来|后|间|以前|历史|之久)/.test(text.slice(quantity.end, quantity.end + 2)) &&
    !'近约逾超达有经'.includes(text.charAt(at - 1) || '\0')
  );
}

/** A year of the last century by its last two digits: 86年出生, 98年夏天. Folded text. */
export function isShortYear(text: string, at: number, quantity: Quantity): boolean {
  return (
    quantity.end === at + 3 &&
    /^[4-9]\d年$/.test(text.slice(at, quantity.end)) &&
    /^(?:出生|生人|生的|入伍|参军|入党|入团|毕业|考入|参加工作|转业|退伍|抗洪|那年|的时候|[春夏秋冬初末底])/.test(
      text.slice(quantity.end, quantity.end + 4),
    )
  );
}

/** Institutes and plants known by a number: `508所研制`; not `502所学校`. Folded text. */
export function isInstitute(text: string, at: number, quantity: Quantity): boolean {
  if (!/^\d{2,4}所$/.test(text.slice(at, quantity.end))) return false;
  return (
    /(?:航天|航空|中船|中电|电科|兵器|中核|科工)$/.test(text.slice(Math.max(0, at - 3), at)) ||
    /^(?:副?所长|研究|研制|的?科研|科技)/.test(text.slice(quantity.end, quantity.end + 3))
  );
}

/** `前三名`, `全省前10位`: a rank, where no counted noun follows. Folded text. */
export const isRank = (text: string, at: number, quantity: Quantity): boolean =>
  text.charAt(at - 1) === '前' && !/^[㐀-鿿]/u.test(text.charAt(quantity.end));

/** `3栋2单元501室`: an address. Folded text. */
export const isAddress = (text: string, quantity: Quantity, unit: number): boolean =>
  unit === codeOf('单') ? text.charAt(quantity.end) === '元' : isArabic(text, quantity.end);
