/**
 * The trained tagger: finds people, places and bodies in a text with a linear-chain CRF over hashed features.
 *
 * It sees a sentence at a time and knows nothing of the article, so it is a witness for the rules, not a verdict.
 * Spans follow the project's own guideline (scheme `quandian`): places of a chain are apart, a place inside a body's
 * name is not reported, anonymised people (`邢某`) are not people.
 */
import type { LoadAsset } from '../types.ts';
import { KERNEL_PATH, kernelReader } from './kernel-reader.ts';
import { type TagType, TYPES } from './labels.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { gunzip, type ModelFile, unpackModel } from './model-file.ts';
import { plainReader } from './plain-reader.ts';
import type { Reader } from './reader.ts';
import { sentenceEnd } from './sentences.ts';
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
  return taggerOf(await openReader(file, scheme, lexiconOf(file), load));
}

/** The kernel; where it can't be had (an old browser, a policy that forbids WebAssembly), the same in plain JavaScript. */
async function openReader(file: ModelFile, scheme: string, lexicon: Lexicon, load: LoadAsset): Promise<Reader> {
  try {
    return await kernelReader(file, scheme, lexicon, await load(KERNEL_PATH));
  } catch {
    return plainReader(file, scheme, lexicon);
  }
}

/** A tagger over an unpacked model, in plain JavaScript: the same labels as the kernel's, slower. */
export function createTagger(file: ModelFile, scheme: string): Tagger {
  return taggerOf(plainReader(file, scheme, lexiconOf(file)));
}

const lexiconOf = ({ single, lengths, pairs, wordKeys, wordClasses }: ModelFile): Lexicon =>
  buildLexicon(single, lengths, pairs, wordKeys, wordClasses);

function taggerOf(reader: Reader): Tagger {
  // What the reader has scored, and the sentence whose marginals it holds.
  const scored = { text: '', from: 0, to: 0 };
  const held = { text: '', from: 0, to: 0 };

  function score(text: string, from: number, longest: number): void {
    held.to = 0;
    scored.to = 0;
    const to = reader.score(text, from, longest);
    scored.text = text;
    scored.from = from;
    scored.to = to;
  }

  /** Computes the marginals of the sentence that has the offset `at`. */
  function hold(text: string, at: number): void {
    if (text !== scored.text || at < scored.from || at >= scored.to) {
      // `lastIndexOf` takes a place before the text for its first character.
      let from = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
      for (let to = sentenceEnd(text, from); to <= at; to = sentenceEnd(text, from)) from = to;
      score(text, from, 3);
    }
    const { from, to } = reader.hold(at - scored.from);
    held.text = text;
    held.from = scored.from + from;
    held.to = scored.from + to;
  }

  return {
    wordKind: wordReader(reader.words),

    tag(text) {
      const spans: TaggedSpan[] = [];
      for (let from = 0; from < text.length; from = scored.to) {
        score(text, from, reader.run);
        reader.decode((start, end, type, confidence) => {
          spans.push({ start: start + from, end: end + from, type: TYPES[type] ?? 'PER', confidence });
        });
      }
      return spans;
    },

    probability(text, start, end, type) {
      if (start < 0 || end <= start || end > text.length) return 0;
      if (start < held.from || start >= held.to || text !== held.text) hold(text, start);
      if (end > held.to) return 0;
      return reader.probability(start - held.from, end - held.from, TYPES.indexOf(type));
    },
  };
}
