/**
 * Scores the packaged model (or `--model FILE`) on annotated files, strictly by span:
 * `node tools/train/evaluate.ts [--scheme msra] FILE.jsonl.gz …`. Without files: the development sets in `../shared`,
 * each under its own scheme, as far as the model has it. `peoples_daily` is annotated as `msra`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { unpackModel } from '../../lib/recognise/tagger/model-file.ts';
import { createTagger } from '../../lib/recognise/tagger/tagger.ts';
import { type LabelledText, parseJsonl, readCorpus, readGold, SHARED } from './corpora.ts';
import { formatScores, scoreTagger } from './score.ts';

const { values: args, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    scheme: { type: 'string', default: 'msra' },
    model: { type: 'string', default: join(import.meta.dirname, '../../public/recognise/tagger.bin') },
  },
});
const file = unpackModel(gunzipSync(readFileSync(args.model)));

function report(name: string, scheme: string, texts: LabelledText[]): void {
  if (file.header.schemes.includes(scheme))
    console.log(`${name}: ${formatScores(scoreTagger(createTagger(file, scheme), texts))}`);
}

for (const path of files) report(path, args.scheme, parseJsonl(readFileSync(path), args.scheme));
if (files.length === 0) {
  if (!existsSync(SHARED)) throw new Error('no files given, and no ../shared with the development sets');
  report('gold', 'quandian', readGold('gold'));
  for (const name of ['msra', 'pfr199801', 'boson', 'cluener', 'uner_gsdsimp', 'resume'])
    report(`${name} dev`, name, readCorpus(name, 'dev'));
  report('peoples_daily dev', 'msra', readCorpus('peoples_daily', 'dev'));
}
