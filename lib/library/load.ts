import { Dexie, type EntityTable } from 'dexie';
import type { Kind } from '../recognise/types.ts';
import type { QuandianDatabase } from '../store/database.ts';
import type { StoredArticle, StoredEntity, StoredMention } from '../store/types.ts';
import { type Collection, createCollection } from './collection.ts';
import { toArticleRow, toMentionRow } from './from-store.ts';

/** Enough for the first screen of any list. */
const FIRST_ARTICLES = 40;
const FIRST_MENTIONS = 200;
/** Rows a read: large enough to be fast, small enough that the page answers in between. */
const PAGE = 2000;

function addEntities(collection: Collection, entities: readonly StoredEntity[]): void {
  collection.addEntities(entities.map(({ id, name, context, note }) => ({ id, name, context, note })));
}

function addArticles(collection: Collection, articles: readonly StoredArticle[]): void {
  collection.addArticles(
    articles.map(toArticleRow),
    articles.map(({ text }) => text),
  );
}

function newestOf(db: QuandianDatabase, kind: Kind): Promise<StoredMention[]> {
  return db.mentions
    .where('[status+kind+order]')
    .between(['active', kind, Dexie.minKey], ['active', kind, Dexie.maxKey])
    .reverse()
    .limit(FIRST_MENTIONS)
    .toArray();
}

/**
 * The newest part of the collection, by index and therefore as fast however much there is: what the page shows until
 * `loadAll` is through.
 *
 * @param kinds the kinds whose mentions the first view lists; none: it lists articles
 */
export async function loadFirst(db: QuandianDatabase, kinds: readonly Kind[]): Promise<Collection> {
  return db.transaction('r', db.articles, db.mentions, db.entities, async () => {
    const collection = createCollection();
    const newest =
      kinds.length > 0 ? [] : await db.articles.orderBy('lastSeen').reverse().limit(FIRST_ARTICLES).toArray();
    const mentions = (await Promise.all(kinds.map((kind) => newestOf(db, kind)))).flat();
    const known = new Set(newest.map(({ id }) => id));
    const others = [...new Set(mentions.map(({ articleId }) => articleId))].filter((id) => !known.has(id));
    const entities = await db.entities.bulkGet([...new Set(mentions.map(({ entityId }) => entityId))]);
    addArticles(collection, newest);
    addArticles(
      collection,
      (await db.articles.bulkGet(others)).filter((article) => article !== undefined),
    );
    addEntities(
      collection,
      entities.filter((entity) => entity !== undefined),
    );
    collection.addMentions(mentions.filter(({ articleId }) => collection.hasArticle(articleId)).map(toMentionRow));
    return collection;
  });
}

/** A table's rows in pages, by primary key. The next page is fetched while this one is worked on. */
export async function* pagesOf<T extends { id: string }>(
  table: EntityTable<T, 'id'>,
  size = PAGE,
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

/**
 * The whole collection. A mention whose article is not there (deleted while reading) is left out.
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
  for await (const page of pagesOf(db.articles)) addArticles(collection, page);
  for await (const page of pagesOf(db.entities)) {
    signal?.throwIfAborted();
    addEntities(collection, page);
  }
  for await (const page of pagesOf<StoredMention>(db.mentions)) {
    signal?.throwIfAborted();
    collection.addMentions(page.filter(({ articleId }) => collection.hasArticle(articleId)).map(toMentionRow));
    onProgress(collection.size);
  }
  return collection;
}

/** Reads some articles anew into the collection, with their mentions as they now stand. */
export async function refreshArticles(
  db: QuandianDatabase,
  collection: Collection,
  articleIds: readonly string[],
): Promise<void> {
  const [articles, mentions] = await db.transaction('r', db.articles, db.mentions, async () => [
    (await db.articles.bulkGet([...articleIds])).filter((article) => article !== undefined),
    await db.mentions
      .where('articleId')
      .anyOf([...articleIds])
      .toArray(),
  ]);
  const entities = await db.entities.bulkGet([...new Set(mentions.map(({ entityId }) => entityId))]);
  addArticles(collection, articles);
  addEntities(
    collection,
    entities.filter((entity) => entity !== undefined),
  );
  const standing = new Set(mentions.map(({ id }) => id));
  collection.removeMentions(collection.mentionIdsOf(articleIds).filter((id) => !standing.has(id)));
  collection.addMentions(mentions.filter(({ articleId }) => collection.hasArticle(articleId)).map(toMentionRow));
  const gone = articleIds.filter((id) => !articles.some((article) => article.id === id));
  collection.removeArticles(gone);
}
