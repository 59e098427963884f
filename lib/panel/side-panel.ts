import { browser } from '../browser.ts';

interface ChromeSidePanel {
  open(options: { windowId: number }): Promise<void>;
}

function chromeSidePanel(): ChromeSidePanel | undefined {
  // The types of the polyfill know Firefox's sidebar alone.
  const api: unknown = Reflect.get(browser, 'sidePanel');
  return typeof Reflect.get(Object(api), 'open') === 'function' ? (api as ChromeSidePanel) : undefined;
}

/** Opens the panel beside the page. Call it straight from a click, which both browsers insist on. */
export function openSidePanel(windowId: number | undefined): Promise<void> {
  const chrome = chromeSidePanel();
  if (chrome && windowId !== undefined) return chrome.open({ windowId });
  return browser.sidebarAction ? browser.sidebarAction.open() : Promise.resolve();
}

/** Whether this browser has one. */
export const hasSidePanel = (): boolean => chromeSidePanel() !== undefined || browser.sidebarAction !== undefined;
