import { browser } from '../browser.ts';
import { SITES } from '../sites.ts';

/** The pattern that lets a whole host be read, with both schemes: `*://news.example.com/*`. Empty for a page that is no web page. */
export function patternOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? `*://${hostname}/*` : '';
}

/** The host that a pattern stands for, as the reader knows it. */
export const hostOf = (pattern: string): string => pattern.replace(/^[^/]*:\/\/(?:\*\.)?/, '').replace(/\/.*$/, '');

/** The sites that the reader added to those of the manifest, as patterns. */
export async function addedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !SITES.includes(origin) && /^(?:\*|https?):\/\//.test(origin)).sort();
}

/** Asks the reader for a site; call it straight from a click. The background starts to read the site when it is granted. */
export function askForSite(url: string): Promise<boolean> {
  const pattern = patternOf(url);
  return pattern === '' ? Promise.resolve(false) : browser.permissions.request({ origins: [pattern] });
}

/** Gives a site back. */
export function dropSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}
