import { beginningsOf } from '../patterns/edge-units.ts';
import { keptMarks } from '../patterns/offset-marks.ts';
import { type QuickPattern, quickPattern } from '../patterns/quick-pattern.ts';
import { CREDITS, type Credit } from './credit-patterns.ts';
import { wordHits } from './word-hits.ts';

/** Stretches of the text that name its reporters, editors and sources: rule 3 of ../shared/ANNOTATION.md leaves them out. */
export interface Stretch {
  start: number;
  end: number;
}

if (CREDITS.length > 31) throw new RangeError('too many credits for the bits of a number');

/** The words that patterns begin with or need; for each, bits of the patterns it opens and of those that need it. */
const WORDS = [...new Set(CREDITS.flatMap(({ at = [], needs = [] }) => [...at, ...needs]))];
const bitsOf = (list: (credit: Credit) => readonly string[] | undefined): number[] =>
  WORDS.map((word) =>
    CREDITS.reduce((bits, credit, index) => (list(credit)?.includes(word) ? bits | (1 << index) : bits), 0),
  );
const OPENS = bitsOf(({ at }) => at);
const SERVES = bitsOf(({ needs }) => needs);
/** Patterns that need no word. */
const FREE = CREDITS.reduce((bits, { needs }, index) => (needs === undefined ? bits | (1 << index) : bits), 0);
/** Those that are sought everywhere. */
const EVERYWHERE: readonly (QuickPattern | undefined)[] = CREDITS.map(({ at, pattern }) =>
  at === undefined ? quickPattern(pattern) : undefined,
);
/** For those that begin in front of their words: by unit, whether one begins with it. */
const REACHED = CREDITS.map(({ reach, pattern }) => (reach === undefined ? undefined : beginningsOf(pattern)));
const wordsIn = wordHits(WORDS);
const behindMarks = keptMarks();

/** The credit stretches of folded text, in text order, merged. */
export function findBylines(text: string): Stretch[] {
  const found: Stretch[] = [];
  const { count, at, word } = wordsIn(text);
  if (count === 0) return found;
  let allowed = FREE;
  for (let hit = 0; hit < count; hit++) allowed |= SERVES[word[hit] as number] as number;
  for (let number = 0; number < CREDITS.length; number++)
    if ((allowed & (1 << number)) !== 0)
      for (const match of EVERYWHERE[number]?.matches(text) ?? [])
        found.push({ start: match.index, end: match.index + match[0].length });
  /** By pattern, where its last match ends. */
  const behind = behindMarks(CREDITS.length);
  for (let hit = 0; hit < count; hit++) {
    const bits = (OPENS[word[hit] as number] as number) & allowed;
    for (let number = 0; bits >> number !== 0; number++) {
      if ((bits & (1 << number)) === 0) continue;
      const { line, reach = 0, pattern } = CREDITS[number] as Credit;
      const opens = REACHED[number];
      const last = line ? lineStart(text, at[hit] as number) : (at[hit] as number);
      for (let start = Math.max(behind[number] as number, last - reach); start <= last; start++) {
        if (opens !== undefined && opens[text.charCodeAt(start)] === 0) continue;
        pattern.lastIndex = start;
        if (!pattern.test(text)) continue;
        behind[number] = pattern.lastIndex;
        found.push({ start, end: pattern.lastIndex });
        start = pattern.lastIndex - 1;
      }
    }
  }
  return found.length < 2 ? found : merged(found);
}

/** Where the line of an offset begins, as `^` has it. */
function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}
const isLineEnd = (unit: number): boolean => unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029;

function merged(stretches: Stretch[]): Stretch[] {
  stretches.sort((a, b) => a.start - b.start);
  const apart: Stretch[] = [];
  for (const stretch of stretches) {
    const last = apart[apart.length - 1];
    if (last && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end);
    else apart.push(stretch);
  }
  return apart;
}
