import { type Correction, readAs } from '../corrections/correction.ts';
import type { Reading } from '../corrections/lexicon.ts';
import type { Kind } from '../recognise/types.ts';
import {
  articleOf,
  flush,
  mentionOf,
  place,
  put,
  remove,
  standingIn,
  storedMentions,
  type Work,
} from './correction-work.ts';
import type { QuandianDatabase } from './database.ts';
import { present } from './present.ts';
import type { StoredMention, StoredRule } from './types.ts';
import { change, type Edit } from './undo.ts';

function setStatus(work: Work, mentions: readonly StoredMention[], status: StoredMention['status']) {
  for (const mention of mentions) put(work, { ...mention, status, updatedAt: work.now });
}

async function reread(
  work: Work,
  mention: StoredMention,
  reading: Reading,
  span: Pick<StoredMention, 'start' | 'end'> = mention,
) {
  const article = await articleOf(work, mention.articleId);
  if (article) await place(work, article, { start: span.start, end: span.end }, reading, { old: mention });
}

async function setRule(work: Work, rule: StoredRule['rule']) {
  const before = await work.db.lexicon.get(rule.text);
  await work.edit.putRule({ text: rule.text, rule, createdAt: before?.createdAt ?? work.now, updatedAt: work.now });
}

const ofText = (work: Work, text: string): Promise<StoredMention[]> =>
  work.db.mentions.where('text').equals(text).toArray();

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
  const { edit, now } = work;
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
