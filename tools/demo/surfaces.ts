import type { Page } from 'puppeteer-core';
import { openExtensionPage } from './extension-pages.ts';
import type { Launched } from './launch-browser.ts';
import { preferScheme } from './media.ts';

/** The pages of the extension beside the popup, and what is there once each has something to show. */
const SURFACES = [
  { name: 'library-articles', path: 'library.html?view=articles', shows: '[role=row]' },
  { name: 'library-people', path: 'library.html?view=people', shows: '[role=row]' },
  { name: 'library-map', path: 'library.html?view=places&map=1', shows: 'svg circle' },
  { name: 'welcome', path: 'welcome.html', shows: 'h1' },
] as const;

/** Takes pictures of every surface, light and dark; `picture` saves one and gives its path. */
export async function pictureSurfaces(
  launched: Launched,
  picture: (page: Page, name: string) => Promise<string>,
): Promise<string[]> {
  const files: string[] = [];
  for (const { name, path, shows } of SURFACES) {
    const page = await openExtensionPage(launched, path);
    await page.bringToFront();
    await page.setViewport({ width: 1180, height: 760 });
    await page.waitForSelector(shows, { timeout: 60_000 });
    for (const scheme of ['light', 'dark'] as const) {
      await preferScheme(launched, page, scheme);
      files.push(await picture(page, `${name}-${scheme}`));
    }
    await page.close();
  }
  return files;
}
