import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { en } from '../../lib/i18n/en.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { inFirefoxPanel, pressFirefoxButton } from './firefox-window.ts';
import type { Launched } from './launch-browser.ts';

/** Waits until the popup shows rows or says why there are none; true where it shows rows. */
export async function popupSettled(popup: Page, milliseconds = 60_000): Promise<boolean> {
  const busy = [zhCN.loading, en.loading];
  const handle = await popup.waitForFunction(
    (...waiting: string[]) => {
      if (document.querySelector('[data-testid=mention]')) return 'rows';
      const said = document.querySelector('[data-testid=notice]')?.textContent?.trim();
      return said && !waiting.includes(said) ? 'notice' : '';
    },
    { timeout: milliseconds, polling: 100 },
    ...busy,
  );
  return (await handle.jsonValue()) === 'rows';
}

/** The sentence that the popup shows in place of rows. */
export async function popupNotice(popup: Page): Promise<string> {
  return await popup.$eval('[data-testid=notice]', (element) => element.textContent?.trim() ?? '');
}

const READ_PAGE = [zhCN.readThisPage, en.readThisPage];

/** Presses “read this page” where the popup over a page offers it; true where it did, once. */
export async function pressReadPage(launched: Launched, page: Page, popup: Page): Promise<boolean> {
  const press = `[...document.querySelectorAll('button')].some((one) =>
    ${JSON.stringify(READ_PAGE)}.includes(one.textContent) && (one.click(), true))`;
  if (launched.name === 'chromium') return (await popup.evaluate(press)) === true;
  // The stand-in for Firefox's popup is not opened over the page, and may not read what is not on the list.
  await page.bringToFront();
  await pressFirefoxButton(launched);
  const deadline = Date.now() + 5000;
  while (Date.now() < deadline) {
    const script = press.replace('document', 'content.document');
    if ((await inFirefoxPanel(launched, 'popup', script)) === true) {
      // Rows there say that the page has been read.
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await inFirefoxPanel(launched, 'popup', 'content.close()');
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** Presses the button of the export and gives the new file of the downloads folder, once it is whole. */
export async function exportCsv(popup: Page, downloads: string): Promise<{ file: string; text: string }> {
  const isCsv = (name: string): boolean => name.endsWith('.csv');
  const before = new Set(readdirSync(downloads).filter(isCsv));
  await popup.evaluate(
    (labels) => {
      const button = [...document.querySelectorAll('button')].find((one) =>
        labels.some((label) => one.textContent?.includes(label)),
      );
      if (!button) throw new Error('the popup has no button for the export');
      button.click();
    },
    [zhCN.exportCsv, en.exportCsv] as string[],
  );
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const name = readdirSync(downloads).find((one) => isCsv(one) && !before.has(one));
    const isPartial = readdirSync(downloads).some((one) => /\.(part|crdownload)$/.test(one));
    const file = name && !isPartial ? join(downloads, name) : undefined;
    const text = file ? readFileSync(file, 'utf8') : '';
    if (file && text.endsWith('\r\n')) return { file, text };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no CSV file arrived in ${downloads}`);
}
