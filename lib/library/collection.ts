/**
 * The collection in memory, as columns: what filters, sorts and counts run over.
 *
 * Rows as objects would be some fifty megabytes at a hundred thousand mentions and a cache miss each; columns of numbers
 * are a tenth of that, and a filter over them takes a millisecond or two.
 */
import { KINDS, type Kind } from '../recognise/types.ts';
import {
  BY_HAND,
  LOST,
  NUMBER_FIELDS,
  REJECTED,
  rowFrom,
  type StoredDigest,
  TEXT_FIELDS,
  unpackDigest,
} from '../store/digest.ts';
import type { ArticleRow, MentionRow } from '../store/list-rows.ts';
import { publishedNumber } from './published-number.ts';
import { createStringTable, foldForSearch, type StringTable } from './string-table.ts';

/** A flag beside those of the digests: the mention is gone from the store. */
export const DELETED = 4;

/** Column by column; a mention is an index into all of them. Strings are numbers of `Collection.strings`. */
export interface MentionColumns {
  article: Uint32Array;
  entityId: Uint32Array;
  entityName: Uint32Array;
  context: Uint32Array;
  kind: Uint8Array;
  flags: Uint8Array;
  text: Uint32Array;
  name: Uint32Array;
  about: Uint32Array;
  code: Uint32Array;
  unit: Uint32Array;
  counted: Uint32Array;
  note: Uint32Array;
  approx: Uint32Array;
  start: Uint32Array;
  end: Uint32Array;
  value: Float64Array;
  valueHigh: Float64Array;
  collectedAt: Float64Array;
}

export interface Collection {
  /** How many mentions there are, deleted ones included: the valid indexes are below it. */
  readonly size: number;
  readonly columns: MentionColumns;
  readonly ids: readonly string[];
  readonly articles: readonly ArticleRow[];
  /** The publication date of each article as `publishedNumber` gives it. */
  readonly published: readonly number[];
  readonly strings: StringTable;
  /** The texts of the articles as search folds them, by article; empty where not loaded. */
  readonly texts: readonly string[];
  addArticles(rows: readonly ArticleRow[]): void;
  /** Makes an article searchable by its words. */
  addText(articleId: string, text: string): void;
  /** An article with all its mentions, in place of what was there of it. */
  addDigest(digest: StoredDigest): void;
  /** Adds or replaces by id. The articles have to be there. */
  addMentions(rows: readonly MentionRow[]): void;
  removeMentions(ids: readonly string[]): void;
  indexOf(id: string): number | undefined;
  articleIndex(id: string): number | undefined;
  hasArticle(id: string): boolean;
  /** Takes articles out of the lists, and what they hold; adding one again brings it back. */
  removeArticles(ids: readonly string[]): void;
  /** Whether the article at an index was removed. */
  isGone(article: number): boolean;
  /** The mentions of some articles, deleted ones left out. */
  mentionIdsOf(articleIds: readonly string[]): string[];
  row(index: number): MentionRow;
}

function createColumns(capacity: number): MentionColumns {
  const numbers = () => new Uint32Array(capacity);
  return {
    article: numbers(),
    entityId: numbers(),
    entityName: numbers(),
    context: numbers(),
    kind: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
    text: numbers(),
    name: numbers(),
    about: numbers(),
    code: numbers(),
    unit: numbers(),
    counted: numbers(),
    note: numbers(),
    approx: numbers(),
    start: numbers(),
    end: numbers(),
    value: new Float64Array(capacity),
    valueHigh: new Float64Array(capacity),
    collectedAt: new Float64Array(capacity),
  };
}

function grow(old: MentionColumns, capacity: number): MentionColumns {
  const next = createColumns(capacity);
  for (const key of Object.keys(next) as (keyof MentionColumns)[]) next[key].set(old[key]);
  return next;
}

export function kindOf(columns: MentionColumns, index: number): Kind {
  return KINDS[columns.kind[index] ?? 0] ?? 'person';
}

export function createCollection(): Collection {
  const strings = createStringTable();
  const ids: string[] = [];
  const articles: ArticleRow[] = [];
  const published: number[] = [];
  const texts: string[] = [];
  const gone = new Set<number>();
  const articleIndexes = new Map<string, number>();
  let indexes: Map<string, number> | undefined;
  let columns = createColumns(1024);

  function makeRoom(size: number): void {
    while (size > columns.kind.length) columns = grow(columns, columns.kind.length * 2);
  }

  function write(index: number, row: MentionRow): void {
    const article = articleIndexes.get(row.articleId);
    if (article === undefined) throw new Error(`mention ${row.id}: no article ${row.articleId}`);
    columns.article[index] = article;
    columns.kind[index] = KINDS.indexOf(row.kind);
    columns.flags[index] = (row.byHand ? BY_HAND : 0) | (row.rejected ? REJECTED : 0) | (row.lost ? LOST : 0);
    for (const key of TEXT_FIELDS) columns[key][index] = strings.intern(row[key]);
    for (const key of NUMBER_FIELDS) columns[key][index] = row[key];
  }

  /** The mentions of an article that is new here, straight from the packed columns: no row is ever made of them. */
  function append(article: number, digest: StoredDigest): void {
    const { texts, values, marks } = digest;
    const first = ids.length;
    const count = digest.ids.length;
    makeRoom(first + count);
    const known = Uint32Array.from(digest.strings, strings.intern);
    TEXT_FIELDS.forEach((key, field) => {
      const column = columns[key];
      for (let i = 0, at = field; i < count; i++, at += TEXT_FIELDS.length) {
        column[first + i] = known[texts[at] as number] as number;
      }
    });
    NUMBER_FIELDS.forEach((key, field) => {
      const column = columns[key];
      for (let i = 0, at = field; i < count; i++, at += NUMBER_FIELDS.length) column[first + i] = values[at] as number;
    });
    for (let i = 0; i < count; i++) {
      columns.article[first + i] = article;
      columns.kind[first + i] = marks[i * 2] as number;
      columns.flags[first + i] = marks[i * 2 + 1] as number;
      const id = digest.ids[i] as string;
      ids.push(id);
      indexes?.set(id, first + i);
    }
  }

  function indexMap(): Map<string, number> {
    // Only edits look mentions up by id, so the map is made when the first one comes.
    indexes ??= new Map(ids.map((id, index) => [id, index]));
    return indexes;
  }

  return {
    get size() {
      return ids.length;
    },
    get columns() {
      return columns;
    },
    ids,
    articles,
    published,
    strings,
    texts,
    addArticles(rows) {
      for (const row of rows) {
        const known = articleIndexes.get(row.id);
        const index = known ?? articles.length;
        articleIndexes.set(row.id, index);
        gone.delete(index);
        articles[index] = row;
        published[index] = publishedNumber(row.published);
        texts[index] ??= '';
      }
    },
    addText(articleId, text) {
      const index = articleIndexes.get(articleId);
      if (index !== undefined) texts[index] = foldForSearch(text);
    },
    addDigest(digest) {
      const isNew = !articleIndexes.has(digest.id);
      this.addArticles([digest.article]);
      if (isNew) {
        append(articleIndexes.get(digest.id) ?? 0, digest);
        return;
      }
      const standing = new Set(digest.ids);
      this.removeMentions(this.mentionIdsOf([digest.id]).filter((id) => !standing.has(id)));
      this.addMentions(unpackDigest(digest));
    },
    addMentions(rows) {
      const known = indexMap();
      for (const row of rows) {
        const index = known.get(row.id) ?? ids.length;
        makeRoom(index + 1);
        write(index, row);
        ids[index] = row.id;
        known.set(row.id, index);
      }
    },
    removeMentions(gone) {
      for (const id of gone) {
        const index = indexMap().get(id);
        if (index !== undefined) columns.flags[index] = (columns.flags[index] ?? 0) | DELETED;
      }
    },
    indexOf: (id) => indexMap().get(id),
    articleIndex: (id) => articleIndexes.get(id),
    hasArticle: (id) => articleIndexes.has(id),
    removeArticles(removed) {
      this.removeMentions(this.mentionIdsOf(removed));
      for (const id of removed) {
        const index = articleIndexes.get(id);
        if (index !== undefined) gone.add(index);
      }
    },
    isGone: (article) => gone.has(article),
    mentionIdsOf(articleIds) {
      const wanted = new Set(articleIds.map((id) => articleIndexes.get(id)));
      return ids.filter((_, i) => wanted.has(columns.article[i]) && ((columns.flags[i] ?? 0) & DELETED) === 0);
    },
    row(index) {
      return rowFrom(
        {
          id: ids[index] ?? '',
          articleId: articles[columns.article[index] ?? 0]?.id ?? '',
          kind: columns.kind[index],
          flags: columns.flags[index],
        },
        (field) => strings.get(columns[field][index] ?? 0),
        (field) => columns[field][index] ?? Number.NaN,
      );
    },
  };
}
