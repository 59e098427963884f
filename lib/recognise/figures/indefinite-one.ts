import type { Quantity } from './quantity.ts';

/** In front of 一 these make an ordinal or a determiner: 这一年, 另一名, 有一天. */
const BEFORE_ONE = '这那每某哪上下前首头同另任再新之统唯专单划逐万有第说是后';
/** 一 with these counts: `一小时`, `一个月`; with a measure word it means "a". */
const ONE_COUNTS = new Set([
  'time',
  'money',
  'mass',
  'length',
  'area',
  'volume',
  'energy',
  'power',
  'age',
  'speed',
  'data',
]);
const ONE_NEVER = new Set(
  '分 角 点 里 方 码 度 日 载 卡 节 转 帕 级 步 兆 桶 担 丈 两 瓦 匹 块 成 国 省 部门 方面 毛 圆 盾 钱 尺 寸'.split(
    ' ',
  ),
);
/** Casualties are counted, one of them too; so is what is the only one. */
const LOSS = /^[^，。；、\n]{0,14}(?:死亡|遇难|受伤|身亡|失踪|丧生|牺牲|重伤|轻伤|死|伤)/;
const ONLY = /(?:只有|仅有|惟一|唯一|只选出了|仅|只剩)$/;

/** Whether 一 with the unit is a count (`一小时`, `一名工人死亡`) and not "a" (`一名党员的本色`). Folded text; `at` is where the quantity begins. */
export function oneCounts(text: string, at: number, quantity: Quantity, unit: string): boolean {
  const before = text.charAt(at - 1);
  if (ONLY.test(text.slice(Math.max(0, at - 4), at))) return true;
  if (unit === '折') return true;
  if (ONE_NEVER.has(unit)) return false;
  // 不平凡的一年, 新的一天: the time, not its length.
  if (quantity.dimension === 'time' && before === '的') return false;
  if (ONE_COUNTS.has(quantity.dimension ?? ''))
    return !BEFORE_ONE.includes(before || '\0') && !isRepeated(text, at, quantity);
  if (quantity.dimension === 'people')
    return !BEFORE_ONE.includes(before || '\0') && LOSS.test(text.slice(quantity.end, quantity.end + 20));
  return false;
}

/** 一天天, 一年又一年. */
const isRepeated = (text: string, at: number, quantity: Quantity): boolean =>
  text.charAt(quantity.end) === text.charAt(quantity.end - 1) ||
  text.startsWith(`又${text.slice(at, quantity.end)}`, quantity.end) ||
  text.slice(Math.max(0, at - 3), at).endsWith('又');
