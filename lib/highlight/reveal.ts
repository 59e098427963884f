import { FLASH } from './names.ts';

/** On, off, on: two pulses, then off for good. Milliseconds. */
const PULSES = [260, 160, 260];
const PRIORITY = 100;

/**
 * Scrolls the page until a range stands in the middle and flashes it: two pulses, or one steady second where the reader
 * asked for less motion. False if the range shows nowhere (hidden by the page).
 */
export function reveal(range: Range, view: Window, signal: AbortSignal): boolean {
  const element = range.startContainer.parentElement;
  const box = range.getBoundingClientRect();
  if (!element || (box.width === 0 && box.height === 0)) return false;
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  // First the element, for it may stand in a scrolling box of its own; then the very line.
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { top, height } = range.getBoundingClientRect();
  view.scrollBy({ top: top + height / 2 - view.innerHeight / 2, behavior: still ? 'instant' : 'smooth' });
  flash(range, still ? [1000] : PULSES, view, signal);
  return true;
}

function flash(range: Range, pulses: readonly number[], view: Window, signal: AbortSignal): void {
  if (!('highlights' in CSS)) return;
  const highlight = new Highlight(range);
  highlight.priority = PRIORITY;
  const step = (at: number): void => {
    const current = CSS.highlights.get(FLASH);
    // Another flash has begun, or the script is to leave: this one is over.
    if (signal.aborted || (at > 0 && current !== undefined && current !== highlight)) return;
    const pulse = pulses[at];
    if (pulse !== undefined && at % 2 === 0) CSS.highlights.set(FLASH, highlight);
    else CSS.highlights.delete(FLASH);
    if (pulse !== undefined) view.setTimeout(() => step(at + 1), pulse);
  };
  step(0);
}
