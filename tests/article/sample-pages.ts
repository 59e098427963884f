import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePage } from '../../tools/extract/decode-page.ts';
import { documentFrom } from '../../tools/extract/document-from.ts';

/** What tests/fixtures/pages/index.json says of a sample page; the fields are those of the scoring data. */
export interface SamplePage {
  file: string;
  kind: 'article' | 'not-article';
  encoding: string;
  url: string;
  title?: string;
  kicker?: string;
  subtitle?: string;
  published?: string;
  source?: string;
  author?: string;
  reporters?: string[];
  editors?: string[];
  breadcrumb?: string[];
  sections?: string[];
  paragraphs?: string[];
  excluded?: string[];
  lang?: string;
  page?: number;
  adapter?: string;
}

const FOLDER = join(import.meta.dirname, '../fixtures/pages');

export const PAGES: SamplePage[] = JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8'));
export const ARTICLES = PAGES.filter((page) => page.kind === 'article');

/** The document of a sample page, decoded and parsed as a browser would. */
export function open(page: SamplePage): Document {
  return documentFrom(decodePage(readFileSync(join(FOLDER, page.file)), page.encoding), page.url);
}

/** The sample page of this file name. */
export function sample(file: string): SamplePage {
  const page = PAGES.find((one) => one.file === file);
  if (!page) throw new Error(`no sample page ${file}`);
  return page;
}
