import type { Article } from '../article/types.ts';
import { applyLexicon } from '../corrections/lexicon.ts';
import type { Collected } from '../messages.ts';
import { sliceAtLines } from '../recognise/slices.ts';
import type { Mention, Recogniser } from '../recognise/types.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import { buildRecord } from '../store/build-record.ts';
import type { QuandianDatabase } from '../store/database.ts';
import { wholeText } from '../store/join-pages.ts';
import { saveArticle } from '../store/save-article.ts';
import { storeFailure as whyStoreFailed } from '../store/store-failure.ts';

/**
 * How much of a page is read. An article has some thousand characters and a long report fifty thousand; a page of
 * megabytes would keep reader and disk busy for minutes with mentions that nobody looks through.
 */
const MOST_READ = 200_000;

export interface Collector {
  db: QuandianDatabase;
  recogniser(): Promise<Recogniser>;
  /** Epoch milliseconds. */
  now(): number;
}

/** The disk being full is told apart from a database that does not open. */
export function storeFailure(error: unknown): Failure {
  return whyStoreFailed(error) === 'quota' ? 'quota' : 'database';
}

async function withLexicon(db: QuandianDatabase, text: string, found: Mention[]): Promise<Mention[]> {
  const rules = await db.lexicon.orderBy('updatedAt').toArray();
  return rules.length === 0
    ? found
    : applyLexicon(
        text,
        found,
        rules.map(({ rule }) => rule),
      );
}

/** Whether an article is to be saved: `draft` leaves one that was not saved yet as it is. */
export type Keeping = 'keep' | 'draft';

/**
 * Reads an article and saves it. Where the store fails, the mentions come all the same and `notSaved` says why: the page
 * is marked without being collected. Sending the same article again is safe. One that was saved before is saved again
 * also as a draft, for the reader's corrections to it hold.
 */
export async function collectArticle(
  article: Article,
  { db, recogniser, now }: Collector,
  keeping: Keeping = 'keep',
): Promise<Result<Collected>> {
  let found: Mention[];
  const { text, title, published, breadcrumb, source } = article;
  const readTo = sliceAtLines(text, MOST_READ)[0]?.end ?? 0;
  const part = readTo < text.length && { readTo };
  try {
    found = await (await recogniser()).recognise({
      text: text.slice(0, readTo),
      title,
      breadcrumb,
      host: new URL(article.url).hostname,
      ...(published && { published }),
      ...(source && { source }),
    });
  } catch (error) {
    return fail('recogniser', error);
  }
  const time = now();
  try {
    const record = buildRecord(article, await withLexicon(db, article.text, found), time);
    const { id } = record.article;
    if (keeping === 'draft' && (await db.articles.where('id').equals(id).count()) === 0)
      return ok({ articleId: id, mentions: record.mentions, unsaved: true, ...part });
    const mentions = await saveArticle(db, record);
    const saved = await db.articles.get(id);
    const whole = saved && wholeText(saved, article);
    return ok({ articleId: id, mentions, ...(whole && { whole }), ...part });
  } catch (error) {
    const { article: stored, mentions } = buildRecord(article, found, time);
    return ok({ articleId: stored.id, mentions, notSaved: storeFailure(error), ...part });
  }
}
