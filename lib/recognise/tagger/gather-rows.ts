/** The n-grams of a scheme with their weights: the scheme's own rows folded into the plain ones. */
import { KINDS_OF_FEATURE } from './kinds.ts';
import { LABELS } from './labels.ts';
import type { ModelFile, Section } from './model-file.ts';

/** All n-grams of one kind. */
export interface GatheredKind {
  kind: number;
  /** Rows that each key has: one for each slot. */
  slots: number;
  /** Ascending. */
  keys: Uint32Array;
  /** Weights: for each key `slots` rows of `LABELS`. */
  sums: Int16Array;
}

/** Gathers the n-grams of one kind. Throws when the file lacks the scheme. */
export function gatherRows(file: ModelFile, scheme: string, kind: number): GatheredKind {
  if (!file.header.schemes.includes(scheme)) throw new Error(`the tagger model has no scheme ${scheme}`);
  const { reach, schemeSlots } = KINDS_OF_FEATURE[kind] ?? { reach: [], schemeSlots: [] };
  const wanted = file.sections.filter(
    ({ header: h }) => h.kind === kind && (h.scheme === undefined || h.scheme === scheme),
  );
  const keys = union(wanted.map((section) => section.keys));
  const sums = new Int16Array(keys.length * reach.length * LABELS);
  for (const section of wanted)
    addSection(section, section.header.scheme === undefined ? reach.map((_, slot) => slot) : schemeSlots);
  return { kind, slots: reach.length, keys, sums };

  function addSection({ keys: own, slotSets, labelSets, values }: Section, slotOf: readonly number[]): void {
    let place = 0;
    let row = 0;
    let value = 0;
    for (let i = 0; i < own.length; i++) {
      while (keys[place] !== own[i]) place++;
      const set = slotSets[i] as number;
      for (let s = 0; s < slotOf.length; s++) {
        if (((set >> s) & 1) === 0) continue;
        const labels = labelSets[row++] as number;
        const base = (place * reach.length + (slotOf[s] as number)) * LABELS;
        for (let y = 0; y < LABELS; y++)
          if (((labels >> y) & 1) === 1) sums[base + y] = (sums[base + y] as number) + (values[value++] as number);
      }
    }
  }
}

/** The numbers of ascending lists, each once, ascending. */
function union(lists: readonly Uint32Array[]): Uint32Array {
  let all = new Uint32Array(0);
  for (const list of lists) {
    const merged = new Uint32Array(all.length + list.length);
    let count = 0;
    for (let a = 0, b = 0; a < all.length || b < list.length; ) {
      const x = all[a] ?? Number.POSITIVE_INFINITY;
      const y = list[b] ?? Number.POSITIVE_INFINITY;
      merged[count++] = Math.min(x, y);
      if (x <= y) a++;
      if (y <= x) b++;
    }
    all = merged.slice(0, count);
  }
  return all;
}
