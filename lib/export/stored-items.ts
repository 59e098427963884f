import { citationOf, toExportItem } from '../library/from-store.ts';
import type { StoredArticle, StoredMention } from '../store/types.ts';
import type { ExportItem } from './item.ts';

/** Articles by their ids; those that are not there are left out. */
export type ArticlesById = (ids: string[]) => Promise<(StoredArticle | undefined)[]>;

/** Pages of stored mentions with their articles, in the order given; a mention whose article is gone is left out. */
export async function* itemPages(
  pages: AsyncIterable<readonly StoredMention[]>,
  articlesById: ArticlesById,
): AsyncGenerator<ExportItem[]> {
  for await (const page of pages) {
    const ids = [...new Set(page.map(({ articleId }) => articleId))];
    const articles = new Map(
      (await articlesById(ids)).flatMap((one) => (one ? [[one.id, citationOf(one)] as const] : [])),
    );
    yield page.flatMap((mention) => {
      const article = articles.get(mention.articleId);
      return article ? [toExportItem(mention, article)] : [];
    });
  }
}
