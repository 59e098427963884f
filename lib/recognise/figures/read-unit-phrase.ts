import type { Numeral } from './numerals.ts';
import type { Span } from './quantity.ts';
import { type Dimension, readUnit } from './units.ts';

const charIn = (chars: string, text: string, at: number): boolean =>
  at < text.length && chars.includes(text.charAt(at));

/** Skips one blank between number and unit, as some sites set it. */
const skipBlank = (text: string, at: number): number =>
  charIn(' \u00a0', text, at) && readUnit(text, at + 1) !== undefined ? at + 1 : at;

/** A unit with the words inside and behind it. */
export interface UnitRead {
  end: number;
  parts: Span[];
  name: string;
  dimension: Dimension;
  over: boolean;
  half: boolean;
}

/** A unit with what may stand in and behind it: `余名`, `个多小时`, `年半`, `昼夜多`. */
export function readUnitPhrase(text: string, number: Numeral): UnitRead | undefined {
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
  if (unit.text === '分' && text.startsWith('多钟', unit.end))
    return {
      end: unit.end + 2,
      parts: [
        [at, unit.end],
        [unit.end + 1, unit.end + 2],
      ],
      name: '分钟',
      dimension: 'time',
      over: true,
      half: false,
    };
  let { end } = unit;
  let half = false;
  if (
    text.charAt(end) === '半' &&
    unit.dimension !== 'count' &&
    !unit.text.endsWith('级') &&
    !charIn('径导数潜', text, end + 1)
  ) {
    half = true;
    end++;
  } else if (
    text.charAt(end) === '多' &&
    (['time', 'age', 'mass', 'length'].includes(unit.dimension) || unit.text === '倍') &&
    !charIn('次年家个名种元云', text, end + 1)
  ) {
    over = true;
    end++;
  } else if (text.startsWith('人民币', end) && unit.text === '元') {
    end += 3;
  } else if (charIn('多余', text, end) && charIn('%‰', text, end - 1)) {
    over = true;
    end++;
  } else if (text.charAt(end) === '余' && unit.dimension === 'time' && text.charAt(end + 1) !== '下') {
    over = true;
    end++;
  }
  return { end, parts: [[at, unit.end]], name: unit.text, dimension: unit.dimension, over, half };
}
