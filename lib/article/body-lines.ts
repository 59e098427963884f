import { worth } from './body.ts';
import {
  endsArticle,
  endWithoutGlue,
  isCaption,
  isCredit,
  isEditorLine,
  isFurniture,
  isLegalNotice,
} from './furniture.ts';
import type { Line } from './lines.ts';
import { reportersOfByline } from './names.ts';
import { squeezed } from './plain-text.ts';
import { matchDate } from './published.ts';

/** A line of the body, cut where the site glued something to it. */
export interface BodyLine {
  line: Line;
  /** Characters of the line that belong to the article. */
  end: number;
}

export interface BodyOptions {
  /** Squeezed headlines, to leave out where the body repeats them. */
  titles: string[];
  /** Lines of the head: title, time, source. */
  head: Set<Line>;
  stop?: RegExp | undefined;
}

/** The lines of an article's body among the lines of the element that holds it. */
export function bodyLines(lines: Line[], options: BodyOptions): BodyLine[] {
  const unlikelyAll = share(lines, (line) => line.unlikely) > 0.5;
  // Nothing short above the line with the date belongs to the text: names, tags, counters.
  const headEnd = Math.max(-1, ...[...options.head].map((line) => line.index));
  const kept = lines.filter(
    (line) =>
      !options.head.has(line) &&
      !line.caption &&
      (unlikelyAll || !line.unlikely) &&
      (line.index > headEnd || line.text.length >= 40 || worth(line) > 0) &&
      !isFurniture(line.text),
  );
  const from = skipHead(kept, options.titles);
  const result: BodyLine[] = [];
  const total = kept.reduce((sum, line) => sum + (isLegalNotice(line.text) ? 0 : worth(line)), 0);
  const texts = new Set<string>();
  let seen = 0;
  for (const [at, line] of kept.entries()) {
    if (at < from) continue;
    const after = total - seen;
    const mayEnd = seen > 0 && (after < total * 0.35 || seen > 12);
    if (options.stop?.test(line.text) && seen > 0) break;
    if (endsArticle(line.text)) {
      if (mayEnd && worth(line) < 3) break;
      if (line.text.length < 40) continue;
    }
    if (isEditorLine(line.text)) {
      if (mayEnd) break;
      continue;
    }
    if (isCredit(line.text) && (seen === 0 || after < total * 0.2) && !/[。！？]/.test(line.text)) continue;
    if (isLegalNotice(line.text) && seen > 0 && after < total * 0.35) continue;
    if (isListHead(line, kept[at + 1])) continue;
    if (isLinkLine(line) || isAside(line.text) || texts.has(line.text)) continue;
    if (line.text.length > 40) texts.add(line.text);
    seen += worth(line);
    const end = endWithoutGlue(line.text);
    if (end > 0) result.push({ line, end });
  }
  return trimEnd(result);
}

/** A heading in the body over a list of links: 热读 and three headlines. */
function isListHead(line: Line, next: Line | undefined): boolean {
  return line.text.length < 20 && (line.heading > 0 || line.bold > 0) && next !== undefined && isLinkLine(next);
}

/**
 * A first line that is the headline in other words, as a release's own headline above its text: no sentence, not bold as
 * a section's heading would be, and of its pairs of characters half are the headline's, too.
 */
function echoes(line: Line, title: string): boolean {
  const text = squeezed(line.text);
  if (line.bold > 0 || text.length < 12 || text.length > 60 || /[。！？…：；”]$/.test(text)) return false;
  let shared = 0;
  for (let at = 0; at + 2 <= text.length; at++) if (title.includes(text.slice(at, at + 2))) shared++;
  return shared * 2 >= text.length - 1;
}

/** True for a block right after one that holds a picture and no text. */
function followsPicture(block: Element): boolean {
  const before = block.previousElementSibling;
  return (
    before !== null &&
    (before.tagName === 'IMG' || before.querySelector('img') !== null) &&
    (before.textContent ?? '').trim() === ''
  );
}

function isCentred(block: Element): boolean {
  return (
    block.tagName === 'CENTER' ||
    block.getAttribute('align')?.toLowerCase() === 'center' ||
    /text-align\s*:\s*center/i.test(block.getAttribute('style') ?? '')
  );
}

function share(lines: Line[], test: (line: Line) => boolean): number {
  let hit = 0;
  let all = 0;
  for (const line of lines) {
    const points = worth(line);
    all += points;
    if (test(line)) hit += points;
  }
  return all === 0 ? 0 : hit / all;
}

/** A line about the article, not of it: its other headline, its page in the paper, its reporters, a picture's credit. */
function isAside(text: string): boolean {
  return (
    /^[（(【[]?\s*(?:原标题|原題|原文标题|原题)\s*[:：]/.test(text) ||
    /^[（(]?《\s*.{2,16}\s*》\s*[（(]?\s*[（(]?\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日.{0,16}版?\s*[）)]*$/.test(
      text,
    ) ||
    isCaption(text) ||
    (text.length <= 40 && /记者|記者|通讯员/.test(text) && !/[。！？]/.test(text) && reportersOfByline(text).length > 0)
  );
}

/** A line that is one link, or a row of them. */
function isLinkLine(line: Line): boolean {
  return (
    line.linked >= line.text.replace(/\s/g, '').length * 0.75 &&
    line.linked > 0 &&
    (line.text.length < 70 || line.linked >= line.text.length * 0.9)
  );
}

/** How many lines at the head are the headline again, its date and source. */
function skipHead(lines: Line[], titles: string[]): number {
  let from = 0;
  for (let at = 0; at < Math.min(lines.length, 8); at++) {
    const line = lines[at];
    if (!line || worth(line) > 1.5) break;
    const text = squeezed(line.text);
    const repeats = titles.some((title) => title === text);
    const date = line.text.length < 80 ? matchDate(line.text) : null;
    const meta =
      date !== null &&
      (/来源|來源|时间|發布|发布|作者|日期|点击|浏览/.test(line.text) ||
        (date.end - date.start) * 1.6 > line.text.length);
    const centred = isCentred(line.block) && !/[。！？；：]$/.test(line.text) && line.text.length < 60;
    if (
      repeats ||
      meta ||
      centred ||
      (from === at && line.text.length <= 60 && followsPicture(line.block)) ||
      echoes(line, titles[0] ?? '') ||
      /^(?:来源|來源|作者|时间|发布时间|发布日期|字号|字体|浏览|点击)\s*[:：]/.test(line.text)
    )
      from = at + 1;
  }
  return from;
}

/** Drops short lines after the last sentence that are no part of the text: labels of lists, counters. */
function trimEnd(lines: BodyLine[]): BodyLine[] {
  let end = lines.length;
  while (end > 1) {
    const last = lines[end - 1];
    if (!last) break;
    const { text, linked } = last.line;
    if (
      linked * 2 > text.length ||
      /^[\d\s.,%+]+$/.test(text) ||
      /^(?:更多|相关|推荐|热门|标签|专题|评论|分享|\||·|>)/.test(text)
    )
      end--;
    else break;
  }
  return lines.slice(0, end);
}
