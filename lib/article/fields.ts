import type { Adapter } from './adapter-types.ts';
import { linesWithin } from './body.ts';
import { findBreadcrumb, splitBreadcrumb } from './breadcrumb.ts';
import { isFurniture } from './furniture.ts';
import { type Line, spacedText } from './lines.ts';
import { editorsOf, reportersInBrackets, reportersOfByline, reportersOfWire, splitNames } from './names.ts';
import { presence, squeezed } from './plain-text.ts';
import { dateFromUrl, matchDate, parseDate } from './published.ts';
import { authorText, labelledSource, sourceAfterTime, sourceText } from './source.ts';
import { findKicker, findSubtitle, isHeadText } from './subtitle.ts';

export interface Fields {
  kicker?: Line | undefined;
  subtitle?: Line | undefined;
  published?: string | undefined;
  source?: string | undefined;
  author?: string | undefined;
  reporters: string[];
  editors: string[];
  breadcrumb: string[];
  /** Lines that gave a field and stand in the head: never part of the body. */
  headLines: Line[];
}

export interface Page {
  document: Document;
  url: string;
  /** All lines of the page. */
  lines: Line[];
  /** The lines of the element that holds the body. */
  within: Line[];
  title: Line[];
  /** Index of the body's first running text. */
  bodyStart: number;
  adapter: Adapter | null;
  /** Squeezed `<title>` and its like. */
  titles: string[];
}

/** Reads all fields but the title: the adapter's selectors first, then the generic finders for what they don't give. */
export function readFields(page: Page): Fields {
  const { adapter, lines, bodyStart, title } = page;
  const titleAt = title[0]?.index ?? Math.max(0, bodyStart - 6);
  const titleEnd = title.at(-1)?.index ?? titleAt;
  const bodyEnd = page.within.at(-1)?.index ?? bodyStart;
  const near = (from: number, to: number): Line[] => lines.slice(Math.max(0, from), Math.max(0, to));
  // After the headline first, then just above it, then below the body.
  const head = [...near(titleEnd + 1, Math.min(titleEnd + 30, bodyStart)), ...near(titleAt - 6, titleAt).reverse()];
  const tail = [...page.within.slice(-12), ...near(bodyEnd + 1, bodyEnd + 12)];

  const kicker = selected(page, adapter?.kicker).find(isHeadText) ?? findKicker(lines, title);
  const subtitle =
    selected(page, adapter?.subtitle).find(isHeadText) ?? findSubtitle(lines, title, bodyStart, page.titles);
  const time = findTime(page, head, tail);
  const source = findSource(page, head, tail, time.line);
  return {
    kicker,
    subtitle,
    published: time.value,
    source: source.value,
    author: findAuthor(page, head, tail),
    reporters: findReporters(page, head, tail),
    editors: findEditors(page, head, tail),
    breadcrumb: findPath(page, titleAt),
    headLines: [kicker, subtitle, time.line, source.line].filter((line) => line !== undefined),
  };
}

function selected(page: Page, selectors: string[] | undefined): Line[] {
  for (const selector of selectors ?? []) {
    const elements = [...page.document.querySelectorAll(selector)];
    const found = elements.length > 0 ? linesWithin(page.lines, elements) : [];
    if (found.length > 0) return found;
  }
  return [];
}

function meta(document: Document, names: string[]): string | undefined {
  for (const name of names) {
    const element = document.querySelector(
      `meta[name="${name}" i], meta[property="${name}" i], meta[itemprop="${name}" i]`,
    );
    const content = presence(element?.getAttribute('content'));
    if (content) return content;
  }
  return undefined;
}

interface Found {
  value?: string | undefined;
  line?: Line | undefined;
}

function findTime(page: Page, head: Line[], tail: Line[]): Found {
  for (const line of selected(page, page.adapter?.published)) {
    const value = parseDate(spacedText(line));
    if (value) return { value, line };
  }
  let day: Found = {};
  for (const line of head) {
    if (line.text.length > 160 || (line.unlikely && !/时间|日期/.test(line.text))) continue;
    const value = parseDate(spacedText(line));
    if (!value) continue;
    if (value.includes('T')) return { value, line };
    day = day.value ? day : { value, line };
  }
  const stated =
    meta(page.document, [
      'article:published_time',
      'PubDate',
      'publishdate',
      'firstpublishedtime',
      'datePublished',
      'pubdate',
      'weibo: article:create_at',
      'og:pubdate',
      'publish-date',
      'apub:time',
    ]) ??
    jsonLd(page.document, 'datePublished') ??
    presence(page.document.querySelector('time[datetime]')?.getAttribute('datetime'));
  const metaDate = stated ? parseDate(stated) : null;
  // A meta line with minutes makes the day on the page exact, where both name the same day.
  if (day.value && metaDate?.startsWith(day.value) && metaDate.includes('T') && !/T00:00/.test(metaDate))
    return { value: metaDate, line: day.line };
  if (day.value) return day;
  for (const line of tail) {
    if (line.text.length > 60 || line.linked * 2 > line.text.length) continue;
    const value = parseDate(spacedText(line));
    if (value && (/发布|日期|时间|編輯|责/.test(line.text) || value.includes('T'))) return { value };
  }
  const value = metaDate ?? dateFromUrl(page.url);
  return value ? { value } : {};
}

/** A field of the first JSON-LD object that has it; broken JSON is passed over. */
function jsonLd(document: Document, field: string): string | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const match = new RegExp(`"${field}"\\s*:\\s*"([^"]{4,40})"`).exec((script.textContent ?? '').slice(0, 60_000));
    if (match) return match[1];
  }
  return undefined;
}

function findSource(page: Page, head: Line[], tail: Line[], timeLine: Line | undefined): Found {
  const named = selected(page, page.adapter?.source);
  for (const line of [...named.filter((one) => /来源|來源/.test(one.text)), ...named]) {
    const value = sourceText(line);
    if (value) return { value, line: line.text.length < 80 ? line : undefined };
  }
  for (const line of head) {
    if (line.text.length > 160) continue;
    const value = labelledSource(line);
    if (value) return { value, line };
  }
  const labelled = tail.find(
    (line) =>
      line.text.length < 80 &&
      !/[。！？]/.test(line.text) &&
      /^[\s（(【[]*(?:本文|信息|稿件|文章|新闻)?(?:来源|來源)/.test(line.text) &&
      labelledSource(line),
  );
  const value = labelled ? labelledSource(labelled) : undefined;
  if (value) return { value };
  const bare = timeLine ? sourceAfterTime(timeLine) : undefined;
  if (bare) return { value: bare };
  const stated = meta(page.document, ['ContentSource', 'source', 'mediaid', 'article:author'])
    ?.replace(/^来源[:：]\s*/, '')
    .replace(/^原创稿$/, '');
  return stated && stated.length <= 24 && !/^\d+$|^https?:|@/.test(stated) ? { value: stated } : {};
}

function findAuthor(page: Page, head: Line[], tail: Line[]): string | undefined {
  const given = selected(page, page.adapter?.author)[0];
  if (given) return authorText(spacedText(given)) ?? presence(given.text.replace(/^作者[:：]\s*/, ''));
  const printed = selected(page, page.adapter?.reporters).find(
    (line) => !/记者|通讯员/.test(line.text) && line.text.length < 20,
  );
  const name = printed && matchDate(printed.text) === null ? splitNames(printed.text)[0] : undefined;
  if (name) return name;
  const lines = [...head, ...page.within.slice(0, 3), ...page.within.slice(-6), ...tail];
  for (const line of lines) {
    if (line.text.length > 90) continue;
    const value = authorText(spacedText(line));
    if (value && !/记者|网|社|报$/.test(value)) return value.split(/[、,，]/)[0];
  }
  return undefined;
}

function findReporters(page: Page, head: Line[], tail: Line[]): string[] {
  const names: string[] = [];
  const add = (list: string[]): void => {
    for (const name of list) if (!names.includes(name)) names.push(name);
  };
  for (const line of selected(page, page.adapter?.reporters)) {
    const byline = reportersOfByline(line.text);
    if (byline.length > 0) add(byline);
    else if (/记者|通讯员/.test(line.text)) add(splitNames(line.text.replace(/^.*?(?:记者|通讯员)[:：]?/, '')));
  }
  if (names.length > 0) return names;
  for (const line of head) if (!line.unlikely && !isFurniture(line.text)) add(reportersOfByline(line.text));
  if (names.length > 0) return names;
  const text = page.within.filter((line) => !line.unlikely && line.index >= page.bodyStart - 3);
  for (const line of text.slice(0, 6)) {
    add(reportersOfByline(line.text));
    add(reportersInBrackets(line.text.slice(0, 90)));
    if (names.length > 0) return names;
  }
  for (const line of text.slice(0, 3)) add(reportersOfWire(line.text));
  if (names.length > 0) return names;
  const last = [...text.slice(-8), ...tail.filter((line) => !text.includes(line))];
  for (const line of last) {
    if (/来稿|投稿/.test(line.text)) continue;
    add(reportersOfByline(line.text));
    if (names.length === 0) add(reportersInBrackets(line.text.slice(-70)));
  }
  return names;
}

function findEditors(page: Page, head: Line[], tail: Line[]): string[] {
  for (const line of selected(page, page.adapter?.editors)) {
    const { names } = editorsOf(spacedText(line));
    if (names.length > 0) return names;
  }
  let plain: string[] = [];
  const end = page.within.at(-1)?.index ?? 0;
  const inBody = page.within.filter((line) => line.index > page.bodyStart && isEditorsPlace(line.text));
  for (const line of [...inBody, ...tail, ...page.lines.slice(end + 1, end + 40), ...head]) {
    if (line.text.length > 110 || !/责任|编|編|editor|責/i.test(line.text)) continue;
    const { names, responsible } = editorsOf(spacedText(line));
    if (names.length === 0) continue;
    if (responsible) return names;
    if (plain.length === 0) plain = names;
  }
  if (plain.length > 0) return plain;
  for (const line of page.within) {
    const match = /[（(【[]\s*((?:责任编辑|责编|编辑|編輯|責任編輯)[^（()）]{2,30})[）)】\]]\s*\d*$/.exec(line.text);
    const names = match?.[1] ? editorsOf(match[1]).names : [];
    if (names.length > 0) return names;
  }
  return [];
}

/** A short line inside the body's element that can name an editor, not a sentence about one. */
function isEditorsPlace(text: string): boolean {
  return (
    text.length <= 90 && !/[。！？]/.test(text) && /(?:编|編)\s*(?:辑|輯)\s*[:：/]|责编|責編|editors?\s*:/i.test(text)
  );
}

function findPath(page: Page, titleAt: number): string[] {
  const given = selected(page, page.adapter?.breadcrumb);
  if (given.length > 0) {
    const parts = splitBreadcrumb(
      given
        .map(spacedText)
        .join(' > ')
        .replace(/(?:>\s*){2,}/g, '> '),
    );
    if (parts.length > 0) return parts;
  }
  const found = findBreadcrumb(page.lines, titleAt, page.title[0]?.text ?? '');
  return found.filter((part) => squeezed(part) !== squeezed(page.title[0]?.text ?? ''));
}
