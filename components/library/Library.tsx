import { useMemo, useState } from 'preact/hooks';
import { divisionsOf, sitesOf, unitsOf } from '../../lib/library/facets.ts';
import type { Filter } from '../../lib/library/filter.ts';
import { findRows, inTreeOrder, KINDS_OF_VIEW, mentionsBehind, orderRows } from '../../lib/library/list.ts';
import { type LibraryState, type View, writeState } from '../../lib/library/url-state.ts';
import type { QuandianDatabase } from '../../lib/store/database.ts';
import { useText } from './context.ts';
import { Dossier } from './Dossier.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { FilterBar } from './FilterBar.tsx';
import { failureText } from './failure-text.ts';
import { LexiconView } from './LexiconView.tsx';
import { ListGrid, PlaceGrid } from './ListGrid.tsx';
import type { AnySort } from './list-columns.ts';
import { NavRail } from './NavRail.tsx';
import { PlaceMap } from './PlaceMap.tsx';
import { Reading } from './Reading.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { SettingsView } from './SettingsView.tsx';
import { Toast } from './Toast.tsx';
import { useBackupReminder } from './use-backup-reminder.ts';
import { useCollection } from './use-collection.ts';
import { useCorrections } from './use-corrections.ts';
import { useLibraryState } from './use-library-state.ts';

const NONE: ReadonlySet<string> = new Set();

/** Conditions that make sense in another view too. */
function carriedOver({ site, place, from, to }: Filter): Filter {
  return { ...(site && { site }), ...(place && { place }), ...(from && { from }), ...(to && { to }) };
}

/** The collection as a page: views on the left, the list in the middle, the dossier on the right. */
export function Library({ db }: { db: QuandianDatabase }) {
  const t = useText();
  const [state, setState] = useLibraryState();
  const { collection, version, stage, progress, error, blocked, reload } = useCollection(
    db,
    KINDS_OF_VIEW[state.view] ?? [],
  );
  const corrections = useCorrections(db);
  const [focusCall, setFocusCall] = useState(0);
  const reminder = useBackupReminder(db, collection.size);
  const [selected, setSelected] = useState<ReadonlySet<string>>(NONE);
  const { view, filter } = state;
  const isList = view !== 'lexicon' && view !== 'settings';
  // Sorting must not search anew, nor opening a dossier do either.
  const found = useMemo(() => findRows(collection, state), [collection, version, view, filter]);
  const list = useMemo(() => {
    const ordered = orderRows(collection, found, state.sort);
    return view === 'places' && ordered.of === 'entities' ? { ...ordered, rows: inTreeOrder(ordered.rows) } : ordered;
  }, [found, state.sort]);
  const facets = useMemo(
    () => ({ sites: sitesOf(collection), units: unitsOf(collection), divisions: divisionsOf(collection) }),
    [collection, version],
  );

  const change = (part: Partial<LibraryState>, step?: 'push' | 'replace') => setState({ ...state, ...part }, step);
  const onFilter = (next: Filter, step?: 'push' | 'replace') => {
    setSelected(NONE);
    change({ filter: next }, step);
  };
  const onView = (next: View) => {
    setSelected(NONE);
    setState({ view: next, filter: carriedOver(filter) });
  };
  const onOpen = (next: View, key: string) => {
    if (next === view) change({ open: key });
    else setState({ view: next, filter: carriedOver(filter), open: key });
  };
  const close = () => {
    const { open: _, ...rest } = state;
    setState(rest);
    document.querySelector<HTMLElement>('[role=grid], [role=treegrid]')?.focus({ preventScroll: true });
  };
  const onRow = (key: string, byKey: boolean) => {
    change({ open: key });
    if (byKey) setFocusCall((n) => n + 1);
  };
  const onSort = (by: AnySort) => {
    const now = state.sort ?? { by: 'collected', descending: true };
    const descending = now.by === by ? !now.descending : by !== 'name' && by !== 'title' && by !== 'text';
    change({ sort: { by, descending } }, 'replace');
  };
  const idsOf = (keys: ReadonlySet<string> | undefined) => mentionsBehind(collection, list, state, keys);
  const selectedIds = () => Array.from(idsOf(selected), (i) => collection.ids[i] ?? '');
  const onDelete = () => {
    if (selected.size === 0) return;
    const ids = list.of === 'articles' ? [...selected] : selectedIds();
    setSelected(NONE);
    if (list.of === 'articles') {
      void corrections.run({ do: 'drop', articleIds: ids }, t('droppedDone', { n: ids.length }));
    } else void corrections.run({ do: 'reject', ids }, t('rejectedDone', { n: ids.length }));
  };

  const grid = { collection, list, state, selected, onSelected: setSelected, onDelete };
  const n = list.rows.length;
  return (
    <div class={state.open && isList ? 'library withdossier' : 'library'} data-stage={stage}>
      <NavRail
        view={view}
        reminder={reminder}
        addressOf={(one) => writeState({ view: one, filter: carriedOver(filter) })}
        onView={onView}
      />
      <main class="desk">
        <header class="toolbar">
          <h1 class="unseen">{t(view)}</h1>
          {view !== 'settings' && (
            <SearchBox
              query={filter.query ?? ''}
              onQuery={(query) => {
                const { query: _, ...rest } = filter;
                onFilter(query ? { ...rest, query } : rest, 'replace');
              }}
            />
          )}
          {isList && (
            <>
              <span class="said" role="status" data-testid="row-count">
                {t(stage === 'all' ? 'rows' : 'rowsPartly', { n })}
              </span>
              {view === 'places' && (
                <fieldset class="segments">
                  <legend class="unseen">{t('showAs')}</legend>
                  {(['tree', 'map'] as const).map((shape) => (
                    <button
                      key={shape}
                      type="button"
                      data-testid={`as-${shape}`}
                      aria-pressed={(shape === 'map') === (state.map ?? false)}
                      onClick={() => {
                        const { map: _, ...rest } = state;
                        setState(shape === 'map' ? { ...rest, map: true } : rest);
                      }}
                    >
                      {t(shape)}
                    </button>
                  ))}
                </fieldset>
              )}
              <ExportMenu
                db={db}
                collection={collection}
                rows={selected.size || n}
                selection={selected.size > 0}
                mentions={() => idsOf(selected.size > 0 ? selected : undefined)}
                say={corrections.say}
              />
            </>
          )}
        </header>
        {isList && <FilterBar view={view} filter={filter} {...facets} onChange={onFilter} />}
        {selected.size > 0 && (
          <SelectionBar
            collection={collection}
            list={list}
            selected={selected}
            rejected={filter.rejected ?? false}
            mentionIds={selectedIds}
            run={corrections.run}
            onClear={() => setSelected(NONE)}
          />
        )}
        {isList && (stage === 'none' || stage === 'first') && <Reading progress={progress} empty={n === 0} />}
        {blocked && (
          <p class="notice alarming" role="alert">
            {t('blocked')}
          </p>
        )}
        {stage === 'failed' && (
          <p class="notice alarming" role="alert">
            {failureText(t, error, 'loadFailed')}
          </p>
        )}
        {isList && n === 0 && stage === 'all' && (
          <p class="notice" data-testid="nothing">
            {t(collection.articles.length === 0 ? 'empty' : 'nothingMatches')}
          </p>
        )}
        {isList && view !== 'places' && n > 0 && <ListGrid key={view} {...grid} onOpen={onRow} onSort={onSort} />}
        {view === 'places' && !state.map && n > 0 && <PlaceGrid {...grid} onOpen={onRow} />}
        {view === 'places' && state.map && list.of === 'entities' && (
          <PlaceMap places={list.rows} place={filter.place} onPick={(place) => onFilter({ ...filter, place })} />
        )}
        {view === 'lexicon' && <LexiconView db={db} query={filter.query} run={corrections.run} />}
        {view === 'settings' && (
          <SettingsView
            db={db}
            articles={collection.articles.length}
            mentions={collection.size}
            onReplaced={reload}
            run={corrections.run}
          />
        )}
      </main>
      {isList && (
        <Dossier
          db={db}
          collection={collection}
          version={version}
          view={view}
          filter={filter}
          open={state.open}
          focusCall={focusCall}
          run={corrections.run}
          onOpen={onOpen}
          onClose={close}
        />
      )}
      <Toast toast={corrections.toast} onDismiss={corrections.dismiss} />
    </div>
  );
}
