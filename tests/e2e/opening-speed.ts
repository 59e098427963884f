/**
 * Measures how soon popup and library show their first rows with 1,000 and with 100,000 mentions, by turns, in both
 * browsers; prints medians, and the least of each, which a busy machine distorts less.
 *
 *   npm run build && node tests/e2e/opening-speed.ts [chromium|firefox] [ROUNDS]
 *
 * Milliseconds from the start of navigation (or the click) to the end of the frame that shows them. Not part of `npm
 * test`: a busy machine says little.
 */
import type { Page } from 'puppeteer-core';
import { openExtensionPage, openPopup, stopBackground } from '../../tools/demo/extension-pages.ts';
import type { BrowserName } from '../../tools/demo/launch-browser.ts';
import { type Bench, BROWSERS } from './harness.ts';
import { LIBRARY_PAGES } from './library-pages.ts';
import { extensionMemory, filledBench, markTime, median, openLibrary } from './speed-bench.ts';

const VIEWS = ['articles', 'people', 'places', 'organisations', 'figures'] as const;

/** From a click to the frame that shows rows of what it led to. */
async function clickToRows(page: Page, click: string, row: string): Promise<number> {
  return await page.evaluate(
    async (button, wanted) => {
      const start = performance.now();
      document.querySelector<HTMLElement>(button)?.click();
      do await new Promise(requestAnimationFrame);
      while (!document.querySelector(wanted));
      const { port1, port2 } = new MessageChannel();
      await new Promise<void>((resolve) => {
        port1.onmessage = () => resolve();
        port2.postMessage(0);
      });
      return performance.now() - start;
    },
    click,
    row,
  );
}

/** What one round gives of a bench: figures by what was measured. */
async function oneRound(bench: Bench, article: Page): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const view of VIEWS) {
    const page = await openLibrary(bench, `?view=${view}`);
    found[`library ${view}`] = await markTime(page, 'first rows');
    // At once to another view, while the rest is still being read.
    const next = view === 'figures' ? 'people' : 'figures';
    found[`library ${view} > ${next}`] = await clickToRows(
      page,
      `[data-testid=view-${next}]`,
      next === 'figures' ? '.row.figure' : '.row.official, .row.person',
    );
    found['all loaded'] = await markTime(page, 'all rows');
    await page.close();
  }
  const popup =
    bench.launched.name === 'chromium'
      ? await openPopup(bench.launched, article)
      : await openExtensionPage(bench.launched, `popup.html?tab=${await tabId(bench, article)}`, true);
  found['popup, this page'] = await markTime(popup, 'first rows');
  await new Promise((resolve) => setTimeout(resolve, 200));
  found['popup, everything'] = await clickToRows(popup, '[data-testid=scope-all]', '.origin');
  found['popup, counts'] = await popup.evaluate(async () => {
    const start = performance.now();
    while (document.querySelector('[data-testid=tab-all] .count')?.textContent === '0')
      await new Promise((resolve) => setTimeout(resolve, 1));
    return performance.now() - start;
  });
  await popup.close();
  return found;
}

const ids = new WeakMap<Page, number>();

async function tabId(bench: Bench, article: Page): Promise<number> {
  const known = ids.get(article);
  if (known !== undefined) return known;
  const asking = await openExtensionPage(bench.launched, 'welcome.html');
  const id = await asking.evaluate(async (url) => {
    const browser: { tabs: { query(asked: object): Promise<{ id: number; url: string }[]> } } = Reflect.get(
      globalThis,
      'browser',
    );
    return (await browser.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1;
  }, article.url());
  await asking.close();
  ids.set(article, id);
  return id;
}

async function withArticle(bench: Bench): Promise<Page> {
  const [first] = LIBRARY_PAGES;
  const url = first?.url ?? '';
  bench.server.put(url, first?.html ?? '');
  const page = await bench.launched.browser.newPage();
  await page.goto(url);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return page;
}

/** The memory that the library takes, in a process that filled nothing before. */
async function memoryOf(bench: Bench): Promise<string> {
  const { browser, origin } = bench.launched;
  // Opened first: a browser without a page closes.
  const blank = await browser.newPage();
  for (const page of await browser.pages()) {
    const address = page === blank ? '' : await page.evaluate(() => location.href).catch(() => '');
    if (address.startsWith(origin)) await page.close();
  }
  await stopBackground(bench.launched).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const before = extensionMemory(bench);
  const page = await openLibrary(bench);
  await markTime(page, 'all rows');
  await new Promise((resolve) => setTimeout(resolve, 6000));
  const after = extensionMemory(bench);
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
  await page.close();
  return `  memory of the extension's process: ${megabytes(after)} MB with the library, ${megabytes(before)} MB before`;
}

async function measure(name: BrowserName, rounds: number): Promise<void> {
  const small = await filledBench(name, 20, 1000);
  const large = await filledBench(name, 2000, 100_000);
  try {
    const pages = [await withArticle(small), await withArticle(large)] as const;
    const results: [Record<string, number[]>, Record<string, number[]>] = [{}, {}];
    for (let round = 0; round <= rounds; round++) {
      for (const [i, bench] of [small, large].entries()) {
        const found = await oneRound(bench, pages[i as 0 | 1]);
        // The first round warms both up.
        if (round === 0) continue;
        const kept = results[i as 0 | 1];
        for (const [what, time] of Object.entries(found)) kept[what] = [...(kept[what] ?? []), time];
      }
    }
    const heading = `${name}: milliseconds, median and least of ${rounds}`;
    console.log(`${heading.padEnd(47)}median of 1,000   100,000   times    least`);
    for (const what of Object.keys(results[0])) {
      const line = [median, (all: readonly number[]) => Math.min(...all)].map((pick) => {
        const [few, many] = results.map((one) => pick(one[what] ?? [])) as [number, number];
        return `${few.toFixed(1).padStart(10)}${many.toFixed(1).padStart(10)}${(many / few).toFixed(2).padStart(8)}`;
      });
      console.log(`  ${what.padEnd(36)}${line.join('')}`);
    }
    for (const bench of [small, large]) console.log(await memoryOf(bench));
  } finally {
    await small.close();
    await large.close();
  }
}

const [wanted, rounds = '7'] = process.argv.slice(2);
for (const name of BROWSERS.filter((one) => !wanted || one === wanted)) await measure(name, Number(rounds));
