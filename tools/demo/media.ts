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
