import type { ReadWord } from '../tagger/word-kinds.ts';
import { QUALIFIERS } from './counted-words.ts';

const QUALIFIER = new Set(QUALIFIERS.split(' '));
/** Cost of a character that no word holds; a word costs 1, a common noun a little less. */
const ALONE = 1.2;
const NOUN = 0.95;
const LONGEST = 5;
/** How far is read. */
const AHEAD = 24;
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

// Room for the cheapest way to each place; nothing of it outlives a call.
const cost = new Float64Array(AHEAD + 1);
const back = new Uint8Array(AHEAD + 1);

/** Where words begin behind a figure, and which of them are verbs or adverbs; offsets into the text. */
export interface WordsAhead {
  /** Length of the word that begins at `at`; 0 inside a word, -1 beyond what was read. */
  lengthAt(at: number): number;
  isNoun(at: number): boolean;
  /** A verb, adverb or idiom: no noun, adjective or verbal noun. */
  isVerbal(at: number): boolean;
  /** An adjective or the like: no noun and no verb. */
  isQualifier(at: number): boolean;
}

/** Cuts the next characters from `from` on into the fewest words. */
export function readWordsAhead(text: string, from: number, wordKind: ReadWord): WordsAhead {
  const length = Math.min(AHEAD, text.length - from);
  // No word goes over a mark: what stands behind the first is cut only when one asks for it.
  let read = 0;
  while (read < length && isHan(text.charCodeAt(from + read))) read++;
  read = Math.min(length, read + 1);
  let sizes = wordSizes(text, from, read, wordKind);
  const lengthAt = (at: number): number => {
    if (at < from || at >= from + length) return -1;
    if (at >= from + read) {
      read = length;
      sizes = wordSizes(text, from, length, wordKind);
    }
    return sizes[at - from] ?? 0;
  };
  const kindAt = (at: number) => (lengthAt(at) > 1 ? wordKind(text, at, at + lengthAt(at)) : undefined);
  return {
    lengthAt,
    isQualifier: (at) =>
      (lengthAt(at) === 2 && QUALIFIER.has(text.slice(at, at + 2))) ||
      (lengthAt(at) === 1 && '新大小老好'.includes(text.charAt(at))),
    isNoun: (at) => kindAt(at) === 'noun',
    isVerbal: (at) => {
      const size = lengthAt(at);
      return (size === 2 || size === 4) && kindAt(at) === 'other' && !QUALIFIER.has(text.slice(at, at + size));
    },
  };
}

/** For each of `length` places from `from` on the length of the word that begins there, 0 inside a word. */
function wordSizes(text: string, from: number, length: number, wordKind: ReadWord): Uint8Array {
  cost.fill(Number.POSITIVE_INFINITY, 0, length + 1);
  back.fill(0, 0, length + 1);
  cost[0] = 0;
  for (let at = 0; at < length; at++) {
    const here = cost[at] ?? 0;
    const begins = isHan(text.charCodeAt(from + at));
    for (let size = 1; size <= LONGEST && at + size <= length; size++) {
      if (size > 1 && !(begins && isHan(text.charCodeAt(from + at + size - 1)))) break;
      const kind = size > 1 ? wordKind(text, from + at, from + at + size) : undefined;
      // names are the lexicon's chance hits more often than names
      if (size > 1 && (kind === undefined || kind === 'name' || (kind === 'other' && size > 3))) continue;
      const sum = here + (size === 1 ? ALONE : kind === 'noun' ? NOUN : 1);
      if (sum < (cost[at + size] ?? 0)) {
        cost[at + size] = sum;
        back[at + size] = size;
      }
    }
  }
  const sizes = new Uint8Array(length + 1);
  for (let at = length; at > 0; ) {
    const size = back[at] ?? 1;
    at -= size;
    sizes[at] = size;
  }
  return sizes;
}
