import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtFolder } from '../../tools/setup/build.mjs';
import { BROWSERS } from './harness.ts';

describe.each(BROWSERS)('built for %s', (browser) => {
  const read = (path: string): string => readFileSync(join(builtFolder(process.cwd(), browser), path), 'utf8');

  test('the content script is plain ASCII, which every browser takes for UTF-8', () => {
    const script = read('content-scripts/content.js');
    expect([...script].findIndex((character) => character > '\u007f')).toBe(-1);
  });

  test('the content script brings neither the database nor the recogniser nor its data', () => {
    const script = read('content-scripts/content.js');
    expect(script).not.toMatch(/Dexie|gazetteer|indexedDB/);
    expect(script.length).toBeLessThan(200_000);
  });

  test('the manifest asks for the official media alone; all else is optional', () => {
    const manifest: {
      permissions: string[];
      host_permissions: string[];
      content_scripts: { matches: string[] }[];
    } = JSON.parse(read('manifest.json'));
    expect(manifest.permissions).toContain('unlimitedStorage');
    expect(manifest.permissions).not.toContain('tabs');
    expect(manifest.host_permissions).not.toContain('<all_urls>');
    expect(manifest.host_permissions.every((match) => /^\*:\/\/\*\.[a-z.]+\/\*$/.test(match))).toBe(true);
    expect(manifest.content_scripts.flatMap((script) => script.matches).sort()).toEqual(
      manifest.host_permissions.toSorted(),
    );
  });
});
