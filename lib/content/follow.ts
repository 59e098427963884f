import { browser } from '../browser.ts';
import type { PageSession } from './page-session.ts';

/** The port by which a panel follows a page, and what travels on it. */
export const FOLLOW = 'quandian-follow';
export type Followed = { at: string } | { changed: true };

/** Milliseconds between two words to the panel while the page scrolls. */
const PACE = 150;

type Port = ReturnType<typeof browser.runtime.connect>;

/** The first mention whose words are in the window or below, by halving: mentions come in text order. */
export function mentionInSight(ids: readonly string[], bottomOf: (id: string) => number): string | undefined {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bottomOf(ids[middle] ?? '') < 0) low = middle + 1;
    else high = middle;
  }
  return ids[low] ?? ids.at(-1);
}

/**
 * Tells the panels that follow this page where its reader is, and that what is marked has changed. Nothing is sent while
 * none follows.
 *
 * @returns the word that something changed, for the page to call after each painting
 */
export function offerFollowing(session: Pick<PageSession, 'mentions' | 'rangeOf'>, view: Window, signal: AbortSignal) {
  const ports = new Set<Port>();
  let timer = 0;
  let last: string | undefined;

  const post = (message: Followed): void => {
    for (const port of ports) {
      try {
        port.postMessage(message);
      } catch {
        ports.delete(port);
      }
    }
  };
  function where(): void {
    timer = 0;
    const ids = session.mentions().map(({ id }) => id);
    const at = mentionInSight(ids, (id) => session.rangeOf(id)?.getBoundingClientRect().bottom ?? 0);
    if (at === undefined || at === last) return;
    last = at;
    post({ at });
  }
  const onConnect = (port: Port): void => {
    if (port.name !== FOLLOW) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    last = undefined;
    where();
  };
  browser.runtime.onConnect.addListener(onConnect);
  view.document.addEventListener(
    'scroll',
    () => {
      if (ports.size > 0 && timer === 0) timer = view.setTimeout(where, PACE);
    },
    { signal, passive: true, capture: true },
  );
  signal.addEventListener('abort', () => {
    view.clearTimeout(timer);
    ports.clear();
    try {
      browser.runtime.onConnect.removeListener(onConnect);
    } catch {
      // It went together with the extension.
    }
  });
  return {
    changed() {
      post({ changed: true });
      // A panel that came before the marks has not been told where the reader is.
      last = undefined;
      if (ports.size > 0) where();
    },
  };
}
