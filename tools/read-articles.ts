import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** An article to recognise: no answers, only what a page would give. */
export interface ArticleLine {
  id: string;
  text: string;
  title?: string;
  published?: string;
  breadcrumb?: string[];
  source?: string;
  host?: string;
}

/**
 * Reads articles from a folder of `.json` files (one article each), a `.jsonl`, a `.jsonl.gz`, or `-` for standard input. A line
 * without `id` gets its line number from 0. Throws where INPUT can't be read or a line has no `text`.
 */
export function readArticles(input: string): ArticleLine[] {
  if (input !== '-' && statSync(input).isDirectory()) {
    const names = readdirSync(input).filter((name) => name.endsWith('.json') && name !== 'index.json');
    return names.sort().map((name, index) => toArticle(JSON.parse(readFileSync(join(input, name), 'utf8')), index));
  }
  const bytes = readFileSync(input === '-' ? 0 : input);
  const text = (input.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => toArticle(JSON.parse(line), index));
}

function toArticle(row: unknown, index: number): ArticleLine {
  if (typeof row !== 'object' || row === null || !('text' in row) || typeof row.text !== 'string')
    throw new Error(`line ${index}: no text`);
  const article: ArticleLine = {
    id: 'id' in row && row.id !== undefined ? String(row.id) : String(index),
    text: row.text,
  };
  if ('title' in row && typeof row.title === 'string') article.title = row.title;
  if ('published' in row && typeof row.published === 'string') article.published = row.published;
  if ('source' in row && typeof row.source === 'string') article.source = row.source;
  if ('host' in row && typeof row.host === 'string') article.host = row.host;
  if ('breadcrumb' in row && Array.isArray(row.breadcrumb)) article.breadcrumb = row.breadcrumb.map(String);
  return article;
}
