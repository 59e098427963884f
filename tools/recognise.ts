/**
 * Recognises articles: `npm run -s recognise -- INPUT`. INPUT: a folder of articles, a `.jsonl`, a `.jsonl.gz`, or `-`. A line an article.
 * `--scheme msra|pfr199801|quandian` prints what the tagger alone finds under that annotation scheme (for corpora of that scheme).
 */
import { openRecogniser } from '../lib/recognise/open-recogniser.ts';
import { openTagger } from '../lib/recognise/tagger/tagger.ts';
import type { RecogniseInput } from '../lib/recognise/types.ts';
import { loadAsset } from './load-asset.ts';
import { readArticles } from './read-articles.ts';

const FIELDS = ['start', 'end', 'kind', 'text', 'posts', 'resolved', 'code', 'value', 'unit', 'approx', 'of'] as const;
const TAG_KINDS = { PER: 'person', LOC: 'place', ORG: 'organisation' } as const;

const words = process.argv.slice(2);
const schemeAt = words.indexOf('--scheme');
const scheme = schemeAt >= 0 ? words.splice(schemeAt, 2)[1] : undefined;
const [input] = words;
if (input === undefined) {
  console.error(
    'usage: npm run -s recognise -- FOLDER | FILE.jsonl | FILE.jsonl.gz | - [--scheme msra|pfr199801|quandian]',
  );
  process.exit(2);
}

const read = scheme === undefined ? await withEverything() : await withTagger(scheme === 'pfr' ? 'pfr199801' : scheme);
for (const { id, ...article } of readArticles(input))
  process.stdout.write(`${JSON.stringify({ id, mentions: await read(article) })}\n`);

async function withEverything(): Promise<(article: RecogniseInput) => Promise<unknown[]>> {
  const recogniser = await openRecogniser(loadAsset);
  return async (article) => {
    const mentions = await recogniser.recognise(article);
    return mentions.map((mention) =>
      Object.fromEntries(FIELDS.flatMap((field) => (field in mention ? [[field, Reflect.get(mention, field)]] : []))),
    );
  };
}

async function withTagger(name: string): Promise<(article: RecogniseInput) => Promise<unknown[]>> {
  const tagger = await openTagger(loadAsset, { scheme: name });
  return async ({ text }) =>
    tagger
      .tag(text)
      .map(({ start, end, type }) => ({ start, end, kind: TAG_KINDS[type], text: text.slice(start, end) }));
}
