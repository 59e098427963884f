import { characterIndex, type UnitPlaces, unitIndex } from '../patterns/unit-index.ts';
import { bodyWordEnds, bodyWordsAt, commissionLength } from './body-words.ts';
import { TRADES } from './companies.ts';
import { LongestWords } from './longest-words.ts';

/** Where a text has what the rules for bodies look at: offsets, ascending. */
export interface Marks {
  /** Where bodies' words end, and 委 of committees; `words`: what `bodyWordsAt` tells of each. */
  ends: number[];
  words: number[];
  /** 《 */
  titles: number[];
  /** Where words for a trade begin. */
  trades: number[];
  /** Where words for a commission begin (委员会, 领导小组). */
  commissions: number[];
}

const trades = new LongestWords([TRADES], 'start');
const lastUnits = unitIndex(bodyWordEnds);
const tradeUnits = unitIndex(TRADES.map((word) => word.charCodeAt(0)));
const titles = characterIndex('《');
const COMMITTEE = '委'.charCodeAt(0);

/** Reads folded text once for all rules. */
export function readMarks(text: string): Marks {
  const marks: Marks = {
    ends: [],
    words: [],
    titles: offsetsOf(titles(text)),
    trades: [],
    commissions: [],
  };
  const lasts = lastUnits(text);
  for (let hit = lasts.from; hit < lasts.to; hit++) {
    const at = lasts.at[hit] as number;
    const words = bodyWordsAt(text, at + 1);
    if ((words === 0 && text.charCodeAt(at) !== COMMITTEE) || at === 0) continue;
    marks.ends.push(at + 1);
    marks.words.push(words);
    if (commissionLength(words) > 0) marks.commissions.push(at + 1 - commissionLength(words));
  }
  const units = tradeUnits(text);
  for (let hit = units.from; hit < units.to; hit++)
    if (trades.startingAt(text, units.at[hit] as number) !== 0) marks.trades.push(units.at[hit] as number);
  return marks;
}

function offsetsOf({ at, from, to }: UnitPlaces): number[] {
  const offsets: number[] = [];
  for (let hit = from; hit < to; hit++) offsets.push(at[hit] as number);
  return offsets;
}
