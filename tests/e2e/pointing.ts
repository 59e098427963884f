import type { Page } from 'puppeteer-core';

/** Milliseconds, a move of the pointer. */
export interface Pointing {
  /** The very first one after the page was marked. */
  first: number;
  each: number;
  worst: number;
  /** The browser's own `CSS.highlights.highlightsFromPoint`, at the same points. */
  peer: number;
}

/** The pointer over each mark in the window in turn, from the page's own script: what its listeners take. */
export async function pointing(page: Page): Promise<Pointing> {
  return await page.evaluate(() => {
    const spots: { x: number; y: number }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('quandian-')) continue;
      for (const range of highlight) {
        const { left, top, width, height } = range instanceof Range ? range.getBoundingClientRect() : new DOMRect();
        if (width > 0 && top > 0 && top + height < innerHeight)
          spots.push({ x: left + width / 2, y: top + height / 2 });
      }
    }
    if (spots.length < 20) throw new Error('too few marks in the window');
    // Firefox rounds its clock to a millisecond: each sample is many moves, but for the first.
    const timed = (repeat: number, run: () => void): number => {
      const began = performance.now();
      for (let i = 0; i < repeat; i++) run();
      return (performance.now() - began) / repeat;
    };
    const move = ({ x, y }: { x: number; y: number }): boolean =>
      (document.elementFromPoint(x, y) ?? document.body).dispatchEvent(
        new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true }),
      );
    const ask: (x: number, y: number) => unknown = Reflect.get(CSS.highlights, 'highlightsFromPoint');
    const [firstSpot = { x: 0, y: 0 }] = spots;
    const first = timed(1, () => move(firstSpot));
    const times = spots.map((spot) => timed(30, () => move(spot)));
    const peers = spots.slice(0, 30).map(({ x, y }) => timed(10, () => ask.call(CSS.highlights, x, y)));
    const mean = (list: number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
    return { first, each: mean(times), worst: Math.max(...times), peer: mean(peers) };
  });
}

/** From the pointer's coming over the nth official to the card's element in the page; 150 ms of it is the rest it waits for. */
export async function cardTime(page: Page, nth: number): Promise<number> {
  return await page.evaluate(async (skip) => {
    const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    // The card before this one goes.
    document.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    const range = [...(CSS.highlights.get('quandian-official') ?? [])][skip];
    if (!(range instanceof Range)) throw new Error('no such official');
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await pause(300);
    const { left, top, width, height } = range.getBoundingClientRect();
    const came = new Promise<number>((resolve) => {
      new MutationObserver((_records, observer) => {
        observer.disconnect();
        resolve(performance.now());
      }).observe(document.documentElement, { childList: true });
    });
    const began = performance.now();
    const at = { clientX: left + width / 2, clientY: top + height / 2 };
    document.body.dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true }));
    return (await came) - began;
  }, nth);
}

/** The usual length of a frame of the page at hand, which does nothing. */
export async function frameLength(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    const gaps: number[] = [];
    let last = 0;
    await new Promise<void>((resolve) => {
      const look = (at: number): void => {
        if (last > 0) gaps.push(at - last);
        last = at;
        if (gaps.length < 40) requestAnimationFrame(look);
        else resolve();
      };
      requestAnimationFrame(look);
    });
    return gaps.toSorted((a, b) => a - b)[20] ?? 0;
  });
}
