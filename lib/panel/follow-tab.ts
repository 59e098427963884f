import { browser } from '../browser.ts';
import { FOLLOW, type Followed } from '../content/follow.ts';
import type { PanelTab } from './open-page.ts';

/** What the panel beside the page is told. */
export interface Follower {
  /** Another tab came to the front, or another page into this one. */
  onTab(tab: PanelTab): void;
  /** What is marked in the page has changed. */
  onChanged(): void;
  /** The mention that the reader is at. */
  onAt(id: string): void;
}

type Port = ReturnType<typeof browser.tabs.connect>;

/** Follows the active tab of this window, and the page in it as its reader scrolls. */
export async function followTab({ onTab, onChanged, onAt }: Follower): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  let port: Port | undefined;
  let following: number | undefined;

  function connect(tabId: number): void {
    port?.disconnect();
    const fresh = browser.tabs.connect(tabId, { name: FOLLOW, frameId: 0 });
    fresh.onMessage.addListener((message: unknown) => {
      const followed = message as Followed;
      if ('at' in followed) onAt(followed.at);
      else onChanged();
    });
    // A page without our script hangs up at once: that is no error.
    fresh.onDisconnect.addListener(() => void browser.runtime.lastError);
    port = fresh;
  }
  const arrive = async (tabId: number): Promise<void> => {
    following = tabId;
    // A tab that is closed in the same moment is no longer there to be asked; the next one follows at once.
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (!tab || following !== tabId) return;
    connect(tabId);
    onTab(tab);
  };
  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) void arrive(active.tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (tabId === following && status === 'complete') void arrive(tabId);
  });
  const [active] = await browser.tabs.query({ active: true, windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT });
  if (active?.id !== undefined) await arrive(active.id);
}
