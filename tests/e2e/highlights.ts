import type { Page } from 'puppeteer-core';

/** What stands under our names in the page's registry of highlights, as the page itself sees it. */
export interface PaintedRange {
  name: string;
  text: string;
}

/** Every painted range, sorted by text within its name. */
export async function paintedRanges(page: Page): Promise<PaintedRange[]> {
  return await page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith('quandian-') ? [...highlight].map((range) => ({ name, text: String(range) })) : [],
    ),
  );
}

/**
 * The rectangle of the first range of a name, in the document's coordinates, after scrolling it to the middle; undefined
 * where none shows.
 */
export async function boxOf(
  page: Page,
  name: string,
): Promise<{ x: number; y: number; width: number; height: number } | undefined> {
  return await page.evaluate((wanted) => {
    const [range] = CSS.highlights.get(wanted) ?? [];
    if (!(range instanceof Range)) return undefined;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [box] = range.getClientRects();
    if (!box || box.width === 0) return undefined;
    const { x, y, width, height } = box;
    return {
      x: Math.floor(x + scrollX),
      y: Math.floor(y + scrollY),
      width: Math.ceil(width),
      height: Math.ceil(height),
    };
  }, name);
}

/** Takes our highlights off the page, gives control, and puts them back. */
export async function withoutHighlights<T>(page: Page, look: () => Promise<T>): Promise<T> {
  await page.evaluate(() => {
    const held = [...CSS.highlights].filter(([name]) => name.startsWith('quandian-'));
    for (const [name] of held) CSS.highlights.delete(name);
    Object.assign(window, { heldHighlights: held });
  });
  try {
    return await look();
  } finally {
    await page.evaluate(() => {
      const held: [string, Highlight][] = Reflect.get(window, 'heldHighlights');
      for (const [name, highlight] of held) CSS.highlights.set(name, highlight);
    });
  }
}
