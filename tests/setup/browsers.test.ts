import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { isReady } from '../../tools/setup/browsers.mjs';

const folder = mkdtempSync(join(tmpdir(), 'quandian-browsers-'));
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('a browser', () => {
  it.each([
    ['firefox', 'Mozilla Firefox 153.7.0esr', true],
    ['firefox', 'Mozilla Firefox 142.0', true],
    // Debian 12 without its security updates has this one, which does not take the extension.
    ['firefox', 'Mozilla Firefox 140.12.0esr', false],
    ['chromium', 'Chromium 156.0.8078.79 built on Debian', true],
    ['chromium', 'Chromium 90.0.4430.212', false],
    ['chromium', '', true],
  ] as const)('%s that says “%s”: ready %s', (browser, says, ready) => {
    const program = join(mkdtempSync(join(folder, 'b-')), 'browser');
    writeFileSync(program, `#!/bin/sh\necho '${says}'\n`);
    chmodSync(program, 0o755);
    vi.stubEnv(`QUANDIAN_${browser.toUpperCase()}`, program);
    expect(isReady(browser)).toBe(ready);
  });

  // A Mac keeps its programs elsewhere than on the path.
  it.skipIf(process.platform === 'darwin')('that is nowhere is not ready', () => {
    vi.stubEnv('QUANDIAN_FIREFOX', '');
    vi.stubEnv('PATH', join(tmpdir(), 'nowhere'));
    expect(isReady('firefox')).toBe(false);
  });
});
