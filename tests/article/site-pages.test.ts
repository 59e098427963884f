import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../lib/article/read-article.ts';
import { decodePage } from '../../tools/extract/decode-page.ts';
import { documentFrom } from '../../tools/extract/document-from.ts';
import { type ExtractRow, toRow } from '../../tools/extract/to-row.ts';
import type { SamplePage } from './sample-pages.ts';

/** Compact pages in the markup of many sites, most of them without an adapter; `optional` lines may be in the body. */
interface SitePage extends SamplePage {
  optional?: string[];
  editorsOptional?: string[];
  what?: string;
}

const FOLDER = join(import.meta.dirname, '../fixtures/pages/sites');
const PAGES: SitePage[] = JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8'));
const named = (kind: SamplePage['kind']): [string, SitePage][] =>
  PAGES.filter((page) => page.kind === kind).map((page) => [page.file, page]);

function read(page: SitePage, generic: boolean, change: (document: Document) => void = () => undefined) {
  const document = documentFrom(decodePage(readFileSync(join(FOLDER, page.file)), page.encoding), page.url);
  change(document);
  const article = readArticle(document, page.url, { generic })?.article;
  return article ? toRow(article) : expect.fail('no article');
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');
const required = (row: ExtractRow, page: SitePage): string[] => {
  const optional = (page.optional ?? []).map(squeeze);
  return row.paragraphs.map(squeeze).filter((line) => !optional.includes(line));
};

function expectPage(row: ExtractRow, page: SitePage): void {
  for (const field of ['title', 'kicker', 'subtitle', 'source', 'author'] as const)
    if (page[field]) expect.soft(row[field], field).toBe(page[field]);
  if (page.published) expect.soft(row.published?.slice(0, page.published.length)).toBe(page.published);
  for (const field of ['reporters', 'breadcrumb', 'sections'] as const)
    if (page[field]) expect.soft(row[field], field).toEqual(page[field]);
  if (page.editors)
    expect.soft(row.editors.filter((name) => !page.editorsOptional?.includes(name))).toEqual(page.editors);
  expect.soft(required(row, page)).toEqual(page.paragraphs?.map(squeeze));
  for (const text of page.excluded ?? []) expect.soft(row.paragraphs.join('\n')).not.toContain(text);
}

describe('pages of many sites', () => {
  it.each(named('article'))('%s gives every field it prints', (_, page) => {
    expectPage(read(page, false), page);
  });

  it.each(named('article'))('%s gives the generic reader its headline, time, source, names and text', (_, page) => {
    const { kicker, subtitle, ...plain } = page;
    expectPage(read(page, true), plain);
  });

  it.each(named('article'))('%s is read without the help of class names, too', (_, page) => {
    if (/source|next|2026/.test(page.file)) return expect(page.kind).toBe('article');
    const row = read(page, true, (document) => {
      for (const element of document.querySelectorAll('body [class], body [id]')) {
        element.removeAttribute('class');
        element.removeAttribute('id');
      }
    });
    expect(row.title).toBe(page.title);
    expect(required(row, page)).toEqual(page.paragraphs?.map(squeeze));
  });

  it.each(named('not-article'))('%s is met with silence', (_, page) => {
    const document = documentFrom(decodePage(readFileSync(join(FOLDER, page.file)), page.encoding), page.url);
    expect(readArticle(document, page.url)).toBeNull();
    expect(readArticle(document, 'file:///saved.html')).toBeNull();
  });

  it('that carry their text as data give it without ranges', () => {
    const page = PAGES.find(({ file }) => file === 'huanqiu-source.html') ?? expect.fail('no page');
    const document = documentFrom(readFileSync(join(FOLDER, page.file), 'utf8'), page.url);
    const found = readArticle(document, page.url) ?? expect.fail('no article');
    expect(found.index.rangeOf(0, 4)).toBeNull();
    expect(found.root).toBe(document.body);
  });
});
