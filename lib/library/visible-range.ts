export interface RowRange {
  from: number;
  /** Exclusive. */
  to: number;
}

/** Rows above and below the viewport that are drawn as well. */
const OVERSCAN = 4;

/** The rows of a list that a viewport shows, with a few more on each side. All lengths in pixels. */
export function visibleRange(scrollTop: number, viewport: number, rowHeight: number, count: number): RowRange {
  const first = Math.min(Math.floor(scrollTop / rowHeight), Math.max(0, count - 1));
  const last = Math.ceil((scrollTop + viewport) / rowHeight);
  return { from: Math.max(0, first - OVERSCAN), to: Math.min(count, last + OVERSCAN) };
}
