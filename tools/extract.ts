/**
 * Reads the articles of saved pages: `npm run -s extract -- FOLDER` (with an index.json that names files and their
 * encodings) or `-- FILE.html …`. Prints a line a page: `{file, article}`, article null where the page holds none.
 *
 * The reader is the content script's own, on the DOM jsdom builds (it parses as browsers do).
 */
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readArticle } from '../lib/article/read-article.ts';
import { decodePage } from './extract/decode-page.ts';
import { documentFrom } from './extract/document-from.ts';
import { toRow } from './extract/to-row.ts';

interface Entry {
  file: string;
  encoding?: string;
  url?: string;
}

const args = process.argv.slice(2);
const generic = args.includes('--generic');
const inputs = args.filter((arg) => !arg.startsWith('--'));
if (inputs.length === 0) {
  console.error('usage: npm run -s extract -- FOLDER | FILE.html … [--generic]');
  process.exit(2);
}

for (const input of inputs) {
  const folder = statSync(input).isDirectory();
  const entries: Entry[] = folder
    ? JSON.parse(readFileSync(join(input, 'index.json'), 'utf8'))
    : [{ file: basename(input) }];
  for (const entry of entries) {
    const path = folder ? join(input, entry.file) : input;
    const document = documentFrom(decodePage(readFileSync(path), entry.encoding));
    const url = entry.url ?? ownUrl(document) ?? path;
    const read = readArticle(document, url, { generic });
    console.log(JSON.stringify({ file: entry.file, article: read && toRow(read.article) }));
  }
}

/** A saved page's own address, where its head names it. */
function ownUrl(document: Document): string | undefined {
  const url = document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
  return /^https?:\/\/[^/]+\/.+/.test(url) ? url : undefined;
}
