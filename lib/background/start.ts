import { browser } from '../browser.ts';
import { type Calls, listen } from '../messages.ts';
import { openRecogniser } from '../recognise/open-recogniser.ts';
import type { Recogniser } from '../recognise/types.ts';
import { ok, type Result } from '../result.ts';
import { openDatabase } from '../store/database.ts';
import { showCount } from './badge.ts';
import { type Collector, collectArticle } from './collect-article.ts';
import { offerCommands } from './commands.ts';
import { offerContextMenu } from './context-menu.ts';
import { mend, seenBefore, takeBack } from './mend.ts';

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
  listen({
    async collect(article, tabId): Promise<Result<ReturnType<Calls['collect']>>> {
      const result = await collectArticle(article, collector);
      const active = result.ok ? result.value.mentions.filter((m) => m.status === 'active' && !m.lost).length : 0;
      if (tabId !== undefined) await showCount(tabId, active);
      return result;
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
}
