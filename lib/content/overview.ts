import { colourOf } from '../highlight/colours.ts';
import type { Scheme } from '../highlight/names.ts';
import type { PageSheet } from '../highlight/page-sheet.ts';
import { STRIP_WIDTH, stripGradient, stripRule } from '../highlight/strip.ts';
import type { Kind } from '../recognise/types.ts';

/** A marked mention and where it stands. */
export interface Placed {
  kind: Kind;
  range: Range;
}

export interface Overview {
  /** Draws these, in place of what was drawn before; none: the strip goes. */
  draw(placed: readonly Placed[], scheme: Scheme, colours: Partial<Record<Kind, string>>): void;
}

interface OverviewOptions {
  view: Window;
  sheet: PageSheet;
  signal: AbortSignal;
  /** A click beside one of the mentions drawn. */
  onPick(range: Range): void;
}

/** Milliseconds of quiet before the places are measured anew, when the window or the page changed its size. */
const SETTLE = 300;

/** The overview of a page's mentions at the scrollbar's side. It measures when the browser is idle. */
export function createOverview({ view, sheet, signal, onPick }: OverviewOptions): Overview {
  const root = view.document.documentElement;
  let drawn: [placed: readonly Placed[], scheme: Scheme, colours: Partial<Record<Kind, string>>] | undefined;
  let timer = 0;

  const middle = ({ range }: Placed): number => {
    const { top, height } = range.getBoundingClientRect();
    return top + height / 2 + view.scrollY;
  };
  function measure(): void {
    if (signal.aborted || !drawn) return;
    const [placed, scheme, colours] = drawn;
    const whole = Math.max(root.scrollHeight, 1);
    const marks = placed.map((one) => ({ at: middle(one) / whole, kind: one.kind }));
    // A page that fits into its window needs no overview.
    const needed = placed.length > 0 && whole > view.innerHeight * 1.2;
    sheet.set(
      needed ? stripRule(stripGradient(marks, view.innerHeight, (kind) => colourOf(kind, scheme, colours))) : '',
    );
  }
  function later(): void {
    view.clearTimeout(timer);
    timer = view.setTimeout(measure, SETTLE);
  }
  // An observer is free of the page's scripts, and sees images and fonts arrive.
  const observer = new ResizeObserver(later);
  observer.observe(root);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearTimeout(timer);
  });
  view.addEventListener('resize', later, { signal, passive: true });
  view.document.addEventListener(
    'click',
    (event) => {
      if (event.target !== root || event.clientX < root.clientWidth - STRIP_WIDTH || !drawn) return;
      const wanted = (event.clientY / view.innerHeight) * root.scrollHeight;
      let nearest: { range: Range; away: number } | undefined;
      for (const one of drawn[0]) {
        const away = Math.abs(middle(one) - wanted);
        if (!nearest || away < nearest.away) nearest = { range: one.range, away };
      }
      if (nearest) onPick(nearest.range);
    },
    { signal, passive: true },
  );

  return {
    draw(...next) {
      drawn = next;
      if (next[0].length === 0) sheet.set('');
      later();
    },
  };
}
