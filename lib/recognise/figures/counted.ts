import type { ReadWord } from '../tagger/word-kinds.ts';
import {
  endLength,
  headLength,
  isActor,
  isAdverbial,
  isNominal,
  isPredicate,
  isSuffix,
  isVerb,
  isVerbalNoun,
  modifierLength,
  nounLength,
  verbBefore,
} from './phrase-words.ts';
import { readWordsAhead, type WordsAhead } from './words-ahead.ts';

const HARD = new Set('，。；：？！,;:?!\n\r\t　 “”‘’"\'「」『』《》〈〉[]【】—…-~0123456789①②③④⑤）)');
const NUMERAL = new Set('0123456789一二三四五六七八九十百千万亿几两数约近超逾第');
const LONGEST = 18;
/** Dimensions in which a figure behind which a 的 stands tells how many, or what part. */
const COUNTED = new Set(['count', 'people', 'share', 'other']);
const NEVER_COUNTS = new Set(['time', 'age', 'temperature', 'speed', 'power']);
const BESIDE_MEASURES = new Set('的处长高宽深远厚时里外内');

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
  dimension: string | undefined,
  wordKind?: ReadWord,
): { start: number; end: number } | undefined {
  // 500强, 万元级, 82项目: part of the unit or of another word.
  if ('强级目'.includes(text.charAt(at) || '\0')) return undefined;
  if (dimension !== undefined && NEVER_COUNTS.has(dimension)) return undefined;
  const measured = dimension !== undefined && !COUNTED.has(dimension);
  // A price or a length describes what follows it and doesn't count it: 5元的门票, 200米处.
  if (measured && BESIDE_MEASURES.has(text.charAt(at))) return undefined;
  const event = '起宗桩'.includes(text.charAt(at - 1) || '\0')
    ? EVENT.exec(text.slice(at, at + LONGEST))?.[0].length
    : undefined;
  if (event !== undefined) return { start: at, end: at + event };
  const start = text.charAt(at) === '的' ? at + 1 : at;
  const modifier = modifierLength(text, start);
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
  if ('了着'.includes(text.charAt(end) || '\0')) end -= verbBefore(text, from, end);
  // 2个|决定。: a verb between measure word and stop is used as a noun.
  if (end === start && '个项次件份种'.includes(text.charAt(at - 1))) {
    const verb = endLength(text, start);
    if (isVerb(text, start, verb) && HARD.has(text.charAt(start + verb))) end += verb;
  }
  // 3次|历史性|会晤，: what is done so often is counted
  if (
    words &&
    end > start &&
    ('次期轮番'.includes(text.charAt(at - 1)) || (text.charAt(at - 1) === '场' && !words.isNoun(start))) &&
    (endLength(text, end) === 2 || words.isVerbal(end)) &&
    HARD.has(text.charAt(end + 2))
  )
    end += 2;
  while (end > start && '、和及或'.includes(text.charAt(end - 1))) end--;
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
  if (/^[A-Za-z]+$/.test(text.slice(start, end))) return undefined;
  if (end <= from || end - start >= LONGEST) return undefined;
  // A modifier clause (`遇难者的尸体`) is not read: the head would be far behind.
  if (text.charAt(end) === '的' && (modifier > 0 || text.slice(start, end).includes('、'))) return undefined;
  return { start, end };
}

/** Where the phrase that began at `start` goes on to from `at`, or `at` where it ends. */
function step(text: string, start: number, at: number, words: WordsAhead | undefined): number {
  const char = text.charAt(at);
  if (char === '（' || char === '(') return at === start ? at : Math.max(at, bracketEnd(text, at));
  if (HARD.has(char)) return at;
  if ('、和及或'.includes(char)) {
    if (nounLength(text, at) > 0) return at + nounLength(text, at);
    return at === start || NUMERAL.has(text.charAt(at + 1)) || !continues(text, start, at) ? at : at + 1;
  }
  if (at > start) {
    if ('0123456789两几第'.includes(char) && nounLength(text, at) === 0) return at;
    if ('约近超逾'.includes(char) && NUMERAL.has(text.charAt(at + 1))) return at;
    // inside a word: 土|地上 is 土地 and 上
    if (words?.lengthAt(at) === 0) return at + 1;
    if (words && endsHere(text, start, at, words)) return at;
  }
  let noun = nounLength(text, at);
  // 发生地|震 is 发生 and 地震
  if (noun > 1 && words?.lengthAt(at + noun) === 0) noun = 0;
  const stop = endLength(text, at);
  if (noun >= stop && noun > 0) return at + noun;
  const word = words?.lengthAt(at) ?? 0;
  if (word > stop && words?.isNoun(at)) return at + word;
  const verb = stop > 0 ? (isVerb(text, at, stop) ? stop : 0) : at > start && words?.isVerbal(at) ? word : 0;
  if (stop === 0 && verb === 0) {
    if (at > start && isPredicate(text, start, at)) return at;
    // 新股|融资256亿元: a verbal noun before a number is the predicate
    return at > start && word === 2 && isVerbalNoun(text, at) && NUMERAL.has(text.charAt(at + 2))
      ? at
      : at + Math.max(word, 1);
  }
  if (verb === 0) return at;
  const head = headLength(text, at + verb);
  if (head > 0) return at + verb + head;
  // 代表性|传承|人, 中央|巡视|组
  if (words?.lengthAt(at + verb) === 1 && isSuffix(text, at, verb)) return at + verb + 1;
  // 产业|扶贫|示范点, 对口|支援|省市: no one who acts stands before it, and a noun behind
  return isNominal(text, at) && words && isNounLike(text, at + verb, words) && !isActor(text, start, at)
    ? at + verb
    : at;
}

const isNounLike = (text: string, at: number, words: WordsAhead): boolean =>
  words.isNoun(at) ||
  nounLength(text, at) > 0 ||
  ((isNominal(text, at) || isVerbalNoun(text, at)) && (words.isNoun(at + 2) || isSuffix(text, at, 2)));

/** Whether the word at `at` can't go on with the noun before it: 汽车|内, 代表|口头|述职, 选手|参赛. */
function endsHere(text: string, start: number, at: number, words: WordsAhead): boolean {
  const length = words.lengthAt(at);
  if (length === 1 && '内间里外旁'.includes(text.charAt(at))) return true;
  const next = at + length;
  if (isAdverbial(text, at) && (endLength(text, next) > 1 || words.isVerbal(next) || isVerbalNoun(text, next)))
    return (
      headLength(text, next + 2) === 0 &&
      !isSuffix(text, next, 2) &&
      !'县村户'.includes(text.charAt(next + 2)) &&
      (!HARD.has(text.charAt(next + 2)) || isActor(text, start, at))
    );
  if (!isActor(text, start, at) || length < 2) return false;
  const acts = modifierLength(text, at) === 2 && !words.isNoun(next);
  if (words.isNoun(at) && !acts) return false;
  if (nounLength(text, at) > 0 && !acts) return false;
  const verb = acts || endLength(text, at) === 2 || words.isVerbal(at) || isVerbalNoun(text, at);
  const clause = verb || endLength(text, next) > 0 || words.isVerbal(next);
  return clause && headLength(text, next) === 0 && !(words.lengthAt(next) === 1 && isSuffix(text, at, length));
}

/** Whether the phrase goes on behind the 、 or 和 at `at`: a short noun follows, and no verb begins there. */
function continues(text: string, start: number, at: number): boolean {
  return (
    at - start <= 8 &&
    at + 1 < text.length &&
    !HARD.has(text.charAt(at + 1)) &&
    (endLength(text, at + 1) === 0 || nounLength(text, at + 1) > 0)
  );
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
