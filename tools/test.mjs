/**
 * `npm test`: sets everything up, runs every check and both test suites, and ends with `N passed, N failed`.
 * With `--quick` (`npm run check`) it runs what needs no browser. Plain JavaScript: see start.mjs.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './setup/browsers.mjs';
import { builtFolder, ensureBuilt, prepareTypes } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { findNode } from './setup/node.mjs';
import { runMain, runQuietly, Trouble, words } from './setup/say.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isQuick = process.argv.includes('--quick');
const results = join(root, '.output', 'test-results');

await runMain(async () => {
  await ensureDependencies(root);
  const { node, flags } = findNode(root);
  await prepareTypes(root, { node });
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });

  const total = { passed: 0, failed: 0 };
  const step = async (name, run) => {
    const started = Date.now();
    const { passed, failed, output = '' } = await run().catch(asFailure);
    total.passed += passed;
    total.failed += failed;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
    if (failed > 0 && output) console.log(output.trimEnd());
  };
  const tool =
    (path, ...args) =>
    () =>
      check(node, [...flags, join(root, 'node_modules', path), ...args], root);

  await step('formatter and linter', tool('@biomejs/biome/bin/biome', 'check', '.'));
  await step('linter with types', tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings'));
  await step('types', tool('typescript/bin/tsc'));
  await step('unused code', tool('knip/bin/knip.js'));
  await step('unit tests', () => vitest(node, flags, 'unit', 'vitest.config.ts'));
  for (const browser of ['chromium', 'firefox']) await step(`build for ${browser}`, () => build(node, browser));
  await step('add-on linter', () => lintAddOn(node));
  if (!isQuick) {
    await step('browsers', async () => {
      await ensureBrowsers(['chromium', 'firefox']);
      return { passed: 1, failed: 0 };
    });
    await step('end-to-end tests', () => vitest(node, flags, 'e2e', 'vitest.e2e.config.ts'));
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
});

function asFailure(error) {
  return { passed: 0, failed: 1, output: error instanceof Trouble ? error.message : String(error?.stack ?? error) };
}

async function check(command, args, cwd) {
  const { code, output } = await runQuietly(command, args, { cwd });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}

async function build(node, browser) {
  await ensureBuilt(root, browser, { node, force: true });
  return { passed: 1, failed: 0 };
}

/** Runs a Vitest suite with its output shown, and counts from its report. A suite that could not start counts as failed. */
async function vitest(node, flags, name, config) {
  const report = join(results, `${name}.json`);
  const args = ['run', '-c', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await new Promise((resolve) => {
    const program = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const child = spawn(node, [...flags, program, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(1));
    child.on('close', (status) => resolve(status ?? 1));
  });
  if (!existsSync(report)) return { passed: 0, failed: 1, output: words('没有测试报告', 'no report was written') };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that does not load fails the run without failing a test.
  const failed = code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
  return { passed: numPassedTests, failed };
}

/** Preact sets `innerHTML` for a prop that this project never uses; every other finding is a failure. */
async function lintAddOn(node) {
  const program = join(root, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const args = ['lint', '--no-config-discovery', '-o', 'json', '-s', builtFolder(root, 'firefox')];
  const { output } = await runQuietly(node, [program, ...args], { cwd: root });
  const report = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  const findings = [...report.errors, ...report.warnings].filter(({ code }) => code !== 'UNSAFE_VAR_ASSIGNMENT');
  if (findings.length === 0) return { passed: 1, failed: 0 };
  const lines = findings.map(({ code, file, message }) => `${code} ${file ?? ''} ${message}`);
  return { passed: 0, failed: findings.length, output: lines.join('\n') };
}
