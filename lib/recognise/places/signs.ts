/**
 * Where in a text the rules for places have anything to look at. Each rule says which characters stand at such a spot, before
 * and behind it; one pass over the text asks all of them at once, and most rules find that they have nothing to do.
 */

/** A set of UTF-16 units: a string of them, or a table that is not 0 for each. */
export type Units = string | Uint8Array;

/** A spot that a rule looks at. What is left out may be anything; outside of the text anything stands. */
export interface Sign {
  at: Units;
  before?: Units;
  after?: Units;
}

type Column = 0 | 1 | 2 | 3;
const AT = 0;
const BEFORE = 1;
const AFTER = 2;
const TRAITS = 3;
const COLUMNS = 4;
const MOST = 32;

/** What the rules ask for, one bit each in a column, until the tables are built. */
const asked: { column: Column; bit: number; units: Units | undefined }[] = [];
let signsAsked = 0;
let traitsAsked = 0;

/** Asks for a kind of spot; gives its bit in `Signs.kinds`. To be called as modules load. */
export function sign({ at, before, after }: Sign): number {
  const bit = nextBit(signsAsked++);
  asked.push(
    { column: AT, bit, units: at },
    { column: BEFORE, bit, units: before },
    { column: AFTER, bit, units: after },
  );
  return bit;
}

/** Asks about single units; gives the bit that `traitsAt` has for them. To be called as modules load. */
export function trait(units: Units): number {
  const bit = nextBit(traitsAsked++);
  asked.push({ column: TRAITS, bit, units });
  return bit;
}

function nextBit(index: number): number {
  if (tables || index >= MOST) throw new RangeError('no more signs');
  return 1 << index;
}

/** The characters with which the words of a list begin, or those at another place of theirs. */
export const unitsOf = (words: readonly string[], place = 0): string =>
  words.map((word) => word.charAt(place)).join('');

/** All units but some. */
export function except(units: string): Uint8Array {
  const table = new Uint8Array(0x10000).fill(1);
  for (let i = 0; i < units.length; i++) table[units.charCodeAt(i)] = 0;
  return table;
}

/** Units with the same answers to everything are one class: few cache lines for a whole text. */
interface Tables {
  /** By unit where its class stands in `answers`. */
  classes: Uint16Array;
  /** The four columns of each class. */
  answers: Int32Array;
}
let tables: Tables | undefined;

function build(): Tables {
  const answers = new Int32Array(0x10000 * COLUMNS);
  for (const { column, bit, units } of asked) {
    const add = (unit: number): void => {
      const at = unit * COLUMNS + column;
      answers[at] = (answers[at] as number) | bit;
    };
    if (typeof units === 'string') for (let i = 0; i < units.length; i++) add(units.charCodeAt(i));
    else for (let unit = 0; unit < 0x10000; unit++) if (units === undefined || units[unit] !== 0) add(unit);
  }
  const classes = new Uint16Array(0x10000);
  const found = new Map<string, number>();
  const kept: number[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const own = answers.subarray(unit * COLUMNS, (unit + 1) * COLUMNS);
    // Neighbours are mostly alike.
    if (unit > 0 && own.every((answer, column) => answer === answers[(unit - 1) * COLUMNS + column])) {
      classes[unit] = classes[unit - 1] as number;
      continue;
    }
    const key = own.join();
    const known = found.get(key) ?? found.size;
    if (known === found.size) {
      found.set(key, known);
      kept.push(...own);
    }
    classes[unit] = known * COLUMNS;
  }
  if (kept.length > 0xffff) throw new RangeError('too many classes of units');
  asked.length = 0;
  tables = { classes, answers: Int32Array.from(kept) };
  return tables;
}

/** The spots of a text, in text order. */
export class Signs {
  count = 0;
  /** The bits of all of them together. */
  all = 0;
  /** UTF-16 offsets. */
  places = new Int32Array(256);
  /** Which signs stand there. */
  kinds = new Int32Array(256);

  /** The index of the first spot of a kind from `index` on; -1 where there is none. */
  next(bit: number, index = 0): number {
    if ((this.all & bit) === 0) return -1;
    for (let i = index; i < this.count; i++) if (((this.kinds[i] as number) & bit) !== 0) return i;
    return -1;
  }

  /** Reads another text. */
  read(text: string): void {
    const { classes, answers } = tables ?? build();
    const last = text.length - 1;
    this.count = 0;
    this.all = 0;
    if (last < 0) return;
    let before = -1;
    let current = classes[text.charCodeAt(0)] as number;
    for (let at = 0; at < last; at++) {
      const following = classes[text.charCodeAt(at + 1)] as number;
      const kinds = (answers[current] as number) & before & (answers[following + AFTER] as number);
      if (kinds !== 0) this.add(at, kinds);
      before = answers[current + BEFORE] as number;
      current = following;
    }
    const kinds = (answers[current] as number) & before;
    if (kinds !== 0) this.add(last, kinds);
  }

  private add(at: number, kinds: number): void {
    const index = this.count++;
    if (index === this.places.length) {
      const { places, kinds: old } = this;
      this.places = new Int32Array(index * 2);
      this.kinds = new Int32Array(index * 2);
      this.places.set(places);
      this.kinds.set(old);
    }
    this.places[index] = at;
    this.kinds[index] = kinds;
    this.all |= kinds;
  }
}

/** Whether the unit at an offset is one that a sign may stand at. */
export function isAt(text: string, at: number, bit: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const { classes, answers } = tables ?? build();
  return ((answers[(classes[text.charCodeAt(at)] as number) + AT] as number) & bit) !== 0;
}

/** The traits of the unit at an offset; none outside of the text. */
export function traitsAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return 0;
  const { classes, answers } = tables ?? build();
  return answers[(classes[text.charCodeAt(at)] as number) + TRAITS] as number;
}
