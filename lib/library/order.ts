import type { Collection } from './collection.ts';

/** What a list of mentions can be sorted by. */
export const MENTION_SORTS = ['collected', 'published', 'text', 'about', 'value', 'counted', 'position'] as const;
export type MentionSort = (typeof MENTION_SORTS)[number];

export interface Order<S extends string> {
  by: S;
  descending: boolean;
}

/** Chinese by pinyin, numbers in names by value. */
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });
export const compareNames = (a: string, b: string): number => collator.compare(a, b);

/**
 * Sorts indexes by a number each. Ties keep the order they came in, either way round; what has no number comes last
 * either way. A typed sort with the place packed into the key is several times faster than a comparing sort.
 */
export function sortByKey(indexes: Uint32Array, keyOf: (index: number) => number, descending: boolean): Uint32Array {
  const keys = new Float64Array(indexes.length);
  for (let i = 0; i < keys.length; i++) keys[i] = keyOf(indexes[i] as number);
  const known = new Set(keys);
  // Of keys that hardly repeat there is nothing to rank: comparing them is quicker.
  if (known.size > keys.length / 4) return sortByComparing(indexes, keys, descending);
  const distinct = Float64Array.from(known).sort();
  const packed = new Float64Array(keys.length);
  const width = keys.length + 1;
  const rank = new Map<number, number>();
  distinct.forEach((key, i) => {
    rank.set(key, Number.isNaN(key) ? distinct.length : descending ? distinct.length - 1 - i : i);
  });
  for (let i = 0; i < keys.length; i++) packed[i] = (rank.get(keys[i] as number) ?? 0) * width + i;
  packed.sort();
  const sorted = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) sorted[i] = indexes[(packed[i] as number) % width] as number;
  return sorted;
}

function sortByComparing(indexes: Uint32Array, keys: Float64Array, descending: boolean): Uint32Array {
  const sign = descending ? -1 : 1;
  const compare = (a: number, b: number): number => {
    const [first, second] = [keys[a] as number, keys[b] as number];
    const missing = Number(Number.isNaN(first)) - Number(Number.isNaN(second));
    return missing || sign * (first - second) || a - b;
  };
  return Uint32Array.from(keys, (_, i) => i)
    .sort(compare)
    .map((i) => indexes[i] as number);
}

function keyFor(collection: Collection, by: MentionSort): (index: number) => number {
  const { columns, published, strings } = collection;
  switch (by) {
    case 'collected':
      return (i) => columns.collectedAt[i] as number;
    case 'published':
      return (i) => published[columns.article[i] as number] || Number.NaN;
    case 'value':
      return (i) => columns.value[i] as number;
    case 'position':
      return (i) => (columns.article[i] as number) * 2 ** 32 + (columns.start[i] as number);
    default: {
      const ranks = strings.ranks(compareNames);
      const column = columns[by];
      return (i) => (column[i] === 0 ? Number.NaN : (ranks[column[i] as number] as number));
    }
  }
}

/** The mentions in the order asked for; of one article (the same date) in text order. */
export function sortMentions(collection: Collection, indexes: Uint32Array, order: Order<MentionSort>): Uint32Array {
  const { by, descending } = order;
  const sorted =
    by === 'collected' || by === 'published' ? sortByKey(indexes, keyFor(collection, 'position'), false) : indexes;
  return sortByKey(sorted, keyFor(collection, by), descending);
}

/**
 * Figures by value within their unit, units by how often they occur: 万 and 亿 are in the number already, so 2.5万吨
 * stands between 9,000吨 and 3亿吨.
 */
export function sortFigures(collection: Collection, indexes: Uint32Array, descending: boolean): Uint32Array {
  const { unit, value } = collection.columns;
  const counts = new Map<number, number>();
  for (const i of indexes) counts.set(unit[i] as number, (counts.get(unit[i] as number) ?? 0) + 1);
  const place = new Map([...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id], rank) => [id, rank]));
  const byValue = sortByKey(indexes, (i) => value[i] as number, descending);
  return sortByKey(byValue, (i) => place.get(unit[i] as number) ?? 0, false);
}

/** The mentions by article, articles in the order in which they first come, those of one in text order. */
export function groupByArticle(collection: Collection, indexes: Uint32Array): Uint32Array {
  const { article, start } = collection.columns;
  const rank = new Map<number, number>();
  for (const i of indexes) if (!rank.has(article[i] as number)) rank.set(article[i] as number, rank.size);
  const inText = sortByKey(indexes, (i) => start[i] as number, false);
  return sortByKey(inText, (i) => rank.get(article[i] as number) ?? 0, false);
}
