import type { ExportItem, ItemPages } from './item.ts';

/** What a line holds: the mention with its article's citation, without the article's whole text. */
export function jsonLine({ article, ...mention }: ExportItem): string {
  const { text: _, ...citation } = article;
  return `${JSON.stringify({ ...mention, article: citation })}\n`;
}

/** JSON Lines: one mention a line, UTF-8, LF. Yields a chunk a page. */
export async function* toJsonLines(pages: ItemPages): AsyncGenerator<string> {
  for await (const page of pages) yield page.map(jsonLine).join('');
}
