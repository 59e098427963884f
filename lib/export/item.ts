import type { Approx, Kind, Post } from '../recognise/types.ts';

/** The article of an exported mention, as far as exports cite it. */
export interface ExportArticle {
  id: string;
  url: string;
  title: string;
  source?: string;
  /** As on the page, local time, without offset: `2020-02-01T18:52`, or the day alone. */
  published?: string;
  author?: string;
  reporters: readonly string[];
  editors: readonly string[];
  /** The article's text; every offset counts in it. */
  text: string;
}

/**
 * One mention with all that an export says of it: what the library's list shows as a row. Offsets are UTF-16 code
 * units into `article.text`; `article.text.slice(start, end) === text`.
 */
export interface ExportItem {
  id: string;
  kind: Kind;
  text: string;
  start: number;
  end: number;
  /** The full name that the mention stands for. */
  name?: string;
  posts: readonly Post[];
  /** The organisation itself, or the bodies of an official's posts. */
  organisation?: string;
  division?: string;
  code?: string;
  value?: number;
  /** The upper end of a range; absent for a single value. */
  valueHigh?: number;
  unit?: string;
  approx?: Approx;
  counted?: string;
  change?: string;
  sentence: string;
  /** The heading of the section it stands in. */
  section?: string;
  note?: string;
  byHand: boolean;
  entityId?: string;
  /** Epoch milliseconds. */
  collectedAt: number;
  article: ExportArticle;
}

/** The items of an export, a page at a time, in the order in which they are to be written. */
export type ItemPages = AsyncIterable<readonly ExportItem[]> | Iterable<readonly ExportItem[]>;
