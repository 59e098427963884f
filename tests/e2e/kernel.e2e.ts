import { expect, test } from 'vitest';
import { openExtensionPage } from '../../tools/demo/extension-pages.ts';
import { BROWSERS, startBench } from './harness.ts';

/** Runs in the page. Its policy is the background's too. */
async function runKernel(): Promise<string> {
  const memory = new WebAssembly.Memory({ initial: 4 });
  const bytes = await (await fetch('/recognise/tagger.wasm')).arrayBuffer();
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
  return typeof instance.exports['score'];
}

test.each(BROWSERS)("%s lets the extension run the tagger's kernel", async (browser) => {
  const bench = await startBench(browser);
  try {
    const page = await openExtensionPage(bench.launched, 'popup.html');
    expect(await page.evaluate(runKernel)).toBe('function');
  } finally {
    await bench.close();
  }
});
