/** What the kernel (`tools/kernel/score.as`) has in its memory, in the order of its `place`. */
import { CLASS } from './characters.ts';
import { KIND_COUNT, KINDS_OF_FEATURE } from './kinds.ts';
import { type Lexicon, MARK_CODES } from './lexicon.ts';
import type { ModelFile } from './model-file.ts';
import { modelTables, tableKey } from './model-tables.ts';

/** Positions whose keys the kernel computes at a time, and its room for keys of four kinds and for what it finds. */
const BLOCK = 256;
const KEY_BYTES = 4 * (BLOCK + 4) * 4;
const HIT_BYTES = (BLOCK + 1) * 8;
const WORD_BYTES = 64;

/** Tables, and numbers of bytes that the kernel wants besides for its own use. Throws as `modelTables` does. */
export function kernelTables(file: ModelFile, scheme: string, lexicon: Lexicon): (ArrayBufferView | number)[] {
  const { charOf, charRows, rows, lists, present, tags, refs } = modelTables(file, scheme);
  const seeds = Int32Array.from({ length: KIND_COUNT * 2 }, (_, i) =>
    i % 2 === 0 ? (KINDS_OF_FEATURE[i / 2]?.seed ?? 0) : tableKey((i - 1) / 2, 0),
  );
  return [
    CLASS,
    charOf,
    charRows,
    rows,
    lists,
    present,
    tags,
    refs,
    lexicon.single,
    lexicon.lengths,
    lexicon.pairs,
    lexicon.present,
    lexicon.tags,
    lexicon.setAt,
    lexicon.sets,
    MARK_CODES,
    seeds,
    KEY_BYTES,
    HIT_BYTES,
    WORD_BYTES,
    WORD_BYTES,
  ];
}
