import type { SpanTable } from '../organisations/span-table.ts';
import type { TitleSpan } from './read-titles.ts';

/** Whether some title ends behind `low` and no later than `high`. The table was filled in text order. */
export function hasTitleWithin({ spans }: SpanTable<TitleSpan>, low: number, high: number): boolean {
  let from = 0;
  for (let to = spans.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((spans[middle]?.end ?? 0) <= low) from = middle + 1;
    else to = middle;
  }
  const title = spans[from];
  return title !== undefined && title.end <= high;
}
