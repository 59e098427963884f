import type { QuandianDatabase } from '../store/database.ts';
import { digestOf, type StoredDigest } from '../store/digest.ts';
import { putDigests, settle } from '../store/settle.ts';
import { type Rows, TABLES, type TableName } from './format.ts';

/** What a restore would do with the rows of a table. */
export interface TablePlan {
  /** Not there yet. */
  added: number;
  /** There, but changed later in the backup. */
  updated: number;
  /** There as it is, or changed later here: left alone. */
  kept: number;
}

export type RestorePlan = Record<TableName, TablePlan>;

interface Planned {
  plan: RestorePlan;
  write: Rows;
}

const PAGE = 2000;

/** When a row was last changed; what has no time never beats what is there. */
function timeOf(row: object): number {
  if ('updatedAt' in row && typeof row.updatedAt === 'number') return row.updatedAt;
  if ('lastSeen' in row && typeof row.lastSeen === 'number') return row.lastSeen;
  return Number.NEGATIVE_INFINITY;
}

async function planTable<T extends object>(
  db: QuandianDatabase,
  name: TableName,
  rows: readonly T[],
): Promise<{ plan: TablePlan; write: T[] }> {
  const table = db.table<T, string>(name);
  const keyPath = String(table.schema.primKey.keyPath) as keyof T;
  const plan: TablePlan = { added: 0, updated: 0, kept: 0 };
  const write: T[] = [];
  // Into an empty collection, the usual case, nothing has to be compared.
  if ((await table.toCollection().limit(1).primaryKeys()).length === 0)
    return { plan: { ...plan, added: rows.length }, write: [...rows] };
  for (let i = 0; i < rows.length; i += PAGE) {
    const page = rows.slice(i, i + PAGE);
    const present = await table.bulkGet(page.map((row) => String(row[keyPath])));
    page.forEach((row, j) => {
      const mine = present[j];
      const verdict = !mine ? 'added' : timeOf(row) > timeOf(mine) ? 'updated' : 'kept';
      plan[verdict]++;
      if (verdict !== 'kept') write.push(row);
    });
  }
  return { plan, write };
}

async function planAll(db: QuandianDatabase, rows: Rows): Promise<Planned> {
  const mentions = await planTable(db, 'mentions', rows.mentions);
  const entities = await planTable(db, 'entities', rows.entities);
  const articles = await planTable(db, 'articles', rows.articles);
  const lexicon = await planTable(db, 'lexicon', rows.lexicon);
  const meta = await planTable(db, 'meta', rows.meta);
  return {
    plan: {
      mentions: mentions.plan,
      entities: entities.plan,
      articles: articles.plan,
      lexicon: lexicon.plan,
      meta: meta.plan,
    },
    write: {
      mentions: mentions.write,
      entities: entities.write,
      articles: articles.write,
      lexicon: lexicon.write,
      meta: meta.write,
    },
  };
}

/** What `restore` would do; writes nothing. */
export async function previewRestore(db: QuandianDatabase, rows: Rows): Promise<RestorePlan> {
  return (await db.transaction('r', db.tables, () => planAll(db, rows))).plan;
}

/** The counts of an article whose mentions come from both sides are those of neither. */
async function settleGrown(db: QuandianDatabase, { mentions, articles }: Rows): Promise<void> {
  const ids = [...mentions.map(({ articleId }) => articleId), ...articles.map(({ id }) => id)];
  await settle(db, ids, async (article) => {
    await db.articles.put(article);
  });
}

/** The digests of a collection that has just these rows. */
function digestsOf({ articles, mentions, entities }: Rows): StoredDigest[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const inOrder = mentions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byArticle = Map.groupBy(inOrder, ({ articleId }) => articleId);
  return articles.map((article) => digestOf(article, byArticle.get(article.id) ?? [], byId));
}

/**
 * Merges a backup into the collection by id, in one transaction: what is missing is added, of two versions the one
 * changed later stays. Doing it twice changes nothing the second time.
 *
 * @param onRow hears how many rows are written
 */
export function restore(
  db: QuandianDatabase,
  rows: Rows,
  onRow: (written: number, total: number) => void = () => {},
): Promise<RestorePlan> {
  return db.transaction('rw', db.tables, async () => {
    const wasEmpty = (await db.articles.count()) === 0 && (await db.mentions.limit(1).count()) === 0;
    const { plan, write } = await planAll(db, rows);
    const total = TABLES.reduce((sum, name) => sum + write[name].length, 0);
    let written = 0;
    for (const name of TABLES) {
      const table = db.table(name);
      for (let i = 0; i < write[name].length; i += PAGE) {
        const page = write[name].slice(i, i + PAGE);
        await table.bulkPut(page);
        written += page.length;
        onRow(written, total);
      }
    }
    if (wasEmpty) await putDigests(db, digestsOf(write));
    else await settleGrown(db, write);
    return plan;
  });
}
