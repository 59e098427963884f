import type { QuandianDatabase } from './database.ts';
import type { StoredArticle, StoredEntity, StoredMention, StoredRule } from './types.ts';

/** A row as it was before a change; `row` is null where there was none. */
export type Before =
  | { table: 'articles'; key: string; row: StoredArticle | null }
  | { table: 'mentions'; key: string; row: StoredMention | null }
  | { table: 'entities'; key: string; row: StoredEntity | null }
  | { table: 'lexicon'; key: string; row: StoredRule | null };

/** One change that can be taken back. */
export interface StoredUndo {
  id: number;
  at: number;
  rows: Before[];
}

/** How many changes back the reader can go; older ones are forgotten. */
const DEPTH = 50;

/** Writes rows inside a change, remembering what each was before its first write. */
export interface Edit {
  putMention(row: StoredMention): Promise<void>;
  removeMention(id: string): Promise<void>;
  putEntity(row: StoredEntity): Promise<void>;
  putArticle(row: StoredArticle): Promise<void>;
  removeArticle(id: string): Promise<void>;
  putRule(row: StoredRule): Promise<void>;
  removeRule(text: string): Promise<void>;
}

function recorder(db: QuandianDatabase): { edit: Edit; rows: () => Before[] } {
  const before = new Map<string, Before>();
  const remember = async (table: Before['table'], key: string): Promise<void> => {
    const id = `${table} ${key}`;
    if (before.has(id)) return;
    const row = (await db.table(table).get(key)) ?? null;
    before.set(id, { table, key, row });
  };
  const put = async (table: Before['table'], key: string, row: unknown): Promise<void> => {
    await remember(table, key);
    await db.table(table).put(row);
  };
  const remove = async (table: Before['table'], key: string): Promise<void> => {
    await remember(table, key);
    await db.table(table).delete(key);
  };
  const edit: Edit = {
    putMention: (row) => put('mentions', row.id, row),
    removeMention: (id) => remove('mentions', id),
    putEntity: (row) => put('entities', row.id, row),
    putArticle: (row) => put('articles', row.id, row),
    removeArticle: (id) => remove('articles', id),
    putRule: (row) => put('lexicon', row.text, row),
    removeRule: (text) => remove('lexicon', text),
  };
  return { edit, rows: () => [...before.values()] };
}

/**
 * Runs a change in one transaction: all of it is written, or nothing. What the rows were before is kept with it.
 *
 * @param now epoch milliseconds
 * @returns the number by which `undoChange` takes it back.
 */
export function change(db: QuandianDatabase, now: number, work: (edit: Edit) => Promise<void>): Promise<number> {
  return db.transaction('rw', [db.articles, db.mentions, db.entities, db.lexicon, db.undo], async () => {
    const { edit, rows } = recorder(db);
    await work(edit);
    const id = await db.undo.add({ at: now, rows: rows() });
    await db.undo
      .where('id')
      .belowOrEqual(id - DEPTH)
      .delete();
    return id;
  });
}

/**
 * Takes a change back: every row it wrote is again what it was, byte for byte, in one transaction. False where the
 * change is too old or was taken back already.
 */
export function undoChange(db: QuandianDatabase, id: number): Promise<boolean> {
  return db.transaction('rw', [db.articles, db.mentions, db.entities, db.lexicon, db.undo], async () => {
    const found = await db.undo.get(id);
    if (!found) return false;
    for (const { table, key, row } of found.rows) {
      if (row) await db.table(table).put(row);
      else await db.table(table).delete(key);
    }
    await db.undo.delete(id);
    return true;
  });
}
