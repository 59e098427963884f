export interface Ground {
  /** Watches what an article stands on, in place of what was watched before; null: nothing. */
  under(article: Element | null): void;
}

interface GroundOptions {
  view: Window;
  signal: AbortSignal;
  /** The page may have changed from light to dark, or back. Called seldom, and often for nothing. */
  onLook(): void;
}

/** Milliseconds after a sign of a change: soon, and once more when a page's own fading has ended. */
const LOOKS = [60, 700];

/**
 * Watches for a page's own dark switch: scripts set a class or an attribute on one of the elements around the article, or
 * exchange a style sheet. What no observer sees (a sheet's `disabled`, adopted sheets) follows a click of the reader's,
 * so that each click is a sign too; so is a change of the scheme that the reader prefers.
 */
export function watchGround({ view, signal, onLook }: GroundOptions): Ground {
  const { document } = view;
  let timers: number[] = [];
  const stop = (): void => {
    for (const timer of timers) view.clearTimeout(timer);
    timers = [];
  };
  const later = (): void => {
    stop();
    timers = LOOKS.map((milliseconds) => view.setTimeout(onLook, milliseconds));
  };
  const observer = new MutationObserver(later);
  const listen = { signal, passive: true, capture: true } as const;
  for (const event of ['click', 'load', 'visibilitychange']) document.addEventListener(event, later, listen);
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', later, { signal });
  view.matchMedia('(forced-colors: active)').addEventListener('change', later, { signal });
  signal.addEventListener('abort', () => {
    stop();
    observer.disconnect();
  });
  return {
    under(article) {
      observer.disconnect();
      if (!article || signal.aborted) return;
      for (let at: Element | null = article; at; at = at.parentElement) observer.observe(at, { attributes: true });
      if (document.head)
        observer.observe(document.head, {
          childList: true,
          subtree: true,
          attributeFilter: ['disabled', 'media', 'href', 'rel'],
        });
    },
  };
}
