import { COMPANY_TITLES, LOOSE_MODIFIERS, OFFICE_TITLES, TITLE_MODIFIERS } from './title-lexicon.ts';

/** A title in the text: modifiers and head (`常务副市长`), without its body. */
export interface TitleSpan {
  start: number;
  end: number;
  /** Without 分管, 挂职; with 原, 前 where they touch it (`原副部长`). */
  title: string;
  office: boolean;
  former: boolean;
  /** Where `title` begins: after a loose modifier. */
  titleStart: number;
}

interface Head {
  text: string;
  office: boolean;
}

const headsByLastCharacter = new Map<string, Head[]>();
for (const [words, office] of [
  [OFFICE_TITLES, true],
  [COMPANY_TITLES, false],
] as const) {
  for (const text of words) {
    const last = text.charAt(text.length - 1);
    const heads = headsByLastCharacter.get(last) ?? [];
    heads.push({ text, office });
    headsByLastCharacter.set(last, heads);
  }
}
for (const heads of headsByLastCharacter.values()) heads.sort((a, b) => b.text.length - a.text.length);

/** What follows a look-alike that is no title: 委员会, 主席团, 省长期, 书记处, 部长级. */
const NOT_AFTER: Readonly<Record<string, string>> = {
  员: '会工额',
  委: '会员托派',
  席: '团台位令国',
  长: '期达久远廊大级征效寿短假跑城沙治春安',
  记: '者录载号忆住得处',
  任: '委务何命意免制用教',
  理: '念论解由想性工部',
  事: '会业务件故情实项变局处馆先',
  兵: '团力役',
  使: '用得馆命者',
  部: '门分委队落',
  导: '致班组小干人',
  表: '示明团大达现决彰性处',
  官: '方网员僚司兵',
  相: '关互信当应比继机',
  警: '方察务告示力种营部',
  士: '兵',
  将: '军会在于来士',
  人: '员民们大才',
  干: '部',
};

const modifiersLongestFirst = [...TITLE_MODIFIERS].sort((a, b) => b.length - a.length);

/** The longest title that ends at `end` in folded text, with its modifiers, or undefined. */
export function titleEndingAt(text: string, end: number): TitleSpan | undefined {
  const heads = headsByLastCharacter.get(text.charAt(end - 1));
  if (!heads) return undefined;
  const head = heads.find((h) => text.startsWith(h.text, end - h.text.length));
  if (!head) return undefined;
  if (NOT_AFTER[text.charAt(end - 1)]?.includes(text.charAt(end)) && text.charAt(end) !== '') return undefined;
  let start = end - head.text.length;
  let looseFrom = -1;
  for (let grew = true; grew; ) {
    grew = false;
    for (const modifier of modifiersLongestFirst) {
      if (text.startsWith(modifier, start - modifier.length) && start >= modifier.length) {
        if (modifier === '总' && head.text.startsWith('总')) continue;
        start -= modifier.length;
        if (LOOSE_MODIFIERS.has(modifier) || (modifier === '专职' && head.text.endsWith('工作者')))
          looseFrom = start + modifier.length;
        grew = true;
        break;
      }
    }
  }
  let titleFrom = looseFrom >= 0 ? looseFrom : start;
  let former = false;
  const before = text.charAt(start - 1);
  // 党委副书记 without a body in front, as in 公司原董事长、党委书记, keeps 党委 in the title.
  if (before === '委' && text.charAt(start - 2) === '党' && !/[一-鿿]/u.test(text.charAt(start - 3)) && start >= 2) {
    start -= 2;
    titleFrom = start;
  } else if (before === '委' && text.charAt(start - 2) === '党' && '原前兼'.includes(text.charAt(start - 3))) {
    start -= 2;
    titleFrom = start;
  }
  if (
    (text.charAt(start - 1) === '原' && text.charAt(start - 2) !== '太' && text.charAt(start - 2) !== '固') ||
    (text.charAt(start - 1) === '前' && !'目以之先此日年天月'.includes(text.charAt(start - 2) || ' '))
  ) {
    start -= 1;
    titleFrom = start;
    former = true;
  }
  return { start, end, title: text.slice(titleFrom, end), office: head.office, former, titleStart: titleFrom };
}

/** All titles of folded text by where they end, the longest for each end. */
export function readTitles(text: string): Map<number, TitleSpan> {
  const found = new Map<number, TitleSpan>();
  for (let end = 2; end <= text.length; end++) {
    if (!headsByLastCharacter.has(text.charAt(end - 1))) continue;
    const title = titleEndingAt(text, end);
    if (title) found.set(end, title);
  }
  return found;
}
