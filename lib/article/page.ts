import type { Adapter } from './adapter-types.ts';
import { linesWithin } from './body.ts';
import type { Line } from './lines.ts';
import { presence } from './plain-text.ts';

/** A page while its fields are read. */
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

/** The lines of the first selector that holds any. */
export function selected(page: Page, selectors: string[] | undefined): Line[] {
  for (const selector of selectors ?? []) {
    const elements = [...page.document.querySelectorAll(selector)];
    const found = elements.length > 0 ? linesWithin(page.lines, elements) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** What the page's head states under the first of the names that it has. */
export function meta(document: Document, names: string[]): string | undefined {
  const stated = new Map<string, string>();
  for (const element of document.getElementsByTagName('meta')) {
    const content = presence(element.getAttribute('content'));
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && content && !stated.has(name)) stated.set(name, content);
    }
  }
  for (const name of names) {
    const content = stated.get(name.toLowerCase());
    if (content) return content;
  }
  return undefined;
}

/** A field's value and the line that gave it. */
export interface Found {
  value?: string | undefined;
  line?: Line | undefined;
}

/** A field of the first JSON-LD object that has it; broken JSON is passed over. */
export function jsonLd(document: Document, field: string): string | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const match = new RegExp(`"${field}"\\s*:\\s*"([^"]{4,40})"`).exec((script.textContent ?? '').slice(0, 60_000));
    if (match) return match[1];
  }
  return undefined;
}
