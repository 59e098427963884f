import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Collector, collectArticle, storeFailure } from '../../lib/background/collect-article.ts';
import { collectWithRetry } from '../../lib/content/collect-with-retry.ts';
import { fail, ok } from '../../lib/result.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { findAll, makeArticle, WORDS } from '../store/sample.ts';

const article = makeArticle();
const recogniser = async () => ({ recognise: async ({ text }: { text: string }) => findAll(text, WORDS) });
const db = openDatabase('quandian-test');
afterEach(() => db.delete().then(() => db.open()));

describe('collecting an article', () => {
  it('saves what the recogniser finds and answers JSON-safe', async () => {
    const result = await collectArticle(article, { db, recogniser, now: () => 5 });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(await db.mentions.count()).toBe(6);
  });

  it('leaves out what the reader never wants to see', async () => {
    const rule = { rule: 'never', text: '方岳川' } as const;
    await db.lexicon.put({ text: '方岳川', rule, createdAt: 1, updatedAt: 1 });
    await collectArticle(article, { db, recogniser, now: () => 5 });
    expect(await db.mentions.count()).toBe(4);
  });

  it('reads only the beginning of a page that is as long as a book, and says how far', async () => {
    const line = `${article.text}\n`;
    const long = { ...article, text: line.repeat(Math.ceil(450_000 / line.length)) };
    let given = '';
    const reading = async () => ({
      async recognise({ text }: { text: string }) {
        given = text;
        return findAll(text.slice(-line.length), WORDS).map(({ start, end, ...rest }) => ({
          ...rest,
          start: start + text.length - line.length,
          end: end + text.length - line.length,
        }));
      },
    });
    const result = await collectArticle(long, { db, recogniser: reading, now: () => 5 });
    const readTo = (result.ok && result.value.readTo) || 0;
    expect(readTo).toBeGreaterThan(100_000);
    expect(readTo).toBeLessThanOrEqual(200_000);
    expect(long.text[readTo - 1]).toBe('\n');
    expect(given).toBe(long.text.slice(0, readTo));
    expect(await db.mentions.count()).toBe(6);
    expect((await db.articles.toArray()).map(({ text }) => text.length)).toEqual([long.text.length]);
  });

  it('says that recognition failed, as a value', async () => {
    const broken: Collector = { db, recogniser: () => Promise.reject(new Error('no asset')), now: () => 5 };
    expect(await collectArticle(article, broken)).toEqual(fail('recogniser', new Error('no asset')));
  });

  it.each([
    ['the disk is full', 'QuotaExceededError', 'quota'],
    ['there is no database', 'MissingAPIError', 'database'],
  ])('still gives the mentions when %s', async (_what, name, notSaved) => {
    const error = Object.assign(new Error('x'), { name });
    const failing = new Proxy(db, {
      get: (of, key) => (key === 'transaction' ? () => Promise.reject(error) : Reflect.get(of, key)),
    });
    const result = await collectArticle(article, { db: failing, recogniser, now: () => 5 });
    expect(result).toMatchObject({ ok: true, value: { notSaved } });
    expect(result.ok && result.value.mentions.length).toBe(6);
    expect(storeFailure({ inner: { name: 'QuotaExceededError' } })).toBe('quota');
  });
});

describe('the content script', () => {
  const { signal } = new AbortController();
  const collected = ok({ articleId: 'a', mentions: [] });

  it('sends again when the background was stopped in between', async () => {
    const collect = vi.fn().mockResolvedValueOnce(fail('unreachable')).mockResolvedValueOnce(collected);
    expect(await collectWithRetry(article, collect, signal, [1, 1])).toEqual(collected);
    expect(collect).toHaveBeenCalledTimes(2);
  });

  it('gives up after the last pause, and at once on what another try will not mend', async () => {
    const dead = vi.fn().mockResolvedValue(fail('unreachable'));
    expect(await collectWithRetry(article, dead, signal, [1, 1])).toEqual(fail('unreachable'));
    expect(dead).toHaveBeenCalledTimes(3);
    const wrong = vi.fn().mockResolvedValue(fail('invalid'));
    await collectWithRetry(article, wrong, signal, [1, 1]);
    expect(wrong).toHaveBeenCalledTimes(1);
  });

  it('stops trying when the extension is leaving', async () => {
    const leaving = new AbortController();
    const collect = vi.fn(async () => {
      leaving.abort();
      return fail('unreachable');
    });
    await collectWithRetry(article, collect, leaving.signal, [1, 1]);
    expect(collect).toHaveBeenCalledTimes(1);
  });
});
