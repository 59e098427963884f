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

/** The divisions that its places lie in or are, as paths, the most mentioned first; at most as many as a menu can show. */
export function divisionsOf(collection: Collection, limit = 400): string[] {
  const { columns, strings } = collection;
  const own = new Map<number, number>();
  for (const i of filterMentions(collection, { kinds: ['place'] })) {
    const path = columns.about[i] as number;
    if (path !== 0) own.set(path, (own.get(path) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const [id, count] of own) {
    const steps = strings.get(id).split('/');
    for (let n = 1; n <= steps.length; n++) {
      const path = steps.slice(0, n).join('/');
      counts.set(path, (counts.get(path) ?? 0) + count);
    }
  }
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length);
  return ordered.slice(0, limit).map(([path]) => path);
}

/** The division that a reader means by its name or its path, `天津市 / 北辰区`; undefined where there is none such. */
export function divisionNamed(divisions: readonly string[], typed: string): string | undefined {
  const wanted = typed.replace(/\s*\/\s*/g, '/').trim();
  return divisions.find((path) => path === wanted) ?? divisions.find((path) => path.endsWith(`/${wanted}`));
}

function mostFrequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}
