import type { Page } from 'puppeteer-core';

/**
 * From the next navigation on, keeps the page's markup as it stood when parsed and counts what changes it after. Sample
 * pages have no scripts of their own, so that whatever changes is the extension's doing.
 */
export async function watchPage(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const watch = { html: document.documentElement.outerHTML, changes: 0 };
      Object.assign(window, { pageWatch: watch });
      new MutationObserver((records) => {
        watch.changes += records.length;
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  });
}

/** The markup then and now, and how many changes were seen. */
export async function watched(page: Page): Promise<{ before: string; after: string; changes: number }> {
  return await page.evaluate(() => {
    const watch: { html: string; changes: number } = Reflect.get(window, 'pageWatch');
    return { before: watch.html, after: document.documentElement.outerHTML, changes: watch.changes };
  });
}
