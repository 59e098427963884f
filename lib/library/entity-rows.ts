import type { Kind } from '../recognise/types.ts';
import { type Collection, kindOf } from './collection.ts';
import { compareNames, type Order } from './order.ts';

/** One row an entity: all its mentions among those that passed the filter. */
export interface EntityRow {
  entityId: string;
  kind: Kind;
  name: string;
  /** What keeps it apart from others of its name. */
  context: string;
  /** What was said of it last: the posts of the newest article that gives any. */
  about: string;
  /** GB/T 2260 of a place; empty otherwise. */
  code: string;
  mentions: number;
  articles: number;
  /** Publication of the first and the last article, as `publishedNumber`; 0 where none has a date. */
  first: number;
  last: number;
  /** Epoch milliseconds of the newest mention. */
  collectedAt: number;
  /** Where it first stands in the article collected last: what parts entities collected at one time. */
  position: number;
  hasNote: boolean;
}

export const ENTITY_SORTS = ['collected', 'name', 'about', 'mentions', 'articles', 'first', 'last'] as const;
export type EntitySort = (typeof ENTITY_SORTS)[number];

interface Group {
  first: number;
  last: number;
  newest: number;
  position: number;
  mentions: number;
  articles: number;
  lastArticle: number;
  seen: Set<number> | undefined;
  aboutDate: number;
  about: number;
  code: number;
  name: number;
  entityName: number;
  context: number;
  kind: Kind;
  entity: number;
  note: boolean;
}

function openGroup(collection: Collection, i: number, entity: number): Group {
  const { columns } = collection;
  return {
    first: 0,
    last: 0,
    newest: 0,
    position: 0,
    mentions: 0,
    articles: 0,
    lastArticle: -1,
    seen: undefined,
    aboutDate: -1,
    about: 0,
    code: 0,
    name: columns.name[i] as number,
    entityName: columns.entityName[i] as number,
    context: columns.context[i] as number,
    kind: kindOf(columns, i),
    entity,
    note: false,
  };
}

/** Mentions of an article mostly stand together, so the set is made only for a group that sees a second article. */
function countArticle(group: Group, article: number): void {
  if (article === group.lastArticle) return;
  if (group.lastArticle >= 0 && !group.seen) group.seen = new Set([group.lastArticle]);
  group.lastArticle = article;
  if (group.seen?.has(article)) return;
  group.seen?.add(article);
  group.articles++;
}

function add(group: Group, collection: Collection, i: number): void {
  const { columns, published } = collection;
  const article = columns.article[i] as number;
  const date = published[article] ?? 0;
  group.mentions++;
  countArticle(group, article);
  if (date > 0 && (group.first === 0 || date < group.first)) group.first = date;
  if (date > group.last) group.last = date;
  const at = columns.collectedAt[i] as number;
  const start = columns.start[i] as number;
  if (at > group.newest || (at === group.newest && start < group.position)) group.position = start;
  group.newest = Math.max(group.newest, at);
  if (columns.about[i] !== 0 && date > group.aboutDate) {
    group.aboutDate = date;
    group.about = columns.about[i] as number;
  }
  if (columns.code[i] !== 0) group.code = columns.code[i] as number;
  // An official is a person who was once named without a post; the kind with posts says more.
  if (kindOf(columns, i) === 'official') group.kind = 'official';
  group.note ||= columns.note[i] !== 0;
}

/** Gathers mentions by entity, in the order in which the entities first come. */
export function groupByEntity(collection: Collection, indexes: Uint32Array): EntityRow[] {
  const { columns, strings } = collection;
  const groups: Group[] = [];
  // Which group an entity has, plus one; a plain array of numbers is far quicker than a map here.
  const places = new Uint32Array(strings.size);
  for (const i of indexes) {
    const entity = columns.entityId[i] as number;
    if (entity === 0) continue;
    let group = groups[(places[entity] as number) - 1];
    if (!group) {
      group = openGroup(collection, i, entity);
      places[entity] = groups.push(group);
    }
    add(group, collection, i);
  }
  return groups.map((g) => ({
    entityId: strings.get(g.entity),
    kind: g.kind,
    name: strings.get(g.entityName) || strings.get(g.name),
    context: strings.get(g.context),
    about: strings.get(g.about),
    code: strings.get(g.code),
    mentions: g.mentions,
    articles: g.articles,
    first: g.first,
    last: g.last,
    collectedAt: g.newest,
    position: g.position,
    hasNote: g.note,
  }));
}

/** A new list in the order asked for. Equal rows go by number of mentions; those collected at one time in text order. */
export function sortEntities(
  collection: Collection,
  rows: readonly EntityRow[],
  order: Order<EntitySort>,
): EntityRow[] {
  const sign = order.descending ? -1 : 1;
  const { by } = order;
  if (by === 'name' || by === 'about') {
    const ranks = collection.strings.ranks(compareNames);
    const rank = (row: EntityRow) => ranks[collection.strings.intern(row[by])] ?? 0;
    const keyed = rows.map((row) => ({ row, key: row[by] === '' ? Number.NaN : rank(row) }));
    keyed.sort((a, b) => Number(Number.isNaN(a.key)) - Number(Number.isNaN(b.key)) || sign * (a.key - b.key) || 0);
    return keyed.map(({ row }) => row);
  }
  const key = by === 'collected' ? 'collectedAt' : by;
  const tie = (a: EntityRow, b: EntityRow): number =>
    by === 'collected' ? a.position - b.position : b.mentions - a.mentions;
  return [...rows].sort((a, b) => sign * (a[key] - b[key]) || tie(a, b));
}
