import { LongestWords, lengthOf } from '../organisations/longest-words.ts';
import { unitIndex } from '../patterns/unit-index.ts';
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

const ENVOY = '代表';
const TITLES = [...OFFICE_TITLES, ...COMPANY_TITLES];
const heads = new LongestWords([TITLES, OFFICE_TITLES, [ENVOY]], 'end');
const modifiers = new LongestWords([TITLE_MODIFIERS, LOOSE_MODIFIERS], 'end');
/** Where a text has a character that ends some title. */
const lastUnits = unitIndex([...TITLES, ENVOY].map((title) => title.charCodeAt(title.length - 1)));

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

/** The same by a title's last character and what follows it. */
const lookAlikes = new LongestWords(
  [Object.entries(NOT_AFTER).flatMap(([last, next]) => Array.from(next, (character) => last + character))],
  'start',
);

/** What 任何 goes on with; else 何 is a surname. */
const ANY = '人事时一国地形问组单个企情其方困风挑外势力理机可条变原借代干手';

/** The longest title that ends at `end` in folded text, with its modifiers, or undefined. `found`: what `heads` has there. */
function titleEndingAt(text: string, end: number, found: number): TitleSpan | undefined {
  const length = lengthOf(found, 0);
  if (length === 0) return isEnvoy(text, end) ? envoy(text, end) : undefined;
  if (isLookAlike(text, end)) return undefined;
  const head = end - length;
  let start = head;
  let titleFrom = -1;
  for (let more = modifiers.endingAt(text, start); more !== 0; more = modifiers.endingAt(text, start)) {
    const modifier = lengthOf(more, 0);
    if (modifier === 1 && text.startsWith('总', start - 1) && text.startsWith('总', head)) break;
    const isLoose = lengthOf(more, 1) === modifier;
    if (isLoose || (modifier === 2 && text.startsWith('专职', start - 2) && text.startsWith('工作者', end - 3)))
      titleFrom = start;
    start -= modifier;
  }
  if (titleFrom < 0) titleFrom = start;
  // 党委副书记 without a body in front, as in 公司原董事长、党委书记, keeps 党委 in the title.
  if (start >= 2 && text.startsWith('党委', start - 2) && /[^一-鿿]|[原前兼]|^$/u.test(text.charAt(start - 3))) {
    start -= 2;
    titleFrom = start;
  }
  const former = isFormer(text, start);
  if (former) {
    start -= 1;
    titleFrom = start;
  }
  const office = lengthOf(found, 1) === length;
  return { start, end, title: text.slice(titleFrom, end), office, former, titleStart: titleFrom };
}

function isLookAlike(text: string, end: number): boolean {
  if (text.startsWith('人选', end) || text.startsWith('候选', end)) return true;
  if (lookAlikes.startingAt(text, end - 1) === 0 || text.startsWith('期间', end)) return false;
  return !text.startsWith('何', end) || ANY.includes(text.charAt(end + 1));
}

/** 原 or 前 before a title, of which 太原 and 目前 are none. */
function isFormer(text: string, start: number): boolean {
  if (start === 0) return false;
  const before = text.charAt(start - 2);
  if (text.startsWith('原', start - 1)) return before !== '太' && before !== '固';
  return text.startsWith('前', start - 1) && !'目以之先此日年天月'.includes(before || ' ');
}

/** 常驻联合国代表, 常驻联合国副代表: deputies of the people are told by 人大代表. */
function isEnvoy(text: string, end: number): boolean {
  return (
    text.startsWith(ENVOY, end - 2) &&
    /(?:常驻[一-鿿]{2,10}|(?<![入进派])驻[一-鿿]{1,8})$/u.test(text.slice(Math.max(0, end - 15), end - 2))
  );
}

function envoy(text: string, end: number): TitleSpan {
  const start = end - (text.charAt(end - 3) === '副' ? 3 : 2);
  return { start, end, title: text.slice(start, end), office: true, former: false, titleStart: start };
}

/** All titles of folded text by where they end, the longest for each end. */
export function readTitles(text: string): Map<number, TitleSpan> {
  const titles = new Map<number, TitleSpan>();
  heads.eachEnding(text, lastUnits(text), (end, found) => {
    const title = titleEndingAt(text, end, found);
    if (title) titles.set(end, title);
  });
  return titles;
}
