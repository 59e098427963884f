/** What a listed name is good for wherever it stands, in the bits of one number. */

/** It has meanings that need no context. */
export const SAFE = 1;
/** It is a stem: 徐州, 柳岸. */
export const STEM = 1 << 1;
/** A stem of more than townships. */
export const STEM_ABOVE = 1 << 2;
/** The stem is a word too. */
export const COMMON = 1 << 3;
/** 日本国, 广州市: the last character may belong to the next word. */
export const SHEDS = 1 << 4;
/** The first safe meaning lies abroad. */
export const ABROAD = 1 << 5;
/** No safe meaning needs a year or has a rule about the words around it. */
export const PLAIN = 1 << 6;
/** Names that have traps of their own: 海地 in 沿海地区. */
export const TRAPPED = 1 << 7;
/** Names with a rule of their own: 中区, 西北, 西亚, 苏丹, 联合街道. */
export const ODD = 1 << 8;
/** 新区, 城乡: two characters that end as a division does, of which only an edge makes a name. */
export const SHORT_UNIT = 1 << 9;
/** The stem of a district or city right below Hong Kong, Macao or Taiwan. */
export const REGIONAL = 1 << 10;
/** A place abroad by a name that is part of words as often. */
export const RISKY_ABROAD = 1 << 11;
/** What the first safe meaning is worth where names overlap, 0 to 7. */
const WEIGHT = 12;
/** Which note the name has, from 1; 17 bits are as many as a trie has nodes. */
const NUMBER = 15;

export const weightOf = (use: number): number => (use >>> WEIGHT) & 7;
export const numberOf = (use: number): number => use >>> NUMBER;
export const useOf = (bits: number, weight: number, number: number): number =>
  bits | (weight << WEIGHT) | (number << NUMBER);
