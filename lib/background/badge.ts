import { browser } from '../browser.ts';

/** Vermilion, as the highlights of officials. */
const COLOUR = '#b3261e';

/** The count on the toolbar button of one tab; nothing for none. A tab that closed meanwhile is no error. */
export async function showCount(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > 9999 ? '9999+' : String(count);
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR }),
    ]);
  } catch {
    // The tab is gone, and its badge with it.
  }
}
