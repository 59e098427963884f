import { useMemo } from 'preact/hooks';
import { articlesByWeek } from '../../lib/library/charts.ts';
import type { Collection } from '../../lib/library/collection.ts';
import { groupByEntity } from '../../lib/library/entity-rows.ts';
import { type Filter, filterArticles, filterMentions } from '../../lib/library/filter.ts';
import type { View } from '../../lib/library/url-state.ts';
import { BarChart } from './BarChart.tsx';
import { useText } from './context.ts';
import { RankChart } from './RankChart.tsx';

interface OverviewProps {
  collection: Collection;
  version: number;
  filter: Filter;
  onOpen(view: View, key: string): void;
}

const RANKED = 15;

/** What the filtered articles look like from afar: how many a week, and who is in most of them. */
export function Overview({ collection, version, filter, onOpen }: OverviewProps) {
  const t = useText();
  const weeks = useMemo(() => {
    const found = filterArticles(collection, filter);
    return articlesByWeek(Array.from(found, (i) => collection.articles[i]).filter((article) => article !== undefined));
  }, [collection, version, filter]);
  const ranks = useMemo(() => {
    const { query: _, ...rest } = filter;
    const rows = groupByEntity(collection, filterMentions(collection, { ...rest, kinds: ['official'] }));
    return rows.sort((a, b) => b.articles - a.articles || b.mentions - a.mentions).slice(0, RANKED);
  }, [collection, version, filter]);
  if (weeks.length === 0) return null;
  return (
    <>
      <BarChart
        title={t('perWeek')}
        bars={weeks.map(({ week, articles }) => ({
          key: week,
          label: t('weekOf', { day: week, n: articles }),
          value: articles,
        }))}
        ends={[weeks[0]?.week ?? '', weeks.at(-1)?.week ?? '']}
      />
      <RankChart
        title={t('byArticles')}
        rows={ranks.map(({ entityId, name, articles }) => ({ key: entityId, name, value: articles }))}
        onOpen={(key) => onOpen('people', key)}
      />
    </>
  );
}
