import type { SpanTable } from '../organisations/span-table.ts';
import { endingsOf, UnitBits } from '../organisations/unit-bits.ts';
import type { Post } from '../types.ts';
import { endBefore } from './before-names.ts';
import { type BodyIndex, bodyOfTitle } from './body-lookup.ts';
import type { TitleSpan } from './read-titles.ts';
import { KEPT_IN_CHAIN } from './title-lexicon.ts';
import { hasTitleWithin } from './title-table.ts';

export interface PostChain {
  posts: ReadPost[];
  start: number;
  office: boolean;
}

const DESCRIPTION =
  /(?:退役军人|军人|共产党员|党员|劳动模范|劳模|专家|画家|书法家|歌唱家|艺术家|作家|科学家|学家|教育家|企业家|学者|名师|工作者|博士|硕士|研究生|志愿者|致富带头人|带头人|先进个人|获得者|同志|代表|博士生导师|高级工程师|研究员|教授|夫人|先生|模范)$/u;
/** A company's or a club's chief is no official; its party secretary is. */
const COMPANY_BODY =
  /(?:公司|集团|工厂|律师事务所|事务所|俱乐部|球队|女排|男排|女篮|男篮|女足|男足|合作社|董事局|董事会|电子|能源|药业|影业|超市|商店|饭店|酒店|药房|工作室|期货研究所|证券|商会)$/u;
/** Who speaks for a private circle holds no post: 成员兼发言人, 家属发言人, 门店负责人. */
const PRIVATE_SPEAKER =
  /(?:成员兼|家属|社区|球队|品牌|平台|门店|店|家长|乐队|剧组|慈善|眼镜|企业|餐厅|饭店|酒店|工作室|工厂|厂|摊位|网店|项目|创始人兼|股东|策略|团队|运营|产品|销售|业务|公关|基地|农场|合作社)的?$/u;
/** 某某地产前联席主席: a company by its trade, though no body was found. */
const COMPANY_LEAD =
  /(?:集团|公司|能源|电子|地产|置业|控股|股份|实业|科技|证券|航空|影业|汽车|电器|重工|药业|食品|酒业|资本|商行|百货|饭店)[原前]?(?:联席|执行|荣誉|名誉|董事会|董事局|监事会)?$/u;
const COMPANY_CHAIR = /主席|会长|理事长|顾问|负责人|发言人|主任|处长|行长/u;
const PARTY_TITLE = /书记|纪委|党委|党组|巡视|工会主席/u;

/** A post as read from folded text, with where its words stand, so that they can be cut from the original. */
export interface ReadPost extends Post {
  titleStart: number;
  titleEnd: number;
  /** Where `org` begins. */
  orgStart?: number;
}

export function postOf(title: TitleSpan, body: { org?: string; start: number }, former: boolean): ReadPost {
  const post: ReadPost = { title: title.title, titleStart: title.titleStart, titleEnd: title.end };
  if (body.org !== undefined) {
    post.org = body.org;
    post.orgStart = body.start;
  }
  if (former || title.former) post.former = true;
  return post;
}

/** The post with its words as the original text writes them. */
export function asWritten(original: string, post: ReadPost): Post {
  const { org, orgStart, former } = post;
  const written: Post = { title: original.slice(post.titleStart, post.titleEnd) };
  if (org !== undefined) written.org = orgStart === undefined ? org : original.slice(orgStart, orgStart + org.length);
  if (former !== undefined) written.former = former;
  return written;
}

const RETIRED = /(?:退休|离休|青年)$/u;
/** 项目负责人, 法律顾问: no office, whatever the title. */
const PRIVATE_LEAD =
  /(?:置业|理财|法律|投资|咨询|服务|技术|总裁|营养|健康|互助|课题|项目|学习|兴趣|生产|科研|专家|攻关|创作|剧)小?$|董事[局会]$/u;
/** By its last unit, which of the patterns what stands before a title, a body's name, or an element of a list may end with. */
const ENDS = new UnitBits(
  ...[PRIVATE_SPEAKER, RETIRED, PRIVATE_LEAD, COMPANY_LEAD, COMPANY_BODY, DESCRIPTION].map(endingsOf),
);
const MAY_SPEAK_PRIVATELY = 1;
const MAY_BE_RETIRED = 2;
const MAY_LEAD_PRIVATE = 4;
const MAY_LEAD_COMPANY = 8;
const MAY_BE_COMPANY = 16;
const MAY_DESCRIBE = 32;

/** True where title and body together make an official (ANNOTATION.md, "Kinds"): not the head of a company or a club. */
export function isOffice(title: TitleSpan, org: string | undefined, lead = ''): boolean {
  if (!title.office) return false;
  const may = ENDS.at(lead, lead.length - 1);
  if (
    ((may & MAY_SPEAK_PRIVATELY) !== 0 &&
      /发言人|负责人|召集人|联络员/u.test(title.title) &&
      PRIVATE_SPEAKER.test(lead)) ||
    ((may & MAY_BE_RETIRED) !== 0 && title.title === '干部' && RETIRED.test(lead)) ||
    ((may & MAY_LEAD_PRIVATE) !== 0 && PRIVATE_LEAD.test(lead)) ||
    ((may & MAY_LEAD_COMPANY) !== 0 && COMPANY_CHAIR.test(title.title) && COMPANY_LEAD.test(lead))
  )
    return false;
  const isCompany =
    org !== undefined && (ENDS.at(org, org.length - 1) & MAY_BE_COMPANY) !== 0 && COMPANY_BODY.test(org);
  return !isCompany || PARTY_TITLE.test(title.title);
}

/** True for a company title that a chain of posts keeps (董事长), whatever stands before it. */
export function isKeptInChain(title: TitleSpan): boolean {
  return KEPT_IN_CHAIN.has(title.title.replace(/^[原前副]+/u, ''));
}

/** 由甲担任指挥长，副县长乙…: the post before the comma at `at` is one that the clause gives its own subject. */
const isTaken = (text: string, at: number): boolean =>
  /(?:^|[^时曾原历前现])(?:担任|出任|兼任|当选为?|(?<![主责信委历时曾原现前])任(?![务何职命意期]))[^，。；\n]{0,24}$/u.test(
    text.slice(Math.max(0, text.lastIndexOf('，', at - 1), at - 30), at),
  );

/**
 * Reads the posts that end right before a name at `nameStart`: `区委副书记、区长` + name, back to the end of the name before (`previousEnd`).
 * Undefined where none stands there.
 */
export function postsBefore(
  text: string,
  nameStart: number,
  titles: SpanTable<TitleSpan>,
  bodies: BodyIndex,
  previousEnd = -1,
): PostChain | undefined {
  // A title of the name before is none of this one.
  if (!hasTitleWithin(titles, previousEnd, nameStart)) return undefined;
  let at = endBefore(text, nameStart, titles);
  const read: { title: TitleSpan; org?: string; start: number }[] = [];
  let skipped = false;
  for (let steps = 0; steps < 12; steps++) {
    const title = titles.at(at);
    if (!title) {
      const separator = skipped ? -1 : separatorBefore(text, at);
      if (separator < 0 || !titles.at(separator) || (ENDS.at(text, at - 1) & MAY_DESCRIBE) === 0) break;
      if (!DESCRIPTION.test(text.slice(separator + 1, at))) break;
      skipped = true;
      at = separator;
      continue;
    }
    // 甲上将，政治委员乙: the rank is the first man's
    if (title.start <= previousEnd) break;
    const body = bodyOfTitle(text, title, bodies);
    // 某委负责人、某院检察长乙: those in charge of another body
    if (read[0]?.org !== undefined && /负责(?:人|同志)$/u.test(title.title)) break;
    read.unshift(body.org === undefined ? { title, start: body.start } : { title, org: body.org, start: body.start });
    at = body.start;
    // 甲副主席，原乙院长: each post with its own 原 in front of the body
    if (text.charAt(at - 1) === '原' && '，、'.includes(text.charAt(at - 2) || ' ') && titles.at(at - 2)) {
      title.former = true;
      at -= 1;
    }
    // 兼, 暨 and a comma between two posts of one man
    const before = text.charAt(at - 1);
    if (
      (before !== '' && '、兼暨'.includes(before)) ||
      ((before === '，' || before === ',') && titles.at(at - 1) && !isTaken(text, at - 1))
    ) {
      at -= 1;
      if (before === '兼' && '、，'.includes(text.charAt(at - 1)) && titles.at(at - 1)) at -= 1;
      if (!titles.at(at)) {
        if (before !== '、') break;
      }
      continue;
    }
    // 省委常委、南昌市委书记: a jurisdiction before a bare title (青海省副省长) may hide the separator
    const place = mayHideSeparator(text, at)
      ? /[、兼][一-鿿]{2,12}$/u.exec(text.slice(Math.max(0, at - 14), at))
      : null;
    if (place && titles.at(at - place[0].length) && !/[的了在和与是对为]/u.test(place[0])) {
      at -= place[0].length;
      continue;
    }
    break;
  }
  if (read.length === 0) return undefined;
  const clause = read[0];
  if (clause && text.charAt(clause.start - 1) === '的') {
    // 此前兼任某委主任的某省委常委
    const title = titles.at(clause.start - 1);
    if (
      title &&
      /(?:兼任|时任|担任|曾任|现任)[^，。；\n]{0,24}$/u.test(text.slice(Math.max(0, title.start - 28), title.start))
    ) {
      read.unshift({ title, ...bodyOfTitle(text, title, bodies) });
    }
  }
  const first = read[0];
  const start = first ? first.start : nameStart;
  const lead = text.slice(Math.max(0, start - 8), start);
  const former = lead.includes('任') && /(?:时任|曾任|原任|历任)[一-鿿]{0,6}$/u.test(lead);
  const office = read.some(({ title, org }) =>
    isOffice(title, org, text.slice(Math.max(0, title.start - 8), title.start)),
  );
  const posts = read
    .filter(({ title }) => title.office || isKeptInChain(title))
    .map((post) => postOf(post.title, post, former));
  return posts.length === 0 ? undefined : { posts, start, office };
}

/** The mark that opens the last element of a list of twelve characters at most, which ends at `end`; -1 for none. */
function separatorBefore(text: string, end: number): number {
  for (let at = end - 1; at >= 0 && at >= end - 13; at--) if (text.startsWith('、', at)) return at;
  return -1;
}

/** Whether 、 or 兼 stands before the Han characters that end at `end`. */
function mayHideSeparator(text: string, end: number): boolean {
  for (let at = end - 1; at >= 0 && at >= end - 13; at--) {
    if (text.startsWith('、', at) || text.startsWith('兼', at)) return true;
    const unit = text.charCodeAt(at);
    if (unit < 0x4e00 || unit > 0x9fff) return false;
  }
  return false;
}
