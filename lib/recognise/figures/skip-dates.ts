import { ARABIC, HAN_DIGIT, inFigure } from './character-traits.ts';
import { isArabic, isOneOf } from './numeral-parts.ts';
import { BETWEEN, plainDate, SPACE } from './plain-dates.ts';

/**
 * Dates, clock times, years, periods of the calendar: what begins like a quantity and is a point in time. Sticky and with bounded repeats only, so
 * that each look costs a constant. Folded text.
 */
const TO = '\\s?[-—–―~～至到、和]{1,2}\\s?';
const HAN = '[〇零一二三四五六七八九十]';
const YEAR = '(?:1\\d{3}|2[01]\\d{2})';
const DAY = '\\d{1,2}\\s?[日号]';
const NOT_DAY = '(?!内|之内|以内|游|均|龄)';

const IN_ARABIC = new RegExp(
  [
    `${YEAR}\\s?年?${TO}(?:${YEAR}|\\d{2})\\s?年(?!的历史)`,
    `${YEAR}\\s?年\\s?(?:\\d{1,2}\\s?月(?:份|\\s?${DAY})?)?(?!多|余(?!下)|来?的?历史|的?寿命|以上|左右)`,
    `(?:19|20)\\d{2}\\s?年(?:左右|前后)`,
    `${YEAR}\\.(?:0[1-9]|1[0-2])(?!\\d)(?:${TO}${YEAR}\\.(?:0[1-9]|1[0-2])(?!\\d))?`,
    `${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)`,
    `\\d{2}\\s?年\\s?\\d{1,2}\\s?月`,
    `\\d{1,2}(?:${TO}\\d{1,2})?\\s?月(?:份|(?:初|底|末|中旬|上旬|下旬)|\\s?\\d{1,2}(?:\\s?[日号])?(?:${TO}(?:\\d{1,2}\\s?月\\s?)?${DAY})?)?`,
    `\\d{1,2}(?:\\s?[日号])?(?:${TO}\\d{1,2})?\\s?[日号]${NOT_DAY}`,
    `\\d{1,2}[:：∶]\\d{2}(?:[:：∶]\\d{2})?(?:${TO}\\d{1,2}[:：∶]\\d{2})?`,
    `(?:[01]?\\d|2[0-4])\\s?时(?!间|代|段)(?:\\s?零?\\d{1,2}\\s?分?(?:\\s?\\d{1,2}(?:\\.\\d+)?\\s?秒)?)?(?:${TO}\\d{1,2}\\s?时(?:\\d{1,2}\\s?分)?)?`,
    `(?:[01]?\\d|2[0-4])\\s?点(?![五六七八九一二三四]|意见|建议|要求|希望|共识|主张|体会|认识|倡议|启示|经验|看法|思考|说明)(?:钟|半|整|许|多|\\s?\\d{1,2}\\s?分?(?:\\s?\\d{1,2}秒)?)?`,
    `\\d{1,2}(?:(?:十|\\d0)年代|世纪)`,
    `(?:${YEAR}|\\d{2})年代`,
    `\\d{1,2}年级`,
  ].join('|'),
  'y',
);
const IN_WORDS = new RegExp(
  [
    `${HAN}{4}年(?:${HAN}{1,3}月(?:${HAN}{1,3}[日号])?)?`,
    `${HAN}{2}年${HAN}{1,2}月(?:${HAN}{1,3}[日号])?`,
    `${HAN}{1,2}(?:[至到、]${HAN}{1,2})?月(?:份|(?:初|底|末|中旬|上旬|下旬)|${HAN}{1,3}[日号]?)?`,
    `${HAN}{1,3}(?:[至到、]${HAN}{1,3})?[日号]${NOT_DAY}`,
    `${HAN}{1,3}时(?!间|代|段|期|候)(?:${HAN}{1,3}分)?`,
    `${HAN}{1,3}点(?:钟|半|整|许|多钟|${HAN}{1,3}分|(?=[，。、到至开前后起左]))`,
    `${HAN}{0,2}[〇零一二三四五六七八九]?十年代`,
    `${HAN}{2,4}年代`,
    `${HAN}{1,3}(?:世纪|年级)`,
  ].join('|'),
  'y',
);

/** What stands behind the day, month or hour of a date, behind which nothing must follow. */
const CLOSES = inFigure.give('月日号时点:：∶世十');
/** Behind a number in words one of these makes a date. */
const BEHIND_WORDS = inFigure.give('年月日号时点世至到、');
/** What may go on a date behind a number. */
export const IN_DATE = SPACE | BETWEEN | CLOSES | BEHIND_WORDS;
/** Before 三十 and the like these may be the end of the year or the month. */
const BEFORE_DAYS = inFigure.give('年月');
/** Last characters of the eras below. */
const ERA_END = inFigure.give('前元国熙隆正绪庆光丰治统顺历武乐靖祯观宝和成体');

/** No date begins with more digits than a year has. */
const MOST_DIGITS = 4;

/**
 * Whether a date may begin with so many digits at `at`: what stands behind them tells at nearly every other number. Never
 * narrower than the expression above.
 */
function mayBeDate(text: string, at: number, digits: number): boolean {
  const end = at + digits;
  const behind = inFigure.at(text, end);
  // 1.5, 1/3: only a year has what follows behind these
  if (digits > MOST_DIGITS || (behind & IN_DATE) === 0) return digits === 4 && isOneOf('./', text, end);
  if ((behind & CLOSES) !== 0) return digits < 3;
  const next = inFigure.at(text, end + 1);
  if (text.charAt(end) === '年')
    return digits === 4 || (next & (ARABIC | SPACE)) !== 0 || isOneOf('代级', text, end + 1);
  if ((behind & BETWEEN) !== 0) return (next & (ARABIC | SPACE | BETWEEN)) !== 0;
  // a blank
  return (next & (BETWEEN | CLOSES | SPACE)) !== 0 || text.charAt(end + 1) === '年';
}

/** The same for digits in words. */
function mayBeDateInWords(text: string, at: number): boolean {
  let end = at;
  while (end - at <= MOST_DIGITS && (inFigure.at(text, end) & HAN_DIGIT) !== 0) end++;
  const digits = end - at;
  const behind = inFigure.at(text, end);
  if (digits === 0 || digits > MOST_DIGITS || (behind & BEHIND_WORDS) === 0) return false;
  if (text.charAt(end) === '年')
    return digits === 4 || (inFigure.at(text, end + 1) & HAN_DIGIT) !== 0 || isOneOf('代级', text, end + 1);
  if ((behind & BETWEEN) !== 0) return (inFigure.at(text, end + 1) & HAN_DIGIT) !== 0;
  return digits < 4;
}

/** Names of reigns and calendars before a year: `乾隆三十年`, `公元前221年`, `民国二年`. */
const ERA =
  /(?:公元前?|西元|纪元前|民国|康熙|乾隆|雍正|光绪|嘉庆|道光|咸丰|同治|宣统|顺治|万历|洪武|永乐|嘉靖|崇祯|贞观|开元|天宝|元丰|昭和|平成|令和|大正|明治|主体|佛历|农历)$/;

/** The end of the date or clock time that begins at `at` of folded text, or 0. */
export function skipDate(text: string, at: number): number {
  const digits = countDigits(text, at);
  if (digits > 0 ? mayBeDate(text, at, digits) : mayBeDateInWords(text, at)) {
    const plain = digits > 0 ? plainDate(text, at, digits) : 0;
    if (plain > 0) return plain;
    const pattern = digits > 0 ? IN_ARABIC : IN_WORDS;
    pattern.lastIndex = at;
    // `九月` is a month but 十时间 none; `四年` alone stays a duration.
    if (pattern.test(text)) return pattern.lastIndex;
  }
  const before = inFigure.at(text, at - 1);
  if (
    (before & BEFORE_DAYS) !== 0 &&
    /(?:大年|腊月|正月|年)$/.test(text.slice(Math.max(0, at - 2), at)) &&
    /^(?:三十|二十[一-九]|廿)(?![一-龥]{0,1}[年个岁天])/.test(text.slice(at, at + 5))
  )
    return at + 2;
  if ((before & ERA_END) !== 0 && ERA.test(text.slice(Math.max(0, at - 3), at))) {
    let end = at;
    while (end - at < 6 && /[\d〇零一二三四五六七八九十百]/.test(text.charAt(end))) end++;
    if (text.charAt(end) === '年') return end + 1;
  }
  return 0;
}

/** How many ASCII digits stand at `at`; no more than one beyond a year's are counted. */
function countDigits(text: string, at: number): number {
  let end = at;
  while (end - at <= MOST_DIGITS && isArabic(text, end)) end++;
  return end - at;
}
