/**
 * Speed of the whole recogniser against jieba-wasm's `tag` on the same text in the same run: `node tests/bench/recognise.ts [FILE]`.
 * FILE: articles as `recognise` takes them; without one, the sample articles of the repository's own tests. One core, best of five.
 */
import { createRequire } from 'node:module';
import { openRecogniser } from '../../lib/recognise/open-recogniser.ts';
import { loadAsset } from '../../tools/load-asset.ts';
import { readArticles } from '../../tools/read-articles.ts';
import { SAMPLE_ARTICLES } from './sample-articles.ts';

const ROUNDS = 5;
const [file] = process.argv.slice(2);
const articles =
  file === undefined ? SAMPLE_ARTICLES.map((text, index) => ({ id: String(index), text })) : readArticles(file);
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);

const opened = performance.now();
const recogniser = await openRecogniser(loadAsset);
console.log(`opened in ${(performance.now() - opened).toFixed(0)} ms`);

const { tag } = createRequire(import.meta.url)('jieba-wasm') as { tag(text: string, hmm: boolean): unknown[] };
tag('预热', true);

const ours: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  ours.push(
    await clock(async () => {
      for (const article of articles) await recogniser.recognise(article);
    }),
  );
  theirs.push(
    await clock(async () => {
      for (const { text } of articles) tag(text, true);
    }),
  );
}
report('quandian, five kinds', ours);
report('jieba-wasm tag', theirs);
console.log(
  `ratio ${(Math.min(...theirs) / Math.min(...ours)).toFixed(2)} (best of ${ROUNDS}; above 1: faster than jieba-wasm)`,
);

async function clock(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function report(name: string, times: readonly number[]): void {
  const best = Math.min(...times);
  console.log(
    `${name.padEnd(22)} ${Math.round((characters / best) * 1000)} characters/s  (${articles.length} articles, ${characters} characters)`,
  );
}
