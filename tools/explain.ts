/** Prints articles with their mentions and the reasons for them: `npm run -s explain -- FILE`. FILE: as for `recognise`, or a `.txt`. */
import { readFileSync } from 'node:fs';
import { openRecogniser } from '../lib/recognise/open-recogniser.ts';
import type { Mention } from '../lib/recognise/types.ts';
import { loadAsset } from './load-asset.ts';
import { type ArticleLine, readArticles } from './read-articles.ts';

const [input] = process.argv.slice(2);
if (input === undefined) {
  console.error('usage: npm run -s explain -- FILE.txt | FILE.json | FILE.jsonl | FOLDER | -');
  process.exit(2);
}
const recogniser = await openRecogniser(loadAsset);
for (const article of readAny(input)) {
  const mentions = await recogniser.recognise(article);
  console.log(`${mark(article.text, mentions)}\n`);
  for (const mention of mentions)
    console.log(
      `${String(mention.start).padStart(6)} ${mention.kind.padEnd(12)} ${mention.text}  ${detail(mention)}  (${mention.why.join('; ')})`,
    );
}

function readAny(path: string): ArticleLine[] {
  if (path.endsWith('.txt')) return [{ id: path, text: readFileSync(path, 'utf8') }];
  if (!path.endsWith('.json')) return readArticles(path);
  const { text, title, published } = JSON.parse(readFileSync(path, 'utf8'));
  return [
    {
      id: path,
      text: String(text),
      ...(title === undefined ? {} : { title: String(title) }),
      ...(published === undefined ? {} : { published: String(published) }),
    },
  ];
}

function mark(text: string, mentions: readonly Mention[]): string {
  let out = '';
  let at = 0;
  for (const mention of mentions) {
    out += `${text.slice(at, mention.start)}[${mention.text}|${mention.kind.slice(0, 3)}]`;
    at = mention.end;
  }
  return out + text.slice(at);
}

function detail(mention: Mention): string {
  switch (mention.kind) {
    case 'official':
      return mention.posts
        .map(({ title, org, former }) => `${former ? '(former) ' : ''}${title}${org === undefined ? '' : `@${org}`}`)
        .join(' | ');
    case 'place':
      return [mention.resolved, mention.code].filter(Boolean).join(' ');
    case 'figure':
      return `${JSON.stringify(mention.value)} ${mention.unit} ${mention.approx ?? ''} ${mention.of ?? ''}`;
    case 'organisation':
      return mention.fullName ?? '';
    case 'person':
      return mention.name;
  }
}
