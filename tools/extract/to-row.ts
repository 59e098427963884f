import type { Article } from '../../lib/article/types.ts';

/** What the command prints of an article: its fields, and the body's lines as `paragraphs`. */
export interface ExtractRow extends Omit<Article, 'text' | 'blocks' | 'sections'> {
  paragraphs: string[];
  sections: string[];
}

/** The printable form of an article. */
export function toRow(article: Article): ExtractRow {
  const { text, blocks, sections, ...fields } = article;
  return {
    ...fields,
    sections: sections.map((section) => section.title),
    paragraphs: blocks
      .filter((block) => block.role === 'paragraph' || block.role === 'heading')
      .map((block) => text.slice(block.start, block.end)),
  };
}
