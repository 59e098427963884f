import { useMemo, useState } from 'preact/hooks';
import type { Collection } from '../../lib/library/collection.ts';
import { keyAt, type List } from '../../lib/library/list.ts';
import { placeTree, visibleLines } from '../../lib/library/place-tree.ts';
import type { LibraryState } from '../../lib/library/url-state.ts';
import { useText } from './context.ts';
import { type AnySort, columnsOfView } from './list-columns.ts';
import { placeRow, rowOf } from './list-rows.tsx';
import { VirtualGrid } from './VirtualGrid.tsx';

interface ListGridProps {
  collection: Collection;
  list: List;
  state: LibraryState;
  selected: ReadonlySet<string>;
  onSelected(keys: ReadonlySet<string>): void;
  onOpen(key: string, byKey: boolean): void;
  onSort(by: AnySort): void;
  onDelete(): void;
}

/** Trees up to this size start open. */
const OPEN_TREE = 40;

function selectRange(keys: ReadonlySet<string>, range: string[], how: 'toggle' | 'range' | 'all'): Set<string> {
  const next = new Set(keys);
  const [only] = range;
  const off = how === 'toggle' ? only !== undefined && keys.has(only) : how === 'all' && keys.size === range.length;
  for (const key of range) {
    if (off) next.delete(key);
    else next.add(key);
  }
  return next;
}

/** The rows of a view. */
export function ListGrid(props: ListGridProps) {
  const { collection, list, state, selected, onSelected, onOpen, onSort, onDelete } = props;
  const t = useText();
  const [active, setActive] = useState(0);
  const columns = useMemo(() => columnsOfView(state.view, t), [state.view, t]);
  const keysBetween = (from: number, to: number): string[] => {
    const [low, high] = from < to ? [from, to] : [to, from];
    return Array.from({ length: high - low + 1 }, (_, i) => keyAt(collection, list, low + i));
  };
  return (
    <VirtualGrid
      label={t(state.view)}
      columns={columns}
      count={list.rows.length}
      rowAt={(index) => rowOf(collection, list, state.view, index)}
      active={active}
      onActive={setActive}
      onOpen={(index, byKey) => onOpen(keyAt(collection, list, index), byKey)}
      selected={(index) => selected.has(keyAt(collection, list, index))}
      onSelect={(from, to, how) => onSelected(selectRange(selected, keysBetween(from, to), how))}
      onDelete={onDelete}
      sort={state.sort ?? { by: 'collected', descending: true }}
      onSort={onSort}
      {...(state.open && { opened: state.open })}
    />
  );
}

/** The places as a tree of divisions. */
export function PlaceGrid(props: Omit<ListGridProps, 'onSort'>) {
  const { list, state, selected, onSelected, onOpen, onDelete } = props;
  const t = useText();
  const [active, setActive] = useState(0);
  const [folded, setFolded] = useState<ReadonlyMap<string, boolean>>(new Map());
  const tree = useMemo(() => placeTree(list.of === 'entities' ? list.rows : []), [list]);
  const lines = useMemo(() => {
    const openByItself = list.rows.length <= OPEN_TREE || state.filter.query !== undefined;
    const open = new Set<string>();
    const visit = (nodes: typeof tree): void => {
      for (const node of nodes) {
        if (folded.get(node.path) ?? openByItself) open.add(node.path);
        visit(node.children);
      }
    };
    visit(tree);
    return visibleLines(tree, open);
  }, [tree, folded, list, state.filter.query]);
  const columns = useMemo(() => columnsOfView('places', t), [t]);
  const fold = (path: string, open: boolean) => setFolded(new Map(folded).set(path, open));
  const entitiesBetween = (from: number, to: number): string[] =>
    lines.slice(Math.min(from, to), Math.max(from, to) + 1).flatMap(({ node }) => node.entityId ?? []);
  return (
    <VirtualGrid
      tree
      label={t('places')}
      columns={columns}
      count={lines.length}
      rowAt={(index) => {
        const line = lines[index];
        return line ? placeRow(line, fold) : { key: '', cells: [] };
      }}
      active={active}
      onActive={setActive}
      onOpen={(index, byKey) => {
        const node = lines[index]?.node;
        if (node?.entityId) onOpen(node.entityId, byKey);
        else if (node) fold(node.path, !lines[index]?.open);
      }}
      onFold={(index, open) => {
        const path = lines[index]?.node.path;
        if (path) fold(path, open);
      }}
      selected={(index) => selected.has(lines[index]?.node.entityId ?? '')}
      onSelect={(from, to, how) => onSelected(selectRange(selected, entitiesBetween(from, to), how))}
      onDelete={onDelete}
      {...(state.open && { opened: state.open })}
    />
  );
}
