import { Dexie, type EntityTable } from 'dexie';
import type { MetaRow, StoredArticle, StoredEntity, StoredMention, StoredRule } from './types.ts';
import type { StoredUndo } from './undo.ts';

export type QuandianDatabase = Dexie & {
  articles: EntityTable<StoredArticle, 'id'>;
  mentions: EntityTable<StoredMention, 'id'>;
  entities: EntityTable<StoredEntity, 'id'>;
  lexicon: EntityTable<StoredRule, 'text'>;
  meta: EntityTable<MetaRow, 'key'>;
  undo: EntityTable<StoredUndo, 'id'>;
};

/** The schema's version; backups carry it. A change of tables or indexes adds a version and an upgrade, never edits one. */
export const SCHEMA_VERSION = 1;

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
  return db;
}
