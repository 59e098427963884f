import type { Adapter } from './adapter-types.ts';
import { worth } from './body.ts';
import type { BodyLine } from './body-lines.ts';
import type { Line } from './lines.ts';
import { countHan, isSentence } from './plain-text.ts';

const LIST_PATH = /^\/?(?:index|default|home|main)?(?:\.(?:s?html?|php|jsp|aspx?))?$/i;
const ERROR = /^(?:404|403|500|502|页面不存在|页面没有找到|您访问的页面|Not Found|Error|出错)/i;

/** A cheap no, before the page is walked: home pages by address, pages of hardly any text, error pages. */
export function cannotBeArticle(document: Document, url: string): boolean {
  const path = /^https?:\/\/[^/]+(\/[^?#]*)?(\?[^#]*)?/i.exec(url);
  if (path && LIST_PATH.test(path[1] ?? '/') && !path[2]) return true;
  if (ERROR.test(document.title.trim())) return true;
  return (
    (document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '') === 'website' &&
    document.querySelector('p, br') === null
  );
}

export interface Evidence {
  document: Document;
  url: string;
  lines: Line[];
  within: Line[];
  body: BodyLine[];
  title: Line[];
  published?: string | undefined;
  adapter: Adapter | null;
}

/** Whether what was read is an article: enough running text in one place, under a headline, and not a list of others. */
export function isArticle(evidence: Evidence): boolean {
  const { body, within, title, published, adapter, lines } = evidence;
  const texts = body.map(({ line, end }) => line.text.slice(0, end));
  const text = texts.join('');
  const sentences = texts.filter(isSentence);
  if (sentences.length === 0) return false;
  const size = countHan(text) >= 30 ? text.length : text.length / 3;
  if (adapter) return size >= 40;
  const points = body.reduce((sum, { line }) => sum + worth(line), 0);
  const all = lines.reduce((sum, line) => sum + worth(line), 0);
  const first = body[0]?.line.index ?? 0;
  const last = body.at(-1)?.line.index ?? 0;
  const linkLines = within.filter(
    (line) =>
      line.index > first &&
      line.index < last &&
      line.linked * 2 > line.text.length &&
      line.text.length >= 8 &&
      !line.unlikely,
  ).length;
  // A list of teasers: as many linked headlines among the lines as there is text between them.
  if (linkLines > 3 && linkLines > sentences.length * 0.8) return false;
  if (points < all * 0.25) return false;
  if (title.length === 0) return size >= 400 && published !== undefined;
  if (size >= 200) return published !== undefined || sentences.length >= 3;
  return size >= 60 && published !== undefined;
}
