import type { Adapter } from './adapter-types.ts';
import { adapterFor } from './adapters/registry.ts';
import { findBody, linesWithin, worth } from './body.ts';
import { bodyLines } from './body-lines.ts';
import { buildArticle } from './build-article.ts';
import { withEmbeddedText } from './embedded-text.ts';
import { readFields } from './fields.ts';
import { cannotBeArticle, isArticle } from './is-article.ts';
import { type Line, readLines } from './lines.ts';
import { squeezed } from './plain-text.ts';
import { createTextIndex } from './text-index.ts';
import { documentTitles, findTitle, titleWithoutSuffix, wholeHeadline } from './title.ts';
import type { Article, TextIndex } from './types.ts';

export interface ReadArticle {
  article: Article;
  index: TextIndex;
  /** The element that holds the body: what an observer has to watch. */
  root: Element;
}

/** Options for tests and for the comparison table. */
export interface ReadOptions {
  /** Reads with the generic reader alone. */
  generic?: boolean;
}

/**
 * Reads the article of a page; null where the page has none (home pages, lists, forums, errors).
 *
 * Works on a live document and on one parsed in Node. Never changes the document. `url` is the page's address, or
 * any text where it has none (a saved file).
 */
export function readArticle(document: Document, url: string, options: ReadOptions = {}): ReadArticle | null {
  if (!document.body) return null;
  const read = readVisible(document, url, options);
  if (read) return read;
  const copy = withEmbeddedText(document);
  const carried = copy && readVisible(copy, url, options);
  return carried && { article: carried.article, index: createTextIndex(document, []), root: document.body };
}

function readVisible(document: Document, url: string, options: ReadOptions): ReadArticle | null {
  const { body } = document;
  const adapter = options.generic ? null : adapterFor(document, url);
  if (!adapter && cannotBeArticle(document, url)) return null;
  const dropped = adapter?.drop ? new Set(body.querySelectorAll(adapter.drop)) : null;
  const lines = readLines(body, dropped ? (element) => dropped.has(element) : undefined);

  const named = adapter ? bodyOf(document, lines, adapter) : [];
  const generic = named.length > 0 ? null : findBody(lines);
  const roots = named.length > 0 ? named : generic ? [generic] : [];
  const root = commonAncestor(roots);
  if (!root) return null;
  const inside = linesWithin(lines, roots);
  // Text all over the page and little of it in one place: a list. Said again of the body itself, later.
  if (!adapter && (total(inside) < total(lines) * 0.25 || isLinkList(inside))) return null;
  const within = inside.some((line) => worth(line) > 0 && !line.dropped)
    ? inside.filter((line) => !line.dropped)
    : inside;
  const start = within.find((line) => worth(line) > 0) ?? within[0];
  if (!start) return null;

  const titles = documentTitles(document);
  const title = titleLines(document, lines, adapter, titles, start.index);
  const fields = readFields({ document, url, lines, within, title, bodyStart: start.index, adapter, titles });
  const headline = title.length > 0 ? title.map((line) => line.text).join(' ') : titleWithoutSuffix(document.title);
  const body_ = bodyLines(afterTitle(within, title), {
    titles: [squeezed(headline), ...titles],
    head: new Set([...title, ...fields.headLines]),
    stop: adapter?.stop,
  });
  if (!isArticle({ document, url, lines, within, body: body_, title, published: fields.published, adapter }))
    return null;
  return { ...buildArticle({ document, url, adapter, headline, title, fields, body: body_ }), root };
}

/** Many more lines of links than of text between the first and the last of the text: most silence is told here. */
function isLinkList(lines: Line[]): boolean {
  const first = lines.findIndex((line) => worth(line) > 0);
  const last = lines.findLastIndex((line) => worth(line) > 0);
  let links = 0;
  let texts = 0;
  for (const line of lines.slice(first, last + 1)) {
    if (worth(line) > 0) texts++;
    else if (line.linked * 2 > line.text.length && line.text.length >= 4 && !line.unlikely) links++;
  }
  return links > 10 && links > texts * 2;
}

const total = (lines: Line[]): number => lines.reduce((sum, line) => sum + worth(line), 0);

/** The elements the adapter names as the body: those of the first selector that holds running text. */
function bodyOf(document: Document, lines: Line[], adapter: Adapter): Element[] {
  for (const selector of adapter.body) {
    const found = [...document.querySelectorAll(selector)];
    const outer = found.filter((element) => !found.some((other) => other !== element && other.contains(element)));
    const sizes = outer.map((element) => linesWithin(lines, [element]).reduce((sum, line) => sum + worth(line), 0));
    const most = Math.max(0, ...sizes);
    if (most === 0) continue;
    // The same class may stand in the page's foot: keep what has its share of the text, and its brothers.
    const full = outer.filter((_, at) => (sizes[at] ?? 0) >= most * 0.15);
    return outer.filter((element) => full.some((other) => other.parentElement === element.parentElement));
  }
  return [];
}

function titleLines(
  document: Document,
  lines: Line[],
  adapter: Adapter | null,
  titles: string[],
  bodyStart: number,
): Line[] {
  for (const selector of adapter?.title ?? []) {
    for (const element of document.querySelectorAll(selector)) {
      const found = linesWithin(lines, [element]);
      if (found.length > 0 && found.length <= 4) return found;
    }
  }
  const found = findTitle(lines, titles, bodyStart);
  return found[0] ? wholeHeadline(lines, found[0], titles) : [];
}

/** A body that holds its own headline begins after it. */
function afterTitle(within: Line[], title: Line[]): Line[] {
  const last = title.at(-1);
  if (!last) return within;
  const at = within.indexOf(last);
  const before = within.slice(0, Math.max(0, at)).reduce((sum, line) => sum + worth(line), 0);
  return at >= 0 && before === 0 ? within.slice(at + 1) : within;
}

function commonAncestor(elements: Element[]): Element | null {
  let common: Element | null = elements[0] ?? null;
  while (common && !elements.every((element) => common?.contains(element))) common = common.parentElement;
  return common;
}
