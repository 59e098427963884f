import { browser } from '../browser.ts';
import { sendToTab } from '../messages.ts';
import { injectInto } from '../panel/open-page.ts';
import { addedSites } from '../panel/sites.ts';

const ID = 'quandian-added-sites';
const SCRIPT = 'content-scripts/content.js';
const STYLE = 'content-scripts/content.css';

async function register(): Promise<void> {
  const matches = await addedSites();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = { id: ID, matches, js: [SCRIPT], css: [STYLE], runAt: 'document_idle' as const };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}

/** Reads the pages of a new site that are open already: the question for leave has closed the popup that asked it. */
async function readOpenPages(origins: string[] | undefined): Promise<void> {
  if (!origins || origins.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: origins })) {
    if (id === undefined) continue;
    const answer = await sendToTab(id, 'page', null);
    if (!answer.ok && answer.error === 'unreachable') await injectInto(id);
  }
}

/** Runs one registration after another: two at once would register the same id twice. */
function inTurn(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(work).catch((error: unknown) => console.debug('Quandian could not register sites', error));
    return last;
  };
}

/**
 * Reads the sites that the reader added as those of the manifest are read: registered when he grants one, taken out when
 * he revokes one (here or in the browser), and set right at each start, for an update forgets registrations.
 */
export function keepSites(): void {
  const sync = inTurn(register);
  browser.permissions.onAdded.addListener(({ origins }) => {
    void sync();
    void readOpenPages(origins);
  });
  browser.permissions.onRemoved.addListener(() => void sync());
  browser.runtime.onInstalled.addListener(() => void sync());
  browser.runtime.onStartup.addListener(() => void sync());
}
