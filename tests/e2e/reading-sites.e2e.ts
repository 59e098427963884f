import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportCsv, popupSettled } from '../../tools/demo/drive-popup.ts';
import { openExtensionPage, openPopup } from '../../tools/demo/extension-pages.ts';
import { type Bench, BROWSERS, eventually, startBench } from './harness.ts';
import { FLOOD, ownPage } from './own-pages.ts';
import { CARD, openMarked, openTalk, painted, paintedWords, pause, press, type Talk } from './talk.ts';

const URL_ON_LIST = 'http://js.people.com.cn/n2/2024/0703/c360301-52000001.html';
const ELSEWHERE = 'http://news.example.com/2024/07/03/flood.html';

describe.each(BROWSERS)('in %s', (browser) => {
  let bench: Bench;
  let talk: Talk;
  beforeAll(async () => {
    bench = await startBench(browser, { keepsWelcome: true });
    bench.server.put(URL_ON_LIST, ownPage(FLOOD));
    bench.server.put(ELSEWHERE, ownPage(FLOOD));
    talk = await openTalk(bench);
  });
  afterAll(() => bench?.close());

  test('the welcome page has opened once, and its sample is live without being collected', async () => {
    const opened = await eventually('the welcome page', async () => {
      const pages = await bench.launched.browser.pages();
      const addresses = await Promise.all(pages.map((one) => one.evaluate(() => location.href).catch(() => '')));
      const welcome = addresses.filter((address) => address.endsWith('/welcome.html'));
      return welcome.length > 0 && welcome;
    });
    expect(opened).toHaveLength(1);
    const welcome = await openExtensionPage(bench.launched, 'welcome.html');
    await eventually('marks on the sample', async () => (await paintedWords(welcome)).length > 10);
    expect(await painted(welcome, '丁海川')).toBeGreaterThan(1);
    const astray = await welcome.evaluate(() => {
      const sample = document.querySelector('[data-testid=sample]');
      return [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].filter(({ startContainer }) => !sample?.contains(startContainer)).map(String),
      );
    });
    expect(astray).toEqual([]);
    expect((await bench.read()).articles).toEqual([]);
    await welcome.close();
  });

  test('with the keyboard alone: list, jump, card, reject, undo, export', async () => {
    const { page } = await openMarked(bench, URL_ON_LIST);
    const all = (await paintedWords(page)).length;
    const popup = await openPopup(bench.launched, page);
    await popupSettled(popup);
    if (browser === 'firefox') await popup.bringToFront();
    const focused = () =>
      popup.evaluate(() => {
        const element = document.activeElement;
        return element?.closest('[data-testid=mention]')
          ? `row ${element.className} ${element.getAttribute('data-testid') ?? ''}`
          : '';
      });
    for (let presses = 0; presses < 30 && !(await focused()).startsWith('row open'); presses++)
      await press(popup, 'Tab');
    await press(popup, 'ArrowRight');
    for (let presses = 0; presses < 4 && !(await focused()).includes('row-card'); presses++) await press(popup, 'Tab');
    expect(await focused()).toContain('row-card');
    if (browser === 'chromium') {
      await press(popup, 'Enter').catch(() => undefined);
      await pause(CARD);
    } else {
      // Its stand-in for the popup is a tab: the page comes to the front by itself in the real one.
      const id = await popup.evaluate(
        () => document.activeElement?.closest<HTMLElement>('[data-testid=mention]')?.dataset.id,
      );
      await popup.close();
      await talk.tell(page, 'card', id);
      await pause(CARD);
    }
    await page.bringToFront();
    await press(page, 'Enter');
    await eventually('one mark less', async () => (await paintedWords(page)).length === all - 1);
    await press(page, 'Enter');
    await eventually('all marks', async () => (await paintedWords(page)).length === all);

    const again = await openPopup(bench.launched, page);
    await popupSettled(again);
    const { text } = await exportCsv(again, bench.downloads);
    expect(text.trim().split('\r\n')).toHaveLength(all + 1);
    await again.close().catch(() => undefined);
    await page.close();
  });

  test('a row rejected in the popup is gone from the page, listed in grey, and undone', async () => {
    const { page } = await openMarked(bench, URL_ON_LIST);
    const all = (await paintedWords(page)).length;
    const popup = await openPopup(bench.launched, page);
    await popupSettled(popup);
    await popup.evaluate(() => document.querySelector<HTMLElement>('[data-testid=mention] .more')?.click());
    await eventually('the button', () => popup.$('[data-testid=row-reject]').then((found) => found !== null));
    await popup.evaluate(() => document.querySelector<HTMLElement>('[data-testid=row-reject]')?.click());
    await eventually('one mark less', async () => (await paintedWords(page)).length === all - 1);
    await eventually('a grey row', () => popup.$('[data-testid=aside-row]').then((found) => found !== null));
    await popup.evaluate(() => document.querySelector<HTMLElement>('[data-testid=undo]')?.click());
    await eventually('all marks', async () => (await paintedWords(page)).length === all);
    await popup.close();
    await page.close();
  });

  test('the side panel lists the page in its order and follows it', async () => {
    const { page } = await openMarked(bench, URL_ON_LIST);
    const panel = await openExtensionPage(bench.launched, 'sidepanel.html');
    await page.bringToFront();
    await popupSettled(panel);
    const starts = await panel.$$eval('[data-testid=mention]', (rows) =>
      rows.map((row) => Number((row as HTMLElement).dataset.id?.split('-').at(-2))),
    );
    expect(starts.length).toBeGreaterThan(10);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    await eventually('where the reader is', () => panel.$('[aria-current=location]').then((found) => found !== null));
    await panel.close();
    await page.close();
  });
});
