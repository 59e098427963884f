import { isOneOf } from './numeral-parts.ts';
import { readNumeral } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import { readUnitPhrase, type UnitRead } from './read-unit-phrase.ts';
import { readUnit } from './units.ts';

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
/** By a unit's name, the first family that has it. */
const FAMILY_OF = new Map<string, Readonly<Record<string, number>>>();
for (const family of FAMILIES)
  for (const name of Object.keys(family)) if (!FAMILY_OF.has(name)) FAMILY_OF.set(name, family);
/** Most units have no family, which their dimension tells: 分 is of the other ones, 角 and 毛 are measure words too. */
const mayHaveParts = ({ dimension, name }: UnitRead): boolean =>
  dimension === 'time' ||
  dimension === 'money' ||
  dimension === 'length' ||
  dimension === 'mass' ||
  dimension === 'other' ||
  (dimension === 'count' && isOneOf('角毛', name, 0));
/** A month is a twelfth of a year exactly; seconds would leave noise. */
const ratio = (family: Readonly<Record<string, number>>, small: string, big: string): number =>
  big === '年' && small === '个月' ? 1 / 12 : (family[small] ?? 0) / (family[big] ?? 1);
const tidy = (value: number): number => Number(value.toPrecision(12));

/** `1米75`, `3小时20分钟`, `一年六个月`: one figure, its value in the larger unit. */
export function readCompound(text: string, first: Quantity, head: UnitRead): Quantity {
  if (first.low !== first.high) return first;
  if (head.name === '米' && Number.isInteger(first.low)) {
    const digits = /\d{1,2}(?![\d.%])/y;
    digits.lastIndex = first.end;
    const found = digits.exec(text)?.[0];
    if (found !== undefined && readUnit(text, first.end + found.length) === undefined) {
      const value = Number(`${first.low}.${found}`);
      return { ...first, end: first.end + found.length, low: value, high: value, reason: 'compound length' };
    }
    const pair = /[一二三四五六七八九]{2}(?![一二三四五六七八九十百千])/y;
    pair.lastIndex = first.end;
    const two = pair.exec(text)?.[0];
    if (two !== undefined && readUnit(text, first.end + 2) === undefined) {
      const value = Number(`${first.low}.${[...two].map((digit) => ' 一二三四五六七八九'.indexOf(digit)).join('')}`);
      return { ...first, end: first.end + 2, low: value, high: value, reason: 'compound length' };
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
  // 七成五: seven and a half tenths.
  if (head.name === '成' && Number.isInteger(first.low)) {
    const part = ' 一二三四五六七八九'.indexOf(text.charAt(first.end) || '\0');
    if (part > 0 && !/^[十百千个成]/.test(text.charAt(first.end + 1))) {
      const value = Number(`${first.low}.${part}`);
      return { ...first, end: first.end + 1, low: value, high: value, reason: 'tenths' };
    }
  }
  const family = mayHaveParts(head) ? FAMILY_OF.get(head.name) : undefined;
  if (family === undefined) return first;
  let out = first;
  let last = head.name;
  for (let depth = 0; depth < 5; depth++) {
    const at = isOneOf('又零', text, out.end) ? out.end + 1 : out.end;
    const next = readNumeral(text, at);
    if (next === undefined || next.low !== next.high || next.vague) break;
    const tail =
      readUnitPhrase(text, next) ??
      (text.charAt(next.end) === '时' && head.name === '天' ? { end: next.end + 1, name: '时' } : undefined);
    const name = tail?.name;
    if (
      tail === undefined ||
      name === undefined ||
      !(name in family) ||
      ((family[name] ?? 0) >= (family[last] ?? 0) && text.charAt(at - 1) !== '又')
    )
      break;
    const value = tidy(out.low + next.low * ratio(family, name, head.name));
    out = { ...out, end: tail.end, low: value, high: value, reason: 'compound of units' };
    last = name;
  }
  return out;
}
