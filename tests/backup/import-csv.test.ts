import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupDue } from '../../lib/backup/backup-due.ts';
import { readCsvCorrections } from '../../lib/backup/import-csv.ts';
import { COLUMNS } from '../../lib/export/columns.ts';
import { csvParts } from '../../lib/export/csv.ts';
import { toExportItem } from '../../lib/library/from-store.ts';
import { correctAll } from '../../lib/store/correct.ts';
import { openDatabase, type QuandianDatabase } from '../../lib/store/database.ts';
import { undoChange } from '../../lib/store/undo.ts';
import { generateRows } from '../../tools/generate-collection-rows.ts';

const NOW = Date.UTC(2026, 10, 24);
let db: QuandianDatabase;

beforeEach(async () => {
  db = openDatabase(`import ${crypto.randomUUID()}`);
  const { articles, mentions, entities } = generateRows(2, 20);
  await db.articles.bulkPut(articles);
  await db.mentions.bulkPut(mentions.map((m, i) => (i === 0 ? { ...m, note: '=旧注' } : m)));
  await db.entities.bulkPut(entities);
});
afterEach(() => db.delete());

async function csv(columns = COLUMNS): Promise<string> {
  const articles = new Map((await db.articles.toArray()).map((article) => [article.id, article]));
  const items = (await db.mentions.toArray()).flatMap((mention) => {
    const article = articles.get(mention.articleId);
    return article ? [toExportItem(mention, article)] : [];
  });
  let text = '';
  for await (const part of csvParts([items], columns)) text += part;
  return text;
}

const read = async (text: string) => readCsvCorrections(db, new Blob([text]));

describe('corrections in a CSV', () => {
  it('are none in the file as it was exported, apostrophes against formulas included', async () => {
    expect(await read(await csv())).toEqual({ ok: true, corrections: [], changes: [] });
  });

  it('are the kinds and notes that the reader changed', async () => {
    const [person] = await db.mentions.filter(({ kind }) => kind === 'person').toArray();
    const changed = (await csv()).replace(new RegExp(`^person,(.*${person?.id})`, 'm'), 'official,$1');
    const result = await read(changed);
    expect(result).toEqual({
      ok: true,
      corrections: [{ do: 'retype', ids: [person?.id], kind: 'official' }],
      changes: [{ text: person?.text, kind: { before: 'person', after: 'official' } }],
    });
    await correctAll(db, result.ok ? result.corrections : [], NOW);
    const kinds = (
      await db.mentions
        .where('text')
        .equals(person?.text ?? '')
        .toArray()
    ).map(({ kind }) => kind);
    expect(kinds).toContain('official');
  });

  it('take a note as it is written', async () => {
    const [mention] = await db.mentions.filter(({ note }) => note === '').toArray();
    const text = `id,note\r\n${mention?.id},"存疑，见第二版"\r\nunknown,x\r\n`;
    expect(await read(text)).toEqual({
      ok: true,
      corrections: [{ do: 'note', id: mention?.id, note: '存疑，见第二版' }],
      changes: [{ text: mention?.text, note: '存疑，见第二版' }],
    });
  });

  it('of a note and a kind at once are written together and undone together', async () => {
    const before = JSON.stringify([await db.mentions.toArray(), await db.articles.toArray()]);
    const own = await db.mentions.filter(({ kind }) => kind === 'person' || kind === 'place').toArray();
    const lines = own.map(({ id }) => `${id},organisation,查过`);
    const result = await read(['id,kind,note', ...lines].join('\r\n'));
    if (!result.ok) throw new Error(result.refusal);
    expect(result.corrections).toHaveLength(own.length * 2);
    const change = await correctAll(db, result.corrections, NOW);
    const after = await db.mentions.filter(({ note }) => note === '查过').toArray();
    expect(after.map(({ kind }) => kind)).toEqual(own.map(() => 'organisation'));
    expect(await undoChange(db, change)).toBe(true);
    expect(JSON.stringify([await db.mentions.toArray(), await db.articles.toArray()])).toBe(before);
  });

  it('cannot be found without ids', async () => {
    const result = await read(await csv(COLUMNS.filter(({ id }) => id !== 'id')));
    expect(result).toEqual({ ok: false, refusal: 'no-id-column' });
  });
});

describe('the reminder of a backup', () => {
  const days = (n: number) => NOW - n * 86_400_000;
  it.each([
    ['with little to lose there is none', undefined, 499, undefined],
    ['never made: due', undefined, 500, {}],
    ['made lately: none', days(29), 5000, undefined],
    ['made long ago: due, with the days', days(45), 5000, { days: 45 }],
  ])('%s', (_, last, mentions, due) => {
    expect(backupDue(last, mentions, NOW)).toEqual(due);
  });
});
