import type { Adapter } from './adapter-types.ts';
import { worth } from './body.ts';
import type { BodyLine } from './body-lines.ts';
import type { Line } from './lines.ts';
import { countHan, isSentence } from './plain-text.ts';
import { matchDate } from './published.ts';

const LIST_PATH = /^\/?(?:index|default|home|main)?(?:\.(?:s?html?|php|jsp|aspx?))?$/i;
const SEARCH = /\/(?:search|so|sou|s)(?:[/.?]|$)[^#]*[?&](?:q|wd|word|kw|keyword|keywords|query|key|searchword)=/i;
const ERROR = /^(?:404|403|500|502|页面不存在|页面没有找到|您访问的页面|Not Found|Error|出错)/i;

/** A cheap no, before the page is walked: home pages by address, pages of hardly any text, error pages. */
export function cannotBeArticle(document: Document, url: string): boolean {
  const path = /^https?:\/\/[^/]+(\/[^?#]*)?(\?[^#]*)?/i.exec(url);
  if (path && LIST_PATH.test(path[1] ?? '/') && !path[2]) return true;
  if (SEARCH.test(url)) return true;
  if (ERROR.test(document.title.trim())) return true;
  return (
    ((document.head ?? document).querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '') ===
      'website' && document.querySelector('p, br') === null
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
      line.text.length >= 4 &&
      !line.unlikely,
  ).length;
  // A list of teasers: as many linked headlines among the lines as there is text between them.
  if (linkLines > 3 && linkLines > sentences.length * 0.8) return false;
  // A list of teasers, each with its date; a thread of posts.
  const dates = within.filter(
    (line) =>
      line.index > first &&
      line.index < last &&
      line.text.length < 40 &&
      (matchDate(line.text)?.value.length ?? 0) * 2 > line.text.length,
  ).length;
  if (dates >= 3 && dates * 3 > sentences.length) return false;
  if (isThread(evidence) || isCommentary(evidence)) return false;
  if (points < all * 0.25) return false;
  if (title.length === 0) return size >= 400 && published !== undefined;
  if (size >= 200) return published !== undefined || sentences.length >= 3;
  return size >= 60 && published !== undefined;
}

/** Readers' comments under something else: a song, a video, a picture. */
function isCommentary({ body, title }: Evidence): boolean {
  const box = body[0]?.line.block.closest(
    '[class*="comment" i], [id*="comment" i], [class*="pinglun" i], [class*="gentie" i], [class*="reply" i]',
  );
  return !!box && !title.some(({ block }) => box.contains(block));
}

const FORUM_HOST =
  /^https?:\/\/(?:bbs|forum|club|tieba|weibo|[mt]\.weibo)\.|\/(?:bbs|forum)\/|\/thread-\d|viewthread|weibo\.com\/|zhihu\.com\/question/i;
const FORUM_TITLE = /(?:论坛|贴吧|BBS|微博|知乎|豆瓣|社区)$/i;
const POST =
  /^(?:楼主|沙发|板凳|地板|\d{1,4}\s*[楼#].{0,16}|只看(?:该作者|楼主)|回复(?:本帖|楼主|此楼)?|引用|收起回复|发表于.{0,24}|回帖|跟帖|.{0,12}只看TA)$/;

/** A forum's thread or a post with its comments: by address, by the site's name in `<title>`, or by its posts' furniture. */
function isThread({ document, url, lines }: Evidence): boolean {
  if (FORUM_HOST.test(url)) return true;
  const site =
    document.title
      .trim()
      .split(/[-_|–—]/)
      .at(-1)
      ?.trim() ?? '';
  if (site.length < document.title.trim().length && FORUM_TITLE.test(site)) return true;
  return lines.filter((line) => line.text.length < 30 && POST.test(line.text)).length >= 8;
}
