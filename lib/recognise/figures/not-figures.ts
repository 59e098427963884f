import { approximateAfter } from './approximators.ts';
import { oneCounts } from './indefinite-one.ts';
import type { Quantity } from './quantity.ts';
import { countsThings, isSlogan, VAGUE_UNITS } from './vague-units.ts';
import { isAddress, isEarlyYear, isInstitute, isRank, isShortYear } from './years-and-names.ts';

const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
/** Names of sport events: 200米仰泳, 10米气步枪. */
const EVENT =
  /^(?:级|个人)?(?:自由泳|仰泳|蛙泳|蝶泳|混合泳|混合接|自由接|短跑|栏|跨栏|接力|跑|障碍|气步枪|气手枪|步枪|手枪|跳板|跳台|大跳台|移动靶|速滑)/;

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
  if (
    text.charAt(at) === '二' &&
    quantity.first.end === at + 1 &&
    dimension === 'count' &&
    !'张名只块条枚份座台辆间'.includes(unit)
  )
    return true;
  if (dimension === 'length' && /[男女]子$/u.test(text.slice(Math.max(0, at - 2), at))) return true;
  if (dimension === 'length' && EVENT.test(text.slice(quantity.end, quantity.end + 4))) return true;
  if (first.bare && !bareCounts(text, at, quantity)) return true;
  if (!first.arabic && quantity.reason !== 'range') {
    if (first.low === 1 && first.high === 1 && quantity.low === 1 && !first.large && !first.decimal && !first.bare)
      return (
        unit !== '倍' &&
        approximateAfter(text, quantity.end).approx === undefined &&
        !oneCounts(text, at, quantity, unit)
      );
    if (first.low < 10 && !first.decimal && VAGUE_UNITS.has(unit)) return !countsThings(text, quantity, unit);
    if (unit === '分' && first.low <= 10) return true;
    if (unit === '成' && (first.high >= 10 || first.low !== first.high)) return true;
    if (isSlogan(text, at, quantity)) return true;
  }
  if (
    unit === '级' &&
    !first.decimal &&
    !/(?:风力|阵风|震级|里氏)[^，。；、]{0,6}$/.test(text.slice(Math.max(0, at - 10), at)) &&
    !/^(?:及?以上)?(?:大风|强风|阵风|风|地震|台风|强震|余震|[偏东南西北]{1,2}风?)/.test(
      text.slice(quantity.end, quantity.end + 6),
    )
  )
    return true;
  if (unit === '届' && !/(?:连续|蝉联|连任|卫冕|举办|已|历|任|共|了|过)$/.test(text.slice(Math.max(0, at - 3), at)))
    return true;
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
  if (unit === '年' && first.arabic && (isEarlyYear(text, at, quantity) || isShortYear(text, at, quantity)))
    return true;
  if (isInstitute(text, at, quantity, unit) || isRank(text, at, quantity, unit) || isAddress(text, quantity, unit))
    return true;
  if (
    unit === '日' &&
    !/^(?:内|之内|以内|游|左右)/.test(text.slice(quantity.end, quantity.end + 2)) &&
    quantity.approx === undefined
  )
    return true;
  if (dimension === 'count' && /^(?:单元|号楼)/.test(text.slice(quantity.end, quantity.end + 2))) return true;
  return false;
}

/** G20, 歼-20, C919, A4纸: a Latin letter or a hyphen before the digits, a Latin letter behind. */
function isPartOfName(text: string, at: number, quantity: Quantity): boolean {
  if (!quantity.first.arabic) return false;
  const before = text.charCodeAt(at - 1);
  const strong = quantity.dimension === 'money' || quantity.dimension === 'share' || quantity.first.large;
  if (isLatin(before) && !strong) return true;
  if (text.charAt(at - 1) === '-' && at > 1 && !strong && quantity.dimension !== 'temperature') return true;
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

/** 百家药企, 千名党员: round numbers of what has members; not 百家争鸣, 千户 in names. */
const BARE_CROWD =
  /^[百千万](?:家|户|名|位)(?:[企商药车房酒央国外]企?|单位|机构|媒体|家庭|农户|高校|学校|党员|干部|学[生子]|专家|代表|群众|职工|医[生护]|教师|青年|志愿者|老人|儿童|居民|村民)/;

/** 万元, 万亿元; 百 and 千 need an approximator: 上千名, 近百位, 千余人. */
function bareCounts(text: string, at: number, quantity: Quantity): boolean {
  const led =
    /(?:超过|[近上超逾约过])$/.test(text.slice(Math.max(0, at - 2), at)) &&
    !/(?:以上|附近|最近|网上|线上|路上|通过)$/.test(text.slice(Math.max(0, at - 2), at));
  if (led || quantity.approx === 'over') return true;
  if (quantity.dimension === 'money' || BARE_CROWD.test(text.slice(at, at + 5))) return true;
  return (
    quantity.first.large &&
    text.slice(quantity.end - 1, quantity.end) !== '克' &&
    quantity.dimension !== 'count' &&
    quantity.dimension !== 'time' &&
    quantity.dimension !== 'length'
  );
}
