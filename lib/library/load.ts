import { Dexie, type EntityTable } from 'dexie';
import type { QuandianDatabase } from '../store/database.ts';
import type { StoredArticle, StoredEntity, StoredMention } from '../store/types.ts';
import { type Collection, createCollection } from './collection.ts';
import { toArticleRow, toMentionRow } from './from-store.ts';

/** Enough for the first screen of any list. */
const FIRST_ARTICLES = 60;
const FIRST_MENTIONS = 300;
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

/**
 * The newest part of the collection, by index and therefore as fast however much there is: what the page shows until
 * `loadAll` is through.
 */
export async function loadFirst(db: QuandianDatabase): Promise<Collection> {
  return db.transaction('r', db.articles, db.mentions, db.entities, async () => {
    const collection = createCollection();
    const newest = await db.articles.orderBy('lastSeen').reverse().limit(FIRST_ARTICLES).toArray();
    const mentions = await db.mentions
      .where('[status+order]')
      .between(['active', Dexie.minKey], ['active', Dexie.maxKey])
      .reverse()
      .limit(FIRST_MENTIONS)
      .toArray();
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

/** A table's rows in pages, by primary key; a page is read only when asked for. */
export async function* pagesOf<T extends { id: string }>(
  table: EntityTable<T, 'id'>,
  size = PAGE,
): AsyncGenerator<T[]> {
  for (let last = ''; ; ) {
    const rows = await table.where(':id').above(last).limit(size).toArray();
    const next = rows.at(-1);
    if (!next) return;
    yield rows;
    last = next.id;
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
