import { afterNameLength } from '../names/after-names.ts';
import { AMBIGUOUS_SURNAME } from '../names/ambiguous-surnames.ts';
import { readChineseName } from '../names/read-name.ts';
import { surnameLength } from '../names/surnames.ts';
import { everyMatch } from '../patterns/every-match.ts';
import { quickPattern } from '../patterns/quick-pattern.ts';
import { wordFilter } from '../patterns/word-filter.ts';
import type { NameSpan } from './find-people.ts';

/** What a clause says of one who takes, holds or leaves a post, up to the post. */
const OFFICE_CLAUSE = quickPattern(
  /(?<=^|[，。；;：:\n“]|由|补选|选举|推选|任命|提名|免去|接受|增补|决定|同意|批准)(?!由|经|同意|决定|任命|免去|补选|选举|提名|增补|接受|批准)([㐀-鿿]{2,4}?)(?=(?:同志)?(?:已于|继续担任|系|正是|当选|不再|先后任|先后担任|担任|兼任|出任|调任|转任|升任|接任|曾任|历任|现任|卸任|任(?![务何职命意期性凭由重教课用县村内])|为|的|已?辞去)[㐀-鿿\d（）、]{0,36}(?:长|书记|主任|主席|委员|常委|代表|政委|司令员?|检察官|法官|审判员|总理|大使|顾问)(?:[，。；、\n”]|职务|一职|$))/gmu,
);
/** 组长：甲 */
const ROSTER = quickPattern(
  /(?<=(?:组长|主任|总指挥|指挥长|主席|秘书长|会长|委员)[：:][ 　]*)([㐀-鿿]{2,4})(?=[ 　、，；。\n（(]|$)/gmu,
);
/** “某某某精神” */
const SPIRIT = quickPattern(/(?<=[“"])([㐀-鿿]{2,3})(?=精神[”"])/gu);
const LIKELY_SPIRIT = 0.3;
const mayRoster = wordFilter([...'长任挥席书会员'].flatMap((last) => [`${last}：`, `${last}:`]));
const maySpirit = wordFilter(['精神”', '精神"']);
/** 任命甲、乙为 */
const DECREE = quickPattern(
  /(任命|免去|选举|推选|推举|提名|追授|接受)([㐀-鿿]{2,4}(?:、[㐀-鿿]{2,4}){0,8})(?=同志|为|的|辞去)/gu,
);
const mayDecree = wordFilter(['任命', '免去', '选举', '推选', '推举', '提名', '追授', '接受']);
/** 任命：甲为某厅厅长；乙为某局局长 */
const APPOINTED = quickPattern(/(?<=[；;：:，。\n])([㐀-鿿]{2,4})(?=(?:同志)?为([㐀-鿿（）]{4,40})[；;。，、\n])/gu);
/** 甲，男， */
const SEX = /(?<=^|[\n。；])([㐀-鿿][㐀-鿿·• 　]{1,6})(?=[，,（(](?:男|女)[，,）)])/gmu;
const maySex = wordFilter([...'，,（('].flatMap((mark) => [`${mark}男`, `${mark}女`]));
/** How likely the tagger must think a name that such a clause opens with. */
const LIKELY_IN_CLAUSE = 0.02;
const LIKELY_DECREED = 0.002;

/** Decrees (任命甲为, 免去甲、乙的) and `甲，男，`. */
export function addPatterns(
  text: string,
  byStart: ReadonlyMap<number, NameSpan>,
  add: (start: number, end: number, why: string, confidence: number) => void,
  likelihood: (start: number, end: number) => number,
): void {
  for (const pattern of mayRoster(text) ? [OFFICE_CLAUSE, ROSTER] : [OFFICE_CLAUSE])
    for (const { index, 1: name = '' } of pattern.matches(text)) {
      const given = name.length - surnameLength(text, index);
      if (byStart.has(index) || given === name.length || given < 1 || given > 2) continue;
      if (likelihood(index, index + name.length) >= LIKELY_IN_CLAUSE)
        add(index, index + name.length, 'takes office', 0.6);
    }
  for (const { index, 1: name = '' } of maySpirit(text) ? SPIRIT.matches(text) : [])
    if (!byStart.has(index) && surnameLength(text, index) > 0 && likelihood(index, index + name.length) > LIKELY_SPIRIT)
      add(index, index + name.length, 'spirit named after one', 0.6);
  for (const match of mayDecree(text) ? DECREE.matches(text) : []) {
    let at = match.index + (match[1] ?? '').length;
    for (const part of (match[2] ?? '').split('、')) {
      const surname = surnameLength(text, at);
      const given = part.length - surname;
      if (
        !byStart.has(at) &&
        surname > 0 &&
        given > 0 &&
        given <= 2 &&
        likelihood(at, at + part.length) > LIKELY_DECREED
      )
        add(at, at + part.length, 'decree', 0.7);
      at += part.length + 1;
    }
  }
  for (const match of APPOINTED.matches(text)) {
    const surname = surnameLength(text, match.index);
    const given = match[0].length - surname;
    if (byStart.has(match.index) || surname === 0 || given < 1 || given > 2) continue;
    if (/(?:长|任|委员|书记|主席|法官|检察官|审判员|代表|专员|副职)$/u.test(match[2] ?? ''))
      add(match.index, match.index + match[0].length, 'appointed', 0.7);
  }
  for (const match of maySex(text) ? everyMatch(SEX, text) : []) {
    if (!byStart.has(match.index) && surnameLength(text, match.index) > 0)
      add(match.index, match.index + match[0].length, 'sex after name', 0.8);
  }
}

/** 甲、乙、丙: what stands between enumeration commas after a name reads as a name. */
export function addListMembers(
  text: string,
  byStart: ReadonlyMap<number, NameSpan>,
  add: (start: number, end: number, why: string, confidence: number) => void,
  taken: ReadonlySet<number>,
  likelihood: (start: number, end: number) => number,
): void {
  // from a name back over 、
  const back = [...byStart.values()].filter((span) => text.charAt(span.start - 1) === '、' && span.confidence >= 0.5);
  for (let span = back.pop(); span; span = back.pop()) {
    const end = span.start - 1;
    const start = likeliestBefore(text, end, likelihood);
    if (start < 0 || taken.has(start) || byStart.has(start)) continue;
    if ([2, 3, 4].some((length) => byStart.get(end - length)?.end === end)) continue;
    add(start, end, 'in a list of names', 0.55);
    const added = byStart.get(start);
    if (added && text.charAt(start - 1) === '、') back.push(added);
  }
  for (const span of [...byStart.values()]) {
    // 某社区甲某某、乙某某: what stands before the comma and a name, after a word that people are named by
    const start = span.start - 4;
    if (start < 1 || text.charAt(span.start - 1) !== '、' || byStart.has(start) || taken.has(start)) continue;
    const name = text.slice(start, start + 3);
    if (surnameLength(text, start) !== 1 || !/^[㐀-鿿]{3}$/u.test(name) || AMBIGUOUS_SURNAME.has(name.charAt(0)))
      continue;
    if (/[村区镇县乡组户员民者]/u.test(text.charAt(start - 1))) add(start, start + 3, 'in a list of names', 0.55);
  }
  const queue = [...byStart.values()].filter(
    (span) =>
      (span.confidence >= 0.55 || (span.confidence >= 0.4 && text.charAt(span.start - 1) === '、')) &&
      surnameLength(text, span.start) > 0,
  );
  for (let span = queue.shift(); span; span = queue.shift()) {
    const joint = text.charAt(span.end);
    if (joint !== '、' && !(joint === '和' && text.charAt(span.start - 1) === '、')) continue;
    const start = span.end + 1;
    if (byStart.has(start) || taken.has(start)) continue;
    const read = readChineseName(text, start);
    if (
      !read ||
      (!read.certain && (read.end - start < 3 || !read.closed)) ||
      (AMBIGUOUS_SURNAME.has(text.charAt(start)) && (read.end - start < 3 || afterNameLength(text, read.end) === 0))
    )
      continue;
    add(start, read.end, 'in a list of names', 0.55);
    const added = byStart.get(start);
    if (added) queue.push(added);
  }
}

/** How likely the tagger must think a name before 、 and a known name. */
const LIKELY_IN_LIST = 0.15;

/** Where a Chinese name that ends at `end` most likely begins; -1 where none is likely. */
function likeliestBefore(text: string, end: number, likelihood: (start: number, end: number) => number): number {
  let best = -1;
  let most = LIKELY_IN_LIST;
  for (const start of [end - 3, end - 2]) {
    if (start < 0 || surnameLength(text, start) === 0 || !/^[㐀-鿿]+$/u.test(text.slice(start, end))) continue;
    const likely = likelihood(start, end);
    if (likely > most) {
      most = likely;
      best = start;
    }
  }
  return best;
}
