/** What the measuring programs share: a browser filled with a generated collection, medians, the process's memory. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { gzip } from '../../lib/backup/gzip.ts';
import { rowsText } from '../../lib/backup/rows-text.ts';
import { openExtensionPage } from '../../tools/demo/extension-pages.ts';
import type { BrowserName } from '../../tools/demo/launch-browser.ts';
import { generateRows } from '../../tools/generate-collection-rows.ts';
import { type Bench, startBench } from './harness.ts';
import { loaded, restoreFile } from './library-drive.ts';

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

/** A browser whose collection is a generated one of this size. */
export async function filledBench(name: BrowserName, articles: number, mentions: number): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'quandian-speed-'));
  const rows = generateRows(articles, mentions);
  const file = await gzip(rowsText((table) => [rows[table].map((row) => JSON.stringify(row))], 0));
  writeFileSync(join(folder, 'made.json.gz'), new Uint8Array(await file.arrayBuffer()));
  const bench = await startBench(name);
  const page = await openLibrary(bench);
  await loaded(page);
  const start = Date.now();
  await restoreFile(page, join(folder, 'made.json.gz'), 300_000);
  console.log(`${name}, ${mentions} mentions in ${articles} articles: restored in ${Date.now() - start} ms`);
  await page.close();
  rmSync(folder, { recursive: true, force: true });
  return bench;
}

export async function openLibrary(bench: Bench, query = ''): Promise<Page> {
  const page = await openExtensionPage(bench.launched, `library.html${query}`, true);
  await page.bringToFront();
  return page;
}

/** When a mark was first set, in milliseconds after the navigation began; waits for it. */
export async function markTime(page: Page, name: string): Promise<number> {
  return await page.evaluate(async (mark) => {
    while (performance.getEntriesByName(mark).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    return performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN;
  }, name);
}

/** Bytes of memory that only the browser's process for extension pages has (all of them and the background together). */
export function extensionMemory(bench: Bench): number {
  const root = bench.launched.browser.process()?.pid;
  if (root === undefined) return Number.NaN;
  const parents = new Map<number, number>();
  for (const line of execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).split('\n')) {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    if (pid && parent !== undefined) parents.set(pid, parent);
  }
  const below = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent === root || (parent !== undefined && parent !== pid && below(parent));
  };
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && below(pid) && isExtensionProcess(pid))
    .reduce((sum, pid) => sum + privateBytes(pid), 0);
}

function isExtensionProcess(pid: number): boolean {
  const read = (file: string): string => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return '';
    }
  };
  return read('comm').trim() === 'WebExtensions' || read('cmdline').includes('--extension-process');
}

function privateBytes(pid: number): number {
  const lines = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB/gm);
  return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
}
