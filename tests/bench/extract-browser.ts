/**
 * Reading time in real browsers: ours beside `Readability.parse()` on a clone, on the same live document in one run, and
 * what silence costs on pages that hold no article. `node tests/bench/extract-browser.ts FOLDER…`; the folders hold
 * pages and an index.json. Each figure is the best of `RUNS` runs in milliseconds, ours and the other by turns.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type BrowserName, launchBrowser } from '../../tools/demo/launch-browser.ts';
import { servePages } from '../../tools/demo/serve-pages.ts';
import { decodePage } from '../../tools/extract/decode-page.ts';
import { findBrowser } from '../../tools/setup/browsers.mjs';
import { builtFolder } from '../../tools/setup/build.mjs';

interface Entry {
  file: string;
  encoding: string;
  kind: string;
  url?: string;
}

interface Timing {
  ours: number;
  theirs: number;
  size: number;
  found: boolean;
}

const RUNS = 5;

/** A module and what it exports, as one script for a page. */
async function bundle(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was not bundled`);
  return `${chunk.code}\nglobalThis.${name} = ${name};`;
}

/** Runs in the page. */
function time({ url, runs }: { url: string; runs: number }): Timing {
  const { reader, peer } = globalThis as unknown as {
    reader: { readArticle(document: Document, url: string): object | null };
    peer: { Readability: new (document: Document) => { parse(): object | null } };
  };
  // Browsers round the clock, Firefox to a millisecond: a sample is as many runs as take some.
  const sample = (run: () => void): number => {
    const start = performance.now();
    let count = 0;
    do {
      run();
      count++;
    } while (performance.now() - start < 12);
    return (performance.now() - start) / count;
  };
  const read = (): unknown => reader.readArticle(document, url);
  const parse = (): unknown => new peer.Readability(document.cloneNode(true) as Document).parse();
  const found = reader.readArticle(document, url) !== null;
  let ours = sample(read);
  let theirs = sample(parse);
  // By turns, and the best of each: what else the machine does at the time falls on both, or on neither.
  for (let run = 1; run < runs; run++) {
    ours = Math.min(ours, sample(read));
    theirs = Math.min(theirs, sample(parse));
  }
  return {
    ours,
    theirs,
    size: document.documentElement.outerHTML.length,
    found,
  };
}

/** Pages that strain a reader: very long ones, and deep ones. */
const PARAGRAPH = '<p>　　县水务局副局长沈问渠介绍，全县今年整治沟渠一百二十公里，惠及九个乡镇的农户。</p>';
const head = '<title>沟渠修到田埂边</title><h1>沟渠修到田埂边</h1><div>2024-03-05 10:20 来源：春城观察</div>';
const STRAIN: Record<string, string> = {
  'five megabytes of text': `${head}<div class="content">${PARAGRAPH.repeat(36_000)}</div>`,
  'five megabytes of links': `${head}<div>${PARAGRAPH.repeat(5)}</div><ul>${'<li><a href="/a.html">乡村道路建设进入新阶段</a></li>'.repeat(100_000)}</ul>`,
  'four hundred boxes deep': `${head}${'<div>'.repeat(400)}${PARAGRAPH.repeat(400)}${'</div>'.repeat(400)}`,
};

const folders = process.argv.slice(2);
if (folders.length === 0) folders.push('tests/fixtures/pages', 'tests/fixtures/pages/sites');
const pages = folders.flatMap((folder) =>
  (JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Entry[]).map((entry) => ({
    name: entry.file,
    silent: entry.kind !== 'article',
    url: entry.url ?? 'http://page.example/a/1.html',
    html: decodePage(readFileSync(join(folder, entry.file)), entry.encoding).replace(
      /<script[\s\S]*?<\/script\s*>|<\/?i?frame\b[^>]*>|<base\b[^>]*>|<meta[^>]*refresh[^>]*>/gi,
      '',
    ),
  })),
);
const scripts = [
  await bundle('lib/article/read-article.ts', 'reader'),
  await bundle(fileURLToPath(import.meta.resolve('@mozilla/readability')), 'peer'),
];
const round = (value: number): string => value.toFixed(value < 10 ? 2 : 0);

for (const name of ['chromium', 'firefox'] satisfies BrowserName[]) {
  const executablePath = findBrowser(name);
  if (!executablePath) {
    console.error(`${name} is not installed`);
    continue;
  }
  const server = await servePages();
  const launched = await launchBrowser({
    browser: name,
    executablePath,
    extension: builtFolder(process.cwd(), name),
    serverPort: server.port,
    downloads: mkdtempSync(join(tmpdir(), 'quandian-bench-')),
    headless: true,
  });
  try {
    const tab = await launched.browser.newPage();
    server.put('http://bench.example/', '<title>bench</title>');
    const measure = async (html: string, url: string, runs: number): Promise<Timing> => {
      await tab.goto('http://bench.example/');
      await tab.evaluate((text) => {
        // As a parsed page without its scripts and without the extension's own reader.
        const parsed = new DOMParser().parseFromString(text, 'text/html');
        document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
      }, html);
      for (const content of scripts) await tab.evaluate(content);
      return tab.evaluate(time, { url, runs });
    };
    let ours = 0;
    let theirs = 0;
    let slower = 0;
    let silence = { name: '', ms: 0 };
    let read = 0;
    for (const page of pages) {
      const timing = await measure(page.html, page.url, RUNS);
      if (page.silent) {
        if (timing.ours > silence.ms) silence = { name: page.name, ms: timing.ours };
        continue;
      }
      read++;
      ours += timing.ours;
      theirs += timing.theirs;
      if (timing.ours > timing.theirs) {
        slower++;
        console.log(`${name}: ${page.name} ours ${round(timing.ours)} Readability ${round(timing.theirs)}`);
      }
    }
    console.log(
      `${name}: ${read} articles, ours ${round(ours / read)} ms a page, Readability on a clone ${round(theirs / read)} ms; slower on ${slower}; silence at most ${round(silence.ms)} ms (${silence.name})`,
    );
    for (const [what, html] of Object.entries(STRAIN)) {
      const timing = await measure(html, 'http://page.example/a/1.html', 1);
      console.log(
        `${name}: ${what} (${round(timing.size / 1e6)} million characters): ours ${round(timing.ours)} ms, Readability ${round(timing.theirs)} ms`,
      );
    }
  } finally {
    await launched.close();
    await server.close();
  }
}
