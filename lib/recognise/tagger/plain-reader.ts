import { FOLDED } from './characters.ts';
import { createDecoder, decodeSentence, readSentence } from './decode.ts';
import { computeKeys, type FeatureKeys, featureKeys } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { spanProbability } from './marginals.ts';
import type { ModelFile } from './model-file.ts';
import { MARGIN, modelTables } from './model-tables.ts';
import type { Reader } from './reader.ts';
import { LANES } from './records.ts';
import { addScores } from './score.ts';
import { LONGEST_SENTENCE, sentenceEnd } from './sentences.ts';
import { wordTables } from './word-kinds.ts';

/** Positions scored at a time: keeps the working set in the processor's near cache. */
const RUN = 400;

/** A reader in plain JavaScript, for where the kernel can't run, and to test it by. Throws when the model lacks the scheme. */
export function plainReader(file: ModelFile, scheme: string, lexicon: Lexicon): Reader {
  const tables = modelTables(file, scheme);
  const decoder = createDecoder(file.header, LONGEST_SENTENCE);
  let codes = new Uint16Array(0);
  let keys: FeatureKeys = featureKeys(0);
  let sums = new Int16Array(0);
  /** Where each sentence begins, counted from the first; last, where the last one ends. */
  const starts: number[] = [];

  function makeRoom(n: number): void {
    if (codes.length >= n) return;
    codes = new Uint16Array(n * 2);
    keys = featureKeys(n * 2);
    sums = new Int16Array((n * 2 + 2 * MARGIN) * LANES);
  }
  /** A sentence's first position: two empty ones stand before, between and after sentences. */
  const positionOf = (s: number): number => (starts[s] as number) + 2 * s + 2;
  const endOf = (s: number): number => positionOf(s + 1) - 2;

  return {
    words: wordTables(tables, lexicon),
    run: RUN,
    score(text, from, longest) {
      makeRoom(Math.min((text.length - from) * 3, longest + LONGEST_SENTENCE) + 8);
      starts.length = 0;
      let n = 2;
      let start = from;
      codes[0] = codes[1] = 0;
      while (start < text.length && n < longest) {
        const end = sentenceEnd(text, start);
        starts.push(start - from);
        for (let i = start; i < end; i++) codes[n++] = FOLDED[text.charCodeAt(i)] as number;
        codes[n++] = 0;
        codes[n++] = 0;
        start = end;
      }
      starts.push(start - from);
      computeKeys(codes, n, lexicon, keys);
      addScores(codes, n, keys, tables, sums);
      return start;
    },
    decode(onSpan) {
      for (let s = 0; s + 1 < starts.length; s++) {
        const shift = 2 * s + 2;
        decodeSentence(decoder, sums, positionOf(s), endOf(s), (start, end, type, confidence) =>
          onSpan(start - shift, end - shift, type, confidence),
        );
      }
    },
    hold(at) {
      let s = 0;
      while ((starts[s + 1] as number) <= at) s++;
      readSentence(decoder, sums, positionOf(s), endOf(s));
      return { from: starts[s] as number, to: starts[s + 1] as number };
    },
    probability: (start, end, type) => spanProbability(decoder, start, end, type),
  };
}
