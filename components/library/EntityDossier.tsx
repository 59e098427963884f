import { useMemo } from 'preact/hooks';
import type { Correction } from '../../lib/corrections/correction.ts';
import type { Collection } from '../../lib/library/collection.ts';
import { companions, namesakes, postSpans } from '../../lib/library/dossier.ts';
import { groupByEntity } from '../../lib/library/entity-rows.ts';
import { filterMentions } from '../../lib/library/filter.ts';
import { KINDS_OF_VIEW } from '../../lib/library/list.ts';
import { readEntityMentions } from '../../lib/library/read-dossier.ts';
import type { View } from '../../lib/library/url-state.ts';
import type { QuandianDatabase } from '../../lib/store/database.ts';
import { Companions } from './Companions.tsx';
import { useText } from './context.ts';
import { PostTimeline } from './PostTimeline.tsx';
import { QuoteList } from './QuoteList.tsx';
import { SamePerson } from './SamePerson.tsx';
import { useLoaded } from './use-loaded.ts';

interface EntityDossierProps {
  db: QuandianDatabase;
  collection: Collection;
  version: number;
  view: View;
  entityId: string;
  run(correction: Correction, done: string): Promise<void>;
  onOpen(view: View, entityId: string): void;
}

/** All that the collection has of an official, a person, a place or an organisation. */
export function EntityDossier(props: EntityDossierProps) {
  const { db, collection, version, view, entityId, run, onOpen } = props;
  const t = useText();
  const mentions = useLoaded(() => readEntityMentions(db, collection, entityId), [db, collection, version, entityId]);
  const kinds = KINDS_OF_VIEW[view] ?? [];
  const { row, others } = useMemo(() => {
    const rows = groupByEntity(collection, filterMentions(collection, { kinds }));
    const own = rows.find((one) => one.entityId === entityId);
    return { row: own, others: own ? namesakes(own, rows) : [] };
  }, [collection, version, entityId, view]);
  const near = useMemo(
    () => ({
      places: companions(collection, entityId, ['place']),
      organisations: companions(collection, entityId, ['organisation']),
      people: companions(collection, entityId, ['official', 'person']),
    }),
    [collection, version, entityId],
  );
  if (!row || !mentions) return null;
  return (
    <>
      <h2 class={row.kind}>
        <span class="name">{row.name}</span> <span class="context">{row.context}</span>
      </h2>
      <p class="muted">
        {t(row.kind)} · {t('articlesN', { n: row.articles })}
      </p>
      {view === 'people' && (
        <section>
          <h3>{t('timeline')}</h3>
          <PostTimeline spans={postSpans(mentions)} />
        </section>
      )}
      <QuoteList key={entityId} title={t('allMentions')} mentions={mentions} spansArticles run={run} />
      <section>
        <h3>{t('related')}</h3>
        <Companions title={t('relatedPlaces')} view="places" rows={near.places} onOpen={onOpen} />
        <Companions title={t('relatedOrganisations')} view="organisations" rows={near.organisations} onOpen={onOpen} />
        <Companions title={t('relatedPeople')} view="people" rows={near.people} onOpen={onOpen} />
      </section>
      <SamePerson
        person={view === 'people'}
        candidates={others}
        onMerge={(other) =>
          void run({ do: 'merge', entityIds: [other.entityId], into: entityId }, t('mergedDone', { name: row.name }))
        }
      />
    </>
  );
}
