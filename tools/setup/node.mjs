/** Which Node runs the tools: the one that npm installs with the project, else the system's where it is new enough. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble, words } from './say.mjs';

const CARRIED = ['linux-x64', 'linux-arm64', 'win32-x64'];

/** True where package-lock.json holds a Node 24 for this system (macOS has none). */
export function carriesNode(platform = process.platform, arch = process.arch) {
  return CARRIED.includes(`${platform}-${arch}`);
}

/** Where the carried Node stands once installed. */
export function carriedNode(root, platform = process.platform, arch = process.arch) {
  const name = platform === 'win32' ? 'win' : platform;
  return join(root, 'node_modules', `node-${name}-${arch}`, 'bin', platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Flags that a Node version needs to run TypeScript by itself: none from 22.18 and 23.6 on.
 * Throws a `Trouble` below 22.12, which WXT and Vitest refuse.
 */
export function typeScriptFlags(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 12)) {
    throw new Trouble(
      words(
        `这里的 Node 是 ${version}，需要 22.12 以上：请从 nodejs.org 安装 Node 24，再运行一次。`,
        `Node here is ${version}, and 22.12 or newer is needed: install Node 24 from nodejs.org and run this again.`,
      ),
    );
  }
  const runsTypeScript = major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
  return runsTypeScript ? [] : ['--experimental-strip-types', '--no-warnings=ExperimentalWarning'];
}

/** The Node to run tools with, and its flags. Throws a `Trouble` where there is none new enough. */
export function findNode(root) {
  const carried = carriedNode(root);
  if (existsSync(carried)) return { node: carried, flags: [] };
  return { node: process.execPath, flags: typeScriptFlags(process.version) };
}
