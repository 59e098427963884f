import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../tools/demo/launch-browser.ts';
import { builtFolder } from '../../tools/setup/build.mjs';

/** A copy of the built extension, and the way to take it away again. */
export interface OtherBuild {
  folder: string;
  remove(): void;
}

/** A copy in which a script runs before the content script, in its world. */
export function buildWith(browser: BrowserName, prelude: string): OtherBuild {
  const folder = mkdtempSync(join(tmpdir(), 'quandian-build-'));
  cpSync(builtFolder(process.cwd(), browser), folder, { recursive: true });
  const script = join(folder, 'content-scripts', 'content.js');
  writeFileSync(script, prelude + readFileSync(script, 'utf8'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Opens the shadow root of the card to the page's own scripts, so that axe-core gets at it. */
export const OPEN_ROOT = `(() => {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    return attach.call(this, { ...options, mode: 'open' });
  };
})();
`;
