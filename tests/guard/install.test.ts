import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  hasInstallScript?: boolean;
  optional?: boolean;
  integrity?: string;
  link?: boolean;
}

const lock: { packages: Record<string, LockedPackage> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

test('no package needs an install script, so `npm ci --ignore-scripts` is a whole install', () => {
  const scripted = packages.filter(([, { hasInstallScript, optional }]) => hasInstallScript && !optional);
  expect(scripted.map(([path]) => path)).toEqual([]);
});

test('every package is locked with its checksum', () => {
  expect(packages.filter(([, { integrity, link }]) => !integrity && !link).map(([path]) => path)).toEqual([]);
});

test.each(['linux-x64', 'linux-arm64', 'win-x64'])('the lock holds a Node 24 for %s', (system) => {
  expect(lock.packages[`node_modules/node-${system}`]).toMatchObject({
    version: expect.stringMatching(/^24\./),
    optional: true,
  });
});
