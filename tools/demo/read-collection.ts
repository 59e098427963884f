import type { Page } from 'puppeteer-core';
import type { StoredArticle, StoredMention } from '../../lib/store/types.ts';
import { openExtensionPage } from './extension-pages.ts';
import type { Launched } from './launch-browser.ts';

/** What the extension holds, as read from IndexedDB without its own code. */
export interface Collection {
  articles: StoredArticle[];
  mentions: StoredMention[];
}

/** Reads the extension's database through a page of its own; the page stays open for further reading. */
export async function openCollection(launched: Launched): Promise<{ read(): Promise<Collection>; page: Page }> {
  // A page without scripts of ours: reading through it starts nothing.
  const page = await openExtensionPage(launched, 'content-scripts/content.css');
  return { page, read: () => page.evaluate(readDatabase) };
}

/** Runs in the page. A database that is not there yet must not be made by looking. */
async function readDatabase(): Promise<Collection> {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes('quandian')) return { articles: [], mentions: [] };
  const settle = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await settle(indexedDB.open('quandian'));
  try {
    if (!db.objectStoreNames.contains('mentions')) return { articles: [], mentions: [] };
    const transaction = db.transaction(['articles', 'mentions']);
    const [articles, mentions] = await Promise.all([
      settle(transaction.objectStore('articles').getAll()),
      settle(transaction.objectStore('mentions').getAll()),
    ]);
    return { articles, mentions };
  } finally {
    db.close();
  }
}

/** Reads until `done` holds. Throws after `milliseconds` with what was read last. */
export async function readUntil(
  read: () => Promise<Collection>,
  done: (collection: Collection) => boolean,
  milliseconds = 60_000,
): Promise<Collection> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const collection = await read();
    if (done(collection)) return collection;
    if (Date.now() > deadline) {
      const { articles, mentions } = collection;
      throw new Error(`not collected in time: ${articles.length} articles, ${mentions.length} mentions`);
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
