import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gzip } from '../../lib/backup/gzip.ts';
import { rowsText } from '../../lib/backup/rows-text.ts';
import { openExtensionPage } from '../../tools/demo/extension-pages.ts';
import { generateRows } from '../../tools/generate-collection-rows.ts';
import { type Bench, BROWSERS, eventually, startBench } from './harness.ts';
import { loaded, press, restoreFile, rowCount, searchFor, set, textOf } from './library-drive.ts';

/** Everything, all kinds of export but the workbook, whose zip holds the time of writing. */
const FORMATS = ['csv', 'jsonl', 'annotation', 'markdown', 'geojson'] as const;

describe.each(BROWSERS)('in %s', (browser) => {
  let bench: Bench;
  let page: Page;
  let folder: string;
  const errors: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'quandian-backup-'));
    const rows = generateRows(40, 1000);
    const file = await gzip(rowsText((table) => [rows[table].map((row) => JSON.stringify(row))], 1_790_000_000_000));
    writeFileSync(join(folder, 'made.json.gz'), new Uint8Array(await file.arrayBuffer()));
    bench = await startBench(browser);
    page = await openExtensionPage(bench.launched, 'library.html');
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.bringToFront();
    await loaded(page);
  });
  afterAll(async () => {
    await bench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The bytes of the file that a click leads to; it is taken out of the downloads. */
  async function downloadOf(id: string, ending: string): Promise<Buffer> {
    await press(page, id);
    return await eventually(`a file ${ending}`, async () => {
      const names = readdirSync(bench.downloads);
      const name = names.find((one) => one.endsWith(ending));
      if (!name || names.some((one) => /\.(part|crdownload)$/.test(one))) return undefined;
      const path = join(bench.downloads, name);
      const bytes = readFileSync(path);
      if (bytes.length === 0) return undefined;
      rmSync(path);
      return bytes;
    });
  }

  async function exportsOfEverything(): Promise<Record<string, string>> {
    await press(page, 'view-articles');
    await page.waitForSelector('[data-testid=row]');
    const files: Record<string, string> = {};
    for (const format of FORMATS) {
      await press(page, 'export');
      const ending = { csv: '.csv', jsonl: '.jsonl', annotation: '.jsonld', markdown: '.md', geojson: '.geojson' }[
        format
      ];
      files[format] = (await downloadOf(`export-${format}`, ending)).toString('utf8');
    }
    return files;
  }

  test('backup, delete all, restore: the exports are the same to the byte, and restoring again changes nothing', async () => {
    await restoreFile(page, join(folder, 'made.json.gz'));
    const before = await exportsOfEverything();
    expect(before.csv?.split('\r\n')).toHaveLength(1002);

    await press(page, 'view-settings');
    const backup = await downloadOf('backup', '.json.gz');
    writeFileSync(join(folder, 'backup.json.gz'), backup);
    const stored = await bench.read();

    await page.waitForSelector('[data-testid=delete-word]');
    expect(await page.$eval('[data-testid=delete-all]', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
    const word = await page.$eval('form label', (label) => /“(.+)”/.exec(label.textContent ?? '')?.[1] ?? '');
    await page.type('[data-testid=delete-word]', word);
    await press(page, 'delete-all');
    await eventually('an empty collection', async () => (await bench.read()).mentions.length === 0);
    await press(page, 'view-articles');
    await page.waitForSelector('[data-testid=nothing]');

    await restoreFile(page, join(folder, 'backup.json.gz'));
    expect(await bench.read()).toEqual(stored);
    expect(await exportsOfEverything()).toEqual(before);

    await restoreFile(page, join(folder, 'backup.json.gz'));
    expect(await bench.read()).toEqual(stored);
  });

  test('a damaged file is refused with a sentence, and nothing changes', async () => {
    const stored = await bench.read();
    const bytes = readFileSync(join(folder, 'backup.json.gz'));
    writeFileSync(join(folder, 'damaged.json.gz'), bytes.subarray(0, bytes.length / 2));
    await press(page, 'view-settings');
    const input = (await page.waitForSelector('[data-testid=restore-file]')) as {
      uploadFile(path: string): Promise<void>;
    } | null;
    await input?.uploadFile(join(folder, 'damaged.json.gz'));
    await eventually('a refusal', async () => /损坏|damaged/.test(await textOf(page, 'backup-status')));
    expect(await page.$('[data-testid=restore-plan]')).toBeNull();
    expect(await bench.read()).toEqual(stored);
  });

  test('the map has a dot for what the table says, and a dot filters the list', async () => {
    await press(page, 'view-places');
    await press(page, 'as-map');
    await page.waitForSelector('[data-testid=dot]');
    const dots = await page.$$eval('[data-testid=dot]', (all) => all.length);
    const lines = await page.$$eval('.maptable tbody tr', (all) => all.length);
    expect(lines).toBe(Math.min(dots, 200));
    await page.$eval('.maptable tbody button', (button) => (button as HTMLElement).click());
    await page.waitForSelector('[data-testid=chip]');
    await press(page, 'as-tree');
    await page.waitForSelector('[data-testid=row]');
    expect(await rowCount(page)).toBeGreaterThan(0);
    await press(page, 'chip');
  });

  test('days narrow the map, and a place narrows the other views', async () => {
    const dots = () => page.$$eval('[data-testid=dot]', (all) => all.length);
    await press(page, 'view-places');
    await press(page, 'as-map');
    await page.waitForSelector('[data-testid=dot]');
    const everywhere = await dots();
    await set(page, 'filter-from', '2025-01-01');
    await eventually('fewer dots', async () => (await dots()) < everywhere);
    await press(page, 'chip');
    await eventually('all dots', async () => (await dots()) === everywhere);
    await press(page, 'as-tree');
    await press(page, 'view-people');
    const people = await rowCount(page);
    const [place = ''] = await page.$$eval('#divisions option', (all) =>
      all.map((one) => one.getAttribute('value') ?? ''),
    );
    await set(page, 'filter-place', place);
    await eventually('fewer people', async () => (await rowCount(page)) < people);
    expect(await textOf(page, 'chip')).toContain(place.split(' / ').at(-1));
    await press(page, 'chip');
  });

  test('corrections in a CSV are previewed, taken over as one change, and undone by one press', async () => {
    const stored = await bench.read();
    const some = stored.mentions.filter(({ kind }) => kind === 'organisation').slice(0, 50);
    const lines = some.map(({ id }, i) => `${id},${i % 2 ? 'place' : 'organisation'},查过`);
    writeFileSync(join(folder, 'corrected.csv'), ['id,kind,note', ...lines].join('\r\n'));
    await press(page, 'view-settings');
    const input = (await page.waitForSelector('[data-testid=import-file]')) as {
      uploadFile(path: string): Promise<void>;
    } | null;
    await input?.uploadFile(join(folder, 'corrected.csv'));
    await page.waitForSelector('[data-testid=import-plan]');
    expect(await textOf(page, 'import-plan')).toContain('50');
    expect(await bench.read()).toEqual(stored);
    await press(page, 'import');
    const noted = async () => (await bench.read()).mentions.filter(({ note }) => note === '查过');
    await eventually('fifty notes', async () => (await noted()).length === 50);
    expect((await noted()).filter(({ kind }) => kind === 'place')).toHaveLength(25);
    await press(page, 'undo');
    await eventually('none', async () => (await noted()).length === 0);
    expect(await bench.read()).toEqual(stored);
  });

  test('every view is reached, searched, opened and left with the keyboard alone', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (const view of ['people', 'organisations', 'figures', 'articles']) {
      await page.focus(`[data-testid=view-${view}]`);
      await page.keyboard.press('Enter');
      await eventually('the view', () => page.evaluate((name) => location.search.includes(`view=${name}`), view));
      await searchFor(page, '');
      await page.waitForSelector('[data-testid=row]');
      // From the search box the Tab key leads to the list, past the controls between.
      await page.focus('[data-testid=search]');
      const isList = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid') === 'grid');
      for (let press = 0; press < 25 && !(await isList()); press++) await page.keyboard.press('Tab');
      expect(await isList()).toBe(true);
      await page.keyboard.press('End');
      const count = await rowCount(page);
      await eventually('the last row', () =>
        page.evaluate(
          (last) => document.activeElement?.getAttribute('aria-activedescendant') === `row-${last - 1}`,
          count,
        ),
      );
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-testid=dossier] h2');
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
      expect(await focused()).toBe('dossier');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('close-dossier');
      await page.keyboard.press('Escape');
      await page.waitForSelector('[data-testid=dossier]', { hidden: true });
      expect(await focused()).toBe('grid');
    }
  });

  test('nothing was thrown in the page', () => {
    expect(errors).toEqual([]);
  });
});
