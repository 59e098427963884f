import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSample } from '../../tools/demo/shown-page.ts';
import { type Bench, BROWSERS, eventually, startBench } from './harness.ts';
import { paintedRanges } from './highlights.ts';
import { httpAddress, sampleOf } from './samples.ts';

const sample = sampleOf('people-2020.html');

describe.each(BROWSERS)('in %s', (browser) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(browser);
  });
  afterAll(() => bench?.close());

  test('the same article three times and in two tabs at once is one article, without a doubled mention', async () => {
    const url = httpAddress(sample);
    bench.server.put(url, readSample(sample));
    const open = async (address: string) => {
      const { page, errors } = await bench.newPage();
      await page.goto(address);
      await eventually('highlights', async () => (await paintedRanges(page)).length > 0);
      return { page, errors };
    };

    // Two tabs at once, before anything is stored; a fragment and a tracking parameter change nothing.
    const tabs = await Promise.all([open(url), open(`${url}?from=singlemessage#top`)]);
    const first = await bench.read();
    const [{ page }] = tabs;
    for (let visit = 0; visit < 2; visit++) {
      await page.reload();
      await eventually('highlights', async () => (await paintedRanges(page)).length > 0);
    }

    const { articles, mentions } = await bench.read();
    expect(articles).toHaveLength(1);
    const places = mentions.map(({ kind, start, end }) => `${kind} ${start} ${end}`);
    expect(new Set(places).size).toBe(places.length);
    expect(mentions.map(({ id }) => id).sort()).toEqual(first.mentions.map(({ id }) => id).sort());
    expect(mentions.map(({ at }) => at)).toEqual(first.mentions.map(({ at }) => at));
    expect(tabs.flatMap(({ errors }) => errors)).toEqual([]);
    for (const tab of tabs) await tab.page.close();
  });
});
