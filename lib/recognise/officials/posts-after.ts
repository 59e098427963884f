import { type BodyIndex, bodyOfTitle } from './body-lookup.ts';
import { isKeptInChain, isOffice, type PostChain, postOf, type ReadPost } from './posts-before.ts';
import type { TitleSpan } from './read-titles.ts';

const TAKES_OFFICE =
  /^(?:同志)?(?:[（(][^）)\n]{0,16}[）)])?[，,]?(?:同志)?(?:[一-鿿\d]{0,8}?)(不再担任|先后担任|担任|兼任|出任|当选为|当选|调任|转任|升任|接任|历任|现任|时任|曾任|继任|获任|卸任|连任|辞去|任(?![务何职命意期性凭由重教课用县村]))/u;
const IS_OFFICE = /^(?:同志)?(?:[（(][^）)\n]{0,16}[）)])?(?:为(?!核心)|是)/u;
/** Words after which a title is another man's. */
const OTHER_EVENT = /免去|任命|接替|决定|会见|陪同|率领|主持|由(?!于)/u;
const CURRICULUM = /^[，,、]\s*(?:男|女)[，,、。]/u;

/**
 * Reads posts forwards from `from`: bodies and titles joined by 、 and 兼 up to the end of the clause; `stop` is the start of the next
 * name, beyond which nothing is read.
 */
export function readForwards(
  text: string,
  from: number,
  stop: number,
  titles: ReadonlyMap<number, TitleSpan>,
  bodies: BodyIndex,
): PostChain | undefined {
  const limit = Math.min(stop, text.length, from + 120);
  const posts: ReadPost[] = [];
  let office = false;
  let at = from;
  while (at < limit) {
    const title = firstTitle(text, at, Math.min(limit, at + 34), titles);
    if (!title) break;
    const body = bodyOfTitle(text, title, bodies);
    if (at > from && !/^(?:[、，。；：,\s（()）”]|职务|期间|等|兼|和|$)/u.test(text.slice(title.end, title.end + 2)))
      break;
    posts.push(postOf(title, body, false));
    office ||= isOffice(title, body.org);
    at = title.end;
    const paren = /^[（(][^）)\n]{1,10}[）)]/u.exec(text.slice(at, at + 12));
    if (paren) at += paren[0].length;
    const next = text.charAt(at);
    if (
      '、兼和'.includes(next) ||
      ((next === '，' || next === ',') &&
        !/^[，,][^，,、。]{0,3}(?:年|月|他|她|并|曾|后|其)/u.test(text.slice(at, at + 6)))
    )
      at += 1;
    else break;
  }
  return posts.length === 0 ? undefined : { posts, start: from, office };
}

function firstTitle(
  text: string,
  from: number,
  limit: number,
  titles: ReadonlyMap<number, TitleSpan>,
): TitleSpan | undefined {
  for (let end = from + 1; end <= limit; end++) {
    const character = text.charAt(end - 1);
    if ('，。；：！？“”\n'.includes(character)) return undefined;
    if (character === '、' && !/[部局委会司]/u.test(text.charAt(end - 2))) return undefined;
    let title = titles.get(end);
    if (!title || title.start < from || !(title.office || isKeptInChain(title))) continue;
    if (OTHER_EVENT.test(text.slice(from, title.start))) return undefined;
    // the longest title that starts no later: 部长官 over 部长, 主任委员 over 主任
    for (let further = end + 1; further <= end + 3; further++) {
      const longer = titles.get(further);
      if (longer && longer.start <= title.start + 1 && longer.end <= limit && longer.office) title = longer;
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
  titles: ReadonlyMap<number, TitleSpan>,
  bodies: BodyIndex,
): (PostChain & { why: string }) | undefined {
  const rest = text.slice(name.end, Math.min(text.length, name.end + 40));
  const direct = directTitle(text, name.end, titles);
  if (direct && direct.end <= stop) {
    const chain: PostChain & { why: string } = {
      posts: [postOf(direct, { start: direct.start }, false)],
      start: name.start,
      office: isOffice(direct, undefined),
      why: 'title after name',
    };
    const then = TAKES_OFFICE.exec(text.slice(direct.end, direct.end + 20));
    if (then && /^(?:任|担任|兼任|出任)/u.test(then[0])) {
      const more = readForwards(text, direct.end + then[0].length, stop, titles, bodies);
      if (more) chain.posts.push(...more.posts);
    }
    return chain;
  }
  const before = text.slice(Math.max(0, name.start - 24), name.start);
  if (rest.startsWith('的') && /(?:免去|撤销|罢免|接受)[一-鿿、·]{0,22}$/u.test(before)) {
    const chain = readForwards(text, name.end + 1, stop, titles, bodies);
    if (chain)
      return { ...chain, posts: chain.posts.map((post) => ({ ...post, former: true })), why: 'relieved of post' };
  }
  if (CURRICULUM.test(rest)) {
    const line = text.indexOf('\n', name.end);
    const sentence = text.slice(name.end, line < 0 ? Math.min(text.length, name.end + 400) : line);
    const present = /现任|现为|时任|任(?=[一-鿿]{2,20}(?:书记|主任|部长|局长|厅长|县长|市长|处长))/u.exec(sentence);
    if (present) {
      const chain = readForwards(text, name.end + present.index + present[0].length, text.length, titles, bodies);
      if (chain) return { ...chain, why: 'curriculum vitae' };
    }
  }
  const paren = /^[（(]([^）)\n]{2,30})[）)]/u.exec(rest);
  if (paren) {
    const chain = readForwards(text, name.end + 1, name.end + paren[0].length - 1, titles, bodies);
    if (chain) return { ...chain, why: 'post in brackets' };
  }
  const takes = TAKES_OFFICE.exec(rest) ?? IS_OFFICE.exec(rest);
  if (
    takes &&
    name.end + takes[0].length <= stop &&
    !/[。；\n]|认为|拟|不|未|曾想|有望|或将|竞选/u.test(takes[0].replace('不再', ''))
  ) {
    const chain = readForwards(text, name.end + takes[0].length, stop, titles, bodies);
    if (chain) return { ...chain, why: 'takes office' };
  }
  const line = /^[^。；\n]{4,40}?(?:曾任|历任|先后任|现任)/u.exec(text.slice(name.end, Math.min(stop, name.end + 60)));
  if (line) {
    const chain = readForwards(text, name.end + line[0].length, stop, titles, bodies);
    if (chain) return { ...chain, why: 'takes office' };
  }
  return undefined;
}

/** A title that touches the name's end: 习近平总书记, 赵某某同志 is none. */
function directTitle(text: string, at: number, titles: ReadonlyMap<number, TitleSpan>): TitleSpan | undefined {
  for (let end = Math.min(text.length, at + 8); end > at + 1; end--) {
    const title = titles.get(end);
    if (title && title.start === at && (title.office || isKeptInChain(title))) return title;
  }
  return undefined;
}
