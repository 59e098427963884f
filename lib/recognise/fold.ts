import { FOLDING } from './fold-data.ts';

/** For every UTF-16 unit its folded unit. 128 kB; a plain look-up is what keeps folding out of the time budget. */
const TABLE = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  for (let i = 0; i < FOLDING.length; i += 2) table[FOLDING.charCodeAt(i)] = FOLDING.charCodeAt(i + 1);
  for (let digit = 0; digit < 10; digit++) table[0xff10 + digit] = 0x30 + digit;
  for (let letter = 0; letter < 26; letter++) {
    table[0xff21 + letter] = 0x41 + letter;
    table[0xff41 + letter] = 0x61 + letter;
  }
  table['％'.charCodeAt(0)] = '%'.charCodeAt(0);
  table['．'.charCodeAt(0)] = '.'.charCodeAt(0);
  table['－'.charCodeAt(0)] = '-'.charCodeAt(0);
  return table;
}

/**
 * Characters that simplified text has too (a surname 於, 后 beside 後 in names): only in a text that is traditional all over they stand for
 * these. 乾 and 著 have two readings each and stay.
 */
const IN_TRADITIONAL = '於于後后係系徵征夥伙祕秘鍾钟昇升麽么藉借瞭了鬱郁鬚须畫画剋克';
const TRADITIONAL = TABLE.slice();
for (let i = 0; i < IN_TRADITIONAL.length; i += 2)
  TRADITIONAL[IN_TRADITIONAL.charCodeAt(i)] = IN_TRADITIONAL.charCodeAt(i + 1);
/** One folded character in so many, and at least so many, make a text traditional. */
const SHARE = 20;
const LEAST = 4;

/** Bit set of the units that folding changes: small enough to stay near, where most text has none of them. */
const CHANGES = new Uint32Array(TABLE.length / 32);
for (let unit = 0; unit < TABLE.length; unit++)
  if (TABLE[unit] !== unit) CHANGES[unit >>> 5] = (CHANGES[unit >>> 5] as number) | (1 << (unit & 31));

const BLOCK = 8192;

/**
 * Folds a text for recognition: traditional characters to simplified, full-width digits, Latin letters and `％` `．` to
 * half-width (`－` too), in a traditional text also what simplified text leaves alone (於), one UTF-16 unit for one, so that every offset stays. Simplified text comes out unchanged.
 */
export function foldText(text: string): string {
  if (text !== lastText) {
    lastFolded = fold(text);
    lastText = text;
  }
  return lastFolded;
}

/** The figures are read from the original text, which has just been folded for the rest. */
let lastText = '';
let lastFolded = '';

function fold(text: string): string {
  let changed = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // full-width digits and letters tell nothing
    if ((((CHANGES[unit >>> 5] as number) >>> (unit & 31)) & 1) !== 0) changed += unit < 0xff00 ? 1 : 1e-6;
  }
  if (changed === 0) return text;
  const table = changed >= LEAST && changed * SHARE >= text.length ? TRADITIONAL : TABLE;
  const units = new Uint16Array(Math.min(BLOCK, text.length));
  let out = '';
  for (let from = 0; from < text.length; from += BLOCK) {
    const count = Math.min(BLOCK, text.length - from);
    for (let i = 0; i < count; i++) units[i] = table[text.charCodeAt(from + i)] ?? 0;
    // Spreading the numbers costs sixteen times as much.
    out += Reflect.apply(String.fromCharCode, undefined, units.subarray(0, count));
  }
  return out;
}
