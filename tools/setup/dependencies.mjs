/** Installs what package-lock.json names, only when node_modules is missing or differs from it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { carriedNode, carriesNode, typeScriptFlags } from './node.mjs';
import { mustRun, say, words } from './say.mjs';

/** True where node_modules holds every package of the lock at its version (those for other systems aside). */
export function isInstalled(root) {
  const held = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(held)) return false;
  if (carriesNode() && !existsSync(carriedNode(root))) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const got = JSON.parse(readFileSync(held, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || got[path]?.version === version || ((optional || devOptional) && !got[path]),
  );
}

/** Makes node_modules agree with the lock. Says what it does; throws a `Trouble` with npm's words where it can't. */
export async function ensureDependencies(root) {
  if (!carriesNode()) typeScriptFlags(process.version);
  if (isInstalled(root)) return;
  const label = words('安装依赖', 'installing dependencies');
  say('安装依赖（约一分钟）', 'Installing dependencies (about a minute)');
  // No package of the lock needs an install script; the project's own is run by the build.
  await mustRun(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
    { cwd: root, label, shell: process.platform === 'win32' },
  );
}
