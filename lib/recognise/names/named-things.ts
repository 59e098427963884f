import { quickPattern } from '../patterns/quick-pattern.ts';

/** What names a storm, a ship, a spacecraft or a star in quotation marks: 台风“某某”, “某某”号. */
const IN_FRONT = quickPattern(
  /(?:台风|飓风|热带风暴|强热带风暴|热带低压|风暴|气旋|寒潮|货轮|渔船|游轮|邮轮|客轮|军舰|航母|护卫舰|驱逐舰|潜艇|卫星|飞船|探测器|火箭|小行星|大熊猫|熊猫|海狮|警犬|军犬|导弹|战机|无人机|品牌|软件|平台)[“"「]([㐀-鿿·]{2,12})[”"」]/gu,
);
const BEHIND = quickPattern(
  /[“"「]([㐀-鿿·]{2,12})[”"」](?:号|级(?:台风|航母|护卫|驱逐|潜艇|军舰)|登陆|轮(?:[，。、]|上|船)|舰|台风|牌|型|杯|奖|系列|计划)/gu,
);

const NONE: ReadonlySet<string> = new Set();

/** Quoted names of things that occur in folded text; none of them is a man's there. */
export function namedThings(text: string): ReadonlySet<string> {
  const inFront = IN_FRONT.matches(text);
  const behind = BEHIND.matches(text);
  if (inFront.length + behind.length === 0) return NONE;
  return new Set([...inFront, ...behind].map(({ 1: name = '' }) => name));
}
