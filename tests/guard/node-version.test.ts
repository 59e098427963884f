import { expect, test } from 'vitest';
import { carriedNode, carriesNode, typeScriptFlags } from '../../tools/setup/node.mjs';

test.runIf(carriesNode())('the tests run on the Node 24 that the lock carries, not on the system’s', () => {
  expect(process.version).toMatch(/^v24\./);
  expect(process.execPath).toBe(carriedNode(process.cwd()));
});

test.each([
  ['linux', 'x64', true],
  ['linux', 'arm64', true],
  ['win32', 'x64', true],
  ['darwin', 'arm64', false],
  ['darwin', 'x64', false],
])('on %s %s a Node is carried: %s', (platform, arch, expected) => {
  expect(carriesNode(platform, arch)).toBe(expected);
});

test.each(['v22.18.0', 'v23.6.0', 'v24.0.0', 'v25.1.0'])('%s runs TypeScript without a flag', (version) => {
  expect(typeScriptFlags(version)).toEqual([]);
});

test.each(['v22.12.0', 'v22.17.1', 'v23.0.0'])('%s is asked to strip types', (version) => {
  expect(typeScriptFlags(version)).toContain('--experimental-strip-types');
});

test.each(['v18.20.0', 'v20.20.2', 'v22.11.0'])('%s is refused with a sentence', (version) => {
  expect(() => typeScriptFlags(version)).toThrow(version);
});
