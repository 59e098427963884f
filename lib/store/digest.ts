/**
 * The digest of an article: its list rows, packed, so that lists of everything read two thousand rows instead of a
 * hundred thousand. Kept beside the mentions and written in the same transaction (`settle.ts`); it holds nothing that
 * could not be made anew from them, and is no part of a backup.
 */
import { KINDS } from '../recognise/types.ts';
import { type ArticleRow, type MentionRow, toArticleRow, toMentionRow } from './list-rows.ts';
import type { KindCounts, StoredArticle, StoredEntity, StoredMention } from './types.ts';

export const BY_HAND = 1;
export const REJECTED = 2;
export const LOST = 8;

/** The fields of a row that are strings, in the order of `StoredDigest.texts`; most of them repeat within an article. */
export const TEXT_FIELDS = [
  'entityId',
  'entityName',
  'context',
  'text',
  'name',
  'about',
  'code',
  'unit',
  'counted',
  'note',
  'approx',
] as const;
/** The fields that are numbers, in the order of `StoredDigest.values`. */
export const NUMBER_FIELDS = ['start', 'end', 'value', 'valueHigh', 'collectedAt'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
export type NumberField = (typeof NUMBER_FIELDS)[number];

export interface StoredDigest {
  /** The article's. */
  id: string;
  lastSeen: number;
  /** When the newest of its mentions was collected; 0 where there is none. */
  newest: number;
  /** Active mentions by kind, lost ones included: what lists show. The tally of everything is their sum. */
  counts: KindCounts;
  article: ArticleRow;
  /** Ids of the mentions; all that follows is in their order. */
  ids: string[];
  /** The distinct strings. */
  strings: string[];
  /** Numbers of `strings`, a mention after the other, `TEXT_FIELDS` each. */
  texts: Uint16Array | Uint32Array;
  /** `NUMBER_FIELDS` each. */
  values: Float64Array;
  /** The kind's place in `KINDS` and the flags, each. */
  marks: Uint8Array;
}

function flagsOf({ byHand, rejected, lost }: MentionRow): number {
  return (byHand ? BY_HAND : 0) | (rejected ? REJECTED : 0) | (lost ? LOST : 0);
}

/** Active mentions by kind, those that no longer stand in their text included. */
function countRows(rows: readonly MentionRow[]): KindCounts {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as KindCounts;
  for (const { kind, rejected } of rows) if (!rejected) counts[kind]++;
  return counts;
}

/** Packs the rows of an article. */
export function packDigest(article: ArticleRow, rows: readonly MentionRow[]): StoredDigest {
  const places = new Map<string, number>();
  const texts: number[] = [];
  for (const row of rows) {
    for (const field of TEXT_FIELDS) {
      const known = places.get(row[field]);
      if (known === undefined) places.set(row[field], places.size);
      texts.push(known ?? places.size - 1);
    }
  }
  return {
    id: article.id,
    lastSeen: article.collectedAt,
    newest: rows.reduce((latest, { collectedAt }) => Math.max(latest, collectedAt), 0),
    counts: countRows(rows),
    article,
    ids: rows.map(({ id }) => id),
    strings: [...places.keys()],
    texts: places.size > 0xffff ? Uint32Array.from(texts) : Uint16Array.from(texts),
    values: Float64Array.from(rows.flatMap((row) => NUMBER_FIELDS.map((field) => row[field]))),
    marks: Uint8Array.from(rows.flatMap((row) => [KINDS.indexOf(row.kind), flagsOf(row)])),
  };
}

/** The digest of an article with its mentions as they stand, in the order given. */
export function digestOf(
  article: StoredArticle,
  mentions: readonly StoredMention[],
  entities: ReadonlyMap<string, Pick<StoredEntity, 'name' | 'context'>>,
): StoredDigest {
  return packDigest(
    toArticleRow(article),
    mentions.map((mention) => toMentionRow(mention, entities.get(mention.entityId))),
  );
}

/** What a digest says of the entities of its mentions; those that have no name in it are left out. */
export function namesIn({
  ids,
  strings,
  texts,
}: StoredDigest): Pick<MentionRow, 'entityId' | 'entityName' | 'context'>[] {
  const found = ids.map((_, at) => {
    const [entityId = '', entityName = '', context = ''] = Array.from(
      texts.subarray(at * TEXT_FIELDS.length, at * TEXT_FIELDS.length + 3),
      (place) => strings[place] ?? '',
    );
    return { entityId, entityName, context };
  });
  return found.filter(({ entityName }) => entityName !== '');
}

/** What stands in a row beside its strings and numbers; `kind` is the place in `KINDS`. */
interface RowHead {
  id: string;
  articleId: string;
  kind: number | undefined;
  flags: number | undefined;
}

/** A row out of columns, wherever they are: in a digest, or in the collection in memory. */
export function rowFrom(
  { id, articleId, kind, flags = 0 }: RowHead,
  string: (field: TextField) => string,
  number: (field: NumberField) => number,
): MentionRow {
  return {
    id,
    articleId,
    entityId: string('entityId'),
    entityName: string('entityName'),
    context: string('context'),
    kind: KINDS[kind ?? 0] ?? 'person',
    text: string('text'),
    name: string('name'),
    about: string('about'),
    code: string('code'),
    unit: string('unit'),
    counted: string('counted'),
    note: string('note'),
    approx: string('approx'),
    value: number('value'),
    valueHigh: number('valueHigh'),
    start: number('start'),
    end: number('end'),
    byHand: (flags & BY_HAND) !== 0,
    rejected: (flags & REJECTED) !== 0,
    lost: (flags & LOST) !== 0,
    collectedAt: number('collectedAt'),
  };
}

/** The rows that a digest holds. */
export function unpackDigest({ article, ids, strings, texts, values, marks }: StoredDigest): MentionRow[] {
  return ids.map((id, at) => {
    const string = (field: TextField): string =>
      strings[texts[at * TEXT_FIELDS.length + TEXT_FIELDS.indexOf(field)] ?? -1] ?? '';
    const number = (field: NumberField): number =>
      values[at * NUMBER_FIELDS.length + NUMBER_FIELDS.indexOf(field)] ?? Number.NaN;
    return rowFrom({ id, articleId: article.id, kind: marks[at * 2], flags: marks[at * 2 + 1] }, string, number);
  });
}
