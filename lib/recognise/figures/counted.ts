import { endLength, headLength, isPredicate, isVerb, modifierLength, nounLength, verbBefore } from './phrase-words.ts';

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
  let end = from;
  while (end - start < LONGEST && end < text.length) {
    const next = step(text, start, end);
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
  while (end > start && '、和及或'.includes(text.charAt(end - 1))) end--;
  // 两枚S-200导弹: a designation begins; its noun is behind a hyphen.
  if (/^[A-Za-z]+$/.test(text.slice(start, end))) return undefined;
  if (end <= from || end - start >= LONGEST) return undefined;
  // A modifier clause (`遇难者的尸体`) is not read: the head would be far behind.
  if (text.charAt(end) === '的' && (modifier > 0 || text.slice(start, end).includes('、'))) return undefined;
  return { start, end };
}

/** Where the phrase that began at `start` goes on to from `at`, or `at` where it ends. */
function step(text: string, start: number, at: number): number {
  const char = text.charAt(at);
  if (char === '（' || char === '(') return at === start ? at : Math.max(at, bracketEnd(text, at));
  if (HARD.has(char)) return at;
  if ('、和及或'.includes(char)) {
    if (nounLength(text, at) > 0) return at + nounLength(text, at);
    return at === start || NUMERAL.has(text.charAt(at + 1)) || !continues(text, start, at) ? at : at + 1;
  }
  if (at > start) {
    if ('0123456789两几第'.includes(char)) return at;
    if ('约近超逾'.includes(char) && NUMERAL.has(text.charAt(at + 1))) return at;
  }
  const noun = nounLength(text, at);
  const stop = endLength(text, at);
  if (noun >= stop && noun > 0) return at + noun;
  if (stop === 0) return at > start && isPredicate(text, start, at) ? at : at + 1;
  const head = isVerb(text, at, stop) ? headLength(text, at + stop) : 0;
  return head > 0 ? at + stop + head : at;
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
