import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { welcomePage } from '../../tools/demo/extension-pages.ts';
import { type BrowserName, type Launched, launchBrowser } from '../../tools/demo/launch-browser.ts';
import { type Collection, openCollection, readUntil } from '../../tools/demo/read-collection.ts';
import { type PageServer, servePages } from '../../tools/demo/serve-pages.ts';
import { findBrowser } from '../../tools/setup/browsers.mjs';
import { builtFolder } from '../../tools/setup/build.mjs';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** A browser with the extension, a server that answers for every host, and an eye on the collection. */
export interface Bench {
  launched: Launched;
  server: PageServer;
  downloads: string;
  read(): Promise<Collection>;
  /** Reads the collection until `done` holds. */
  until(done: (collection: Collection) => boolean): Promise<Collection>;
  /** A new tab in front that keeps what went wrong in it. */
  newPage(): Promise<{ page: Page; errors: string[] }>;
  close(): Promise<void>;
}

/**
 * Starts a browser in a fresh profile. The extension must have been built (`npm test` does); `extension` names another
 * build of it. The welcome page, which the browser opens in front of whatever else opens meanwhile, is closed unless
 * `keepsWelcome`.
 */
export async function startBench(
  name: BrowserName,
  { keepsWelcome = false, extension = builtFolder(process.cwd(), name) } = {},
): Promise<Bench> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`${name} is not installed: run npm test, which installs it or says how`);
  const downloads = mkdtempSync(join(tmpdir(), 'quandian-downloads-'));
  const server = await servePages();
  const launched = await launchBrowser({
    browser: name,
    executablePath,
    extension,
    serverPort: server.port,
    downloads,
    headless: true,
  });
  const { read } = await openCollection(launched);
  // A page behind the welcome page draws no frames, and a test would wait for them in vain.
  if (!keepsWelcome) await (await welcomePage(launched))?.close();
  return {
    launched,
    server,
    downloads,
    read,
    until: (done) => readUntil(read, done),
    async newPage() {
      const page = await launched.browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) =>
        errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
      page.on('console', (message) => {
        if (/Quandian/.test(message.text())) errors.push(message.text());
      });
      return { page, errors };
    },
    async close() {
      await launched.close();
      await server.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

/** Polls until `probe` gives something; throws with `what` after a minute. */
export async function eventually<T>(what: string, probe: () => Promise<T | undefined | false>): Promise<T> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`in a minute's time there was not: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
