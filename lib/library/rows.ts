import type { Kind } from '../recognise/types.ts';
import type { KindCounts } from '../store/types.ts';

/** An article as the library lists it: no text, so that thousands fit in memory. */
export interface ArticleRow {
  id: string;
  url: string;
  title: string;
  site: string;
  source: string;
  /** As on the page: `2020-02-01T18:52`, the day alone, or empty. */
  published: string;
  editors: string;
  /** Active mentions by kind. */
  counts: KindCounts;
  /** Epoch milliseconds. */
  collectedAt: number;
}

/** A mention as the library lists it. Strings that a kind has not are empty, numbers NaN. */
export interface MentionRow {
  id: string;
  articleId: string;
  entityId: string;
  kind: Kind;
  text: string;
  /** The full name that it stands for; the text itself where they are the same. */
  name: string;
  /** What makes it useful: the posts, the division's path, the organisation's full name. */
  about: string;
  /** GB/T 2260. */
  code: string;
  unit: string;
  counted: string;
  note: string;
  value: number;
  valueHigh: number;
  approx: string;
  start: number;
  end: number;
  byHand: boolean;
  rejected: boolean;
  /** No longer found in its page. */
  lost: boolean;
  /** Epoch milliseconds. */
  collectedAt: number;
}

/** `2020-02-01T18:52` as a number that sorts; 0 where there is no date. Not an instant: the page gives no offset. */
export function publishedNumber(published: string): number {
  const digits = published.replace(/\D/g, '').slice(0, 12);
  return digits.length < 8 ? 0 : Number(digits.padEnd(12, '0'));
}

/** What the lists need of an entity besides its mentions. */
export interface EntityInfo {
  id: string;
  name: string;
  /** What keeps it apart from others of its name; empty where nothing does. */
  context: string;
  note: string;
}
