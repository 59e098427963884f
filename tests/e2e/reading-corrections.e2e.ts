import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredMention } from '../../lib/store/types.ts';
import { exportCsv, popupSettled } from '../../tools/demo/drive-popup.ts';
import { openPopup } from '../../tools/demo/extension-pages.ts';
import { type Bench, BROWSERS, eventually, startBench } from './harness.ts';
import { FLOOD, HARVEST, ownPage } from './own-pages.ts';
import { CARD, openMarked, openTalk, painted, pause, press, selectWords, type Talk } from './talk.ts';

const FLOOD_URL = 'http://js.people.com.cn/n2/2024/0703/c360301-50000001.html';
const HARVEST_URL = 'http://js.people.com.cn/n2/2024/0709/c360301-50000002.html';

describe.each(BROWSERS)('in %s', (browser) => {
  let bench: Bench;
  let talk: Talk;
  let page: Page;
  let errors: string[];

  const rows = async (): Promise<StoredMention[]> => {
    const { articles, mentions } = await bench.read();
    const id = articles.find(({ url }) => url === FLOOD_URL)?.id;
    return mentions.filter(({ articleId }) => articleId === id).toSorted((a, b) => a.start - b.start);
  };
  const find = async (text: string): Promise<StoredMention> => {
    const row = (await rows()).find((mention) => mention.text === text);
    if (!row) throw new Error(`${text} is not collected`);
    return row;
  };
  /** Opens the card of a mention with the keyboard in it. */
  const openCard = async (mention: StoredMention): Promise<void> => {
    expect(await talk.tell(page, 'card', mention.id)).toEqual({ ok: true, value: null });
    await pause(CARD);
  };

  beforeAll(async () => {
    bench = await startBench(browser);
    bench.server.put(FLOOD_URL, ownPage(FLOOD));
    bench.server.put(HARVEST_URL, ownPage(HARVEST, '河湾县召开夏收工作会议'));
    talk = await openTalk(bench);
    ({ page, errors } = await openMarked(bench, FLOOD_URL));
  });
  afterAll(() => bench?.close());

  test('a rejected mention stays away after a reload, and undo brings the very row back', async () => {
    const mention = await find('马春生');
    const before = await rows();
    const marks = await painted(page, '马春生');
    await openCard(mention);
    await press(page, 'Enter');
    await eventually('one mark less', async () => (await painted(page, '马春生')) === marks - 1);
    await press(page, 'Enter');
    await eventually('the mark again', async () => (await painted(page, '马春生')) === marks);
    expect(await rows()).toEqual(before);

    await openCard(mention);
    await press(page, 'Enter');
    await eventually('one mark less', async () => (await painted(page, '马春生')) === marks - 1);
    await page.reload();
    await eventually('the other marks', async () => (await painted(page, '马春生')) === marks - 1);
    expect((await rows()).find(({ id }) => id === mention.id)?.status).toBe('rejected');
  });

  test('“never this name” takes it out of another article too, and undo gives it back', async () => {
    const mention = await find('田一禾');
    const before = await rows();
    await openCard(mention);
    // The third button says more; there, "never" is the fifth.
    await press(page, 'Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    await eventually('no mark', async () => (await painted(page, '田一禾')) === 0);
    const other = await openMarked(bench, HARVEST_URL);
    expect(await painted(other.page, '田一禾')).toBe(0);
    await other.page.close();

    await page.bringToFront();
    await press(page, 'Enter');
    await eventually('the marks again', async () => (await painted(page, '田一禾')) > 0);
    expect(await rows()).toEqual(before);
    const again = await openMarked(bench, HARVEST_URL);
    expect(await painted(again.page, '田一禾')).toBe(1);
    await again.page.close();
  });

  test('marking a selection marks and saves all occurrences', async () => {
    await page.bringToFront();
    await selectWords(page, '巡堤');
    await pause(300);
    await talk.tell(page, 'mark', 'menu');
    await pause(400);
    // Official, person, place, organisation: the fourth; then the form stands at "save".
    await press(page, 'Tab', 'Tab', 'Tab', 'Enter');
    await pause(CARD);
    await press(page, 'Enter');
    await eventually('both marks', async () => (await painted(page, '巡堤')) === 2);
    const added = (await rows()).filter(({ text }) => text === '巡堤');
    expect(added.map(({ kind, origin }) => `${kind} ${origin}`)).toEqual(Array(2).fill('organisation by hand'));
    await page.reload();
    await eventually('both marks after a reload', async () => (await painted(page, '巡堤')) === 2);
  });

  test('the form proposes the posts that stand around a name', async () => {
    const mention = await find('丁海川');
    // Taken out first, so that the recogniser's reading is what comes back.
    await openCard(mention);
    await press(page, 'Enter');
    await pause(500);
    await selectWords(page, '丁海川', 0);
    await pause(300);
    await talk.tell(page, 'mark', 'official');
    await pause(CARD);
    await press(page, 'Enter');
    const marked = await eventually('the name by hand', async () =>
      (await rows()).find(({ text, origin }) => text === '丁海川' && origin === 'by hand'),
    );
    expect(marked.reading).toMatchObject({ kind: 'official', name: '丁海川' });
    expect(marked.reading.kind === 'official' && marked.reading.posts[0]).toMatchObject({ title: '书记' });
  });

  test('an edited post is in the CSV', async () => {
    const mention = await find('田一禾');
    await openCard(mention);
    await press(page, 'Tab', 'Tab', 'Enter', 'Enter');
    await pause(300);
    // Words, name, posts.
    await press(page, 'Tab', 'Tab');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('河湾县人民政府 · 代县长');
    await press(page, 'Tab', 'Enter');
    await eventually('the new post', async () => {
      const { reading } = await find('田一禾');
      return reading.kind === 'official' && reading.posts[0]?.title === '代县长';
    });
    const popup = await openPopup(bench.launched, page);
    await popupSettled(popup);
    const { text } = await exportCsv(popup, bench.downloads);
    await popup.close();
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
    const edited = data.filter((row) => row.text === '田一禾' && Number(row.start) === mention.start);
    expect(edited).toHaveLength(1);
    expect(Object.values(edited[0] ?? {}).join(' ')).toContain('代县长');
  });

  test('on a page that changed, what is left finds its place and what is not is listed with the reason', async () => {
    const before = (await rows()).filter(({ origin }) => origin === 'by hand').map(({ text }) => text);
    expect(before).toContain('巡堤');
    // A paragraph comes in, and one of the two words goes.
    const changed = ['受持续强降雨影响，全县水位上涨。', ...FLOOD].map((line) => line.replace('夜间巡堤', '夜间值守'));
    bench.server.put(FLOOD_URL, ownPage(changed));
    await page.reload();
    await eventually('one mark', async () => (await painted(page, '巡堤')) === 1);
    const now = await rows();
    const { articles } = await bench.read();
    const text = articles.find(({ url }) => url === FLOOD_URL)?.text ?? '';
    for (const row of now.filter(({ lost }) => !lost)) expect(text.slice(row.start, row.end)).toBe(row.text);
    expect(now.filter(({ text: words }) => words === '田一禾').map(({ origin }) => origin)).toContain('by hand');

    bench.server.put(FLOOD_URL, ownPage(changed.map((line) => line.replaceAll('巡堤', '值守'))));
    await page.reload();
    await eventually('a lost row', async () =>
      (await rows()).some(({ text: words, lost }) => words === '巡堤' && lost === 'gone'),
    );
    const popup = await openPopup(bench.launched, page);
    await popupSettled(popup);
    const aside = await eventually('the grey list', () =>
      popup
        .$$eval('[data-testid=aside-row]', (found) => found.map((row) => row.textContent ?? ''))
        .then((list) => list.length > 0 && list),
    );
    expect(aside.some((line) => line.includes('巡堤') && /没有这几个字|no longer in the text/.test(line))).toBe(true);
    await popup.close();
    expect(errors).toEqual([]);
  });
});
