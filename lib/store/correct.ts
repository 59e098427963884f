import { type Correction, readAs } from '../corrections/correction.ts';
import type { Reading } from '../corrections/lexicon.ts';
import type { Span } from '../corrections/occurrences.ts';
import type { Kind, Mention } from '../recognise/types.ts';
import { surroundings } from './build-record.ts';
import type { QuandianDatabase } from './database.ts';
import { entityOf } from './entities.ts';
import { mentionId } from './ids.ts';
import { headline } from './reading-label.ts';
import type { StoredArticle, StoredEntity, StoredMention, StoredRule } from './types.ts';
import { change, type Edit } from './undo.ts';

/**
 * A change in the making: the database, the recorder, the time. Mentions are gathered and written at the end in few
 * requests; what was read of articles and entities is kept, for a correction may be about ten thousand mentions.
 */
interface Work {
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

const present = <T>(rows: readonly (T | undefined)[]): T[] => rows.filter((row) => row !== undefined);

async function articleOf(work: Work, id: string): Promise<StoredArticle | undefined> {
  if (!work.articles.has(id)) work.articles.set(id, await work.db.articles.get(id));
  return work.articles.get(id);
}

/** Mentions by id, as they are stored; what is not there is passed over. */
async function storedMentions(work: Work, ids: readonly string[]): Promise<StoredMention[]> {
  const rows = present(await work.db.mentions.bulkGet([...ids]));
  work.edit.saw(rows);
  return rows;
}

async function standingIn(work: Work, articleId: string): Promise<Map<string, StoredMention>> {
  const known = work.standing.get(articleId);
  if (known) return known;
  const rows = await work.db.mentions.where('articleId').equals(articleId).toArray();
  work.edit.saw(rows);
  const standing = new Map(rows.map((row) => [row.id, row]));
  work.standing.set(articleId, standing);
  return standing;
}

function put(work: Work, row: StoredMention): void {
  work.fresh.set(row.id, row);
  work.standing.get(row.articleId)?.set(row.id, row);
}

function remove(work: Work, row: StoredMention): void {
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
async function place(work: Work, article: StoredArticle, span: Span, reading: Reading, { old, note }: Placing = {}) {
  if (span.start < 0 || span.end > article.text.length || span.start >= span.end) return;
  const standing = await standingIn(work, article.id);
  for (const other of [...standing.values()]) {
    if (other.start < span.end && other.end > span.start && other.id !== old?.id) remove(work, other);
  }
  if (old) remove(work, old);
  const row = await rowByHand(work, article, span, reading, old);
  put(work, note ? { ...row, note } : row);
}

function setStatus(work: Work, mentions: readonly StoredMention[], status: StoredMention['status']) {
  for (const mention of mentions) put(work, { ...mention, status, updatedAt: work.now });
}

async function reread(work: Work, mention: StoredMention, reading: Reading, span: Span = mention) {
  const article = await articleOf(work, mention.articleId);
  if (article) await place(work, article, { start: span.start, end: span.end }, reading, { old: mention });
}

async function setRule(work: Work, rule: StoredRule['rule']) {
  const before = await work.db.lexicon.get(rule.text);
  await work.edit.putRule({ text: rule.text, rule, createdAt: before?.createdAt ?? work.now, updatedAt: work.now });
}

const ofText = (work: Work, text: string): Promise<StoredMention[]> =>
  work.db.mentions.where('text').equals(text).toArray();

/** The mention as it stands in this change: an earlier step of it may have moved or removed it. */
async function mentionOf(work: Work, id: string): Promise<StoredMention | undefined> {
  return work.fresh.get(id) ?? (work.gone.has(id) ? undefined : await work.db.mentions.get(id));
}

async function retype(work: Work, ids: readonly string[], kind: Kind) {
  for (const stored of await storedMentions(work, ids)) {
    const { id } = stored;
    const mention = work.gone.has(id) ? work.fresh.get(id) : (work.fresh.get(id) ?? stored);
    const reading = mention && readAs(mention.reading, mention.text, kind);
    if (reading) await reread(work, mention, reading);
  }
}

async function merge(work: Work, entityIds: readonly string[], into: string) {
  const target = await work.db.entities.get(into);
  if (!target) return;
  if (target.mergedInto) {
    // Merged back the other way round: what it had been merged into now stands for it no more.
    const { mergedInto, ...own } = target;
    await work.edit.putEntity({ ...own, updatedAt: work.now });
  }
  for (const entity of present(await work.db.entities.bulkGet(entityIds.filter((id) => id !== into)))) {
    await work.edit.putEntity({ ...entity, mergedInto: into, updatedAt: work.now });
    for (const mention of await work.db.mentions.where('entityId').equals(entity.id).toArray()) {
      put(work, { ...mention, entityId: into, updatedAt: work.now });
    }
  }
}

async function split(work: Work, ids: readonly string[]) {
  const mentions = await storedMentions(work, ids);
  const first = mentions[0];
  const from = first && (await work.db.entities.get(first.entityId));
  if (!from) return;
  const { mergedInto, ...rest } = from;
  const entity = { ...rest, id: `${from.id}|${work.now}`, createdAt: work.now, updatedAt: work.now };
  await work.edit.putEntity(entity);
  for (const mention of mentions) {
    put(work, { ...mention, entityId: entity.id, entityByHand: true, updatedAt: work.now });
  }
}

async function drop(work: Work, articleIds: readonly string[]) {
  for (const id of articleIds) {
    for (const mention of (await standingIn(work, id)).values()) work.gone.add(mention.id);
    await work.edit.removeArticle(id);
  }
}

async function apply(work: Work, correction: Correction): Promise<void> {
  const { db, edit, now } = work;
  switch (correction.do) {
    case 'reject':
    case 'restore':
      return setStatus(
        work,
        await storedMentions(work, correction.ids),
        correction.do === 'reject' ? 'rejected' : 'active',
      );
    case 'delete':
      for (const mention of await storedMentions(work, correction.ids)) remove(work, mention);
      return;
    case 'never': {
      const { text, kind } = correction;
      await setRule(work, { rule: 'never', text, ...(kind && { kind }) });
      const mentions = await ofText(work, text);
      return setStatus(
        work,
        mentions.filter((mention) => mention.status === 'active' && (!kind || mention.kind === kind)),
        'rejected',
      );
    }
    case 'always': {
      const { text, as } = correction;
      await setRule(work, { rule: 'always', text, as });
      for (const mention of await ofText(work, text)) await reread(work, mention, as);
      return;
    }
    case 'retype':
      return retype(work, correction.ids, correction.kind);
    case 'edit': {
      const mention = await mentionOf(work, correction.id);
      if (mention) await reread(work, mention, correction.reading, correction.span);
      return;
    }
    case 'note': {
      const mention = await mentionOf(work, correction.id);
      if (mention) put(work, { ...mention, note: correction.note, updatedAt: now });
      return;
    }
    case 'add': {
      const article = await articleOf(work, correction.articleId);
      if (!article) return;
      for (const span of correction.spans) {
        await place(work, article, span, correction.reading, { note: correction.note });
      }
      return;
    }
    case 'forget':
      for (const text of correction.texts) await edit.removeRule(text);
      return;
    case 'merge':
      return merge(work, correction.entityIds, correction.into);
    case 'split':
      return split(work, correction.ids);
    case 'drop':
      return drop(work, correction.articleIds);
  }
}

/** These look at what was changed before in the same change; the others have to find it written. */
const NEEDS_NOTHING_WRITTEN: ReadonlySet<Correction['do']> = new Set(['retype', 'edit', 'note']);

/** Writes what was gathered. */
async function flush(work: Work): Promise<void> {
  const { edit, gone, fresh } = work;
  await edit.removeMentions([...gone].filter((id) => !fresh.has(id)));
  await edit.putMentions([...fresh.values()]);
  gone.clear();
  fresh.clear();
  work.standing.clear();
}

/** Applies corrections one after the other. */
async function applyAll(db: QuandianDatabase, edit: Edit, corrections: readonly Correction[], now: number) {
  const gathered = { gone: new Set<string>(), fresh: new Map(), standing: new Map() };
  const work: Work = { db, edit, now, ...gathered, articles: new Map(), entityIds: new Map() };
  for (const correction of corrections) {
    if (!NEEDS_NOTHING_WRITTEN.has(correction.do)) await flush(work);
    await apply(work, correction);
  }
  await flush(work);
}

/**
 * Writes a correction in one transaction. Ids that are not in the store are passed over; so a correction sent twice does
 * no harm.
 *
 * @param now epoch milliseconds
 * @returns the number by which `undoChange` takes all of it back.
 */
export function correct(db: QuandianDatabase, correction: Correction, now: number): Promise<number> {
  return correctAll(db, [correction], now);
}

/** Writes several corrections as one change: all of them or none, taken back together. */
export function correctAll(db: QuandianDatabase, corrections: readonly Correction[], now: number): Promise<number> {
  return change(db, now, (edit) => applyAll(db, edit, corrections, now));
}
