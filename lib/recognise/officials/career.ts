import type { PostChain } from './posts-before.ts';

/** Verbs by which one takes, holds or leaves a post. A bare 任 only where it can be no part of another word. */
const VERB =
  /不再担任|先后担任|继续担任|担任|兼任|出任|当选为|当选|调任|转任|升任|接任|历任|先后任|现任|时任|曾任|继任|获任|卸任|连任|辞去|改任|提任|续任|晋升为|跻身|任(?![务何职命意期性凭由重教课用县村内])/gu;
/** How far from the name a verb may stand, and how long a sentence is followed. */
const NEAR = 14;
const FAR = 200;
/** The longest verb and the character behind it. */
const VERB_REACH = 6;
/** What keeps a clause from giving a post: it is denied, only hoped for, another's, or somebody's words. */
const NO_POST = /不(?!再担任)|未|拟|有望|或将|竞选|想(?!要)|希望|建议|由(?!于)|免去|任命|接替|辞任|提名|如果|谁|某/u;
const SPEECH =
  /[说称道：“”]|表示|指出|认为|强调|介绍|透露|宣布|获悉|了解到|发现|会见|陪同|率领|主持|父亲|母亲|丈夫|妻子|儿子|女儿/u;

/** A sentence that opens with a date and a verb of office goes on about the same man. */
const SAME_MAN =
  /^(?:\d{4}年(?:\d{1,2}月)?|同年|次年|此后|随后|其后)[^。，]{0,4}?(?:任|担任|出任|调任|升任|转任|兼任)/u;

type ReadForwards = (from: number) => (PostChain & { end: number }) | undefined;

/**
 * The posts that a sentence tells of the man it began with: `X已于1月兼任Y`, `X重回Z，并出任Y、W，一年后转任V`. Read up to the next name
 * (`stop`), as long as the clauses keep their subject.
 */
export function readCareer(
  text: string,
  name: { start: number; end: number },
  stop: number,
  read: ReadForwards,
): PostChain | undefined {
  if (/(?:接替|取代|代替|顶替|接棒)$/u.test(text.slice(Math.max(0, name.start - 2), name.start))) return undefined;
  const limit = sentenceEnd(text, name.end, Math.min(stop, name.end + FAR));
  let found: PostChain | undefined;
  // 不再担任甲，任乙: the post that is left gives way to the new one
  let left = false;
  let at = name.end;
  // What stands behind the limit is not even looked at.
  const within = text.slice(0, limit + VERB_REACH);
  VERB.lastIndex = name.end;
  for (let match = VERB.exec(within); match && match.index < limit; match = VERB.exec(within)) {
    const lead = text.slice(at, match.index);
    if (SPEECH.test(lead)) break;
    const clause = lead.slice(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf(','), lead.lastIndexOf('。')) + 1);
    if (!mayTake(text, match[0], match.index, name.end, clause)) continue;
    const chain = read(match.index + match[0].length);
    // 担任组长的某某: the next man's
    if (!chain || chain.end + Number(text.charAt(chain.end) === '的') >= stop) continue;
    if (found && left) found = undefined;
    left = match[0] === '不再担任';
    if (found) {
      found.posts.push(...chain.posts);
      found.office ||= chain.office;
    } else found = { posts: [...chain.posts], start: name.start, office: chain.office };
    at = chain.end;
    VERB.lastIndex = Math.max(at, match.index + 1);
  }
  return found;
}

function mayTake(text: string, verb: string, at: number, from: number, clause: string): boolean {
  if (NO_POST.test(clause) || (clause.endsWith('不再') && verb !== '不再担任')) return false;
  const near = at - from <= NEAR && !/[。；\n]/u.test(text.slice(from, at));
  // 其余6任主席
  if (verb === '任' && /[\d一二三四五六七八九十首历前后上本新几]$/u.test(text.slice(from, at))) return false;
  if (verb === '任') return (near && at - from <= 10) || /[，、年月起后日]$/u.test(text.slice(from, at));
  return near || clause.length <= 24;
}

/** 1 for a mark that ends a sentence or a part as good as one. */
const ENDS = new Uint8Array(0x10000);
for (const mark of '。；\n！？') ENDS[mark.charCodeAt(0)] = 1;

function sentenceEnd(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (ENDS[text.charCodeAt(at)] === 0) continue;
    // 2013年8月起任某部部长: the next sentence keeps the subject
    if (text.charAt(at) !== '。' || !SAME_MAN.test(text.slice(at + 1, at + 20))) return at;
  }
  return limit;
}
