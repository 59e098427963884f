import { liveQuery } from 'dexie';
import type { QuandianDatabase } from '../store/database.ts';
import type { StoredUndo } from '../store/undo.ts';

/** The articles that a change touched: their lists have to be read anew. */
export function articlesTouched({ rows }: Pick<StoredUndo, 'rows'>): string[] {
  const ids = rows.flatMap(({ table, key, row }) => {
    if (table === 'articles') return [key];
    if (table !== 'mentions') return [];
    // A row that the change made is null here; its id begins with the article's.
    return [row && 'articleId' in row ? row.articleId : (key.split('-')[0] ?? '')];
  });
  return [...new Set(ids)];
}

interface Mark {
  lastSeen: number;
  changes: number[];
}

async function markOf(db: QuandianDatabase): Promise<Mark> {
  const newest = await db.articles.orderBy('lastSeen').last();
  return { lastSeen: newest?.lastSeen ?? 0, changes: await db.undo.toCollection().primaryKeys() };
}

/**
 * Tells which articles were collected, corrected, or had a correction taken back from now on, by whatever part of the
 * extension.
 *
 * @returns stops it
 */
export function followChanges(db: QuandianDatabase, onArticles: (ids: string[]) => void): () => void {
  let lastSeen: number | undefined;
  const touched = new Map<number, string[]>();

  async function compare(mark: Mark): Promise<void> {
    const ids = new Set<string>();
    const fresh = mark.changes.filter((change) => !touched.has(change));
    for (const change of await db.undo.bulkGet(fresh)) {
      if (!change) continue;
      touched.set(change.id, articlesTouched(change));
      if (lastSeen !== undefined) for (const id of touched.get(change.id) ?? []) ids.add(id);
    }
    // One that is gone was taken back, or is too old to be; reading its articles anew does no harm.
    for (const [change, articles] of touched) {
      if (mark.changes.includes(change)) continue;
      touched.delete(change);
      for (const id of articles) ids.add(id);
    }
    if (lastSeen !== undefined && mark.lastSeen > lastSeen) {
      for (const id of await db.articles.where('lastSeen').above(lastSeen).primaryKeys()) ids.add(id);
    }
    lastSeen = mark.lastSeen;
    if (ids.size > 0) onArticles([...ids]);
  }

  let queue = Promise.resolve();
  const subscription = liveQuery(() => markOf(db)).subscribe((mark) => {
    queue = queue.then(() => compare(mark));
  });
  return () => subscription.unsubscribe();
}
