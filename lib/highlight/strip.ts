import type { Kind } from '../recognise/types.ts';
import { PRIORITY } from './names.ts';

/** A mention's place in the whole page, from 0 (top) to 1. */
export interface StripMark {
  at: number;
  kind: Kind;
}

/** Pixels: of the strip's width, and of a mark's height. */
export const STRIP_WIDTH = 8;
const MARK = 3;

/**
 * The strip's picture: a mark for every place that holds mentions, in the colour of the kind that comes first there. Marks
 * nearer than their own height run together, so that two thousand mentions make no more stops than the window has rows.
 *
 * @param height the strip's, in CSS pixels
 */
export function stripGradient(marks: readonly StripMark[], height: number, colour: (kind: Kind) => string): string {
  const rows = new Map<number, Kind>();
  for (const { at, kind } of marks) {
    const row = Math.max(0, Math.min(Math.floor((at * height) / MARK), Math.ceil(height / MARK) - 1));
    const there = rows.get(row);
    if (!there || PRIORITY[kind] > PRIORITY[there]) rows.set(row, kind);
  }
  const stops = [...rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, kind]) => {
      const [from, to] = [row * MARK, row * MARK + MARK - 1];
      return [`transparent ${from}px`, `${colour(kind)} ${from}px ${to}px`, `transparent ${to}px`];
    });
  return `linear-gradient(to bottom,${['transparent 0', ...stops, 'transparent 100%'].join(',')})`;
}

/**
 * The rule that shows the strip: a pseudo-element of the page's root, so that the page's own tree stays as it is. Forced
 * colours and paper have none, nor has a page whose extension went (see highlight.css).
 */
export function stripRule(gradient: string): string {
  const declarations = [
    'content:""',
    'display:var(--quandian-shown,none)',
    'position:fixed',
    'inset:0 0 0 auto',
    `width:${STRIP_WIDTH}px`,
    'height:auto',
    'margin:0',
    'padding:0',
    'border:0',
    'z-index:2147483646',
    'cursor:pointer',
    'opacity:.8',
    'transform:none',
    'pointer-events:auto',
    `background:${gradient}`,
  ];
  return `@media screen and (forced-colors:none){html::after{${declarations.map((one) => `${one}!important`).join(';')}}}`;
}
