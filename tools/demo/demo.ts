/**
 * Shows the extension at work on an article: in a window that stays open, or without one, leaving a table, a CSV file and
 * pictures. Run by `npm start`, which sets up everything that this needs.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { translator } from '../../lib/i18n/translate.ts';
import { findBrowser } from '../setup/browsers.mjs';
import { builtFolder } from '../setup/build.mjs';
import { say, words } from '../setup/say.mjs';
import { exportCsv, popupNotice, popupSettled, pressReadPage } from './drive-popup.ts';
import { openPopup, welcomePage } from './extension-pages.ts';
import { type Launched, launchBrowser } from './launch-browser.ts';
import { preferScheme } from './media.ts';
import { readOptions } from './options.ts';
import { openCollection } from './read-collection.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { chooseShownPage, darkened, type ShownPage } from './shown-page.ts';
import { pictureSurfaces } from './surfaces.ts';
import { collectedTable } from './table.ts';

/** As much of the extension's storage as the demo uses. */
interface Storing {
  local: { set(values: object): Promise<void> };
}

const root = join(import.meta.dirname, '..', '..');
const output = join(root, '.output', 'demo');

async function demo(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const executablePath = findBrowser(options.browser);
  if (!executablePath) throw new Error(words('没有找到浏览器。', 'No browser was found.'));
  const extension = builtFolder(root, options.browser);
  const shown = chooseShownPage(options, hostsOf(extension));
  rmSync(output, { recursive: true, force: true });
  const server = shown.served && (await servePages());
  if (server && shown.served) server.put(shown.url, shown.served);

  say(`打开 ${shown.url}`, `Opening ${shown.url}`);
  const launched = await launchBrowser({
    browser: options.browser,
    executablePath,
    extension,
    downloads: output,
    headless: options.headless,
    lang: words('zh-CN', 'en-US') === 'zh-CN' ? 'zh-CN' : 'en-US',
    ...(server && { serverPort: server.port }),
  });
  try {
    const page = (await launched.browser.pages())[0] ?? (await launched.browser.newPage());
    await visit(page, shown.url);
    await (options.headless ? report(launched, page, shown, server) : untilClosed(launched, page));
  } finally {
    await launched.close();
    await server?.close();
  }
}

/** Opens an address. Throws a sentence where the page did not come. */
async function visit(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  } catch (error) {
    // Firefox's driver also gives up where the browser reads the page anew under another encoding.
    const came = await page.evaluate((address) => document.documentURI === address, url);
    if (!came) {
      const why = String(error).split('\n')[0];
      throw new Error(words(`打不开 ${url}：${why}`, `${url} can't be opened: ${why}`));
    }
  }
}

/** The hosts of the manifest's content script, without wildcards. */
function hostsOf(extension: string): string[] {
  const manifest: { content_scripts?: { matches: string[] }[] } = JSON.parse(
    readFileSync(join(extension, 'manifest.json'), 'utf8'),
  );
  const matches = manifest.content_scripts?.flatMap((script) => script.matches) ?? [];
  return matches.map((match) => match.replace(/^.*?:\/\/(\*\.)?/, '').replace(/\/.*$/, ''));
}

async function untilClosed(launched: Launched, page: Page): Promise<void> {
  const { browser } = launched;
  say(
    '文章已打开，圈点的按钮在工具栏（扩展菜单）里。关闭浏览器即结束。',
    'The article is open; Quandian’s button is in the toolbar (under extensions). Close the browser to finish.',
  );
  const closed = new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  // The welcome page opens in front of the article, which is what was asked for.
  if (await Promise.race([welcomePage(launched), closed])) await page.bringToFront();
  await closed;
}

/** Collects, exports through the popup, takes the pictures and prints what was collected. */
async function report(launched: Launched, page: Page, shown: ShownPage, server: PageServer | undefined): Promise<void> {
  const collection = await openCollection(launched);
  const language = words('zh-CN', 'en') === 'zh-CN' ? 'zh-CN' : 'en';
  // A browser without a Chinese language pack speaks English whatever it is told; the extension has its own setting.
  await collection.page.evaluate((chosen) => {
    const api: typeof globalThis & { chrome?: { storage: Storing }; browser?: { storage: Storing } } = globalThis;
    return (api.browser ?? api.chrome)?.storage.local.set({ settings: { language: chosen } });
  }, language);
  const popup = await popupWithRows(launched, page);
  if (!popup) {
    if (shown.served) process.exitCode = 1;
    return;
  }
  const files = [(await exportCsv(popup, output)).file];
  if (launched.name === 'firefox') {
    // Its stand-in for the popup is a tab, which a picture needs in front and of the popup's size.
    await popup.bringToFront();
    await popup.setViewport({ width: 400, height: 600 });
  }
  for (const scheme of ['light', 'dark'] as const) {
    await preferScheme(launched, popup, scheme);
    files.push(await picture(popup, `popup-${scheme}`));
  }
  await popup.close();
  await preferScheme(launched, page, 'light');
  files.push(await picture(page, 'page-light'));
  const { mentions } = await collection.read();
  if (server && shown.served) {
    server.put(shown.url, darkened(shown.served));
    await page.bringToFront();
    await page.reload({ waitUntil: 'domcontentloaded' });
    // Rows in the popup mean that the page has its marks again.
    const again = await popupWithRows(launched, page);
    await again?.close();
    files.push(await picture(page, 'page-dark'));
  }
  files.push(...(await pictureSurfaces(launched, picture)));
  console.log(`\n${collectedTable(mentions, translator(language))}`);
  for (const file of files) console.log(relative(root, file));
}

/** The popup once it has rows. A page that is still loading is asked again for a while; then what it says is printed. */
async function popupWithRows(launched: Launched, page: Page): Promise<Page | undefined> {
  const deadline = Date.now() + 20_000;
  let asked = false;
  for (;;) {
    const popup = await openPopup(launched, page);
    if (await popupSettled(popup)) return popup;
    // A site outside the extension's list is read when the reader asks for it.
    if (!asked && (await pressReadPage(launched, page, popup))) {
      asked = true;
      await popup.close();
      await page.bringToFront();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      continue;
    }
    if (Date.now() > deadline) {
      console.log(await popupNotice(popup));
      return undefined;
    }
    await popup.close();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function picture(page: Page, name: string): Promise<string> {
  const path = join(output, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path });
  return path;
}

try {
  await demo();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
