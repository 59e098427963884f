/**
 * The trained tagger: finds people, places and bodies in a text with a linear-chain CRF over hashed features.
 *
 * It sees a sentence at a time and knows nothing of the article, so it is a witness for the rules, not a verdict.
 * Spans follow the project's own guideline (scheme `quandian`): places of a chain are apart, a place inside a body's
 * name is not reported, anonymised people (`邢某`) are not people.
 */
import type { LoadAsset } from '../types.ts';
import { FOLDED } from './characters.ts';
import { createDecoder, decodeSentence, readSentence } from './decode.ts';
import { computeKeys, featureKeys } from './features.ts';
import { type TagType, TYPES } from './labels.ts';
import { buildLexicon } from './lexicon.ts';
import { spanProbability } from './marginals.ts';
import { gunzip, type ModelFile, unpackModel } from './model-file.ts';
import { addScores, MARGIN } from './score.ts';
import { LONGEST_SENTENCE, sentenceEnd } from './sentences.ts';
import { packWeights } from './weights.ts';
import { type ReadWord, wordReader } from './word-kinds.ts';

export type { TagType } from './labels.ts';

/** A span found. Offsets are UTF-16 code units into the text given, end exclusive. */
export interface TaggedSpan {
  start: number;
  end: number;
  type: TagType;
  /** The model's probability of exactly this span with this type, 0 to 1. */
  confidence: number;
}

export interface Tagger {
  /**
   * Tags a whole article (simplified characters, one for one folded before if need be). Spans come in text order,
   * never overlap and never cross a line. Linear in the text's length; an empty text gives none.
   */
  tag(text: string): TaggedSpan[];
  /**
   * The model's probability that exactly `start` to `end` of the text is a span of the type, whether `tag` gives it or
   * not; 0 for one that crosses a sentence's end. Costs one sentence's tagging, and little when it asks for the sentence
   * it asked for last.
   */
  probability(text: string, start: number, end: number, type: TagType): number;
  /** The kind of a word that the lexicon has. */
  wordKind: ReadWord;
}

export interface TaggerOptions {
  /** The annotation scheme to decode under: `quandian` (default), `msra` or `pfr199801`. */
  scheme?: string;
}

/** Where the model lies under `public/`. */
export const MODEL_PATH = 'recognise/tagger.bin';

/** Opens the packaged model. Throws when it can't be had or lacks the scheme. */
export async function openTagger(load: LoadAsset, options: TaggerOptions = {}): Promise<Tagger> {
  return createTagger(unpackModel(await gunzip(await load(MODEL_PATH))), options.scheme ?? 'quandian');
}

/** Characters scored at a time: keeps the working set in the processor's near cache. */
const RUN = 400;

/** A tagger over an unpacked model. */
export function createTagger(file: ModelFile, scheme: string): Tagger {
  const lexicon = buildLexicon(file.single, file.lengths, file.pairs, file.wordKeys, file.wordClasses);
  const weights = packWeights(file, scheme);
  const capacity = RUN + LONGEST_SENTENCE + 8;
  const codes = new Uint16Array(capacity);
  const keys = featureKeys(capacity);
  const sums = new Float64Array((capacity + 2 * MARGIN) * 3);
  const decoder = createDecoder(weights, LONGEST_SENTENCE);

  // The sentence whose marginals the decoder holds.
  const held = { text: '', from: 0, to: 0 };

  function hold(text: string, start: number): void {
    let from = text.lastIndexOf('\n', start - 1) + 1;
    let to = sentenceEnd(text, from);
    while (to <= start) {
      from = to;
      to = sentenceEnd(text, from);
    }
    const n = to - from + 4;
    codes.fill(0, 0, n);
    for (let i = from; i < to; i++) codes[i - from + 2] = FOLDED[text.charCodeAt(i)] as number;
    computeKeys(codes, n, lexicon, keys);
    addScores(codes, n, keys, weights, sums);
    readSentence(decoder, sums, 2, n - 2);
    held.text = text;
    held.from = from;
    held.to = to;
  }

  return {
    wordKind: wordReader(lexicon),

    tag(text) {
      held.to = 0;
      const spans: TaggedSpan[] = [];
      let offset = 0;
      const onSpan = (start: number, end: number, type: number, confidence: number): void => {
        spans.push({ start: start + offset, end: end + offset, type: TYPES[type] ?? 'PER', confidence });
      };
      const froms: number[] = [];
      const tos: number[] = [];
      const offsets: number[] = [];
      for (let start = 0; start < text.length; ) {
        codes[0] = codes[1] = 0;
        let n = 2;
        froms.length = tos.length = offsets.length = 0;
        while (start < text.length && n < RUN) {
          const end = sentenceEnd(text, start);
          froms.push(n);
          offsets.push(start - n);
          for (let i = start; i < end; i++) codes[n++] = FOLDED[text.charCodeAt(i)] as number;
          tos.push(n);
          codes[n++] = 0;
          codes[n++] = 0;
          start = end;
        }
        computeKeys(codes, n, lexicon, keys);
        addScores(codes, n, keys, weights, sums);
        for (let s = 0; s < froms.length; s++) {
          offset = offsets[s] as number;
          decodeSentence(decoder, sums, froms[s] as number, tos[s] as number, onSpan);
        }
      }
      return spans;
    },

    probability(text, start, end, type) {
      if (start < 0 || end <= start || end > text.length) return 0;
      if (start < held.from || start >= held.to || text !== held.text) hold(text, start);
      if (end > held.to) return 0;
      return spanProbability(decoder, start - held.from, end - held.from, TYPES.indexOf(type));
    },
  };
}
