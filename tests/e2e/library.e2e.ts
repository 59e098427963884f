import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExtensionPage } from '../../tools/demo/extension-pages.ts';
import { type Bench, BROWSERS, eventually, startBench } from './harness.ts';
import { loaded, press, rowCount, rowsInSight, searchFor, textOf } from './library-drive.ts';
import { LIBRARY_PAGES } from './library-pages.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeViolation {
  id: string;
  nodes: { target: unknown[] }[];
}

/** What axe-core finds wrong in the page, a line each. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return await page.evaluate(async () => {
    const axe: { run(root: Document): Promise<{ violations: AxeViolation[] }> } = Reflect.get(window, 'axe');
    const { violations } = await axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}

const posts = (page: Page): Promise<string[]> =>
  page.$$eval('[data-testid=timeline] li .post', (items) => items.map((item) => item.textContent ?? ''));

const postsBecome = (page: Page, count: number): Promise<string[]> =>
  eventually(`${count} posts`, async () => {
    const found = await posts(page);
    return found.length === count && found;
  });

const rowsBecome = (page: Page, count: number) =>
  eventually(`${count} rows`, async () => (await rowCount(page)) === count);

/** Reads the one file with this ending among the downloads, once it is whole. */
async function downloaded(folder: string, ending: string): Promise<string> {
  return await eventually(`a file ${ending}`, async () => {
    const [name] = readdirSync(folder).filter((file) => file.endsWith(ending));
    const text = name && readFileSync(join(folder, name), 'utf8');
    return text ? text : undefined;
  });
}

describe.each(BROWSERS)('in %s', (browser) => {
  let bench: Bench;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    bench = await startBench(browser);
    for (const { url, html } of LIBRARY_PAGES) {
      bench.server.put(url, html);
      const { page: article } = await bench.newPage();
      await article.goto(url);
      await bench.until(({ articles }) => articles.some((one) => one.url === url));
      await article.close();
    }
    page = await openExtensionPage(bench.launched, 'library.html');
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.bringToFront();
    await loaded(page);
  });
  afterAll(() => bench?.close());

  test('an official with two posts: timeline, merge with a namesake, split, undo, export of the selection', async () => {
    await press(page, 'view-people');
    await searchFor(page, '丁海川');
    await rowsBecome(page, 2);
    const rows = await rowsInSight(page);
    const county = rows.findIndex((row) => row.includes('河湾县'));
    await page.$$eval('[data-testid=row]', (all, i) => (all[i] as HTMLElement).click(), county);
    const two = await postsBecome(page, 2);
    expect(two[0]).toMatch(/^副书记.*河湾县委/);
    expect(two[1]).toMatch(/^书记.*河湾县委/);

    await press(page, 'merge-into');
    const three = await postsBecome(page, 3);
    expect(three[2]).toMatch(/^副书记.*青岚市委/);
    await rowsBecome(page, 1);

    // The latest article's mention stands first; it was the namesake's.
    await page.$eval('[data-testid=quote] input', (box) => (box as HTMLElement).click());
    await press(page, 'split');
    await rowsBecome(page, 2);
    await postsBecome(page, 2);

    await press(page, 'undo');
    await rowsBecome(page, 1);
    await postsBecome(page, 3);

    await page.focus('[data-testid=grid]');
    await page.keyboard.press('Home');
    await page.keyboard.press(' ');
    await page.waitForSelector('[data-testid=selection]');
    await press(page, 'export');
    await press(page, 'export-csv');
    const { data } = Papa.parse<Record<string, string>>(
      (await downloaded(bench.downloads, '.csv')).replace(/^\ufeff/, ''),
      { header: true, skipEmptyLines: true },
    );
    const { articles, mentions } = await bench.read();
    const urls = new Map(articles.map(({ id, url }) => [id, url]));
    const own = mentions.filter(({ reading }) => 'name' in reading && reading.name === '丁海川');
    expect(data.map((row) => row.url).sort()).toEqual(own.map(({ articleId }) => urls.get(articleId)).sort());
    expect(new Set(data.map((row) => row.text))).toEqual(new Set(['丁海川']));
  });

  test('the same figure in two articles makes a series, and filters come off as chips', async () => {
    await press(page, 'view-figures');
    await searchFor(page, '抢险队员');
    await rowsBecome(page, 2);
    await page.$eval('[data-testid=row]', (row) => (row as HTMLElement).click());
    await page.waitForSelector('[data-testid=series]');
    expect(await page.$$eval('.seriespoint', (points) => points.length)).toBe(2);
    await press(page, 'chip');
    await eventually('all figures', async () => (await rowCount(page)) > 2);
  });

  test('what was rejected in bulk is gone, and undo brings the very rows back', async () => {
    await press(page, 'view-places');
    await page.waitForSelector('[data-testid=row]');
    const before = await bench.read();
    const count = await rowCount(page);
    await page.focus('[data-testid=grid]');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await press(page, 'bulk-reject');
    await page.waitForSelector('[data-testid=nothing]');
    await press(page, 'undo');
    await page.waitForSelector('[data-testid=row]');
    await rowsBecome(page, count);
    const after = await bench.read();
    expect(after.mentions).toEqual(before.mentions);
  });

  test('an article collected meanwhile shows up by itself', async () => {
    await press(page, 'view-articles');
    await rowsBecome(page, 3);
    const [first] = LIBRARY_PAGES;
    const url = 'http://society.people.com.cn/n1/2023/0704/c1008-42000009.html';
    bench.server.put(url, first?.html ?? '');
    const { page: article } = await bench.newPage();
    await article.goto(url);
    await bench.until(({ articles }) => articles.some((one) => one.url === url));
    await article.close();
    await page.bringToFront();
    await rowsBecome(page, 4);
  });

  test.each(['articles', 'people', 'places', 'organisations', 'figures', 'lexicon', 'settings'])(
    'axe-core finds nothing in the view of %s, nor in its dossier',
    async (view) => {
      await press(page, `view-${view}`);
      await eventually('the view', async () => page.evaluate((name) => location.search.includes(name), view));
      expect(await axeFindings(page)).toEqual([]);
      const hasRows = await page.$('[data-testid=row]');
      if (!hasRows) return;
      await page.focus('[data-testid=grid]');
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      if (view === 'places') {
        await page.keyboard.press('ArrowRight');
        await press(page, 'as-map');
        await page.waitForSelector('[data-testid=map]');
        expect(await axeFindings(page)).toEqual([]);
      } else {
        await page.waitForSelector('[data-testid=dossier] h2');
        expect(await axeFindings(page)).toEqual([]);
      }
    },
  );

  test('the address holds the state: back leads to where one was', async () => {
    await press(page, 'view-people');
    await searchFor(page, '丁');
    await press(page, 'view-figures');
    await page.evaluate(() => history.back());
    await eventually('people again', async () =>
      page.evaluate(() => location.search.includes('view=people') && location.search.includes('q=')),
    );
    await rowsBecome(page, 1);
    expect(await textOf(page, 'row-count')).toMatch(/1/);
  });

  test('nothing was thrown in the page', () => {
    expect(errors).toEqual([]);
  });
});
