import type { Line } from './lines.ts';
import { squeezed } from './plain-text.ts';
import { matchDate } from './published.ts';

const TITLE_NAME = /title|tit\b|tit[_-]?\d?|headline|biaoti|bt\b|pbt|heading|subject/i;
const NEVER = /^(?:首页|正文|返回|更多|登录|注册|分享|相关|推荐|热点|新闻中心|.{0,3})$/;

/** `<title>` and `og:title`, without white space, longest first. */
export function documentTitles(document: Document): string[] {
  // A page of thousands of elements is not searched for what stands in its head.
  const head = document.head ?? document;
  const values = [
    document.title,
    head.querySelector('meta[property="og:title"], meta[name="og:title"]')?.getAttribute('content') ?? '',
    head.querySelector('meta[name="ArticleTitle" i]')?.getAttribute('content') ?? '',
  ];
  return values.map(squeezed).filter(Boolean);
}

/** `<title>` less its site and channel suffix: `headline--channel--人民网`, `headline_频道_网站`, `headline | CNA`. */
export function titleWithoutSuffix(title: string): string {
  const text = title.replace(/\s+/g, ' ').trim();
  const parts = text.split(
    /\s*--+\s*|_|\s+[-–—|｜]\s+|\||\s*[-–—]\s*(?=[^-–—]{0,14}(?:网|新闻|在线|报|央视|网站|中心|频道)[^-–—]{0,6}$)/,
  );
  const first = parts[0]?.trim() ?? '';
  return first.length >= 4 ? first : text;
}

/** How much a line looks like the page's headline; 0 and below means it doesn't. */
function score(line: Line, titles: string[], bodyStart: number): number {
  const text = squeezed(line.text);
  if (text.length < 4 || text.length > 130 || NEVER.test(line.text) || /^www\./.test(text)) return 0;
  let points = 0;
  for (const title of titles) {
    if (title.startsWith(text))
      points = Math.max(
        points,
        text.length >= 6 || text.length * 2 >= title.length ? 12 + Math.min(6, text.length / 4) : 2,
      );
    else if (title.includes(text) && text.length >= 8) points = Math.max(points, 7);
    else if (text.includes(title) && title.length >= 8) points = Math.max(points, 6);
  }
  if (line.heading === 1) points += 5;
  else if (line.heading === 2) points += 3.5;
  else if (line.heading === 3) points += 2;
  else if (TITLE_NAME.test(`${line.block.getAttribute('class') ?? ''} ${line.block.id}`)) points += 2.5;
  if (line.linked > text.length / 2) points -= 5;
  if (line.unlikely) points -= 3;
  if (/[:：]$/.test(text)) points -= 3;
  const distance = bodyStart - line.index;
  return points - (distance > 0 ? Math.min(4, distance * 0.06) : 6);
}

/**
 * The lines of the visible headline, above the body or at its very start. A headline broken by `<br>` has several.
 * Empty where no line is headline enough.
 */
export function findTitle(lines: Line[], titles: string[], bodyStart: number): Line[] {
  let best: Line | null = null;
  let bestScore = 3;
  const time = timeLine(lines, bodyStart);
  for (const line of lines.slice(Math.max(0, bodyStart - 250), bodyStart + 4)) {
    const points = score(line, titles, bodyStart) + (line.index < time && line.index >= time - 3 ? 1.5 : 0);
    if (points > bestScore || (points === bestScore && best && line.text.length > best.text.length)) {
      best = line;
      bestScore = points;
    }
  }
  return best ? wholeHeadline(lines, best, titles) : aboveTheTime(lines, bodyStart);
}

/** The index of the line above the body that has the date, or -1. */
function timeLine(lines: Line[], bodyStart: number): number {
  for (let at = bodyStart - 1; at > Math.max(0, bodyStart - 12); at--) {
    const text = lines[at]?.text ?? '';
    if (text.length < 120 && !/[。！？]/.test(text) && matchDate(text)) return at;
  }
  return -1;
}

/** Where nothing says headline: the line above the time and source, or the large one just above the body. */
function aboveTheTime(lines: Line[], bodyStart: number): Line[] {
  const zone = lines.slice(Math.max(0, bodyStart - 12), bodyStart);
  const plain = (line: Line | undefined): line is Line =>
    line !== undefined &&
    line.text.length >= 6 &&
    line.text.length <= 70 &&
    line.linked === 0 &&
    !line.unlikely &&
    !/[|>。]|来源|发布|字号|点击|作者|^www\.|[:：]$/.test(line.text);
  const time = timeLine(lines, bodyStart);
  // Its source, its author, the site's address may stand between.
  for (let at = time - 1; time > 0 && at >= Math.max(0, time - 4); at--) {
    const line = lines[at];
    if (plain(line)) return [line];
  }
  const large = zone
    .filter((line) => plain(line) && (line.bold > 0 || line.block.tagName === 'CENTER' || line.block.tagName === 'TD'))
    .at(-1);
  return large ? [large] : [];
}

/** The other lines of the same heading element, and a continuation that `<title>` joins on. */
export function wholeHeadline(lines: Line[], line: Line, titles: string[]): Line[] {
  const same = lines.filter((other) => other.block === line.block && Math.abs(other.index - line.index) < 4);
  if (
    same.length > 1 &&
    (line.heading > 0 || titles.some((title) => title.startsWith(squeezed(same.map((one) => one.text).join('')))))
  ) {
    return same;
  }
  return [line];
}
