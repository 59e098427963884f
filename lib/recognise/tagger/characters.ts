/**
 * Characters as the tagger sees them: digits are one character, Latin letters two (capital, small), full-width forms
 * are half-width. Every table is indexed by UTF-16 code unit, so offsets never move.
 */

/** Stands for "outside the sentence". */
export const PAD = 0;

const han = { number: 8, time: 9, other: 1 };
const classOf: readonly [chars: string, cls: number][] = [
  ['一二三四五六七八九十百千万亿两零〇几数多余', han.number],
  ['年月日时分秒届次号', han.time],
  ['，,；;：:', 4],
  ['。！？!?…', 5],
  ['“‘「『《〈"\'', 6],
  ['”’」』》〉', 7],
  ['（([【〔', 10],
  ['）)]】〕', 11],
  ['、', 12],
  ['·•・‧', 13],
  ['—－-～~/', 14],
  [' \u3000\u00a0\t', 15],
];

/** Folded code unit of each code unit. */
export const FOLDED: Uint16Array = foldTable();
/** Character class (0 to 15) of each folded code unit, for the pattern of five classes. */
export const CLASS: Uint8Array = classTable();

function foldTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) {
    let c = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
    if (c === 0x3000 || c === 0x00a0) c = 0x20;
    if (c >= 0x30 && c <= 0x39) c = 0x30;
    else if (c >= 0x41 && c <= 0x5a) c = 0x41;
    else if (c >= 0x61 && c <= 0x7a) c = 0x61;
    else if (c === 0x2022 || c === 0x30fb || c === 0x2027) c = 0xb7;
    else if (c < 0x20) c = 0x20;
    table[code] = c;
  }
  // Full-width commas and the like keep their own code: news prints both, with different meanings.
  for (const char of '，；：！？（）') table[char.charCodeAt(0)] = char.charCodeAt(0);
  return table;
}

function classTable(): Uint8Array {
  const table = new Uint8Array(65536).fill(2);
  for (let code = 0x3400; code <= 0x9fff; code++) table[code] = han.other;
  for (const [chars, cls] of classOf) for (const char of chars) table[char.charCodeAt(0)] = cls;
  table[0x30] = 3;
  table[PAD] = 0;
  return table;
}
