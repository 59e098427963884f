import type { ReadWord } from '../tagger/word-kinds.ts';
import { aroundFigure } from './character-traits.ts';
import { isOneOf } from './numeral-parts.ts';
import {
  endIn,
  endLength,
  endsWithVerb,
  headIn,
  headLength,
  isActor,
  isAdverbial,
  isNominal,
  isPredicate,
  isSuffix,
  isVerbalNoun,
  modifierIn,
  nounIn,
  type PhraseWords,
  phraseWordsAt,
  verbBefore,
} from './phrase-words.ts';
import { type Dimension, isMeasure } from './units.ts';
import { readWordsAhead, type WordsAhead } from './words-ahead.ts';

const HARD = aroundFigure.give('，。；：？！,;:?!\n\r\t　 “”‘’"\'「」『』《》〈〉[]【】—…-~0123456789①②③④⑤）)');
const NUMERAL = aroundFigure.give('0123456789一二三四五六七八九十百千万亿几两数约近超逾第');
const JOINS = aroundFigure.give('、和及或');
/** Numbers, and what stands before them. */
const NUMBERS = aroundFigure.give('0123456789两几第');
const ABOUT = aroundFigure.give('约近超逾');
const LONGEST = 18;
/** Behind a price or a length: it describes what follows and doesn't count it: 5元的门票, 200米处. */
const BESIDE_MEASURES = aroundFigure.give('的处长高宽深远厚时里外内');
/** 500强, 万元级, 82项目: part of the unit or of another word. */
const OF_UNIT = '强级目';

/** What 起 counts, verbs before its head included: `3起侵害群众利益典型问题`. */
const EVENT = /^[㐀-鿿]{0,12}?(?:案例|案件|事故|事件|纠纷|问题|疫情|火灾|案(?![例件情]))/u;

/**
 * The span in folded text of what the figure that ends at `at` counts: the noun phrase right behind it (`2600余名|机关党员干部|联系…`), or behind a
 * 的. Without a segmenter it ends at the first word that can't be inside one: a function word, or a verb that is neither part of a noun
 * nor a modifier. `undefined` where there is none.
 */
export function readCounted(
  text: string,
  at: number,
  dimension: Dimension | undefined,
  wordKind?: ReadWord,
): { start: number; end: number } | undefined {
  const behind = aroundFigure.at(text, at);
  if (isOneOf(OF_UNIT, text, at)) return undefined;
  if (neverCounts(dimension)) return undefined;
  if (isMeasure(dimension) && (behind & BESIDE_MEASURES) !== 0) return undefined;
  const event = isOneOf('起宗桩', text, at - 1) ? EVENT.exec(text.slice(at, at + LONGEST))?.[0].length : undefined;
  if (event !== undefined) return { start: at, end: at + event };
  const start = text.charAt(at) === '的' ? at + 1 : at;
  if ((aroundFigure.at(text, start) & HARD) !== 0) return undefined;
  const modifier = modifierIn(phraseWordsAt(text, start));
  // A verb as modifier needs its noun: 18名遇难矿工; not 18名遇难，.
  const from = modifier > 0 ? start + modifier : start;
  const words = wordKind && readWordsAhead(text, start, wordKind);
  let end = from;
  while (end - start < LONGEST && end < text.length) {
    const next = step(text, start, end, words);
    if (next === end) break;
    end = next;
  }
  // 村组通|了: 了 or 着 shows that a verb stands before it.
  if (isOneOf('了着', text, end)) end -= verbBefore(text, from, end);
  // 2个|决定。: a verb between measure word and stop is used as a noun.
  if (end === start && isOneOf('个项次件份种', text, at - 1)) {
    const here = phraseWordsAt(text, start);
    if (endsWithVerb(here) && isHard(text, start + endIn(here))) end += endIn(here);
  }
  // 3次|历史性|会晤，: what is done so often is counted
  if (
    words &&
    end > start &&
    (isOneOf('次期轮番', text, at - 1) || (text.charAt(at - 1) === '场' && !words.isNoun(start))) &&
    (endLength(text, end) === 2 || words.isVerbal(end)) &&
    isHard(text, end + 2)
  )
    end += 2;
  while (end > start && (aroundFigure.at(text, end - 1) & JOINS) !== 0) end--;
  // 两位|年轻|的飞行员: behind an adjective alone the noun comes
  if (
    text.charAt(end) === '的' &&
    words &&
    end > start &&
    words.lengthAt(start) === end - start &&
    words.isQualifier(start)
  )
    return readCounted(text, end + 1, dimension, wordKind);
  // 两枚S-200导弹: a designation begins; its noun is behind a hyphen.
  if (text.charCodeAt(start) < 128 && /^[A-Za-z]+$/.test(text.slice(start, end))) return undefined;
  if (end <= from || end - start >= LONGEST) return undefined;
  // A modifier clause (`遇难者的尸体`) is not read: the head would be far behind.
  if (text.charAt(end) === '的' && (modifier > 0 || text.slice(start, end).includes('、'))) return undefined;
  return { start, end };
}

/** Dimensions of which a figure tells how long, how old, how warm … something is, never how many there are. */
const neverCounts = (dimension: Dimension | undefined): boolean =>
  dimension === 'time' ||
  dimension === 'age' ||
  dimension === 'temperature' ||
  dimension === 'speed' ||
  dimension === 'power';

const isHard = (text: string, at: number): boolean => (aroundFigure.at(text, at) & HARD) !== 0;
const isNumeral = (text: string, at: number): boolean => (aroundFigure.at(text, at) & NUMERAL) !== 0;

/** Where the phrase that began at `start` goes on to from `at`, or `at` where it ends. */
function step(text: string, start: number, at: number, words: WordsAhead | undefined): number {
  const traits = aroundFigure.at(text, at);
  if (isOneOf('（(', text, at)) return at === start ? at : Math.max(at, bracketEnd(text, at));
  if ((traits & HARD) !== 0) return at;
  const here = phraseWordsAt(text, at);
  let noun = nounIn(here);
  if ((traits & JOINS) !== 0) {
    if (noun > 0) return at + noun;
    return at === start || isNumeral(text, at + 1) || !continues(text, start, at) ? at : at + 1;
  }
  if (at > start) {
    if ((traits & NUMBERS) !== 0 && noun === 0) return at;
    if ((traits & ABOUT) !== 0 && isNumeral(text, at + 1)) return at;
    // inside a word: 土|地上 is 土地 and 上
    if (words?.lengthAt(at) === 0) return at + 1;
    if (words && endsHere(text, start, at, words, here)) return at;
  }
  // 发生地|震 is 发生 and 地震
  if (noun > 1 && words?.lengthAt(at + noun) === 0) noun = 0;
  const stop = endIn(here);
  if (noun >= stop && noun > 0) return at + noun;
  const word = words?.lengthAt(at) ?? 0;
  if (word > stop && words?.isNoun(at)) return at + word;
  const verb = stop > 0 ? (endsWithVerb(here) ? stop : 0) : at > start && words?.isVerbal(at) ? word : 0;
  if (stop === 0 && verb === 0) {
    if (at > start && isPredicate(text, start, at, here)) return at;
    // 新股|融资256亿元: a verbal noun before a number is the predicate
    return at > start && word === 2 && isVerbalNoun(here) && isNumeral(text, at + 2) ? at : at + Math.max(word, 1);
  }
  if (verb === 0) return at;
  const head = headIn(phraseWordsAt(text, at + verb));
  if (head > 0) return at + verb + head;
  // 代表性|传承|人, 中央|巡视|组
  if (words?.lengthAt(at + verb) === 1 && isSuffix(text, at, verb, here)) return at + verb + 1;
  // 产业|扶贫|示范点, 对口|支援|省市: no one who acts stands before it, and a noun behind
  return isNominal(here) && words && isNounLike(text, at + verb, words) && !isActor(text, start, at) ? at + verb : at;
}

function isNounLike(text: string, at: number, words: WordsAhead): boolean {
  if (words.isNoun(at)) return true;
  const here = phraseWordsAt(text, at);
  return (
    nounIn(here) > 0 ||
    ((isNominal(here) || isVerbalNoun(here)) && (words.isNoun(at + 2) || isSuffix(text, at, 2, here)))
  );
}

/** Whether the word at `at`, where the lists have `here`, can't go on with the noun before it: 汽车|内, 代表|口头|述职, 选手|参赛. */
function endsHere(text: string, start: number, at: number, words: WordsAhead, here: PhraseWords): boolean {
  const length = words.lengthAt(at);
  if (length === 1 && isOneOf(INSIDE, text, at)) return true;
  const next = at + length;
  if (isAdverbial(here)) {
    const behind = phraseWordsAt(text, next);
    if (endIn(behind) > 1 || words.isVerbal(next) || isVerbalNoun(behind))
      return (
        headLength(text, next + 2) === 0 &&
        !isSuffix(text, next, 2, behind) &&
        next + 2 < text.length &&
        !isOneOf('县村户', text, next + 2) &&
        (!isHard(text, next + 2) || isActor(text, start, at))
      );
  }
  if (!isActor(text, start, at) || length < 2) return false;
  const acts = modifierIn(here) === 2 && !words.isNoun(next);
  if (words.isNoun(at) && !acts) return false;
  if (nounIn(here) > 0 && !acts) return false;
  const verb = acts || endIn(here) === 2 || words.isVerbal(at) || isVerbalNoun(here);
  const behind = phraseWordsAt(text, next);
  const clause = verb || endIn(behind) > 0 || words.isVerbal(next);
  return clause && headIn(behind) === 0 && !(words.lengthAt(next) === 1 && isSuffix(text, at, length, here));
}
/** Behind a noun: 汽车内. */
const INSIDE = '内间里外旁';

/** Whether the phrase goes on behind the 、 or 和 at `at`: a short noun follows, and no verb begins there. */
function continues(text: string, start: number, at: number): boolean {
  if (at - start > 8 || at + 1 >= text.length || isHard(text, at + 1)) return false;
  const next = phraseWordsAt(text, at + 1);
  return endIn(next) === 0 || nounIn(next) > 0;
}

/** `县（区、市）`, `乡（镇）`: the end of a short bracket without digits, 0 where it is none. */
function bracketEnd(text: string, at: number): number {
  for (let end = at + 1; end < text.length && end - at <= 7; end++) {
    const char = text.charAt(end);
    if (char === '）' || char === ')') return end + 1;
    if (char === '，' || char === '。' || (char >= '0' && char <= '9')) return 0;
  }
  return 0;
}
