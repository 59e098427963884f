import type { Page } from 'puppeteer-core';
import { openExtensionPage } from '../../tools/demo/extension-pages.ts';
import { type Bench, eventually } from './harness.ts';
import { paintedRanges } from './highlights.ts';

/** What the browser's own keys and menus would have the background say to a page: no driver can press those. */
export interface Talk {
  /** Sends a message to the tab that shows an address, and brings the tab to the front. */
  tell(page: Page, name: string, payload: unknown): Promise<unknown>;
  /** The number of the tab that shows a page. */
  idOf(page: Page): Promise<unknown>;
  /** Sets some of the settings. */
  set(settings: Record<string, unknown>): Promise<void>;
}

/** A page of the extension without scripts of ours, through which tests reach its interfaces. */
export async function openTalk({ launched }: Bench): Promise<Talk> {
  const own = await openExtensionPage(launched, 'content-scripts/content.css');
  const run = (body: string): Promise<unknown> =>
    own.evaluate(`(async () => { const api = globalThis.browser ?? chrome; ${body} })()`);
  return {
    async tell(page, name, payload) {
      const url = await page.evaluate(() => location.href);
      const answer = await run(`
        const [tab] = (await api.tabs.query({})).filter((one) => one.url === ${JSON.stringify(url)});
        return api.tabs.sendMessage(tab.id, ${JSON.stringify({ quandian: name, payload })});`);
      await page.bringToFront();
      return answer;
    },
    async idOf(page) {
      const url = await page.evaluate(() => location.href);
      return run(`
        const [tab] = (await api.tabs.query({})).filter((one) => one.url === ${JSON.stringify(url)});
        return tab.id;`);
    },
    async set(settings) {
      await run(`
        const { settings = {} } = await api.storage.local.get('settings');
        await api.storage.local.set({ settings: { ...settings, ...${JSON.stringify(settings)} } });`);
    },
  };
}

/** Opens an address and waits for its highlights. */
export async function openMarked(bench: Bench, url: string): Promise<{ page: Page; errors: string[] }> {
  const opened = await bench.newPage();
  await opened.page.goto(url);
  await eventually('highlights', async () => (await paintedRanges(opened.page)).length > 0);
  return opened;
}

/** The words that are painted, each as often as it stands there, sorted. */
export async function paintedWords(page: Page, kind?: string): Promise<string[]> {
  const ranges = await paintedRanges(page);
  return ranges
    .filter(({ name }) => name !== 'quandian-flash' && (!kind || name.endsWith(kind)))
    .map(({ text }) => text);
}

/** How often a word is painted. */
export const painted = async (page: Page, word: string): Promise<number> =>
  (await paintedWords(page)).filter((text) => text === word).length;

/** The window's box of the nth place of some words, scrolled into sight. */
export async function boxOfWords(page: Page, words: string, nth = 0): Promise<{ x: number; y: number; width: number }> {
  return await page.evaluate(
    (wanted, skip) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let left = skip;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').indexOf(wanted);
        if (at < 0 || left-- > 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left: x, top, height, width } = range.getBoundingClientRect();
        return { x, y: top + height / 2, width };
      }
      throw new Error(`${wanted} is not on the page`);
    },
    words,
    nth,
  );
}

/** Selects words by dragging the mouse over them. */
export async function selectWords(page: Page, words: string, nth = 0): Promise<void> {
  const { x, y, width } = await boxOfWords(page, words, nth);
  await page.mouse.move(x + 1, y);
  await page.mouse.down();
  await page.mouse.move(x + width - 1, y, { steps: 4 });
  await page.mouse.up();
}

/** Waits until our one element is in the page, or has left it. */
export async function cardThere(page: Page, there = true): Promise<void> {
  await eventually(there ? 'the card' : 'no card', async () => ((await page.$('quandian-card')) !== null) === there);
}

/** Presses keys one after another, with the time between them that a hand takes. */
export async function press(
  page: Page,
  ...keys: readonly ('Tab' | 'Enter' | 'Escape' | 'ArrowRight')[]
): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
}

/** Milliseconds after which a card opened by keyboard has come and taken the keyboard. */
export const CARD = 900;
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
