import { KINDS } from '../recognise/types.ts';
import { countKinds } from './build-record.ts';
import type { QuandianDatabase } from './database.ts';
import { digestOf, namesIn, type StoredDigest } from './digest.ts';
import { present } from './present.ts';
import type { KindCounts, StoredArticle, StoredEntity, StoredMention } from './types.ts';

/** The tally of the whole collection among the tallies. */
const EVERYTHING = 'everything';
/** Articles worked on at a time: enough that the database is never idle, few enough that they fit in memory. */
const CHUNK = 50;

const NO_COUNTS = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as KindCounts;

/** What an upgrade and a live database have in common. */
export type SettleTables = Pick<QuandianDatabase, 'articles' | 'mentions' | 'entities' | 'digests' | 'tallies'>;

/** How many active mentions of each kind there are in all: one row, however large the collection. */
export async function tallyOf(db: Pick<QuandianDatabase, 'tallies'>): Promise<KindCounts> {
  return (await db.tallies.get(EVERYTHING))?.counts ?? NO_COUNTS;
}

async function shiftTally(
  db: SettleTables,
  before: readonly (StoredDigest | undefined)[],
  after: readonly StoredDigest[],
): Promise<void> {
  const counts = { ...(await tallyOf(db)) };
  for (const kind of KINDS) {
    for (const digest of before) counts[kind] -= digest?.counts[kind] ?? 0;
    for (const digest of after) counts[kind] += digest.counts[kind];
  }
  await db.tallies.put({ key: EVERYTHING, counts });
}

/** What rows say of entities: a name and a context never change, so what an earlier digest says of them still holds. */
type Named = Pick<StoredEntity, 'name' | 'context'>;

async function namesOf(
  db: SettleTables,
  mentions: readonly StoredMention[],
  before: readonly StoredDigest[],
): Promise<Map<string, Named>> {
  const names = new Map<string, Named>();
  for (const digest of before)
    for (const { entityId, entityName, context } of namesIn(digest)) names.set(entityId, { name: entityName, context });
  const missing = new Set(mentions.map(({ entityId }) => entityId).filter((id) => !names.has(id)));
  for (const entity of await db.entities.bulkGet([...missing])) if (entity) names.set(entity.id, entity);
  return names;
}

/**
 * Brings up to date what is kept beside the mentions of some articles: their digests and the tally of everything. Runs
 * inside the transaction that wrote the mentions; doing it again changes nothing.
 *
 * @param onCounts is given each article whose own counts are no longer right, with the right ones, to write
 */
export async function settle(
  db: SettleTables,
  articleIds: Iterable<string>,
  onCounts?: (article: StoredArticle) => Promise<void>,
): Promise<void> {
  const ids = [...new Set(articleIds)];
  for (let i = 0; i < ids.length; i += CHUNK) {
    const some = ids.slice(i, i + CHUNK);
    const [articles, before, mentions] = await Promise.all([
      db.articles.bulkGet(some),
      db.digests.bulkGet(some),
      Promise.all(some.map((id) => db.mentions.where('articleId').equals(id).toArray())),
    ]);
    const names = await namesOf(db, mentions.flat(), present(before));
    const after: StoredDigest[] = [];
    for (const [n, stored] of articles.entries()) {
      if (!stored) continue;
      const own = mentions[n] ?? [];
      const counts = countKinds(own);
      const right = KINDS.every((kind) => counts[kind] === stored.counts[kind]);
      const article = onCounts && !right ? { ...stored, counts } : stored;
      if (article !== stored) await onCounts?.(article);
      after.push(digestOf(article, own, names));
    }
    await db.digests.bulkPut(after);
    await db.digests.bulkDelete(some.filter((_, n) => articles[n] === undefined));
    await shiftTally(db, before, after);
  }
}

/** Writes digests that were made from the very rows just written into an empty collection. */
export async function putDigests(db: SettleTables, digests: readonly StoredDigest[]): Promise<void> {
  for (let i = 0; i < digests.length; i += CHUNK) await db.digests.bulkPut(digests.slice(i, i + CHUNK));
  await shiftTally(db, [], digests);
}

/** Makes every digest and the tally anew from the mentions: for an upgrade, and where some are found missing. */
export async function settleAll(db: SettleTables): Promise<void> {
  await db.digests.clear();
  await db.tallies.clear();
  await settle(db, await db.articles.toCollection().primaryKeys());
}
