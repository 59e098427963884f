import { afterNameLength } from '../names/after-names.ts';
import { isNeverLast, soundsForeignAt } from '../names/read-name.ts';
import { isCompoundSurname, surnameLength } from '../names/surnames.ts';
import type { TitleSpan } from '../officials/read-titles.ts';
import type { Span, TaggedSpan } from '../organisations/spans.ts';
import { endingsOf } from '../patterns/edge-units.ts';
import { isHan, unitAt } from '../patterns/unit-at.ts';
import { ANY_START, type Surroundings } from './name-surroundings.ts';

const TAIL =
  /(?:同志|先生|女士|夫人|主席|书记|总理|总统|院士|教授|老师|师傅|大爷|大妈|大娘|大婶|奶奶|爷爷|叔叔|阿姨|大姐|大哥|老人|法官|校长|市长|省长)$/u;
const ENDS_TAIL = endingsOf(TAIL);
const DOT = /[·•・‧]/u;
/** 李某作的说明 */
const MADE = /^作(?:的|了|说明|报告|关于|工作)/u;
const OF = '的'.charCodeAt(0);
const MAKE = '作'.charCodeAt(0);

/** Of the characters that hardly end a name, those that the tagger may be sure of: 侯赛因, 丁文均. */
const isSureLast = (text: string, { end, confidence }: TaggedSpan): boolean =>
  confidence > 0.7 && '因均地后将向称及据共获'.includes(text.charAt(end - 1));

/**
 * Mends the edges of a tagged name: a place in front, a title, 和 or 任 behind, a dotted name cut short, 林郑 before a given name without
 * its 林. `hasDots`: the text has names with dots.
 */
export function trimTagged(
  text: string,
  tag: TaggedSpan,
  around: Surroundings,
  titles: ReadonlyMap<number, TitleSpan>,
  hasDots: boolean,
): Span {
  const { confidence } = tag;
  let { start, end } = tag;
  // 校长的某某某, 某某 + 和 + 某局
  if (unitAt(text, start) === OF && end - start > 2) start += 1;
  if (
    end - start === 3 &&
    ((around.edges[end] as number) & ANY_START) !== 0 &&
    (confidence < 0.9 ? '和与及同任' : '和与及同').includes(text.charAt(end - 1)) &&
    surnameLength(text, start) === 1
  )
    return { start, end: end - 1 };
  const place = end - start > 5 && confidence < 0.9 ? around.placeAt(start) : undefined;
  if (place && place.end < end - 1 && !DOT.test(text.slice(start, end))) start = place.end;
  for (let inner = start + 2; inner <= end - 2; inner++)
    if (around.titleEnds[start] !== 0 && titles.get(inner)?.start === start) start = inner;
  // 财政部长官某某: the office has the first character
  if (end - start > 2 && text.startsWith('长官', start - 1)) start += 1;
  const tail = ENDS_TAIL[unitAt(text, end - 1)] === 0 ? null : TAIL.exec(text.slice(start, end));
  if (tail && end - start - tail[0].length >= 2) end -= tail[0].length;
  const chinese = surnameLength(text, start) > 0;
  if (chinese && end - start === 3 && isNeverLast(text, end - 1) && !isSureLast(text, tag)) end -= 1;
  // 长孙, 司马 cut after their first character; the 长 of 局长 is none
  if (start > 0 && end - start >= 2 && isCompoundSurname(text, start - 1) && !titles.has(start)) start -= 1;
  if (chinese && end - start === 3 && unitAt(text, end - 1) === MAKE && MADE.test(text.slice(end - 1, end + 2)))
    end -= 1;
  return { start, end: hasDots && DOT.test(text.slice(start, end + 1)) ? dottedEnd(text, end) : end };
}

/** Where a dotted name ends that the tagger has up to `end` at least. */
function dottedEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    if (DOT.test(text.charAt(end)) && isHan(unitAt(text, end + 1))) end += 2;
    else if (soundsForeignAt(text, end) && afterNameLength(text, end) < 2 && !isNeverLast(text, end)) end++;
    else break;
  }
  return end;
}
