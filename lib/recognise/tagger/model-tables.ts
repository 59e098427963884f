/** A model laid out for scoring under one scheme, so that what a position needs lies in few lines of a processor's cache. */
import { fillBuckets, presence } from './buckets.ts';
import { CLASS, FOLDED, PAD } from './characters.ts';
import { type GatheredKind, gatherRows } from './gather-rows.ts';
import { KEY_BITS } from './hash.ts';
import { KIND_COUNT } from './kinds.ts';
import { LABELS } from './labels.ts';
import type { ModelFile } from './model-file.ts';
import { RecordSet } from './records.ts';
import { partOf } from './sentences.ts';

/** Positions before and behind the run that rows may reach. */
export const MARGIN = 4;
/** Kinds that ask `present` first, skip and triple: most of a text's are no keys; those of the other kinds mostly are. */
export const isSeldom = (kind: number): boolean => kind === 2 || kind === 3;
const PRESENT_BITS = 18;
/** Where in the last number of a character's record the lengths of words are: seven bits, from two characters on. */
export const LENGTHS_AT = 15;
export const LENGTHS_MASK = 0x7f;

export interface ModelTables {
  /** By code unit: its folded unit + number of the character's record × 65536 + its part in cutting sentences × 2^30. */
  units: Uint32Array;
  /**
   * By kind, the records (`records.ts`) of its keys, 0 all zeros. Those of kind 0 are the characters', 0 the one of `PAD`; their last number
   * has the classes of the character as a word (15 bits), the lengths of the words that begin with it (7 bits: of 2, …) and
   * its class in the pattern of five (4 bits).
   */
  records: readonly Int8Array[];
  /** The keys of all kinds but characters (`tableKey`), as `buckets.ts` has them, with the numbers of their records. */
  buckets: Uint16Array;
  /** Bit set of the keys of kinds that seldom have one. */
  present: Int32Array;
}

/** Mixes the kind into a key: what the buckets hold. */
export const tableKey = (kind: number, key: number): number => key ^ (kind << KEY_BITS);

/** Throws when the model lacks the scheme, or has more rows than the tables can number. */
export function modelTables(file: ModelFile, scheme: string): ModelTables {
  const { units, records: characters } = readCharacters(file, gatherRows(file, scheme, 0));
  const records = [characters];
  const keys: number[] = [];
  const numbers: number[] = [];
  const seldom: number[] = [];
  for (let kind = 1; kind < KIND_COUNT; kind++) {
    const { keys: own, slots, sums } = gatherRows(file, scheme, kind);
    const set = new RecordSet(slots);
    set.number(new Int16Array(slots * LABELS), 0);
    for (let i = 0; i < own.length; i++) {
      const number = set.number(sums, i * slots * LABELS);
      if (number === 0) continue;
      keys.push(tableKey(kind, own[i] as number));
      numbers.push(number);
      if (isSeldom(kind)) seldom.push(tableKey(kind, own[i] as number));
    }
    records.push(set.bytes());
  }
  return {
    units,
    records,
    buckets: fillBuckets(keys, numbers),
    present: presence(seldom, PRESENT_BITS),
  };
}

/** The records of characters, and what each code unit has. */
function readCharacters(
  file: ModelFile,
  { keys, slots, sums }: GatheredKind,
): { units: Uint32Array; records: Int8Array } {
  const placeOf = new Map<number, number>();
  keys.forEach((code, place) => void placeOf.set(code, place));
  const none = new Int16Array(slots * LABELS);
  const set = new RecordSet(slots);
  const numberOf = (code: number): number => {
    const lengths = ((file.lengths[code] as number) >>> 2) & LENGTHS_MASK;
    const word = code === PAD ? 0 : ((file.single[code] as number) & 0x7fff) | (lengths << LENGTHS_AT);
    const place = placeOf.get(code);
    const from = place === undefined ? 0 : place * slots * LABELS;
    return set.number(place === undefined ? none : sums, from, word | ((CLASS[code] as number) << 22));
  };
  numberOf(PAD);
  const units = new Uint32Array(65536);
  for (let unit = 0; unit < units.length; unit++) {
    const folded = FOLDED[unit] as number;
    const number = numberOf(folded);
    if (number >= 1 << 14) throw new Error('the model has too many characters');
    units[unit] = folded + number * 65536 + partOf(unit) * 2 ** 30;
  }
  return { units, records: set.bytes() };
}
