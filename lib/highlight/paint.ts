import type { TextIndex } from '../article/types.ts';
import { KINDS, type Kind } from '../recognise/types.ts';
import type { Anchored } from './hit-test.ts';
import { ALL_NAMES, highlightName, PRIORITY, type Scheme } from './names.ts';

/** As much of a mention as painting needs. */
export interface Paintable {
  id: string;
  kind: Kind;
  start: number;
  end: number;
}

/** Takes every highlight of ours off the page. The page's own stay. */
export function clearHighlights(): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  for (const name of ALL_NAMES) CSS.highlights.delete(name);
}

/**
 * Paints mentions with the CSS Custom Highlight API, in place of what was painted before; the page's DOM stays as it is.
 * A mention without a place in the page is passed over.
 *
 * @returns where each painted mention stands. Keep it: Firefox lets no content script iterate a Highlight.
 */
export function paint(mentions: readonly Paintable[], index: TextIndex, scheme: Scheme): Anchored[] {
  clearHighlights();
  const anchored: Anchored[] = [];
  const ranges = new Map<Kind, Range[]>(KINDS.map((kind) => [kind, []]));
  for (const { id, kind, start, end } of mentions) {
    const range = index.rangeOf(start, end);
    if (!range) continue;
    anchored.push({ id, range });
    ranges.get(kind)?.push(range);
  }
  if (!('highlights' in CSS)) return anchored;
  for (const [kind, list] of ranges) {
    if (list.length === 0) continue;
    const highlight = new Highlight(...list);
    highlight.priority = PRIORITY[kind];
    CSS.highlights.set(highlightName(kind, scheme), highlight);
  }
  return anchored;
}
