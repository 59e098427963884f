import type { EntityRow } from '../../lib/library/entity-rows.ts';
import type { View } from '../../lib/library/url-state.ts';
import { useText } from './context.ts';

interface CompanionsProps {
  title: string;
  view: View;
  rows: readonly EntityRow[];
  onOpen(view: View, entityId: string): void;
}

const SHOWN = 12;

/** What occurs in the same articles, with the number of those. */
export function Companions({ title, view, rows, onOpen }: CompanionsProps) {
  const t = useText();
  return (
    <div class="companions">
      <h4>{title}</h4>
      {rows.length === 0 && <span class="muted">{t('none')}</span>}
      <ul>
        {rows.slice(0, SHOWN).map(({ entityId, name, kind, articles }) => (
          <li key={entityId}>
            <button type="button" class={`plain ${kind}`} onClick={() => onOpen(view, entityId)}>
              <span class="name">{name}</span> <span class="count">{articles}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
