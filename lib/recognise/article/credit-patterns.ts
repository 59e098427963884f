/** Where a pattern for credits is tried. */
export interface Credit {
  /** Matches with the flag y; without it, it is sought in all of the text. */
  pattern: RegExp;
  /** Words at which a match begins, in whose line (`line`), or somewhat in front of which (`reach`). */
  at?: readonly string[];
  line?: true;
  /** How far in front of such a word a match may begin, where not at it. */
  reach?: number;
  /** Words one of which the text must have. */
  needs?: readonly string[];
}

const words = (list: string): readonly string[] => list.split(' ');
const REPORTER = ['记者'];
const REPORTERS = words('记者 通讯员');
const BRACKETS = words('（ (');
const NAMES = String.raw`[㐀-鿿·、，,\s　]{2,60}?`;

/** Patterns of the stretches that name reporters, editors and sources. */
export const CREDITS: readonly Credit[] = [
  // （记者李某、张某）, （本报记者 …）, (通讯员…)
  {
    at: BRACKETS,
    needs: words('记者 通讯员 特约 编辑 责编 作者 摄影 实习生 供图 图/ 文/ 来源'),
    pattern:
      /[（(][^（()）\n]{0,40}?(?:记者|通讯员|特约|编辑|责编|作者|摄影|实习生|央视记者|通讯作者|供图|图\/|文\/|来源)[^（()）\n]{0,60}[）)]/uy,
  },
  // 新华社北京3月16日电 记者…
  {
    needs: words('日电 日讯 日专电 日消息'),
    pattern:
      /(?:新华社|中新社|本报|中新网|新华网|人民网|央广网|中国网|光明网|央视网|据央视|国际在线)[^\n。]{0,16}?(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?:专电|电|讯|消息)\s*(?:[（(][^（()）\n]{0,50}[）)]|(?:记者)[\s　]*[㐀-鿿·、\s　]{2,24}?(?=[）)：:\n]|\s{1,3}\S))?/gu,
  },
  {
    at: words('记者 通讯员 评论员'),
    // 新华社, six characters of two units each, 特派
    reach: 17,
    pattern:
      /(?:本报|本台|本网|新华社|人民网|中新社|中新网)[^\n。，]{0,6}(?:记者|通讯员|评论员|特派记者)[\s　:：]*[㐀-鿿·]{2,4}(?:[、\s　]+[㐀-鿿·]{2,4}){0,6}(?=[\n\s　，。：:）)]|报道|摄|$)/uy,
  },
  {
    at: words('责编 责任编辑 编辑 记者 通讯员 文字 摄影 作者 校对 来源 编审 审核 监制 终审 策划 统筹 主编'),
    pattern:
      /^(?:责编|责任编辑|编辑|记者|通讯员|文字|摄影|作者|校对|来源|编审|审核|监制|终审|策划|统筹|主编)[：:\s　][^\n]{0,80}$/muy,
  },
  { at: ['【'], pattern: /【(?:编辑|责编|责任编辑|记者|作者|来源)[:：][^】\n]{0,30}】/uy },
  // a line that ends with names in brackets: （某某 某某）
  { at: BRACKETS, pattern: /[（(][㐀-鿿]{2,4}(?:[ 　、，]{1,2}[㐀-鿿]{2,4}){0,4}[）)](?=[ 　]*$)/muy },
  // 制图/某某, 作者：某某 at the end of a line
  {
    at: words('作者 制图 摄影 供图 绘图 文 图'),
    pattern:
      /(?:作者|制图|摄影|供图|绘图|文|图)[ 　]*[：:/／][ 　]*[㐀-鿿]{2,4}(?:[ 　、]{1,2}[㐀-鿿]{2,4}){0,3}(?=[ 　]*$|[ 　]{2}|media)/muy,
  },
  // …报记者 某某 at the end of a line
  { at: REPORTERS, pattern: /(?:记者|通讯员)[ 　]*[㐀-鿿]{2,4}(?:[ 　、]{1,2}[㐀-鿿]{2,4}){0,4}(?=[ 　]*$)/muy },
  // 记者某某实习生某某, 通讯员某某 at a line's end or before an editor's bracket
  {
    at: REPORTERS,
    pattern:
      /(?:记者|通讯员)[ 　]*[㐀-鿿]{2,4}[ 　]*(?:实习生|通讯员|实习记者)[ 　]*[㐀-鿿]{2,4}(?=[ 　]*(?:$|[【（(\n]))/muy,
  },
  // 监制｜某某某某, 制片人|某某: credits of films
  {
    needs: words('| ｜ 丨'),
    pattern:
      /(?:监制|制片人|策划|视频编辑|视觉|编辑|编导|撰稿|摄像|剪辑|主编|设计|校对|终审|审校|出品人|总监制|主持人|配音|文案|统筹|美编)[|｜丨][㐀-鿿·、 　]{2,24}?(?=[ 　\n]|$)/gmu,
  },
  { at: ['【'], needs: REPORTER, pattern: /【[^】\n]{0,60}记者[^】\n]{2,80}】/uy },
  // ■某某 某某, 作者某某某某, 本报记者某某某通讯员某某: a line of names alone
  {
    at: words('■ ◎ ● □ ▲ ◆'),
    line: true,
    pattern: /^[ 　]*[■◎●□▲◆][ 　]*[㐀-鿿]{2,4}(?:[ 　]+[㐀-鿿]{1,6}){0,6}[ 　]*$/muy,
  },
  { at: ['作者'], line: true, pattern: /^[ 　]*作者[ 　]*[㐀-鿿 　]{2,16}$/muy },
  {
    at: REPORTER,
    line: true,
    pattern:
      /^[ 　]*(?:本报|本台|本网|新华社|中新社|科技日报)?记者[㐀-鿿]{2,12}(?:通讯员|实习生|实习记者)[㐀-鿿]{2,12}$/muy,
  },
  // 全媒体记者某某、某某报道：
  {
    at: REPORTER,
    pattern:
      /记者[ 　]*[㐀-鿿]{2,4}?(?:[、 　]{1,2}[㐀-鿿]{2,4}?){0,4}(?:[、，,]?[ 　]*(?:通讯员|实习生|实习记者)[ 　]*[㐀-鿿]{2,4}?(?:[、 　]{1,2}[㐀-鿿]{2,4}?){0,4})?[ 　]*(?:综合)?报道(?=[：:，,。）)\n])/uy,
  },
  // 新华社记者某某某某某 alone at a line's end, names run together
  {
    at: REPORTER,
    line: true,
    pattern: /(?<=^|\n)[ 　]*(?:[㐀-鿿]{2,6}(?:社|报|网|台))?(?:特约|特派)?记者[ 　]*[㐀-鿿]{2,12}(?=[ 　]*$)/muy,
  },
  {
    at: BRACKETS,
    needs: words(': ： / ／'),
    pattern: /[（(](?:编译|编辑|文|图|作者|撰文|采写|整理)[ 　]*[/／：:][^（()）\n]{2,40}[）)]/uy,
  },
  {
    at: BRACKETS,
    needs: words('参与 综合报道 执笔 文字 文图 撰文 采写'),
    pattern:
      /[（(](?:参与报道|参与采写|参与采访|参与记者|综合报道|执笔|文字|文图|撰文|采写)[：:／/][^（()）\n]{2,60}[）)]/uy,
  },
  { at: BRACKETS, needs: words('责编 编辑'), pattern: /[（(](?:责编|责任编辑|编辑)[^（()）\n]{0,60}[）)]/uy },
  {
    at: words('责编 责任编辑'),
    pattern:
      /(?:责编|责任编辑)[：:][\s　]*[㐀-鿿·]{2,4}(?:[（(][^）)\n]{0,6}[）)])?(?:[、，,\s　]+[㐀-鿿·]{2,4}(?:[（(][^）)\n]{0,6}[）)])?){0,6}/uy,
  },
  {
    needs: REPORTERS,
    pattern: new RegExp(
      String.raw`^(?:■|◎|●|□|▲|◆)?\s*(?:本报|本刊|新华社|中新社)?(?:记者|通讯员)[\s　:：]+${NAMES}$`,
      'gmu',
    ),
  },
];
