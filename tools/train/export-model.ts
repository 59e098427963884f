/** Prunes trained weights, rounds them to 8 bits and lays them out as a model file. */
import { LABELS } from '../../lib/recognise/tagger/labels.ts';
import type { ModelFile, Section } from '../../lib/recognise/tagger/model-file.ts';
import { SCHEME_NAMES } from './corpora.ts';
import { CELL, possible, SQUARES, type Weights } from './crf.ts';
import type { FeatureTable } from './index-features.ts';
import type { CompiledLexicon } from './lexicon.ts';

export interface ExportOptions {
  /** How many weights to keep over all; the others are cut by |w| × G^0.25. */
  keep: number;
  /** Schemes whose rows are kept. */
  schemes: readonly string[];
  /** One unit of a stored weight. */
  step: number;
}

/** The model file for some schemes of a trained model. */
export function exportModel(
  table: FeatureTable,
  weights: Weights,
  lexicon: CompiledLexicon,
  options: ExportOptions,
): ModelFile {
  const { cells } = weights;
  const wanted = table.sections.filter(
    ({ scheme }) => scheme < 0 || options.schemes.includes(SCHEME_NAMES[scheme] ?? ''),
  );
  const threshold = keepThreshold(wanted, cells, options);
  const sections = wanted.map(({ kind, scheme, slots, keys, firstRow }): Section => {
    const order = Array.from(keys, (_, i) => i).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
    const outKeys: number[] = [];
    const slotSets: number[] = [];
    const labelSets: number[] = [];
    const values: number[] = [];
    for (const i of order) {
      let set = 0;
      for (let s = 0; s < slots; s++) {
        const base = ((firstRow[i] ?? 0) + s) * CELL;
        let labels = 0;
        for (let y = 0; y < LABELS; y++) {
          const value = Math.round((cells[base + y] ?? 0) / options.step);
          if (value === 0 || worth(cells, base + y) < threshold) continue;
          labels |= 1 << y;
          values.push(Math.max(-127, Math.min(127, value)));
        }
        if (labels === 0) continue;
        set |= 1 << s;
        labelSets.push(labels);
      }
      if (set === 0) continue;
      outKeys.push(keys[i] ?? 0);
      slotSets.push(set);
    }
    return {
      header: {
        kind,
        ...(scheme < 0 ? {} : { scheme: SCHEME_NAMES[scheme] ?? '' }),
        keys: outKeys.length,
        slots,
        rows: labelSets.length,
        values: values.length,
      },
      keys: Uint32Array.from(outKeys),
      slotSets: Uint8Array.from(slotSets),
      labelSets: Uint16Array.from(labelSets),
      values: Int8Array.from(values),
    };
  });
  return {
    header: {
      sections: sections.map(({ header }) => header),
      schemes: [...options.schemes],
      step: options.step,
      transitions: Array.from(weights.transitions, (v, i) => (possible[i] ? Number(v.toFixed(3)) : 0)),
      lexiconWords: lexicon.keys.length,
      lexiconClasses: [...new Set(lexicon.classes)].sort((a, b) => a - b),
    },
    sections,
    single: lexicon.single,
    lengths: lexicon.lengths,
    pairs: lexicon.pairs,
    wordKeys: lexicon.keys,
    wordClasses: lexicon.classes,
  };
}

const worth = (cells: Float32Array, i: number): number => Math.abs(cells[i] ?? 0) * (cells[i + SQUARES] ?? 0) ** 0.25;

/** The worth of the last weight that is kept. */
function keepThreshold(sections: FeatureTable['sections'], cells: Float32Array, options: ExportOptions): number {
  const worths: number[] = [];
  for (const { slots, firstRow } of sections)
    for (const first of firstRow)
      for (let row = first; row < first + slots; row++)
        for (let i = row * CELL; i < row * CELL + LABELS; i++)
          if (Math.abs(cells[i] ?? 0) > options.step / 2) worths.push(worth(cells, i));
  if (worths.length <= options.keep) return 0;
  const sorted = Float64Array.from(worths).sort();
  return sorted[sorted.length - options.keep] ?? 0;
}
