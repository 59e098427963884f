/** What only Firefox's own window can do: its toolbar, its popups and its sidebar are no pages that a driver sees. */
import type { Browser } from 'puppeteer-core';
import type { Launched } from './launch-browser.ts';

interface BidiConnection {
  send(method: string, params: unknown): Promise<{ result: unknown }>;
}

/** Runs an expression in Firefox's own window (BiDi with system access) and waits for it: its value, where it is a string. */
export async function inFirefoxWindow(browser: Browser, expression: string): Promise<string | undefined> {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!isConnection(connection)) throw new Error('this browser has no BiDi connection');
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = firstContext(tree.result);
  const { result } = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  if (Reflect.get(Object(result), 'type') !== 'success') throw new Error(JSON.stringify(result));
  const value: unknown = Reflect.get(Object(Reflect.get(Object(result), 'result')), 'value');
  return typeof value === 'string' ? value : undefined;
}

function isConnection(value: unknown): value is BidiConnection {
  return typeof Reflect.get(Object(value), 'send') === 'function';
}

function firstContext(tree: unknown): string {
  const contexts: unknown = Reflect.get(Object(tree), 'contexts');
  const context: unknown = Array.isArray(contexts) ? Reflect.get(Object(contexts[0]), 'context') : undefined;
  if (typeof context !== 'string') throw new Error('Firefox shows no window');
  return context;
}

/** Presses the extension's button in the toolbar: the real popup opens, and the page in front is the reader's gift to it. */
export async function pressFirefoxButton({ browser, extensionId }: Launched): Promise<void> {
  await inFirefoxWindow(
    browser,
    `(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    })()`,
  );
}

/** Opens the extension's sidebar, as the menu of sidebars does. */
export async function openFirefoxSidebar({ browser }: Launched): Promise<void> {
  await inFirefoxWindow(
    browser,
    `SidebarController.show([...SidebarController.sidebars.keys()].find((key) => key.startsWith('quandian')))`,
  );
}

/** Where the documents of the extension's own windows stand in that of Firefox. */
const PANELS = {
  popup: `document.querySelector('browser.webextension-popup-browser')`,
  sidebar: `SidebarController.browser.contentDocument?.getElementById('webext-panels-browser')`,
} as const;

/**
 * Evaluates an expression in the document of the open popup or sidebar, of which `content` is the window. Undefined where
 * none is open, or where it does not answer.
 */
export async function inFirefoxPanel(
  { browser }: Launched,
  which: keyof typeof PANELS,
  expression: string,
): Promise<unknown> {
  const script = `sendAsyncMessage('quandian:answer', JSON.stringify((${expression}) ?? null))`;
  const answer = await inFirefoxWindow(
    browser,
    `(async () => {
      const manager = (${PANELS[which]})?.messageManager;
      if (!manager) return '';
      const { promise, resolve } = Promise.withResolvers();
      const take = ({ data }) => resolve(data);
      manager.addMessageListener('quandian:answer', take);
      manager.loadFrameScript('data:;charset=utf-8,' + encodeURIComponent(${JSON.stringify(script)}), false);
      setTimeout(resolve, 2000, '');
      const given = await promise;
      manager.removeMessageListener('quandian:answer', take);
      return given;
    })()`,
  );
  return answer ? JSON.parse(answer) : undefined;
}
