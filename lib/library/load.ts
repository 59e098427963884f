import type { EntityTable } from 'dexie';
import type { Kind } from '../recognise/types.ts';
import type { QuandianDatabase } from '../store/database.ts';
import { settleAll } from '../store/settle.ts';
import { type Collection, createCollection } from './collection.ts';

/** Articles that fill the first screen: of a list of articles, and of one of mentions, of which each has several. */
const FIRST_ARTICLES = 30;
const FIRST_WITH_MENTIONS = 15;
/** Rows a read: large enough to be fast, small enough that the page answers in between. */
const PAGE = 60;

/**
 * The newest part of the collection, by index and therefore as fast however much there is: what the page shows until
 * `loadAll` is through.
 *
 * @param kinds the kinds whose mentions the first view lists; none: it lists articles
 */
export async function loadFirst(db: QuandianDatabase, kinds: readonly Kind[]): Promise<Collection> {
  const collection = createCollection();
  const ofMentions = kinds.length > 0;
  const newest = await db.digests
    .orderBy(ofMentions ? 'newest' : 'lastSeen')
    .reverse()
    .limit(ofMentions ? FIRST_WITH_MENTIONS : FIRST_ARTICLES)
    .toArray();
  for (const digest of newest) collection.addDigest(digest);
  return collection;
}

/** A table's rows in pages, by primary key. The next page is fetched while this one is worked on. */
export async function* pagesOf<T extends { id: string }>(
  table: EntityTable<T, 'id'>,
  size: number,
): AsyncGenerator<T[]> {
  const fetchAbove = (last: string) => table.where(':id').above(last).limit(size).toArray();
  for (let coming = fetchAbove(''); ; ) {
    const rows = await coming;
    const last = rows.at(-1);
    if (!last) return;
    coming = fetchAbove(last.id);
    // Whoever stops listening must not leave a failure that nobody hears.
    coming.catch(() => {});
    yield rows;
  }
}

/** Makes the digests anew where an article has none: a collection must never show less than it holds. */
async function mendDigests(db: QuandianDatabase): Promise<void> {
  const [articles, digests] = await db.transaction('r', db.articles, db.digests, () =>
    Promise.all([db.articles.count(), db.digests.count()]),
  );
  if (articles === digests) return;
  const tables = [db.articles, db.mentions, db.entities, db.digests, db.tallies];
  await db.transaction('rw', tables, () => settleAll(db));
}

/**
 * The whole collection, without the articles' texts.
 *
 * @param onProgress is told how many mentions are in, after each page
 * @throws what `signal` was aborted with
 */
export async function loadAll(
  db: QuandianDatabase,
  onProgress: (mentions: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Collection> {
  const collection = createCollection();
  await mendDigests(db);
  for await (const page of pagesOf(db.digests, PAGE)) {
    signal?.throwIfAborted();
    for (const digest of page) collection.addDigest(digest);
    onProgress(collection.size);
  }
  return collection;
}

/**
 * Makes the articles of a collection searchable by their words; takes its time, for nobody waits for it.
 *
 * @throws what `signal` was aborted with
 */
export async function loadTexts(db: QuandianDatabase, collection: Collection, signal?: AbortSignal): Promise<void> {
  for await (const page of pagesOf(db.articles, PAGE)) {
    signal?.throwIfAborted();
    for (const { id, text } of page) collection.addText(id, text);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Reads some articles anew into the collection, with their mentions as they now stand. */
export async function refreshArticles(
  db: QuandianDatabase,
  collection: Collection,
  articleIds: readonly string[],
): Promise<void> {
  const gone: string[] = [];
  for (let i = 0; i < articleIds.length; i += PAGE) {
    const some = articleIds.slice(i, i + PAGE);
    const [digests, articles] = await db.transaction('r', db.digests, db.articles, () =>
      Promise.all([db.digests.bulkGet(some), db.articles.bulkGet(some)]),
    );
    digests.forEach((digest, n) => {
      const article = articles[n];
      if (!digest || !article) gone.push(some[n] ?? '');
      else {
        collection.addDigest(digest);
        collection.addText(article.id, article.text);
      }
    });
  }
  collection.removeArticles(gone);
}
