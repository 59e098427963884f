import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS, type Kind } from '../../lib/recognise/types.ts';
import type { StoredMention } from '../../lib/store/types.ts';
import { exportCsv, popupSettled } from '../../tools/demo/drive-popup.ts';
import { openPopup } from '../../tools/demo/extension-pages.ts';
import type { Collection } from '../../tools/demo/read-collection.ts';
import { readSample } from '../../tools/demo/shown-page.ts';
import { type Bench, BROWSERS, eventually, startBench } from './harness.ts';
import { boxOf, paintedRanges, withoutHighlights } from './highlights.ts';
import { watched, watchPage } from './page-watch.ts';
import { GENERATIONS, httpAddress, sampleOf } from './samples.ts';

function counts(mentions: readonly StoredMention[]): Record<Kind | 'all', number> {
  const of = (kind: Kind) => mentions.filter((mention) => mention.kind === kind).length;
  return {
    all: mentions.length,
    official: of('official'),
    person: of('person'),
    place: of('place'),
    organisation: of('organisation'),
    figure: of('figure'),
  };
}

/** The counts on the tabs of the popup. */
async function tabCounts(popup: Page): Promise<Record<string, number>> {
  return await popup.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-testid^=tab-]')].map((tab) => [
        (tab.dataset.testid ?? '').slice(4),
        Number(tab.querySelector('.count')?.textContent),
      ]),
    ),
  );
}

/** The ids of the rows that the popup shows, in order. */
async function rowIds(popup: Page): Promise<string[]> {
  return await popup.$$eval('[data-testid=mention]', (rows) =>
    rows.map((row) => (row instanceof HTMLElement ? (row.dataset.id ?? '') : '')),
  );
}

/** Scrolls the list of the popup to its end, until every row is in the page. */
async function showAllRows(popup: Page, expected: number): Promise<string[]> {
  return await eventually(`${expected} rows in the popup`, async () => {
    await popup.evaluate(() => document.querySelector<HTMLElement>('.further')?.click());
    const ids = await rowIds(popup);
    return ids.length >= expected && ids;
  });
}

describe.each(BROWSERS)('in %s', (browser) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(browser);
  });
  afterAll(() => bench?.close());

  describe.each(GENERATIONS)('on %s', (file) => {
    const sample = sampleOf(file);
    const url = httpAddress(sample);
    let page: Page;
    let errors: string[];
    let collection: Collection;
    let mentions: StoredMention[];

    beforeAll(async () => {
      bench.server.put(url, readSample(sample));
      ({ page, errors } = await bench.newPage());
      await watchPage(page);
      await page.goto(url, { waitUntil: 'load' });
      collection = await bench.until(({ articles }) => articles.some((article) => article.url === url));
      const id = collection.articles.find((article) => article.url === url)?.id;
      mentions = collection.mentions.filter((mention) => mention.articleId === id);
      await eventually('painted ranges', async () => (await paintedRanges(page)).length > 0);
    });
    afterAll(() => page?.close());

    test('rows are in IndexedDB, and each stands in the text at its offsets', () => {
      const text = collection.articles.find((article) => article.url === url)?.text ?? '';
      expect(mentions.length).toBeGreaterThan(10);
      expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(mentions.map((one) => one.text));
      expect(new Set(mentions.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    });

    test('every mention is painted under the name of its kind', async () => {
      const squeezed = (text: string) => text.replace(/[\s\u3000\u00a0\u200b]/g, '');
      const painted = (await paintedRanges(page)).map(({ name, text }) => `${name} ${squeezed(text)}`);
      const stored = mentions.map(({ kind, text }) => `quandian-${kind} ${squeezed(text)}`);
      expect(painted.sort()).toEqual(stored.sort());
    });

    test.each(KINDS)('the pixels of a mention differ with and without its highlight: %s', async (kind) => {
      await page.bringToFront();
      const clip = await eventually(`a box of a ${kind}`, () => boxOf(page, `quandian-${kind}`));
      const shot = async () => Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false }));
      // The page may still be settling after the scroll: two equal pictures in a row show that it is still.
      const painted = await eventually('a page that stands still', async () => {
        const first = await shot();
        return first.equals(await shot()) && first;
      });
      expect((await withoutHighlights(page, shot)).equals(painted)).toBe(false);
    });

    test('the popup lists every mention by kind with its count', async () => {
      const popup = await openPopup(bench.launched, page);
      expect(await popupSettled(popup)).toBe(true);
      expect(await tabCounts(popup)).toEqual(counts(mentions));
      expect((await showAllRows(popup, mentions.length)).sort()).toEqual(mentions.map(({ id }) => id).sort());
      await popup.close();
    });

    test('a click in the popup scrolls the page to the mention and flashes it', async () => {
      const popup = await openPopup(bench.launched, page);
      await popupSettled(popup);
      const last = mentions.toSorted((a, b) => b.start - a.start)[0];
      await showAllRows(popup, mentions.length);
      await page.evaluate(() => {
        scrollTo(0, 0);
        const seen: string[] = [];
        Object.assign(window, { flashed: seen });
        const look = () => {
          for (const range of CSS.highlights.get('quandian-flash') ?? []) seen.push(String(range));
          requestAnimationFrame(look);
        };
        look();
      });
      await popup.evaluate((id) => {
        document.querySelector<HTMLElement>(`[data-id="${id}"] .open`)?.click();
      }, last?.id);
      await page.bringToFront();
      const flashed = await eventually('a flash', async () => {
        const seen: string[] = await page.evaluate(() => Reflect.get(window, 'flashed'));
        return seen[0];
      });
      expect(flashed.replace(/\s/g, '')).toBe(last?.text.replace(/\s/g, ''));
      await eventually('the mention in sight', async () => {
        return await page.evaluate(
          (name, text) => {
            const ranges = [...(CSS.highlights.get(name) ?? [])].filter((range) => String(range) === text);
            const box = ranges.at(-1);
            if (!(box instanceof Range)) return false;
            const { top, bottom } = box.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          },
          `quandian-${last?.kind}`,
          flashed,
        );
      });
    });

    test('the search box and the filter by kind narrow the list, together and apart', async () => {
      const popup = await openPopup(bench.launched, page);
      await popupSettled(popup);
      await popup.click('[data-testid=tab-place]');
      const places = mentions.filter(({ kind }) => kind === 'place');
      expect((await showAllRows(popup, places.length)).sort()).toEqual(places.map(({ id }) => id).sort());
      const word = places[0]?.text ?? '';
      await popup.type('[data-testid=search]', word);
      const ids = await eventually('only rows with the word', async () => {
        const texts = await popup.$$eval('[data-testid=mention]', (rows) => rows.map((row) => row.textContent ?? ''));
        return texts.length > 0 && texts.every((text) => text.includes(word)) && (await rowIds(popup));
      });
      expect(ids).toContain(places[0]?.id);
      expect(ids.every((id) => places.some((place) => place.id === id))).toBe(true);
      await popup.type('[data-testid=search]', 'zzz');
      await eventually('no rows', async () => (await rowIds(popup)).length === 0);
      expect(await popup.$('[data-testid=notice]')).not.toBeNull();
      await popup.close();
    });

    test('the downloaded CSV parses back to the same rows', async () => {
      const popup = await openPopup(bench.launched, page);
      await popupSettled(popup);
      const { text, file } = await exportCsv(popup, bench.downloads);
      await popup.close();
      expect(file).toMatch(/\d{4}-\d{2}-\d{2}/);
      expect(text.startsWith('\ufeff')).toBe(true);
      const { data, errors: wrong } = Papa.parse<Record<string, string>>(text.slice(1), {
        header: true,
        skipEmptyLines: true,
      });
      expect(wrong).toEqual([]);
      const got = data.map((row) => `${row.kind} ${row.start} ${row.end} ${row.text}`);
      const want = mentions.map((one) => `${one.kind} ${one.start} ${one.end} ${one.text}`);
      expect(got.sort()).toEqual(want.sort());
      const figure = mentions.find(({ kind }) => kind === 'figure');
      if (figure?.reading.kind === 'figure' && !Array.isArray(figure.reading.value)) {
        const row = data.find((one) => Number(one.start) === figure.start);
        expect(Number(row?.value)).toBe(figure.reading.value);
      }
    });

    test('the page is as it was, and nothing was thrown in it', async () => {
      const { before, after, changes } = await watched(page);
      expect(after).toBe(before);
      expect(changes).toBe(0);
      expect(errors).toEqual([]);
    });
  });
});
