import { browser } from '../browser.ts';

/** Opens the welcome page once, when the extension is installed; an update opens nothing. */
export function offerWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
}
