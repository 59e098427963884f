import { findBreadcrumb, splitBreadcrumb } from './breadcrumb.ts';
import { findAuthor, findEditors, findReporters } from './find-people.ts';
import { findSource } from './find-source.ts';
import { findTime } from './find-time.ts';
import { type Line, spacedText } from './lines.ts';
import { type Page, selected } from './page.ts';
import { squeezed } from './plain-text.ts';
import { findKicker, findSubtitle, isHeadText } from './subtitle.ts';

/** The fields of an article, but its title and text. */
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
