import { useEffect, useRef } from 'preact/hooks';
import type { Correction } from '../../lib/corrections/correction.ts';
import type { Collection } from '../../lib/library/collection.ts';
import type { Filter } from '../../lib/library/filter.ts';
import type { View } from '../../lib/library/url-state.ts';
import type { QuandianDatabase } from '../../lib/store/database.ts';
import { ArticleDossier } from './ArticleDossier.tsx';
import { useText } from './context.ts';
import { EntityDossier } from './EntityDossier.tsx';
import { FigureDossier } from './FigureDossier.tsx';
import { Overview } from './Overview.tsx';

interface DossierProps {
  db: QuandianDatabase;
  collection: Collection;
  version: number;
  view: View;
  filter: Filter;
  open: string | undefined;
  /** Goes up when a dossier is opened by key: the focus is to go there. */
  focusCall: number;
  run(correction: Correction, done: string): Promise<void>;
  onOpen(view: View, key: string): void;
  onClose(): void;
}

/** The panel on the right: what is open, or, of the articles with none open, their overview. */
export function Dossier({
  db,
  collection,
  version,
  view,
  filter,
  open,
  focusCall,
  run,
  onOpen,
  onClose,
}: DossierProps) {
  const t = useText();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (panel.current) panel.current.scrollTop = 0;
  }, [open, view]);
  useEffect(() => {
    if (focusCall > 0) panel.current?.focus();
  }, [focusCall]);
  if (!open) {
    if (view !== 'articles') return null;
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard
      <aside class="dossier overview" tabIndex={0} aria-label={t('perWeek')}>
        <Overview collection={collection} version={version} filter={filter} onOpen={onOpen} />
      </aside>
    );
  }
  const common = { db, collection, version, run };
  return (
    <aside
      class="dossier"
      ref={panel}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard
      tabIndex={0}
      aria-label={t('dossier')}
      data-testid="dossier"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <button type="button" class="plain closer" data-testid="close-dossier" onClick={onClose}>
        {t('close')} ×
      </button>
      {view === 'articles' && <ArticleDossier {...common} articleId={open} />}
      {view === 'figures' && <FigureDossier {...common} mentionId={open} />}
      {view !== 'articles' && view !== 'figures' && (
        <EntityDossier {...common} view={view} entityId={open} onOpen={onOpen} />
      )}
    </aside>
  );
}
