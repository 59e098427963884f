import type { Collection } from './collection.ts';
import { filterMentions } from './filter.ts';

/** The sites of the collection, those with most articles first. */
export function sitesOf(collection: Collection): string[] {
  return mostFrequent(collection.articles.map(({ site }) => site));
}

/** The units of its figures, the most frequent first; at most as many as a menu can show. */
export function unitsOf(collection: Collection, limit = 100): string[] {
  const { columns, strings } = collection;
  const figures = filterMentions(collection, { kinds: ['figure'] });
  const counts = new Map<number, number>();
  for (const i of figures) counts.set(columns.unit[i] as number, (counts.get(columns.unit[i] as number) ?? 0) + 1);
  const ordered = [...counts].sort((a, b) => b[1] - a[1]).slice(0, limit);
  return ordered.map(([id]) => strings.get(id)).filter(Boolean);
}

function mostFrequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}
