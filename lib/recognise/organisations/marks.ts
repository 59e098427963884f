import { BARE_BODIES, DEPARTMENTS, KNOWN_BODIES, NAME_ENDINGS } from './bodies.ts';
import { bodyWordsAt } from './body-words.ts';
import { COMPANIES, TRADES } from './companies.ts';
import { LongestWords, lengthOf } from './longest-words.ts';
import { unitBits } from './unit-bits.ts';

/** Where a text has what the rules for bodies look at: offsets, ascending. */
export interface Marks {
  /** Where bodies' words end, and 委 of committees; `words`: what `bodyWordsAt` tells of each. */
  ends: number[];
  words: number[];
  /** “ and 「, then 《. */
  quotes: number[];
  titles: number[];
  /** Where words for a trade begin. */
  trades: number[];
  /** Where words for a commission begin (委员会, 领导小组). */
  commissions: number[];
}

/** The kinds of commissions; longer ones (工作委员会) hold one of them. */
const COMMISSIONS = ['领导小组', '协调小组', '委员会', '协作办公室', '指挥部'];
const beginnings = new LongestWords([TRADES, COMMISSIONS], 'start');

const bodies = [...BARE_BODIES, ...DEPARTMENTS, ...KNOWN_BODIES, ...NAME_ENDINGS, ...COMPANIES];
const BITS = unitBits(
  bodies.map((word) => word.slice(-1)).join(''),
  [...TRADES, ...COMMISSIONS].map((word) => word.charAt(0)).join(''),
  '“「',
  '《',
);
const ENDS_WORD = 1;
const BEGINS_WORD = 2;
const QUOTE = 4;
const TITLE = 8;
const COMMITTEE = '委'.charCodeAt(0);

/** Reads folded text once for all rules. */
export function readMarks(text: string): Marks {
  const marks: Marks = { ends: [], words: [], quotes: [], titles: [], trades: [], commissions: [] };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const bits = BITS[unit] as number;
    if (bits === 0) continue;
    if ((bits & ENDS_WORD) !== 0) {
      const words = bodyWordsAt(text, at + 1);
      if ((words !== 0 || unit === COMMITTEE) && at > 0) {
        marks.ends.push(at + 1);
        marks.words.push(words);
      }
    }
    if ((bits & BEGINS_WORD) !== 0) {
      const begins = beginnings.startingAt(text, at);
      if (lengthOf(begins, 0) > 0) marks.trades.push(at);
      if (lengthOf(begins, 1) > 0) marks.commissions.push(at);
    }
    if ((bits & QUOTE) !== 0) marks.quotes.push(at);
    if ((bits & TITLE) !== 0) marks.titles.push(at);
  }
  return marks;
}
