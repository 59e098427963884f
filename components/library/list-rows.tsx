import type { Collection } from '../../lib/library/collection.ts';
import { keyAt, type List } from '../../lib/library/list.ts';
import type { PlaceLine } from '../../lib/library/place-tree.ts';
import { printDay, printLocalDay } from '../../lib/library/print.ts';
import type { View } from '../../lib/library/url-state.ts';
import { printNumber } from '../../lib/store/reading-label.ts';
import type { GridRow } from './VirtualGrid.tsx';

const SIGN: Record<string, string> = { over: '≥ ', under: '< ', nearly: '≲ ', about: '≈ ' };

function articleRow(collection: Collection, index: number): Omit<GridRow, 'key'> {
  const article = collection.articles[index];
  if (!article) return { cells: [] };
  const total = Object.values(article.counts).reduce((sum, n) => sum + n, 0);
  return {
    cells: [
      article.published.slice(0, 10),
      <span class="strong">{article.title}</span>,
      article.source,
      article.site,
      printNumber(total),
      printLocalDay(article.collectedAt),
    ],
  };
}

function figureRow(collection: Collection, index: number): Omit<GridRow, 'key'> {
  const { value, valueHigh, unit, counted, approx, text, articleId } = collection.row(index);
  const article = collection.articles[collection.articleIndex(articleId) ?? -1];
  const high = Number.isNaN(valueHigh) ? '' : `–${printNumber(valueHigh)}`;
  return {
    className: 'figure',
    cells: [
      <span class="name">{`${SIGN[approx] ?? ''}${printNumber(value)}${high}`}</span>,
      unit,
      counted,
      text,
      article?.title,
      article?.published.slice(0, 10),
    ],
  };
}

/** The row of a list at an index, as the grid draws it. */
export function rowOf(collection: Collection, list: List, view: View, index: number): GridRow {
  const key = keyAt(collection, list, index);
  if (list.of === 'articles') return { key, ...articleRow(collection, list.rows[index] ?? -1) };
  if (list.of === 'mentions') return { key, ...figureRow(collection, list.rows[index] ?? -1) };
  const row = list.rows[index];
  if (!row) return { key, cells: [] };
  const name = (
    <span class="name">
      {row.name}
      {row.hasNote && <span class="mark"> ✎</span>}
      {view === 'people' && row.context && <span class="context"> {row.context}</span>}
    </span>
  );
  const numbers = [printNumber(row.articles), printNumber(row.mentions), printDay(row.first), printDay(row.last)];
  return { key, className: row.kind, cells: view === 'people' ? [name, row.about, ...numbers] : [name, ...numbers] };
}

/** A line of the place tree. */
export function placeRow({ node, depth, open }: PlaceLine, onFold: (path: string, open: boolean) => void): GridRow {
  const foldable = node.children.length > 0;
  return {
    key: node.entityId ?? node.path,
    className: 'place',
    depth,
    ...(foldable && { open }),
    cells: [
      <span class="treename" style={{ paddingInlineStart: `${depth * 20}px` }}>
        <button
          type="button"
          class="fold"
          tabIndex={-1}
          aria-hidden="true"
          style={{ visibility: foldable ? 'visible' : 'hidden' }}
          onClick={(event) => {
            event.stopPropagation();
            onFold(node.path, !open);
          }}
        >
          {open ? '▾' : '▸'}
        </button>
        <span class={node.mentions > 0 ? 'name' : ''}>{node.name}</span>
      </span>,
      node.settled ? node.path.split('/').slice(0, -1).join(' / ') : '?',
      printNumber(node.total),
    ],
  };
}
