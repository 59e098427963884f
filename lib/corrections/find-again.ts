import { occurrencesOf, type Span } from './occurrences.ts';

/** A mention as it was stored: its words, where they stood and what stood beside them. */
export interface StoredQuote extends Span {
  text: string;
  /** Up to some dozens of code units right before and right after, as they were when it was stored. */
  before: string;
  after: string;
}

/** Why a stored mention has no place in the text of today. */
export type LostReason = 'gone' | 'ambiguous';

/** Length of what two strings share at their ends (`tail`) or beginnings. */
function shared(a: string, b: string, tail: boolean): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && (tail ? a[a.length - 1 - n] === b[b.length - 1 - n] : a[n] === b[n])) n++;
  return n;
}

/**
 * Where a stored mention stands in a text that may have changed since.
 *
 * Its own offset if the same words are there; else the exact words, chosen by what surrounds them: the occurrence that
 * shares most of the stored context, provided that it shares some and no other shares as much; a single occurrence is
 * taken as it is. Never a fuzzy match: mentions are two to six characters long, and a guess that paints the wrong name
 * is worse than a mention listed as lost (hypothesis/h#2634: "Linus" matched "chines").
 *
 * @returns the span in `text`, or why there is none: `gone` (the words are nowhere), `ambiguous` (they stand in several
 * places and the context does not tell which).
 */
export function findAgain(text: string, quote: StoredQuote): Span | { lost: LostReason } {
  const kept = text.slice(quote.start, quote.end) === quote.text;
  const places = occurrencesOf(text, quote.text);
  if (places.length === 0) return { lost: 'gone' };
  const score = (place: Span): number =>
    shared(text.slice(Math.max(0, place.start - quote.before.length), place.start), quote.before, true) +
    shared(text.slice(place.end, place.end + quote.after.length), quote.after, false);
  const own: Span = { start: quote.start, end: quote.end };
  if (kept && score(own) > 0) return own;
  if (places.length === 1) return places[0] ?? { lost: 'gone' };
  const ranked = places.map((place) => ({ place, score: score(place) })).sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (best && best.score > 0 && (!second || second.score < best.score)) return best.place;
  return kept ? own : { lost: 'ambiguous' };
}
