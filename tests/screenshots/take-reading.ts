/**
 * Takes the pictures of what one reads with (card, selection, strip, popup, side panel, welcome page) in Chromium, each in
 * both schemes and both languages, and composes them into sheets beside this file: `node tests/screenshots/take-reading.ts`
 * after a build.
 */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Language } from '../../lib/i18n/translate.ts';
import { popupSettled } from '../../tools/demo/drive-popup.ts';
import { openExtensionPage, openPopup } from '../../tools/demo/extension-pages.ts';
import { preferScheme } from '../../tools/demo/media.ts';
import { type Bench, eventually, startBench } from '../e2e/harness.ts';
import { buildWith, OPEN_ROOT } from '../e2e/other-build.ts';
import { FLOOD, HARVEST, ownPage } from '../e2e/own-pages.ts';
import { cardThere, openMarked, openTalk, pause, selectWords, type Talk } from '../e2e/talk.ts';

type Scheme = 'light' | 'dark';
const LOOKS: readonly (readonly [Scheme, Language])[] = [
  ['light', 'zh-CN'],
  ['dark', 'zh-CN'],
  ['light', 'en'],
  ['dark', 'en'],
];

const URL = 'http://js.people.com.cn/n2/2024/0703/c360301-55000001.html';
const BEFORE = 'http://js.people.com.cn/n2/2024/0709/c360301-55000002.html';
const MORE = '江苏省防汛抗旱指挥部介绍，南京市、苏州市同日启动防汛应急响应。';
const STYLE = `body{margin:24px auto;max-width:640px;font:17px/2 serif;background:#fff;color:#222}
.edit,.channel{font-size:13px;color:#777} html[data-theme=dark] body{background:#16181c;color:#ddd}`;

/** The words beside which each picture of a card is taken, and what is pressed in it first. */
const CARDS: readonly { words: string; nth: number; views: readonly string[]; select?: true }[] = [
  { words: '丁海川', nth: 1, views: [] },
  { words: '苏州市', nth: 0, views: [] },
  { words: '2600余名', nth: 0, views: [] },
  { words: '丁海川', nth: 1, views: ['more'] },
  { words: '丁海川', nth: 1, views: ['more', 'edit-open'] },
  { words: '巡堤', nth: 0, views: [], select: true },
  { words: '巡堤', nth: 0, views: ['mark'], select: true },
  { words: '巡堤', nth: 0, views: ['mark', 'mark-organisation'], select: true },
];

const width = 300;

async function press(page: Page, id: string): Promise<void> {
  const pressed = () =>
    page.evaluate((testid) => {
      const root = document.querySelector('quandian-card')?.shadowRoot;
      const button = root?.querySelector<HTMLElement>(`[data-testid=${testid}]`);
      button?.click();
      return button !== null && button !== undefined;
    }, id);
  await eventually(id, pressed);
  await pause(250);
}

/** A picture as a data address. */
async function shot(page: Page, clip?: { x: number; y: number; width: number; height: number }): Promise<string> {
  const picture = await page.screenshot({ encoding: 'base64', ...(clip && { clip, captureBeyondViewport: false }) });
  return `data:image/png;base64,${picture}`;
}

/** The card or button beside its words, as much of the page as belongs to it. */
async function pictureCard(page: Page, { words, nth, views, select }: (typeof CARDS)[number]): Promise<string> {
  await page.mouse.click(5, 5);
  await cardThere(page, false);
  if (select) await selectWords(page, words, nth);
  else {
    const { x, y } = await page.evaluate(
      (wanted, skip) => {
        const name = [...CSS.highlights].flatMap(([key, highlight]) =>
          key.startsWith('quandian-') ? [...highlight].filter((range) => String(range) === wanted) : [],
        );
        const range = name[skip];
        if (!(range instanceof Range)) throw new Error(`${wanted} is not marked`);
        const { left, top, height } = range.getBoundingClientRect();
        return { x: left + 6, y: top + height / 2 };
      },
      words,
      nth,
    );
    await page.mouse.move(x, y - 2);
    await page.mouse.move(x, y);
  }
  await cardThere(page);
  await pause(400);
  for (const view of views) await press(page, view);
  await pause(300);
  const box = await page.evaluate(() => {
    const root = document.querySelector('quandian-card')?.shadowRoot;
    const { left, top, bottom } = root?.querySelector('.card, .dot')?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, bottom };
  });
  return await shot(page, { x: box.left - 10, y: box.top - 40, width, height: box.bottom - box.top + 54 });
}

async function set(talk: Talk, page: Page, scheme: Scheme, language: Language): Promise<void> {
  await talk.set({ language });
  await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), scheme);
  await pause(1000);
}

interface Cell {
  picture: string;
  width: number;
}

/** Puts rows of pictures on one sheet. */
async function compose(bench: Bench, file: string, rows: readonly (readonly Cell[])[], ground: string): Promise<void> {
  const { page } = await bench.newPage();
  const html = rows
    .map((row) => `<div>${row.map((cell) => `<img width="${cell.width}" src="${cell.picture}">`).join('')}</div>`)
    .join('');
  await page.setContent(
    `<style>body{margin:0;width:max-content;background:${ground}}div{display:flex;align-items:start;gap:8px;padding:8px}</style>${html}`,
  );
  await page.setViewport({ width: 2600, height: 600 });
  const body = await page.$('body');
  await body?.screenshot({ path: join(import.meta.dirname, `${file}.png`) as `${string}.png` });
  await page.close();
}

async function take(): Promise<void> {
  const build = buildWith('chromium', OPEN_ROOT);
  const bench = await startBench('chromium', { extension: build.folder });
  try {
    bench.server.put(BEFORE, ownPage(HARVEST, '河湾县召开夏收工作会议'));
    bench.server.put(URL, ownPage([...FLOOD, MORE]).replace('</head>', `<style>${STYLE}</style></head>`));
    const talk = await openTalk(bench);
    await openMarked(bench, BEFORE);
    const { page } = await openMarked(bench, URL);
    let side: Page | undefined;
    const cards: Cell[][] = [];
    const panels: Cell[][] = [[], []];
    const welcomes: Cell[] = [];
    for (const [scheme, language] of LOOKS) {
      await page.bringToFront();
      await page.setViewport({ width: 700, height: 760 });
      await set(talk, page, scheme, language);
      const row: Cell[] = [];
      for (const card of CARDS) row.push({ picture: await pictureCard(page, card), width });
      await page.mouse.click(5, 5);
      await page.setViewport({ width: 700, height: 260 });
      await pause(900);
      row.push({ picture: await shot(page, { x: 460, y: 0, width: 240, height: 260 }), width: 240 });
      cards.push(row);
      await page.setViewport({ width: 700, height: 760 });

      const popup = await openPopup(bench.launched, page);
      await popupSettled(popup);
      await preferScheme(bench.launched, popup, scheme);
      await popup.evaluate(() => document.querySelector<HTMLElement>('[data-testid=mention] .more')?.click());
      await pause(200);
      panels[0]?.push({ picture: await shot(popup), width: 400 });
      await popup.evaluate(() => document.querySelector<HTMLElement>('[data-testid=choose]')?.click());
      await pause(200);
      panels[1]?.push({ picture: await shot(popup), width: 400 });
      await popup.evaluate(() => document.querySelector<HTMLElement>('[data-testid=back]')?.click());
      await eventually('the way', () => popup.$('[data-testid=side-panel]').then((found) => found !== null));
      // The real one: it follows the tab, which a page in front of it would take the place of.
      if (!side) {
        await popup.click('[data-testid=side-panel]').catch(() => undefined);
        const address = `${bench.launched.origin}/sidepanel.html`;
        side = await (await bench.launched.browser.waitForTarget((one) => one.url() === address)).asPage();
      } else await popup.close();
      await preferScheme(bench.launched, side, scheme);
      await side.setViewport({ width: 360, height: 600 });
      await eventually('rows', async () => (await side?.$('[data-testid=mention]')) !== null);
      await pause(500);
      panels[0]?.push({ picture: await shot(side), width: 360 });

      const welcome = await openExtensionPage(bench.launched, 'welcome.html');
      await welcome.setViewport({ width: 760, height: 1130 });
      await preferScheme(bench.launched, welcome, scheme);
      await pause(1200);
      // In full: its last line says which sites are read.
      const height = await welcome.evaluate(() => document.documentElement.scrollHeight);
      await welcome.setViewport({ width: 760, height });
      await pause(400);
      welcomes.push({ picture: await shot(welcome), width: 500 });
      await welcome.close();
    }
    const ground = '#8a8580';
    await compose(bench, 'reading-cards', cards, ground);
    await compose(bench, 'reading-panels', panels, ground);
    await compose(bench, 'reading-welcome', [welcomes], ground);
  } finally {
    await bench.close();
    build.remove();
  }
}

await take();
