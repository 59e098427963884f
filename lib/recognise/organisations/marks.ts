import { characterIndex, type UnitPlaces, unitIndex } from '../patterns/unit-index.ts';
import { BARE_BODIES, DEPARTMENTS, KNOWN_BODIES, NAME_ENDINGS } from './bodies.ts';
import { bodyWordsAt } from './body-words.ts';
import { COMPANIES, TRADES } from './companies.ts';
import { LongestWords, lengthOf } from './longest-words.ts';

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
const lastUnits = unitIndex(bodies.map((word) => word.charCodeAt(word.length - 1)));
const firstUnits = unitIndex([...TRADES, ...COMMISSIONS].map((word) => word.charCodeAt(0)));
const quotes = characterIndex('“「');
const titles = characterIndex('《');
const COMMITTEE = '委'.charCodeAt(0);

/** Reads folded text once for all rules. */
export function readMarks(text: string): Marks {
  const marks: Marks = {
    ends: [],
    words: [],
    quotes: offsetsOf(quotes(text)),
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
  }
  const firsts = firstUnits(text);
  for (let hit = firsts.from; hit < firsts.to; hit++) {
    const at = firsts.at[hit] as number;
    const begins = beginnings.startingAt(text, at);
    if (begins === 0) continue;
    if (lengthOf(begins, 0) > 0) marks.trades.push(at);
    if (lengthOf(begins, 1) > 0) marks.commissions.push(at);
  }
  return marks;
}

function offsetsOf({ at, from, to }: UnitPlaces): number[] {
  const offsets: number[] = [];
  for (let hit = from; hit < to; hit++) offsets.push(at[hit] as number);
  return offsets;
}
