/**
 * Measures what the library answers with a small and with a large generated collection, in both browsers: keystrokes,
 * sorting, filters, dossiers, scrolling; CSV against reading alone; corrections of ten thousand mentions and their undo.
 *
 *   npm run build && node tests/e2e/library-speed.ts [chromium|firefox] [views] [csv] [bulk]
 *
 * Times are from the event to the end of the frame that shows its answer, in milliseconds, median and largest of 15.
 * How soon the first rows are there: `opening-speed.ts`. Not part of `npm test`: a busy machine says little.
 */
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../tools/demo/launch-browser.ts';
import { BROWSERS, eventually } from './harness.ts';
import { loaded, press, rowCount, textOf } from './library-drive.ts';
import { filledBench, median, openLibrary } from './speed-bench.ts';

const SIZES = [
  { articles: 20, mentions: 1000 },
  { articles: 2000, mentions: 100_000 },
] as const;
const VIEWS = ['articles', 'people', 'places', 'organisations', 'figures'] as const;
const QUERIES = ['王', '王建', '', '区', '区长', '书', '书记', '', '粮', '粮食', '粮食产', '', '2', '26', '海'];

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

const pair = (numbers: readonly number[]): string => numbers.map((n) => n.toFixed(0)).join(' / ');

/** CSV of everything and reading alone, by turns: what else the machine does then falls on both. */
async function measureCsv(page: Page, name: BrowserName): Promise<void> {
  const clock = name === 'chromium' ? await threadClock(page) : undefined;
  const readings: number[] = [];
  const csvs: number[] = [];
  const worked = { reading: [] as number[], csv: [] as number[] };
  for (let i = 0; i < 7; i++) {
    const start = (await clock?.()) ?? 0;
    readings.push(await readOnly(page));
    const between = (await clock?.()) ?? 0;
    csvs.push(await csvTime(page));
    worked.reading.push(between - start);
    worked.csv.push(((await clock?.()) ?? 0) - between);
  }
  const compare = (csv: readonly number[], reading: readonly number[]): string =>
    `CSV of all ${median(csv).toFixed(0)} ms, reading alone ${median(reading).toFixed(0)} ms: ${(median(csv) / median(reading)).toFixed(2)} times`;
  console.log(`  ${compare(csvs, readings)}`);
  if (clock) console.log(`  of its own thread's work alone: ${compare(worked.csv, worked.reading)}`);
}

/** Milliseconds that the page's thread has worked, whatever else the machine did; Chromium only tells. */
async function threadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find((metric) => metric.name === 'ThreadTime')?.value ?? Number.NaN);
  };
}

/** Corrections of every organisation there is, each taken back: how long, and the longest time without a frame. */
async function measureBulk(page: Page): Promise<void> {
  const filtered = await page.$('[data-testid=chip]');
  if (filtered) await press(page, 'chip');
  await press(page, 'view-organisations');
  await page.waitForSelector('[data-testid=row]');
  for (const act of ['bulk-reject', 'bulk-delete', 'retype']) {
    await page.focus('[data-testid=grid]');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.waitForSelector('[data-testid=selection]');
    const done = await pressAndWatch(page, act);
    const said = await textOf(page, 'toast');
    const undone = await pressAndWatch(page, 'undo');
    console.log(`  ${act}: ${pair(done)}, undone ${pair(undone)} (ms, longest without a frame); ${said}`);
    await page.waitForSelector('[data-testid=row]');
  }
}

/** From the press until the toast says that it is done; with the longest gap between two frames. */
async function pressAndWatch(page: Page, id: string): Promise<number[]> {
  await eventually(id, async () => (await page.$(`[data-testid=${id}]`)) !== null);
  return await page.evaluate(async (testId) => {
    const start = performance.now();
    const element = document.querySelector<HTMLElement>(`[data-testid=${testId}]`);
    if (element instanceof HTMLSelectElement) {
      element.value = 'place';
      element.dispatchEvent(new Event('change', { bubbles: true }));
    } else element?.click();
    let longest = 0;
    const toast = () => document.querySelector('[data-testid=toast]')?.textContent ?? '';
    const before = toast();
    for (let last = start; ; ) {
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (toast() !== before && !/正在|Working/.test(toast())) return [now - start, longest];
    }
  }, id);
}

async function measure(
  name: BrowserName,
  { articles, mentions }: (typeof SIZES)[number],
  parts: readonly string[],
): Promise<void> {
  const bench = await filledBench(name, articles, mentions);
  const wants = (part: string): boolean => parts.length === 0 || parts.includes(part);
  try {
    const page = await openLibrary(bench);
    await loaded(page, 120_000);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2500)));
    if (wants('views')) await measureViews(page);
    if (wants('csv')) await measureCsv(page, name);
    console.log(`  JavaScript heap ${((await heap(page, name)) / 1e6).toFixed(1)} MB`);
    if (wants('bulk')) await measureBulk(page);
  } finally {
    await bench.close();
  }
}

const [first, ...others] = process.argv.slice(2);
const wanted = BROWSERS.filter((one) => one === first);
const parts = wanted.length > 0 || !first ? others : [first, ...others];
for (const name of wanted.length > 0 ? wanted : BROWSERS) {
  const sizes = parts.length > 0 && !parts.includes('views') ? SIZES.slice(1) : SIZES;
  for (const size of sizes) await measure(name, size, parts);
}
