import { KINDS, type Kind } from '../recognise/types.ts';
import { ENTITY_SORTS, type EntitySort } from './entity-rows.ts';
import type { Filter } from './filter.ts';
import { MENTION_SORTS, type MentionSort, type Order } from './order.ts';

export const VIEWS = ['articles', 'people', 'places', 'organisations', 'figures', 'lexicon', 'settings'] as const;
export type View = (typeof VIEWS)[number];

export const ARTICLE_SORTS = ['published', 'collected', 'title', 'source', 'mentions'] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];

/** All that an address of the library says; what it leaves out has its default. */
export interface LibraryState {
  view: View;
  filter: Filter;
  sort?: Order<ArticleSort | EntitySort | MentionSort>;
  /** The entity or article whose dossier is open. */
  open?: string;
  /** The places view shows its map. */
  map?: boolean;
}

const SORTS: readonly string[] = [...new Set([...ARTICLE_SORTS, ...ENTITY_SORTS, ...MENTION_SORTS])];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isView(value: string | null): value is View {
  return (VIEWS as readonly (string | null)[]).includes(value);
}

function isKind(value: string): value is Kind {
  return (KINDS as readonly string[]).includes(value);
}

function isSort(value: string): value is ArticleSort | EntitySort | MentionSort {
  return SORTS.includes(value);
}

/** Reads the query part of the library's address. What it doesn't know it passes over: old bookmarks keep working. */
export function readState(search: string): LibraryState {
  const params = new URLSearchParams(search);
  const filter: Filter = {};
  const view = params.get('view');
  const state: LibraryState = { view: isView(view) ? view : 'articles', filter };
  const kinds = params.getAll('kind').filter(isKind);
  if (kinds.length > 0) filter.kinds = kinds;
  const query = params.get('q');
  if (query) filter.query = query;
  for (const key of ['site', 'place', 'unit', 'article', 'entity'] as const) {
    const value = params.get(key);
    if (value !== null && (value !== '' || key === 'unit')) filter[key] = value;
  }
  for (const key of ['from', 'to'] as const) {
    const value = params.get(key);
    if (value && DAY.test(value)) filter[key] = value;
  }
  if (params.has('note')) filter.hasNote = true;
  if (params.has('hand')) filter.byHand = true;
  if (params.has('rejected')) filter.rejected = true;
  const sort = params.get('sort') ?? '';
  const by = sort.replace(/^-/, '');
  if (isSort(by)) state.sort = { by, descending: sort.startsWith('-') };
  const open = params.get('open');
  if (open) state.open = open;
  if (params.has('map')) state.map = true;
  return state;
}

/** The query part for a state, `?view=…`; `readState` reads the same state back. */
export function writeState({ view, filter, sort, open, map }: LibraryState): string {
  const params = new URLSearchParams({ view });
  if (filter.query) params.set('q', filter.query);
  for (const kind of filter.kinds ?? []) params.append('kind', kind);
  for (const key of ['site', 'place', 'unit', 'article', 'entity', 'from', 'to'] as const) {
    const value = filter[key];
    if (value !== undefined) params.set(key, value);
  }
  if (filter.hasNote) params.set('note', '1');
  if (filter.byHand) params.set('hand', '1');
  if (filter.rejected) params.set('rejected', '1');
  if (sort) params.set('sort', (sort.descending ? '-' : '') + sort.by);
  if (open) params.set('open', open);
  if (map) params.set('map', '1');
  return `?${params}`;
}
