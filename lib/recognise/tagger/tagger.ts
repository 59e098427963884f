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
import { KERNEL_PATH, kernelScorer } from './kernel-scorer.ts';
import { type TagType, TYPES } from './labels.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { spanProbability } from './marginals.ts';
import { gunzip, type ModelFile, type ModelHeader, unpackModel } from './model-file.ts';
import { plainScorer } from './plain-scorer.ts';
import type { Scorer } from './scorer.ts';
import { LONGEST_SENTENCE, sentenceEnd } from './sentences.ts';
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
  const scheme = options.scheme ?? 'quandian';
  const file = unpackModel(await gunzip(await load(MODEL_PATH)));
  const lexicon = lexiconOf(file);
  return taggerOf(await openScorer(file, scheme, lexicon, load), file.header, lexicon);
}

/** The kernel; where it can't be had (an old browser, a policy that forbids WebAssembly), the same in plain JavaScript. */
async function openScorer(file: ModelFile, scheme: string, lexicon: Lexicon, load: LoadAsset): Promise<Scorer> {
  try {
    return await kernelScorer(file, scheme, lexicon, await load(KERNEL_PATH));
  } catch {
    return plainScorer(file, scheme, lexicon);
  }
}

/** A tagger over an unpacked model, in plain JavaScript: the same labels as the kernel's, slower. */
export function createTagger(file: ModelFile, scheme: string): Tagger {
  const lexicon = lexiconOf(file);
  return taggerOf(plainScorer(file, scheme, lexicon), file.header, lexicon);
}

const lexiconOf = ({ single, lengths, pairs, wordKeys, wordClasses }: ModelFile): Lexicon =>
  buildLexicon(single, lengths, pairs, wordKeys, wordClasses);

/** The sentences of a stretch of text that lies scored in the scorer. */
interface Run {
  text: string;
  /** Offsets: where each sentence begins; last, where the last one ends. */
  starts: number[];
  /** Position of each sentence's first character among the scored. */
  positions: number[];
}

function taggerOf(scorer: Scorer, header: ModelHeader, lexicon: Lexicon): Tagger {
  const decoder = createDecoder(header, LONGEST_SENTENCE);
  const run: Run = { text: '', starts: [0], positions: [] };
  // The sentence whose marginals the decoder holds.
  const held = { text: '', from: 0, to: 0 };

  /** Scores the sentences from offset `from` on, as many as the scorer likes at a time; gives where they end. */
  function scoreRun(text: string, from: number, longest: number): number {
    const codes = scorer.codes(Math.min(text.length - from, longest) * 3 + LONGEST_SENTENCE + 8);
    run.text = text;
    run.starts.length = run.positions.length = 0;
    let n = 2;
    let start = from;
    codes[0] = codes[1] = 0;
    while (start < text.length && n < longest) {
      const end = sentenceEnd(text, start);
      run.starts.push(start);
      run.positions.push(n);
      for (let i = start; i < end; i++) codes[n++] = FOLDED[text.charCodeAt(i)] as number;
      codes[n++] = 0;
      codes[n++] = 0;
      start = end;
    }
    run.starts.push(start);
    scorer.score(n);
    return start;
  }

  /** Computes the marginals of the sentence that has the offset `at`. */
  function hold(text: string, at: number): void {
    const { starts, positions } = run;
    if (text !== run.text || at < (starts[0] ?? 0) || at >= (starts.at(-1) ?? 0)) {
      // `lastIndexOf` takes a place before the text for its first character.
      let from = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
      for (let to = sentenceEnd(text, from); to <= at; to = sentenceEnd(text, from)) from = to;
      scoreRun(text, from, 3);
    }
    let low = 0;
    for (let high = positions.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle;
    }
    held.text = text;
    held.from = starts[low] as number;
    held.to = starts[low + 1] as number;
    const position = positions[low] as number;
    readSentence(decoder, scorer, position, position + held.to - held.from);
  }

  return {
    wordKind: wordReader(lexicon),

    tag(text) {
      held.to = 0;
      const spans: TaggedSpan[] = [];
      let shift = 0;
      const onSpan = (start: number, end: number, type: number, confidence: number): void => {
        spans.push({ start: start + shift, end: end + shift, type: TYPES[type] ?? 'PER', confidence });
      };
      for (let start = 0; start < text.length; ) {
        start = scoreRun(text, start, scorer.run);
        for (let s = 0; s < run.positions.length; s++) {
          const position = run.positions[s] as number;
          const from = run.starts[s] as number;
          shift = from - position;
          decodeSentence(decoder, scorer, position, (run.starts[s + 1] as number) - shift, onSpan);
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
