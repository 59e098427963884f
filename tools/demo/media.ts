import type { Page } from 'puppeteer-core';
import { setFirefoxPreference } from './extension-pages.ts';
import type { Launched } from './launch-browser.ts';

/** Makes a page believe that its reader asked for light or dark. */
export async function preferScheme(launched: Launched, page: Page, scheme: 'light' | 'dark'): Promise<void> {
  if (launched.name === 'chromium') {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  } else {
    await setFirefoxPreference(launched, 'layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1);
  }
}

/**
 * Makes a page believe that its reader's system forces its own few colours on it (high contrast).
 *
 * @returns what takes that back
 */
export async function forceColours(launched: Launched, page: Page): Promise<() => Promise<void>> {
  if (launched.name === 'chromium') {
    // It holds as long as the session does.
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    return () => session.detach();
  }
  // 2: the page's own colours are never used; 0: always, but in the system's high contrast.
  const name = 'browser.display.document_color_use';
  await setFirefoxPreference(launched, name, 2);
  return () => setFirefoxPreference(launched, name, 0);
}
