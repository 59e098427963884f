import { isHan } from '../patterns/unit-at.ts';
import { OTHER_WORDS, type ReadWord } from '../tagger/word-kinds.ts';
import { aroundFigure } from './character-traits.ts';
import { isQualifying, phraseWordsAt } from './phrase-words.ts';

/** Cost of a character that no word holds; a word costs 1, a common noun a little less. */
const ALONE = 1.2;
const NOUN = 0.95;
const LONGEST = 5;
/** The longest word that counts though it is no noun. */
const LONGEST_OTHER = 3;
/** How far is read. */
const AHEAD = 24;
const QUALIFIES = aroundFigure.give('新大小老好');

/** Where words begin behind a figure, and which of them are verbs or adverbs; offsets into the text. */
export interface WordsAhead {
  /** Length of the word that begins at `at`; 0 inside a word, -1 beyond what is read. */
  lengthAt(at: number): number;
  isNoun(at: number): boolean;
  /** A verb, adverb or idiom: no noun, adjective or verbal noun. */
  isVerbal(at: number): boolean;
  /** An adjective or the like: no noun and no verb. */
  isQualifier(at: number): boolean;
}

/**
 * Cuts characters into the fewest words, from left to right and no further than one asks: where no word of the lexicon goes over a place,
 * the cheapest way to the end of the window passes it, so that what lies before is settled.
 */
class WordCutter implements WordsAhead {
  private text = '';
  private from = 0;
  private length = 0;
  private readWord: ReadWord = () => 0;
  /** How many places are settled. */
  private settled = 0;
  /** How far `cost` and `back` hold ways of this text. */
  private reached = 0;
  private readonly cost = new Float64Array(AHEAD + LONGEST + 1);
  /** The size of the last word on the cheapest way to a place. */
  private readonly back = new Uint8Array(AHEAD + LONGEST + 1);
  private readonly sizes = new Uint8Array(AHEAD);
  private readonly kinds = new Int32Array(AHEAD);

  open(text: string, from: number, readWord: ReadWord): this {
    this.text = text;
    this.from = from;
    this.length = Math.min(AHEAD, text.length - from);
    this.readWord = readWord;
    this.settled = 0;
    this.cost[0] = 0;
    this.reached = 0;
    return this;
  }

  lengthAt(at: number): number {
    const place = at - this.from;
    if (place < 0 || place >= this.length) return -1;
    while (place >= this.settled) this.settleMore();
    return this.sizes[place] as number;
  }

  isNoun(at: number): boolean {
    const size = this.lengthAt(at);
    return size > 1 && (((this.kinds[at - this.from] as number) >>> size) & 1) !== 0;
  }

  isVerbal(at: number): boolean {
    return this.lengthAt(at) === 2 && !this.isNoun(at) && !isQualifying(phraseWordsAt(this.text, at));
  }

  isQualifier(at: number): boolean {
    const size = this.lengthAt(at);
    return size === 2
      ? isQualifying(phraseWordsAt(this.text, at))
      : size === 1 && (aroundFigure.at(this.text, at) & QUALIFIES) !== 0;
  }

  /** Reads on from the last settled place to the next one over which no word goes. */
  private settleMore(): void {
    const { back, sizes } = this;
    const first = this.settled;
    let place = first;
    let reach = first + 1;
    while (place < reach) reach = Math.max(reach, this.reachFrom(place++));
    for (let inside = first; inside < reach; inside++) sizes[inside] = 0;
    for (let end = reach; end > first; ) {
      const size = back[end] as number;
      end -= size;
      sizes[end] = size;
    }
    this.settled = reach;
  }

  /** Tries all words that begin at a place; gives where the longest of them ends. */
  private reachFrom(place: number): number {
    const { text, cost } = this;
    const at = this.from + place;
    const here = cost[place] as number;
    this.offer(place, 1, here + ALONE);
    let most = 0;
    const longest = Math.min(LONGEST, this.length - place);
    while (most < longest && isHan(text.charCodeAt(at + most))) most++;
    const kinds = most > 1 ? this.readWord(text, at, most) : 0;
    this.kinds[place] = kinds;
    let reach = place + 1;
    for (let size = 2; size <= most; size++) {
      const isNoun = ((kinds >>> size) & 1) !== 0;
      if (!isNoun && (size > LONGEST_OTHER || ((kinds >>> (size + OTHER_WORDS)) & 1) === 0)) continue;
      reach = place + size;
      this.offer(place, size, here + (isNoun ? NOUN : 1));
    }
    return reach;
  }

  private offer(place: number, size: number, sum: number): void {
    const end = place + size;
    while (this.reached < end) this.cost[++this.reached] = Number.POSITIVE_INFINITY;
    if (sum >= (this.cost[end] as number)) return;
    this.cost[end] = sum;
    this.back[end] = size;
  }
}

const cutter = new WordCutter();

/** Cuts the next characters from `from` on into the fewest words. What it gives is good until the next call. */
export const readWordsAhead = (text: string, from: number, readWord: ReadWord): WordsAhead =>
  cutter.open(text, from, readWord);
