/** The number before a township's first village: lists begin at 200, below are residents' committees. */
const BEFORE_FIRST = 199;
const LINE_END = '\n'.charCodeAt(0);
const TAB = '\t'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** A province's villages as one text; a look-up scans only the lines of the unit that it asks for. */
export class VillageShard {
  private readonly text: string;
  /** Townships in text order: where their lines begin, and their 9-digit codes. */
  private readonly starts: number[] = [];
  private readonly codes: string[] = [];
  /** Stretches of the text by prefix, kept: an article asks for few units, many times. */
  private readonly stretches = new Map<string, readonly [start: number, end: number] | undefined>();

  /**
   * @param province 2 digits.
   * @param text lines `=CCCCTTT` (county and township; `=TTT` in the same county), each followed by its villages' lines:
   * the name without 村, then a tab and the number where it isn't the last one plus one; an empty line skips a number.
   */
  constructor(province: string, text: string) {
    this.text = `\n${text}\n`;
    let county = '';
    for (let at = this.text.indexOf('\n='); at >= 0; at = this.text.indexOf('\n=', at + 1)) {
      const end = this.text.indexOf('\n', at + 1);
      const digits = this.text.slice(at + 2, end);
      if (digits.length > 3) county = digits.slice(0, 4);
      this.starts.push(end);
      this.codes.push(province + county + digits.slice(-3));
    }
  }

  /** Codes of the villages of that name in the townships whose codes begin with `prefix` (2, 4, 6 or 9 digits). */
  find(name: string, prefix: string): string[] {
    const short = name.endsWith('村') ? name.slice(0, -1) : name;
    if (!short) return [];
    const needle = `\n${short}`;
    const found: string[] = [];
    const stretch = this.stretchOf(prefix);
    if (!stretch) return found;
    const [from, to] = stretch;
    // A slice of a long string is not copied, and ends the search at the unit's last line.
    const lines = this.text.slice(from, to);
    for (let i = lines.indexOf(needle); i >= 0; i = lines.indexOf(needle, i + 1)) {
      const at = from + i;
      const after = this.text.charAt(at + needle.length);
      if (after !== '\n' && after !== '\t') continue;
      const township = this.townshipAt(at);
      const code = this.codes[township] ?? '';
      if (code.startsWith(prefix)) found.push(code + this.numberAt(township, at));
    }
    return found;
  }

  /** Where the lines of a unit's townships lie: from its first one's to the end of its last one's; nothing if it has none. */
  private stretchOf(prefix: string): readonly [start: number, end: number] | undefined {
    if (this.stretches.has(prefix)) return this.stretches.get(prefix);
    const first = this.codes.findIndex((code) => code.startsWith(prefix));
    const last = this.codes.findLastIndex((code) => code.startsWith(prefix));
    const stretch =
      first < 0 ? undefined : ([this.starts[first] ?? 0, this.starts[last + 1] ?? this.text.length] as const);
    this.stretches.set(prefix, stretch);
    return stretch;
  }

  /** Index of the township in whose lines `offset` lies. */
  private townshipAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The three digits of the line that begins after `newline`. */
  private numberAt(township: number, newline: number): string {
    const { text } = this;
    let number = BEFORE_FIRST;
    let given = -1;
    const end = text.indexOf('\n', newline + 1);
    for (let at = (this.starts[township] ?? 0) + 1; at <= end; at++) {
      const unit = text.charCodeAt(at);
      if (unit === LINE_END) {
        number = given < 0 ? number + 1 : given;
        given = -1;
      } else if (unit === TAB) given = 0;
      else if (given >= 0) given = given * 10 + unit - ZERO;
    }
    return String(number).padStart(3, '0');
  }
}
