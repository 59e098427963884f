import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8', maxBuffer: 1 << 26 })
  .split('\0')
  .filter((path) => path !== '' && existsSync(path));
const sources = tracked.filter((path) => /\.(ts|tsx|mjs|css|html)$/.test(path) && !path.startsWith('tests/'));

function sourcesWith(pattern: RegExp): string[] {
  return sources.filter((path) => pattern.test(readFileSync(path, 'utf8')));
}

test.each([
  // Spelt in pieces, so that these lines are not what they look for.
  [
    'writes markup into the page',
    new RegExp('\\.inner' + 'HTML\\s*=|[sS]etInner' + 'HTML|insertAdjacent|document\\.write\\('),
  ],
  ['clears highlights that are not ours', new RegExp('CSS\\.highlights' + '\\.clear')],
  ['evaluates text', /(?<![$.\w])eval\(|new Function\(/],
])('no source %s', (_what, pattern) => {
  expect(sourcesWith(pattern)).toEqual([]);
});

test('what the extension is made of asks nothing of the network but its own files', () => {
  const shipped = sources.filter((path) => /^(lib|components|entrypoints)\//.test(path));
  const calls = shipped.filter((path) =>
    /XMLHttpRequest|WebSocket|sendBeacon|EventSource|importScripts|fetch\((?!browser\.runtime\.getURL\()/.test(
      readFileSync(path, 'utf8'),
    ),
  );
  expect(calls).toEqual([]);
});

test('the recogniser imports nothing from outside itself, and names neither document nor window', () => {
  const impure = sources.filter((path) => {
    if (!path.startsWith('lib/recognise/')) return false;
    const source = readFileSync(path, 'utf8');
    const imports = [...source.matchAll(/(?:from|import\() ?'([^']+)'/g)].map(([, name = '']) => name);
    const leaves = imports.some(
      (name) => !name.startsWith('.') || !join(dirname(path), name).startsWith('lib/recognise/'),
    );
    return leaves || /\b(document|window)\./.test(source);
  });
  expect(impure).toEqual([]);
});

test('only the one module knows where the extension API comes from', () => {
  expect(sourcesWith(/from 'webextension-polyfill'/)).toEqual(['lib/browser.ts']);
});

test('no path of one machine is in the repository', () => {
  const text = tracked.filter((path) => /\.(ts|tsx|mjs|json|md|html|css|sh)$|^\.ci\//.test(path));
  expect(text.filter((path) => /\/home\/\w+\/|\/Users\/\w+\//.test(readFileSync(path, 'utf8')))).toEqual([]);
});

test('the licence is there, and package.json says the same', () => {
  expect(readFileSync('LICENSE', 'utf8')).toContain('MIT License');
  expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ license: 'MIT' });
});

test('no tracked file is larger than 8 MB', () => {
  expect(tracked.filter((path) => statSync(path).size > 8e6)).toEqual([]);
});
