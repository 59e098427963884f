/**
 * The backup file: one JSON document, gzipped, laid out a row a line, so that it can be written and read in pieces:
 *
 *     {"format":"quandian backup","version":1,"madeAt":1790000000000,
 *     "mentions":[
 *     {…},
 *     {…}
 *     ],
 *     …
 *     "rows":{"articles":1,"mentions":2,"entities":2,"lexicon":0,"meta":0}}
 *
 * The last line says how many rows there were: a file that was cut short has none.
 */
import type { MetaRow, StoredArticle, StoredEntity, StoredMention, StoredRule } from '../store/types.ts';

export const FORMAT = 'quandian backup';

/** In the order of the file. Mentions come first: an article saved while the backup runs is then there for its mentions. */
export const TABLES = ['mentions', 'entities', 'articles', 'lexicon', 'meta'] as const;
export type TableName = (typeof TABLES)[number];

export interface Rows {
  articles: StoredArticle[];
  mentions: StoredMention[];
  entities: StoredEntity[];
  lexicon: StoredRule[];
  meta: MetaRow[];
}

/** What stands in the first line. */
export interface Header {
  format: typeof FORMAT;
  /** Of the store's schema. */
  version: number;
  /** Epoch milliseconds. */
  madeAt: number;
}

export type RowCounts = Record<TableName, number>;
