import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { popupSettled } from '../../tools/demo/drive-popup.ts';
import { openPopup } from '../../tools/demo/extension-pages.ts';
import { readSample } from '../../tools/demo/shown-page.ts';
import { type Bench, BROWSERS, eventually, startBench } from './harness.ts';
import { paintedRanges } from './highlights.ts';
import { httpAddress, sampleOf } from './samples.ts';

const sample = sampleOf('people-2020.html');

/** Which of our elements has the focus: its test id, or that of the row around it. */
async function focused(popup: Page): Promise<string> {
  return await popup.evaluate(() => {
    const element = document.activeElement;
    const row = element?.closest('[data-testid=mention]');
    return row instanceof HTMLElement ? `row ${row.dataset.id}` : (element?.getAttribute('data-testid') ?? '');
  });
}

/** Presses Tab until the focus is where `arrived` says; throws after thirty. */
async function tabTo(popup: Page, arrived: (focus: string) => boolean): Promise<string> {
  for (let press = 0; press < 30; press++) {
    await popup.keyboard.press('Tab');
    const focus = await focused(popup);
    if (arrived(focus)) return focus;
  }
  throw new Error('the Tab key does not lead there');
}

describe.each(BROWSERS)('in %s', (browser) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(browser);
  });
  afterAll(() => bench?.close());

  test('the whole popup works with the keyboard alone', async () => {
    const url = httpAddress(sample);
    bench.server.put(url, readSample(sample));
    const { page } = await bench.newPage();
    await page.goto(url);
    const { mentions } = await bench.until((collection) => collection.mentions.length > 0);
    const popup = await openPopup(bench.launched, page);
    await popupSettled(popup);
    // A tab behind does not take every key; the real popup has the focus anyway.
    if (browser === 'firefox') await popup.bringToFront();

    // The tabs are one stop; arrows move within.
    expect(await tabTo(popup, (focus) => focus.startsWith('tab-'))).toBe('tab-all');
    await popup.keyboard.press('ArrowRight');
    expect(await focused(popup)).toBe('tab-official');
    const officials = mentions.filter(({ kind }) => kind === 'official').toSorted((a, b) => a.start - b.start);
    await eventually('only officials', async () => {
      const kinds = await popup.$$eval('[data-testid=mention]', (rows) =>
        rows.map((row) => row.getAttribute('data-kind')),
      );
      return kinds.length > 0 && kinds.every((kind) => kind === 'official');
    });

    // The list is one stop too; down to the second row, its sentence open and shut, Enter jumps.
    expect(await tabTo(popup, (focus) => focus.startsWith('row '))).toBe(`row ${officials[0]?.id}`);
    await popup.keyboard.press('ArrowDown');
    expect(await focused(popup)).toBe(`row ${officials[1]?.id}`);
    await popup.keyboard.press('ArrowRight');
    await eventually('the sentence', () => popup.$('[data-testid=sentence]').then((found) => found !== null));
    await popup.keyboard.press('ArrowLeft');
    await eventually('no sentence', () => popup.$('[data-testid=sentence]').then((found) => found === null));
    await popup.keyboard.press('Enter');
    const flashed = await eventually('a flash', async () => {
      const painted = await paintedRanges(page);
      return painted.find(({ name }) => name === 'quandian-flash')?.text;
    });
    expect(flashed.replace(/\s/g, '')).toBe(officials[1]?.text.replace(/\s/g, ''));

    // On to the export, and back to the search box.
    await tabTo(popup, (focus) => focus === 'export');
    await popup.keyboard.press('Enter');
    await eventually('the word of the export', async () => {
      const said = await popup.$eval('[data-testid=export-status]', (element) => element.textContent ?? '');
      return said.includes(String(officials.length));
    });
    await popup.close();
    await page.close();
  });
});
