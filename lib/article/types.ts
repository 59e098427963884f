/**
 * An article as read from a page: its structure, and one text in which every offset of the product counts.
 *
 * Offsets are UTF-16 code units into `Article.text`, end exclusive. The text is the kicker, the title and the
 * subtitle (a line each, where the page has them), an empty line, then the paragraphs, a line each.
 */

/** What a line of the article's text is. */
export type BlockRole = 'kicker' | 'title' | 'subtitle' | 'heading' | 'paragraph';

/** One line of the article's text. `section` is an index into `Article.sections`. */
export interface Block {
  role: BlockRole;
  start: number;
  end: number;
  section?: number;
}

/** A stretch of the article under one heading (`一、…` inside a paragraph, a bold line, `h2`–`h4`). */
export interface Section {
  title: string;
  start: number;
  end: number;
}

/** JSON-safe: it travels to the background as it is. */
export interface Article {
  /** The page's address as read, without fragment. */
  url: string;
  /** The address that stands for the article: no fragment, no tracking parameters, page 2 folded into page 1. */
  canonicalUrl: string;
  lang: 'zh-Hans' | 'zh-Hant' | 'en';
  kicker?: string;
  title: string;
  subtitle?: string;
  /** As on the page, local time, without offset: `2020-02-01T18:52`, or the day alone. */
  published?: string;
  source?: string;
  author?: string;
  reporters: string[];
  /** 责编, names only. */
  editors: string[];
  breadcrumb: string[];
  text: string;
  blocks: Block[];
  sections: Section[];
  /** Which page of a several-page article this is, from 1; absent for an article on one page. */
  page?: number;
  /** The adapter that read it, or `generic`. */
  adapter: string;
}

/** Where the article's text stands in the page. Lives in the content script only. */
export interface TextIndex {
  /**
   * The DOM range that shows `text.slice(start, end)`; null where none does (offset out of bounds, a node that left).
   * A range may cross inline tags, `<br>` and blocks.
   */
  rangeOf(start: number, end: number): Range | null;
  /** The offset in the article's text of a DOM position, or null outside the article. */
  offsetOf(node: Node, offset: number): number | null;
}
