/**
 * Speed of the whole recogniser against jieba-wasm's `tag` on the same text in the same run: `node tests/bench/recognise.ts [INPUT]`.
 * INPUT: articles as `recognise` takes them; without one, the gold articles of the scoring data beside the checkout (`../shared`)
 * or, where that is absent, the samples of the repository's own. Three workloads: the articles one by one; unlabelled news one by
 * one, where it is there; and one long text of the same articles. Both sides take turns, first until ours has run long enough for
 * the engine to be done with compiling it (which it does beside the run, and slows both), then for the medians. One core.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openRecogniser } from '../../lib/recognise/open-recogniser.ts';
import { loadAsset } from '../../tools/load-asset.ts';
import { type ArticleLine, readArticles } from '../../tools/read-articles.ts';
import { SAMPLE_ARTICLES } from './sample-articles.ts';

const ROUNDS = 9;
/** Milliseconds that ours runs before it counts. */
const WARM = 10_000;
/** Characters that a round reads at least: short workloads are read several times. */
const LEAST = 100_000;
/** Characters of unlabelled news. */
const NEWS = 400_000;
const GOLD = ['../shared/gold', '../shared/gold-more'];
const UNLABELLED = '../shared/corpora/news_unlabelled/news.jsonl.gz';

const { tag } = createRequire(import.meta.url)('jieba-wasm') as { tag(text: string, hmm: boolean): unknown[] };
const [input] = process.argv.slice(2);

const opened = performance.now();
const recogniser = await openRecogniser(loadAsset);
console.log(`opened in ${(performance.now() - opened).toFixed(0)} ms`);

const articles = input === undefined ? ownArticles() : readArticles(input);
await compare('articles', articles);
if (input === undefined && existsSync(UNLABELLED)) await compare('news', someNews());
await compare('one long text', [{ id: 'long', text: articles.map(({ text }) => text).join('\n') }]);

function ownArticles(): ArticleLine[] {
  const folders = GOLD.filter((folder) => existsSync(folder));
  if (folders.length > 0) return folders.flatMap(readArticles);
  return SAMPLE_ARTICLES.map((text, index) => ({ id: String(index), text }));
}

/** Articles from all over the collection, `NEWS` characters of them. */
function someNews(): ArticleLine[] {
  const all = readArticles(UNLABELLED);
  const total = all.reduce((sum, { text }) => sum + text.length, 0);
  const step = Math.max(1, Math.floor(total / NEWS));
  return all.filter((_, index) => index % step === 0);
}

async function compare(workload: string, lines: readonly ArticleLine[]): Promise<void> {
  const once = lines.reduce((sum, { text }) => sum + text.length, 0);
  const times = Math.max(1, Math.ceil(LEAST / once));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let warm = 0; ours.length < ROUNDS; ) {
    const own = await clock(async () => {
      for (let time = 0; time < times; time++) for (const line of lines) await recogniser.recognise(line);
    });
    const peer = await clock(async () => {
      for (let time = 0; time < times; time++) for (const { text } of lines) tag(text, true);
    });
    if (warm >= WARM) {
      ours.push(own);
      theirs.push(peer);
    }
    warm += own;
  }
  const speed = (taken: number): string => `${Math.round((once * times) / taken)} characters/ms`;
  console.log(
    `${workload} (${lines.length} × ${Math.round(once / lines.length)} characters): quandian, five kinds ${speed(median(ours))}, ` +
      `jieba-wasm tag ${speed(median(theirs))}, ratio ${(median(theirs) / median(ours)).toFixed(2)}`,
  );
}

async function clock(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
