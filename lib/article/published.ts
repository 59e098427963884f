/**
 * Dates and times as Chinese news pages print them.
 *
 * All results are local to the page, without an offset: `2020-02-01T18:52`, `2020-02-01T18:52:07` or `2020-02-01`.
 */

const GAP = '[\\s\\u00a0\\u3000]*';
const CLOCK = `([上下]午|中午|晚上|凌晨|[AaPp]\\.?[Mm]\\.?)?${GAP}(\\d{1,2})${GAP}[:：时時]${GAP}(\\d{2})(?:分)?(?:${GAP}[:：]${GAP}(\\d{2}))?(?:${GAP}(?:([AaPp])\\.?[Mm]\\b|([上下]午|晚上)))?`;
const BETWEEN = '(?:[^\\d\\n]{0,16}?)';
const NUMERIC = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2})${GAP}(?:[-./年－—]|${GAP})${GAP}(1[0-2]|0?[1-9])${GAP}[-./月－—]${GAP}(3[01]|[12]\\d|0?[1-9])(?!\\d{3})${GAP}[日号]?(?:${BETWEEN}${CLOCK})?`,
);
const ISO = /((?:19|20)\d{2})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?/;
const MINGUO = new RegExp(`民[国國]${GAP}(\\d{2,3})${GAP}年${GAP}(\\d{1,2})${GAP}月${GAP}(\\d{1,2})${GAP}日`);
const DAY_FIRST = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})(?:[^\d]{0,5}(\d{1,2}):(\d{2}))?/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
const ENGLISH = new RegExp(
  `(?:(\\d{1,2}):(\\d{2})(?::\\d{2})?${GAP}([AaPp])?\\.?(?:[Mm]\\.?)?,?${GAP})?(?:${MONTH}${GAP}(\\d{1,2})|(\\d{1,2})${GAP}${MONTH})(?:st|nd|rd|th)?,?${GAP}((?:19|20)\\d{2})(?:[^\\d\\n]{0,8}(\\d{1,2}):(\\d{2})${GAP}([AaPp])?)?`,
  'i',
);

/** Every date has one of these; most lines of a page have none. */
const YEAR = /(?:19|20)\d\d|民[国國]/;

const two = (value: number): string => String(value).padStart(2, '0');

function format(
  year: number,
  month: number,
  day: number,
  hour?: number,
  minute?: number,
  second?: number,
): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1945 || year > 2100) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined || hour > 24 || minute > 59) return date;
  return `${date}T${two(hour % 24)}:${two(minute)}${second === undefined || second > 59 ? '' : `:${two(second)}`}`;
}

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

function hourOf(text: string | undefined, half: string | undefined): number | undefined {
  const hour = number(text);
  if (hour === undefined || !half) return hour;
  if (/^[Pp]|下午|晚上/.test(half)) return hour < 12 ? hour + 12 : hour;
  return /^[Aa]|凌晨/.test(half) && hour === 12 ? 0 : hour;
}

/** The first date in a text, with its time of day where one follows; null where there is none. */
export function parseDate(text: string): string | null {
  return matchDate(text)?.value ?? null;
}

/** As `parseDate`, with the stretch of `text` that was the date. */
export function matchDate(text: string): { value: string; start: number; end: number } | null {
  if (!YEAR.test(text)) return null;
  const from = (match: RegExpExecArray, value: string | null) =>
    value ? { value, start: match.index, end: match.index + match[0].length } : null;
  const iso = ISO.exec(text);
  if (iso) {
    const [, y, m, d, h, min, s] = iso;
    return from(iso, format(Number(y), Number(m), Number(d), number(h), number(min), number(s)));
  }
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [, y, m, d, half, h, min, s, latin, late] = numeric;
    return from(
      numeric,
      format(Number(y), Number(m), Number(d), hourOf(h, half ?? latin ?? late), number(min), number(s)),
    );
  }
  const minguo = MINGUO.exec(text);
  if (minguo) return from(minguo, format(1911 + Number(minguo[1]), Number(minguo[2]), Number(minguo[3])));
  const english = ENGLISH.exec(text);
  if (english) {
    const month = MONTHS.indexOf((english[4] ?? english[7] ?? '').slice(0, 3).toLowerCase()) + 1;
    const day = Number(english[5] ?? english[6]);
    const hour = hourOf(english[1] ?? english[9], english[3] ?? english[11]);
    return from(english, format(Number(english[8]), month, day, hour, number(english[2] ?? english[10])));
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst)
    return from(
      dayFirst,
      format(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]), number(dayFirst[4]), number(dayFirst[5])),
    );
  return null;
}

/** The day in an article's address: `/n1/2019/0615/`, `/202405/t20240513_1.htm`, `/2024-05/20/`; null without one. */
export function dateFromUrl(url: string): string | null {
  const match =
    /(?<!\d)((?:19|20)\d{2})[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(url) ??
    /(?<!\d)t?((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])_/.exec(url);
  return match ? format(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
