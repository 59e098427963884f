import type { EntityRow } from '../../lib/library/entity-rows.ts';
import { useText } from './context.ts';

interface SamePersonProps {
  person: boolean;
  candidates: readonly EntityRow[];
  onMerge(row: EntityRow): void;
}

/** Who may be the same, to be merged, and the rule that keeps them apart. */
export function SamePerson({ person, candidates, onMerge }: SamePersonProps) {
  const t = useText();
  return (
    <section data-testid="same">
      <h3>{t(person ? 'samePerson' : 'sameThing')}</h3>
      {candidates.length === 0 && <p class="muted">{t('noCandidates')}</p>}
      <ul class="candidates">
        {candidates.slice(0, 20).map((row) => (
          <li key={row.entityId} class={row.kind}>
            <span class="name">{row.name}</span> <span class="context">{row.context || row.about}</span>{' '}
            <span class="count">{t('articlesN', { n: row.articles })}</span>
            <button type="button" data-testid="merge-into" onClick={() => onMerge(row)}>
              {t('mergeInto')}
            </button>
          </li>
        ))}
      </ul>
      <p class="muted small">{t('entityRule')}</p>
    </section>
  );
}
