/** Reads the source of a regular expression into a tree, as far as one asks what a match begins with. */

/** Ranges of code units, each from `low` to `high`, both in it; undefined: every unit. */
export type UnitSet = readonly (readonly [low: number, high: number])[] | undefined;

export type PatternItem =
  | { is: 'unit'; set: UnitSet }
  | { is: 'group' | 'ahead' | 'behind'; ways: PatternItem[][] }
  | { is: 'line start' | 'nothing' }
  | { is: 'repeat'; item: PatternItem; least: number; most: number };

const DIGITS: UnitSet = [[48, 57]];
const WORD: UnitSet = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const SPACES: UnitSet = [
  [9, 13],
  [32, 32],
  [160, 160],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const NAMED_SETS: Readonly<Record<string, UnitSet>> = { d: DIGITS, w: WORD, s: SPACES };
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, 0: 0 };
const NOTHING: PatternItem = { is: 'nothing' };

/** The ways (alternatives) of a pattern. Throws at what this project's patterns have no use for: back references, `\p`, surrogates. */
export function readPattern(source: string): PatternItem[][] {
  if (/[\uD800-\uDFFF]/.test(source)) throw new Error('not read: surrogates');
  let at = 0;

  function ways(): PatternItem[][] {
    const all: PatternItem[][] = [[]];
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        at++;
        all.push([]);
      } else all[all.length - 1]?.push(repeated(item()));
    }
    return all;
  }

  function item(): PatternItem {
    const char = source.charAt(at++);
    if (char === '(') return group();
    if (char === '[') return { is: 'unit', set: unitClass() };
    if (char === '.') return { is: 'unit', set: undefined };
    if (char === '^') return { is: 'line start' };
    if (char === '$') return NOTHING;
    if (char !== '\\') return { is: 'unit', set: [[char.charCodeAt(0), char.charCodeAt(0)]] };
    if (source[at] === 'b' || source[at] === 'B') {
      at++;
      return NOTHING;
    }
    return { is: 'unit', set: escaped() };
  }

  function group(): PatternItem {
    const kind = /^\?(?:[:=!]|<[=!]|<\w+>)/u.exec(source.slice(at))?.[0] ?? '';
    at += kind.length;
    const inner = ways();
    at++;
    if (kind === '?!' || kind === '?<!') return NOTHING;
    return { is: kind === '?=' ? 'ahead' : kind === '?<=' ? 'behind' : 'group', ways: inner };
  }

  function escaped(): UnitSet {
    const char = source.charAt(at++);
    if (char in NAMED_SETS) return NAMED_SETS[char];
    if ('DWS'.includes(char)) return undefined;
    if (/[1-9pPkc]/u.test(char)) throw new Error(`not read: \\${char}`);
    let code = CONTROLS[char] ?? char.charCodeAt(0);
    if (char === 'u' || char === 'x') {
      const digits = char === 'x' ? source.slice(at, at + 2) : source.slice(at, at + 4);
      if (!/^[\da-f]+$/iu.test(digits)) throw new Error(`not read: \\${char}${digits}`);
      at += digits.length;
      code = Number.parseInt(digits, 16);
    }
    return [[code, code]];
  }

  function unitClass(): UnitSet {
    const negated = source[at] === '^';
    if (negated) at++;
    const ranges: [number, number][] = [];
    let any = false;
    while (source[at] !== ']') {
      const low = classUnit();
      if (low?.length !== 1 || source[at] !== '-' || source[at + 1] === ']') {
        if (low === undefined) any = true;
        for (const [from, to] of low ?? []) ranges.push([from, to]);
        continue;
      }
      at++;
      ranges.push([low[0]?.[0] ?? 0, classUnit()?.[0]?.[1] ?? 0xffff]);
    }
    at++;
    if (any) return undefined;
    return negated ? complement(ranges) : ranges;
  }

  function classUnit(): UnitSet {
    const char = source.charAt(at++);
    return char === '\\' ? escaped() : [[char.charCodeAt(0), char.charCodeAt(0)]];
  }

  function repeated(one: PatternItem): PatternItem {
    const counts = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/u.exec(source.slice(at, at + 12));
    if (!counts) return one;
    at += counts[0].length;
    const sign = counts[0].charAt(0);
    if (sign !== '{')
      return {
        is: 'repeat',
        item: one,
        least: sign === '+' ? 1 : 0,
        most: sign === '?' ? 1 : Number.POSITIVE_INFINITY,
      };
    const least = Number(counts[1]);
    const most = counts[2] === '' ? least : counts[3] === '' ? Number.POSITIVE_INFINITY : Number(counts[3]);
    return { is: 'repeat', item: one, least, most };
  }

  return ways();
}

function complement(ranges: readonly (readonly [number, number])[]): UnitSet {
  const rest: [number, number][] = [];
  let next = 0;
  for (const [low, high] of ranges.toSorted((a, b) => a[0] - b[0])) {
    if (low > next) rest.push([next, low - 1]);
    next = Math.max(next, high + 1);
  }
  if (next <= 0xffff) rest.push([next, 0xffff]);
  return rest;
}
