import { type Correction, readAs } from '../corrections/correction.ts';
import type { Reading } from '../corrections/lexicon.ts';
import type { Span } from '../corrections/occurrences.ts';
import type { Kind, Mention } from '../recognise/types.ts';
import { countKinds, surroundings } from './build-record.ts';
import type { QuandianDatabase } from './database.ts';
import { entityOf } from './entities.ts';
import { mentionId } from './ids.ts';
import { headline } from './reading-label.ts';
import type { StoredArticle, StoredEntity, StoredMention, StoredRule } from './types.ts';
import { change, type Edit } from './undo.ts';

/** A change in the making: the database, the recorder, the time, and the articles whose counts it moves. */
interface Work {
  db: QuandianDatabase;
  edit: Edit;
  now: number;
  articles: Set<string>;
}

const present = <T>(rows: readonly (T | undefined)[]): T[] => rows.filter((row) => row !== undefined);

async function entityIdOf(work: Work, mention: Mention): Promise<string> {
  const fresh = entityOf(mention, new Map(), work.now);
  const stored = await work.db.entities.get(fresh.id);
  if (!stored) await work.edit.putEntity(fresh);
  let entity: StoredEntity = stored ?? fresh;
  // Twenty merges in a row are nobody's; the bound stops a circle that a bad backup might bring.
  for (let steps = 0; entity.mergedInto && steps < 20; steps++) {
    const next: StoredEntity | undefined = await work.db.entities.get(entity.mergedInto);
    if (!next) break;
    entity = next;
  }
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

/** Puts a mention by hand where it stands, in place of the active ones it covers or cuts through. */
async function place(work: Work, article: StoredArticle, span: Span, reading: Reading, old?: StoredMention) {
  if (span.start < 0 || span.end > article.text.length || span.start >= span.end) return;
  const standing = await work.db.mentions.where('articleId').equals(article.id).toArray();
  for (const other of standing) {
    if (other.start < span.end && other.end > span.start && other.id !== old?.id)
      await work.edit.removeMention(other.id);
  }
  if (old) await work.edit.removeMention(old.id);
  await work.edit.putMention(await rowByHand(work, article, span, reading, old));
  work.articles.add(article.id);
}

async function setStatus(work: Work, mentions: readonly StoredMention[], status: StoredMention['status']) {
  for (const mention of mentions) {
    work.articles.add(mention.articleId);
    await work.edit.putMention({ ...mention, status, updatedAt: work.now });
  }
}

async function reread(work: Work, mention: StoredMention, reading: Reading, span: Span = mention) {
  const article = await work.db.articles.get(mention.articleId);
  if (article) await place(work, article, { start: span.start, end: span.end }, reading, mention);
}

async function setRule(work: Work, rule: StoredRule['rule']) {
  const before = await work.db.lexicon.get(rule.text);
  await work.edit.putRule({ text: rule.text, rule, createdAt: before?.createdAt ?? work.now, updatedAt: work.now });
}

const ofText = (work: Work, text: string): Promise<StoredMention[]> =>
  work.db.mentions.where('text').equals(text).toArray();

async function retype(work: Work, ids: readonly string[], kind: Kind) {
  for (const mention of present(await work.db.mentions.bulkGet([...ids]))) {
    const reading = readAs(mention.reading, mention.text, kind);
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
      await work.edit.putMention({ ...mention, entityId: into, updatedAt: work.now });
    }
  }
}

async function split(work: Work, ids: readonly string[]) {
  const mentions = present(await work.db.mentions.bulkGet([...ids]));
  const first = mentions[0];
  const from = first && (await work.db.entities.get(first.entityId));
  if (!from) return;
  const { mergedInto, ...rest } = from;
  const entity = { ...rest, id: `${from.id}|${work.now}`, createdAt: work.now, updatedAt: work.now };
  await work.edit.putEntity(entity);
  for (const mention of mentions) {
    await work.edit.putMention({ ...mention, entityId: entity.id, entityByHand: true, updatedAt: work.now });
  }
}

async function drop(work: Work, articleIds: readonly string[]) {
  for (const id of articleIds) {
    for (const mention of await work.db.mentions.where('articleId').equals(id).toArray()) {
      await work.edit.removeMention(mention.id);
    }
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
        present(await db.mentions.bulkGet(correction.ids)),
        correction.do === 'reject' ? 'rejected' : 'active',
      );
    case 'delete':
      for (const mention of present(await db.mentions.bulkGet(correction.ids))) {
        work.articles.add(mention.articleId);
        await edit.removeMention(mention.id);
      }
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
      const mention = await db.mentions.get(correction.id);
      if (mention) await reread(work, mention, correction.reading, correction.span);
      return;
    }
    case 'note': {
      const mention = await db.mentions.get(correction.id);
      if (mention) await edit.putMention({ ...mention, note: correction.note, updatedAt: now });
      return;
    }
    case 'add': {
      const article = await db.articles.get(correction.articleId);
      if (!article) return;
      for (const span of correction.spans) {
        await place(work, article, span, correction.reading);
        if (!correction.note) continue;
        const id = mentionId(article.id, correction.reading.kind, span.start, span.end);
        const row = await db.mentions.get(id);
        if (row) await edit.putMention({ ...row, note: correction.note });
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

async function recount(work: Work): Promise<void> {
  for (const id of work.articles) {
    const article = await work.db.articles.get(id);
    if (!article) continue;
    const mentions = await work.db.mentions.where('articleId').equals(id).toArray();
    await work.edit.putArticle({ ...article, counts: countKinds(mentions) });
  }
}

/**
 * Writes a correction in one transaction. Ids that are not in the store are passed over; so a correction sent twice does
 * no harm.
 *
 * @param now epoch milliseconds
 * @returns the number by which `undoChange` takes all of it back.
 */
export function correct(db: QuandianDatabase, correction: Correction, now: number): Promise<number> {
  return change(db, now, async (edit) => {
    const work: Work = { db, edit, now, articles: new Set() };
    await apply(work, correction);
    await recount(work);
  });
}
