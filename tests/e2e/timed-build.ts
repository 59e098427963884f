import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../tools/demo/launch-browser.ts';
import { eventually } from './harness.ts';
import { buildWith, type OtherBuild } from './other-build.ts';

/** The names of the marks in the page's timeline. */
export const HAS = 'quandian has the mentions';
export const SET = 'quandian has set the highlights';

/**
 * Runs before the content script, in its world: marks when the script is handed the mentions and when it registers
 * highlights. The product itself leaves nothing in the page's timeline.
 */
const PRELUDE = `(() => {
  const api = globalThis.browser ?? globalThis.chrome;
  const ask = api.runtime.sendMessage;
  api.runtime.sendMessage = (...given) => {
    const reply = ask.apply(api.runtime, given);
    if (given[0]?.quandian !== 'collect') return reply;
    return reply.then((value) => {
      performance.mark(${JSON.stringify(HAS)});
      return value;
    });
  };
  const registry = CSS.highlights;
  const set = registry.set;
  registry.set = (name, highlight) => {
    const done = set.call(registry, name, highlight);
    performance.mark(${JSON.stringify(SET)});
    return done;
  };
})();
`;

/** A build that marks the page's timeline. */
export const timedBuild = (browser: BrowserName): OtherBuild => buildWith(browser, PRELUDE);

/** From the next navigation on, notes when each frame begins to be drawn. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const frames: number[] = [];
    Object.assign(window, { seenFrames: frames });
    const look = (): void => {
      frames.push(performance.now());
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Waits for the marks without asking for the ranges themselves, which would hold the page up in the very moment. */
export async function waitPainted(page: Page): Promise<void> {
  await eventually('marks', () => page.evaluate((name) => performance.getEntriesByName(name).length > 0, SET));
}

export interface Painting {
  /** Frames from having the mentions to the one that shows them, which counts. */
  frames: number;
  /** Milliseconds of script from having the mentions to the last highlight set. */
  script: number;
  /** Milliseconds from having the mentions to the beginning of the frame after the one that shows them. */
  shown: number;
  /** Milliseconds from the beginning of the frame that shows them to the next: what style and paint cost. */
  frame: number;
  /** The longest frame after that: what is left to do once the marks show, the overview before all. */
  after: number;
}

/** What the marks and frames of a page say, of its last painting. */
export async function readPainting(page: Page): Promise<Painting> {
  return await page.evaluate(
    (hasName, setName) => {
      const frames: number[] = Reflect.get(window, 'seenFrames');
      const has = performance.getEntriesByName(hasName).at(-1)?.startTime ?? Number.NaN;
      const set = performance.getEntriesByName(setName).at(-1)?.startTime ?? Number.NaN;
      const showing = frames.findIndex((at) => at >= set);
      const [begun = Number.NaN, next = Number.NaN] = frames.slice(showing, showing + 2);
      return {
        frames: frames.filter((at) => at > has && at <= begun).length,
        script: set - has,
        shown: next - has,
        frame: next - begun,
        after: Math.max(...frames.slice(showing + 2).map((at, i) => at - (frames[showing + 1 + i] ?? at))),
      };
    },
    HAS,
    SET,
  );
}

/** Where painted ranges stand, so that a page of the same markup can be painted without the extension. */
export interface Place {
  name: string;
  /** Which text node of the document, counted from 0. */
  node: number;
  start: number;
  end: number;
}

/** Every painted range that stands in one text node. */
export async function paintedPlaces(page: Page): Promise<Place[]> {
  return await page.evaluate(() => {
    const order = new Map<Node, number>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) order.set(node, order.size);
    return [...CSS.highlights].flatMap(([name, highlight]) =>
      [...highlight].flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
        const node = order.get(startContainer);
        return node !== undefined && startContainer === endContainer
          ? [{ name, node, start: startOffset, end: endOffset }]
          : [];
      }),
    );
  });
}

/** Paints the same places with nothing but the browser's own interface, in one task, and marks the same instants. */
export async function paintBare(page: Page, places: readonly Place[]): Promise<void> {
  await page.evaluate(
    async (list, hasName, setName) => {
      const nodes: Node[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
      await new Promise((resolve) => setTimeout(resolve, 50));
      performance.mark(hasName);
      const byName = new Map<string, Range[]>();
      for (const { name, node, start, end } of list) {
        const text = nodes[node];
        if (!text) continue;
        const range = document.createRange();
        range.setStart(text, start);
        range.setEnd(text, end);
        const ranges = byName.get(name);
        if (ranges) ranges.push(range);
        else byName.set(name, [range]);
      }
      for (const [name, ranges] of byName) CSS.highlights.set(name, new Highlight(...ranges));
      performance.mark(setName);
    },
    [...places],
    HAS,
    SET,
  );
}
