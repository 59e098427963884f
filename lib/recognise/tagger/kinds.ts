/**
 * The kinds of features. An n-gram that starts at position `i` speaks for the labels of several positions `i + reach`;
 * each such pair of n-gram and reach is one row of weights (a slot). Rows that hang on the annotation scheme are kept
 * apart and are added to the plain rows when a model is opened for a scheme.
 */
export interface FeatureKind {
  name: string;
  seed: number;
  /** `position - i` for each slot. */
  reach: readonly number[];
  /** The slots (indices into `reach`) that each scheme has rows of its own for. */
  schemeSlots: readonly number[];
}

export const KINDS_OF_FEATURE: readonly FeatureKind[] = [
  { name: 'char', seed: 0, reach: [-2, -1, 0, 1, 2], schemeSlots: [1, 2, 3] },
  { name: 'pair', seed: 0x1234567, reach: [-1, 0, 1, 2], schemeSlots: [1, 2] },
  { name: 'skip', seed: 0x2345678, reach: [0], schemeSlots: [] },
  { name: 'triple', seed: 0x3456789, reach: [0, 1, 2], schemeSlots: [] },
  { name: 'shape', seed: 0x456789a, reach: [0], schemeSlots: [0] },
  { name: 'mark', seed: 0x56789ab, reach: [-1, 0, 1], schemeSlots: [1] },
  { name: 'marks', seed: 0x6789abc, reach: [0, 1], schemeSlots: [0] },
  { name: 'marked', seed: 0x789abcd, reach: [0], schemeSlots: [0] },
  { name: 'names', seed: 0x89abcde, reach: [0], schemeSlots: [0] },
];
export const KIND_COUNT: number = KINDS_OF_FEATURE.length;
