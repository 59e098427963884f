import { aroundFigure } from './character-traits.ts';
import { isOneOf } from './numeral-parts.ts';
import { codeOf, type Quantity, shortUnit } from './quantity.ts';
import { isMeasure } from './units.ts';

/** In front of 一 these make an ordinal or a determiner: 这一年, 另一名, 有一天. */
const BEFORE_ONE = aroundFigure.give('这那每某哪上下前首头同另任再新之统唯专单划逐万有第说是后');
/** With these units 一 never counts. */
const NEVER = aroundFigure.give('分角点里方码度日载卡节转帕级步兆桶担丈两瓦匹块成国省毛圆盾钱尺寸');
const DISCOUNT = codeOf('折');
const WORDS_NEVER = ['部门', '方面'] as const;
/** Casualties are counted, one of them too; so is what is the only one. */
const LOSS = /^[^，。；、\n]{0,14}(?:死亡|遇难|受伤|身亡|失踪|丧生|牺牲|重伤|轻伤|死|伤)/;
const ONLY = /(?:只有|仅有|惟一|唯一|只选出了|仅|只剩)$/;

/** Whether 一 with the unit is a count (`一小时`, `一名工人死亡`) and not "a" (`一名党员的本色`). Folded text; `at` is where the quantity begins. */
export function oneCounts(text: string, at: number, quantity: Quantity): boolean {
  const before = text.charAt(at - 1);
  if (isOneOf('有一了仅剩', text, at - 1) && ONLY.test(text.slice(Math.max(0, at - 4), at))) return true;
  const unit = shortUnit(text, quantity);
  if (unit === DISCOUNT) return true;
  if (unit === 0 ? isNever(text, quantity) : (aroundFigure.of(unit) & NEVER) !== 0) return false;
  // 不平凡的一年, 新的一天: the time, not its length.
  if (quantity.dimension === 'time' && before === '的') return false;
  // 一 with these counts: `一小时`, `一个月`; with a measure word it means "a".
  if (isMeasure(quantity.dimension))
    return (aroundFigure.at(text, at - 1) & BEFORE_ONE) === 0 && !isRepeated(text, at, quantity);
  if (quantity.dimension === 'people')
    return (aroundFigure.at(text, at - 1) & BEFORE_ONE) === 0 && LOSS.test(text.slice(quantity.end, quantity.end + 20));
  return false;
}

/** 一天天, 一年又一年. */
const isRepeated = (text: string, at: number, quantity: Quantity): boolean =>
  text.charAt(quantity.end) === text.charAt(quantity.end - 1) ||
  (text.charAt(quantity.end) === '又' && text.startsWith(text.slice(at, quantity.end), quantity.end + 1)) ||
  text.charAt(at - 1) === '又';

/** Whether the unit is one of the longer words with which 一 never counts. */
const isNever = (text: string, { unit: [part] }: Quantity): boolean =>
  part !== undefined && WORDS_NEVER.some((word) => part[1] - part[0] === word.length && text.startsWith(word, part[0]));
