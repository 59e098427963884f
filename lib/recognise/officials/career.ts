import { LongestWords, lengthOf } from '../organisations/longest-words.ts';
import { UnitBits } from '../organisations/unit-bits.ts';
import { characterIndex } from '../patterns/unit-index.ts';
import type { PostChain } from './posts-before.ts';

/** Verbs by which one takes, holds or leaves a post. */
const VERBS = new LongestWords(
  [
    '不再担任 先后担任 继续担任 担任 兼任 出任 当选为 当选 调任 转任 升任 接任 历任 先后任 现任 时任 曾任 继任 获任 卸任 连任 辞去 改任 提任 续任 晋升为 跻身 任'.split(
      ' ',
    ),
  ],
  'start',
);
/** How far from the name a verb may stand, and how long a sentence is followed. */
const NEAR = 14;
const FAR = 200;
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
  if (
    (UNITS.at(text, name.start - 1) & REPLACES) !== 0 &&
    /(?:接替|取代|代替|顶替|接棒)$/u.test(text.slice(Math.max(0, name.start - 2), name.start))
  )
    return undefined;
  const farthest = Math.min(stop, name.end + FAR);
  const first = nextStop(text, name.end, farthest);
  if (first >= farthest || endsSentence(text, first)) return undefined;
  const limit = sentenceEnd(text, first, farthest);
  let found: PostChain | undefined;
  // 不再担任甲，任乙: the post that is left gives way to the new one
  let left = false;
  let at = name.end;
  for (let verbAt = first; verbAt < limit; ) {
    const verb = text.slice(verbAt, verbAt + lengthOf(VERBS.startingAt(text, verbAt), 0));
    const behind = verbAt + verb.length;
    const lead = text.slice(at, verbAt);
    if (SPEECH.test(lead)) break;
    const clause = lead.slice(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf(','), lead.lastIndexOf('。')) + 1);
    const chain = mayTake(text, verb, verbAt, name.end, clause) ? read(behind) : undefined;
    // 担任组长的某某: the next man's
    if (!chain || chain.end + Number(text.charAt(chain.end) === '的') >= stop) {
      verbAt = nextStop(text, behind, limit);
      continue;
    }
    if (found && left) found = undefined;
    left = verb === '不再担任';
    if (found) {
      found.posts.push(...chain.posts);
      found.office ||= chain.office;
    } else found = { posts: [...chain.posts], start: name.start, office: chain.office };
    at = chain.end;
    verbAt = nextStop(text, Math.max(at, verbAt + 1), limit);
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

/** Where a text has what may begin such a verb, or ends a sentence or a part as good as one. */
const stops = characterIndex('不先继担兼出当调转升接历现时曾获卸连辞改提续晋跻任。；\n！？');
const UNITS = new UnitBits('。；\n！？', '替代棒', '务何职命意期性凭由重教课用县村内');
const ENDS_SENTENCE = 1;
const REPLACES = 2;
/** A bare 任 only where it can be no part of another word. */
const PART_OF_WORD = 4;

/** Where the sentence ends, or the next verb before its end begins, from `from` on; `limit` where neither comes before. */
function nextStop(text: string, from: number, limit: number): number {
  const { at, from: first, to } = stops(text);
  for (let hit = firstFrom(at, first, to, from); hit < to && (at[hit] as number) < limit; hit++) {
    const stop = at[hit] as number;
    if (endsSentence(text, stop) || isVerb(text, stop)) return stop;
  }
  return limit;
}

/** The first of the ascending offsets `at[low …]` that is `offset` or more. */
function firstFrom(at: Int32Array, low: number, high: number, offset: number): number {
  let from = low;
  for (let to = high; from < to; ) {
    const middle = (from + to) >> 1;
    if ((at[middle] as number) < offset) from = middle + 1;
    else to = middle;
  }
  return from;
}

function isVerb(text: string, at: number): boolean {
  const length = lengthOf(VERBS.startingAt(text, at), 0);
  return length > 1 || (length === 1 && (UNITS.at(text, at + 1) & PART_OF_WORD) === 0);
}

/** 2013年8月起任某部部长: the next sentence keeps the subject. */
const endsSentence = (text: string, at: number): boolean =>
  (UNITS.at(text, at) & ENDS_SENTENCE) !== 0 &&
  (text.charAt(at) !== '。' || !SAME_MAN.test(text.slice(at + 1, at + 20)));

function sentenceEnd(text: string, from: number, limit: number): number {
  const { at, from: first, to } = stops(text);
  for (let hit = firstFrom(at, first, to, from); hit < to && (at[hit] as number) < limit; hit++)
    if (endsSentence(text, at[hit] as number)) return at[hit] as number;
  return limit;
}
