import { LongestWords, lengthOf } from '../organisations/longest-words.ts';
import type { Post, PostLevel } from '../types.ts';

/** What tells the rank of a body by its name; of several that a name has the first counts. */
const SIGNS: readonly (readonly [PostLevel, readonly string[]])[] = [
  ['central', '中共中央 中央 全国 国务院 国家 最高 中华 中国 解放军 党中央'.split(' ')],
  ['village', '村 社区 居委会'.split(' ')],
  ['township', '镇 乡 街道 办事处 街司法所 街党工委'.split(' ')],
  ['county', '区 县 旗'.split(' ')],
  ['prefecture', '市 州 盟 地委'.split(' ')],
  ['province', '省 自治区'.split(' ')],
];
/** 中央 only at the name's start. */
const CENTRAL = 0;
/** 区 but of 区域. */
const COUNTY = 3;
const signs = new LongestWords(
  SIGNS.map(([, words]) => words),
  'start',
);
const MINISTRY =
  /^(?:外交|国防|教育|科技|公安|民政|司法|财政|水利|商务|文化|农业|卫生|应急|交通|住房|生态|自然|人力|工业|工信|审计|监察|铁道)[一-鿿]{0,9}部/u;
/** The country's own heads, by their titles. */
const CENTRAL_TITLE = /^(?:国家|国务)|^总理$|^副总理$|^总书记$/u;
const BEGINS_CENTRAL = '国总副';
const MUNICIPALITIES = new Set(['北京市', '天津市', '上海市', '重庆市']);
const FOREIGN = new LongestWords(
  ['总统 首相 国务卿 外长 外相 防长 议长 国王 女王 王储 苏丹 埃米尔 天皇 州长 大臣 官房长官 众议员 参议员'.split(' ')],
  'start',
);

/** The rank of a post by its body's name, else by its title (省长, 镇长, 总统). */
export function levelOf({ title, org }: Post): PostLevel | undefined {
  for (let at = 0; at < title.length; at++) if (FOREIGN.startingAt(title, at) !== 0) return 'foreign';
  if (BEGINS_CENTRAL.includes(title.charAt(0)) && CENTRAL_TITLE.test(title)) return 'central';
  if (org !== undefined && org.charAt(2) === '市' && MUNICIPALITIES.has(org.slice(0, 3)) && !/[区县]/u.test(org))
    return 'province';
  return levelOfName(org ?? title);
}

function levelOfName(name: string): PostLevel | undefined {
  let first = SIGNS.length;
  for (let at = 0; at < name.length; at++) {
    const found = signs.startingAt(name, at);
    if (found === 0) continue;
    for (let index = at === 0 ? CENTRAL : CENTRAL + 1; index < first; index++)
      if (lengthOf(found, index) > 0 && !(index === COUNTY && name.startsWith('域', at + 1))) first = index;
  }
  return SIGNS[first]?.[0] ?? (name.includes('部') && MINISTRY.test(name) ? 'central' : undefined);
}
