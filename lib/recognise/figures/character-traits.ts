/** The two kinds of traits lie side by side: a character that is asked for one is soon asked for the other. */
const KINDS = 2;
const MOST_CLASSES = 4096;
const MOST_BITS = 31;
const PART_BITS = 5;

/**
 * Characters with the same traits are one class: a character's class is two bytes in a large table, of which a text's characters touch many
 * places, and a class's traits are in a small one, which is at hand.
 */
export class TraitTable {
  readonly classOf = new Uint16Array(0x10000);
  readonly traits = new Int32Array(MOST_CLASSES * KINDS);
  /** Numbers of the classes by what they have. Characters without traits are class 0. */
  private readonly numbers = new Map<string, number>([['0,0', 0]]);

  /** Adds bits of a kind to what a character has. */
  join(unit: number, kind: number, bits: number): void {
    const old = (this.classOf[unit] as number) * KINDS;
    const [own = 0, other = 0] = [this.traits[old + kind], this.traits[old + 1 - kind]];
    const key = kind === 0 ? `${own | bits},${other}` : `${other},${own | bits}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.numbers.size;
      if (number >= MOST_CLASSES) throw new RangeError('too many classes of characters');
      this.numbers.set(key, number);
      this.traits[number * KINDS + kind] = own | bits;
      this.traits[number * KINDS + 1 - kind] = other;
    }
    this.classOf[unit] = number;
  }
}

/** What rules ask of single characters: each set of characters has a bit, and one look tells of all of them. `spare` low bits are left for a number. */
export class CharacterTraits {
  private readonly table: TraitTable;
  private readonly classOf: Uint16Array;
  private readonly traits: Int32Array;
  private readonly kind: number;
  private bits: number;

  constructor(table: TraitTable, kind: 0 | 1, spare = 0) {
    this.table = table;
    this.classOf = table.classOf;
    this.traits = table.traits;
    this.kind = kind;
    this.bits = spare;
  }

  /** Gives the characters (single code units) a trait of their own: the bit to ask for. At most 31 in all. */
  give(characters: Iterable<string>): number {
    if (this.bits >= MOST_BITS) throw new RangeError('too many traits');
    const bit = 1 << this.bits++;
    for (const character of characters) this.join(character, bit);
    return bit;
  }

  /** Adds bits to what a character has. */
  join(character: string, bits: number): void {
    this.table.join(character.charCodeAt(0), this.kind, bits);
  }

  /** The traits of the character at `at`; none outside the text. */
  at(text: string, at: number): number {
    return at >= 0 && at < text.length ? this.of(text.charCodeAt(at)) : 0;
  }

  /** The traits of a code unit. */
  of(unit: number): number {
    return this.traits[(this.classOf[unit] as number) * KINDS + this.kind] as number;
  }
}

const TABLE = new TraitTable();
/** Of what numerals, dates and units are made of. The low bits say which part of a numeral in words a character is. */
export const inFigure = new CharacterTraits(TABLE, 0, PART_BITS);
/** Of what stands around a figure, and of what makes a number no figure. */
export const aroundFigure = new CharacterTraits(TABLE, 1);

/** What a character is in a numeral in words: a digit is its value and one more. */
export const NO_PART = 0;
export const ZERO = 1;
/** 两: a two, and a unit of mass. */
export const PAIR = 11;
/** Ten, a hundred, a thousand: 10 to the power of what goes beyond `PAIR`. */
export const TEN = 12;
const THOUSAND = 14;
/** 万, 亿, 兆: 4, 8 and 12 zeros. */
export const WAN = 15;
export const LARGEST = 17;
/** 几 and 数. */
export const SOME = 18;
export const SEVERAL = 19;
/** 余, 多, 来. */
export const MORE = 20;
export const POINT = 21;

const PARTS: readonly (readonly [characters: string, part: number])[] = [
  ['零〇', ZERO],
  ...[...'一二三四五六七八九'].map((digit, index) => [digit, ZERO + 1 + index] as const),
  ...[...'壹贰叁肆伍陆柒捌玖'].map((digit, index) => [digit, ZERO + 1 + index] as const),
  ['两', PAIR],
  ['十拾', TEN],
  ['百佰', TEN + 1],
  ['千仟', THOUSAND],
  ['万', WAN],
  ['亿', WAN + 1],
  ['兆', LARGEST],
  ['几', SOME],
  ['数', SEVERAL],
  ['余多来', MORE],
  ['点', POINT],
];
for (const [characters, part] of PARTS) for (const character of characters) inFigure.join(character, part);

/** The bits of the parts: set where a character is any. */
export const PART: number = (1 << PART_BITS) - 1;

/** Which part of a numeral a character of those traits is. */
export const partOf = (traits: number): number => traits & PART;

/** Which part of a numeral stands at `at`. */
export const partAt = (text: string, at: number): number => partOf(inFigure.at(text, at));

export const isDigit = (part: number): boolean => part !== NO_PART && part <= PAIR;
export const isFactor = (part: number): boolean => part >= TEN && part <= THOUSAND;
export const isLarge = (part: number): boolean => part >= WAN && part <= LARGEST;
/** The value of a digit. */
export const digitValue = (part: number): number => (part === PAIR ? 2 : part - ZERO);
/** How many zeros 万, 亿 or 兆 adds. */
export const zerosOf = (part: number): number => (part - WAN + 1) * 4;

/** 〇 to 十, as dates have them. */
export const HAN_DIGIT = inFigure.give('〇零一二三四五六七八九十');
/** ASCII digits. */
export const ARABIC = inFigure.give('0123456789');
