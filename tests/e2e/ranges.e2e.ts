import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { readArticle } from '../../lib/article/read-article.ts';
import { readSample } from '../../tools/demo/shown-page.ts';
import { type Bench, BROWSERS, startBench } from './harness.ts';
import { GENERATIONS, httpAddress, sampleOf } from './samples.ts';

/** The reader of the content script as one script for a page, under the global name `reader`. */
async function bundleReader(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(process.cwd(), 'lib/article/read-article.ts'), formats: ['iife'], name: 'reader' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the reader was not bundled');
  return `${chunk.code}\nglobalThis.reader = reader;`;
}

describe.each(BROWSERS)('in %s', (browser) => {
  let bench: Bench;
  let script: string;
  beforeAll(async () => {
    [bench, script] = await Promise.all([startBench(browser), bundleReader()]);
  });
  afterAll(() => bench?.close());

  test.each(GENERATIONS)('every offset of every paragraph of %s is a Range that shows that text', async (file) => {
    const sample = sampleOf(file);
    const url = httpAddress(sample);
    bench.server.put(url, readSample(sample));
    const { page } = await bench.newPage();
    await page.goto(url);
    await page.addScriptTag({ content: script });
    const { offsets, wrong } = await page.evaluate(() => {
      const reader: { readArticle: typeof readArticle } = Reflect.get(globalThis, 'reader');
      const read = reader.readArticle(document, location.href);
      if (!read) throw new Error('the page was not read');
      const { article, index } = read;
      const problems: string[] = [];
      let count = 0;
      const squeeze = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060\ufeff]/g, '');
      const check = (start: number, end: number): void => {
        const want = article.text.slice(start, end);
        const got = String(index.rangeOf(start, end) ?? '');
        if (got !== want && squeeze(got) !== squeeze(want)) problems.push(`${start}–${end}: ${want} / ${got}`);
      };
      for (const { start, end } of article.blocks) {
        check(start, end);
        for (let at = start; at < end; at++) {
          count++;
          check(at, at + 1);
          for (const length of [2, 3, 7]) check(at, Math.min(end, at + length));
          const range = index.rangeOf(at, at + 1);
          const back = range && index.offsetOf(range.startContainer, range.startOffset);
          if (back !== at) problems.push(`${at} comes back as ${back}`);
        }
      }
      return { offsets: count, wrong: problems.slice(0, 10) };
    });
    expect(wrong).toEqual([]);
    expect(offsets).toBeGreaterThan(300);
    await page.close();
  });
});
