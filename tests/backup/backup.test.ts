import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Rows } from '../../lib/backup/format.ts';
import { gunzipLines, gzip } from '../../lib/backup/gzip.ts';
import { readBackup } from '../../lib/backup/read-backup.ts';
import { previewRestore, restore } from '../../lib/backup/restore.ts';
import { deleteEverything, lastBackup, makeBackup } from '../../lib/backup/write-backup.ts';
import { COLUMNS } from '../../lib/export/columns.ts';
import { csvParts } from '../../lib/export/csv.ts';
import { toExportItem } from '../../lib/library/from-store.ts';
import { openDatabase, type QuandianDatabase, SCHEMA_VERSION } from '../../lib/store/database.ts';
import { settleAll } from '../../lib/store/settle.ts';
import { generateRows } from '../../tools/generate-collection-rows.ts';

const NOW = Date.UTC(2026, 10, 24);
let db: QuandianDatabase;

async function fill(rows: Rows): Promise<void> {
  await db.articles.bulkPut(rows.articles);
  await db.mentions.bulkPut(rows.mentions);
  await db.entities.bulkPut(rows.entities);
  await db.transaction('rw', db.tables, () => settleAll(db));
}

async function everything(): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(tables.filter(([name]) => name !== 'meta'));
}

async function csv(): Promise<string> {
  const articles = new Map((await db.articles.toArray()).map((article) => [article.id, article]));
  const mentions = await db.mentions.toArray();
  const items = mentions.flatMap((mention) => {
    const article = articles.get(mention.articleId);
    return article ? [toExportItem(mention, article)] : [];
  });
  let text = '';
  for await (const part of csvParts([items], COLUMNS)) text += part;
  return text;
}

async function textOf(file: Blob): Promise<string> {
  const all: string[] = [];
  for await (const line of gunzipLines(file)) all.push(line);
  return all.join('\n');
}

/** A backup's text as one that another version wrote. */
async function* rowsOf(text: string, version: number): AsyncGenerator<string> {
  yield text.replace(/"version":\d+/, `"version":${version}`);
}

const read = async (file: Blob) => {
  const result = await readBackup(file);
  if (!result.ok) throw new Error(`${result.refusal}: ${result.detail}`);
  return result.rows;
};

beforeEach(async () => {
  db = openDatabase(`backup ${crypto.randomUUID()}`);
  await fill(generateRows(12, 300));
  await db.lexicon.put({ text: '误认', rule: { rule: 'never', text: '误认' }, createdAt: 1, updatedAt: 2 });
  await db.meta.put({ key: 'welcomed', value: true });
});
afterEach(() => db.delete());

describe('a backup', () => {
  it('is one JSON document that any reader unpacks', async () => {
    const lines: string[] = [];
    for await (const line of gunzipLines(await makeBackup(db, NOW))) lines.push(line);
    const document = JSON.parse(lines.join('\n'));
    expect(document).toMatchObject({ format: 'quandian backup', version: SCHEMA_VERSION, madeAt: NOW });
    expect(document.mentions).toHaveLength(300);
    expect(document.rows).toEqual({
      articles: 12,
      mentions: 300,
      entities: document.entities.length,
      lexicon: 1,
      meta: 1,
    });
  });

  it('notes when it was made, and is the same file whether or not one was made before', async () => {
    expect(await lastBackup(db)).toBeUndefined();
    const first = await makeBackup(db, NOW);
    expect(await lastBackup(db)).toBe(NOW);
    const second = await makeBackup(db, NOW);
    expect(new Uint8Array(await second.arrayBuffer())).toEqual(new Uint8Array(await first.arrayBuffer()));
  });

  it('after deleting all gives back every row and the same exports, byte for byte', async () => {
    const [rowsBefore, csvBefore] = [await everything(), await csv()];
    const rows = await read(await makeBackup(db, NOW));
    await deleteEverything(db);
    expect(Object.values(await everything()).flat()).toEqual([]);
    const plan = await restore(db, rows);
    expect(plan.mentions).toEqual({ added: 300, updated: 0, kept: 0 });
    expect(await everything()).toEqual(rowsBefore);
    expect(await csv()).toBe(csvBefore);
  });

  it('restored twice changes nothing the second time', async () => {
    const rows = await read(await makeBackup(db, NOW));
    await deleteEverything(db);
    await restore(db, rows);
    const before = await everything();
    const plan = await restore(db, rows);
    expect(Object.values(plan).every(({ added, updated }) => added === 0 && updated === 0)).toBe(true);
    expect(await everything()).toEqual(before);
  });

  it('merges: what is missing is added, of two versions the later stays, and the preview says so beforehand', async () => {
    const rows = await read(await makeBackup(db, NOW));
    const [gone, older, newer] = rows.mentions;
    if (!gone || !older || !newer) throw new Error('too few mentions');
    await db.mentions.delete(gone.id);
    await db.mentions.put({ ...older, note: 'later, here', updatedAt: older.updatedAt + 1 });
    await db.mentions.put({ ...newer, note: 'earlier, here', updatedAt: newer.updatedAt - 1 });
    const before = await everything();
    const preview = await previewRestore(db, rows);
    expect(preview.mentions).toEqual({ added: 1, updated: 1, kept: 298 });
    expect(await everything()).toEqual(before);
    expect(await restore(db, rows)).toEqual(preview);
    expect(await db.mentions.get(gone.id)).toEqual(gone);
    expect((await db.mentions.get(older.id))?.note).toBe('later, here');
    expect((await db.mentions.get(newer.id))?.note).toBe('');
  });

  it('counts an article anew when mentions come from both sides', async () => {
    const rows = await read(await makeBackup(db, NOW));
    const [article] = rows.articles;
    if (!article) throw new Error('no article');
    await db.mentions.where('articleId').equals(article.id).delete();
    const none = { official: 0, person: 0, place: 0, organisation: 0, figure: 0 };
    await db.articles.update(article.id, { counts: none });
    await restore(db, rows);
    expect((await db.articles.get(article.id))?.counts).toEqual(article.counts);
  });

  it('of an earlier version is read as well', async () => {
    const file = await gzip(rowsOf(await textOf(await makeBackup(db, NOW)), 1));
    expect(await readBackup(file)).toMatchObject({ ok: true, madeAt: NOW });
  });

  it('stops when it is cancelled, and notes no backup', async () => {
    await expect(makeBackup(db, NOW, undefined, AbortSignal.abort())).rejects.toThrow();
    expect(await lastBackup(db)).toBeUndefined();
  });
});

describe('a file that is no good', () => {
  const lines = async function* (text: string) {
    yield text;
  };
  const good = async () => new Uint8Array(await (await makeBackup(db, NOW)).arrayBuffer());
  const text = async () => textOf(await makeBackup(db, NOW));

  it.each<[string, string, () => Promise<Blob>]>([
    ['a picture', 'not-a-backup', async () => new Blob([new Uint8Array([137, 80, 78, 71])])],
    ['an empty file', 'not-a-backup', async () => new Blob([])],
    ['another gzip', 'not-a-backup', () => gzip(lines('{"hello":"world"}\n'))],
    ['one cut short', 'corrupt', async () => new Blob([(await good()).slice(0, -100)])],
    [
      'one with a byte changed',
      'corrupt',
      async () => new Blob([(await good()).map((b, i) => (i === 3000 ? b ^ 1 : b))]),
    ],
    ['a later version', 'newer', async () => gzip(rowsOf(await text(), SCHEMA_VERSION + 1))],
    ['a row taken out', 'corrupt', async () => gzip(lines((await text()).replace(/\{"id":.*"code":""\},\n/, '')))],
    ['an offset moved', 'corrupt', async () => gzip(lines((await text()).replace(/"start":(\d+)/, '"start":1')))],
    ['an unknown kind', 'corrupt', async () => gzip(lines((await text()).replaceAll('"figure"', '"dragon"')))],
    ['without its last line', 'corrupt', async () => gzip(lines((await text()).replace(/"rows":.*\n?$/, '')))],
  ])('is refused: %s is %s', async (_, refusal, make) => {
    const before = await everything();
    expect(await readBackup(await make())).toMatchObject({ ok: false, refusal });
    expect(await everything()).toEqual(before);
  });
});
