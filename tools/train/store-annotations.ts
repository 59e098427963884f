/**
 * Adds annotated articles of the unlabelled news to `annotated-news.jsonl`, as offsets only:
 * `node tools/train/store-annotations.ts --set NAME FOLDER_OR_FILE.jsonl …`. The articles are in the format of the gold
 * articles, each with its line in the corpus, from 0, as `id`. The set's former lines are replaced.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { foldText } from '../../lib/recognise/fold.ts';
import {
  ANNOTATIONS,
  type AnnotatedLine,
  checksum,
  KINDS,
  readAnnotatedLines,
  readNewsTexts,
} from './annotated-news.ts';

interface Article {
  id: string | number;
  text: string;
  mentions: { start: number; end: number; kind: (typeof KINDS)[number]; optional?: boolean }[];
}

const { values: args, positionals } = parseArgs({ allowPositionals: true, options: { set: { type: 'string' } } });
const { set } = args;
if (set === undefined || positionals.length === 0)
  throw new Error('usage: store-annotations.ts --set NAME FOLDER|FILE.jsonl …');

function readArticles(path: string): Article[] {
  const parts = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => /^\d+\.json$/.test(name))
        .map((name) => readFileSync(join(path, name), 'utf8'))
    : readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return parts.map((part) => JSON.parse(part) as Article);
}

const texts = readNewsTexts();
const kept = readAnnotatedLines().filter((line) => line.set !== set);
const taken = new Set(kept.map(({ line }) => line));
const added: AnnotatedLine[] = [];
for (const { id, text, mentions } of positionals.flatMap(readArticles)) {
  const line = Number(id);
  const own = texts[line]?.slice(0, text.length);
  // The annotators may have read a simplified copy; converters differ from folding in a few characters that are both.
  if (own === undefined || !isNear(foldText(own), foldText(text)))
    throw new Error(`article ${id} is not line ${line} of the news`);
  if (taken.has(line)) {
    console.log(`line ${line} is in another set already, left out`);
    continue;
  }
  taken.add(line);
  added.push({
    line,
    set,
    length: text.length,
    sum: checksum(own),
    mentions: mentions.map(({ start, end, kind, optional }) =>
      optional ? [start, end, KINDS.indexOf(kind), 1] : [start, end, KINDS.indexOf(kind)],
    ),
  });
}
const all = [...kept, ...added].sort((a, b) => a.line - b.line);
writeFileSync(ANNOTATIONS, `${all.map((line) => JSON.stringify(line)).join('\n')}\n`);
console.log(`${set}: ${added.length} articles; ${all.length} in all`);

/** Same length, and all but one character in fifty the same. */
function isNear(a: string, b: string): boolean {
  let differ = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differ++;
  return a.length === b.length && differ * 50 <= a.length;
}
