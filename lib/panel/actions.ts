import { browser } from '../browser.ts';
import { fileName } from '../export/csv.ts';
import { download } from '../export/download.ts';
import { sendToTab } from '../messages.ts';
import type { QuandianDatabase } from '../store/database.ts';
import type { StoredMention } from '../store/types.ts';
import { exportCsv, type Listed } from './export-list.ts';
import { atSentence } from './text-fragment.ts';

/** Scrolls a tab's page to a mention; false where it shows nowhere. */
export async function showInTab(tabId: number, mention: StoredMention): Promise<boolean> {
  return (await sendToTab(tabId, 'show', mention.id)).ok;
}

/** Opens the article of a mention in a new tab, at its sentence; false where the article is gone from the store. */
export async function openArticle(db: QuandianDatabase, mention: StoredMention): Promise<boolean> {
  const article = await db.articles.get(mention.articleId);
  if (!article) return false;
  await browser.tabs.create({ url: atSentence(article.url, mention.sentence) });
  return true;
}

/**
 * Writes the CSV of a list and hands it to the browser to save.
 *
 * @returns the number of rows
 */
export async function saveCsv(db: QuandianDatabase, listed: Listed): Promise<number> {
  const { blob, rows } = await exportCsv(db, listed);
  await download(blob, fileName(new Date(), 'csv'), import.meta.env.FIREFOX);
  return rows;
}
