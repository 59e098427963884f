import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../lib/article/types.ts';
import type { Correction } from '../../lib/corrections/correction.ts';
import type { Mention } from '../../lib/recognise/types.ts';
import { buildRecord } from '../../lib/store/build-record.ts';
import { correct } from '../../lib/store/correct.ts';
import { openDatabase, type QuandianDatabase } from '../../lib/store/database.ts';
import { saveArticle } from '../../lib/store/save-article.ts';
import { undoChange } from '../../lib/store/undo.ts';

const TEXT = '河湾县委书记丁海川调研\n\n河湾县委书记丁海川到石桥镇调研，丁海川强调要抓好春耕，调运化肥300吨。';

const article = (name: string, text = TEXT): Article => ({
  url: `http://bj.people.com.cn/n2/2021/0301/${name}.html`,
  canonicalUrl: `https://bj.people.com.cn/n2/2021/0301/${name}.html`,
  lang: 'zh-Hans',
  title: text.slice(0, 11),
  reporters: [],
  editors: [],
  breadcrumb: [],
  text,
  blocks: [
    { role: 'title', start: 0, end: 11 },
    { role: 'paragraph', start: 13, end: text.length },
  ],
  sections: [],
  adapter: 'generic',
});

const spot = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length, text: words, why: ['test'] };
};
const found = (): Mention[] => [
  { kind: 'official', name: '丁海川', posts: [{ title: '书记', org: '河湾县委' }], ...spot('丁海川') },
  { kind: 'official', name: '丁海川', posts: [{ title: '书记', org: '河湾县委' }], ...spot('丁海川', 13) },
  { kind: 'place', ...spot('石桥镇') },
  { kind: 'official', name: '丁海川', posts: [], ...spot('丁海川', 25) },
  { kind: 'figure', value: 300, unit: '吨', of: '化肥', ...spot('300吨') },
];

let db: QuandianDatabase;
let count = 0;
const save = (name: string, at: number) => saveArticle(db, buildRecord(article(name), found(), at));
const active = async () =>
  (await db.mentions.toArray())
    .filter((mention) => mention.status === 'active')
    .map((m) => `${m.kind} ${m.text} ${m.start}`)
    .sort();
const everything = async () =>
  JSON.stringify([
    await db.articles.toArray(),
    await db.mentions.toArray(),
    await db.entities.toArray(),
    await db.lexicon.toArray(),
  ]);
const idOf = async (kind: string, start: number) => {
  const row = (await db.mentions.toArray()).find((mention) => mention.kind === kind && mention.start === start);
  if (!row) throw new Error(`no ${kind} at ${start}`);
  return row.id;
};

beforeEach(async () => {
  db = openDatabase(`correct-${++count}`);
  await save('c1', 1000);
});

describe('a correction', () => {
  it('rejects one mention and reading the article again does not bring it back', async () => {
    await correct(db, { do: 'reject', ids: [await idOf('place', spot('石桥镇').start)] }, 2000);
    await save('c1', 3000);
    expect((await active()).some((row) => row.startsWith('place'))).toBe(false);
    expect((await db.articles.toArray())[0]?.counts.place).toBe(0);
  });

  it('never this name: it is gone from another article as well', async () => {
    await save('c2', 1500);
    await correct(db, { do: 'never', text: '丁海川' }, 2000);
    expect((await active()).filter((row) => row.includes('丁海川'))).toEqual([]);
    expect((await db.lexicon.toArray()).map((row) => row.rule)).toEqual([{ rule: 'never', text: '丁海川' }]);
  });

  it('changes the kind by hand, and the recogniser does not change it back', async () => {
    await correct(db, { do: 'retype', ids: [await idOf('place', spot('石桥镇').start)], kind: 'organisation' }, 2000);
    await save('c1', 3000);
    expect((await active()).filter((row) => row.includes('石桥镇'))).toEqual([
      `organisation 石桥镇 ${spot('石桥镇').start}`,
    ]);
  });

  it('moves a span and keeps words and offsets true', async () => {
    const { start } = spot('石桥镇');
    await correct(
      db,
      {
        do: 'edit',
        id: await idOf('place', start),
        reading: { kind: 'place', resolved: '北京市' },
        span: { start: start + 1, end: start + 3 },
      },
      2000,
    );
    const row = (await db.mentions.toArray()).find((mention) => mention.kind === 'place');
    expect([row?.text, TEXT.slice(row?.start, row?.end), row?.origin]).toEqual(['桥镇', '桥镇', 'by hand']);
  });

  it('adds all occurrences at once in place of what they cover', async () => {
    const id = (await db.articles.toArray())[0]?.id ?? '';
    const { start, end } = spot('河湾县委书记丁海川', 12);
    await correct(
      db,
      { do: 'add', articleId: id, spans: [{ start, end }], reading: { kind: 'person', name: '丁海川' }, note: '待核' },
      2000,
    );
    const rows = (await db.mentions.toArray()).filter((mention) => mention.start === start);
    expect(rows.map(({ kind, note }) => [kind, note])).toEqual([['person', '待核']]);
    expect((await active()).includes(`official 丁海川 ${spot('丁海川', 13).start}`)).toBe(false);
  });

  it('ignores spans outside the text and ids that are not there', async () => {
    const before = await everything();
    const id = (await db.articles.toArray())[0]?.id ?? '';
    await correct(db, { do: 'add', articleId: id, spans: [{ start: 5, end: 9999 }], reading: { kind: 'place' } }, 2000);
    await correct(db, { do: 'reject', ids: ['nothing'] }, 2000);
    expect(await everything()).toBe(before);
  });

  it('merges two people and splits a mention off again', async () => {
    await save('c2', 1500);
    const entities = (await db.entities.toArray()).filter(({ kind }) => kind === 'person');
    const [into, other] = [entities[0]?.id ?? '', 'person|丁书记|'];
    await db.entities.put({
      id: other,
      kind: 'person',
      name: '丁书记',
      context: '',
      note: '',
      createdAt: 1,
      updatedAt: 1,
    });
    await correct(db, { do: 'merge', entityIds: [other, into], into }, 2000);
    expect((await db.entities.get(other))?.mergedInto).toBe(into);
    const one = await idOf('official', spot('丁海川').start);
    await correct(db, { do: 'split', ids: [one] }, 3000);
    const row = await db.mentions.get(one);
    expect(row?.entityId).not.toBe(into);
    await save('c1', 4000);
    expect((await db.mentions.get(one))?.entityId).toBe(row?.entityId);
  });

  it('merged the other way round later leaves no circle', async () => {
    await save('c2', 1500);
    const [into, other] = [
      'person|丁书记|',
      (await db.entities.toArray()).find(({ kind }) => kind === 'person')?.id ?? '',
    ];
    await db.entities.put({
      id: into,
      kind: 'person',
      name: '丁书记',
      context: '',
      note: '',
      createdAt: 1,
      updatedAt: 1,
    });
    await correct(db, { do: 'merge', entityIds: [other], into }, 2000);
    await correct(db, { do: 'merge', entityIds: [into], into: other }, 3000);
    expect((await db.entities.get(other))?.mergedInto).toBeUndefined();
    expect((await db.entities.get(into))?.mergedInto).toBe(other);
    await save('c1', 4000);
    expect(
      new Set((await db.mentions.toArray()).filter(({ kind }) => kind === 'official').map((m) => m.entityId)),
    ).toEqual(new Set([other]));
  });

  it.each<[string, (ids: string[], articleId: string) => Correction]>([
    ['a rejection', (ids) => ({ do: 'reject', ids })],
    ['a change of kind', (ids) => ({ do: 'retype', ids, kind: 'person' })],
    ['never this name', () => ({ do: 'never', text: '丁海川' })],
    ['always', () => ({ do: 'always', text: '石桥镇', as: { kind: 'organisation' } })],
    ['a note', (ids) => ({ do: 'note', id: ids[0] ?? '', note: '待核' })],
    ['a split', (ids) => ({ do: 'split', ids })],
    ['a deleted article', (_ids, articleId) => ({ do: 'drop', articleIds: [articleId] })],
  ])('of %s is undone to the very rows', async (_what, make) => {
    const before = await everything();
    const ids = (await db.mentions.toArray()).map(({ id }) => id);
    const undo = await correct(db, make(ids, (await db.articles.toArray())[0]?.id ?? ''), 2000);
    expect(await everything()).not.toBe(before);
    expect(await undoChange(db, undo)).toBe(true);
    expect(await everything()).toBe(before);
    expect(await undoChange(db, undo)).toBe(false);
  });
});
