/**
 * Our reader, @mozilla/readability and defuddle side by side on the scoring data's saved pages, as a Markdown table:
 * `node tests/bench/extract-table.ts [FOLDER]`. FOLDER defaults to ../shared/pages, an optional folder beside the
 * checkout; its scorer is ../score/score-pages.mjs.
 *
 * The peers give no source, editors or reporters; what they call byline and site name is counted as such. Their HTML
 * is split to lines by our own line reader, so that all three are judged by the same lines. Times are those of one
 * run on jsdom, parsing of the page left out.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { readLines } from '../../lib/article/lines.ts';
import { readArticle } from '../../lib/article/read-article.ts';
import { decodePage } from '../../tools/extract/decode-page.ts';
import { documentFrom } from '../../tools/extract/document-from.ts';
import { toRow } from '../../tools/extract/to-row.ts';

interface Summary {
  fields: Record<string, { accuracy: number; all: number }>;
  paragraphs: { f1: number };
}

type Reader = (document: Document, url: string) => Promise<object | null> | object | null;

const lines = (html: string | null | undefined): string[] =>
  html ? readLines(documentFrom(html).body).map((line) => line.text) : [];

const READERS: Record<string, Reader> = {
  'Quandian 圈点': (document, url) => {
    const read = readArticle(document, url);
    return read && toRow(read.article);
  },
  'the same, generic reader alone': (document, url) => {
    const read = readArticle(document, url, { generic: true });
    return read && toRow(read.article);
  },
  '@mozilla/readability 0.6.0': (document) => {
    const read = new Readability(document).parse();
    return (
      read && {
        title: read.title,
        published: read.publishedTime,
        author: read.byline,
        source: read.siteName,
        paragraphs: lines(read.content),
      }
    );
  },
  'defuddle 0.19.4': async (document, url) => {
    const read = await Defuddle(document, URL.canParse(url) ? url : `http://www.example.cn/${url}`);
    return read.content
      ? {
          title: read.title,
          published: read.published,
          author: read.author,
          source: read.site,
          paragraphs: lines(read.content),
        }
      : null;
  },
};

const COLUMNS = 'found silent title published source author reporters editors breadcrumb first last clean'.split(' ');

const folder = process.argv[2] ?? '../shared/pages';
const scorer = join(folder, '../score/score-pages.mjs');
if (!existsSync(join(folder, 'index.json')) || !existsSync(scorer)) {
  console.error(`No scoring data at ${folder}: it is an optional folder beside the checkout.`);
  process.exit(2);
}

const pages: { file: string; encoding: string; url?: string }[] = JSON.parse(
  readFileSync(join(folder, 'index.json'), 'utf8'),
);
const out = mkdtempSync(join(tmpdir(), 'extract-table-'));
console.log(`| % of the pages that show it | ${COLUMNS.join(' | ')} | paragraphs F1 | ms a page |`);
console.log(`| --- |${' ---: |'.repeat(COLUMNS.length + 2)}`);
for (const [name, reader] of Object.entries(READERS)) {
  const rows: string[] = [];
  const times: number[] = [];
  for (const page of pages) {
    const url = page.url ?? 'http://localhost/a/1.html';
    const document = documentFrom(decodePage(readFileSync(join(folder, page.file)), page.encoding), url);
    const start = performance.now();
    // The peers change what they read; every reader gets a document of its own.
    // As the extract command does: a saved page without an address is told by its links.
    const article = await Promise.resolve(reader(document, page.url ?? page.file)).catch(() => null);
    times.push(performance.now() - start);
    rows.push(JSON.stringify({ file: page.file, article }));
  }
  const path = join(out, 'rows.jsonl');
  writeFileSync(path, rows.join('\n'));
  const summary: Summary = JSON.parse(
    execFileSync(process.execPath, [scorer, folder, path, '--json'], { encoding: 'utf8' }),
  );
  const cells = COLUMNS.map((column) => {
    const field = summary.fields[column];
    return field ? (100 * field.accuracy).toFixed(1) : '–';
  });
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  console.log(`| ${name} | ${cells.join(' | ')} | ${(100 * summary.paragraphs.f1).toFixed(1)} | ${mean.toFixed(0)} |`);
}
