/** A numeral as read: its value exact, as a pair where the words give two (`三四十` is 30 and 40). */
export interface Numeral {
  end: number;
  low: number;
  high: number;
  /** Without its last 万, 亿: what `3` of `3至5万` has to be scaled like. */
  scale: number;
  arabic: boolean;
  /** Has 万, 亿 or 兆. */
  large: boolean;
  /** Begins with a multiplier: `千余`, `万亿`. */
  bare: boolean;
  /** Has 几 or 数 in front: no value to speak of. */
  vague: boolean;
  /** 余, 多, 几 inside or behind a multiplier: `五百余万`, `十几`. */
  over: boolean;
  decimal: boolean;
  /** Digits read one by one: `二〇二〇`. */
  positional: boolean;
}

/** A numeral that is its value and nothing more: `三`, `半`; `positional` for `二〇二〇`. */
export const plainNumeral = (end: number, value: number, positional = false): Numeral => ({
  end,
  low: value,
  high: value,
  scale: 0,
  arabic: false,
  large: false,
  bare: false,
  vague: false,
  over: false,
  decimal: false,
  positional,
});

const DIGITS = '零一二三四五六七八九';
export const VALUE = new Map<string, number>([...DIGITS].map((digit, value) => [digit, value]));
for (const [digit, value] of Object.entries({
  〇: 0,
  两: 2,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}))
  VALUE.set(digit, value);
export const FACTOR = new Map<string, number>(Object.entries({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }));
export const LARGE = new Map<string, number>(Object.entries({ 万: 4, 亿: 8, 兆: 12 }));
/** 千 and 兆 in front of these belong to the unit: 千米, 兆瓦; 百 in 百分点, 百帕. */
const UNIT_TAIL = new Map<string, string>(
  Object.entries({ 千: '米瓦克卡伏焦帕赫字周', 兆: '瓦赫字帕焦伏', 百: '分帕', 佰: '分', 仟: '' }),
);
export const isPrefixOfUnit = (text: string, at: number): boolean => {
  const tail = UNIT_TAIL.get(text.charAt(at));
  return tail?.includes(text.charAt(at + 1) || '\0') ?? false;
};
export const isArabic = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};
export const shift = (mantissa: string, power: number): number => Number(`${mantissa}e${power}`);

/** Longest run of digits read as a quantity; longer ones are document numbers. */
export const LONGEST = 24;
