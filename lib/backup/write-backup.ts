import type { QuandianDatabase } from '../store/database.ts';
import type { TableName } from './format.ts';
import { gzip } from './gzip.ts';
import { rowsText } from './rows-text.ts';

/** The key of the time of the last backup among the facts about the collection. It is no part of a backup. */
export const LAST_BACKUP = 'lastBackup';

const PAGE = 1000;

async function* tablePages(db: QuandianDatabase, name: TableName): AsyncGenerator<string[]> {
  const table = db.table<Record<string, unknown>, string>(name);
  const key = String(table.schema.primKey.keyPath);
  for (let last = ''; ; ) {
    const rows = await table.where(':id').above(last).limit(PAGE).toArray();
    const next = rows.at(-1);
    if (!next) return;
    yield rows.filter((row) => name !== 'meta' || row.key !== LAST_BACKUP).map((row) => JSON.stringify(row));
    last = String(next[key]);
  }
}

/**
 * Everything in one file, and the time of it noted for the reminder.
 *
 * @param now epoch milliseconds
 */
export async function makeBackup(
  db: QuandianDatabase,
  now: number,
  onRow?: (rows: number) => void,
  signal?: AbortSignal,
): Promise<Blob> {
  const file = await gzip(
    rowsText(
      (name) => tablePages(db, name),
      now,
      (rows) => {
        signal?.throwIfAborted();
        onRow?.(rows);
      },
    ),
  );
  await db.meta.put({ key: LAST_BACKUP, value: now });
  return file;
}

/** When the last backup was made, epoch milliseconds; undefined where none was. */
export async function lastBackup(db: QuandianDatabase): Promise<number | undefined> {
  const row = await db.meta.get(LAST_BACKUP);
  return typeof row?.value === 'number' ? row.value : undefined;
}

/** Empties the collection: articles, mentions, entities, lexicon, facts and what could be undone. One transaction. */
export function deleteEverything(db: QuandianDatabase): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
  });
}
