import type { ExportItem } from '../export/item.ts';
import type { QuandianDatabase } from '../store/database.ts';
import type { StoredArticle, StoredMention } from '../store/types.ts';
import type { Collection } from './collection.ts';
import { toExportItem } from './from-store.ts';
import { pagesOf } from './load.ts';

const PAGE = 1000;
/** From this share of the collection on, reading all of it by pages beats fetching row by row. */
const MOST = 0.1;

/** Milliseconds that an export may keep the page from answering. */
const BUSY = 80;

export interface ExportRun {
  /** Hears how many mentions are done. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

/** Articles by id, kept for the next page: mentions of one article mostly come together. */
function articleReader(db: QuandianDatabase): (ids: readonly string[]) => Promise<Map<string, StoredArticle>> {
  const known = new Map<string, StoredArticle>();
  return async (ids) => {
    const missing = [...new Set(ids)].filter((id) => !known.has(id));
    for (const article of await db.articles.bulkGet(missing)) if (article) known.set(article.id, article);
    return known;
  };
}

async function* fetchedRows(db: QuandianDatabase, ids: readonly string[]): AsyncGenerator<StoredMention[]> {
  for (let i = 0; i < ids.length; i += PAGE) {
    const rows = await db.mentions.bulkGet(ids.slice(i, i + PAGE));
    yield rows.filter((row) => row !== undefined);
  }
}

/** All rows read in key order, then put in the order wanted. */
async function* scannedRows(
  db: QuandianDatabase,
  ids: readonly string[],
  run: ExportRun,
): AsyncGenerator<StoredMention[]> {
  const place = new Map(ids.map((id, i) => [id, i]));
  const rows = new Array<StoredMention | undefined>(ids.length);
  for await (const page of pagesOf(db.mentions, 5000)) {
    run.signal?.throwIfAborted();
    for (const row of page) {
      const at = place.get(row.id);
      if (at !== undefined) rows[at] = row;
    }
  }
  for (let i = 0; i < rows.length; i += PAGE) yield rows.slice(i, i + PAGE).filter((row) => row !== undefined);
}

/**
 * The mentions at some indexes of the collection as exports write them, in that order, a page at a time.
 *
 * @throws what the signal was aborted with
 */
export async function* exportPages(
  db: QuandianDatabase,
  collection: Collection,
  indexes: Uint32Array,
  run: ExportRun = {},
): AsyncGenerator<ExportItem[]> {
  const ids = Array.from(indexes, (i) => collection.ids[i] ?? '');
  const articlesOf = articleReader(db);
  const pages = ids.length > collection.size * MOST ? scannedRows(db, ids, run) : fetchedRows(db, ids);
  let done = 0;
  let answered = performance.now();
  for await (const page of pages) {
    run.signal?.throwIfAborted();
    const articles = await articlesOf(page.map(({ articleId }) => articleId));
    yield page.flatMap((mention) => {
      const article = articles.get(mention.articleId);
      return article ? [toExportItem(mention, article)] : [];
    });
    done += page.length;
    // Let the page answer now and then: a click on "stop" has to get through.
    if (performance.now() - answered < BUSY) continue;
    run.onProgress?.(done);
    await new Promise((resolve) => setTimeout(resolve));
    answered = performance.now();
  }
  run.onProgress?.(done);
}
