import type { Correction } from '../corrections/correction.ts';
import type { SeenBefore } from '../messages.ts';
import { fail, ok, type Result } from '../result.ts';
import { correct } from '../store/correct.ts';
import type { QuandianDatabase } from '../store/database.ts';
import { undoChange } from '../store/undo.ts';
import { storeFailure } from './collect-article.ts';

/** How many earlier articles the card lists. */
const SHOWN = 5;

/** Writes a correction; the answer is the number that takes it back. */
export async function mend(db: QuandianDatabase, correction: Correction, now: number): Promise<Result<number>> {
  try {
    return ok(await correct(db, correction, now));
  } catch (error) {
    return fail(storeFailure(error), error);
  }
}

/** Takes a correction back; false where it is too old or was taken back already. */
export async function takeBack(db: QuandianDatabase, change: number): Promise<Result<boolean>> {
  try {
    return ok(await undoChange(db, change));
  } catch (error) {
    return fail(storeFailure(error), error);
  }
}

/** The newest articles besides this one in which an entity was collected, newest first by publication. */
export async function seenBefore(
  db: QuandianDatabase,
  { entityId, articleId }: { entityId: string; articleId: string },
): Promise<Result<SeenBefore[]>> {
  try {
    const mentions = await db.mentions.where('entityId').equals(entityId).toArray();
    const ids = new Set(
      mentions.flatMap((m) => (m.status === 'active' && m.articleId !== articleId ? [m.articleId] : [])),
    );
    const articles = (await db.articles.bulkGet([...ids])).filter((article) => article !== undefined);
    const rows = articles.map(({ title, published = '', canonicalUrl }) => ({ title, published, url: canonicalUrl }));
    return ok(rows.sort((a, b) => (a.published < b.published ? 1 : -1)).slice(0, SHOWN));
  } catch (error) {
    return fail(storeFailure(error), error);
  }
}
