import { aroundFigure } from './character-traits.ts';
import { PHRASE_ENDS, QUALIFIERS, VERBAL_NOUNS, WHOLE_NOUNS } from './counted-words.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { isOneOf } from './numeral-parts.ts';
import {
  ADVERBIAL,
  CLOSED,
  HEADS,
  MODIFIERS,
  MORE_ENDS,
  MORE_NOUNS,
  NOMINAL,
  PREDICATE_OPENERS,
} from './phrase-lists.ts';
import { START, WordTrie } from './word-trie.ts';

/** What a word of the trie is, a bit a list. */
const IS_END = 1;
const IS_NOUN = 2;
const IS_MODIFIER = 4;
const IS_HEAD = 8;
const IS_VERBAL = 16;
const IS_NOMINAL = 32;
const IS_ADVERBIAL = 64;
const IS_CLOSED = 128;
const IS_QUALIFIER = 256;

const TRIE = new WordTrie();
const add = (words: readonly string[], list: number): void => {
  for (const word of words) if (word !== '') TRIE.add(word, list);
};
const ownEnds = MORE_ENDS.split(' ');
const own = new Set(ownEnds);
add([...PHRASE_ENDS.split(' '), ...ownEnds, ...FUNCTION_WORDS], IS_END);
add([...WHOLE_NOUNS.split(' ').filter((word) => !own.has(word)), ...MORE_NOUNS.split(' ')], IS_NOUN);
add(MODIFIERS.split(' '), IS_MODIFIER);
add(HEADS.split(' '), IS_HEAD);
add([...VERBAL_NOUNS.split(' '), ...PREDICATE_OPENERS.split(' ')], IS_VERBAL);
add(NOMINAL.split(' '), IS_NOMINAL);
add(ADVERBIAL.split(' '), IS_ADVERBIAL);
add(CLOSED.split(' '), IS_CLOSED);
add(QUALIFIERS.split(' '), IS_QUALIFIER);

/**
 * What the lists have at a place, all of it read in one walk: in four bits each the length of the longest word that ends a noun
 * phrase, of the longest whole noun, verb as modifier, head and verbal noun; above them what two characters or the end are.
 */
export type PhraseWords = number;
const NOUN_AT = 4;
const MODIFIER_AT = 8;
const HEAD_AT = 12;
const VERBAL_AT = 16;
const LENGTH = 15;
const NOMINAL_BIT = 1 << 20;
const ADVERBIAL_BIT = 1 << 21;
const CLOSED_BIT = 1 << 22;
const QUALIFIER_BIT = 1 << 23;

/** Reads the lists at `at` of folded text. */
export function phraseWordsAt(text: string, at: number): PhraseWords {
  let end = 0;
  let noun = 0;
  let modifier = 0;
  let head = 0;
  let verbal = 0;
  let bits = 0;
  let place = TRIE.step(START, text.charCodeAt(at));
  for (let length = 1; place !== 0; length++) {
    const said = TRIE.said(place);
    if (said !== 0) {
      if ((said & IS_END) !== 0) {
        end = length;
        bits = (bits & ~CLOSED_BIT) | ((said & IS_CLOSED) === 0 ? 0 : CLOSED_BIT);
      }
      if ((said & IS_NOUN) !== 0) noun = length;
      if ((said & IS_MODIFIER) !== 0) modifier = length;
      if ((said & IS_HEAD) !== 0) head = length;
      if ((said & IS_VERBAL) !== 0) verbal = length;
      if (length === 2) {
        if ((said & IS_NOMINAL) !== 0) bits |= NOMINAL_BIT;
        if ((said & IS_ADVERBIAL) !== 0) bits |= ADVERBIAL_BIT;
        if ((said & IS_QUALIFIER) !== 0) bits |= QUALIFIER_BIT;
      }
    }
    place = TRIE.step(place, text.charCodeAt(at + length));
  }
  return end | (noun << NOUN_AT) | (modifier << MODIFIER_AT) | (head << HEAD_AT) | (verbal << VERBAL_AT) | bits;
}

/** Lengths, 0 where there is none: of a word that ends a noun phrase, a whole noun, a verb as modifier, a head. */
export const endIn = (words: PhraseWords): number => words & LENGTH;
export const nounIn = (words: PhraseWords): number => (words >>> NOUN_AT) & LENGTH;
export const modifierIn = (words: PhraseWords): number => (words >>> MODIFIER_AT) & LENGTH;
export const headIn = (words: PhraseWords): number => (words >>> HEAD_AT) & LENGTH;
/** Whether a verb that serves as a noun too stands there. */
export const isVerbalNoun = (words: PhraseWords): boolean => ((words >>> VERBAL_AT) & LENGTH) === 2;
/** Whether a verb that names a field of work stands there. */
export const isNominal = (words: PhraseWords): boolean => (words & NOMINAL_BIT) !== 0;
export const isAdverbial = (words: PhraseWords): boolean => (words & ADVERBIAL_BIT) !== 0;
/** Whether two characters there are an adjective or the like. */
export const isQualifying = (words: PhraseWords): boolean => (words & QUALIFIER_BIT) !== 0;
/** Whether the end there is a verb, of which a noun can be made. */
export const endsWithVerb = (words: PhraseWords): boolean => endIn(words) > 1 && (words & CLOSED_BIT) === 0;

/** The length of the word that ends a noun phrase at `at` of folded text, 0 where there is none. */
export const endLength = (text: string, at: number): number => TRIE.longest(text, at, IS_END);
export const headLength = (text: string, at: number): number => TRIE.longest(text, at, IS_HEAD);

/** The length of the verb that ends before `at` and no earlier than `start`; what 了 or 着 follows. */
export function verbBefore(text: string, start: number, at: number): number {
  return at - start > 2 && isVerbalNoun(phraseWordsAt(text, at - 2)) ? 2 : 1;
}

/** Single characters that make a noun of such a verb: 巡视组, 慰问金. */
const SUFFIX = aroundFigure.give('组队站点区所馆院厂库室店线车船机房员工户村品物款费率量票证卡网金岗');

/** Whether the character behind the verb of that length at `at` makes a noun of it: 人 of any, the rest of verbs that name a field. */
export function isSuffix(text: string, at: number, length: number, words: PhraseWords): boolean {
  const next = at + length;
  // 人员, 人才 and the like: the 人 is no suffix
  if (text.charAt(next) === '人') return !isOneOf('员才民群口们均', text, next + 1);
  return isNominal(words) && (aroundFigure.at(text, next) & SUFFIX) !== 0;
}

/** Whoever can act, by the last character, and by two of them: behind them a verb of one character or a verbal noun is the predicate: `三名学生|排队`. */
const ACTOR = aroundFigure.give('员人者民众兵警生友属师户方们企');
const ACTORS =
  '人口 选手 同志 孩子 儿童 干部 家长 职工 医护 护士 专家 代表 司机 企业 公司 银行 商家 部门 单位 老板'.split(' ');
const ACTOR_WORDS: ReadonlySet<string> = new Set(ACTORS);
const ENDS_ACTOR = aroundFigure.give(ACTORS.map((word) => word.charAt(1)));
/** Verbs of one character; inside nouns they are common, so they end a phrase behind an actor only. */
const SHORT_VERB = aroundFigure.give(
  '抱拜扣睡拼送拿带跑站坐走买卖学养种搬搭排挤守围推拉抬扛挖修建帮教写读看听唱跳打冲赶登报签领捐找选评爬躲逃救拒怕爱想谈喊哭笑',
);

/** Whether someone who can act ends before `at`; `start` is where the phrase began. */
export function isActor(text: string, start: number, at: number): boolean {
  if (at <= start) return false;
  const last = aroundFigure.at(text, at - 1);
  return (
    (last & ACTOR) !== 0 || ((last & ENDS_ACTOR) !== 0 && at - start > 1 && ACTOR_WORDS.has(text.slice(at - 2, at)))
  );
}

/** Whether a predicate begins at `at`, where the lists have `words`, behind someone who acts; `start` is where the phrase began. */
export function isPredicate(text: string, start: number, at: number, words: PhraseWords): boolean {
  if (!isActor(text, start, at)) return false;
  if ((aroundFigure.at(text, at) & SHORT_VERB) !== 0) return true;
  const verbal = (words >>> VERBAL_AT) & LENGTH;
  return verbal > 0 && headLength(text, at + verbal) === 0;
}
