import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportCsv, popupSettled } from '../../tools/demo/drive-popup.ts';
import { openPopup } from '../../tools/demo/extension-pages.ts';
import { readSample, samplePages } from '../../tools/demo/shown-page.ts';
import { type Bench, BROWSERS, eventually, startBench } from './harness.ts';
import { boxOf, paintedRanges, withoutHighlights } from './highlights.ts';

// Scoring data beside the checkout: real saved pages, which are no part of the repository.
const folder = join(process.cwd(), '..', 'shared', 'pages');
const isThere = existsSync(join(folder, 'index.json'));
const pages = isThere
  ? samplePages(folder).filter(({ file, kind }) => /^people-/.test(file) && kind === 'article')
  : [];
if (!isThere) console.log('No saved pages: ../shared/pages is not beside this checkout, so these tests are skipped.');

describe.skipIf(!isThere).each(BROWSERS)('in %s', (browser) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(browser);
  });
  afterAll(() => bench?.close());

  test.each(pages.map((page) => [page.file, page] as const))(
    '%s is painted, stored, listed and exported',
    async (file, saved) => {
      const url = (saved.url ?? `http://politics.people.com.cn/saved/${file}`).replace(/^https:/, 'http:');
      bench.server.put(url, readSample(saved, folder));
      expect(readFileSync(join(folder, file)).length).toBeGreaterThan(1000);
      const { page, errors } = await bench.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      const { articles, mentions } = await bench.until((all) => all.articles.some((article) => article.url === url));
      const article = articles.find((one) => one.url === url);
      const own = mentions.filter(({ articleId }) => articleId === article?.id);
      expect(own.length).toBeGreaterThan(0);
      expect(own.map(({ start, end }) => article?.text.slice(start, end))).toEqual(own.map(({ text }) => text));

      const painted = await eventually('highlights', async () => {
        const ranges = await paintedRanges(page);
        return ranges.length > 0 && ranges;
      });
      expect(painted).toHaveLength(own.length);
      const name = painted[0]?.name ?? '';
      await page.bringToFront();
      const clip = await eventually('a box', () => boxOf(page, name));
      const shot = async () => Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false }));
      const still = await eventually('a page that stands still', async () => {
        const first = await shot();
        return first.equals(await shot()) && first;
      });
      expect((await withoutHighlights(page, shot)).equals(still)).toBe(false);

      const popup = await openPopup(bench.launched, page);
      expect(await popupSettled(popup)).toBe(true);
      const { text } = await exportCsv(popup, bench.downloads);
      await popup.close();
      const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
      const row = (one: { kind?: unknown; start?: unknown; end?: unknown }) => `${one.kind} ${one.start} ${one.end}`;
      expect(data.map(row).sort()).toEqual(own.map(row).sort());
      // Their own scripts miss what they load from elsewhere; what the extension throws names its file.
      expect(errors.filter((error) => /-extension:|Quandian/.test(error))).toEqual([]);
      await page.close();
    },
  );
});
