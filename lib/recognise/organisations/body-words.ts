import { unitIndex } from '../patterns/unit-index.ts';
import { BARE_BODIES, DEPARTMENTS, KNOWN_BODIES, NAME_ENDINGS } from './bodies.ts';
import { COMPANIES, TRADE_LENGTH, TRADES } from './companies.ts';
import { LongestWords, lengthOf } from './longest-words.ts';

/** Endings that are so much a body's that they tell a name without the tagger. */
const STRONG_ENDINGS: readonly string[] =
  '有限责任公司 有限公司 股份公司 集团公司 大学 卫生院 医院 研究院 研究所 大药房 药房 超市 合作社 基金会 协会 学会 联合会 博物院 博物馆 纪念馆 农民画馆 电视台 日报社 日报 报社 出版社 中学 小学 幼儿园 职业学院 学院 大使馆 总领馆 总领事馆 银行 交易所 航空公司 救援队 委员会 管委会 公司 集团'.split(
    ' ',
  );
/** The kinds of commissions; longer ones (工作委员会) hold one of them. */
const COMMISSIONS: readonly string[] = ['领导小组', '协调小组', '委员会', '协作办公室', '指挥部'];
const LISTS = [
  [...KNOWN_BODIES, ...COMPANIES],
  DEPARTMENTS,
  BARE_BODIES,
  NAME_ENDINGS,
  STRONG_ENDINGS,
  [...COMMISSIONS, ...TRADES],
];
const words = new LongestWords(LISTS, 'end');
const lastUnits = unitIndex(LISTS.flatMap((list) => list.map((word) => word.charCodeAt(word.length - 1))));

/**
 * The bodies' words that end at `end` of folded text and start no earlier than `from`, for the functions below; 0 where there
 * is none, as nearly everywhere.
 */
export const bodyWordsAt = (text: string, end: number, from = 0): number => words.endingAt(text, end, from);

/** Visits every place of the text where bodies' words end, ascending, and what `bodyWordsAt` tells there. */
export const eachBodyWord = (text: string, visit: (end: number, found: number) => void): void =>
  words.eachEnding(text, lastUnits(text), visit);

/** Length of the longest body known by its name alone. */
export const knownLength = (found: number): number => lengthOf(found, 0);
/** Of the longest department. */
export const departmentLength = (found: number): number => lengthOf(found, 1);
/** Of the longest bare body (区委, 党支部). */
export const bareLength = (found: number): number => lengthOf(found, 2);
/** Of the longest ending of a name (公司, 卫生院). */
export const endingLength = (found: number): number => lengthOf(found, 3);
/** Of the kind of a commission (领导小组). */
export const commissionLength = (found: number): number => (isTrade(found) ? 0 : lengthOf(found, 5));
/** True where a word for a trade (地产) stands, which ends no word for a commission. */
export const isTrade = (found: number): boolean => lengthOf(found, 5) === TRADE_LENGTH;
/** True where one of the endings stands that tell a name without the tagger. */
export const isStrong = (found: number): boolean => lengthOf(found, 4) > 0;
/** True where a stretch of that length is nothing but a department, a bare body or an ending. */
export const isMereWord = (found: number, length: number): boolean =>
  departmentLength(found) === length || bareLength(found) === length || endingLength(found) === length;
