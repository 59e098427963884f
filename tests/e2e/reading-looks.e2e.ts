import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PIGMENTS } from '../../lib/highlight/colours.ts';
import type { Language } from '../../lib/i18n/translate.ts';
import { popupSettled } from '../../tools/demo/drive-popup.ts';
import { openExtensionPage, openPopup } from '../../tools/demo/extension-pages.ts';
import { forceColours, preferScheme } from '../../tools/demo/media.ts';
import { axeFindings } from './axe.ts';
import { type Bench, BROWSERS, eventually, startBench } from './harness.ts';
import { boxOf, paintedRanges, withoutHighlights } from './highlights.ts';
import { buildWith, OPEN_ROOT } from './other-build.ts';
import { FLOOD, manyMentions, ownPage } from './own-pages.ts';
import { CARD, cardThere, openMarked, openTalk, pause, press, selectWords, type Talk } from './talk.ts';

const PLAIN = 'http://js.people.com.cn/n2/2024/0703/c360301-53000001.html';
const SWITCHED = 'http://js.people.com.cn/n2/2024/0703/c360301-53000002.html';
const FOLLOWING = 'http://js.people.com.cn/n2/2024/0703/c360301-53000003.html';

/** A page with a dark switch of its own, which fades; and one that leaves its colours to the browser. */
const withStyle = (html: string, style: string): string => html.replace('</head>', `<style>${style}</style></head>`);
const SWITCH = `body{background:#fff;color:#222;transition:background-color .3s}
html[data-theme=dark] body{background:#16181c;color:#ddd}`;

/** Looks into the card's shadow root, which is open in this build; undefined where none is there. */
const inCard = <T>(page: Page, look: (root: ShadowRoot) => T): Promise<T | undefined> =>
  page.evaluate(
    `(() => { const root = document.querySelector('quandian-card')?.shadowRoot; return root && (${String(look)})(root); })()`,
  ) as Promise<T | undefined>;

describe.each(BROWSERS)('in %s', (browser) => {
  const build = buildWith(browser, OPEN_ROOT);
  let bench: Bench;
  let talk: Talk;

  const schemes = async (page: Page): Promise<string> => {
    const names = (await paintedRanges(page)).map(({ name }) => (name.includes('-dark-') ? 'dark' : 'light'));
    return [...new Set(names)].join(' ');
  };
  const strip = (page: Page): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement, '::after').backgroundImage);
  const rgb = (hex: string): string =>
    `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

  beforeAll(async () => {
    bench = await startBench(browser, { extension: build.folder });
    bench.server.put(PLAIN, withStyle(ownPage(FLOOD), SWITCH));
    bench.server.put(SWITCHED, withStyle(manyMentions(30), SWITCH));
    bench.server.put(FOLLOWING, withStyle(ownPage(FLOOD), ':root{color-scheme:light dark}'));
    talk = await openTalk(bench);
  });
  afterAll(async () => {
    await bench?.close();
    build.remove();
  });

  test('marks, overview and card follow the page’s own dark switch, there and back', async () => {
    const { page, errors } = await openMarked(bench, SWITCHED);
    expect(await schemes(page)).toBe('light');
    await eventually('the overview', async () => (await strip(page)).includes(rgb(PIGMENTS.official.light)));
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await eventually('dark marks', async () => (await schemes(page)) === 'dark');
    await eventually('a dark overview', async () => (await strip(page)).includes(rgb(PIGMENTS.official.dark)));
    await talk.tell(page, 'step', 1);
    await cardThere(page);
    const paper = () =>
      inCard(page, (root) => getComputedStyle(root.querySelector('.card') as Element).backgroundColor);
    expect(await paper()).toBe('rgb(27, 26, 24)');
    await pause(CARD);
    await press(page, 'Escape');
    await cardThere(page, false);
    await page.evaluate(() => document.documentElement.removeAttribute('data-theme'));
    await eventually('light marks', async () => (await schemes(page)) === 'light');
    await talk.tell(page, 'step', 1);
    await cardThere(page);
    expect(await paper()).toBe('rgb(250, 246, 238)');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('marks follow the reader’s scheme where the page leaves its colours to the browser', async () => {
    const { page } = await openMarked(bench, FOLLOWING);
    await preferScheme(bench.launched, page, 'light');
    await eventually('light marks', async () => (await schemes(page)) === 'light');
    await preferScheme(bench.launched, page, 'dark');
    await eventually('dark marks', async () => (await schemes(page)) === 'dark');
    await preferScheme(bench.launched, page, 'light');
    await eventually('light marks', async () => (await schemes(page)) === 'light');
    await page.close();
  });

  test('in forced colours the lines alone mark, and the card has its edge', async () => {
    const { page } = await openMarked(bench, PLAIN);
    const letGo = await forceColours(bench.launched, page);
    await eventually('forced colours', () => page.evaluate(() => matchMedia('(forced-colors: active)').matches));
    for (const kind of ['official', 'person', 'place', 'organisation', 'figure'] as const) {
      const [name = ''] = (await paintedRanges(page)).map((one) => one.name).filter((one) => one.endsWith(kind));
      const clip = await boxOf(page, name);
      if (!clip) throw new Error(`no ${kind} shows`);
      // The line may stand below the box of the letters.
      const shot = async () =>
        Buffer.from(
          await page.screenshot({ clip: { ...clip, height: clip.height + 4 }, captureBeyondViewport: false }),
        );
      const painted = await eventually('a page that stands still', async () => {
        const first = await shot();
        return first.equals(await shot()) && first;
      });
      expect((await withoutHighlights(page, shot)).equals(painted), kind).toBe(false);
    }
    await talk.tell(page, 'step', 1);
    await cardThere(page);
    const edge = await inCard(page, (root) => {
      const { borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(
        root.querySelector('.card') as Element,
      );
      return [borderTopStyle, borderTopColor === backgroundColor] as const;
    });
    expect(edge).toEqual(['solid', false]);
    await letGo();
    await page.close();
  });

  test('axe-core finds nothing in the card, its forms, its toast and the menu of a selection, on light and dark pages', async () => {
    const { page } = await openMarked(bench, PLAIN);
    const findings: string[] = [];
    const look = async (what: string): Promise<void> => {
      // axe-core tells no contrast of what stands beside the body; being moved there, it fades in anew.
      await page.evaluate(() => document.body.append(document.querySelector('quandian-card') ?? ''));
      await pause(200);
      for (const finding of await axeFindings(page, 'quandian-card')) findings.push(`${what}: ${finding}`);
    };
    const click = (id: string): Promise<void> =>
      page.evaluate((testid) => {
        const root = document.querySelector('quandian-card')?.shadowRoot;
        root?.querySelector<HTMLElement>(`[data-testid=${testid}]`)?.click();
      }, id);
    for (const scheme of ['light', 'dark'] as const) {
      await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), scheme);
      await eventually('the scheme', async () => (await schemes(page)) === scheme);
      await talk.set({ language: scheme === 'light' ? 'zh-CN' : 'en' });
      for (const views of [[], ['kinds'], ['more'], ['more', 'edit-open'], ['more', 'note-open']]) {
        await talk.tell(page, 'step', 1);
        await cardThere(page);
        await pause(650);
        for (const view of views) {
          await click(view);
          await pause(100);
        }
        await look(`${scheme} ${views.join(' ') || 'card'}`);
        if (views.length > 0) continue;
        await click('reject');
        await eventually('the undo', () => inCard(page, (root) => root.querySelector('[data-testid=undo]') !== null));
        await look(`${scheme} toast`);
        await click('undo');
        await pause(300);
      }
      await press(page, 'Escape');
      await selectWords(page, '巡堤');
      await cardThere(page);
      await look(`${scheme} mark`);
      await click('mark');
      await look(`${scheme} menu`);
      await click('mark-official');
      await eventually('the form', () => inCard(page, (root) => root.querySelector('[data-testid=edit]') !== null));
      await look(`${scheme} form`);
      await press(page, 'Escape');
    }
    expect(findings).toEqual([]);
    await page.close();
  });

  test.each<[Language, 'light' | 'dark']>([
    ['zh-CN', 'light'],
    ['en', 'dark'],
  ])(
    'axe-core finds nothing in popup, settings, side panel and welcome page, in %s and %s',
    async (language, scheme) => {
      await talk.set({ language });
      const { page } = await openMarked(bench, PLAIN);
      const findings: string[] = [];
      const look = async (what: string, shown: Page): Promise<void> => {
        await preferScheme(bench.launched, shown, scheme);
        await pause(200);
        for (const finding of await axeFindings(shown)) findings.push(`${what}: ${finding}`);
      };
      const popup = await openPopup(bench.launched, page);
      expect(await popupSettled(popup)).toBe(true);
      await popup.evaluate(() => {
        document.querySelector<HTMLElement>('[data-testid=mention] .more')?.click();
        document.querySelector<HTMLElement>('.citation summary')?.click();
      });
      await look('popup', popup);
      await popup.evaluate(() => document.querySelector<HTMLElement>('[data-testid=row-reject]')?.click());
      await eventually('the undo', () => popup.$('[data-testid=undo]').then((found) => found !== null));
      await popup.evaluate(() => document.querySelector<HTMLElement>('.aside summary')?.click());
      await look('popup with an undo', popup);
      await popup.evaluate(() => document.querySelector<HTMLElement>('[data-testid=undo]')?.click());
      await popup.evaluate(() => document.querySelector<HTMLElement>('[data-testid=choose]')?.click());
      await look('settings', popup);
      await popup.close();

      const panel = await openExtensionPage(bench.launched, 'sidepanel.html');
      await page.bringToFront();
      await popupSettled(panel);
      await eventually('where the reader is', () => panel.$('[aria-current=location]').then((found) => found !== null));
      await look('side panel', panel);
      await panel.close();

      const welcome = await openExtensionPage(bench.launched, 'welcome.html');
      await eventually('its marks', async () => (await paintedRanges(welcome)).length > 0);
      await look('welcome', welcome);
      await welcome.close();
      await preferScheme(bench.launched, page, 'light');
      expect(findings).toEqual([]);
      await page.close();
    },
  );
});
