/**
 * Takes the library's pictures with a generated collection, in Chromium.
 *
 *   npm run build && node tests/screenshots/take-library.ts [FOLDER]
 *
 * The names in them are invented; the divisions are real ones, so that the map has something to show.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { gzip } from '../../lib/backup/gzip.ts';
import { rowsText } from '../../lib/backup/rows-text.ts';
import { openExtensionPage } from '../../tools/demo/extension-pages.ts';
import { generateRows } from '../../tools/generate-collection-rows.ts';
import { startBench } from '../e2e/harness.ts';
import { loaded, press, restoreFile } from '../e2e/library-drive.ts';

const folder = process.argv[2] ?? 'tests/screenshots';
mkdirSync(folder, { recursive: true });

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 600));

async function take(page: Page, name: string, whole = false): Promise<void> {
  await settled();
  await page.screenshot({ path: join(folder, `library-${name}.png`) as `${string}.png`, fullPage: whole });
}

async function speak(page: Page, language: 'zh-CN' | 'en'): Promise<void> {
  await page.evaluate(async (chosen) => {
    const chrome: { storage: { local: { set(items: object): Promise<void> } } } = Reflect.get(globalThis, 'chrome');
    await chrome.storage.local.set({ settings: { language: chosen } });
    location.reload();
  }, language);
  await settled();
  await loaded(page);
}

const scheme = (page: Page, value: 'light' | 'dark') =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);

const bench = await startBench('chromium');
const made = mkdtempSync(join(tmpdir(), 'quandian-pictures-'));
try {
  const rows = generateRows(120, 4000);
  const file = await gzip(rowsText((table) => [rows[table].map((row) => JSON.stringify(row))], Date.UTC(2026, 0, 2)));
  writeFileSync(join(made, 'made.json.gz'), new Uint8Array(await file.arrayBuffer()));
  const page = await openExtensionPage(bench.launched, 'library.html');
  await page.bringToFront();
  await loaded(page);
  await restoreFile(page, join(made, 'made.json.gz'));
  await speak(page, 'zh-CN');

  await press(page, 'view-people');
  await press(page, 'sort-articles');
  await press(page, 'row');
  for (const value of ['light', 'dark'] as const) {
    await scheme(page, value);
    await take(page, `people-${value}`);
  }
  await page.emulateMediaType('print');
  await take(page, 'dossier-print', true);
  await page.emulateMediaType('screen');

  await press(page, 'view-places');
  await press(page, 'as-map');
  for (const value of ['light', 'dark'] as const) {
    await scheme(page, value);
    await take(page, `map-${value}`);
  }

  await scheme(page, 'light');
  await press(page, 'view-figures');
  await press(page, 'row');
  await take(page, 'figures-light');

  await scheme(page, 'dark');
  await speak(page, 'en');
  await press(page, 'view-articles');
  await take(page, 'articles-dark-en');
} finally {
  await bench.close();
  rmSync(made, { recursive: true, force: true });
}
