import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Rows } from '../../lib/backup/format.ts';
import { COLUMNS } from '../../lib/export/columns.ts';
import { exportPages } from '../../lib/library/export-pages.ts';
import { followChanges } from '../../lib/library/follow-changes.ts';
import { buildList, inTreeOrder, KINDS_OF_VIEW, keyAt, mentionsBehind } from '../../lib/library/list.ts';
import { loadAll, loadFirst, refreshArticles } from '../../lib/library/load.ts';
import { groupByArticle } from '../../lib/library/order.ts';
import { readArticle, readEntityMentions, readMention } from '../../lib/library/read-dossier.ts';
import { rememberColumns, rememberedColumns } from '../../lib/library/remembered-columns.ts';
import type { LibraryState } from '../../lib/library/url-state.ts';
import { correct } from '../../lib/store/correct.ts';
import { openDatabase, type QuandianDatabase } from '../../lib/store/database.ts';
import { settleAll } from '../../lib/store/settle.ts';
import { undoChange } from '../../lib/store/undo.ts';
import { generateRows } from '../../tools/generate-collection-rows.ts';

let db: QuandianDatabase;
let rows: Rows;
const NOW = Date.UTC(2026, 10, 24);

beforeEach(async () => {
  db = openDatabase(`load ${crypto.randomUUID()}`);
  rows = generateRows(20, 500);
  await db.articles.bulkPut(rows.articles);
  await db.mentions.bulkPut(rows.mentions);
  await db.entities.bulkPut(rows.entities);
  await db.transaction('rw', db.tables, () => settleAll(db));
});
afterEach(() => db.delete());

const idsOf = async (state: LibraryState, only?: ReadonlySet<string>): Promise<string[]> => {
  const collection = await loadAll(db);
  return Array.from(
    mentionsBehind(collection, buildList(collection, state), state, only),
    (i) => collection.ids[i] ?? '',
  );
};

describe('loading', () => {
  it('has the newest rows first and then all of them, each once', async () => {
    const all = await loadAll(db);
    expect(all.size).toBe(500);
    expect(new Set(all.ids).size).toBe(500);
    const newest = (collection: typeof all, view: LibraryState['view']) => {
      const list = buildList(collection, { view, filter: {} });
      return Array.from({ length: 8 }, (_, i) => keyAt(collection, list, i));
    };
    // The first screen doesn't change when the rest comes in.
    for (const view of ['articles', 'people', 'organisations', 'figures'] as const) {
      const first = await loadFirst(db, KINDS_OF_VIEW[view] ?? []);
      expect(newest(first, view)).toEqual(newest(all, view));
    }
  });

  it('leaves out mentions whose article is gone', async () => {
    await db.articles.delete(rows.articles[0]?.id ?? '');
    expect((await loadAll(db)).size).toBe(475);
  });

  it('stops when the page goes away', async () => {
    await expect(loadAll(db, undefined, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  });

  it('takes over what changed in an article, and what left it', async () => {
    const collection = await loadAll(db);
    const article = rows.articles[3]?.id ?? '';
    const [one, two] = rows.mentions.filter((mention) => mention.articleId === article);
    await correct(db, { do: 'delete', ids: [one?.id ?? ''] }, NOW);
    await correct(db, { do: 'note', id: two?.id ?? '', note: '存疑' }, NOW);
    await refreshArticles(db, collection, [article]);
    expect(collection.mentionIdsOf([article])).toHaveLength(24);
    expect(collection.row(collection.indexOf(two?.id ?? '') ?? -1).note).toBe('存疑');
    await correct(db, { do: 'drop', articleIds: [article] }, NOW);
    await refreshArticles(db, collection, [article]);
    expect(buildList(collection, { view: 'articles', filter: {} }).rows).toHaveLength(19);
  });
});

describe('following', () => {
  it('tells of a change that moves no count, the first one of a collection', async () => {
    const told: string[][] = [];
    const stop = followChanges(db, (ids) => told.push(ids));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const [mention] = rows.mentions;
    await correct(db, { do: 'note', id: mention?.id ?? '', note: '存疑' }, NOW);
    await vi.waitFor(() => expect(told).toEqual([[mention?.articleId]]), { timeout: 5000 });
    stop();
  });

  it('tells of articles collected, corrected, and corrected back', async () => {
    const told: string[][] = [];
    const stop = followChanges(db, (ids) => told.push(ids));
    const [mention] = rows.mentions;
    const [article] = rows.articles;
    const toldTimes = (n: number) => vi.waitFor(() => expect(told).toHaveLength(n), { timeout: 5000 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(told).toEqual([]);
    const change = await correct(db, { do: 'reject', ids: [mention?.id ?? ''] }, NOW);
    await toldTimes(1);
    await undoChange(db, change);
    await toldTimes(2);
    await db.articles.update(article?.id ?? '', { lastSeen: NOW });
    await toldTimes(3);
    stop();
    expect(told).toEqual([[mention?.articleId], [mention?.articleId], [article?.id]]);
  });
});

describe('the mentions behind a list', () => {
  it('are those of the rows, in the order of the rows', async () => {
    const collection = await loadAll(db);
    const state: LibraryState = { view: 'people', filter: {}, sort: { by: 'name', descending: false } };
    const list = buildList(collection, state);
    const order = new Map(Array.from({ length: list.rows.length }, (_, i) => [keyAt(collection, list, i), i] as const));
    const behind = Array.from(mentionsBehind(collection, list, state), (i) => collection.row(i));
    expect(behind).toHaveLength(200);
    const ranks = behind.map(({ entityId }) => order.get(entityId) ?? -1);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    // Those of a row by article, and in text order within one.
    for (const [i, mention] of behind.entries()) {
      const next = behind[i + 1];
      if (next?.entityId !== mention.entityId || next.articleId !== mention.articleId) continue;
      expect(next.start).toBeGreaterThanOrEqual(mention.start);
    }
    const blocks = behind
      .map(({ entityId, articleId }) => `${entityId} ${articleId}`)
      .filter((b, i, all) => b !== all[i - 1]);
    expect(new Set(blocks).size).toBe(blocks.length);
  });

  it('are only those of a selection', async () => {
    const entity = rows.mentions.find(({ kind }) => kind === 'official')?.entityId ?? '';
    const own = rows.mentions.filter(({ entityId }) => entityId === entity).map(({ id }) => id);
    const found = await idsOf({ view: 'people', filter: {} }, new Set([entity]));
    expect(found.sort()).toEqual(own.sort());
  });

  it('of articles are all of theirs, also where the query was for words of the text', async () => {
    const title = rows.articles[2]?.title ?? '';
    expect(await idsOf({ view: 'articles', filter: { query: title } })).toHaveLength(25);
  });

  it('come by article for the reading notes', async () => {
    const collection = await loadAll(db);
    const state: LibraryState = { view: 'figures', filter: {}, sort: { by: 'value', descending: true } };
    const shown = mentionsBehind(collection, buildList(collection, state), state);
    const grouped = Array.from(groupByArticle(collection, shown), (i) => collection.row(i).articleId);
    const changes = grouped.filter((id, i) => id !== grouped[i - 1]);
    expect(changes).toHaveLength(20);
    expect([...grouped].sort()).toEqual(Array.from(shown, (i) => collection.row(i).articleId).sort());
  });

  it('of places stand in the order of the tree, none lost', async () => {
    const collection = await loadAll(db);
    const list = buildList(collection, { view: 'places', filter: {} });
    const entities = list.of === 'entities' ? list.rows : [];
    const ordered = inTreeOrder(entities);
    expect(new Set(ordered)).toEqual(new Set(entities));
    expect(ordered).toHaveLength(entities.length);
    const provinces = ordered.map(({ about }) => about.split('/')[0]);
    const changes = provinces.filter((name, i) => name !== provinces[i - 1]);
    expect(new Set(changes).size).toBe(changes.length);
  });
});

describe('export pages', () => {
  it.each([20, 500])('give %i mentions in the order asked for, with sentence and article', async (count) => {
    const collection = await loadAll(db);
    const wanted = Uint32Array.from({ length: count }, (_, i) => (i * 7) % 500);
    const seen: number[] = [];
    const items = [];
    for await (const page of exportPages(db, collection, wanted, (page) => page, { onProgress: (n) => seen.push(n) }))
      items.push(...page);
    expect(items.map(({ id }) => id)).toEqual(Array.from(wanted, (i) => collection.ids[i]));
    expect(seen.at(-1)).toBe(count);
    for (const { article, start, end, text, sentence } of items) {
      expect(article.text.slice(start, end)).toBe(text);
      expect(sentence).toContain(text);
    }
  });

  it('stop when told to', async () => {
    const collection = await loadAll(db);
    const stop = new AbortController();
    const all = Uint32Array.from({ length: 500 }, (_, i) => i);
    const pages = exportPages(db, collection, all, (page) => page, { signal: stop.signal });
    stop.abort();
    await expect(pages.next()).rejects.toThrow();
  });

  it('remember the columns chosen', async () => {
    expect(await rememberedColumns(db)).toHaveLength(20);
    await rememberColumns(db, ['text', 'note', 'no such column']);
    expect(await rememberedColumns(db)).toEqual(['text', 'note']);
    await rememberColumns(db, []);
    expect(await rememberedColumns(db)).toEqual(COLUMNS.slice(0, 20).map(({ id }) => id));
  });
});

describe('dossiers', () => {
  it('hold the mentions of an entity, the latest publication first', async () => {
    const collection = await loadAll(db);
    const counts = new Map<string, number>();
    for (const { entityId, kind } of rows.mentions) {
      if (kind === 'official') counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
    }
    const [entity, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    const mentions = await readEntityMentions(db, collection, entity);
    expect(mentions).toHaveLength(count);
    const dates = mentions.map(({ published }) => published);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(mentions[0]?.posts[0]?.title).toBeTruthy();
  });

  it('of an article hold its mentions in text order; of what is gone there is none', async () => {
    const collection = await loadAll(db);
    const dossier = await readArticle(db, collection, rows.articles[0]?.id ?? '');
    expect(dossier?.mentions).toHaveLength(25);
    const starts = dossier?.mentions.map(({ start }) => start) ?? [];
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(await readArticle(db, collection, 'gone')).toBeUndefined();
    expect(await readMention(db, collection, 'gone')).toBeUndefined();
  });
});
