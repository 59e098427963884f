import { Dexie, type EntityTable, type Transaction } from 'dexie';
import type { StoredDigest } from './digest.ts';
import { type SettleTables, settleAll } from './settle.ts';
import type { KindCounts, MetaRow, StoredArticle, StoredEntity, StoredMention, StoredRule } from './types.ts';
import { type Before, chunked, type StoredUndo, touchedBy, type UndoChunk } from './undo.ts';

export type QuandianDatabase = Dexie & {
  articles: EntityTable<StoredArticle, 'id'>;
  mentions: EntityTable<StoredMention, 'id'>;
  entities: EntityTable<StoredEntity, 'id'>;
  lexicon: EntityTable<StoredRule, 'text'>;
  meta: EntityTable<MetaRow, 'key'>;
  undo: EntityTable<StoredUndo, 'id'>;
  undoRows: EntityTable<UndoChunk, 'id'>;
  digests: EntityTable<StoredDigest, 'id'>;
  tallies: EntityTable<{ key: string; counts: KindCounts }, 'key'>;
};

/** The schema's version; backups carry it. A change of tables or indexes adds a version and an upgrade, never edits one. */
export const SCHEMA_VERSION = 2;

/**
 * The collection's database, in the extension's own origin: open it in the background and in extension pages only; a
 * content script would open the page's. It connects on first use; an operation rejects with a Dexie error where the
 * browser allows no database.
 */
export function openDatabase(name = 'quandian'): QuandianDatabase {
  const db = new Dexie(name) as QuandianDatabase;
  db.version(1).stores({
    articles: 'id, lastSeen, site, *aliases',
    // Lists walk [status+order] backwards by key, never by offset: that stays fast at a hundred thousand mentions.
    mentions: 'id, articleId, entityId, text, [status+order], [status+kind+order]',
    entities: 'id, [kind+name], mergedInto',
    lexicon: 'text, updatedAt',
    meta: 'key',
    undo: '++id',
  });
  db.version(2)
    .stores({
      // List rows of an article in one record, and the counts of everything: what opening a list reads.
      digests: 'id, lastSeen, newest',
      tallies: 'key',
      // What rows were before a change, in pieces: a change of ten thousand mentions is too large for one record.
      undoRows: '++id, change',
    })
    .upgrade(toVersion2);
  return db;
}

async function toVersion2(transaction: Transaction): Promise<void> {
  const table = <T, K extends keyof T & string>(name: string) =>
    transaction.table(name) as unknown as EntityTable<T, K>;
  const tables: SettleTables = {
    articles: table<StoredArticle, 'id'>('articles'),
    mentions: table<StoredMention, 'id'>('mentions'),
    entities: table<StoredEntity, 'id'>('entities'),
    digests: table<StoredDigest, 'id'>('digests'),
    tallies: table<{ key: string; counts: KindCounts }, 'key'>('tallies'),
  };
  const changes = await transaction.table<{ id: number; at: number; rows?: Before[] }>('undo').toArray();
  for (const { id, at, rows = [] } of changes) {
    await transaction.table('undo').put({ id, at, articles: touchedBy(rows), size: rows.length } satisfies StoredUndo);
    await transaction.table('undoRows').bulkAdd(chunked(id, rows));
  }
  await settleAll(tables);
}
