import { surnameLength } from '../names/surnames.ts';
import type { SpanTable } from '../organisations/span-table.ts';
import { beginningsOf, UnitBits } from '../organisations/unit-bits.ts';
import { type BodyIndex, bodyOfTitle } from './body-lookup.ts';
import { readCareer } from './career.ts';
import { isKeptInChain, isOffice, type PostChain, postOf, type ReadPost } from './posts-before.ts';
import type { TitleSpan } from './read-titles.ts';
import { hasTitleWithin } from './title-table.ts';

const TAKES_OFFICE = /^(?:担任|兼任|出任|任(?![务何职命意期性凭由重教课用县村内]))/u;
const IS_OFFICE =
  /^(?:同志)?(?:[（(][^）)\n]{0,16}[）)])?(?:\d\d岁)?[，,]?(?:(?:还|已|已经|曾经|一直)?(?:成了|成为|当上了?)|(?:还|已|已经|曾经|一直)是|生前(?:是|为|系|担?任)|为(?!核心)|(?:正|便|就|原|曾|时|当时|本|也|还|现)?是(?!否)|系|时为|原为|现为|即(?=[一-鿿]{2,}(?:书记|主任|长)))/u;
/** Words after which a title is another man's. */
const OTHER_EVENT = /免去|任命|接替|决定|会见|陪同|率领|主持|由(?!于)/u;
const CURRICULUM = /^(?:同志)?[，,、]\s*(?:(?:男|女|[一-鿿]{1,4}族)[，,、。]|(?:1[89]|20)\d\d年|现?年?\d\d岁)/u;
/** What joins two posts of one man: a comma, 兼, 并兼任. */
const JOINT =
  /^(?:[、和及暨]|[，,、]?(?:并|同时|还)?(?:兼任|兼|担任)|[，,](?![^，,、。]{0,3}(?:年|月|他|她|并|曾|后|其)))/u;

/** How much of what stands behind a name is looked at for its form. */
const BEHIND = 40;
/** By the unit behind a name, which of the patterns may begin there; and what closes a clause that names a post. */
const UNITS = new UnitBits(
  beginningsOf(CURRICULUM),
  beginningsOf(IS_OFFICE),
  '（(',
  '，,',
  '的同等',
  '，。；：！？“”\n',
  '、',
  '部局委会司',
);
const MAY_BE_CURRICULUM = 1;
const MAY_BE_OFFICE = 2;
const BRACKET = 4;
const COMMA = 8;
const BEGINS = 31;
const CLOSES = 32;
const JOINS = 64;
const ENDS_BODY = 128;

/**
 * Reads posts forwards from `from`: bodies and titles joined by 、 and 兼 up to the end of the clause; `stop` is the start of the next
 * name, beyond which nothing is read.
 */
export function readForwards(
  text: string,
  from: number,
  stop: number,
  titles: SpanTable<TitleSpan>,
  bodies: BodyIndex,
): (PostChain & { end: number }) | undefined {
  const limit = Math.min(stop, text.length, from + 120);
  const posts: ReadPost[] = [];
  let office = false;
  let at = from;
  let end = from;
  while (at < limit) {
    const title = firstTitle(text, at, Math.min(limit, at + 34), titles);
    if (!title) break;
    const body = bodyOfTitle(text, title, bodies);
    const closed =
      title.end + (/^[（(][^）)\n]{1,10}[）)]/u.exec(text.slice(title.end, title.end + 12))?.[0].length ?? 0);
    if (
      at > from &&
      !/^(?:[、，。；：,\s（()）”“]|职务|一职|期间|等|兼|并|和|及|暨|$)/u.test(text.slice(title.end, title.end + 2))
    )
      break;
    posts.push(postOf(title, body, false));
    office ||= isOffice(title, body.org, text.slice(Math.max(0, title.start - 8), title.start));
    at = end = closed;
    const joint = JOINT.exec(text.slice(at, at + 12));
    if (!joint) break;
    at += joint[0].length;
  }
  return posts.length === 0 ? undefined : { posts, start: from, office, end };
}

function firstTitle(text: string, from: number, limit: number, titles: SpanTable<TitleSpan>): TitleSpan | undefined {
  for (let end = from + 1; end <= limit; end++) {
    const unit = UNITS.at(text, end - 1);
    if ((unit & CLOSES) !== 0) return undefined;
    if ((unit & JOINS) !== 0 && (UNITS.at(text, end - 2) & ENDS_BODY) === 0) return undefined;
    let title = titles.at(end);
    // 当选 + 省长: the verb has been read already
    if (title && title.start === from - 2 && title.title.startsWith('当选'))
      title = { ...title, start: from, titleStart: from, title: title.title.slice(2) };
    if (!title || title.start < from || !(title.office || isKeptInChain(title))) continue;
    if (OTHER_EVENT.test(text.slice(from, title.start))) return undefined;
    // the longest title that starts no later: 部长官 over 部长, 主任委员 over 主任
    for (let further = end + 1; further <= end + 3; further++) {
      const longer = titles.at(further);
      if (longer && longer.start <= title.start + 1 && longer.end <= limit && (longer.office || isKeptInChain(longer)))
        title = longer;
    }
    return title;
  }
  return undefined;
}

/** Reads the posts that the text gives a name after it: `X任Y`, `X，男，现任Y`, `X书记`, `X（市长）`, `免去X的Y职务`. */
export function postsAfter(
  text: string,
  name: { start: number; end: number },
  stop: number,
  titles: SpanTable<TitleSpan>,
  bodies: BodyIndex,
): (PostChain & { why: string }) | undefined {
  const next = UNITS.at(text, name.end);
  const isCurriculum = (next & MAY_BE_CURRICULUM) !== 0 && CURRICULUM.test(text.slice(name.end, name.end + BEHIND));
  // Only a curriculum and brackets are read beyond the next name.
  const farthest = (next & BRACKET) === 0 ? stop : Math.max(stop, name.end + BEHIND);
  if (!isCurriculum && !hasTitleWithin(titles, name.end, farthest)) return undefined;
  const direct = directTitle(text, name.end, titles);
  if (direct && direct.end <= stop) {
    const chain: PostChain & { why: string } = {
      posts: [postOf(direct, { start: direct.start }, false)],
      start: name.start,
      office: isOffice(direct, undefined),
      why: 'title after name',
    };
    const then = TAKES_OFFICE.exec(text.slice(direct.end, direct.end + 20));
    if (then) {
      const more = readForwards(text, direct.end + then[0].length, stop, titles, bodies);
      if (more) chain.posts.push(...more.posts);
    }
    return chain;
  }
  const said = (next & BEGINS) === 0 ? undefined : saidBehind(text, name, stop, titles, bodies, isCurriculum);
  if (said !== undefined) return said ?? undefined;
  const chain = readCareer(text, name, stop, (from) => readForwards(text, from, stop, titles, bodies));
  return chain && { ...chain, why: 'takes office' };
}

/** The posts that what touches a name's end tells. Null where it tells that the clause gives the name none. */
function saidBehind(
  text: string,
  name: { start: number; end: number },
  stop: number,
  titles: SpanTable<TitleSpan>,
  bodies: BodyIndex,
  isCurriculum: boolean,
): (PostChain & { why: string }) | null | undefined {
  const next = UNITS.at(text, name.end);
  const rest = text.slice(name.end, name.end + BEHIND);
  const relieved = rest.startsWith('的')
    ? 1
    : rest.startsWith('同志') && text.startsWith('免去', name.start - 2)
      ? 2
      : 0;
  if (relieved > 0 && isRelieved(text, name.start)) {
    const chain = readForwards(
      text,
      name.end + relieved + Number(text.startsWith('同志的', name.end)),
      stop,
      titles,
      bodies,
    );
    if (chain)
      return { ...chain, posts: chain.posts.map((post) => ({ ...post, former: true })), why: 'relieved of post' };
  }
  if (isCurriculum) {
    const line = text.indexOf('\n', name.end);
    const sentence = text.slice(name.end, line < 0 ? Math.min(text.length, name.end + 400) : line);
    const present = /现任|现为|时任|任(?=[一-鿿]{2,20}(?:书记|主任|部长|局长|厅长|县长|市长|处长))/u.exec(sentence);
    // 某某同志简历: the present posts stand at its end
    const summary = present ? null : summaryOf(text, name, line);
    if (summary !== null) {
      const chain = readForwards(text, summary, text.length, titles, bodies);
      if (chain) return { ...chain, why: 'curriculum vitae' };
    }
    if (present) {
      const chain = readForwards(text, name.end + present.index + present[0].length, text.length, titles, bodies);
      if (chain) return { ...chain, why: 'curriculum vitae' };
    }
  }
  const paren = (next & BRACKET) === 0 ? null : /^[（(]([^）)\n]{2,30})[）)]/u.exec(rest);
  if (paren) {
    const chain = readForwards(text, name.end + 1, name.end + paren[0].length - 1, titles, bodies);
    if (chain) return { ...chain, why: 'post in brackets' };
  }
  // 甲、乙等市领导: the post stands behind the list
  const listed = rest.startsWith('等') ? readForwards(text, name.end + 1, stop, titles, bodies) : undefined;
  if (listed && (listed.posts[0]?.orgStart ?? listed.posts[0]?.titleStart) === name.end + 1)
    return { ...listed, why: 'title list after' };
  if ((next & COMMA) !== 0) {
    const chain = readForwards(text, name.end + 1, stop, titles, bodies);
    if (chain && isApposition(text, name, chain)) return { ...chain, why: 'post in apposition' };
  }
  const is = (next & MAY_BE_OFFICE) === 0 ? null : IS_OFFICE.exec(rest);
  if (is && name.end + is[0].length <= stop) {
    const chain = readForwards(text, name.end + is[0].length, stop, titles, bodies);
    const begins = chain?.posts[0]?.orgStart ?? chain?.posts[0]?.titleStart ?? 0;
    // 甲为李主席演示; 甲是一名老干部
    const other =
      chain?.posts[0]?.org === undefined &&
      begins - name.end - is[0].length === 1 &&
      surnameLength(text, begins - 1) > 0;
    if (other || chain?.posts[0]?.title === '干部') return null;
    // 甲是县长乙的妻子: the post is the next man's
    if (chain && chain.end < stop) return { ...chain, why: 'takes office' };
  }
  return undefined;
}

/** Where the present posts begin at the end of a whole article that is one man's curriculum. */
function summaryOf(text: string, name: { start: number; end: number }, from: number): number | null {
  if (!text.startsWith(`${text.slice(name.start, name.end)}同志简历`) || from < 0) return null;
  // 2013-　某某主席: a year that no other closes
  const present = /现任|现为|\n\d{4}(?:[.年]\d{1,2})?[-－—–]{1,2}[ 　]+(?=[^\d\s])/u.exec(text.slice(from));
  return present ? from + present.index + present[0].length : null;
}

/** True where the name stands in a list of those who are relieved: 免去甲的某职务；乙的某职务. */
function isRelieved(text: string, start: number): boolean {
  const from = Math.max(0, start - 240);
  const before = text.slice(from, start);
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
  return /(?:免去|撤销|罢免|接受)(?:[一-鿿、·（）()]{0,22}|.*[；;，、：])$/u.test(sentence);
}

/** 甲，原某县县长，…: posts that fill the clause after the name from comma to comma. */
function isApposition(text: string, name: { start: number; end: number }, chain: PostChain & { end: number }): boolean {
  const first = chain.posts[0];
  if (!first || !chain.office || /[㐀-鿿]/u.test(text.charAt(name.start - 1))) return false;
  const begins = first.orgStart ?? first.titleStart;
  const lead = text.slice(name.end + 1, begins);
  return (
    /^(?:原|前|时任|现任|中共|[一-鿿]{2,8}[省市县区州镇乡村])?$/u.test(lead) &&
    /^[，。；\n]/u.test(text.charAt(chain.end))
  );
}

/** A title that touches the name's end: 习近平总书记, 赵某某同志 is none. */
function directTitle(text: string, at: number, titles: SpanTable<TitleSpan>): TitleSpan | undefined {
  for (let end = Math.min(text.length, at + 8); end > at + 1; end--) {
    const title = titles.at(end);
    if (!title || title.start !== at || !(title.office || isKeptInChain(title))) continue;
    // 甲当选省长 takes office; 当选总统甲 has it in the title
    if (!title.title.startsWith('当选')) return title;
  }
  return undefined;
}
