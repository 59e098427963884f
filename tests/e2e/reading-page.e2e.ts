import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITES } from '../../lib/sites.ts';
import { readSample, samplePages } from '../../tools/demo/shown-page.ts';
import { type Bench, BROWSERS, eventually, startBench } from './harness.ts';
import { paintedRanges } from './highlights.ts';
import { FLOOD, manyMentions, ownPage } from './own-pages.ts';
import { watched, watchPage } from './page-watch.ts';
import { httpAddress } from './samples.ts';
import {
  boxOfWords,
  CARD,
  cardThere,
  openMarked,
  openTalk,
  painted,
  paintedWords,
  pause,
  press,
  selectWords,
  type Talk,
} from './talk.ts';

const HOST = '<quandian-card></quandian-card>';
const addressOf = (number: number): string => `http://js.people.com.cn/n2/2024/0703/c360301-5100000${number}.html`;

describe.each(BROWSERS)('in %s', (browser) => {
  let bench: Bench;
  let talk: Talk;
  beforeAll(async () => {
    bench = await startBench(browser);
    talk = await openTalk(bench);
  });
  afterAll(() => bench?.close());

  // The sites that are read by themselves; English articles have nothing to mark.
  const hosts = SITES.map((pattern) => pattern.replace('*://*.', '').replace('/*', ''));
  const articles = samplePages().filter(({ kind, url, file }) => {
    const { hostname } = new URL(url);
    return kind === 'article' && !/english/.test(file) && hosts.some((host) => `.${hostname}`.endsWith(`.${host}`));
  });
  test.each(articles.map((sample) => [sample.file, sample] as const))(
    'with its card open, the page is as it was but for our one element: %s',
    async (_file, sample) => {
      const url = httpAddress(sample);
      bench.server.put(url, readSample(sample));
      const { page, errors } = await bench.newPage();
      await watchPage(page);
      await page.goto(url);
      await eventually('highlights', async () => (await paintedRanges(page)).length > 0);
      await talk.tell(page, 'step', 1);
      await cardThere(page);
      const { before, after, changes } = await watched(page);
      expect(after).toBe(before.replace(/<\/html>$/, `${HOST}</html>`));
      expect(changes).toBe(1);
      await pause(CARD);
      await press(page, 'Escape');
      await cardThere(page, false);
      expect((await watched(page)).after).toBe(before);
      expect(errors).toEqual([]);
      await page.close();
    },
  );

  test.each([
    ['a Content-Security-Policy that allows nothing', 1, "default-src 'none'"],
    ['Trusted Types enforced', 2, "require-trusted-types-for 'script'; trusted-types 'none'"],
  ])('everything works on a page with %s', async (_what, number, policy) => {
    const url = addressOf(number);
    const body = new TextEncoder().encode(ownPage(FLOOD));
    bench.server.put(url, { body, charset: 'utf-8', headers: { 'content-security-policy': policy } });
    const { page } = await openMarked(bench, url);
    const marks = await painted(page, '马春生');
    const { x, y } = await boxOfWords(page, '马春生');
    await page.mouse.move(x + 4, y + 60);
    await page.mouse.move(x + 4, y);
    await cardThere(page);
    await page.mouse.move(2, 2);
    await cardThere(page, false);

    await talk.tell(page, 'step', 1);
    await pause(CARD);
    const all = (await paintedWords(page)).length;
    await press(page, 'Enter');
    await eventually('one mark less', async () => (await paintedWords(page)).length === all - 1);
    await press(page, 'Enter');
    await eventually('all marks', async () => (await paintedWords(page)).length === all);
    expect(await painted(page, '马春生')).toBe(marks);

    await selectWords(page, '巡堤');
    await pause(300);
    await talk.tell(page, 'mark', 'organisation');
    await pause(CARD);
    await press(page, 'Enter');
    await eventually('marks by hand', async () => (await painted(page, '巡堤')) === 2);
    await talk.set({ colours: { organisation: '#008080' } });
    await pause(200);
    expect(await painted(page, '巡堤')).toBe(2);
    await talk.set({ colours: {} });
    await page.close();
  });

  test('the card keeps away while text is being selected, and never covers its words', async () => {
    const url = addressOf(7);
    bench.server.put(url, ownPage(FLOOD));
    const { page } = await openMarked(bench, url);
    const { x, y, width } = await boxOfWords(page, '丁海川', 1);
    await page.mouse.move(x + 2, y);
    await page.mouse.down();
    await page.mouse.move(x + width - 2, y, { steps: 3 });
    await pause(500);
    expect(await page.$('quandian-card')).toBeNull();
    await page.mouse.up();
    // Now the small button is there; what lies under the words is the page still.
    await cardThere(page);
    const under = await page.evaluate((px, py) => document.elementFromPoint(px, py)?.tagName, x + width / 2, y);
    expect(under).toBe('P');
    await page.close();
  });

  test('kinds, the site and the page can be left unmarked, at once and without losing rows', async () => {
    const url = addressOf(8);
    bench.server.put(url, ownPage(FLOOD));
    const { page } = await openMarked(bench, url);
    const all = (await paintedWords(page)).length;
    const figures = (await paintedWords(page, 'figure')).length;
    expect(figures).toBeGreaterThan(0);
    await talk.set({ hidden: ['figure'] });
    await eventually('no figures', async () => (await paintedWords(page)).length === all - figures);
    await talk.set({ hidden: [], quietSites: ['js.people.com.cn'] });
    await eventually('nothing', async () => (await paintedWords(page)).length === 0);
    await talk.set({ quietSites: [], quietPages: [url] });
    await pause(300);
    expect(await paintedWords(page)).toEqual([]);
    await talk.set({ quietPages: [] });
    await eventually('all marks', async () => (await paintedWords(page)).length === all);
    const { mentions } = await bench.read();
    expect(mentions.length).toBeGreaterThanOrEqual(all);
    await page.close();
  });

  test('with saving off a page is marked and not collected, until the reader corrects in it', async () => {
    const url = addressOf(9);
    bench.server.put(url, ownPage(FLOOD));
    await talk.set({ save: false });
    const { page } = await openMarked(bench, url);
    const all = (await paintedWords(page)).length;
    const saved = async () => (await bench.read()).articles.some((article) => article.url === url);
    expect(await saved()).toBe(false);
    await talk.tell(page, 'step', 1);
    await pause(CARD);
    await press(page, 'Enter');
    await eventually('one mark less', async () => (await paintedWords(page)).length === all - 1);
    expect(await saved()).toBe(true);
    await talk.set({ save: true });
    await page.close();
  });

  test('what is typed in the card is no shortcut of the page, and the keyboard goes back to where it was', async () => {
    const url = addressOf(4);
    bench.server.put(url, ownPage(FLOOD));
    const { page } = await openMarked(bench, url);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.channel a')?.focus();
      const keys: string[] = [];
      Object.assign(window, { seenKeys: keys });
      document.addEventListener('keydown', ({ key }) => keys.push(key));
    });
    await talk.tell(page, 'step', 1);
    await cardThere(page);
    await pause(CARD);
    // More, then edit, and a name is typed.
    await press(page, 'Tab', 'Tab', 'Enter', 'Enter');
    await page.keyboard.type('jk/');
    await press(page, 'Escape');
    await cardThere(page, false);
    const { keys, focused } = await page.evaluate(() => ({
      keys: Reflect.get(window, 'seenKeys'),
      focused: document.activeElement?.tagName,
    }));
    expect(keys).toEqual([]);
    expect(focused).toBe('A');
    // Asked to mark where nothing is selected, it says what it needs.
    await talk.tell(page, 'mark', 'menu');
    await cardThere(page);
    await page.close();
  });

  test('the overview stands at the side of a long page, leads to a mention, and can be switched off', async () => {
    const url = addressOf(5);
    bench.server.put(url, manyMentions(80));
    const { page } = await openMarked(bench, url);
    const strip = () =>
      page.evaluate(() => {
        const { width, backgroundImage, content } = getComputedStyle(document.documentElement, '::after');
        return content === 'none' ? '' : `${width} ${backgroundImage.includes('gradient')}`;
      });
    await eventually('the overview', async () => (await strip()) === '8px true');
    const [width, height] = await page.evaluate(() => [document.documentElement.clientWidth, innerHeight] as const);
    await page.mouse.click(width - 4, height * 0.9);
    await eventually('the page further down', () => page.evaluate(() => scrollY > innerHeight));
    await talk.set({ strip: false });
    await eventually('no overview', async () => (await strip()) === '');
    await talk.set({ strip: true });
    await page.close();
  });
});
