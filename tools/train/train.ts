/**
 * Trains the tagger and writes its model: `npm run train [-- --with-gold] [--with-dev] [--out FILE] [--keep N] …`.
 * Prints the scores on the development sets, each under its own scheme.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { buildLexicon } from '../../lib/recognise/tagger/lexicon.ts';
import { packModel, unpackModel } from '../../lib/recognise/tagger/model-file.ts';
import { createTagger } from '../../lib/recognise/tagger/tagger.ts';
import { type LabelledText, readCorpus, readGold, SCHEME_NAMES } from './corpora.ts';
import { train } from './crf.ts';
import { buildDataset } from './dataset.ts';
import { exportModel } from './export-model.ts';
import { indexFeatures } from './index-features.ts';
import { compileLexicon } from './lexicon.ts';
import { formatScores, scoreTagger } from './score.ts';
import { readNews, selfLabel } from './self-label.ts';

const { values: args } = parseArgs({
  options: {
    'with-gold': { type: 'boolean', default: false },
    'with-dev': { type: 'boolean', default: false },
    'hold-out': { type: 'string' },
    out: { type: 'string', default: join(import.meta.dirname, '../../public/recognise/tagger.bin') },
    keep: { type: 'string', default: '500000' },
    epochs: { type: 'string', default: '8' },
    l1: { type: 'string', default: '3e-6' },
    gold: { type: 'string', default: '3' },
    cutoff: { type: 'string', default: '2' },
    /** Model that labels the unlabelled news, how many characters of it, and how much they weigh. */
    teacher: { type: 'string' },
    news: { type: 'string', default: '2000000' },
    'news-weight': { type: 'string', default: '0.3' },
    seed: { type: 'string', default: '1' },
    schemes: { type: 'string', default: 'quandian,msra,pfr199801' },
    common: { type: 'string', default: '100' },
    rare: { type: 'string', default: '1e9' },
  },
});
const log = (line: string): void => console.log(line);
const began = performance.now();

const corpora = ['msra', 'pfr199801', 'boson', 'cluener', 'uner_gsdsimp', 'resume'];
const gold = args['with-gold'] || args['hold-out'] !== undefined ? readGold('gold') : [];
const articles = [...readGold('gold-more'), ...gold];
// `--hold-out 1/4` trains without every fourth article, from the second, and scores on those.
const [fold, folds] = (args['hold-out'] ?? '0/0').split('/').map(Number);
const heldOut = (i: number): boolean => Boolean(folds) && i % (folds ?? 1) === fold;
const texts: LabelledText[] = [
  ...articles.filter((_, i) => !heldOut(i)),
  ...corpora.flatMap((name) => readCorpus(name, 'train')),
];
if (args['with-dev']) texts.push(...[...corpora, 'peoples_daily'].flatMap((name) => readCorpus(name, 'dev')));

if (args.teacher !== undefined) {
  const teacher = createTagger(unpackModel(gunzipSync(readFileSync(args.teacher))), 'quandian');
  const weight = Number(args['news-weight']);
  for (const text of readNews(Number(args.news))) texts.push({ ...selfLabel(teacher, text), weight });
}

const compiled = compileLexicon({ common: Number(args.common), rare: Number(args.rare) });
const lexicon = buildLexicon(compiled.single, compiled.lengths, compiled.pairs, compiled.keys, compiled.classes);
const data = buildDataset(texts, { quandian: Number(args.gold) });
const indexed = indexFeatures(data, lexicon, Number(args.cutoff));
log(
  `${texts.length} texts, ${data.starts.length} sentences, ${data.codes.length} positions, ${indexed.table.rows} rows`,
);
const weights = train(
  data,
  indexed,
  { epochs: Number(args.epochs), rate: [0.2, 0.02], l1: Number(args.l1), seed: Number(args.seed) },
  log,
);
const file = exportModel(indexed.table, weights, compiled, {
  keep: Number(args.keep),
  schemes: args.schemes === 'all' ? SCHEME_NAMES : args.schemes.split(','),
  step: 1 / 32,
});
const bytes = gzipSync(packModel(file), { level: 9 });
writeFileSync(args.out, bytes);
const kept = file.sections.reduce((sum, { values }) => sum + values.length, 0);
log(`${args.out}: ${bytes.length} bytes, ${kept} weights`);

const evaluate = (name: string, scheme: string, set: LabelledText[]): void => {
  if (file.header.schemes.includes(scheme))
    log(`${name}: ${formatScores(scoreTagger(createTagger(file, scheme), set))}`);
};
if (folds)
  evaluate(
    `fold ${args['hold-out']}`,
    'quandian',
    articles.filter((_, i) => heldOut(i)),
  );
else if (!args['with-gold']) evaluate('gold', 'quandian', readGold('gold'));
if (!args['with-dev']) {
  for (const name of corpora) evaluate(`${name} dev`, name, readCorpus(name, 'dev'));
  evaluate('peoples_daily dev', 'msra', readCorpus('peoples_daily', 'dev'));
}
log(`${((performance.now() - began) / 1000).toFixed(0)} s in all`);
