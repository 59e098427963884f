/**
 * Trains the tagger and writes its model: `npm run train [-- --with-gold --with-dev]`.
 *
 * The first round learns from the annotated corpora alone; with its model the recogniser labels modern news, and the
 * second round learns from both. Prints the scores on the development sets, each under its own scheme.
 *
 * - `--with-gold` trains on `../shared/gold` as well: for the model that is shipped, never for work on rules.
 * - `--with-dev` trains on the corpora's development splits as well.
 * - `--leave-out fourth` leaves out a set (or sets, by commas) of our annotated news, and scores on it.
 * - `--hold-out 1/4` leaves out every fourth gold article, from the second, and scores on those: cross-validation.
 * - `--schemes all` keeps the rows of every scheme (a bigger file; name another with `--out`).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { buildLexicon } from '../../lib/recognise/tagger/lexicon.ts';
import { type ModelFile, packModel, unpackModel } from '../../lib/recognise/tagger/model-file.ts';
import { createTagger } from '../../lib/recognise/tagger/tagger.ts';
import { joinAnnotations, readAnnotatedLines, readNewsTexts } from './annotated-news.ts';
import { type LabelledText, readCorpus, readGold, SCHEME_NAMES, SHARED, SOURCES } from './corpora.ts';
import { train } from './crf.ts';
import { buildDataset } from './dataset.ts';
import { exportModel } from './export-model.ts';
import { indexFeatures } from './index-features.ts';
import { compileLexicon } from './lexicon.ts';
import { labelNews, readNews } from './news.ts';
import { formatScores, scoreTagger } from './score.ts';

const { values: args } = parseArgs({
  options: {
    'with-gold': { type: 'boolean', default: false },
    'with-dev': { type: 'boolean', default: false },
    'hold-out': { type: 'string' },
    'leave-out': { type: 'string', default: '' },
    out: { type: 'string', default: join(import.meta.dirname, '../../public/recognise/tagger.bin') },
    schemes: { type: 'string', default: 'quandian,msra,pfr199801' },
    /** Number of weights kept: what fits 1.2 MB. */
    keep: { type: 'string', default: '525000' },
    epochs: { type: 'string', default: '4' },
    /** Epochs of the first round, whose model only labels news. */
    'first-epochs': { type: 'string', default: '2' },
    /** How often an n-gram must be met to have weights. */
    cutoff: { type: 'string', default: '3' },
    /** L1 strength per sentence. */
    l1: { type: 'string', default: '4e-6' },
    /** Share of the sentences that are read without the marks of words. */
    unmarked: { type: 'string', default: '0.15' },
    seed: { type: 'string', default: '1' },
    /** Weight of the gold articles and of our annotated news. */
    gold: { type: 'string', default: '2' },
    annotated: { type: 'string', default: '2' },
    /** Characters of news for the second round, and their weight; 0 characters leave the second round out. */
    news: { type: 'string', default: '2500000' },
    'news-weight': { type: 'string', default: '0.5' },
    /** A model to label the news with, in place of a first round. */
    teacher: { type: 'string' },
  },
});
const log = (line: string): void => console.log(line);
const began = performance.now();
if (!existsSync(SHARED)) {
  log(`The corpora are not there: ${SHARED} is an optional folder beside the checkout. They can be had from:`);
  for (const [name, source] of Object.entries(SOURCES)) log(`  ${name}: ${source}`);
  process.exit(1);
}

const corpora = ['msra', 'pfr199801', 'boson', 'cluener', 'uner_gsdsimp', 'resume'];
const schemes = args.schemes === 'all' ? SCHEME_NAMES : args.schemes.split(',');
const articles = readGold('gold-more');
if (args['with-gold'] || args['hold-out'] !== undefined) articles.push(...readGold('gold'));
const [fold, folds] = (args['hold-out'] ?? '0/0').split('/').map(Number);
const leftOut = new Set(args['leave-out'].split(',').filter(Boolean));
const annotated = readAnnotatedLines();
const newsTexts = readNewsTexts();
const isHeldOut = (i: number): boolean => Boolean(folds) && i % (folds ?? 1) === fold;
const texts = [
  ...articles.filter((_, i) => !isHeldOut(i)),
  ...joinAnnotations(
    annotated.filter(({ set }) => !leftOut.has(set)),
    newsTexts,
  ).map((text) => ({ ...text, weight: Number(args.annotated) })),
  ...corpora.flatMap((name) => readCorpus(name, 'train')),
  ...(args['with-dev'] ? [...corpora, 'peoples_daily'].flatMap((name) => readCorpus(name, 'dev')) : []),
];
const compiled = compileLexicon();
const lexicon = buildLexicon(compiled.single, compiled.lengths, compiled.pairs, compiled.keys, compiled.classes);

function trainOn(labelled: readonly LabelledText[], epochs: string): ModelFile {
  const data = buildDataset(labelled, { quandian: Number(args.gold) });
  const indexed = indexFeatures(data, lexicon, Number(args.cutoff));
  log(`${labelled.length} texts, ${data.starts.length} sentences, ${indexed.table.rows} rows`);
  const options = {
    epochs: Number(epochs),
    rate: [0.2, 0.02],
    l1: Number(args.l1),
    unmarked: Number(args.unmarked),
    seed: Number(args.seed),
  } as const;
  const weights = train(data, indexed, options, log);
  return exportModel(indexed.table, weights, compiled, { keep: Number(args.keep), schemes, step: 1 / 32 });
}

function write(model: ModelFile): void {
  const bytes = gzipSync(packModel(model), { level: 9 });
  mkdirSync(dirname(args.out), { recursive: true });
  writeFileSync(args.out, bytes);
  const kept = model.sections.reduce((sum, { values }) => sum + values.length, 0);
  log(
    `${args.out}: ${bytes.length} bytes, ${kept} weights, after ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
}

function evaluate(name: string, scheme: string, file: ModelFile, set: LabelledText[]): void {
  if (!schemes.includes(scheme)) return;
  log(`${name}: ${formatScores(scoreTagger(createTagger(file, scheme), set))}`);
}

function evaluateAll(file: ModelFile): void {
  const held = articles.filter((_, i) => isHeldOut(i));
  if (folds) evaluate(`gold, fold ${args['hold-out']}`, 'quandian', file, held);
  else if (!args['with-gold']) evaluate('gold', 'quandian', file, readGold('gold'));
  for (const name of leftOut) {
    const lines = annotated.filter(({ set }) => set === name);
    evaluate(`annotated news, ${name}`, 'quandian', file, joinAnnotations(lines, newsTexts));
  }
  if (args['with-dev']) return;
  for (const name of corpora) evaluate(`${name} dev`, name, file, readCorpus(name, 'dev'));
  evaluate('peoples_daily dev', 'msra', file, readCorpus('peoples_daily', 'dev'));
}

const news = readNews(Number(args.news), new Set(annotated.map(({ line }) => line)));
let file: ModelFile;
if (args.teacher === undefined) {
  file = trainOn(texts, news.length > 0 ? args['first-epochs'] : args.epochs);
  write(file);
  evaluateAll(file);
} else file = unpackModel(gunzipSync(readFileSync(args.teacher)));
if (news.length > 0) {
  const weight = Number(args['news-weight']);
  const labelled = await labelNews(file, news);
  log(`${labelled.length} articles of news labelled`);
  file = trainOn([...texts, ...labelled.map((text) => ({ ...text, weight }))], args.epochs);
  write(file);
  evaluateAll(file);
}
