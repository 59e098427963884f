/** Builds the extension, only when something it is made of is newer than what stands in .output. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, say, words } from './say.mjs';

const SOURCES = ['entrypoints', 'components', 'lib', 'public', 'assets', 'wxt.config.ts', 'package-lock.json'];
const TARGETS = {
  chromium: { folder: 'chrome-mv3', flags: [] },
  firefox: { folder: 'firefox-mv3', flags: ['-b', 'firefox', '--mv3'] },
};

/** The folder of the built extension for `chromium` or `firefox`. */
export function builtFolder(root, browser) {
  return join(root, '.output', TARGETS[browser].folder);
}

/** Generates the types that WXT derives from the project; `tsc` and the tests need them. */
export async function prepareTypes(root, { node }) {
  if (existsSync(join(root, '.wxt', 'tsconfig.json'))) return;
  await mustRun(node, [wxt(root), 'prepare'], { cwd: root });
}

/** Builds for one browser where the build is missing or older than its sources (or always, with `force`). */
export async function ensureBuilt(root, browser, { node, force = false }) {
  const manifest = join(builtFolder(root, browser), 'manifest.json');
  const isFresh =
    existsSync(manifest) && SOURCES.every((path) => newest(join(root, path)) <= statSync(manifest).mtimeMs);
  if (isFresh && !force) return;
  say(`构建扩展（${browser}）`, `Building the extension (${browser})`);
  const label = words('构建', 'building');
  await mustRun(node, [wxt(root), 'build', ...TARGETS[browser].flags], { cwd: root, label });
}

function wxt(root) {
  return join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
}

/** The latest change at or below a path, in milliseconds; folders count, so a file that was removed is noticed. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}
