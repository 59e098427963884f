import { REJECTED } from '../store/digest.ts';
import type { ArticleRow } from '../store/list-rows.ts';
import { type Collection, DELETED } from './collection.ts';

export interface WeekCount {
  /** The week's Monday: `2020-03-30`. */
  week: string;
  articles: number;
}

const DAY = 86_400_000;

function mondayOf(day: string): number | undefined {
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  // 1970-01-01 was a Thursday, three days after a Monday.
  return time - ((((time / DAY + 3) % 7) + 7) % 7) * DAY;
}

/** Articles a week of publication, without a gap: a week without any is a zero. At most the last `limit` weeks. */
export function articlesByWeek(articles: readonly ArticleRow[], limit = 104): WeekCount[] {
  const counts = new Map<number, number>();
  for (const { published } of articles) {
    const monday = mondayOf(published);
    if (monday !== undefined) counts.set(monday, (counts.get(monday) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const last = Math.max(...counts.keys());
  const first = Math.max(Math.min(...counts.keys()), last - (limit - 1) * 7 * DAY);
  const weeks: WeekCount[] = [];
  for (let week = first; week <= last; week += 7 * DAY) {
    weeks.push({ week: new Date(week).toISOString().slice(0, 10), articles: counts.get(week) ?? 0 });
  }
  return weeks;
}

export interface SeriesPoint {
  /** As on the page. */
  published: string;
  value: number;
  text: string;
  articleId: string;
  title: string;
  mentionId: string;
}

/** The same thing counted, in the same unit, in several articles. */
export interface FigureSeries {
  counted: string;
  unit: string;
  /** By date of publication. */
  points: SeriesPoint[];
}

/**
 * The series among some figures: what is counted and the unit agree, at least two articles with different dates say a
 * number. Longest first. A range stands with its lower end.
 */
export function figureSeries(collection: Collection, indexes: Uint32Array): FigureSeries[] {
  const { columns, articles, published, ids, strings } = collection;
  const groups = new Map<string, number[]>();
  for (const i of indexes) {
    const dated = published[columns.article[i] as number] !== 0;
    if (columns.counted[i] === 0 || Number.isNaN(columns.value[i]) || !dated) continue;
    const key = `${columns.counted[i]} ${columns.unit[i]}`;
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  }
  const series: FigureSeries[] = [];
  for (const group of groups.values()) {
    const dates = new Set(group.map((i) => published[columns.article[i] as number]));
    const [first] = group;
    if (dates.size < 2 || first === undefined) continue;
    const points = group.map((i): SeriesPoint => {
      const article = articles[columns.article[i] as number];
      return {
        published: article?.published ?? '',
        value: columns.value[i] as number,
        text: strings.get(columns.text[i] as number),
        articleId: article?.id ?? '',
        title: article?.title ?? '',
        mentionId: ids[i] ?? '',
      };
    });
    points.sort((a, b) => a.published.localeCompare(b.published));
    series.push({
      counted: strings.get(columns.counted[first] as number),
      unit: strings.get(columns.unit[first] as number),
      points,
    });
  }
  return series.sort((a, b) => b.points.length - a.points.length);
}

/** Mentions that count, by kind and article, for the article list. */
export function mentionsByArticle(collection: Collection): Uint32Array {
  const counts = new Uint32Array(collection.articles.length);
  const { article, flags } = collection.columns;
  for (let i = 0; i < collection.size; i++) {
    if (((flags[i] as number) & (DELETED | REJECTED)) === 0) {
      const of = article[i] as number;
      counts[of] = (counts[of] ?? 0) + 1;
    }
  }
  return counts;
}

/** Round numbers for an axis from 0 to at least `most`, at most `steps` of them besides 0. */
export function axisTicks(most: number, steps = 4): number[] {
  if (!(most > 0)) return [0, 1];
  const rough = most / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((m) => m * power).find((s) => s >= rough * 0.999999) ?? 10 * power;
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}
