import type { Article, TextIndex } from './types.ts';

/** The text of a several-page article as far as it was read, and where this page's body stands in it. JSON-safe. */
export interface WholeText extends Pick<Article, 'text' | 'blocks' | 'sections'> {
  /** This page's body, in offsets of `text`. */
  start: number;
  end: number;
  /** What to add to an offset in this page's body to get one in `text`. */
  shift: number;
  /** Length of the head that this page has in common with the whole; 0 where it prints another. */
  head: number;
}

/** A page's article with the whole text in place of its own. */
export function wholeArticle(article: Article, { text, blocks, sections }: WholeText): Article {
  return { ...article, text, blocks, sections };
}

/** The map between the whole text and this page: null for what stands on another one. */
export function wholeIndex(index: TextIndex, { start, end, shift, head }: WholeText): TextIndex {
  return {
    rangeOf(from, to) {
      if (to <= head) return index.rangeOf(from, to);
      return from >= start && to <= end ? index.rangeOf(from - shift, to - shift) : null;
    },
    offsetOf(node, offset) {
      const own = index.offsetOf(node, offset);
      if (own === null || own < head) return own;
      return own + shift >= start ? own + shift : null;
    },
  };
}
