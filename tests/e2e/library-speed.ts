/**
 * Measures the library with a small and with a large generated collection, in both browsers; prints a table.
 *
 *   npm run build && node tests/e2e/library-speed.ts [chromium|firefox]
 *
 * Times are from the event to the end of the frame that shows its answer, in milliseconds, median and largest of 15.
 * First rows: from the start of navigation, median of 5 openings. Not part of `npm test`: a busy machine says little.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { gzip } from '../../lib/backup/gzip.ts';
import { rowsText } from '../../lib/backup/rows-text.ts';
import { openExtensionPage } from '../../tools/demo/extension-pages.ts';
import type { BrowserName } from '../../tools/demo/launch-browser.ts';
import { generateRows } from '../../tools/generate-collection-rows.ts';
import { type Bench, BROWSERS, startBench } from './harness.ts';
import { loaded, press, restoreFile, rowCount } from './library-drive.ts';

const SIZES = [
  { articles: 20, mentions: 1000 },
  { articles: 2000, mentions: 100_000 },
] as const;
const VIEWS = ['articles', 'people', 'places', 'organisations', 'figures'] as const;
const QUERIES = ['王', '王建', '', '区', '区长', '书', '书记', '', '粮', '粮食', '粮食产', '', '2', '26', '海'];

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
const print = (numbers: readonly number[]): string =>
  `${median(numbers).toFixed(1).padStart(7)}${Math.max(...numbers)
    .toFixed(1)
    .padStart(8)}`;

/** Times an action, a call each time with its number, until the frame after it has been made. */
async function timed(page: Page, act: string, times = 15): Promise<number[]> {
  return await page.evaluate(
    async (body, count) => {
      const action = body.split('\n');
      const frame = () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve();
            port2.postMessage(0);
          });
        });
      const [verb, selector = '', ...values] = action;
      const results: number[] = [];
      for (let i = 0; i < count; i++) {
        await frame();
        const all = document.querySelectorAll<HTMLElement>(selector);
        const element = verb === 'nth' ? all[i % all.length] : all[0];
        const start = performance.now();
        if (verb === 'type' && element instanceof HTMLInputElement) {
          element.value = values[i % values.length] ?? '';
          element.dispatchEvent(new InputEvent('input', { bubbles: true }));
        } else if (verb === 'choose' && element instanceof HTMLSelectElement) {
          element.selectedIndex = (i % (element.options.length - 1)) + 1;
          element.dispatchEvent(new Event('change', { bubbles: true }));
        } else element?.click();
        await frame();
        results.push(performance.now() - start);
      }
      return results;
    },
    act,
    times,
  );
}

/** Scrolls far and fast; the fewest rows that any frame showed. */
async function fewestRows(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    const grid = document.querySelector('[data-testid=grid]');
    if (!grid) return 0;
    let fewest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 60; i++) {
      grid.scrollTop += 1700;
      await new Promise(requestAnimationFrame);
      const box = grid.getBoundingClientRect();
      let seen = 0;
      for (let y = box.top + 45; y < box.bottom - 4; y += 36) {
        if (document.elementFromPoint(box.left + 40, y)?.closest('[data-testid=row]')) seen++;
      }
      if (grid.scrollHeight - grid.scrollTop - grid.clientHeight > 10) fewest = Math.min(fewest, seen);
    }
    return Number.isFinite(fewest) ? fewest : grid.querySelectorAll('[data-testid=row]').length;
  });
}

async function openLibrary(bench: Bench): Promise<Page> {
  const page = await openExtensionPage(bench.launched, 'library.html');
  await page.bringToFront();
  return page;
}

async function firstRows(bench: Bench): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const page = await openLibrary(bench);
    await page.waitForSelector('[data-testid=row]');
    times.push(
      await page.evaluate(() => {
        const [mark] = performance.getEntriesByName('first rows');
        return mark?.startTime ?? Number.NaN;
      }),
    );
    await page.close();
  }
  return times;
}

/** Bytes of the JavaScript heap after a collection of garbage; Chromium only tells. */
async function heap(page: Page, name: BrowserName): Promise<number> {
  if (name !== 'chromium') return Number.NaN;
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

async function measureViews(page: Page): Promise<void> {
  for (const view of VIEWS) {
    await press(page, `view-${view}`);
    await page.waitForSelector('[data-testid=row]');
    console.log(`  ${view}: ${await rowCount(page)} rows                 median     max`);
    const say = async (what: string, act: string) =>
      console.log(`    ${what.padEnd(28)}${print(await timed(page, act))}`);
    await say('keystroke in search', ['type', '[data-testid=search]', ...QUERIES].join('\n'));
    await timed(page, 'type\n[data-testid=search]\n', 1);
    await page.waitForSelector('[data-testid=row]');
    for (const id of await page.$$eval('[data-testid^=sort-]', (all) =>
      all.map((e) => e.getAttribute('data-testid')),
    )) {
      await say(String(id), `click\n[data-testid=${id}]`);
    }
    await page.$eval('.filterform', (form) => form.setAttribute('open', ''));
    await say('filter by site', 'choose\n[data-testid=filter-site]');
    await press(page, 'chip');
    await page.waitForSelector('[data-testid=row]');
    await say('open a dossier', 'nth\n[data-testid=row]');
    console.log(`    fewest rows while scrolling ${await fewestRows(page)}`);
  }
}

/** Reading all mentions by pages of 5,000, without making anything of them. */
async function readOnly(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settle(indexedDB.open('quandian'));
    const start = performance.now();
    for (let last = ''; ; ) {
      const store = db.transaction('mentions').objectStore('mentions');
      const rows: { id: string }[] = await settle(store.getAll(IDBKeyRange.lowerBound(last, true), 5000));
      const end = rows.at(-1);
      if (!end) break;
      last = end.id;
    }
    db.close();
    return performance.now() - start;
  });
}

/** From the click on CSV until the page says that it is done. */
async function csvTime(page: Page): Promise<number> {
  await press(page, 'view-articles');
  await page.waitForSelector('[data-testid=row]');
  return await page.evaluate(async () => {
    document.querySelector<HTMLElement>('[data-testid=export]')?.click();
    const start = performance.now();
    document.querySelector<HTMLElement>('[data-testid=export-csv]')?.click();
    while (!document.querySelector('[data-testid=stop-export]')) await new Promise((r) => setTimeout(r));
    while (document.querySelector('[data-testid=stop-export]')) await new Promise((r) => setTimeout(r));
    return performance.now() - start;
  });
}

async function measure(name: BrowserName, { articles, mentions }: (typeof SIZES)[number]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'quandian-speed-'));
  const rows = generateRows(articles, mentions);
  const file = await gzip(rowsText((table) => [rows[table].map((row) => JSON.stringify(row))], 0));
  writeFileSync(join(folder, 'made.json.gz'), new Uint8Array(await file.arrayBuffer()));
  const bench = await startBench(name);
  try {
    const filling = await openLibrary(bench);
    await loaded(filling);
    const start = Date.now();
    await restoreFile(filling, join(folder, 'made.json.gz'), 300_000);
    console.log(`${name}, ${mentions} mentions in ${articles} articles; restored in ${Date.now() - start} ms`);
    await filling.close();
    console.log(`  first rows (ms)                ${print(await firstRows(bench))}`);
    const page = await openLibrary(bench);
    await loaded(page, 120_000);
    console.log(
      `  all loaded (ms)  ${(await page.evaluate(() => performance.getEntriesByName('all rows')[0]?.startTime ?? 0)).toFixed(0)}`,
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2500)));
    await measureViews(page);
    const readings: number[] = [];
    const csvs: number[] = [];
    // By turns: what else the machine does then falls on both.
    for (let i = 0; i < 5; i++) {
      readings.push(await readOnly(page));
      csvs.push(await csvTime(page));
    }
    const [reading, csv] = [median(readings), median(csvs)];
    console.log(
      `  CSV of all ${csv.toFixed(0)} ms, reading alone ${reading.toFixed(0)} ms: ${(csv / reading).toFixed(2)} times`,
    );
    console.log(`  JavaScript heap ${((await heap(page, name)) / 1e6).toFixed(1)} MB`);
  } finally {
    await bench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = process.argv[2];
for (const name of BROWSERS.filter((one) => !wanted || one === wanted)) {
  for (const size of SIZES) await measure(name, size);
}
