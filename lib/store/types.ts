/**
 * What the store keeps. Everything is JSON-safe (times are epoch milliseconds), so that it travels in messages and
 * backups as it is. Offsets are UTF-16 code units into the article's text; `text.slice(start, end) === mention.text`.
 */
import type { Article } from '../article/types.ts';
import type { LostReason } from '../corrections/find-again.ts';
import type { LexiconRule, Reading } from '../corrections/lexicon.ts';
import type { Kind } from '../recognise/types.ts';

export type KindCounts = Record<Kind, number>;

/** Where the body of one page stands in the joined text of a several-page article. */
export interface PagePart {
  /** From 1. */
  page: number;
  start: number;
  end: number;
}

/** An article as read, and when. An article on several pages is one record, of the pages read so far. */
export interface StoredArticle extends Article {
  /** Made from the canonical address, so that the same article always has the same one. */
  id: string;
  /** The pages read so far, in order; absent for an article on one page. */
  parts?: PagePart[];
  /** Every address it was read at. */
  aliases: string[];
  /** Host without `www.`, as filters tell sites apart. */
  site: string;
  firstSeen: number;
  lastSeen: number;
  /** Active mentions by kind. */
  counts: KindCounts;
}

export type Origin = 'automatic' | 'by hand';
export type Status = 'active' | 'rejected';

/** Position in the list of everything, walked backwards: collected at, article, minus start, id. */
export type Order = [at: number, articleId: string, minusStart: number, id: string];

/** A mention as collected. It has no DOM range; `start` and `end` find one through the article's text index. */
export interface StoredMention {
  /** Article id, kind, start and end: sending the same article again makes the same ids. */
  id: string;
  articleId: string;
  kind: Kind;
  text: string;
  start: number;
  end: number;
  /** What it is: name and posts, division, value and unit. */
  reading: Reading;
  why: string[];
  /** About 32 code units on each side: they find it again on a page that changed. */
  before: string;
  after: string;
  sentence: string;
  section?: string;
  origin: Origin;
  status: Status;
  note: string;
  /** First collected. */
  at: number;
  updatedAt: number;
  entityId: string;
  /** The reader put it with this entity himself (merge, split): later readings leave it there. */
  entityByHand?: true;
  /** Set by hand and no longer found in the text: kept, listed, not painted. */
  lost?: LostReason;
  // Copies for lists and indexes that span articles.
  order: Order;
  site: string;
  published: string;
  /** Name in full, division path, or value with unit: what the list shows and sorts by. */
  name: string;
  /** GB/T 2260 code of a place; empty otherwise. */
  code: string;
}

export type EntityKind = 'person' | 'place' | 'organisation' | 'figure';

/** What mentions in several articles stand for. */
export interface StoredEntity {
  id: string;
  kind: EntityKind;
  name: string;
  /** What keeps it apart from others of its name: the division of the post, empty where none is known. */
  context: string;
  note: string;
  /** The entity that the reader merged it into. */
  mergedInto?: string;
  createdAt: number;
  updatedAt: number;
}

/** A correction kept for every later article, keyed by its words: a later one replaces an earlier one. */
export interface StoredRule {
  text: string;
  rule: LexiconRule;
  createdAt: number;
  updatedAt: number;
}

/** Facts about the collection itself: when it was last backed up, which notices were seen. */
export interface MetaRow {
  key: string;
  value: string | number | boolean;
}
