import { chooseColumns, DEFAULT_COLUMNS } from '../export/columns.ts';
import { csvParts } from '../export/csv.ts';
import { itemPages } from '../export/stored-items.ts';
import type { PageState } from '../messages.ts';
import type { QuandianDatabase } from '../store/database.ts';
import { type ListQuery, listMentions } from '../store/list-mentions.ts';
import type { StoredArticle, StoredMention } from '../store/types.ts';

const PAGE = 1000;

/** Every page of the list of everything, by key. */
async function* everything(db: QuandianDatabase, query: ListQuery): AsyncGenerator<StoredMention[]> {
  let last: StoredMention | undefined;
  for (;;) {
    const rows = await listMentions(db, query, last?.order, PAGE);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}

/** The article of a page as the exports want it; the page has it even where the store has not. */
function articleOf({ article, articleId }: PageState): StoredArticle {
  const counts = { official: 0, person: 0, place: 0, organisation: 0, figure: 0 };
  return { ...article, id: articleId, aliases: [], site: '', firstSeen: 0, lastSeen: 0, counts };
}

async function* counted(
  pages: AsyncIterable<StoredMention[]>,
  count: { rows: number },
): AsyncGenerator<StoredMention[]> {
  for await (const page of pages) {
    count.rows += page.length;
    yield page;
  }
}

async function* one(rows: StoredMention[]): AsyncGenerator<StoredMention[]> {
  yield rows;
}

/** What the list shows: rows of the page at hand, or a query on everything collected. */
export type Listed = { page: PageState; rows: readonly StoredMention[] } | { query: ListQuery };

/** The CSV of exactly what the list shows, in its order, with how many rows it has. */
export async function exportCsv(db: QuandianDatabase, listed: Listed): Promise<{ blob: Blob; rows: number }> {
  const count = { rows: 0 };
  const pages = counted('page' in listed ? one([...listed.rows]) : everything(db, listed.query), count);
  const items =
    'page' in listed
      ? itemPages(pages, async (ids) => ids.map(() => articleOf(listed.page)))
      : itemPages(pages, (ids) => db.articles.bulkGet(ids));
  const parts: string[] = [];
  for await (const part of csvParts(items, chooseColumns(DEFAULT_COLUMNS))) parts.push(part);
  return { blob: new Blob(parts, { type: 'text/csv;charset=utf-8' }), rows: count.rows };
}
