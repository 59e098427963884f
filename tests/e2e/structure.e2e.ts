import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, BROWSERS, eventually, startBench } from './harness.ts';
import { paintedRanges } from './highlights.ts';

/** An article in the markup of 2020, with a pager where `pages` says so; people and places are invented. */
function article(paragraphs: readonly string[], pages = ''): string {
  const body = paragraphs.map((text) => `<p>　　${text}</p>`).join('');
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8">
<title>岭原县春耕现场见闻--人民网</title></head><body><div class="layout rm_txt cf"><div class="col col-1">
<h1>岭原县春耕现场见闻</h1><div class="channel cf"><div class="col-1-1 fl">2023年04月06日07:30 | 来源：<a href="/">人民网</a></div></div>
<div class="rm_txt_con cf">${body}${pages}<div class="edit cf">(责编：梁一鸣、方恬)</div></div></div></div></body></html>`;
}

const FIRST = ['4月5日，岭原县委书记高远山来到青溪镇，查看春耕进度，要求抢抓农时、管好水源，把一季的收成稳住。'];
const SECOND = ['岭原县农业农村局局长石敏介绍，全县已翻耕水田3.2万亩，备足种子860吨，农机手1200名下到田间。'];
const pager =
  '<div class="zdfy clearfix"><a href="c1-40000001.html">【1】</a><a href="c1-40000001-2.html">【2】</a></div>';
const ONE = 'http://society.people.com.cn/n1/2023/0406/c1-40000001.html';
const TWO = 'http://society.people.com.cn/n1/2023/0406/c1-40000001-2.html';

describe.each(BROWSERS)('in %s', (browser) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(browser);
  });
  afterAll(() => bench?.close());

  const marks = async (page: Awaited<ReturnType<Bench['newPage']>>['page']) =>
    eventually('highlights', async () => {
      const ranges = await paintedRanges(page);
      return ranges.length > 0 && ranges;
    });

  test('an article on two pages is one record, in order, also when page 2 is read first', async () => {
    bench.server.put(ONE, article(FIRST, pager));
    bench.server.put(TWO, article(SECOND, pager));
    const { page, errors } = await bench.newPage();
    await page.bringToFront();
    for (const url of [TWO, ONE, TWO]) {
      await page.goto(url);
      await marks(page);
    }
    const { articles, mentions } = await bench.until(
      (collection) => collection.articles[0]?.text.includes('高远山') === true,
    );
    expect(articles).toHaveLength(1);
    const text = articles[0]?.text ?? '';
    expect(text.indexOf('高远山')).toBeGreaterThan(0);
    expect(text.indexOf('石敏')).toBeGreaterThan(text.indexOf('高远山'));
    for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words);
    const named = mentions.filter(({ kind }) => kind === 'official').map((mention) => mention.text);
    expect(named.sort()).toEqual(['石敏', '高远山']);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('text that a script brings late is read, and what left is forgotten', async () => {
    const url = 'http://society.people.com.cn/n1/2023/0407/c1-40000002.html';
    const late = article([]).replace(
      '</body>',
      `<script>setTimeout(() => { const p = document.createElement('p'); p.textContent = ${JSON.stringify(SECOND[0])};
        document.querySelector('.rm_txt_con').prepend(p); }, 1500);</script></body>`,
    );
    bench.server.put(url, late);
    const { page, errors } = await bench.newPage();
    await page.bringToFront();
    await page.goto(url);
    await marks(page);
    const { articles } = await bench.until((collection) => collection.articles.some((one) => one.url === url));
    expect(articles.find((one) => one.url === url)?.text).toContain('石敏');
    await page.evaluate(() => document.querySelector('.rm_txt')?.remove());
    await eventually('no highlights', async () => (await paintedRanges(page)).length === 0);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('a page that shows another article under another address is read again', async () => {
    const url = 'http://society.people.com.cn/n1/2023/0408/c1-40000003.html';
    const next = 'http://society.people.com.cn/n1/2023/0409/c1-40000004.html';
    bench.server.put(url, article(FIRST));
    const { page, errors } = await bench.newPage();
    await page.bringToFront();
    await page.goto(url);
    await marks(page);
    await page.evaluate(
      (address, words) => {
        history.pushState(null, '', address);
        const paragraph = document.querySelector('.rm_txt_con p');
        if (paragraph) paragraph.textContent = words;
      },
      new URL(next).pathname,
      SECOND[0] ?? '',
    );
    const { articles } = await bench.until((collection) => collection.articles.some((one) => one.url === next));
    expect(articles.find((one) => one.url === next)?.text).toContain('石敏');
    expect(articles.find((one) => one.url === url)?.text).toContain('高远山');
    expect(errors).toEqual([]);
    await page.close();
  });
});
