import type { Kind } from '../recognise/types.ts';
import type { Collection } from './collection.ts';
import { ENTITY_SORTS, type EntityRow, type EntitySort, groupByEntity, sortEntities } from './entity-rows.ts';
import { type Filter, filterArticles, filterMentions } from './filter.ts';
import {
  compareNames,
  MENTION_SORTS,
  type MentionSort,
  type Order,
  sortByKey,
  sortFigures,
  sortMentions,
} from './order.ts';
import { placeTree } from './place-tree.ts';
import { ARTICLE_SORTS, type ArticleSort, type LibraryState, type View } from './url-state.ts';

/** What a view lists, in the order shown. Indexes are those of the collection. */
export type List =
  | { of: 'articles'; rows: Uint32Array }
  | { of: 'entities'; rows: EntityRow[] }
  | { of: 'mentions'; rows: Uint32Array };

/** The kinds that a view shows. */
export const KINDS_OF_VIEW: Partial<Record<View, readonly Kind[]>> = {
  people: ['official', 'person'],
  places: ['place'],
  organisations: ['organisation'],
  figures: ['figure'],
};

/** Newest first: what an index gives at once, so that the first rows are the right ones before all is loaded. */
export const DEFAULT_ORDER: Order<'collected'> = { by: 'collected', descending: true };

function orderIn<S extends string>(
  known: readonly (S | 'collected')[],
  sort: LibraryState['sort'],
): Order<S | 'collected'> {
  const by = known.find((one) => one === sort?.by);
  return by && sort ? { by, descending: sort.descending } : DEFAULT_ORDER;
}

/** The filter of a view: its own kinds, narrowed by those that the reader chose among them. */
export function filterOfView({ view, filter }: LibraryState): Filter {
  const own = KINDS_OF_VIEW[view];
  if (!own) return filter;
  const chosen = own.filter((kind) => filter.kinds?.includes(kind));
  return { ...filter, kinds: chosen.length > 0 ? chosen : own };
}

function sortArticles(collection: Collection, rows: Uint32Array, { by, descending }: Order<ArticleSort>): Uint32Array {
  const { articles, published } = collection;
  if (by === 'title' || by === 'source') {
    const sign = descending ? -1 : 1;
    return rows.slice().sort((a, b) => sign * compareNames(articles[a]?.[by] ?? '', articles[b]?.[by] ?? ''));
  }
  const total = (i: number) => Object.values(articles[i]?.counts ?? {}).reduce((sum, n) => sum + n, 0);
  const keys: Record<Exclude<ArticleSort, 'title' | 'source'>, (i: number) => number> = {
    published: (i) => published[i] || Number.NaN,
    collected: (i) => articles[i]?.collectedAt ?? 0,
    mentions: total,
  };
  return sortByKey(rows, keys[by], descending);
}

/** The rows that a view has under its filter, in no order yet; of the views without a list, the articles. */
export function findRows(collection: Collection, state: LibraryState): List {
  const filter = filterOfView(state);
  switch (state.view) {
    case 'people':
    case 'places':
    case 'organisations':
      return { of: 'entities', rows: groupByEntity(collection, filterMentions(collection, filter)) };
    case 'figures':
      return { of: 'mentions', rows: filterMentions(collection, filter) };
    default:
      return { of: 'articles', rows: filterArticles(collection, filter) };
  }
}

/** A new list in the order asked for, or newest first where the view can't be sorted so. */
export function orderRows(collection: Collection, found: List, sort: LibraryState['sort']): List {
  switch (found.of) {
    case 'entities':
      return { of: 'entities', rows: sortEntities(collection, found.rows, orderIn<EntitySort>(ENTITY_SORTS, sort)) };
    case 'mentions': {
      const order = orderIn<MentionSort>(MENTION_SORTS, sort);
      const byValue = order.by === 'value';
      const { rows } = found;
      return {
        of: 'mentions',
        rows: byValue ? sortFigures(collection, rows, order.descending) : sortMentions(collection, rows, order),
      };
    }
    case 'articles':
      return { of: 'articles', rows: sortArticles(collection, found.rows, orderIn<ArticleSort>(ARTICLE_SORTS, sort)) };
  }
}

/** The rows of the view that a state describes, in its order. */
export function buildList(collection: Collection, state: LibraryState): List {
  return orderRows(collection, findRows(collection, state), state.sort);
}

/** The key of a row, as selections and addresses hold it: an article's, an entity's or a mention's id. */
export function keyAt(collection: Collection, list: List, index: number): string {
  switch (list.of) {
    case 'articles':
      return collection.articles[list.rows[index] ?? -1]?.id ?? '';
    case 'entities':
      return list.rows[index]?.entityId ?? '';
    case 'mentions':
      return collection.ids[list.rows[index] ?? -1] ?? '';
  }
}

/**
 * The mentions behind the rows, in the order in which the rows stand, those of a row in text order: what exports write.
 *
 * @param only keys of the rows to take; absent: all
 */
export function mentionsBehind(
  collection: Collection,
  list: List,
  state: LibraryState,
  only?: ReadonlySet<string>,
): Uint32Array {
  if (list.of === 'mentions') {
    return only ? list.rows.filter((i) => only.has(collection.ids[i] ?? '')) : list.rows;
  }
  const { columns } = collection;
  // A query for articles is about their text; every mention of a found article belongs to the export.
  const { query: _, ...rest } = state.filter;
  const filter = list.of === 'articles' ? rest : filterOfView(state);
  const places = placesOfRows(collection, list, only);
  const column = list.of === 'articles' ? columns.article : columns.entityId;
  const found = filterMentions(collection, filter).filter((i) => (places[column[i] as number] as number) >= 0);
  const rank = (i: number): number => places[column[i] as number] as number;
  if (list.of === 'entities') {
    const inText = sortMentions(collection, found, { by: 'position', descending: false });
    return sortByKey(inText, rank, false);
  }
  // One key for both: rows and offsets are far below 2^21 and 2^32.
  return sortByKey(found, (i) => rank(i) * 2 ** 32 + (columns.start[i] as number), false);
}

/** The place in the list of each article, or of each entity by the number of its id; -1 for those that are not in it. */
function placesOfRows(
  collection: Collection,
  list: Exclude<List, { of: 'mentions' }>,
  only: ReadonlySet<string> | undefined,
): Int32Array {
  const ofArticles = list.of === 'articles';
  const places = new Int32Array(ofArticles ? collection.articles.length : collection.strings.size).fill(-1);
  for (let i = 0; i < list.rows.length; i++) {
    const key = keyAt(collection, list, i);
    if (only && !only.has(key)) continue;
    const of = ofArticles ? list.rows[i] : collection.strings.intern(key);
    if (typeof of === 'number') places[of] = i;
  }
  return places;
}

/** The entities of a places view in the order of the tree, every branch open. */
export function inTreeOrder(rows: readonly EntityRow[]): EntityRow[] {
  const byId = new Map(rows.map((row) => [row.entityId, row]));
  const ordered: EntityRow[] = [];
  const visit = (nodes: ReturnType<typeof placeTree>): void => {
    for (const node of nodes) {
      const row = byId.get(node.entityId ?? '');
      if (row) ordered.push(row);
      visit(node.children);
    }
  };
  visit(placeTree(rows));
  const placed = new Set(ordered);
  return [...ordered, ...rows.filter((row) => !placed.has(row))];
}
