import { indexWords } from '../organisations/ending-index.ts';
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

const heads = indexWords([...OFFICE_TITLES, ...COMPANY_TITLES]);
const modifiers = indexWords(TITLE_MODIFIERS);
/** 1 where a code unit ends some title: most characters end none. */
const ENDS = new Uint8Array(0x10000);
for (const title of [...OFFICE_TITLES, ...COMPANY_TITLES, '代表']) ENDS[title.charCodeAt(title.length - 1)] = 1;
const offices: ReadonlySet<string> = new Set(OFFICE_TITLES);

/** What follows a look-alike that is no title: 委员会, 主席团, 省长期, 书记处, 部长级. */
const NOT_AFTER: Readonly<Record<string, string>> = {
  员: '会工额',
  书: '记',
  委: '会员托派',
  公: '司约',
  席: '团台位令国候',
  长: '助期达久远廊大级征效寿短假跑城沙治春安官',
  记: '者录载号忆住得处',
  任: '助委务何命意免制用教',
  理: '念论解由想性工部',
  事: '会业务件故情实项变局处馆先',
  兵: '团力役',
  使: '用得馆命者',
  部: '门分委队落',
  导: '致班组小干人',
  表: '示明团大达现决彰性处',
  官: '方网员僚司兵',
  相: '关互信当应比继机',
  警: '大支总中方察务告示力种营部',
  士: '兵',
  将: '军会在于来士',
  人: '员民们大才',
  干: '部',
};

/** What 任何 goes on with; else 何 is a surname. */
const ANY = '人事时一国地形问组单个企情其方困风挑外势力理机可条变原借代干手';

/** The longest title that ends at `end` in folded text, with its modifiers, or undefined. */
export function titleEndingAt(text: string, end: number): TitleSpan | undefined {
  const length = heads.endingAt(text, end);
  if (length === 0) return isEnvoy(text, end) ? envoy(text, end) : undefined;
  const head = text.slice(end - length, end);
  const next = text.charAt(end);
  if (
    next !== '' &&
    NOT_AFTER[head.slice(-1)]?.includes(next) &&
    !text.startsWith('期间', end) &&
    !(next === '何' && !ANY.includes(text.charAt(end + 1)))
  )
    return undefined;
  if ((next === '人' || next === '候') && (text.startsWith('人选', end) || text.startsWith('候选', end)))
    return undefined;
  let start = end - length;
  let looseFrom = -1;
  for (let more = modifiers.endingAt(text, start); more > 0; more = modifiers.endingAt(text, start)) {
    const modifier = text.slice(start - more, start);
    if (modifier === '总' && head.startsWith('总')) break;
    if (LOOSE_MODIFIERS.has(modifier) || (modifier === '专职' && head.endsWith('工作者'))) looseFrom = start;
    start -= more;
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
  return { start, end, title: text.slice(titleFrom, end), office: offices.has(head), former, titleStart: titleFrom };
}

/** 常驻联合国代表, 常驻联合国副代表: deputies of the people are told by 人大代表. */
function isEnvoy(text: string, end: number): boolean {
  return (
    text.startsWith('代表', end - 2) &&
    /(?:常驻[一-鿿]{2,10}|(?<![入进派])驻[一-鿿]{1,8})$/u.test(text.slice(Math.max(0, end - 15), end - 2))
  );
}

function envoy(text: string, end: number): TitleSpan {
  const start = end - (text.charAt(end - 3) === '副' ? 3 : 2);
  return { start, end, title: text.slice(start, end), office: true, former: false, titleStart: start };
}

/** All titles of folded text by where they end, the longest for each end. */
export function readTitles(text: string): Map<number, TitleSpan> {
  const found = new Map<number, TitleSpan>();
  for (let end = 2; end <= text.length; end++) {
    const title = ENDS[text.charCodeAt(end - 1)] === 1 ? titleEndingAt(text, end) : undefined;
    if (title) found.set(end, title);
  }
  return found;
}
