import { characterIndex } from '../patterns/unit-index.ts';
import { commissionLength, eachBodyWord, isTrade } from './body-words.ts';
import { TRADE_LENGTH } from './companies.ts';

/** Where a text has what the rules for bodies look at: offsets, ascending. */
export interface Marks {
  /** Where bodies' words end; `words`: what `bodyWordsAt` tells of each. */
  ends: number[];
  words: number[];
  /** 《 */
  titles: number[];
  /** Where words for a trade begin. */
  trades: number[];
  /** Where words for a commission begin (委员会, 领导小组). */
  commissions: number[];
}

const titles = characterIndex('《');

/** Reads folded text once for all rules. */
export function readMarks(text: string): Marks {
  const marks: Marks = { ends: [], words: [], titles: [], trades: [], commissions: [] };
  eachBodyWord(text, (end, found) => {
    marks.ends.push(end);
    marks.words.push(found);
    if (isTrade(found)) marks.trades.push(end - TRADE_LENGTH);
    else if (commissionLength(found) > 0) marks.commissions.push(end - commissionLength(found));
  });
  const { at, from, to } = titles(text);
  for (let hit = from; hit < to; hit++) marks.titles.push(at[hit] as number);
  return marks;
}
