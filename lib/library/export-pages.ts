import type { ExportItem } from '../export/item.ts';
import type { QuandianDatabase } from '../store/database.ts';
import type { StoredArticle, StoredMention } from '../store/types.ts';
import type { Collection } from './collection.ts';
import { toExportItem } from './from-store.ts';
import { pagesOf } from './load.ts';

const PAGE = 1000;
/** From this share of the collection on, reading all of it by pages beats fetching row by row. */
const MOST = 0.1;

/** Stands for an article that was deleted while the export runs. */
const GONE: StoredArticle = {
  id: '',
  url: '',
  canonicalUrl: '',
  lang: 'zh-Hans',
  title: '',
  reporters: [],
  editors: [],
  breadcrumb: [],
  text: '',
  blocks: [],
  sections: [],
  adapter: '',
  aliases: [],
  site: '',
  firstSeen: 0,
  lastSeen: 0,
  counts: { official: 0, person: 0, place: 0, organisation: 0, figure: 0 },
};

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

/** Makes of items what a format keeps of each, in the same order: the items themselves, or lines. */
export type Convert<T> = (items: ExportItem[]) => T[];

type Rows<T> = (mentions: readonly StoredMention[]) => Promise<T[]>;

async function* fetchedRows<T>(db: QuandianDatabase, ids: readonly string[], make: Rows<T>): AsyncGenerator<T[]> {
  for (let i = 0; i < ids.length; i += PAGE) {
    const rows = await db.mentions.bulkGet(ids.slice(i, i + PAGE));
    yield await make(rows.filter((row) => row !== undefined));
  }
}

/** All rows read in key order, each made into what is kept while the next are on their way, then put in order. */
async function* scannedRows<T>(
  db: QuandianDatabase,
  ids: readonly string[],
  make: Rows<T>,
  onPage: (done: number) => Promise<void>,
): AsyncGenerator<T[]> {
  const place = new Map(ids.map((id, i) => [id, i]));
  const kept = new Array<T | undefined>(ids.length);
  let done = 0;
  for await (const page of pagesOf(db.mentions, 5000)) {
    const wanted = page.filter(({ id }) => place.has(id));
    const made = await make(wanted);
    wanted.forEach(({ id }, i) => {
      kept[place.get(id) ?? -1] = made[i];
    });
    done += wanted.length;
    await onPage(done);
  }
  for (let i = 0; i < kept.length; i += PAGE) yield kept.slice(i, i + PAGE).filter((one) => one !== undefined);
}

/**
 * The mentions at some indexes of the collection as a format takes them, in that order, a page at a time.
 *
 * @throws what the signal was aborted with
 */
export async function* exportPages<T>(
  db: QuandianDatabase,
  collection: Collection,
  indexes: Uint32Array,
  convert: Convert<T>,
  run: ExportRun = {},
): AsyncGenerator<T[]> {
  run.signal?.throwIfAborted();
  const ids = Array.from(indexes, (i) => collection.ids[i] ?? '');
  const articlesOf = articleReader(db);
  // A mention whose article went away while this runs is written without it rather than out of step.
  const make: Rows<T> = async (mentions) => {
    const articles = await articlesOf(mentions.map(({ articleId }) => articleId));
    return convert(mentions.map((mention) => toExportItem(mention, articles.get(mention.articleId) ?? GONE)));
  };
  let answered = performance.now();
  const onPage = async (done: number): Promise<void> => {
    run.signal?.throwIfAborted();
    // Let the page answer now and then: a click on "stop" has to get through.
    if (performance.now() - answered < BUSY) return;
    run.onProgress?.(done);
    await new Promise((resolve) => setTimeout(resolve));
    answered = performance.now();
  };
  if (ids.length > collection.size * MOST) {
    yield* scannedRows(db, ids, make, onPage);
  } else {
    let done = 0;
    for await (const page of fetchedRows(db, ids, make)) {
      yield page;
      done += page.length;
      await onPage(done);
    }
  }
  run.onProgress?.(ids.length);
}
