import type { Line } from './lines.ts';
import { spacedText } from './lines.ts';
import { presence } from './plain-text.ts';
import { matchDate } from './published.ts';

const LABEL =
  /(?:(?:稿件|信息|文章|新闻|消息|内容|資料|资料|本文)?(?:来\s*源\s*于?|來源|来自|出处|稿源)|\bSource|\bFrom)[\s\u00a0\u3000]*[:：|丨]|来源于|来源(?=[\s\u00a0\u3000]+《)/i;
const TAIL =
  /(?:参与互动|我要评论|发表评论|字体|字号|打印|分享|举报|点击|阅读|浏览|访问|作者|撰稿|记者|编辑|責編|责编|责任编辑|编审|审核|发布时间|发布日期|发布于|发布机构|时间|日期|更新|手机看|订阅|收藏|纠错|已有|评论|关注|扫码|保护视力|【|\[|\||｜|进入论坛|我有话说|人气|查看|点赞|版权|摄影).*$/;
const NOT_A_SOURCE =
  /^(?:首页|正文|来源于?|听新闻|收听|听全文|微信|微博|原文|图集|Share|举报|分享|打印|评论|关注|字号|字体|大|中|小|收藏|放大|缩小|原创|订阅|复制|作者|更多|网易号|新浪看点|推荐|转发|北京|上海|查看|纠错|[\d,.+]+|https?:.*|www\..*)$/i;
const HOST_FIRST = /^(?:https?:\/\/)?(?:[\w-]+\.)+(?:com|cn|net|org)(?:\.cn)?\S*[\s\u00a0\u3000]*/i;

function tidy(raw: string): string | undefined {
  const cut = raw
    .replace(/^[\s\u00a0\u3000:：|丨]+/, '')
    .split(/[\s\u00a0\u3000]{2,}|(?<=[^\s\u00a0\u3000]{2})\u3000|[|｜丨\t]|\s*[（(](?!.*[）)])/)[0]
    ?.replace(HOST_FIRST, '');
  let text = presence(cut?.replace(TAIL, ''));
  const date = text ? matchDate(text) : null;
  if (text && date) text = presence(text.slice(0, date.start)) ?? presence(text.slice(date.end));
  text = presence(text?.replace(/^[【[（(「]+|[】\]」]+$|[，,;；、。]+$|^[-—]+|[-—]+$/g, ''));
  if (text && /[）)]$/.test(text) && !/[（(]/.test(text)) text = presence(text.slice(0, -1));
  if (!text || text.length > 40 || NOT_A_SOURCE.test(text)) return undefined;
  return text;
}

/**
 * The source a line names after 来源：. Where the label ends its own element, the next element's text is the source, so
 * that what is glued to it (来源：求是网参与互动) stays out.
 */
export function labelledSource(line: Line): string | undefined {
  const text = line.text;
  const match = LABEL.exec(text);
  if (!match) return undefined;
  const from = match.index + match[0].length;
  for (const piece of line.pieces) {
    const end = piece.at + piece.length;
    if (end <= from) continue;
    const value = text.slice(Math.max(from, piece.at), end);
    if (presence(value) === undefined) continue;
    const starts = piece.at >= from;
    // A name that starts with its element, or one that runs to its end, is bounded by the element itself.
    const source = tidy(value);
    if (source || starts) return source;
    return undefined;
  }
  return undefined;
}

/** The source printed without a label right after the time: `2019年10月23日 09:05 环球网`. */
export function sourceAfterTime(line: Line): string | undefined {
  const text = spacedText(line);
  const date = matchDate(text);
  if (!date) return undefined;
  const after = text.slice(date.end).replace(/^[\s\u00a0\u3000|｜]+/, '');
  const [first = '', second = ''] = after.split(/[\s\u00a0\u3000]+/);
  const candidate = tidy(NOT_A_SOURCE.test(first) ? second : first);
  if (candidate && plausible(candidate)) return candidate;
  const before = presence(
    text.slice(0, date.start).replace(/(?:Updated|发布时间|时间|发布|日期)[:：]?[\s\u00a0\u3000|]*$/i, ''),
  );
  // `By X in Y | China Daily | Updated: …`, `松坪晨报 舒怀瑾 2012-03-05`.
  const last = before
    ?.split(/[|｜]/)
    .map((part) => part.trim())
    .findLast(Boolean);
  const medium = last?.split(/[\s\u00a0\u3000]+/).find(isMedium);
  const ahead = last && !/[:：]/.test(last) ? (medium ?? tidy(last)) : undefined;
  return ahead && plausible(ahead) ? ahead : undefined;
}

const MEDIUM =
  /^(?!.*(?:中心|频道|首页))[\p{Script=Han}A-Za-z·・《》-]{1,13}(?:报|報|网|網|社|台|臺|新闻|新聞|电视|广播|杂志|周刊|客户端|在线|观察|融媒|融媒体|之声|财经|快讯)》?$/u;

/** True for a text that is a medium's name by its last word: 南溪晚报, 青岭融媒. */
export function isMedium(text: string): boolean {
  return MEDIUM.test(text);
}

function plausible(name: string): boolean {
  return (
    name.length >= 2 && name.length <= 16 && !/\d{2}|来自|发布|阅读|评论|星期|更新|编辑|[:：，。！？#+]/.test(name)
  );
}

/** True for a text that can stand as a medium's name where a selector gave it. */
export function sourceText(line: Line): string | undefined {
  const after = /^[\p{Script=Han}·\s]{2,20}[/／]([^/／]{2,20})$/u.exec(line.text)?.[1];
  if (after) return tidy(after);
  return (
    labelledSource(line) ?? (LABEL.test(line.text) ? undefined : (sourceAfterTime(line) ?? tidy(spacedText(line))))
  );
}

/** The author a line names: `作者：南山`, `文丨韩小涵`, `作者: 刘满山 责任编辑: …`. */
export function authorText(text: string): string | undefined {
  const match =
    /(?:^|[\s\u00a0\u3000|（(【[])(?:作\s*者|撰\s*文|撰稿|文)[\s\u00a0\u3000]*[:：|丨/／][\s\u00a0\u3000]*(?:[^\s\u00a0\u3000，。]{0,14}(?:评论员|作者|研究员|教授|撰稿人|作家)[\s\u00a0\u3000]+)?([^\s\u00a0\u3000|（(【[）)】\],，。责编]{2,24})/.exec(
      text,
    );
  return presence(match?.[1]);
}
