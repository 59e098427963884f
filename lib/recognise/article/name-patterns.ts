import { surnameLength } from '../names/surnames.ts';
import { isHan, unitAt } from '../patterns/unit-at.ts';
import { characterIndex } from '../patterns/unit-index.ts';
import type { FoundNames } from './found-names.ts';
import type { Likelihood } from './likely-names.ts';

/** “某某某精神” */
const spiritsIn = characterIndex('精');
const LIKELY_SPIRIT = 0.3;
/** 任命甲、乙为 */
const DECREE = /(任命|免去|选举|推选|推举|提名|追授|接受)([㐀-鿿]{2,4}(?:、[㐀-鿿]{2,4}){0,8})(?=同志|为|的|辞去)/uy;
const decreesIn = characterIndex('任免选推提追接');
const SECOND_OF_DECREE = '命去举选名授受';
const LIKELY_DECREED = 0.002;
/** 任命：甲为某厅厅长；乙为某局局长 */
const APPOINTED = /(?<=[；;：:，。\n])([㐀-鿿]{2,4})(?=(?:同志)?为([㐀-鿿（）]{4,40})[；;。，、\n])/uy;
const APPOINTMENT = /(?:长|任|委员|书记|主席|法官|检察官|审判员|代表|专员|副职)$/u;
const asIn = characterIndex('为');
/** The longest and the shortest way from a name's start to 为. */
const FARTHEST_AS = 6;
const NEAREST_AS = 2;
/** 甲，男， */
const SEX = /(?<=^|[\n。；])([㐀-鿿][㐀-鿿·• 　]{1,6})(?=[，,（(](?:男|女)[，,）)])/muy;
const LONGEST_BEFORE_SEX = 7;
const sexesIn = characterIndex('男女');

/** Adds the names of decrees (任命甲为, 免去甲、乙的), of “甲精神” and of `甲，男，`. */
export function addPatterns(text: string, found: FoundNames, likelihood: Likelihood): void {
  addSpirits(text, found, likelihood);
  addDecreed(text, found, likelihood);
  addAppointed(text, found);
  addBeforeSex(text, found);
}

function addSpirits(text: string, found: FoundNames, likelihood: Likelihood): void {
  const { at, from, to } = spiritsIn(text);
  for (let index = from; index < to; index++) {
    const end = at[index] as number;
    if (text.charAt(end + 1) !== '神' || !'”"'.includes(text.charAt(end + 2) || ' ')) continue;
    let start = end;
    while (start > end - 4 && isHan(unitAt(text, start - 1))) start--;
    if (start > end - 2 || start < end - 3 || !'“"'.includes(text.charAt(start - 1) || ' ')) continue;
    if (!found.has(start) && surnameLength(text, start) > 0 && likelihood(start, end) > LIKELY_SPIRIT)
      found.add(start, end, 'spirit named after one', 0.6);
  }
}

function addDecreed(text: string, found: FoundNames, likelihood: Likelihood): void {
  const { at, from, to } = decreesIn(text);
  let behind = 0;
  for (let index = from; index < to; index++) {
    const start = at[index] as number;
    if (start < behind || !SECOND_OF_DECREE.includes(text.charAt(start + 1) || ' ')) continue;
    DECREE.lastIndex = start;
    const match = DECREE.exec(text);
    if (!match) continue;
    behind = DECREE.lastIndex;
    let name = start + 2;
    for (const part of (match[2] ?? '').split('、')) {
      const surname = surnameLength(text, name);
      const given = part.length - surname;
      const end = name + part.length;
      if (!found.has(name) && surname > 0 && given > 0 && given <= 2 && likelihood(name, end) > LIKELY_DECREED)
        found.add(name, end, 'decree', 0.7);
      name = end + 1;
    }
  }
}

function addAppointed(text: string, found: FoundNames): void {
  const { at, from, to } = asIn(text);
  let behind = 0;
  for (let index = from; index < to; index++) {
    const as = at[index] as number;
    // a mark stands before the name: nothing but Han characters between the two
    let start = as;
    while (start > as - FARTHEST_AS && isHan(unitAt(text, start - 1))) start--;
    if (start > as - NEAREST_AS || start < behind || isHan(unitAt(text, start - 1))) continue;
    APPOINTED.lastIndex = start;
    const match = APPOINTED.exec(text);
    if (!match) continue;
    behind = APPOINTED.lastIndex;
    const surname = surnameLength(text, start);
    const given = match[0].length - surname;
    if (found.has(start) || surname === 0 || given < 1 || given > 2) continue;
    if (APPOINTMENT.test(match[2] ?? '')) found.add(start, behind, 'appointed', 0.7);
  }
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
