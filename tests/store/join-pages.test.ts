import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../lib/article/types.ts';
import { buildRecord } from '../../lib/store/build-record.ts';
import { openDatabase, type QuandianDatabase } from '../../lib/store/database.ts';
import { saveArticle } from '../../lib/store/save-article.ts';
import { findAll, makeArticle, WORDS } from './sample.ts';

let db: QuandianDatabase;
beforeEach(() => {
  db = openDatabase('quandian-pages');
});
afterEach(async () => {
  await db.delete();
});

const LINES = [
  ['4月2日，清平区委书记方岳川来到柳湾镇植树。', '方岳川说，要把树种好、管好。'],
  ['区长乔立民在柳湾镇主持活动。', '方岳川又到苗圃察看。'],
  ['乔立民说，今年栽了2600余名干部认领的树。'],
];
const ADDRESS = 'http://qp.example.cn/n2/2024/0402/c1-1.html';

/** Page `number` of one article; all pages print the headline. */
const page = (number: number, lines = LINES[number - 1] ?? []): Article => ({
  ...makeArticle(lines, ADDRESS),
  url: number > 1 ? ADDRESS.replace('.html', `-${number}.html`) : ADDRESS,
  page: number,
  editors: number === 3 ? ['温可'] : [],
});
let clock = 0;
const read = (article: Article) =>
  saveArticle(db, buildRecord(article, findAll(article.text, [...WORDS, ['organisation', '清平区']]), ++clock));
const state = async () => {
  const articles = await db.articles.toArray();
  const mentions = await db.mentions.toArray();
  return {
    articles: articles.map(({ firstSeen, lastSeen, url, aliases, ...rest }) => ({
      ...rest,
      aliases: [...aliases].sort(),
    })),
    mentions: mentions
      .map(({ at, updatedAt, order, before, after, sentence, section, ...rest }) => rest)
      .sort((a, b) => a.start - b.start),
  };
};

describe('an article on three pages', () => {
  it('is one record with one headline, its pages in order', async () => {
    for (const number of [1, 2, 3]) await read(page(number));
    const [article, ...others] = await db.articles.toArray();
    expect(others).toEqual([]);
    expect(article?.text).toBe(['清平区举行植树活动', '', ...LINES.flat()].join('\n'));
    expect(article?.parts?.map((part) => article.text.slice(part.start, part.end))).toEqual(
      LINES.map((lines) => lines.join('\n')),
    );
    expect(article?.blocks.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      '清平区举行植树活动',
      ...LINES.flat(),
    ]);
    expect(article).toMatchObject({ editors: ['温可'], counts: { official: 3, person: 2, place: 2, figure: 1 } });
    expect(article?.aliases).toHaveLength(3);
  });

  it.each([[[2, 1, 3]], [[3, 2, 1]], [[2, 1, 2, 3]], [[1, 2, 3, 1, 2]], [[3, 1, 3, 2, 2, 1]]])(
    'is the same record when its pages are read in the order %j',
    async (order) => {
      for (const number of [1, 2, 3]) await read(page(number));
      const wanted = await state();
      await db.articles.clear();
      await db.mentions.clear();
      for (const number of order) await read(page(number));
      expect(await state()).toEqual(wanted);
    },
  );

  it('keeps every mention at its words, and when it was first collected', async () => {
    await read(page(2));
    const before = new Map((await db.mentions.toArray()).map((mention) => [mention.id, mention.at]));
    await read(page(1));
    await read(page(2));
    const article = await db.articles.toCollection().first();
    const mentions = await db.mentions.toArray();
    for (const { start, end, text } of mentions) expect(article?.text.slice(start, end)).toBe(text);
    for (const [id, at] of before) expect(mentions.find((mention) => mention.id === id)?.at).toBe(at);
    expect(new Set(mentions.map(({ articleId }) => articleId))).toEqual(new Set([article?.id]));
  });

  it("keeps the reader's own mentions of a page when another page arrives before it", async () => {
    const [first] = (await read(page(2))).filter(({ text }) => text === '乔立民');
    await db.mentions.update(first?.id ?? '', { note: '待核' });
    await read(page(1));
    await read(page(3));
    await read(page(2, ['据悉，区长乔立民在柳湾镇主持活动。']));
    const article = await db.articles.toCollection().first();
    const noted = (await db.mentions.toArray()).filter(({ note }) => note === '待核');
    expect(noted.map(({ start, end }) => article?.text.slice(start, end))).toEqual(['乔立民']);
    expect(article?.text).toContain('管好。\n据悉，区长');
  });

  it('drops what a later reading of one page no longer has, of that page alone', async () => {
    for (const number of [1, 2, 3]) await read(page(number));
    await read(page(2, ['活动到中午结束。']));
    const texts = (await db.mentions.toArray()).sort((a, b) => a.start - b.start).map(({ text }) => text);
    expect(texts).toEqual(['清平区', '清平区', '方岳川', '柳湾镇', '方岳川', '乔立民', '2600余名']);
  });

  it('has the headline of its first page where another page prints another', async () => {
    await read({
      ...page(2),
      title: '清平区举行植树活动（2）',
      text: page(2).text.replace('活动\n', '活动（2）\n'),
      blocks: [
        { role: 'title', start: 0, end: 12 },
        ...page(2)
          .blocks.slice(1)
          .map((block) => ({ ...block, start: block.start + 3, end: block.end + 3 })),
      ],
    });
    await read(page(1));
    const article = await db.articles.toCollection().first();
    expect(article?.title).toBe('清平区举行植树活动');
    expect(article?.text).toBe(['清平区举行植树活动', '', ...LINES.slice(0, 2).flat()].join('\n'));
    for (const { start, end, text } of await db.mentions.toArray()) expect(article?.text.slice(start, end)).toBe(text);
  });
});

it('a second page makes an article of several pages of one that was read without a pager', async () => {
  const { page: none, ...first } = page(1);
  await read(first);
  await read(page(2));
  await read(first);
  const articles = await db.articles.toArray();
  expect(articles.map(({ text }) => text)).toEqual([
    ['清平区举行植树活动', '', ...LINES.slice(0, 2).flat()].join('\n'),
  ]);
});
