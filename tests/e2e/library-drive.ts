import type { ElementHandle, Page } from 'puppeteer-core';
import { eventually } from './harness.ts';

const byId = (id: string): string => `[data-testid=${JSON.stringify(id)}]`;

/** Clicks the element of a test id, once it is there. Through the page: a list that moves would dodge a pointer. */
export async function press(page: Page, id: string): Promise<void> {
  await page.waitForSelector(byId(id));
  await page.$eval(byId(id), (element) => (element as HTMLElement).click());
}

export async function textOf(page: Page, id: string): Promise<string> {
  return await page.$eval(byId(id), (element) => element.textContent ?? '');
}

/** Gives a field of the filter form a value, as leaving it would. */
export async function set(page: Page, id: string, value: string): Promise<void> {
  await page.$eval(
    byId(id),
    (element, text) => {
      (element as HTMLInputElement).value = text;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    },
    value,
  );
}

/** Until the whole collection is in the page's memory. */
export async function loaded(page: Page, patience = 60_000): Promise<void> {
  await page.waitForSelector('.library[data-stage=all]', { timeout: patience });
}

/** Restores a backup file by the library's own panel. */
export async function restoreFile(page: Page, path: string, patience = 60_000): Promise<void> {
  // The welcome page may have taken the front, and a page behind it draws no frame to wait by.
  await page.bringToFront();
  await press(page, 'view-settings');
  const input = (await page.waitForSelector(byId('restore-file'))) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(path);
  await page.waitForSelector(byId('restore'), { timeout: patience });
  await press(page, 'restore');
  await page.waitForSelector(byId('restore-plan'), { hidden: true, timeout: patience });
}

/** The names of the rows in sight, in order. */
export async function rowsInSight(page: Page): Promise<string[]> {
  return await page.$$eval(byId('row'), (rows) => rows.map((row) => row.textContent ?? ''));
}

/** How many rows the list has, as it says itself. */
export async function rowCount(page: Page): Promise<number> {
  return await page.$eval('[data-testid=grid]', (grid) => Number(grid.getAttribute('aria-rowcount')) - 1);
}

/** Types into the search box, as a reader would. */
export async function searchFor(page: Page, query: string): Promise<void> {
  await page.$eval(
    byId('search'),
    (element, text) => {
      const input = element as HTMLInputElement;
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    query,
  );
  await eventually('the query in the address', () =>
    page.evaluate((text) => (new URLSearchParams(location.search).get('q') ?? '') === text, query),
  );
}
