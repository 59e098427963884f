import type { Holder } from '../officials/give-posts.ts';
import { asWritten } from '../officials/posts-before.ts';
import type { TitleSpan } from '../officials/read-titles.ts';
import type { Mention, Post } from '../types.ts';
import { titledSurnames } from './titled-surnames.ts';

/** What the whole article says of a name: whether its bearer is an official, and the posts that stand for later mentions. */
interface Standing {
  office: boolean;
  posts: Post[] | undefined;
}

/**
 * Adds the officials and other people to `mentions`: who is an official at one mention is one at all. `original` and `text` are the
 * article as it is and folded.
 */
export function addPeople(
  original: string,
  text: string,
  holders: readonly Holder[],
  titles: ReadonlyMap<number, TitleSpan>,
  mentions: Mention[],
): void {
  const standings = new Map<string, Standing>();
  const written = holders.map((holder) => {
    const { span, office } = holder;
    const own = holder.posts.map((post) => asWritten(original, post));
    const standing = standings.get(span.name);
    if (standing === undefined) standings.set(span.name, { office, posts: own.length > 0 ? own : undefined });
    else {
      standing.office ||= office;
      if (own.length > 0 && isBetter(holder.posts, standing.posts)) standing.posts = own;
    }
    return own;
  });
  holders.forEach((holder, index) => {
    const { start, end, name, why } = holder.span;
    const cut = original.slice(start, end);
    const standing = standings.get(name);
    if (standing?.office) {
      const own = written[index] ?? [];
      const posts = own.length > 0 ? own : (standing.posts ?? []);
      const reasons = holder.why.length > 0 ? holder.why : ['post elsewhere in the article'];
      mentions.push({ start, end, text: cut, name, kind: 'official', posts, why: [...reasons, ...why] });
    } else mentions.push({ start, end, text: cut, name, kind: 'person', why });
  });
  const isOfficial = (name: string): boolean => standings.get(name)?.office === true;
  for (const { start, end, name, why } of titledSurnames(text, holders, titles, isOfficial))
    mentions.push({
      kind: 'official',
      start,
      end,
      name,
      why,
      text: original.slice(start, end),
      posts: standings.get(name)?.posts ?? [],
    });
}

/** The first posts stand for a name's later mentions; a mere calling (民警) gives way to a post with its body. */
function isBetter(posts: readonly Post[], old: readonly Post[] | undefined): boolean {
  if (old === undefined) return true;
  return (
    old.every(({ title, org }) => org === undefined && CALLING.test(title)) &&
    posts.some(({ title, org }) => org !== undefined && !CALLING.test(title))
  );
}
const CALLING = /^(?:警察|民警|干部|村干部|工作人员|交警|特警|警员|扶贫干部|驻村干部|代表)$/u;
