/** What the active tab has to show: asked by the popup, and by the side panel for every tab it follows. */
import { browser } from '../browser.ts';
import { type PageState, sendToTab } from '../messages.ts';
import type { Failure } from '../result.ts';

export type PageStatus =
  | { is: 'loading' }
  | { is: 'ready'; state: PageState }
  /** Not an article, or no page that could be one. */
  | { is: 'absent' }
  /** A page that the panel may not even know the address of, for it was not opened from the toolbar. */
  | { is: 'unseen' }
  /** A site that the extension may not read yet. */
  | { is: 'forbidden'; tabId: number }
  | { is: 'failed'; error: Failure };

const SCRIPT = '/content-scripts/content.js';
const STYLE = 'content-scripts/content.css';

/** Puts the content script into a tab that has none: one open since before the install, or a site read on demand. */
export async function injectInto(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: [STYLE] });
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
    return true;
  } catch {
    // No permission, or a page of the browser's own: the caller says so to the reader.
    return false;
  }
}

async function ask(tabId: number): Promise<PageStatus | undefined> {
  const result = await sendToTab(tabId, 'page', null);
  if (result.ok) return { is: 'ready', state: result.value };
  if (result.error === 'no-article') return { is: 'absent' };
  // No content script there; one that runs but can't reach the background says `lost`.
  return result.error === 'unreachable' ? undefined : { is: 'failed', error: result.error };
}

/** Asks again after putting the content script in. */
export async function readOnDemand(tabId: number): Promise<PageStatus> {
  if (!(await injectInto(tabId))) return { is: 'failed', error: 'forbidden' };
  // The script registers its listener at once, but reads the page in the same turn; a moment is enough.
  for (const wait of [0, 100, 400]) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const status = await ask(tabId);
    if (status) return status;
  }
  return { is: 'failed', error: 'unreachable' };
}

/** A tab as panels know it; its address is hidden from those that were not opened from the toolbar. */
export interface PanelTab {
  id?: number | undefined;
  url?: string | undefined;
}

/**
 * The page of a tab: asks its content script, puts one in where the site is permitted and none runs.
 *
 * @param fromBeside asked by the side panel, which the reader did not open over this very page
 */
export async function openPage(tab: PanelTab, fromBeside = false): Promise<PageStatus> {
  if (tab.id === undefined) return { is: 'absent' };
  const status = await ask(tab.id);
  if (status) return status;
  if (!tab.url && fromBeside) return { is: 'unseen' };
  if (!tab.url || !/^https?:/.test(tab.url)) return { is: 'absent' };
  const permitted = await browser.permissions.contains({ origins: [`${new URL(tab.url).origin}/*`] });
  return permitted ? readOnDemand(tab.id) : { is: 'forbidden', tabId: tab.id };
}

/** The tab that a panel is about: the one named in its address (`?tab=7`, for a panel opened as a tab), else the active one. */
export async function panelTab(search: string): Promise<PanelTab> {
  const named = new URLSearchParams(search).get('tab');
  if (named) return browser.tabs.get(Number(named));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active ?? {};
}
