import { liveQuery } from 'dexie';
import type { QuandianDatabase } from '../store/database.ts';
import { tallyOf } from '../store/settle.ts';

interface Mark {
  lastSeen: number;
  changes: number[];
}

async function markOf(db: QuandianDatabase): Promise<Mark> {
  // Every change of mentions writes the tally; Dexie does not tell of a row added to a table whose keys alone were read.
  await tallyOf(db);
  // Keys of indexes alone: neither an article nor a change is read for it.
  const [lastSeen] = await db.articles.orderBy('lastSeen').reverse().limit(1).keys();
  return { lastSeen: Number(lastSeen ?? 0), changes: await db.undo.toCollection().primaryKeys() };
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
      touched.set(change.id, change.articles);
      if (lastSeen !== undefined) for (const id of change.articles) ids.add(id);
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
    // A look that fails is made up for by the next one.
    queue = queue.then(() => compare(mark)).catch(() => {});
  });
  return () => subscription.unsubscribe();
}
