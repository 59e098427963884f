/**
 * How much the article reader leans on any one thing a page offers: the pages are changed (class names gone, metadata
 * gone, `p` turned into `div` …), read by the generic reader and scored. `node tests/bench/extract-mutations.ts FOLDER
 * [--errors MUTATION]`; the folder holds pages and an index.json (../shared/pages, tests/fixtures/pages/sites).
 *
 * The scorer is that of the scoring data, an optional folder beside the checkout.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArticle } from '../../lib/article/read-article.ts';
import { decodePage } from '../../tools/extract/decode-page.ts';
import { documentFrom } from '../../tools/extract/document-from.ts';
import { toRow } from '../../tools/extract/to-row.ts';

interface Summary {
  fields: Record<string, { accuracy: number; all: number }>;
  paragraphs: { f1: number };
}

function each(document: Document, selector: string, change: (element: Element) => void): void {
  for (const element of [...document.querySelectorAll(selector)]) change(element);
}

/** Gives an element another tag; its children move. */
function retag(element: Element, tag: string): void {
  const next = element.ownerDocument.createElement(tag);
  for (const { name, value } of [...element.attributes]) next.setAttribute(name, value);
  next.append(...element.childNodes);
  element.replaceWith(next);
}

function redate(document: Document, print: (year: string, month: string, day: string) => string): void {
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.trim().length < 90)
      node.nodeValue = text.replace(
        /((?:19|20)\d\d)[-/年.](\d{1,2})[-/月.](\d{1,2})日?/,
        (_, year: string, month: string, day: string) => print(year, month, day),
      );
  }
}

const unnamed = (document: Document): void =>
  each(document, '[class], [id]', (element) => {
    element.removeAttribute('class');
    element.removeAttribute('id');
  });
const unstated = (document: Document): void =>
  each(document, 'meta, link, script, time', (element) => {
    if (element.tagName === 'TIME') retag(element, 'span');
    else element.remove();
  });
const headless = (document: Document): void => each(document, 'h1, h2, h3', (element) => retag(element, 'div'));

const MUTATIONS: Record<string, (document: Document) => void> = {
  none: () => undefined,
  'no class, no id': unnamed,
  'no metadata': unstated,
  'no headings': headless,
  '<title> names the site only': (document) => {
    document.title = '新闻详情';
  },
  'p is div': (document) => each(document, 'p', (element) => retag(element, 'div')),
  'p is br': (document) =>
    each(document, 'p', (element) => {
      const after = document.createElement('br');
      element.replaceWith(document.createElement('br'), ...element.childNodes, after);
    }),
  'p in two boxes': (document) =>
    each(document, 'p', (element) => {
      const outer = document.createElement('div');
      const inner = document.createElement('div');
      element.replaceWith(outer);
      outer.append(inner);
      inner.append(element);
    }),
  'page in six boxes': (document) => {
    for (let level = 0; level < 6; level++) {
      const box = document.createElement('div');
      box.append(...document.body.childNodes);
      document.body.append(box);
    }
  },
  '2024/3/5': (document) => redate(document, (year, month, day) => `${year}/${Number(month)}/${Number(day)}`),
  '2024年3月5日': (document) => redate(document, (year, month, day) => `${year}年${Number(month)}月${Number(day)}日`),
  '2024.03.05': (document) => redate(document, (year, month, day) => [year, month, day].join('.')),
  'no class, no metadata': (document) => {
    unnamed(document);
    unstated(document);
  },
  'no class, no headings': (document) => {
    unnamed(document);
    headless(document);
  },
};
const COLUMNS = 'found silent title published source reporters editors breadcrumb first last clean'.split(' ');

const [folder = '../shared/pages', flag, wanted] = process.argv.slice(2);
const scorer = '../shared/score/score-pages.mjs';
if (!existsSync(join(folder, 'index.json')) || !existsSync(scorer)) {
  console.error(`No pages at ${folder}, or no scorer: it is in an optional folder beside the checkout.`);
  process.exit(2);
}
const pages: { file: string; encoding: string; url?: string }[] = JSON.parse(
  readFileSync(join(folder, 'index.json'), 'utf8'),
);
const out = join(mkdtempSync(join(tmpdir(), 'extract-mutations-')), 'rows.jsonl');
const score = (flags: string[]): string =>
  execFileSync(process.execPath, [scorer, folder, out, ...flags], { encoding: 'utf8' });

console.log(`| page changed | ${COLUMNS.join(' | ')} | F1 |`);
console.log(`| --- |${' ---: |'.repeat(COLUMNS.length + 1)}`);
for (const [name, mutate] of Object.entries(MUTATIONS)) {
  if (flag === '--errors' && wanted !== name) continue;
  const rows = pages.map((page) => {
    const url = page.url ?? 'http://localhost/a/1.html';
    const document = documentFrom(decodePage(readFileSync(join(folder, page.file)), page.encoding), url);
    mutate(document);
    const article = readArticle(document, url, { generic: true })?.article;
    document.defaultView?.close();
    return JSON.stringify({ file: page.file, article: article ? toRow(article) : null });
  });
  writeFileSync(out, rows.join('\n'));
  const { fields, paragraphs }: Summary = JSON.parse(score(['--json']));
  const cells = COLUMNS.map((column) => {
    const field = fields[column];
    return field ? (100 * field.accuracy).toFixed(0) : '–';
  });
  console.log(`| ${name} | ${cells.join(' | ')} | ${(100 * paragraphs.f1).toFixed(1)} |`);
  if (flag === '--errors') console.log(score(['--errors']));
}
