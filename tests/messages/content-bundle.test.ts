import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toAscii } from '../../tools/build/ascii-content-scripts.ts';

const built = ['chrome-mv3', 'firefox-mv3']
  .map((target) => join('.output', target, 'content-scripts'))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.js'));

describe('the content script', () => {
  // The build runs before the tests in `npm test`; a bare `npm run unit` has nothing to look at.
  it.skipIf(built.length === 0)('is pure ASCII and carries neither the store nor the recogniser', () => {
    for (const path of built) {
      const code = readFileSync(path, 'latin1');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
      expect(/[^\x00-\x7f]/.test(code), `${path} is ASCII`).toBe(false);
      expect(/dexie|indexedDB\.open|gazetteer\.bin|tagger\.bin/i.test(code), `${path} is free of them`).toBe(false);
    }
  });

  it('reads the same after escaping', () => {
    const source = 'const a = "植树\u{20BB7}\\n", b = /[。！？]/u, c = `《`; [a, b.source, c]';
    const escaped = toAscii(source);
    expect(escaped).toMatch(/^[ -~]+$/);
    const run = (code: string): unknown[] => new Function(code.replace('; [', '; return ['))();
    expect([run(escaped)[0], run(escaped)[2]]).toEqual([run(source)[0], run(source)[2]]);
    expect(new RegExp(String(run(escaped)[1]), 'u').test('好。')).toBe(true);
  });
});
