import { aroundFigure } from './character-traits.ts';
import { isOneOf } from './numeral-parts.ts';
import type { Quantity } from './quantity.ts';

/** Measure words behind which a number below ten in words is mostly part of a name or a set phrase: 三线, 二组, 五代. */
export const VAGUE_UNIT = aroundFigure.give(
  '分角点里方代手路线班组队声卡码匹瓦日载部星级转局打通网记发升帕节兆群对任重度面门听伏贴味船车席克丈脚眼行字孔挂股票枪箭环串站幕',
);

/** Nouns that make a count of such a pair all the same: 两面锦旗, 三门课, 两车的货. */
export function countsThings(text: string, quantity: Quantity, unitCode: number): boolean {
  const unit = String.fromCharCode(unitCode);
  const next = text.slice(quantity.end, quantity.end + 2);
  if (unit === '面') return /^(?:锦旗|红旗|国旗|党旗|旗|墙|镜)/.test(next);
  if (unit === '门') return /^(?:课|功课|学科|科|技|语)/.test(next);
  if (unit === '车') return next.startsWith('的');
  if (unit === '代') return next.startsWith('人');
  if (unit === '部') return /^(?:电|手机|作品|专著|影|法|书|动画|电梯)/.test(next);
  if (unit === '对') return /^(?:夫|新人|双胞)/.test(next);
  return false;
}

/** A short quoted phrase that begins with a number in words: “三个价值”, “六条”. */
export function isSlogan(text: string, at: number, quantity: Quantity): boolean {
  if (!isOneOf('“"‘「『', text, at - 1) || quantity.first.high >= 20) return false;
  for (let end = quantity.end; end < at + 12 && end < text.length; end++)
    if ('”"’」』'.includes(text.charAt(end))) return true;
  return false;
}
