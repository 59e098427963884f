interface OrphanOptions {
  view: Window;
  /** Aborts when `isOrphan` has found that the extension is gone: then everything on the page ends. */
  signal: AbortSignal;
  isOrphan(): boolean;
  /** What needs the extension to be taken down; it may be gone, and then throws. */
  onLeave(): void;
}

/** Milliseconds between two looks while nothing happens on the page. */
const EVERY = 5000;

/**
 * After an update or removal of the extension its script goes on running in open pages, cut off from all else, and no
 * event says so. So the page is looked at when the reader comes back to it or moves in it, and every few seconds.
 */
export function leaveWhenOrphaned({ view, signal, isOrphan, onLeave }: OrphanOptions): void {
  const look = (): void => void isOrphan();
  const timer = view.setInterval(look, EVERY);
  const listen = { signal, passive: true, capture: true } as const;
  for (const event of ['visibilitychange', 'pointerdown', 'keydown'])
    view.document.addEventListener(event, look, listen);
  view.addEventListener('focus', look, listen);
  signal.addEventListener('abort', () => {
    view.clearInterval(timer);
    try {
      onLeave();
    } catch {
      // It went together with the extension.
    }
  });
}
