import type { ExportArticle, ExportItem } from '../export/item.ts';
import type { QuandianDatabase } from '../store/database.ts';
import { present } from '../store/present.ts';
import type { StoredMention } from '../store/types.ts';
import type { Collection } from './collection.ts';
import { citationOf, toExportItem } from './from-store.ts';
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
  /** The format says of an article only what its list row holds: title, source, date, address. */
  citationOnly?: boolean;
}

type Citations = (ids: readonly string[]) => Promise<(id: string) => ExportArticle>;

/** Stands for an article that was deleted while the export runs. */
const GONE: ExportArticle = { id: '', url: '', title: '', reporters: [], editors: [], text: '' };

/** Articles by id, kept for the next page: mentions of one article mostly come together. */
function storedCitations(db: QuandianDatabase): Citations {
  const known = new Map<string, ExportArticle>();
  return async (ids) => {
    const missing = [...new Set(ids)].filter((id) => !known.has(id));
    for (const article of await db.articles.bulkGet(missing)) if (article) known.set(article.id, citationOf(article));
    return (id) => known.get(id) ?? GONE;
  };
}

/** The same from memory, without texts: nothing is read for it. */
function listedCitations(collection: Collection): Citations {
  const known = new Map(
    collection.articles.map(({ id, url, title, source, published }) => {
      const citation: ExportArticle = { id, url, title, reporters: [], editors: [], text: '' };
      if (source) citation.source = source;
      if (published) citation.published = published;
      return [id, citation];
    }),
  );
  return async () => (id) => known.get(id) ?? GONE;
}

/** Makes of items what a format keeps of each, in the same order: the items themselves, or lines. */
export type Convert<T> = (items: ExportItem[]) => T[];

type Rows<T> = (mentions: readonly StoredMention[]) => Promise<T[]>;

async function* fetchedRows<T>(db: QuandianDatabase, ids: readonly string[], make: Rows<T>): AsyncGenerator<T[]> {
  for (let i = 0; i < ids.length; i += PAGE) {
    const rows = await db.mentions.bulkGet(ids.slice(i, i + PAGE));
    yield await make(present(rows));
  }
}

/** All rows read in key order, each made into what is kept while the next are on their way, then put in order. */
async function* scannedRows<T>(
  db: QuandianDatabase,
  ids: readonly string[],
  make: Rows<T>,
  onPage: (done: number) => Promise<void>,
): AsyncGenerator<T[]> {
  const place = new Map<string, number>();
  ids.forEach((id, i) => {
    place.set(id, i);
  });
  const kept = new Array<T | undefined>(ids.length);
  let done = 0;
  for await (const page of pagesOf(db.mentions, 2500)) {
    const places: number[] = [];
    const wanted = page.filter(({ id }) => {
      const at = place.get(id);
      if (at !== undefined) places.push(at);
      return at !== undefined;
    });
    const made = await make(wanted);
    for (let i = 0; i < made.length; i++) kept[places[i] as number] = made[i];
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
  const citations = run.citationOnly ? listedCitations(collection) : storedCitations(db);
  // A mention whose article went away while this runs is written without it rather than out of step.
  const make: Rows<T> = async (mentions) => {
    const citation = await citations(mentions.map(({ articleId }) => articleId));
    return convert(mentions.map((mention) => toExportItem(mention, citation(mention.articleId))));
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
