import type { Page } from 'puppeteer-core';
import { inFirefoxWindow } from './firefox-window.ts';
import type { Launched } from './launch-browser.ts';

/** How often a tab is opened in Firefox, how long each is waited for, and a page for its address. Milliseconds. */
const OPENINGS = 4;
const OPENING = 20_000;
const ANSWER = 2000;

/** Opens a page of the extension in a tab; in Firefox behind the others, unless it is asked for `inFront`. */
export async function openExtensionPage(launched: Launched, path: string, inFront = false): Promise<Page> {
  if (launched.name === 'firefox') return await openFirefoxTab(launched, path, inFront);
  const page = await launched.browser.newPage();
  await page.goto(`${launched.origin}/${path}`);
  return page;
}

/**
 * Opens the popup over a page. In Chromium it is the real one. Firefox's own can't be driven, so its document is
 * opened in a tab behind the page, where it finds the same active tab.
 */
export async function openPopup(launched: Launched, page: Page): Promise<Page> {
  await page.bringToFront();
  if (launched.name === 'firefox') return await openFirefoxTab(launched, 'popup.html');
  const extension = (await launched.browser.extensions()).get(launched.extensionId);
  if (!extension) throw new Error('the browser does not know the extension');
  const address = `${launched.origin}/popup.html`;
  const before = new Set(launched.browser.targets());
  await page.triggerExtensionAction(extension);
  const target = await launched.browser.waitForTarget((one) => one.url() === address && !before.has(one), {
    timeout: 60_000,
  });
  return await target.asPage();
}

/** The welcome page, which the browser opens by itself after installation; `undefined` where it isn't told of in time. */
export async function welcomePage({ browser }: Launched, milliseconds = 10_000): Promise<Page | undefined> {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline && browser.connected) {
    for (const page of await browser.pages()) if ((await addressOf(page)).endsWith('/welcome.html')) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

/** Stops the extension's background, as the browser does when it has been idle. */
export async function stopBackground(launched: Launched): Promise<void> {
  if (launched.name === 'firefox') {
    await inFirefoxWindow(
      launched.browser,
      `WebExtensionPolicy.getByID(${JSON.stringify(launched.extensionId)}).extension.terminateBackground()`,
    );
    return;
  }
  const target = launched.browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(launched.origin));
  const worker = await target?.worker();
  try {
    await worker?.close();
  } catch (error) {
    // It stopped by itself between the look and the word: that is what was asked.
    if (!/No session with given id|Target closed|Session closed/.test(String(error))) throw error;
  }
}

/** Sets a whole-number preference of a running Firefox. */
export async function setFirefoxPreference({ browser }: Launched, name: string, value: number): Promise<void> {
  await inFirefoxWindow(browser, `Services.prefs.setIntPref(${JSON.stringify(name)}, ${value})`);
}

/** Firefox refuses to navigate to extension pages, so its own window opens them. */
async function openFirefoxTab({ browser, origin }: Launched, path: string, inFront = false): Promise<Page> {
  const address = `${origin}/${path}`;
  const before = new Set(await browser.pages());
  // A tab that opens while Firefox is busy is at times never told of: then another is opened in its place.
  for (let attempt = 0; attempt < OPENINGS; attempt++) {
    await inFirefoxWindow(
      browser,
      `gBrowser.addTab(${JSON.stringify(address)}, {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(), inBackground: ${!inFront} }) && 1`,
    );
    const deadline = Date.now() + OPENING;
    while (Date.now() < deadline) {
      for (const page of await browser.pages()) {
        if (!before.has(page) && (await addressOf(page)) === address) return page;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`${address} did not open`);
}

/** A page still loading has no document to ask. */
async function addressOf(page: Page): Promise<string> {
  const asked = page
    .evaluate(() => (document.readyState === 'complete' ? location.href : ''))
    // It may be on its way to another document; the next look asks that one.
    .catch(() => '');
  const patience = new Promise<string>((resolve) => setTimeout(() => resolve(''), ANSWER));
  return await Promise.race([asked, patience]);
}
