/**
 * Dates, clock times, years, periods of the calendar: what begins like a quantity and is a point in time. Sticky and with bounded repeats only, so
 * that each look costs a constant. Folded text.
 */
const TO = '\\s?[-—–―~～至到、和]{1,2}\\s?';
const HAN = '[〇零一二三四五六七八九十]';
const YEAR = '(?:1\\d{3}|2[01]\\d{2})';
const DAY = '\\d{1,2}\\s?[日号]';
const NOT_DAY = '(?!内|之内|以内|游|均|龄)';

const ARABIC = new RegExp(
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
const HANS = new RegExp(
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

/** Whether what stands behind a run of digits in words goes on as every date in words does. */
function mayBeDate(text: string, at: number): boolean {
  let end = at;
  while (DIGITS.has(text.charCodeAt(end))) end++;
  return DATE_UNITS.has(text.charCodeAt(end));
}
const unitsOf = (text: string): ReadonlySet<number> => new Set([...text].map((unit) => unit.charCodeAt(0)));
const DIGITS = unitsOf('〇零一二三四五六七八九十');
const DATE_UNITS = unitsOf('年月日号时点世至到、');

/** Names of reigns and calendars before a year: `乾隆三十年`, `公元前221年`, `民国二年`. */
const ERA =
  /(?:公元前?|西元|纪元前|民国|康熙|乾隆|雍正|光绪|嘉庆|道光|咸丰|同治|宣统|顺治|万历|洪武|永乐|嘉靖|崇祯|贞观|开元|天宝|元丰|昭和|平成|令和|大正|明治|主体|佛历|农历)$/;

/** The end of the date or clock time that begins at `at` of folded text, or 0. */
export function skipDate(text: string, at: number): number {
  const pattern = text.charCodeAt(at) < 128 ? ARABIC : HANS;
  pattern.lastIndex = at;
  if ((pattern === ARABIC || mayBeDate(text, at)) && pattern.test(text)) {
    const found = pattern.lastIndex;
    // `九月` is a month but 十时间 none; `四年` alone stays a duration.
    return found;
  }
  if (
    /(?:大年|腊月|正月|年)$/.test(text.slice(Math.max(0, at - 2), at)) &&
    /^(?:三十|二十[一-九]|廿)(?![一-龥]{0,1}[年个岁天])/.test(text.slice(at, at + 5))
  )
    return at + 2;
  if (ERA.test(text.slice(Math.max(0, at - 3), at))) {
    let end = at;
    while (end - at < 6 && /[\d〇零一二三四五六七八九十百]/.test(text.charAt(end))) end++;
    if (text.charAt(end) === '年') return end + 1;
  }
  return 0;
}
