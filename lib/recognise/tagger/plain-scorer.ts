import { computeKeys, type FeatureKeys, featureKeys } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import type { ModelFile } from './model-file.ts';
import { MARGIN, modelTables } from './model-tables.ts';
import { LANES } from './row-set.ts';
import { addScores } from './score.ts';
import type { Scorer } from './scorer.ts';

/** Positions scored at a time: keeps the working set in the processor's near cache. */
const RUN = 400;

/** A scorer in plain JavaScript, for where the kernel can't run, and to test it by. Throws when the model lacks the scheme. */
export function plainScorer(file: ModelFile, scheme: string, lexicon: Lexicon): Scorer {
  const tables = modelTables(file, scheme);
  let codes = new Uint16Array(0);
  let keys: FeatureKeys = featureKeys(0);
  let sums = new Int16Array(0);
  return {
    run: RUN,
    codes(n) {
      if (codes.length < n) {
        codes = new Uint16Array(n * 2);
        keys = featureKeys(n * 2);
        sums = new Int16Array((n * 2 + 2 * MARGIN) * LANES);
      }
      return codes;
    },
    score(n) {
      computeKeys(codes, n, lexicon, keys);
      addScores(codes, n, keys, tables, sums);
    },
    nextLoud(p, to, limit) {
      for (let at = (p + MARGIN) * LANES; p < to; p++, at += LANES)
        for (let type = at; type < at + LANES; type += 4)
          if ((sums[type] as number) >= limit || (sums[type + 3] as number) >= limit) return p;
      return to;
    },
    read(p, out, at) {
      for (let lane = 0, from = (p + MARGIN) * LANES; lane < LANES; lane++)
        out[at + lane] = sums[from + lane] as number;
    },
  };
}
