/** Turns labelled texts into the arrays the trainer works on: padded codes, allowed labels, sentences. */
import { FOLDED } from '../../lib/recognise/tagger/characters.ts';
import { LABELS, spanLabels } from '../../lib/recognise/tagger/labels.ts';
import { sentenceEnd } from '../../lib/recognise/tagger/sentences.ts';
import { type LabelledText, SCHEME_NAMES, typeNumber } from './corpora.ts';

const ANY = (1 << LABELS) - 1;

export interface Dataset {
  /** Folded codes, sentences apart by two zeros. */
  codes: Uint16Array;
  /** Bit set of the labels allowed at each position; one bit where the label is known. */
  allowed: Uint16Array;
  /** First position of each sentence, and one past its last. */
  starts: Int32Array;
  ends: Int32Array;
  /** Scheme number of each sentence. */
  schemes: Uint8Array;
  /** How much each sentence weighs. */
  weights: Float32Array;
}

/** Cuts texts into sentences as the runtime does, and labels them. `weight` by scheme. */
export function buildDataset(texts: readonly LabelledText[], weight: Readonly<Record<string, number>>): Dataset {
  const size = texts.reduce((sum, { text }) => sum + text.length * 3 + 4, 4);
  const codes = new Uint16Array(size);
  const allowed = new Uint16Array(size);
  const starts: number[] = [];
  const ends: number[] = [];
  const schemes: number[] = [];
  const weights: number[] = [];
  let at = 2;
  for (const { text, spans, scheme, weight: own } of texts) {
    const labels = labelsOf(text, spans);
    for (let start = 0; start < text.length; ) {
      const end = sentenceEnd(text, start);
      starts.push(at);
      for (let i = start; i < end; i++) {
        codes[at] = FOLDED[text.charCodeAt(i)] ?? 0;
        allowed[at++] = labels[i] ?? 1;
      }
      ends.push(at);
      at += 2;
      schemes.push(SCHEME_NAMES.indexOf(scheme));
      weights.push(own ?? weight[scheme] ?? 1);
      start = end;
    }
  }
  return {
    codes: codes.slice(0, at),
    allowed: allowed.slice(0, at),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    schemes: Uint8Array.from(schemes),
    weights: Float32Array.from(weights),
  };
}

function labelsOf(text: string, spans: LabelledText['spans']): Uint16Array {
  const labels = new Uint16Array(text.length).fill(1);
  for (const { start, end, type, optional } of spans) {
    if (optional) labels.fill(ANY, start, end);
    else for (const [i, label] of spanLabels(typeNumber(type), end - start).entries()) labels[start + i] = 1 << label;
  }
  return labels;
}
