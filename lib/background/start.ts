import { listen } from '../answer-messages.ts';
import type { Article } from '../article/types.ts';
import { browser } from '../browser.ts';
import type { Collected } from '../messages.ts';
import { openRecogniser } from '../recognise/open-recogniser.ts';
import type { Recogniser } from '../recognise/types.ts';
import { fail, ok, type Result } from '../result.ts';
import { readSettings } from '../settings.ts';
import { openDatabase } from '../store/database.ts';
import { showCount } from './badge.ts';
import { type Collector, collectArticle, type Keeping } from './collect-article.ts';
import { offerCommands } from './commands.ts';
import { offerContextMenu } from './context-menu.ts';
import { mend, seenBefore, takeBack } from './mend.ts';
import { proposeReading } from './propose.ts';
import { keepSites } from './sites.ts';
import { offerWelcome } from './welcome.ts';

/** A packaged file's bytes; `path` is relative to `public/`. */
async function loadAsset(path: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Opens the recogniser on first use and keeps it; a failed opening is tried again the next time. */
function lazyRecogniser(): () => Promise<Recogniser> {
  let opened: Promise<Recogniser> | undefined;
  return () => {
    opened ??= openRecogniser(loadAsset).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}

/**
 * Starts the background: every listener is registered before this returns. Nothing but the open recogniser is kept
 * between messages, so the browser may stop and wake the background at any time.
 */
export function startBackground(): void {
  const collector: Collector = { db: openDatabase(), recogniser: lazyRecogniser(), now: () => Date.now() };
  async function collect(article: Article, tabId: number | undefined, keeping: Keeping): Promise<Result<Collected>> {
    const result = await collectArticle(article, collector, keeping);
    const active = result.ok ? result.value.mentions.filter((m) => m.status === 'active' && !m.lost).length : 0;
    if (tabId !== undefined) await showCount(tabId, active);
    return result;
  }
  listen({
    collect: async (article, tabId) => collect(article, tabId, (await readSettings()).save ? 'keep' : 'draft'),
    keep: (article, tabId) => collect(article, tabId, 'keep'),
    draft: (article, tabId) => collect(article, tabId, 'draft'),
    async propose(asked) {
      try {
        return ok(await proposeReading(asked, await collector.recogniser()));
      } catch (error) {
        return fail('recogniser', error);
      }
    },
    correct: (correction) => mend(collector.db, correction, collector.now()),
    undo: (change) => takeBack(collector.db, change),
    history: (asked) => seenBefore(collector.db, asked),
    async library(query) {
      await browser.tabs.create({ url: `${browser.runtime.getURL('library.html')}?${query}` });
      return ok(null);
    },
  });
  offerCommands();
  offerContextMenu();
  offerWelcome();
  keepSites();
}
