import { beginningsOf, endingsOf } from '../patterns/edge-units.ts';
import { isHan, unitAt } from '../patterns/unit-at.ts';
import { characterIndex } from '../patterns/unit-index.ts';

/** What names a storm, a ship, a spacecraft or a star in quotation marks: in front of them (台风“某某”), behind them (“某某”号). */
const IN_FRONT =
  /(?:台风|飓风|热带风暴|强热带风暴|热带低压|风暴|气旋|寒潮|货轮|渔船|游轮|邮轮|客轮|军舰|航母|护卫舰|驱逐舰|潜艇|卫星|飞船|探测器|火箭|小行星|大熊猫|熊猫|海狮|警犬|军犬|导弹|战机|无人机|品牌|软件|平台)$/u;
const BEHIND = /(?:号|级(?:台风|航母|护卫|驱逐|潜艇|军舰)|登陆|轮(?:[，。、]|上|船)|舰|台风|牌|型|杯|奖|系列|计划)/uy;
const LONGEST_IN_FRONT = 5;
const ENDS = endingsOf(IN_FRONT);
const BEGINS = beginningsOf(BEHIND);

const quotesIn = characterIndex('“"「');
const CLOSING = '”"」';
const DOT = '·'.charCodeAt(0);
const SHORTEST = 2;
const LONGEST = 12;
const NONE: ReadonlySet<string> = new Set();

/** Quoted names of things that occur in folded text; none of them is a man's there. */
export function namedThings(text: string): ReadonlySet<string> {
  let found: Set<string> | undefined;
  const { at, from, to } = quotesIn(text);
  // where the last thing named from in front ends, and the last from behind: straight marks may close one and seem to open another
  let afterFront = 0;
  let afterBehind = 0;
  for (let index = from; index < to; index++) {
    const quote = at[index] as number;
    let end = quote + 1;
    while (end <= quote + LONGEST && isNameUnit(unitAt(text, end))) end++;
    if (end <= quote + SHORTEST || !CLOSING.includes(text.charAt(end) || ' ')) continue;
    const isNamed =
      ENDS[unitAt(text, quote - 1)] !== 0 &&
      IN_FRONT.test(text.slice(Math.max(afterFront, quote - LONGEST_IN_FRONT), quote));
    if (isNamed) afterFront = end + 1;
    BEHIND.lastIndex = end + 1;
    const isCalled = quote >= afterBehind && BEGINS[unitAt(text, end + 1)] !== 0 && BEHIND.test(text);
    if (isCalled) afterBehind = BEHIND.lastIndex;
    if (isNamed || isCalled) found = (found ?? new Set()).add(text.slice(quote + 1, end));
  }
  return found ?? NONE;
}

const isNameUnit = (unit: number): boolean => isHan(unit) || unit === DOT;
