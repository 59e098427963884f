import { afterNameLength } from '../names/after-names.ts';
import { isAmbiguousSurname } from '../names/ambiguous-surnames.ts';
import { readChineseName } from '../names/read-name.ts';
import { surnameLength } from '../names/surnames.ts';
import { isAllHan } from '../names/unit-at.ts';
import { quickPattern } from '../patterns/quick-pattern.ts';
import { characterIndex } from '../patterns/unit-index.ts';
import type { FoundNames } from './found-names.ts';

/** What a clause says of one who takes, holds or leaves a post, up to the post. */
const OFFICE_CLAUSE = quickPattern(
  /(?<=^|[，。；;：:\n“]|由|补选|选举|推选|任命|提名|免去|接受|增补|决定|同意|批准)(?!由|经|同意|决定|任命|免去|补选|选举|提名|增补|接受|批准)([㐀-鿿]{2,4}?)(?=(?:同志)?(?:已于|继续担任|系|正是|当选|不再|先后任|先后担任|担任|兼任|出任|调任|转任|升任|接任|曾任|历任|现任|卸任|任(?![务何职命意期性凭由重教课用县村内])|为|的|已?辞去)[㐀-鿿\d（）、]{0,36}(?:长|书记|主任|主席|委员|常委|代表|政委|司令员?|检察官|法官|审判员|总理|大使|顾问)(?:[，。；、\n”]|职务|一职|$))/gmu,
);
/** 组长：甲 */
const ROSTER =
  /(?<=(?:组长|主任|总指挥|指挥长|主席|秘书长|会长|委员)[：:][ 　]*)([㐀-鿿]{2,4})(?=[ 　、，；。\n（(]|$)/muy;
const colonsIn = characterIndex('：:');
const ENDS_OFFICE = /[长任挥席会员]/u;
/** “某某某精神” */
const SPIRIT = quickPattern(/(?<=[“"])([㐀-鿿]{2,3})(?=精神[”"])/gu);
const LIKELY_SPIRIT = 0.3;
/** 任命甲、乙为 */
const DECREE = quickPattern(
  /(任命|免去|选举|推选|推举|提名|追授|接受)([㐀-鿿]{2,4}(?:、[㐀-鿿]{2,4}){0,8})(?=同志|为|的|辞去)/gu,
);
/** 任命：甲为某厅厅长；乙为某局局长 */
const APPOINTED = quickPattern(/(?<=[；;：:，。\n])([㐀-鿿]{2,4})(?=(?:同志)?为([㐀-鿿（）]{4,40})[；;。，、\n])/gu);
/** 甲，男， */
const SEX = /(?<=^|[\n。；])([㐀-鿿][㐀-鿿·• 　]{1,6})(?=[，,（(](?:男|女)[，,）)])/muy;
const LONGEST_BEFORE_SEX = 7;
const sexesIn = characterIndex('男女');
/** How likely the tagger must think a name that such a clause opens with. */
const LIKELY_IN_CLAUSE = 0.02;
const LIKELY_DECREED = 0.002;

/** Decrees (任命甲为, 免去甲、乙的) and `甲，男，`. */
export function addPatterns(text: string, found: FoundNames, likelihood: (start: number, end: number) => number): void {
  for (const { index, 1: name = '' } of OFFICE_CLAUSE.matches(text)) addInOffice(text, index, name, found, likelihood);
  const colons = colonsIn(text);
  for (let colon = colons.from; colon < colons.to; colon++) {
    const at = colons.at[colon] as number;
    if (!ENDS_OFFICE.test(text.charAt(at - 1))) continue;
    ROSTER.lastIndex = at + 1;
    while (' 　'.includes(text.charAt(ROSTER.lastIndex) || '-')) ROSTER.lastIndex++;
    const match = ROSTER.exec(text);
    if (match) addInOffice(text, match.index, match[0], found, likelihood);
  }
  for (const { index, 1: name = '' } of SPIRIT.matches(text))
    if (!found.has(index) && surnameLength(text, index) > 0 && likelihood(index, index + name.length) > LIKELY_SPIRIT)
      found.add(index, index + name.length, 'spirit named after one', 0.6);
  for (const match of DECREE.matches(text)) {
    let at = match.index + (match[1] ?? '').length;
    for (const part of (match[2] ?? '').split('、')) {
      const surname = surnameLength(text, at);
      const given = part.length - surname;
      if (!found.has(at) && surname > 0 && given > 0 && given <= 2 && likelihood(at, at + part.length) > LIKELY_DECREED)
        found.add(at, at + part.length, 'decree', 0.7);
      at += part.length + 1;
    }
  }
  for (const match of APPOINTED.matches(text)) {
    const surname = surnameLength(text, match.index);
    const given = match[0].length - surname;
    if (found.has(match.index) || surname === 0 || given < 1 || given > 2) continue;
    if (/(?:长|任|委员|书记|主席|法官|检察官|审判员|代表|专员|副职)$/u.test(match[2] ?? ''))
      found.add(match.index, match.index + match[0].length, 'appointed', 0.7);
  }
  addBeforeSex(text, found);
}

function addInOffice(
  text: string,
  start: number,
  name: string,
  found: FoundNames,
  likelihood: (start: number, end: number) => number,
): void {
  const given = name.length - surnameLength(text, start);
  if (found.has(start) || given === name.length || given < 1 || given > 2) return;
  const end = start + name.length;
  if (likelihood(start, end) >= LIKELY_IN_CLAUSE) found.add(start, end, 'takes office', 0.6);
}

function addBeforeSex(text: string, found: FoundNames): void {
  const { at, from, to } = sexesIn(text);
  for (let index = from; index < to; index++) {
    const end = (at[index] as number) - 1;
    if (!'，,（('.includes(text.charAt(end) || '-')) continue;
    for (let start = Math.max(0, end - LONGEST_BEFORE_SEX); start < end - 1; start++) {
      SEX.lastIndex = start;
      const match = SEX.exec(text);
      if (match === null || start + match[0].length !== end) continue;
      if (!found.has(start) && surnameLength(text, start) > 0) found.add(start, end, 'sex after name', 0.8);
      break;
    }
  }
}

/** 甲、乙、丙: what stands between enumeration commas after a name reads as a name. */
export function addListMembers(
  text: string,
  found: FoundNames,
  isTaken: (start: number) => boolean,
  likelihood: (start: number, end: number) => number,
): void {
  // from a name back over 、
  const back = found.all().filter((span) => text.charAt(span.start - 1) === '、' && span.confidence >= 0.5);
  for (let span = back.pop(); span; span = back.pop()) {
    const end = span.start - 1;
    const start = likeliestBefore(text, end, likelihood);
    if (start < 0 || isTaken(start) || found.has(start)) continue;
    if (found.get(end - 2)?.end === end || found.get(end - 3)?.end === end || found.get(end - 4)?.end === end) continue;
    found.add(start, end, 'in a list of names', 0.55);
    const added = found.get(start);
    if (added && text.charAt(start - 1) === '、') back.push(added);
  }
  for (const span of found.all()) {
    // 某社区甲某某、乙某某: what stands before the comma and a name, after a word that people are named by
    const start = span.start - 4;
    if (start < 1 || text.charAt(span.start - 1) !== '、' || found.has(start) || isTaken(start)) continue;
    if (surnameLength(text, start) !== 1 || !isAllHan(text, start, start + 3) || isAmbiguousSurname(text, start))
      continue;
    if (/[村区镇县乡组户员民者]/u.test(text.charAt(start - 1))) found.add(start, start + 3, 'in a list of names', 0.55);
  }
  const queue = found
    .all()
    .filter(
      (span) =>
        (span.confidence >= 0.55 || (span.confidence >= 0.4 && text.charAt(span.start - 1) === '、')) &&
        surnameLength(text, span.start) > 0,
    );
  // grows as it goes
  for (const span of queue) {
    const joint = text.charAt(span.end);
    if (joint !== '、' && !(joint === '和' && text.charAt(span.start - 1) === '、')) continue;
    const start = span.end + 1;
    if (found.has(start) || isTaken(start)) continue;
    const read = readChineseName(text, start);
    if (
      !read ||
      (!read.certain && (read.end - start < 3 || !read.closed)) ||
      (isAmbiguousSurname(text, start) && (read.end - start < 3 || afterNameLength(text, read.end) === 0))
    )
      continue;
    found.add(start, read.end, 'in a list of names', 0.55);
    const added = found.get(start);
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
    if (start < 0 || surnameLength(text, start) === 0 || !isAllHan(text, start, end)) continue;
    const likely = likelihood(start, end);
    if (likely > most) {
      most = likely;
      best = start;
    }
  }
  return best;
}
