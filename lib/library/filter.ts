import { KINDS, type Kind } from '../recognise/types.ts';
import { BY_HAND, REJECTED } from '../store/digest.ts';
import { type Collection, DELETED } from './collection.ts';
import { foldForSearch } from './string-table.ts';

/** What a list shows. Every condition given has to hold; one left out holds for all. */
export interface Filter {
  kinds?: readonly Kind[];
  /** Substring of the name, the text, what is said of it, what is counted, the note, or the article's title. */
  query?: string;
  site?: string;
  /** First and last day of publication, inclusive: `2020-02-01`. */
  from?: string;
  to?: string;
  /** A division's path; what lies below it belongs to it. Places below it, and all else in articles that name one. */
  place?: string;
  unit?: string;
  entity?: string;
  article?: string;
  hasNote?: boolean;
  byHand?: boolean;
  /** Rejected mentions instead of the others. */
  rejected?: boolean;
}

const PLACE = KINDS.indexOf('place');

function dayNumber(day: string | undefined, fallback: number, clock: string): number {
  const digits = day?.replace(/\D/g, '') ?? '';
  return digits.length === 8 ? Number(digits + clock) : fallback;
}

/** Marks the articles that pass the conditions on articles; null where there are none. */
export function matchingArticles(collection: Collection, filter: Filter): Uint8Array | null {
  const { site, from, to, article } = filter;
  if (!site && !from && !to && !article) return null;
  const earliest = dayNumber(from, Number.NEGATIVE_INFINITY, '0000');
  const latest = dayNumber(to, Number.POSITIVE_INFINITY, '2359');
  return Uint8Array.from(collection.articles, (row, i) => {
    const date = collection.published[i] ?? 0;
    const inTime = !(from || to) || (date > 0 && date >= earliest && date <= latest);
    return inTime && (!site || row.site === site) && (!article || row.id === article) ? 1 : 0;
  });
}

/** Marks the articles whose title or source contains the query; null for no query. */
export function titlesMatching(collection: Collection, query: string | undefined): Uint8Array | null {
  const needle = foldForSearch(query ?? '').trim();
  if (needle === '') return null;
  return Uint8Array.from(collection.articles, ({ title, source }) =>
    foldForSearch(`${title}\n${source}`).includes(needle) ? 1 : 0,
  );
}

/** Marks the strings that are the division or lie below it: 天津市 holds 天津市/北辰区, not 天津市场. */
function pathsBelow(collection: Collection, place: string | undefined): Uint8Array | null {
  if (!place) return null;
  const marks = new Uint8Array(collection.strings.size);
  for (let id = 0; id < marks.length; id++) {
    const path = collection.strings.get(id);
    if (path === place || path.startsWith(`${place}/`)) marks[id] = 1;
  }
  return marks;
}

/** Marks the articles that name a place among those marked. */
function articlesNaming(collection: Collection, places: Uint8Array): Uint8Array {
  const { article, kind, flags, about } = collection.columns;
  const marks = new Uint8Array(collection.articles.length);
  for (let i = 0; i < collection.size; i++) {
    if (kind[i] === PLACE && places[about[i] as number] === 1 && ((flags[i] as number) & (DELETED | REJECTED)) === 0)
      marks[article[i] as number] = 1;
  }
  return marks;
}

/** The mentions that pass, in the order of the collection. One pass, no allocation a mention. */
export function filterMentions(collection: Collection, filter: Filter): Uint32Array {
  const { columns, size, strings } = collection;
  const articles = matchingArticles(collection, filter);
  const places = pathsBelow(collection, filter.place);
  const naming = places && articlesNaming(collection, places);
  const words = strings.matching(filter.query ?? '');
  const titles = words && titlesMatching(collection, filter.query);
  const kinds = filter.kinds && filter.kinds.length > 0 ? filter.kinds : KINDS;
  const kindMask = kinds.reduce((mask, kind) => mask | (1 << KINDS.indexOf(kind)), 0);
  const unit = filter.unit === undefined ? -1 : strings.intern(filter.unit);
  const entity = filter.entity === undefined ? -1 : strings.intern(filter.entity);
  const must = filter.byHand ? BY_HAND : 0;
  const state = filter.rejected ? REJECTED : 0;
  const { article, kind, flags, text, name, about, counted, note } = columns;
  const found = new Uint32Array(size);
  let count = 0;
  for (let i = 0; i < size; i++) {
    const flag = flags[i] as number;
    if ((kindMask & (1 << (kind[i] as number))) === 0) continue;
    if ((flag & (DELETED | REJECTED)) !== state || (flag & must) !== must) continue;
    if (articles && articles[article[i] as number] === 0) continue;
    if (places && (kind[i] === PLACE ? places[about[i] as number] : naming?.[article[i] as number]) === 0) continue;
    if (unit >= 0 && columns.unit[i] !== unit) continue;
    if (entity >= 0 && columns.entityId[i] !== entity) continue;
    if (filter.hasNote && note[i] === 0) continue;
    if (
      words &&
      !words[text[i] as number] &&
      !words[name[i] as number] &&
      !words[about[i] as number] &&
      !words[counted[i] as number] &&
      !words[note[i] as number] &&
      !titles?.[article[i] as number]
    ) {
      continue;
    }
    found[count++] = i;
  }
  return found.slice(0, count);
}

/** The articles that pass, as indexes: by the conditions on articles, and the query in title, source, editors or text. */
export function filterArticles(collection: Collection, filter: Filter): Uint32Array {
  const passes = matchingArticles(collection, filter);
  const places = pathsBelow(collection, filter.place);
  const naming = places && articlesNaming(collection, places);
  const needle = foldForSearch(filter.query ?? '').trim();
  const found: number[] = [];
  collection.articles.forEach(({ title, source, editors }, i) => {
    if (collection.isGone(i) || passes?.[i] === 0 || naming?.[i] === 0) return;
    const hit =
      needle === '' ||
      foldForSearch(`${title}\n${source}\n${editors}`).includes(needle) ||
      collection.texts[i]?.includes(needle);
    if (hit) found.push(i);
  });
  return Uint32Array.from(found);
}
