// biome-ignore-all lint/a11y/useSemanticElements: a table can not stick a window of rows to its viewport
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, aria-activedescendant says which row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys for its rows
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the role is grid or treegrid
// biome-ignore-all lint/a11y/noStaticElementInteractions: the role is grid or treegrid
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { visibleRange } from '../../lib/library/visible-range.ts';

export interface GridColumn<S extends string> {
  id: string;
  label: string;
  /** A CSS grid track: `minmax(8em, 1fr)`. */
  track: string;
  numeric?: boolean;
  /** What a click on the heading sorts by; absent: not sortable. */
  sort?: S;
}

export interface GridRow {
  key: string;
  cells: ComponentChildren[];
  className?: string;
  /** Of a tree: depth from 0, and whether it is open; absent where there is nothing to open. */
  depth?: number;
  open?: boolean;
}

export interface VirtualGridProps<S extends string> {
  label: string;
  columns: readonly GridColumn<S>[];
  count: number;
  rowAt(index: number): GridRow;
  /** Pixels; every row is as tall. */
  rowHeight?: number;
  tree?: boolean;
  active: number;
  onActive(index: number): void;
  /** `byKey`: with Enter, so that the focus goes along. */
  onOpen?(index: number, byKey: boolean): void;
  onFold?(index: number, open: boolean): void;
  selected?(index: number): boolean;
  onSelect?(from: number, to: number, how: 'toggle' | 'range' | 'all'): void;
  onDelete?(): void;
  sort?: { by: string; descending: boolean };
  onSort?(by: S): void;
  opened?: string;
}

/** Rows that are printed: some forty pages. Longer lists are for exports. */
const PRINTED = 1000;

/** Whether the page is being printed: then there is no viewport, and all rows have to be there. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia('print');
    const onChange = () => setPrinting(media.matches);
    media.addEventListener('change', onChange);
    return () => media.removeEventListener('change', onChange);
  }, []);
  return printing;
}

/**
 * A table of any length with a few dozen rows in the page. The rows stand in a window that sticks to the viewport, so
 * a scroll that runs ahead of us shows the old rows a moment longer, never blank ones.
 */
export function VirtualGrid<S extends string>(props: VirtualGridProps<S>) {
  const { label, columns, count, rowAt, rowHeight = 36, active, tree = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(700);
  const template = columns.map(({ track }) => track).join(' ');

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setHeight(element.clientHeight || 700);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // A list that got shorter must not stay scrolled past its end.
  useEffect(() => {
    if (scroller.current) setTop(scroller.current.scrollTop);
  }, [count]);

  const printing = usePrinting();
  const bodyHeight = Math.max(rowHeight, height - rowHeight);
  const range = printing ? { from: 0, to: Math.min(count, PRINTED) } : visibleRange(top, bodyHeight, rowHeight, count);

  function moveTo(index: number, extend: boolean): void {
    const next = Math.max(0, Math.min(count - 1, index));
    props.onActive(next);
    if (extend) props.onSelect?.(active, next, 'range');
    const element = scroller.current;
    if (!element) return;
    if (next * rowHeight < element.scrollTop) element.scrollTop = next * rowHeight;
    else if ((next + 1) * rowHeight > element.scrollTop + bodyHeight) {
      element.scrollTop = (next + 1) * rowHeight - bodyHeight;
    }
    setTop(element.scrollTop);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== scroller.current) return;
    const page = Math.max(1, Math.floor(bodyHeight / rowHeight) - 1);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: count - 1,
    };
    const target = steps[event.key];
    if (target !== undefined) moveTo(target, event.shiftKey);
    else if (event.key === 'Enter') props.onOpen?.(active, true);
    else if (event.key === ' ') props.onSelect?.(active, active, 'toggle');
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) props.onSelect?.(0, count - 1, 'all');
    else if (event.key === 'Delete') props.onDelete?.();
    else if (event.key === 'ArrowRight') props.onFold?.(active, true);
    else if (event.key === 'ArrowLeft') props.onFold?.(active, false);
    else return;
    event.preventDefault();
  }

  function onRowClick(event: MouseEvent, index: number): void {
    scroller.current?.focus({ preventScroll: true });
    if (event.shiftKey) props.onSelect?.(active, index, 'range');
    else if (event.ctrlKey || event.metaKey) props.onSelect?.(index, index, 'toggle');
    else props.onOpen?.(index, false);
    props.onActive(index);
  }

  const rows: JSX.Element[] = [];
  for (let index = range.from; index < range.to; index++) {
    const row = rowAt(index);
    const chosen = props.selected?.(index) ?? false;
    rows.push(
      <div
        key={row.key}
        id={`row-${index}`}
        role="row"
        class={`row ${row.className ?? ''} ${index === active ? 'active' : ''} ${row.key === props.opened ? 'opened' : ''}`}
        aria-rowindex={index + 2}
        {...(props.onSelect && { 'aria-selected': chosen })}
        {...(row.depth !== undefined && { 'aria-level': row.depth + 1 })}
        {...(row.open !== undefined && { 'aria-expanded': row.open })}
        data-testid="row"
        data-key={row.key}
        style={{ gridTemplateColumns: template, height: `${rowHeight}px`, top: `${index * rowHeight - top}px` }}
        onClick={(event) => onRowClick(event, index)}
      >
        {row.cells.map((cell, i) => (
          <div key={columns[i]?.id} role="gridcell" class={columns[i]?.numeric ? 'cell numeric' : 'cell'}>
            {cell}
          </div>
        ))}
      </div>,
    );
  }

  return (
    <div
      ref={scroller}
      class="grid"
      role={tree ? 'treegrid' : 'grid'}
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      {...(props.onSelect && { 'aria-multiselectable': true })}
      {...(count > 0 && active >= range.from && active < range.to && { 'aria-activedescendant': `row-${active}` })}
      data-testid="grid"
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div
        class="gridhead row"
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: template, height: `${rowHeight}px` }}
      >
        {columns.map((column) => (
          <Heading key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
        ))}
      </div>
      <div class="gridspace" role="presentation" style={printing ? {} : { height: `${count * rowHeight}px` }}>
        <div
          class="gridwindow"
          role="presentation"
          style={printing ? {} : { top: `${rowHeight}px`, height: `${Math.min(bodyHeight, count * rowHeight)}px` }}
        >
          {rows}
        </div>
      </div>
    </div>
  );
}

interface HeadingProps<S extends string> {
  column: GridColumn<S>;
  sort: { by: string; descending: boolean } | undefined;
  onSort: ((by: S) => void) | undefined;
}

function Heading<S extends string>({ column, sort, onSort }: HeadingProps<S>) {
  const { sort: by, label, numeric } = column;
  const sorted = by !== undefined && sort?.by === by ? (sort.descending ? 'descending' : 'ascending') : 'none';
  return (
    <div
      role="columnheader"
      class={numeric ? 'cell numeric' : 'cell'}
      {...(by !== undefined && { 'aria-sort': sorted })}
    >
      {by !== undefined && onSort ? (
        <button type="button" class="sort" data-testid={`sort-${by}`} onClick={() => onSort(by)}>
          {label}
          <span aria-hidden="true">{sorted === 'none' ? '' : sorted === 'descending' ? ' ↓' : ' ↑'}</span>
        </button>
      ) : (
        label
      )}
    </div>
  );
}
