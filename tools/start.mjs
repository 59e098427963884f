/**
 * `npm start`: sets everything up and shows the extension at work on a sample article.
 * Plain JavaScript without a dependency, because it must run on Node 20 before anything is installed.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './setup/browsers.mjs';
import { ensureBuilt, prepareTypes } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { findNode } from './setup/node.mjs';
import { runMain, Trouble, words } from './setup/say.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);

await runMain(async () => {
  const browser = browserOf(args);
  await ensureDependencies(root);
  const { node, flags } = findNode(root);
  await ensureBrowsers([browser]);
  await prepareTypes(root, { node });
  await ensureBuilt(root, browser, { node });
  process.exitCode = await runDemo(node, [...flags, join(root, 'tools', 'demo', 'demo.ts'), ...args]);
});

function browserOf(argv) {
  const at = argv.indexOf('--browser');
  const name = at < 0 ? 'chromium' : (argv[at + 1] ?? '');
  if (/^(chromium|chrome)$/i.test(name)) return 'chromium';
  if (/^firefox$/i.test(name)) return 'firefox';
  throw new Trouble(words('--browser 后面写 chromium 或 firefox。', 'After --browser comes chromium or firefox.'));
}

function runDemo(node, argv) {
  return new Promise((resolve) => {
    const child = spawn(node, argv, { cwd: root, stdio: 'inherit' });
    // The browser closes itself on an interrupt; leaving before it would orphan it.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
