import type { NameSpan } from '../article/find-people.ts';
import { SpanTable } from '../organisations/span-table.ts';
import type { BodyIndex } from './body-lookup.ts';
import { postsAfter } from './posts-after.ts';
import { postsBefore, type ReadPost } from './posts-before.ts';
import type { TitleSpan } from './read-titles.ts';

export interface Holder {
  span: NameSpan;
  /** Written at this mention; empty where it only repeats the name. */
  posts: ReadPost[];
  office: boolean;
  why: string[];
}

/** A body of party or state; what a company's man held in a department of a company makes no official of him. */
const PUBLIC =
  /(?:委|政府|人大|政协|[厅局署]|法院|检察院|[^司]部|国务院|军区|监狱|联合会|工会|妇联|大学|学院|医院|总站|委员会|党组|支部)$/u;
const isPublic = ({ title, org }: ReadPost): boolean =>
  org === undefined ? /[省市县州区镇乡]长$|书记|委员$/u.test(title) : PUBLIC.test(org);

const LIST_JOINT = /^(?:[（(][^）)\n]{1,20}[）)])?(?:、|和|及|以及|[ 　]{1,2})?$|^\d\d岁，$/u;
/** No joint of a list, and nothing between a successor and the man he replaces, is longer. */
const LONGEST_JOINT = 50;

/** The article's titles by where they end. */
const titles = new SpanTable<TitleSpan>();

/** Reads the posts at each name of the article: before it, after it, or shared along a list (`市领导甲、乙、丙`). Names in text order. */
export function givePosts(
  text: string,
  names: readonly NameSpan[],
  found: ReadonlyMap<number, TitleSpan>,
  bodies: BodyIndex,
): Holder[] {
  titles.reset(text.length);
  for (const [end, title] of found) titles.put(end, title);
  const holders: Holder[] = [];
  for (let index = 0; index < names.length; index++) {
    const span = names[index];
    if (!span) continue;
    const stop = names[index + 1]?.start ?? text.length;
    const before = postsBefore(text, span.start, titles, bodies, names[index - 1]?.end);
    const after = postsAfter(text, span, stop, titles, bodies);
    const holder: Holder = { span, posts: [], office: false, why: [] };
    if (before) {
      holder.posts.push(...before.posts);
      holder.office ||= before.office;
      holder.why.push('post before name');
    }
    if (after && !(before && after.why === 'title after name' && stopsAtName(text, after, names, index))) {
      for (const post of after.posts)
        if (!before?.posts.some((own) => own.title === post.title && own.org === post.org)) holder.posts.push(post);
      holder.office ||= after.office && !(before && !before.office && !after.posts.some(isPublic));
      holder.why.push(after.why);
    }
    holders.push(holder);
  }
  takeOver(text, holders, bodies);
  for (let index = 1; index < holders.length; index++) {
    const previous = holders[index - 1];
    const holder = holders[index];
    if (!previous || !holder || holder.posts.length > 0 || previous.posts.length === 0) continue;
    if (!previous.why.some((why) => why === 'post before name' || why === 'shared along the list')) continue;
    if (holder.span.start - previous.span.end > LONGEST_JOINT) continue;
    if (!LIST_JOINT.test(text.slice(previous.span.end, holder.span.start))) continue;
    holder.posts = [...previous.posts];
    holder.office = previous.office;
    holder.why.push('shared along the list');
  }
  // 甲、乙任副总指挥: what is said after the last holds for the list
  for (let index = holders.length - 2; index >= 0; index--) {
    const holder = holders[index];
    const next = holders[index + 1];
    if (!holder || !next || holder.posts.length > 0 || next.posts.length === 0) continue;
    if (!next.why.some((why) => why === 'takes office' || why === 'relieved of post' || why === 'title list after'))
      continue;
    if (!/^(?:[（(][^）)\n]{1,10}[）)])?[、和]$/u.test(text.slice(holder.span.end, next.span.start))) continue;
    holder.posts = [...next.posts];
    holder.office = next.office;
    holder.why.push(next.why.includes('relieved of post') ? 'relieved of post' : 'takes office');
  }
  return holders;
}

/** What 接替 and the like may begin with, and what stands before them. */
const OPENS_TAKEOVER = '，将已正接';

/** 甲接替乙任某市市长: what is said after the man replaced is the successor's. */
function takeOver(text: string, holders: readonly Holder[], bodies: BodyIndex): void {
  for (let index = 0; index + 1 < holders.length; index++) {
    const holder = holders[index];
    const replaced = holders[index + 1];
    if (!holder || !replaced || replaced.span.start - holder.span.end > LONGEST_JOINT) continue;
    if (
      !OPENS_TAKEOVER.includes(text.charAt(holder.span.end)) ||
      holder.why.includes('takes office') ||
      !/^[，]?(?:将|已|正式)?(?:接替|接任|接棒)[^，。；\n]{0,12}$/u.test(
        text.slice(holder.span.end, replaced.span.start),
      )
    )
      continue;
    const stop = holders[index + 2]?.span.start ?? text.length;
    const after = postsAfter(text, { start: holder.span.start, end: replaced.span.end }, stop, titles, bodies);
    if (after?.why !== 'takes office') continue;
    holder.posts.push(...after.posts);
    holder.office ||= after.office;
    holder.why.push('takes office');
  }
}

/** 尹某省长王某: a title between two names belongs to the second. */
function stopsAtName(text: string, after: { posts: ReadPost[] }, names: readonly NameSpan[], index: number): boolean {
  const span = names[index];
  const next = names[index + 1];
  const title = after.posts[0]?.title ?? '';
  return (
    span !== undefined &&
    next !== undefined &&
    next.start === span.end + title.length &&
    text.startsWith(title, span.end)
  );
}
