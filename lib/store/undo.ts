import type { QuandianDatabase } from './database.ts';
import { settle } from './settle.ts';
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
  /** The articles whose lists it moved. */
  articles: string[];
  /** How many rows it wrote. */
  size: number;
}

/** Some of the rows as they were before the change of this number. */
export interface UndoChunk {
  id: number;
  change: number;
  rows: Before[];
}

/** How many changes back the reader can go, and how many rows are kept for it; older ones are forgotten. */
const DEPTH = 50;
const MOST_ROWS = 250_000;
/** Rows written or kept in one piece. */
const CHUNK = 500;

type TableName = Before['table'];
const TABLES: readonly TableName[] = ['articles', 'mentions', 'entities', 'lexicon'];

/** Writes rows inside a change, remembering what each was before its first write. */
export interface Edit {
  /** Mentions that were read in this very change, before anything was written: they need not be read to be remembered. */
  saw(rows: readonly StoredMention[]): void;
  putMentions(rows: readonly StoredMention[]): Promise<void>;
  removeMentions(ids: readonly string[]): Promise<void>;
  putEntity(row: StoredEntity): Promise<void>;
  putArticle(row: StoredArticle): Promise<void>;
  removeArticle(id: string): Promise<void>;
  putRule(row: StoredRule): Promise<void>;
  removeRule(text: string): Promise<void>;
}

/** Rows in pieces of a size that one request carries well. */
function pieces<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) => rows.slice(i * CHUNK, (i + 1) * CHUNK));
}

/** The rows of a change as they are kept: the database numbers the pieces. */
export function chunked(change: number, rows: readonly Before[]): Omit<UndoChunk, 'id'>[] {
  return pieces(rows).map((some) => ({ change, rows: some }));
}

/** The articles that rows belong to. The id of a mention that was not there before begins with its article's. */
export function touchedBy(rows: readonly Before[]): string[] {
  const ids = rows.flatMap(({ table, key, row }) => {
    if (table === 'articles') return [key];
    if (table !== 'mentions') return [];
    return [row ? row.articleId : (key.split('-')[0] ?? '')];
  });
  return [...new Set(ids)];
}

interface Recorder {
  edit: Edit;
  rows(): Before[];
  articles: Set<string>;
}

function recorder(db: QuandianDatabase): Recorder {
  const before = new Map<string, Before>();
  const articles = new Set<string>();
  const seen = new Map<string, StoredMention>();
  const remember = async (table: TableName, keys: readonly string[]): Promise<void> => {
    const fresh = keys.filter((key) => {
      const row = table === 'mentions' ? seen.get(key) : undefined;
      if (row && !before.has(`mentions ${key}`)) before.set(`mentions ${key}`, { table: 'mentions', key, row });
      return !before.has(`${table} ${key}`);
    });
    const found = await db.table(table).bulkGet(fresh);
    for (const [i, key] of fresh.entries()) before.set(`${table} ${key}`, { table, key, row: found[i] ?? null });
  };
  const put = async (table: TableName, keys: readonly string[], rows: readonly unknown[]): Promise<void> => {
    await remember(table, keys);
    await db.table(table).bulkPut(rows);
  };
  const remove = async (table: TableName, keys: readonly string[]): Promise<void> => {
    await remember(table, keys);
    await db.table(table).bulkDelete([...keys]);
  };
  const edit: Edit = {
    saw(rows) {
      for (const row of rows) if (!before.has(`mentions ${row.id}`)) seen.set(row.id, row);
    },
    async putMentions(rows) {
      for (const { articleId } of rows) articles.add(articleId);
      for (const some of pieces(rows))
        await put(
          'mentions',
          some.map(({ id }) => id),
          some,
        );
    },
    async removeMentions(ids) {
      for (const some of pieces(ids)) await remove('mentions', some);
      for (const id of ids) {
        const old = before.get(`mentions ${id}`);
        if (old?.table === 'mentions' && old.row) articles.add(old.row.articleId);
      }
    },
    putEntity: (row) => put('entities', [row.id], [row]),
    async putArticle(row) {
      articles.add(row.id);
      await put('articles', [row.id], [row]);
    },
    async removeArticle(id) {
      articles.add(id);
      await remove('articles', [id]);
    },
    putRule: (row) => put('lexicon', [row.text], [row]),
    removeRule: (text) => remove('lexicon', [text]),
  };
  return { edit, rows: () => [...before.values()], articles };
}

const tablesOf = (db: QuandianDatabase) => [
  db.articles,
  db.mentions,
  db.entities,
  db.lexicon,
  db.undo,
  db.undoRows,
  db.digests,
  db.tallies,
];

/** Forgets the oldest changes, beyond a number of them and beyond a number of rows; the latest always stays. */
async function forgetOld(db: QuandianDatabase): Promise<void> {
  const changes = await db.undo.reverse().toArray();
  let rows = 0;
  const old = changes.filter(({ size }, i) => {
    rows += size;
    return i > 0 && (i >= DEPTH || rows > MOST_ROWS);
  });
  if (old.length === 0) return;
  const ids = old.map(({ id }) => id);
  await db.undo.bulkDelete(ids);
  await db.undoRows.where('change').anyOf(ids).delete();
}

/**
 * Runs a change in one transaction: all of it is written, or nothing. What the rows were before is kept with it; counts,
 * digests and tally are brought up to date.
 *
 * @param now epoch milliseconds
 * @returns the number by which `undoChange` takes it back.
 */
export function change(db: QuandianDatabase, now: number, work: (edit: Edit) => Promise<void>): Promise<number> {
  return db.transaction('rw', tablesOf(db), async () => {
    const { edit, rows, articles } = recorder(db);
    await work(edit);
    await settle(db, articles, edit.putArticle);
    const before = rows();
    const id = await db.undo.add({ at: now, articles: [...articles], size: before.length });
    // A piece at a time: all of a large change at once would stand in memory twice over.
    for (const chunk of chunked(id, before)) await db.undoRows.add(chunk);
    await forgetOld(db);
    return id;
  });
}

/**
 * Takes a change back: every row it wrote is again what it was, byte for byte, in one transaction. False where the
 * change is too old or was taken back already.
 */
export function undoChange(db: QuandianDatabase, id: number): Promise<boolean> {
  return db.transaction('rw', tablesOf(db), async () => {
    const found = await db.undo.get(id);
    if (!found) return false;
    for (const key of await db.undoRows.where('change').equals(id).primaryKeys()) {
      const chunk = await db.undoRows.get(key);
      for (const name of TABLES) {
        const own = (chunk?.rows ?? []).filter(({ table }) => table === name);
        await db.table(name).bulkPut(own.flatMap(({ row }) => (row ? [row] : [])));
        await db.table(name).bulkDelete(own.flatMap(({ row, key: gone }) => (row ? [] : [gone])));
      }
    }
    await settle(db, found.articles);
    await db.undoRows.where('change').equals(id).delete();
    await db.undo.delete(id);
    return true;
  });
}
