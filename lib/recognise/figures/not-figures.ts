import { approximateAfter } from './approximators.ts';
import { aroundFigure } from './character-traits.ts';
import { oneCounts } from './indefinite-one.ts';
import { isOneOf } from './numeral-parts.ts';
import { codeOf, type Quantity, shortUnit } from './quantity.ts';
import { countsThings, isSlogan, VAGUE_UNIT } from './vague-units.ts';
import { isAddress, isEarlyYear, isInstitute, isRank, isShortYear } from './years-and-names.ts';

const DISCOUNT = codeOf('折');
const FOLD = codeOf('倍');
const MARK = codeOf('分');
const TENTH = codeOf('成');
/** Measure words that 二 stands before though it counts. */
const WITH_TWO = '张名只块条枚份座台辆间';
/** Units that a rank, a year, a day or a line's number may have. */
const NUMBERED = aroundFigure.give('级届点线路代局组队个年日所名位栋幢座单');

const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
/** Names of sport events: 200米仰泳, 10米气步枪. */
const EVENT =
  /^(?:级|个人)?(?:自由泳|仰泳|蛙泳|蝶泳|混合泳|混合接|自由接|短跑|栏|跨栏|接力|跑|障碍|气步枪|气手枪|步枪|手枪|跳板|跳台|大跳台|移动靶|速滑)/;

/** Whether the quantity read at `at` counts nothing: model names, ranks, indefinite 一, slogans. Folded text. */
export function countsNothing(text: string, at: number, quantity: Quantity): boolean {
  const { first, dimension, reason } = quantity;
  const unit = shortUnit(text, quantity);
  // 三八折 is 38 per cent; other digits read one by one are years and numbers.
  if (first.vague || (first.positional && !(unit === DISCOUNT && first.low < 100))) return true;
  if (first.arabic && isPartOfName(text, at, quantity)) return true;
  if (reason === 'percent in words' || reason === 'fraction') return false;
  if (quantity.unit.length === 0) return !standsAlone(text, quantity);
  if (dimension === 'length' && isEvent(text, at, quantity)) return true;
  const asWords = first.arabic ? undefined : countsNothingInWords(text, at, quantity, unit);
  if (asWords !== undefined) return asWords;
  if (unit !== 0 && (aroundFigure.of(unit) & NUMBERED) !== 0 && isNumbered(text, at, quantity, unit)) return true;
  return (
    dimension === 'count' &&
    isOneOf('单号', text, quantity.end) &&
    DOOR.test(text.slice(quantity.end, quantity.end + 2))
  );
}

/** 3栋2单元, 5座号楼. */
const DOOR = /^(?:单元|号楼)/;

/** Whether a quantity in words counts nothing; undefined where what stands behind tells. */
function countsNothingInWords(text: string, at: number, quantity: Quantity, unit: number): boolean | undefined {
  const { first, dimension } = quantity;
  const head = text.charAt(at);
  if (head === '零' && !first.decimal) return true;
  // Things are counted with 两; 二 before a measure word is an ordinal: 二轮承包.
  if (
    head === '二' &&
    first.end === at + 1 &&
    dimension === 'count' &&
    (unit === 0 || !WITH_TWO.includes(String.fromCharCode(unit)))
  )
    return true;
  if (first.bare && !bareCounts(text, at, quantity)) return true;
  if (quantity.reason === 'range') return undefined;
  if (first.low === 1 && first.high === 1 && quantity.low === 1 && !first.large && !first.decimal && !first.bare)
    return unit !== FOLD && approximateAfter(text, quantity.end).approx === undefined && !oneCounts(text, at, quantity);
  if (unit !== 0) {
    if (first.low < 10 && !first.decimal && (aroundFigure.of(unit) & VAGUE_UNIT) !== 0)
      return !countsThings(text, quantity, unit);
    if (unit === MARK && first.low <= 10) return true;
    if (unit === TENTH && (first.high >= 10 || first.low !== first.high)) return true;
  }
  return isSlogan(text, at, quantity) ? true : undefined;
}

/** 男子200米, 200米仰泳. */
const isEvent = (text: string, at: number, { end }: Quantity): boolean =>
  (text.charAt(at - 1) === '子' && isOneOf('男女', text, at - 2)) || EVENT.test(text.slice(end, end + 4));

/** Whether the number with a unit of one character is no count but a rank, a year, a day, a line's number. */
function isNumbered(text: string, at: number, quantity: Quantity, unit: number): boolean {
  const { first, end } = quantity;
  switch (unit) {
    case codeOf('级'):
      return (
        !first.decimal &&
        !/(?:风力|阵风|震级|里氏)[^，。；、]{0,6}$/.test(text.slice(Math.max(0, at - 10), at)) &&
        !/^(?:及?以上)?(?:大风|强风|阵风|风|地震|台风|强震|余震|[偏东南西北]{1,2}风?)/.test(text.slice(end, end + 6))
      );
    case codeOf('届'):
      return !/(?:连续|蝉联|连任|卫冕|举办|已|历|任|共|了|过)$/.test(text.slice(Math.max(0, at - 3), at));
    case codeOf('点'):
      return !(
        first.decimal ||
        first.low > 24 ||
        /^(?:意见|建议|要求|希望|共识|主张|体会|认识|倡议|启示|经验|看法)/.test(text.slice(end, end + 2))
      );
    case codeOf('线'):
    case codeOf('路'):
    case codeOf('代'):
    case codeOf('局'):
    case codeOf('组'):
    case codeOf('队'):
      return first.low < 100;
    case codeOf('个'):
      return text.charAt(end) === '一' && (end + 1 >= text.length || isOneOf('”"’、，', text, end + 1));
    case codeOf('年'):
      return (
        first.arabic &&
        ((first.high < 100 && isOneOf('底初末春夏秋冬', text, end)) ||
          isEarlyYear(text, at, quantity) ||
          isShortYear(text, at, quantity))
      );
    case codeOf('日'):
      return quantity.approx === undefined && !/^(?:内|之内|以内|游|左右)/.test(text.slice(end, end + 2));
    case codeOf('所'):
      return isInstitute(text, at, quantity);
    case codeOf('名'):
    case codeOf('位'):
      return isRank(text, at, quantity);
    case codeOf('栋'):
    case codeOf('幢'):
    case codeOf('座'):
    case codeOf('单'):
      return isAddress(text, quantity, unit);
    default:
      return false;
  }
}

/** G20, 歼-20, C919, A4纸: a Latin letter or a hyphen before the digits, a Latin letter behind. */
function isPartOfName(text: string, at: number, quantity: Quantity): boolean {
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
  return first.large && !isOneOf('分号', text, quantity.end);
}

/** 百家药企, 千名党员: round numbers of what has members; not 百家争鸣, 千户 in names. */
const BARE_CROWD =
  /^[百千万](?:家|户|名|位)(?:[企商药车房酒央国外]企?|单位|机构|媒体|家庭|农户|高校|学校|党员|干部|学[生子]|专家|代表|群众|职工|医[生护]|教师|青年|志愿者|老人|儿童|居民|村民)/;

/** 万元, 万亿元; 百 and 千 need an approximator: 上千名, 近百位, 千余人. */
function bareCounts(text: string, at: number, quantity: Quantity): boolean {
  const led =
    isOneOf('近上超逾约过', text, at - 1) &&
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
