import { useMemo } from 'preact/hooks';
import type { Correction } from '../../lib/corrections/correction.ts';
import { figureSeries } from '../../lib/library/charts.ts';
import type { Collection } from '../../lib/library/collection.ts';
import { filterMentions } from '../../lib/library/filter.ts';
import { readMention } from '../../lib/library/read-dossier.ts';
import type { QuandianDatabase } from '../../lib/store/database.ts';
import { useText } from './context.ts';
import { QuoteList } from './QuoteList.tsx';
import { SeriesChart } from './SeriesChart.tsx';
import { useLoaded } from './use-loaded.ts';

interface FigureDossierProps {
  db: QuandianDatabase;
  collection: Collection;
  version: number;
  mentionId: string;
  run(correction: Correction, done: string): Promise<void>;
}

/** Points of a series beyond this are more than its table can be read for. */
const LONGEST = 40;

/** A figure with its sentence, and what other articles say of the same thing in the same unit. */
export function FigureDossier({ db, collection, version, mentionId, run }: FigureDossierProps) {
  const t = useText();
  const mention = useLoaded(() => readMention(db, collection, mentionId), [db, collection, version, mentionId]);
  const series = useMemo(() => {
    const index = collection.indexOf(mentionId);
    if (index === undefined) return undefined;
    const { unit, counted } = collection.row(index);
    const { columns, strings } = collection;
    const what = strings.intern(counted);
    const same = filterMentions(collection, { kinds: ['figure'], unit }).filter((i) => columns.counted[i] === what);
    return figureSeries(collection, same)[0];
  }, [collection, version, mentionId]);
  if (!mention) return null;
  return (
    <>
      <h2 class="figure">
        <span class="name">{mention.text}</span>
      </h2>
      <QuoteList key={mentionId} title={t('asWritten')} mentions={[mention]} spansArticles run={run} />
      <section>
        <h3>{t('series')}</h3>
        {series ? (
          <SeriesChart series={{ ...series, points: series.points.slice(-LONGEST) }} />
        ) : (
          <p class="muted">{t('noSeries')}</p>
        )}
      </section>
    </>
  );
}
