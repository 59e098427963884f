/**
 * Painting and pointing at 2,000 mentions in real browsers: `node tests/bench/paint-browser.ts [chromium|firefox]`, after
 * a build. A line each for a blank page's frames, for the extension, and for the same places painted by a page's own
 * script with the bare `CSS.highlights`; medians of `RUNS` runs by turns, in milliseconds.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, launchBrowser } from '../../tools/demo/launch-browser.ts';
import { servePages } from '../../tools/demo/serve-pages.ts';
import { findBrowser } from '../../tools/setup/browsers.mjs';
import { manyMentions } from '../e2e/own-pages.ts';
import { cardTime, frameLength, pointing } from '../e2e/pointing.ts';
import {
  type Painting,
  type Place,
  paintBare,
  paintedPlaces,
  readPainting,
  timedBuild,
  waitPainted,
  watchFrames,
} from '../e2e/timed-build.ts';

const RUNS = 5;
const MARKED = 'http://js.people.com.cn/n2/2024/0703/c360301-59000001.html';
const BARE = 'http://bare.example/n2/2024/0703/c360301-59000001.html';

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const round = (value: number): number => Math.round(value * 10) / 10;

async function bench(name: BrowserName): Promise<void> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`${name} is not installed`);
  const build = timedBuild(name);
  const server = await servePages();
  const downloads = mkdtempSync(join(tmpdir(), 'quandian-bench-'));
  const serverPort = server.port;
  const launched = await launchBrowser({
    browser: name,
    executablePath,
    extension: build.folder,
    serverPort,
    downloads,
    headless: true,
  });
  const css = readFileSync(join(build.folder, 'content-scripts', 'content.css'), 'utf8');
  const html = manyMentions(222);
  server.put(MARKED, html);
  server.put(BARE, html.replace('</head>', `<style>${css}</style></head>`));
  server.put('http://blank.example/', '<!doctype html><title>blank</title>');
  try {
    // The welcome page comes to the front once; behind it no frame is drawn.
    await rest(2500);
    const page = await launched.browser.newPage();
    await page.bringToFront();
    await watchFrames(page);
    await page.goto('http://blank.example/');
    await rest(1500);
    console.log(`${name}: blank page, a frame ${round(await frameLength(page))} ms`);
    const runs: Record<'ours' | 'bare', Painting[]> = { ours: [], bare: [] };
    let places: Place[] = [];
    for (let run = 0; run < RUNS; run++) {
      await page.goto(MARKED);
      await waitPainted(page);
      await rest(900);
      runs.ours.push(await readPainting(page));
      places = await paintedPlaces(page);
      if (run === RUNS - 1) {
        const { first, each, worst, peer } = await pointing(page);
        console.log(
          `${name}: a move over a mark, first ${round(first)} ms, mean ${each.toFixed(3)}, worst ${round(worst)}; highlightsFromPoint ${peer.toFixed(3)}`,
        );
        const cards = [await cardTime(page, 10), await cardTime(page, 200), await cardTime(page, 399)];
        console.log(
          `${name}: from the pointer's coming to the card, ${cards.map(round).join(', ')} ms (150 are its rest)`,
        );
      }
      await page.goto(BARE);
      await rest(300);
      await paintBare(page, places);
      await rest(900);
      runs.bare.push(await readPainting(page));
    }
    for (const [who, list] of Object.entries(runs)) {
      const of = (key: keyof Painting) =>
        `${round(median(list.map((one) => one[key])))} (${list.map((one) => round(one[key])).join(' ')})`;
      console.log(
        `${name}: ${who}, ${places.length} places: frames ${of('frames')}, script ${of('script')}, frame ${of('frame')}, shown ${of('shown')}, longest frame after ${of('after')}`,
      );
    }
  } finally {
    await launched.close();
    await server.close();
    build.remove();
  }
}

for (const name of ['chromium', 'firefox'] as const)
  if (!process.argv[2] || process.argv[2] === name) await bench(name);
