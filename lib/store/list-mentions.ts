import { Dexie } from 'dexie';
import type { Kind } from '../recognise/types.ts';
import type { QuandianDatabase } from './database.ts';
import { details } from './reading-label.ts';
import type { Order, StoredMention } from './types.ts';

export interface ListQuery {
  /** Only this kind; all without. */
  kind?: Kind | undefined;
  /** Substring of the name, the text, what is said of it, or the note. */
  search?: string | undefined;
}

/** Rows read from the database at a time while searching; without a search a page is read as it is. */
const CHUNK = 1000;

/** Whether a mention answers a search; letter case and full-width forms don't matter. An empty search suits all. */
export function matchesSearch(mention: StoredMention, search: string): boolean {
  const needle = fold(search).trim();
  if (needle === '') return true;
  const { name, text, note, reading } = mention;
  return fold([name, text, note, ...details(reading)].join('\n')).includes(needle);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function chunkBelow(
  db: QuandianDatabase,
  kind: Kind | undefined,
  below: Order | undefined,
  limit: number,
): Promise<StoredMention[]> {
  const head = kind ? ['active', kind] : ['active'];
  const index = kind ? '[status+kind+order]' : '[status+order]';
  return db.mentions
    .where(index)
    .between([...head, Dexie.minKey], [...head, below ?? Dexie.maxKey], true, false)
    .reverse()
    .limit(limit)
    .toArray();
}

/**
 * A page of everything collected: newest article first, in text order within one. Paged by key: pass the `order` of the
 * last row to go on. Fewer than `size` rows: there are no more.
 *
 * @param isStale asked before each read: once nobody waits for the answer, a search goes no further
 */
export async function listMentions(
  db: QuandianDatabase,
  { kind, search = '' }: ListQuery,
  after: Order | undefined,
  size: number,
  isStale: () => boolean = () => false,
): Promise<StoredMention[]> {
  const rows: StoredMention[] = [];
  const limit = search.trim() === '' ? size : CHUNK;
  let below = after;
  while (rows.length < size && !isStale()) {
    const chunk = await chunkBelow(db, kind, below, limit);
    for (const mention of chunk) if (rows.length < size && matchesSearch(mention, search)) rows.push(mention);
    below = chunk.at(-1)?.order;
    if (chunk.length < limit) break;
  }
  return rows;
}

/** The active mentions of one article, in text order. */
export async function mentionsOf(db: QuandianDatabase, articleId: string): Promise<StoredMention[]> {
  const rows = await db.mentions.where('articleId').equals(articleId).toArray();
  return rows.filter(({ status }) => status === 'active').sort((a, b) => a.start - b.start || a.end - b.end);
}
