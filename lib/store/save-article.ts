import { findAgain } from '../corrections/find-again.ts';
import { type ArticleRecord, countKinds, surroundings } from './build-record.ts';
import type { QuandianDatabase } from './database.ts';
import { mentionId } from './ids.ts';
import { joinPages, partMentions, placeMentions } from './join-pages.ts';
import { settle } from './settle.ts';
import type { StoredArticle, StoredEntity, StoredMention } from './types.ts';

/** The reader had a hand in it: added or edited, rejected, noted, or put with another entity. */
function touched(mention: StoredMention): boolean {
  return mention.origin === 'by hand' || mention.status === 'rejected' || mention.note !== '' || !!mention.entityByHand;
}

/** A mention of the reader's own, moved to where its words stand today; marked lost where they can't be found. */
function follow(mention: StoredMention, article: StoredArticle): StoredMention {
  const found = findAgain(article.text, mention);
  if ('lost' in found) return { ...mention, lost: found.lost };
  const { lost, section, ...rest } = mention;
  const id = mentionId(article.id, mention.kind, found.start, found.end);
  return {
    ...rest,
    ...surroundings(article, found.start, found.end),
    ...found,
    id,
    order: [mention.at, article.id, -found.start, id],
  };
}

/** Today's mentions and the ones kept: by hand beats automatic, and what was collected before keeps its time. */
function mergeMentions(record: ArticleRecord, kept: readonly StoredMention[]): StoredMention[] {
  const known = new Map(kept.map((mention) => [mention.id, mention]));
  const own = new Map(
    kept
      .filter(touched)
      .map((mention) => follow(mention, record.article))
      .map((m) => [m.id, m]),
  );
  const standing = [...own.values()].filter((mention) => !mention.lost);
  const fresh = record.mentions.flatMap((mention): StoredMention[] => {
    if (standing.some((mine) => mine.start < mention.end && mine.end > mention.start)) return [];
    const before = known.get(mention.id);
    if (!before) return [mention];
    const { at, updatedAt } = before;
    return [{ ...mention, at, updatedAt, order: [at, mention.articleId, -mention.start, mention.id] }];
  });
  return [...own.values(), ...fresh].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Follows merges to the entity that the reader put in this one's place. */
function standsFor(id: string, entities: ReadonlyMap<string, StoredEntity>): string {
  let current = id;
  for (let steps = 0; steps < 20; steps++) {
    const next = entities.get(current)?.mergedInto;
    if (!next) return current;
    current = next;
  }
  return current;
}

async function saveEntities(db: QuandianDatabase, fresh: readonly StoredEntity[]): Promise<Map<string, StoredEntity>> {
  const ids = fresh.map(({ id }) => id);
  const stored = await db.entities.bulkGet(ids);
  const missing = fresh.filter((_, i) => !stored[i]);
  await db.entities.bulkAdd(missing);
  const all = new Map(fresh.map((entity, i) => [entity.id, stored[i] ?? entity]));
  // A chain of merges is short and rare: fetch its links one by one.
  for (let open = [...all.values()]; open.length > 0; ) {
    const wanted = open.flatMap(({ mergedInto }) => (mergedInto && !all.has(mergedInto) ? [mergedInto] : []));
    open = (await db.entities.bulkGet([...new Set(wanted)])).filter((entity) => entity !== undefined);
    for (const entity of open) all.set(entity.id, entity);
  }
  return all;
}

/**
 * Writes an article and its mentions in one transaction. Sending the same article again changes nothing but `lastSeen`;
 * two tabs at once leave one article. Of a re-read article, automatic mentions that are gone are dropped; what the
 * reader added, edited, rejected or noted stays, moved along with its words or marked lost.
 *
 * @returns the article's mentions as they now stand in the store, in text order.
 */
export function saveArticle(db: QuandianDatabase, record: ArticleRecord): Promise<StoredMention[]> {
  return db.transaction('rw', db.articles, db.mentions, db.entities, db.digests, db.tallies, async () => {
    const { article } = record;
    const before = await db.articles.get(article.id);
    const kept = before ? await db.mentions.where('articleId').equals(article.id).toArray() : [];
    const entities = await saveEntities(db, record.entities);
    const joined = joinPages(before, article);
    // The pages read before keep their mentions; those of this page are merged in its own offsets, then put in place.
    const { own, others } =
      before && joined.parts ? partMentions(before, joined, article, kept) : { own: kept, others: [] };
    const merged = mergeMentions(record, own);
    const placed = joined.parts ? [...placeMentions(joined, article, merged), ...others] : merged;
    const mentions = placed
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((mention) =>
        mention.entityByHand ? mention : { ...mention, entityId: standsFor(mention.entityId, entities) },
      );
    const ids = new Set(mentions.map(({ id }) => id));
    await db.mentions.bulkDelete(kept.flatMap(({ id }) => (ids.has(id) ? [] : [id])));
    await db.mentions.bulkPut(mentions);
    await db.articles.put({
      ...joined,
      aliases: [...new Set([...(before?.aliases ?? []), ...article.aliases])],
      firstSeen: before?.firstSeen ?? article.firstSeen,
      counts: countKinds(mentions),
    });
    await settle(db, [article.id]);
    return mentions;
  });
}
