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

const BLOCK = 8192;

/**
 * Folds a text for recognition: traditional characters to simplified, full-width digits, Latin letters and `％` `．` to
 * half-width (`－` too), one UTF-16 unit for one, so that every offset stays. Simplified text comes out unchanged.
 */
export function foldText(text: string): string {
  let changed = false;
  for (let i = 0; i < text.length && !changed; i++) {
    const unit = text.charCodeAt(i);
    changed = TABLE[unit] !== unit;
  }
  if (!changed) return text;
  const units = new Uint16Array(Math.min(BLOCK, text.length));
  let out = '';
  for (let from = 0; from < text.length; from += BLOCK) {
    const count = Math.min(BLOCK, text.length - from);
    for (let i = 0; i < count; i++) units[i] = TABLE[text.charCodeAt(from + i)] ?? 0;
    out += String.fromCharCode(...units.subarray(0, count));
  }
  return out;
}
