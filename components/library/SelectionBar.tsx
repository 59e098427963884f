import type { Correction } from '../../lib/corrections/correction.ts';
import type { Collection } from '../../lib/library/collection.ts';
import type { List } from '../../lib/library/list.ts';
import { KINDS } from '../../lib/recognise/types.ts';
import { useText } from './context.ts';
import { KindMenu } from './KindMenu.tsx';

interface SelectionBarProps {
  collection: Collection;
  list: List;
  selected: ReadonlySet<string>;
  rejected: boolean;
  /** Ids of the mentions behind the selected rows. */
  mentionIds(): string[];
  run(correction: Correction, done: string): Promise<void>;
  onClear(): void;
}

/** What can be done with the selected rows, all at once. */
export function SelectionBar({ list, selected, rejected, mentionIds, run, onClear }: SelectionBarProps) {
  const t = useText();
  const keys = [...selected];
  const act = (make: (ids: string[]) => [Correction, string]) => {
    const [correction, done] = make(list.of === 'articles' ? keys : mentionIds());
    onClear();
    void run(correction, done);
  };
  const rows = list.of === 'entities' ? list.rows.filter(({ entityId }) => selected.has(entityId)) : [];
  const [into, ...others] = [...rows].sort((a, b) => b.mentions - a.mentions);
  return (
    <div class="actions" data-testid="selection">
      <span role="status">{t('selectedRows', { n: selected.size })}</span>
      {list.of === 'articles' ? (
        <button
          type="button"
          data-testid="bulk-delete"
          onClick={() => act((ids) => [{ do: 'drop', articleIds: ids }, t('droppedDone', { n: ids.length })])}
        >
          {t('delete')}
        </button>
      ) : (
        <>
          <button
            type="button"
            data-testid="bulk-reject"
            onClick={() =>
              act((ids) =>
                rejected
                  ? [{ do: 'restore', ids }, t('restoredDone', { n: ids.length })]
                  : [{ do: 'reject', ids }, t('rejectedDone', { n: ids.length })],
              )
            }
          >
            {t(rejected ? 'restore' : 'reject')}
          </button>
          <KindMenu
            kinds={KINDS}
            onPick={(kind) => act((ids) => [{ do: 'retype', ids, kind }, t('retypedDone', { n: ids.length })])}
          />
          {into && others.length > 0 && (
            <button
              type="button"
              data-testid="bulk-merge"
              onClick={() =>
                act(() => [
                  { do: 'merge', entityIds: others.map(({ entityId }) => entityId), into: into.entityId },
                  t('mergedDone', { name: into.name }),
                ])
              }
            >
              {t('merge')}
            </button>
          )}
          <button
            type="button"
            data-testid="bulk-delete"
            onClick={() => act((ids) => [{ do: 'delete', ids }, t('deletedDone', { n: ids.length })])}
          >
            {t('delete')}
          </button>
        </>
      )}
      <button type="button" class="plain" onClick={onClear}>
        {t('clearSelection')}
      </button>
    </div>
  );
}
