/**
 * Names of reporters and editors in the lines around an article.
 *
 * Two-character names are printed with a gap: `耿  磊` is one name, `方 宁` is one, `段一川 廖青` are two.
 */

const HAN = '[\\p{Script=Han}〇]';
const NAME = new RegExp(`^${HAN}{2,4}$|^${HAN}{1,8}[·•・]${HAN}{1,10}$`, 'u');
const NOT_NAMES =
  /记者|記者|通讯员|报道|报社|新闻|日报|编辑|编|来源|供稿|摄影|摄|实习|责任|网站|管理员|系统|首席|特派|电视|中心|公司|以上|根据|综合|消息|今天|昨日|日前|获悉|作者|视频|图片|客户端|^本报|^本网|^校对|^发布|^来自|^原标题/;

/** Splits a printed list of names; codes (`沈砚_NB10001`, `罗溪南 PN101`) and titles fall away. */
export function splitNames(raw: string): string[] {
  const text = raw
    .replace(/[_\s\u00a0\u3000]*[A-Za-z]{1,4}\d{2,8}\b/g, ' ')
    .replace(/[（(【[].*?[）)】\]]/g, ' ')
    .replace(/[)）】\]」』"”。.:：]+/g, ' ')
    .replace(/^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g, '');
  const names: string[] = [];
  for (const part of text.split(/[、,，;；/|｜&＆]+|\s*\band\b\s*/)) {
    for (const name of joinGaps(part.split(/[\s\u00a0\u3000]+/).filter(Boolean))) {
      if (!names.includes(name)) names.push(name);
    }
  }
  return names;
}

/** Joins single characters to one name: `耿`, `磊` → `耿磊`; drops what can't be a name. */
function joinGaps(words: string[]): string[] {
  const names: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    if (/^\p{Script=Han}$/u.test(word) && /^\p{Script=Han}{1,2}$/u.test(next)) {
      names.push(word + next);
      at++;
    } else if (NAME.test(word) && !NOT_NAMES.test(word)) names.push(word);
  }
  return names;
}

/** Latin names of an English page: `(Web editor: Hongyu, Liang Jun)`. */
export function splitLatinNames(raw: string): string[] {
  return raw
    .replace(/[()[\]]/g, ' ')
    .split(/,|;|、|\band\b/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => /^[A-Z][\p{L}.'’-]+(?: [\p{L}.'’-]+){0,3}$/u.test(name));
}

const LIST = `[\\p{Script=Han}〇·•・\\s\\u00a0\\u3000、，,]{2,60}?`;
const REPORTER = `(?:特约|特派|首席|见习|实习|全媒体|融媒体|本报|本网|总台|央视|央广|中新网|文字|驻[\\p{Script=Han}]{1,6})*(?:记者|記者|通讯员)`;
const IN_BRACKETS = new RegExp(
  `[（(〔【]([^（）()〔〕【】]{0,24}?(?:记者|記者)[:：\\s\\u00a0\\u3000]*${LIST})(?:[／/][\\p{Script=Han}]{0,8}(?:报道|報導))?[）)〕】]`,
  'gu',
);
const CNA =
  /[（(]中央社記者([\p{Script=Han}、]{2,24}?)(?:華盛頓|新加坡|洛杉磯|舊金山|雅加達|馬尼拉|吉隆坡|布魯塞爾|阿姆斯特丹|多倫多|溫哥華|[\p{Script=Han}]{2})\d{1,2}日(?:專?電|综合)/u;
const BY_LINE = new RegExp(
  `^[□■◆●◎\\s\\u00a0\\u3000（(【\\[]*(?:[\\p{Script=Han}A-Za-z·・”“"\\s\\u00a0\\u3000]{0,18}?)(?:${REPORTER})[:：/\\s\\u00a0\\u3000]*(${LIST})(?:[\\s\\u00a0\\u3000]*(?:[／/]?[\\p{Script=Han}]{0,8}(?:報導|报道)|文/?图?|摄影报道|报道|来源[:：].*|发自.*|实习生.*|通讯员.*|编辑.*|责任编辑.*|摄|图|文|\\d.*))?[）)】\\]\\s\\u00a0\\u3000]*$`,
  'u',
);
const WIRE = /电[\s\u00a0\u3000]*[（(](?:记者)?[\s\u00a0\u3000:：]*([\p{Script=Han}、，·\s\u00a0\u3000]{2,40})[）)]/u;

/** Reporters named in a stretch of brackets of a paragraph: `（记者钱川、李 明）`. Only plain names count. */
export function reportersInBrackets(text: string): string[] {
  const cna = CNA.exec(text);
  if (cna?.[1]) return splitNames(cna[1]);
  const found: string[] = [];
  IN_BRACKETS.lastIndex = 0;
  for (const match of text.matchAll(IN_BRACKETS)) {
    const inside = match[1] ?? '';
    if (/[摄攝]/.test(inside)) continue;
    const list = inside.slice(inside.search(/记者|記者/)).replace(/^(?:记者|記者)[:：\s\u00a0\u3000]*/, '');
    for (const name of splitNames(list.replace(/(?:记者|通讯员|实习生|参与采写|参与记者)[:：]?/g, '、')))
      if (!found.includes(name)) found.push(name);
  }
  return found;
}

/** Reporters of a wire story's first paragraph without the word 记者: `新华社北京5月19日电（刘艺、杨吉）`. */
export function reportersOfWire(text: string): string[] {
  const match = WIRE.exec(text.slice(0, 80));
  return match?.[1] ? splitNames(match[1]) : [];
}

/** Reporters of a line that holds nothing else: `□ 本报记者 葛小舟`, `本报记者  耿  磊`. */
export function reportersOfByline(line: string): string[] {
  if (line.length > 70 || /[。！？摄]/.test(line)) return [];
  const match = BY_LINE.exec(line);
  return match?.[1] ? splitNames(match[1].replace(/(?:记者|通讯员|实习生)/g, '、')) : [];
}

const IN_META =
  /(?:记者|記者|通讯员)[\s\u00a0\u3000:：]*([\p{Script=Han}·、，,\s\u00a0\u3000]{2,40}?)(?=[／/|｜（(【[\]】）)\d]|$|记者|通讯员|编辑|編輯|责编|责任|来源|來源|校对|发布|作者|摄影)/gu;

/** Reporters in a line of the head beside its date or source: `2024-03-05 来源：浙江日报 记者 钟望川 通讯员 林溪`. */
export function reportersInMeta(line: string): string[] {
  if (line.length > 120 || /[。！？；]/.test(line)) return [];
  const names: string[] = [];
  for (const match of line.matchAll(IN_META))
    for (const name of splitNames(match[1] ?? '')) if (!names.includes(name)) names.push(name);
  return names;
}

const EDITOR_LABEL =
  /(责任编辑|責任編輯|责编|責編|Web\s*editors?|网络编辑|本文编辑|编辑|編輯|编\s*辑|Editors?)[\s\u00a0\u3000]*[:：/|丨]?[\s\u00a0\u3000]*/gi;

/** Editors named on a line, the responsible ones (责编) before plain 编辑. Empty where the line names none. */
export function editorsOf(line: string): { names: string[]; responsible: boolean } {
  let best: { names: string[]; responsible: boolean } = { names: [], responsible: false };
  EDITOR_LABEL.lastIndex = 0;
  for (const match of line.matchAll(EDITOR_LABEL)) {
    const rest = line.slice((match.index ?? 0) + match[0].length);
    const label = match[1] ?? '';
    const latin = /^[A-Za-z]/.test(label);
    const list =
      rest.split(
        /[)）】\]]|(?:责任编辑|责编|编辑|校对|审核|审校|作者|记者|来源|监制|终审|值班|主编|图片|版面|视频|摄影|二审|三审|校审|一审|初审|复审)/,
      )[0] ?? '';
    const names = latin ? splitLatinNames(list) : splitNames(list);
    if (names.length === 0) continue;
    const responsible = /责|責|Web/i.test(label);
    if (best.names.length === 0 || (responsible && !best.responsible)) best = { names, responsible };
  }
  return best;
}
