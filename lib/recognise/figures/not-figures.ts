import type { Quantity } from './quantity.ts';

const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
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
const ONE_NEVER = new Set([
  '分',
  '角',
  '点',
  '里',
  '方',
  '码',
  '度',
  '日',
  '载',
  '卡',
  '节',
  '转',
  '帕',
  '级',
  '步',
  '兆',
  '桶',
  '担',
  '丈',
  '两',
  '瓦',
  '匹',
  '块',
  '成',
  '国',
  '省',
  '部门',
  '方面',
  '毛',
  '圆',
  '盾',
  '钱',
  '尺',
  '寸',
]);
/** Names of sport events: 200米仰泳, 10米气步枪. */
const EVENT =
  /^(?:级|个人)?(?:自由泳|仰泳|蛙泳|蝶泳|混合泳|混合接|自由接|短跑|栏|跨栏|接力|跑|障碍|气步枪|气手枪|步枪|手枪|跳板|跳台|大跳台|移动靶|速滑)/;
/** Casualties are counted, one of them too; so is what is the only one. */
const LOSS = /^[^，。；、\n]{0,14}(?:死亡|遇难|受伤|身亡|失踪|丧生|牺牲|重伤|轻伤|死|伤)/;
const ONLY = /(?:只有|仅有|惟一|唯一|只选出了|仅|只剩)$/;
const HAN_NEVER = new Set([
  '分',
  '角',
  '点',
  '里',
  '方',
  '代',
  '手',
  '路',
  '线',
  '班',
  '组',
  '队',
  '声',
  '卡',
  '码',
  '匹',
  '瓦',
  '日',
  '载',
  '部',
  '星',
  '级',
  '转',
  '局',
  '打',
  '通',
  '网',
  '记',
  '发',
  '升',
  '帕',
  '节',
  '兆',
  '群',
  '对',
  '任',
  '重',
  '度',
  '面',
  '门',
  '听',
  '伏',
  '贴',
  '味',
  '船',
  '车',
  '席',
  '克',
  '丈',
  '脚',
  '眼',
  '行',
  '字',
  '孔',
  '挂',
  '股',
  '票',
  '枪',
  '箭',
  '环',
  '串',
  '站',
  '幕',
]);

/** Whether the quantity read at `at` counts nothing: model names, ranks, indefinite 一, slogans. Folded text. */
export function countsNothing(text: string, at: number, quantity: Quantity): boolean {
  const { first, dimension } = quantity;
  const unit = quantity.unit.map(([start, end]) => text.slice(start, end)).join('');
  // 三八折 is 38 per cent; other digits read one by one are years and numbers.
  if (first.vague || (first.positional && !(unit === '折' && first.low < 100))) return true;
  if (quantity.reason === 'percent in words' || quantity.reason === 'fraction')
    return first.arabic && isPartOfName(text, at, quantity);
  if (isPartOfName(text, at, quantity)) return true;
  if (unit === '') return !standsAlone(text, quantity);
  if (text.charAt(at) === '零' && !first.decimal) return true;
  // Things are counted with 两; 二 before a measure word is an ordinal: 二轮承包.
  if (text.charAt(at) === '二' && quantity.first.end === at + 1 && dimension === 'count') return true;
  if (dimension === 'length' && EVENT.test(text.slice(quantity.end, quantity.end + 4))) return true;
  if (first.bare && !bareCounts(text, at, quantity)) return true;
  if (!first.arabic && quantity.reason !== 'range') {
    if (first.low === 1 && first.high === 1 && !first.large && !first.decimal && !first.bare)
      return !oneCounts(text, at, quantity, unit);
    if (first.low < 10 && !first.decimal && HAN_NEVER.has(unit)) return !hanExceptions(text, quantity, unit);
    if (unit === '分' && first.low <= 10) return true;
    if (unit === '成' && (first.high >= 10 || first.low !== first.high)) return true;
    if (isSlogan(text, at, quantity)) return true;
  }
  if (
    unit === '级' &&
    !first.decimal &&
    !/^(?:以上)?(?:大风|强风|阵风|风|地震|台风|强震|余震|偏[东南西北])/.test(text.slice(quantity.end, quantity.end + 5))
  )
    return true;
  if (unit === '届' && !/(?:连续|举办|已|历|任|共|了|过)$/.test(text.slice(Math.max(0, at - 3), at))) return true;
  if (
    unit === '点' &&
    !(
      first.decimal ||
      first.low > 24 ||
      /^(?:意见|建议|要求|希望|共识|主张|体会|认识|倡议|启示|经验|看法)/.test(
        text.slice(quantity.end, quantity.end + 2),
      )
    )
  )
    return true;
  if (
    (unit === '线' || unit === '路' || unit === '代' || unit === '局' || unit === '组' || unit === '队') &&
    first.low < 100
  )
    return true;
  if (unit === '个' && text.charAt(quantity.end) === '一' && '”"’、，'.includes(text.charAt(quantity.end + 1) || '”'))
    return true;
  if (
    unit === '年' &&
    first.arabic &&
    first.high < 100 &&
    /^[底初末春夏秋冬]/.test(text.slice(quantity.end, quantity.end + 1))
  )
    return true;
  if (unit === '年' && first.arabic && isEarlyYear(text, at, quantity)) return true;
  if (
    unit === '日' &&
    !/^(?:内|之内|以内|游|左右)/.test(text.slice(quantity.end, quantity.end + 2)) &&
    quantity.approx === undefined
  )
    return true;
  if (dimension === 'count' && /^(?:单元|号楼)/.test(text.slice(quantity.end, quantity.end + 2))) return true;
  return false;
}

/** A year before 1000: 821年; round numbers and those with 前, 来 or 历史 behind are durations. */
function isEarlyYear(text: string, at: number, quantity: Quantity): boolean {
  const { low, end } = quantity.first;
  if (end - at !== 3 || low < 300 || low % 10 === 0 || quantity.approx !== undefined) return false;
  return (
    !/^(?:的|前|来|后|间|以前|历史|之久)/.test(text.slice(quantity.end, quantity.end + 2)) &&
    !'近约逾超达有经'.includes(text.charAt(at - 1) || '\0')
  );
}

/** G20, 歼-20, C919, A4纸: a Latin letter or a hyphen before the digits, a Latin letter behind. */
function isPartOfName(text: string, at: number, quantity: Quantity): boolean {
  if (!quantity.first.arabic) return false;
  const before = text.charCodeAt(at - 1);
  const strong = quantity.dimension === 'money' || quantity.dimension === 'share' || quantity.first.large;
  if (isLatin(before) && !strong) return true;
  if (text.charAt(at - 1) === '-' && at > 1 && !strong) return true;
  if (text.charAt(at - 1) === '.' || text.charAt(at - 1) === '/') return true;
  const behind = text.charCodeAt(quantity.first.end);
  return quantity.unit.length === 0 && (isLatin(behind) || behind === 45 || behind === 46);
}

/** A number without a unit: a fraction, or one with 万 or 亿 (`投入15万`), or with 余 and a noun. */
function standsAlone(text: string, quantity: Quantity): boolean {
  if (quantity.dimension === 'share') return true;
  const { first } = quantity;
  if (first.bare) return false;
  return first.large && !'分号'.includes(text.charAt(quantity.end) || '\0');
}

/** 万元, 万亿元; 百 and 千 need an approximator: 上千名, 近百位, 千余人. */
function bareCounts(text: string, at: number, quantity: Quantity): boolean {
  const led =
    /(?:超过|[近上超逾约过])$/.test(text.slice(Math.max(0, at - 2), at)) &&
    !/(?:以上|附近|最近|网上|线上|路上|通过)$/.test(text.slice(Math.max(0, at - 2), at));
  if (led || quantity.approx === 'over') return true;
  if (quantity.dimension === 'money') return true;
  return (
    quantity.first.large &&
    text.slice(quantity.end - 1, quantity.end) !== '克' &&
    quantity.dimension !== 'count' &&
    quantity.dimension !== 'time' &&
    quantity.dimension !== 'length'
  );
}

function oneCounts(text: string, at: number, quantity: Quantity, unit: string): boolean {
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

function hanExceptions(text: string, quantity: Quantity, unit: string): boolean {
  const next = text.slice(quantity.end, quantity.end + 2);
  if (unit === '面') return /^(?:锦旗|红旗|国旗|党旗|旗|墙|镜)/.test(next);
  if (unit === '门') return /^(?:课|功课|学科|科|技|语)/.test(next);
  if (unit === '代') return /^人/.test(next);
  if (unit === '部') return /^(?:电|手机|作品|专著|影|法|书|动画|电梯)/.test(next);
  if (unit === '对') return /^(?:夫|新人|双胞)/.test(next);
  return false;
}

/** A short quoted phrase that begins with a number in words: “三个价值”, “六条”. */
function isSlogan(text: string, at: number, quantity: Quantity): boolean {
  if (!'“"‘「『'.includes(text.charAt(at - 1) || '\0') || quantity.first.high >= 20) return false;
  for (let end = quantity.end; end < at + 12 && end < text.length; end++)
    if ('”"’」』'.includes(text.charAt(end))) return true;
  return false;
}
