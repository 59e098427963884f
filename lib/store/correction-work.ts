import type { Reading } from '../corrections/lexicon.ts';
import type { Span } from '../corrections/occurrences.ts';
import type { Mention } from '../recognise/types.ts';
import { surroundings } from './build-record.ts';
import type { QuandianDatabase } from './database.ts';
import { entityOf } from './entities.ts';
import { mentionId } from './ids.ts';
import { present } from './present.ts';
import { headline } from './reading-label.ts';
import type { StoredArticle, StoredEntity, StoredMention } from './types.ts';
import type { Edit } from './undo.ts';

/**
 * A change in the making: the database, the recorder, the time. Mentions are gathered and written at the end in few
 * requests; what was read of articles and entities is kept, for a correction may be about ten thousand mentions.
 */
export interface Work {
  db: QuandianDatabase;
  edit: Edit;
  now: number;
  /** Ids of mentions to be taken out, and rows to be put in after that. */
  gone: Set<string>;
  fresh: Map<string, StoredMention>;
  articles: Map<string, StoredArticle | undefined>;
  /** The mentions of an article as they stand in this change, by id. */
  standing: Map<string, Map<string, StoredMention>>;
  entityIds: Map<string, string>;
}

/** An article, read once a change. */
export async function articleOf(work: Work, id: string): Promise<StoredArticle | undefined> {
  if (!work.articles.has(id)) work.articles.set(id, await work.db.articles.get(id));
  return work.articles.get(id);
}

/** Mentions by id, as they are stored; what is not there is passed over. */
export async function storedMentions(work: Work, ids: readonly string[]): Promise<StoredMention[]> {
  const rows = present(await work.db.mentions.bulkGet([...ids]));
  work.edit.saw(rows);
  return rows;
}

/** The mentions of an article as they stand in this change. */
export async function standingIn(work: Work, articleId: string): Promise<Map<string, StoredMention>> {
  const known = work.standing.get(articleId);
  if (known) return known;
  const rows = await work.db.mentions.where('articleId').equals(articleId).toArray();
  work.edit.saw(rows);
  const standing = new Map(rows.map((row) => [row.id, row]));
  work.standing.set(articleId, standing);
  return standing;
}

/** A mention to be written, in place of one of its id. */
export function put(work: Work, row: StoredMention): void {
  work.fresh.set(row.id, row);
  work.standing.get(row.articleId)?.set(row.id, row);
}

/** A mention to be taken out. */
export function remove(work: Work, row: StoredMention): void {
  work.fresh.delete(row.id);
  work.gone.add(row.id);
  work.standing.get(row.articleId)?.delete(row.id);
}

async function entityIdOf(work: Work, mention: Mention): Promise<string> {
  const made = entityOf(mention, new Map(), work.now);
  const known = work.entityIds.get(made.id);
  if (known !== undefined) return known;
  const stored = await work.db.entities.get(made.id);
  if (!stored) await work.edit.putEntity(made);
  let entity: StoredEntity = stored ?? made;
  // Twenty merges in a row are nobody's; the bound stops a circle that a bad backup might bring.
  for (let steps = 0; entity.mergedInto && steps < 20; steps++) {
    const next: StoredEntity | undefined = await work.db.entities.get(entity.mergedInto);
    if (!next) break;
    entity = next;
  }
  work.entityIds.set(made.id, entity.id);
  return entity.id;
}

/** The row that a reading at a span of an article makes, by hand. `old` is the row it takes the place of. */
async function rowByHand(work: Work, article: StoredArticle, span: Span, reading: Reading, old?: StoredMention) {
  const { start, end } = span;
  const text = article.text.slice(start, end);
  const id = mentionId(article.id, reading.kind, start, end);
  const at = old?.at ?? work.now;
  const entityId =
    old?.entityByHand === true ? old.entityId : await entityIdOf(work, { ...reading, start, end, text, why: [] });
  const row: StoredMention = {
    id,
    articleId: article.id,
    kind: reading.kind,
    text,
    start,
    end,
    reading,
    why: ['by hand'],
    ...surroundings(article, start, end),
    origin: 'by hand',
    status: 'active',
    note: old?.note ?? '',
    at,
    updatedAt: work.now,
    entityId,
    order: [at, article.id, -start, id],
    site: article.site,
    published: article.published ?? '',
    name: headline(reading, text),
    code: reading.kind === 'place' ? (reading.code ?? '') : '',
    ...(old?.entityByHand && { entityByHand: true as const }),
  };
  return row;
}

interface Placing {
  /** The row that this one takes the place of. */
  old?: StoredMention;
  note?: string | undefined;
}

/** Puts a mention by hand where it stands, in place of the ones it covers or cuts through. */
export async function place(
  work: Work,
  article: StoredArticle,
  span: Span,
  reading: Reading,
  { old, note }: Placing = {},
) {
  if (span.start < 0 || span.end > article.text.length || span.start >= span.end) return;
  const standing = await standingIn(work, article.id);
  for (const other of [...standing.values()]) {
    if (other.start < span.end && other.end > span.start && other.id !== old?.id) remove(work, other);
  }
  if (old) remove(work, old);
  const row = await rowByHand(work, article, span, reading, old);
  put(work, note ? { ...row, note } : row);
}

/** The mention as it stands in this change: an earlier step of it may have moved or removed it. */
export async function mentionOf(work: Work, id: string): Promise<StoredMention | undefined> {
  return work.fresh.get(id) ?? (work.gone.has(id) ? undefined : await work.db.mentions.get(id));
}

/** Writes what was gathered. */
export async function flush(work: Work): Promise<void> {
  const { edit, gone, fresh } = work;
  await edit.removeMentions([...gone].filter((id) => !fresh.has(id)));
  await edit.putMentions([...fresh.values()]);
  gone.clear();
  fresh.clear();
  work.standing.clear();
}
