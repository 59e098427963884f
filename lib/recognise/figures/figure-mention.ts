import type { ReadWord } from '../tagger/word-kinds.ts';
import type { FigureMention } from '../types.ts';
import { approximateAfter, approximateBefore } from './approximators.ts';
import { findChange } from './change-words.ts';
import { readCounted } from './counted.ts';
import { readCountedBefore } from './counted-before.ts';
import { isOneOf } from './numeral-parts.ts';
import type { Quantity } from './quantity.ts';

/** The text that figures are read from. */
export interface Page {
  /** As the page has it; what a mention says is cut from it. */
  written: string;
  folded: string;
  readWord: ReadWord | undefined;
}

/**
 * The figure of a quantity that begins at `at`, with what stands around it: approximators, what is counted, the change word.
 * Nothing before `floor` is read, and nothing that ends before `taken` is part of it.
 */
export function figureMention(
  { written, folded, readWord }: Page,
  at: number,
  quantity: Quantity,
  floor: number,
  taken: number,
): FigureMention {
  const { unit, dimension } = quantity;
  const before = approximateBefore(folded, at, floor, quantity.first.bare);
  const after = approximateAfter(folded, quantity.end);
  const below = dimension === 'temperature' ? signBefore(folded, at, taken) : 0;
  const start = below > 0 ? at - below : before.start;
  const end = after.end;
  const low = below > 0 ? -quantity.high : quantity.low;
  const high = below > 0 ? -quantity.low : quantity.high;
  const approx = before.approx ?? after.approx ?? quantity.approx ?? before.beside;
  const [part] = unit;
  const mention: FigureMention = {
    kind: 'figure',
    start,
    end,
    text: written.slice(start, end),
    value: low === high ? low : [low, high],
    unit:
      part !== undefined && unit.length === 1
        ? written.slice(part[0], part[1])
        : unit.map(([from, to]) => written.slice(from, to)).join(''),
    why: [quantity.reason],
  };
  if (approx !== undefined) {
    mention.approx = approx;
    mention.why.push('approximator');
  }
  // 人 names what it counts: 300人|参加.
  const persons = unit.length > 0 && folded.charAt(quantity.end - 1) === '人';
  const counted = persons ? undefined : readCounted(folded, end, dimension, readWord);
  const named =
    counted ?? (readWord && readCountedBefore(folded, start, end, Math.max(floor, taken), dimension, readWord));
  if (named !== undefined) mention.of = written.slice(named.start, named.end);
  const change = findChange(folded, start, floor);
  if (change !== undefined) mention.change = written.slice(change[0], change[1]);
  if (dimension !== undefined) mention.dimension = dimension === 'count' && unit.length === 0 ? 'other' : dimension;
  return mention;
}

/** The length of the sign in front of a temperature. */
const signBefore = (text: string, at: number, taken: number): number =>
  text.startsWith('零下', at - 2) && at - 2 >= taken ? 2 : at - 1 >= taken && isOneOf('-−', text, at - 1) ? 1 : 0;
