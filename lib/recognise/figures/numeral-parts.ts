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

/** 千 and 兆 in front of some units belong to them: 千米, 兆瓦; 百 in 百分点, 百帕. */
export function isPrefixOfUnit(text: string, at: number): boolean {
  switch (text.charAt(at)) {
    case '千':
      return isOneOf('米瓦克卡伏焦帕赫字周', text, at + 1);
    case '兆':
      return isOneOf('瓦赫字帕焦伏', text, at + 1);
    case '百':
      return isOneOf('分帕', text, at + 1);
    case '佰':
      return isOneOf('分', text, at + 1);
    default:
      return false;
  }
}

/** Whether the character at `at` is one of some, a few; the text's end is none. */
export function isOneOf(characters: string, text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  for (let index = 0; index < characters.length; index++) if (characters.charCodeAt(index) === unit) return true;
  return false;
}

export const isArabic = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};
export const shift = (mantissa: string, power: number): number => Number(`${mantissa}e${power}`);

/** Longest run of digits read as a quantity; longer ones are document numbers. */
export const LONGEST = 24;
