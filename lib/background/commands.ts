import { browser } from '../browser.ts';
import { sendToTab } from '../messages.ts';

/** The manifest's keyboard commands, which the reader can change in the browser, and what each asks of the page. */
const COMMANDS: Readonly<Record<string, (tabId: number) => Promise<unknown>>> = {
  'next-mention': (tabId) => sendToTab(tabId, 'step', 1),
  'previous-mention': (tabId) => sendToTab(tabId, 'step', -1),
  'open-card': (tabId) => sendToTab(tabId, 'step', 0),
  'mark-selection': (tabId) => sendToTab(tabId, 'mark', 'menu'),
};

/** Passes keyboard commands on to the page of the active tab; a page without our script stays silent. */
export function offerCommands(): void {
  browser.commands?.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id !== undefined) await COMMANDS[command]?.(tab.id);
  });
}
