import { inFigure } from './character-traits.ts';
import { isOneOf } from './numeral-parts.ts';
import type { Numeral } from './numerals.ts';
import type { Span } from './quantity.ts';
import { type Dimension, readUnit, UNIT_FIRST } from './units.ts';

/** A unit with the words inside and behind it. */
export interface UnitRead {
  end: number;
  parts: Span[];
  name: string;
  dimension: Dimension;
  over: boolean;
  half: boolean;
}

/** What may stand between number and unit: 余, 多, 几, 来, and a blank, as some sites set it. */
const BETWEEN = inFigure.give('余多几来 \u00a0');
/** What a unit phrase may begin with. */
export const UNIT_PHRASE_FIRST = UNIT_FIRST | BETWEEN;
/** What changes a unit from behind. */
const BEHIND = inFigure.give('半多余人');

/** A unit with what may stand in and behind it: `余名`, `个多小时`, `年半`, `昼夜多`. */
export function readUnitPhrase(text: string, number: Numeral): UnitRead | undefined {
  let at = number.end;
  const first = inFigure.at(text, at);
  if ((first & UNIT_PHRASE_FIRST) === 0) return undefined;
  let over = number.over;
  let unit = (first & BETWEEN) === 0 ? undefined : readUnit(text, at + 1);
  if (unit !== undefined) {
    over ||= isOneOf('余多几', text, at);
    at++;
  }
  if (text.charAt(at) === '个') {
    const split = readSplit(text, at, over);
    if (split !== undefined) return split;
    // 一个微米: 个 before a unit of measure adds nothing.
    const measure = readUnit(text, at + 1);
    if ((measure?.dimension === 'length' && measure.text.length > 1) || measure?.text === '比特币') {
      unit = measure;
      at++;
    }
  }
  unit ??= readUnit(text, at);
  if (unit === undefined) return undefined;
  let { end } = unit;
  const { dimension } = unit;
  const parts: Span[] = [[at, end]];
  let half = false;
  if ((inFigure.at(text, end) & BEHIND) === 0) return { end, parts, name: unit.text, dimension, over, half };
  const behind = text.charAt(end);
  const next = end + 1;
  if (unit.text === '分' && text.startsWith('多钟', end)) {
    parts.push([next, next + 1]);
    return { end: end + 2, parts, name: '分钟', dimension: 'time', over: true, half };
  }
  if (behind === '半') {
    half = dimension !== 'count' && !unit.text.endsWith('级') && !isOneOf('径导数潜', text, next);
    if (half) end++;
  } else if (
    (behind === '多' && (isLong(dimension) || unit.text === '倍') && !isOneOf('次年家个种名元云', text, next)) ||
    (behind !== '人' && isOneOf('%‰', text, end - 1)) ||
    (behind === '余' && dimension === 'time' && text.charAt(next) !== '下')
  ) {
    over = true;
    end++;
  } else if (unit.text === '元' && text.startsWith('人民币', end)) end += 3;
  return { end, parts, name: unit.text, dimension, over, half };
}

/** Behind units of these dimensions 多 says that it is more. */
const isLong = (dimension: Dimension): boolean =>
  dimension === 'time' || dimension === 'age' || dimension === 'mass' || dimension === 'length';

/** `个多小时`, `个半月`: 多 or 半 between 个, which stands at `at`, and the unit. */
function readSplit(text: string, at: number, over: boolean): UnitRead | undefined {
  if (!isOneOf('多半', text, at + 1)) return undefined;
  const half = text.charAt(at + 1) === '半';
  const inner = readUnit(text, at + 2);
  const name = inner === undefined ? '' : `个${inner.text}`;
  if (inner !== undefined && (name === '个月' || inner.dimension === 'time' || text.charAt(at + 2) === '世'))
    return split(at, inner.end, name, over || !half, half);
  if (text.charAt(at + 2) === '月') return split(at, at + 3, '个月', over || !half, half);
  if (text.startsWith('世纪', at + 2)) return split(at, at + 4, '个世纪', true, false);
  return undefined;
}

function split(at: number, end: number, name: string, over: boolean, half: boolean): UnitRead {
  return {
    end,
    parts: [
      [at, at + 1],
      [at + 2, end],
    ],
    name,
    dimension: 'time',
    over,
    half,
  };
}
