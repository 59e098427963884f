import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../lib/i18n/en.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { popupNotice, popupSettled } from '../../tools/demo/drive-popup.ts';
import { openPopup, stopBackground } from '../../tools/demo/extension-pages.ts';
import { type Bench, BROWSERS, eventually, startBench } from './harness.ts';
import { paintedRanges } from './highlights.ts';
import { BROKEN_PAGE, ENDLESS_PAGE, LARGE_PAGE, PAGE_WITHOUT_ARTICLE, PLAIN_PAGE } from './odd-pages.ts';
import { watched, watchPage } from './page-watch.ts';

describe.each(BROWSERS)('in %s', (browser) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(browser);
  });
  afterAll(() => bench?.close());

  test('a broken page is read as far as it goes, and nothing is thrown', async () => {
    const url = 'http://society.people.com.cn/n1/2024/0703/c1008-40000001.html';
    bench.server.put(url, BROKEN_PAGE);
    const { page, errors } = await bench.newPage();
    await page.goto(url);
    const { articles, mentions } = await bench.until((all) => all.articles.some((article) => article.url === url));
    const article = articles.find((one) => one.url === url);
    const own = mentions.filter(({ articleId }) => articleId === article?.id);
    expect(own.map(({ text }) => text)).toContain('丁海川');
    expect(own.map(({ start, end }) => article?.text.slice(start, end))).toEqual(own.map(({ text }) => text));
    await eventually('highlights', async () => (await paintedRanges(page)).length > 0);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('a page of five megabytes throws nothing, loses nothing, and the popup has rows or a clear line', async () => {
    const url = 'http://society.people.com.cn/n1/2024/0703/c1008-40000002.html';
    expect(new TextEncoder().encode(LARGE_PAGE).length).toBeGreaterThan(5e6);
    bench.server.put(url, LARGE_PAGE);
    const { page, errors } = await bench.newPage();
    await page.goto(url);
    const popup = await openPopup(bench.launched, page);
    const hasRows = await popupSettled(popup, 100_000);
    if (hasRows) {
      const { articles, mentions } = await bench.read();
      const id = articles.find((article) => article.url === url)?.id;
      expect(mentions.filter(({ articleId }) => articleId === id).length).toBeGreaterThan(1000);
    } else {
      expect((await popupNotice(popup)).length).toBeGreaterThan(5);
    }
    expect(errors).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('a text of five megabytes is read as far as is said', async () => {
    const url = 'http://society.people.com.cn/n1/2024/0703/c1008-40000005.html';
    expect(new TextEncoder().encode(ENDLESS_PAGE).length).toBeGreaterThan(5e6);
    bench.server.put(url, ENDLESS_PAGE);
    const { page, errors } = await bench.newPage();
    await page.goto(url);
    const popup = await openPopup(bench.launched, page);
    expect(await popupSettled(popup, 100_000)).toBe(true);
    expect(await popupNotice(popup)).toMatch(/\d{6}/);
    expect(errors).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('a page without an article leaves nothing, and the popup says so', async () => {
    const url = 'http://www.people.com.cn/GB/40000003/index.html';
    bench.server.put(url, PAGE_WITHOUT_ARTICLE);
    const before = await bench.read();
    const { page, errors } = await bench.newPage();
    await watchPage(page);
    await page.goto(url);
    const popup = await openPopup(bench.launched, page);
    expect(await popupSettled(popup)).toBe(false);
    expect([zhCN['no-article'], en['no-article']]).toContain(await popupNotice(popup));
    await popup.close();
    expect((await bench.read()).articles).toHaveLength(before.articles.length);
    expect(await paintedRanges(page)).toEqual([]);
    expect(await watched(page)).toMatchObject({ changes: 0 });
    expect(errors).toEqual([]);
    await page.close();
  });

  test.each([0, 50, 150, 400])(
    'with the background stopped %i ms after the page opened, nothing is lost',
    async (wait) => {
      const url = `http://society.people.com.cn/n1/2024/0703/c1008-41000${wait + 100}.html`;
      bench.server.put(url, PLAIN_PAGE);
      const { page, errors } = await bench.newPage();
      await stopBackground(bench.launched);
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await new Promise((resolve) => setTimeout(resolve, wait));
      await stopBackground(bench.launched);

      const { articles, mentions } = await bench.until((all) => all.articles.some((article) => article.url === url));
      const id = articles.find((article) => article.url === url)?.id;
      const own = mentions.filter(({ articleId }) => articleId === id);
      const painted = await eventually('highlights', async () => {
        const ranges = await paintedRanges(page);
        return ranges.length > 0 && ranges;
      });
      expect(painted).toHaveLength(own.length);
      expect(new Set(own.map(({ start }) => start)).size).toBe(own.length);

      // Stopped again behind a page that is read: the popup still has its list.
      await stopBackground(bench.launched);
      const popup = await openPopup(bench.launched, page);
      expect(await popupSettled(popup)).toBe(true);
      await popup.close();
      expect(errors).toEqual([]);
      await page.close();
    },
  );

  test('on a site that is not the extension’s, nothing runs, and the popup says that it may not read there', async () => {
    const url = 'http://news.example.com/2024/07/03/article.html';
    bench.server.put(url, PLAIN_PAGE);
    const before = await bench.read();
    const { page, errors } = await bench.newPage();
    await watchPage(page);
    await page.goto(url);
    const popup = await openPopup(bench.launched, page);
    expect(await popupSettled(popup)).toBe(false);
    const notice = await popupNotice(popup);
    // Firefox's stand-in for the popup is no user gesture, so the page's address stays hidden from it.
    expect(
      [zhCN.noPermission, en.noPermission, zhCN['no-article'], en['no-article']].some((line) => notice.includes(line)),
    ).toBe(true);
    await popup.close();
    expect(await paintedRanges(page)).toEqual([]);
    expect(await watched(page)).toMatchObject({ changes: 0 });
    expect((await bench.read()).articles).toHaveLength(before.articles.length);
    expect(errors).toEqual([]);
    await page.close();
  });
});
