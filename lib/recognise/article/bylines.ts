import { type QuickPattern, quickPattern } from '../patterns/quick-pattern.ts';
import { listsPresent } from './lists-present.ts';

/** Stretches of the text that name its reporters, editors and sources: rule 3 of ../shared/ANNOTATION.md leaves them out. */
export interface Stretch {
  start: number;
  end: number;
}

const NAMES = String.raw`[㐀-鿿·、，,\s　]{2,60}?`;
const REPORTERS = ['记者', '通讯员'];
/** Each pattern with words one of which it must have: looking for them is far cheaper than trying the pattern. */
const PATTERNS: readonly (readonly [cues: readonly string[], pattern: RegExp])[] = [
  // （记者李某、张某）, （本报记者 …）, (通讯员…)
  [
    ['记者', '通讯员', '特约', '编辑', '责编', '作者', '摄影', '实习生', '供图', '图/', '文/', '来源'],
    /[（(][^（()）\n]{0,40}?(?:记者|通讯员|特约|编辑|责编|作者|摄影|实习生|央视记者|通讯作者|供图|图\/|文\/|来源)[^（()）\n]{0,60}[）)]/gu,
  ],
  // 新华社北京3月16日电 记者…
  [
    ['日电', '日讯', '日专电', '日消息'],
    /(?:新华社|中新社|本报|中新网|新华网|人民网|央广网|中国网|光明网|央视网|据央视|国际在线)[^\n。]{0,16}?(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?:专电|电|讯|消息)\s*(?:[（(][^（()）\n]{0,50}[）)]|(?:记者)[\s　]*[㐀-鿿·、\s　]{2,24}?(?=[）)：:\n]|\s{1,3}\S))?/gu,
  ],
  [
    ['记者', '通讯员', '评论员'],
    /(?:本报|本台|本网|新华社|人民网|中新社|中新网)[^\n。，]{0,6}(?:记者|通讯员|评论员|特派记者)[\s　:：]*[㐀-鿿·]{2,4}(?:[、\s　]+[㐀-鿿·]{2,4}){0,6}(?=[\n\s　，。：:）)]|报道|摄|$)/gu,
  ],
  [
    '责编 编辑 记者 通讯员 文字 摄影 作者 校对 来源 编审 审核 监制 终审 策划 统筹 主编'.split(' '),
    /^(?:责编|责任编辑|编辑|记者|通讯员|文字|摄影|作者|校对|来源|编审|审核|监制|终审|策划|统筹|主编)[：:\s　][^\n]{0,80}$/gmu,
  ],
  [['【'], /【(?:编辑|责编|责任编辑|记者|作者|来源)[:：][^】\n]{0,30}】/gu],
  // a line that ends with names in brackets: （某某 某某）
  [['（', '('], /[（(][㐀-鿿]{2,4}(?:[ 　、，]{1,2}[㐀-鿿]{2,4}){0,4}[）)](?=[ 　]*$)/gmu],
  // 制图/某某, 作者：某某 at the end of a line
  [
    [':', '：', '/', '／'],
    /(?:作者|制图|摄影|供图|绘图|文|图)[ 　]*[：:/／][ 　]*[㐀-鿿]{2,4}(?:[ 　、]{1,2}[㐀-鿿]{2,4}){0,3}(?=[ 　]*$|[ 　]{2}|media)/gmu,
  ],
  // …报记者 某某 at the end of a line
  [REPORTERS, /(?:记者|通讯员)[ 　]*[㐀-鿿]{2,4}(?:[ 　、]{1,2}[㐀-鿿]{2,4}){0,4}(?=[ 　]*$)/gmu],
  // 记者某某实习生某某, 通讯员某某 at a line's end or before an editor's bracket
  [
    REPORTERS,
    /(?:记者|通讯员)[ 　]*[㐀-鿿]{2,4}[ 　]*(?:实习生|通讯员|实习记者)[ 　]*[㐀-鿿]{2,4}(?=[ 　]*(?:$|[【（(\n]))/gmu,
  ],
  // 监制｜某某某某, 制片人|某某: credits of films
  [
    ['|', '｜', '丨'],
    /(?:监制|制片人|策划|视频编辑|视觉|编辑|编导|撰稿|摄像|剪辑|主编|设计|校对|终审|审校|出品人|总监制|主持人|配音|文案|统筹|美编)[|｜丨][㐀-鿿·、 　]{2,24}?(?=[ 　\n]|$)/gmu,
  ],
  [['【'], /【[^】\n]{0,60}记者[^】\n]{2,80}】/gu],
  // ■某某 某某, 作者某某某某, 本报记者某某某通讯员某某: a line of names alone
  [['■', '◎', '●', '□', '▲', '◆'], /^[ 　]*[■◎●□▲◆][ 　]*[㐀-鿿]{2,4}(?:[ 　]+[㐀-鿿]{1,6}){0,6}[ 　]*$/gmu],
  [['作者'], /^[ 　]*作者[ 　]*[㐀-鿿 　]{2,16}$/gmu],
  [
    REPORTERS,
    /^[ 　]*(?:本报|本台|本网|新华社|中新社|科技日报)?记者[㐀-鿿]{2,12}(?:通讯员|实习生|实习记者)[㐀-鿿]{2,12}$/gmu,
  ],
  // 全媒体记者某某、某某报道：
  [
    REPORTERS,
    /记者[ 　]*[㐀-鿿]{2,4}?(?:[、 　]{1,2}[㐀-鿿]{2,4}?){0,4}(?:[、，,]?[ 　]*(?:通讯员|实习生|实习记者)[ 　]*[㐀-鿿]{2,4}?(?:[、 　]{1,2}[㐀-鿿]{2,4}?){0,4})?[ 　]*(?:综合)?报道(?=[：:，,。）)\n])/gu,
  ],
  // 新华社记者某某某某某 alone at a line's end, names run together
  [REPORTERS, /(?<=^|\n)[ 　]*(?:[㐀-鿿]{2,6}(?:社|报|网|台))?(?:特约|特派)?记者[ 　]*[㐀-鿿]{2,12}(?=[ 　]*$)/gmu],
  [[':', '：', '/', '／'], /[（(](?:编译|编辑|文|图|作者|撰文|采写|整理)[ 　]*[/／：:][^（()）\n]{2,40}[）)]/gu],
  [
    ['参与', '综合报道', '执笔', '文字', '文图', '撰文', '采写'],
    /[（(](?:参与报道|参与采写|参与采访|参与记者|综合报道|执笔|文字|文图|撰文|采写)[：:／/][^（()）\n]{2,60}[）)]/gu,
  ],
  [['责编', '编辑'], /[（(](?:责编|责任编辑|编辑)[^（()）\n]{0,60}[）)]/gu],
  [
    ['责编', '责任编辑'],
    /(?:责编|责任编辑)[：:][\s　]*[㐀-鿿·]{2,4}(?:[（(][^）)\n]{0,6}[）)])?(?:[、，,\s　]+[㐀-鿿·]{2,4}(?:[（(][^）)\n]{0,6}[）)])?){0,6}/gu,
  ],
  [
    REPORTERS,
    new RegExp(String.raw`^(?:■|◎|●|□|▲|◆)?\s*(?:本报|本刊|新华社|中新社)?(?:记者|通讯员)[\s　:：]+${NAMES}$`, 'gmu'),
  ],
];

const CREDITS = PATTERNS.map(([, pattern]) => quickPattern(pattern));
const cuesIn = listsPresent(PATTERNS.map(([cues]) => cues));

/** The credit stretches of folded text, in text order, merged. */
export function findBylines(text: string): Stretch[] {
  const found: Stretch[] = [];
  const cues = cuesIn(text);
  for (let number = 0; number < CREDITS.length; number++) {
    if ((cues & (1 << number)) === 0) continue;
    for (const match of (CREDITS[number] as QuickPattern).matches(text))
      found.push({ start: match.index, end: match.index + match[0].length });
  }
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start);
  const merged: Stretch[] = [];
  for (const stretch of found) {
    const last = merged[merged.length - 1];
    if (last && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end);
    else merged.push(stretch);
  }
  return merged;
}
