import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Correction } from '../../lib/corrections/correction.ts';
import { loadAll } from '../../lib/library/load.ts';
import { KINDS } from '../../lib/recognise/types.ts';
import { correct, correctAll } from '../../lib/store/correct.ts';
import { openDatabase, type QuandianDatabase, SCHEMA_VERSION } from '../../lib/store/database.ts';
import { digestOf, packDigest, unpackDigest } from '../../lib/store/digest.ts';
import { toArticleRow, toMentionRow } from '../../lib/store/list-rows.ts';
import { saveArticle } from '../../lib/store/save-article.ts';
import { settleAll, tallyOf } from '../../lib/store/settle.ts';
import { undoChange } from '../../lib/store/undo.ts';
import { generateRows } from '../../tools/generate-collection-rows.ts';

const NOW = Date.UTC(2026, 10, 24);
const rows = generateRows(6, 120);
const open: QuandianDatabase[] = [];

async function filled(): Promise<QuandianDatabase> {
  const db = openDatabase(`settle ${crypto.randomUUID()}`);
  open.push(db);
  for (const article of rows.articles) {
    const mentions = rows.mentions.filter(({ articleId }) => articleId === article.id);
    await saveArticle(db, { article, mentions, entities: rows.entities });
  }
  return db;
}
afterEach(async () => {
  for (const db of open.splice(0)) await db.delete();
});

/** What is kept beside the mentions, and the same made anew from them. */
async function keptAndMade(db: QuandianDatabase) {
  const kept = { digests: await db.digests.toArray(), tally: await tallyOf(db) };
  await db.transaction('rw', db.tables, () => settleAll(db));
  return { kept, made: { digests: await db.digests.toArray(), tally: await tallyOf(db) } };
}

describe('a digest', () => {
  it('gives back the very rows that it was packed from', () => {
    const [article] = rows.articles;
    if (!article) throw new Error('no article');
    const entities = new Map(rows.entities.map((entity) => [entity.id, entity]));
    const own = rows.mentions.filter(({ articleId }) => articleId === article.id);
    const wanted = own.map((mention) => toMentionRow(mention, entities.get(mention.entityId)));
    expect(unpackDigest(digestOf(article, own, entities))).toEqual(wanted);
    expect(unpackDigest(packDigest(toArticleRow(article), []))).toEqual([]);
  });
});

describe('what is kept beside the mentions', () => {
  const someIds = fc.uniqueArray(fc.constantFrom(...rows.mentions.map(({ id }) => id)), { minLength: 1, maxLength: 6 });
  const step: fc.Arbitrary<Correction | 'undo' | 'read again'> = fc.oneof(
    fc.constantFrom('undo' as const, 'read again' as const),
    fc.record({ do: fc.constantFrom('reject' as const, 'restore' as const, 'delete' as const), ids: someIds }),
    fc.record({ do: fc.constant('retype' as const), ids: someIds, kind: fc.constantFrom(...KINDS) }),
    fc.record({ do: fc.constant('split' as const), ids: someIds }),
    someIds.map((ids): Correction => ({ do: 'note', id: ids[0] ?? '', note: '存疑' })),
    fc
      .uniqueArray(fc.constantFrom(...rows.entities.map(({ id }) => id)), { minLength: 2, maxLength: 3 })
      .map(([into = '', ...entityIds]): Correction => ({ do: 'merge', entityIds, into })),
    fc.constantFrom(...rows.articles.map(({ id }): Correction => ({ do: 'drop', articleIds: [id] }))),
  );

  it('is what the mentions give, whatever was corrected, undone and read again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const db = await filled();
        const changes: number[] = [];
        for (const [i, one] of steps.entries()) {
          if (one === 'undo') await undoChange(db, changes.pop() ?? -1);
          else if (one === 'read again') {
            const [article] = rows.articles;
            if (!article) continue;
            const mentions = rows.mentions.filter(({ articleId }) => articleId === article.id);
            await saveArticle(db, { article: { ...article, lastSeen: NOW + i }, mentions, entities: rows.entities });
          } else changes.push(await correct(db, one, NOW + i));
        }
        const { kept, made } = await keptAndMade(db);
        expect(kept).toEqual(made);
      }),
      { numRuns: 12 },
    );
  });

  it('is made anew where an article has none', async () => {
    const db = await filled();
    await db.digests.delete(rows.articles[2]?.id ?? '');
    expect((await loadAll(db)).size).toBe(120);
    const { kept, made } = await keptAndMade(db);
    expect(kept).toEqual(made);
  });
});

describe('corrections of many mentions', () => {
  it('are one change, undone to the very rows', async () => {
    const db = await filled();
    const before = JSON.stringify(await db.mentions.toArray());
    const ids = rows.mentions.map(({ id }) => id);
    const change = await correctAll(
      db,
      [
        { do: 'note', id: ids[0] ?? '', note: '一' },
        { do: 'retype', ids: ids.slice(0, 40), kind: 'organisation' },
        { do: 'reject', ids: ids.slice(40) },
      ],
      NOW,
    );
    const after = await db.mentions.toArray();
    expect(after.find(({ note }) => note === '一')?.kind).toBe('organisation');
    expect(after.filter(({ status }) => status === 'rejected')).toHaveLength(80);
    expect(await undoChange(db, change)).toBe(true);
    expect(JSON.stringify(await db.mentions.toArray())).toBe(before);
    expect(await db.undoRows.count()).toBe(0);
  });

  it('are all taken back where one of them fails', async () => {
    const db = await filled();
    const before = JSON.stringify([await db.mentions.toArray(), await db.digests.toArray(), await db.undo.toArray()]);
    const broken = { do: 'add', articleId: rows.articles[0]?.id ?? '', spans: null, reading: { kind: 'place' } };
    await expect(
      correctAll(db, [{ do: 'delete', ids: [rows.mentions[0]?.id ?? ''] }, broken as unknown as Correction], NOW),
    ).rejects.toThrow();
    const after = JSON.stringify([await db.mentions.toArray(), await db.digests.toArray(), await db.undo.toArray()]);
    expect(after).toBe(before);
  });

  it('forget the oldest changes with their rows', async () => {
    const db = await filled();
    const id = rows.mentions[0]?.id ?? '';
    for (let i = 0; i < 53; i++) await correct(db, { do: 'note', id, note: String(i) }, NOW + i);
    expect(await db.undo.count()).toBe(50);
    expect(await db.undoRows.count()).toBe(50);
  });
});

describe('a database of the first version', () => {
  /** As version 1 kept it; frozen, whatever becomes of the later ones. */
  async function firstVersion(name: string): Promise<void> {
    const db = new Dexie(name);
    db.version(1).stores({
      articles: 'id, lastSeen, site, *aliases',
      mentions: 'id, articleId, entityId, text, [status+order], [status+kind+order]',
      entities: 'id, [kind+name], mergedInto',
      lexicon: 'text, updatedAt',
      meta: 'key',
      undo: '++id',
    });
    await db.table('articles').bulkPut(rows.articles);
    const [first, ...others] = rows.mentions;
    await db.table('mentions').bulkPut([{ ...first, note: '改过' }, ...others]);
    await db.table('entities').bulkPut(rows.entities);
    await db.table('undo').add({ at: NOW, rows: [{ table: 'mentions', key: first?.id, row: first }] });
    db.close();
  }

  it('is upgraded: digests and tally are there, and what could be undone still can be', async () => {
    const name = `version 1 ${crypto.randomUUID()}`;
    await firstVersion(name);
    const db = openDatabase(name);
    open.push(db);
    expect((await loadAll(db)).size).toBe(120);
    expect(db.verno).toBe(SCHEMA_VERSION);
    const counts = await tallyOf(db);
    expect(KINDS.map((kind) => counts[kind])).toEqual(
      KINDS.map((kind) => rows.mentions.filter((mention) => mention.kind === kind).length),
    );
    expect((await db.mentions.get(rows.mentions[0]?.id ?? ''))?.note).toBe('改过');
    expect(await undoChange(db, 1)).toBe(true);
    expect(await db.mentions.get(rows.mentions[0]?.id ?? '')).toEqual(rows.mentions[0]);
    const { kept, made } = await keptAndMade(db);
    expect(kept).toEqual(made);
  });

  it('opened again is as it was left', async () => {
    const name = `version 1 ${crypto.randomUUID()}`;
    await firstVersion(name);
    const first = openDatabase(name);
    const once = await first.digests.toArray();
    first.close();
    const again = openDatabase(name);
    open.push(again);
    expect(await again.digests.toArray()).toEqual(once);
  });
});
