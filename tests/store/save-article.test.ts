import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildRecord } from '../../lib/store/build-record.ts';
import { correct } from '../../lib/store/correct.ts';
import { openDatabase, type QuandianDatabase } from '../../lib/store/database.ts';
import { listMentions, mentionsOf } from '../../lib/store/list-mentions.ts';
import { saveArticle } from '../../lib/store/save-article.ts';
import { tallyOf } from '../../lib/store/settle.ts';
import { findAll, makeArticle, WORDS } from './sample.ts';

let db: QuandianDatabase;
beforeEach(() => {
  db = openDatabase('quandian-test');
});
afterEach(async () => {
  await db.delete();
});

const record = (now: number, article = makeArticle(), words = WORDS) =>
  buildRecord(article, findAll(article.text, words), now);

describe('saving an article', () => {
  it('keeps mentions whose text stands at their offsets, with sentence and context', async () => {
    const [first, ...others] = await saveArticle(db, record(1000));
    const { text } = makeArticle();
    for (const mention of [first, ...others]) {
      expect(text.slice(mention?.start, mention?.end)).toBe(mention?.text);
      expect(mention?.sentence).toContain(mention?.text);
    }
    expect(first).toMatchObject({ text: '方岳川', before: expect.stringMatching(/清平区委书记$/), name: '方岳川' });
  });

  it('changes nothing but the last visit when the same article comes again', async () => {
    await saveArticle(db, record(1000));
    const before = await db.mentions.toArray();
    await saveArticle(db, record(2000));
    expect(await db.mentions.toArray()).toEqual(before);
    expect(await db.articles.toArray()).toMatchObject([{ firstSeen: 1000, lastSeen: 2000 }]);
  });

  it('leaves one article when two tabs save it at once', async () => {
    const other = openDatabase('quandian-test');
    await Promise.all([saveArticle(db, record(1000)), saveArticle(other, record(1001)), saveArticle(db, record(1002))]);
    other.close();
    expect(await db.articles.count()).toBe(1);
    expect(await db.mentions.count()).toBe(record(0).mentions.length);
  });

  it('drops automatic mentions that a later reading no longer has', async () => {
    await saveArticle(db, record(1000));
    await saveArticle(db, record(2000, makeArticle(), WORDS.slice(0, 1)));
    expect((await db.mentions.toArray()).map(({ kind }) => kind)).toEqual(['official', 'official']);
    expect((await db.articles.toArray())[0]?.counts).toMatchObject({ official: 2, place: 0 });
  });

  it('lets what was set by hand beat what a later reading finds in the same words', async () => {
    const [first] = await saveArticle(db, record(1000));
    if (!first) throw new Error('nothing saved');
    const mine = { ...first, kind: 'person' as const, id: `${first.id}-mine`, origin: 'by hand' as const };
    await db.mentions.bulkPut([mine]);
    await db.mentions.delete(first.id);
    const after = await saveArticle(db, record(2000));
    const there = after.filter(({ start }) => start === first.start);
    expect(there).toHaveLength(1);
    expect(there[0]).toMatchObject({ origin: 'by hand', kind: 'person' });
  });

  it('keeps a rejected mention rejected when the paragraph moves', async () => {
    const [first] = await saveArticle(db, record(1000));
    await db.mentions.update(first?.id ?? '', { status: 'rejected' });
    const [one = '', two = ''] = makeArticle().text.split('\n').slice(2);
    const moved = makeArticle(['活动在清晨开始。', one, two]);
    const after = await saveArticle(db, record(2000, moved));
    const rejected = after.filter(({ status }) => status === 'rejected');
    expect(rejected).toHaveLength(1);
    expect(moved.text.slice(rejected[0]?.start, rejected[0]?.end)).toBe('方岳川');
    expect(after.filter(({ start }) => start === rejected[0]?.start)).toHaveLength(1);
  });

  it('marks a noted mention as lost when its words left the page, and does not count it', async () => {
    const saved = await saveArticle(db, record(1000));
    const figure = saved.find(({ kind }) => kind === 'figure');
    await db.mentions.update(figure?.id ?? '', { note: '待核' });
    const changed = makeArticle(['方岳川来到柳湾镇植树。']);
    const after = await saveArticle(db, record(2000, changed));
    expect(after.find(({ note }) => note === '待核')).toMatchObject({ lost: 'gone', text: '2600余名' });
    expect((await db.articles.toArray())[0]?.counts.figure).toBe(0);
  });

  it('puts mentions where the reader merged their entity', async () => {
    const { entities } = record(0);
    const person = entities.find(({ name }) => name === '乔立民');
    const official = entities.find(({ name }) => name === '方岳川');
    await saveArticle(db, record(1000));
    await db.entities.update(person?.id ?? '', { mergedInto: official?.id ?? '' });
    const after = await saveArticle(db, record(2000));
    expect(after.find(({ name }) => name === '乔立民')?.entityId).toBe(official?.id);
  });
});

describe('the list of everything', () => {
  it('pages by key, newest article first and in text order within one', async () => {
    for (const n of [1, 2, 3])
      await saveArticle(db, record(n * 1000, makeArticle(undefined, `http://a.example.cn/${n}.html`)));
    const all = await listMentions(db, {}, undefined, 1000);
    const paged = [];
    for (let last = undefined as (typeof all)[number] | undefined; ; ) {
      const page = await listMentions(db, {}, last?.order, 4);
      paged.push(...page);
      if (page.length < 4) break;
      last = page.at(-1);
    }
    expect(paged).toEqual(all);
    expect(all.map(({ at }) => at)).toEqual([...all.map(({ at }) => at)].sort((a, b) => b - a));
    const newest = all.filter(({ at }) => at === 3000);
    expect(newest).toEqual(await mentionsOf(db, newest[0]?.articleId ?? ''));
  });

  it.each([
    ['乔立民', 1],
    ['机关党员干部', 1],
    ['天津市 / 清平区', 2],
    ['２６００', 1],
    ['查无此人', 0],
  ])('finds %s in names, posts, places and what is counted', async (search, count) => {
    await saveArticle(db, record(1000));
    expect(await listMentions(db, { search }, undefined, 100)).toHaveLength(count);
  });

  it('is searched no further once nobody waits for the answer', async () => {
    await saveArticle(db, record(1000));
    expect(await listMentions(db, { search: '方岳川' }, undefined, 100, () => true)).toEqual([]);
  });

  it('leaves rejected mentions out and counts the others by kind', async () => {
    const [first] = await saveArticle(db, record(1000));
    await correct(db, { do: 'reject', ids: [first?.id ?? ''] }, 2000);
    expect(await tallyOf(db)).toEqual({ official: 1, person: 1, place: 2, organisation: 0, figure: 1 });
    expect(await listMentions(db, { kind: 'official' }, undefined, 100)).toHaveLength(1);
  });
});
