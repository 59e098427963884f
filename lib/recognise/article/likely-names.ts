import { afterNameLength } from '../names/after-names.ts';
import { isAmbiguousSurname } from '../names/ambiguous-surnames.ts';
import { isJapaneseSurname, surnameLength } from '../names/surnames.ts';
import { indexWords } from '../organisations/ending-index.ts';
import type { Span } from '../organisations/spans.ts';
import { isAllHan, isHan, unitAt } from '../patterns/unit-at.ts';
import { unitIndex } from '../patterns/unit-index.ts';
import type { FoundNames } from './found-names.ts';

/** How likely the tagger thinks a person from `start` to `end`; 0 to 1. Each question costs a sentence's tagging. */
export type Likelihood = (start: number, end: number) => number;

/** How likely the tagger must think a name that only a post or a trade in front of it tells (`总书记来信后`, `学生宿舍里` are far below). */
const LIKELY_AFTER_POST = 0.002;
const LIKELY_AFTER_TRADE = 0.04;
const LIKELY_AT_ALL = 0.12;
/** And one without a Chinese surname that fills the space up to a mark. */
const LIKELY_CLOSED = 0.02;
/** And a third character that the tagger left out. */
const LIKELY_FULLER = 0.15;
/** Conjunctions and the like that are surnames too. */
const JOINTS = '和与及也都就将对向从被为或并而但则才会能要';

/** A name whose surname is also a word, after a body's post: the length that the tagger thinks likeliest; 0 where it thinks none likely. */
export function likeliest(
  text: string,
  start: number,
  likelihood: Likelihood,
  titles: ReadonlyMap<number, unknown>,
  least = LIKELY_AT_ALL,
): number {
  const surname = surnameLength(text, start);
  if (surname === 0 || JOINTS.includes(text.charAt(start))) return 0;
  let best = 0;
  let most = 0;
  for (const end of [start + surname + 1, start + surname + 2]) {
    if (!isAllHan(text, start, end) || titles.has(end) || /^[先女同]/u.test(text.charAt(start + 1))) continue;
    // 仇文 + 时: a last character that is a word by itself counts half
    const raw = likelihood(start, end);
    const likely = raw * (afterNameLength(text, end - 1) > 0 && end - start > 2 ? 0.5 : 1);
    if (raw > least && likely > most) {
      most = likely;
      best = end - start;
    }
  }
  return best;
}

/** Length of a name without a Chinese surname, as Tibetans and Mongols have, that fills the space up to a mark; 0 where none is likely. */
export function closedName(text: string, start: number, likelihood: Likelihood): number {
  let end = start;
  while (end < start + 6 && isHan(unitAt(text, end))) end++;
  if (end < start + 2 || end > start + 5 || !'，、。；）)\n'.includes(text.charAt(end) || ' ')) return 0;
  if (/^[一二三四五六七八九十两几多全各本该]|[人员名位等]$/u.test(text.slice(start, end))) return 0;
  return likelihood(start, end) >= LIKELY_CLOSED ? end - start : 0;
}

/** Whether the tagger thinks a name read after a title likely enough; of Japanese names it knows few. `曾强调` is none whatever it thinks. */
export function isLikely(text: string, start: number, end: number, weak: boolean, likelihood: Likelihood): boolean {
  if (isAmbiguousSurname(text, start)) {
    if (end - start === 3 && afterNameLength(text, start + 1) === 2) return false;
    return likelihood(start, end) >= LIKELY_AT_ALL;
  }
  const japanese = isJapaneseSurname(text, start);
  // four characters, a Japanese surname, behind an office: nothing else is written so
  if (japanese && !weak && end - start === 4) return true;
  const least = japanese ? LIKELY_AFTER_POST / 2 : weak ? LIKELY_AFTER_TRADE : LIKELY_AFTER_POST;
  return likelihood(start, end) >= least;
}

/** A tagged name of two characters with the third that belongs to it: 雷震 + 霆 before 下达, where no word that follows names begins. */
export function fullerName(text: string, span: Span, likelihood: Likelihood): Span {
  const { start, end } = span;
  if (end - start !== 2 || surnameLength(text, start) !== 1 || !isHan(unitAt(text, end))) return span;
  if (afterNameLength(text, end) > 0) return span;
  if (isHan(unitAt(text, end + 1)) && afterNameLength(text, end + 1) === 0) return span;
  return likelihood(start, end + 1) > LIKELY_FULLER ? { start, end: end + 1 } : span;
}

/** Kin and callings that stand right before a name. None has another one inside, but for its end. */
const CALLINGS =
  '夫人 妻子 丈夫 儿子 女儿 父亲 母亲 物理学家 科学家 化学家 数学家 天文学家 作家 画家 书法家 音乐家 艺术家 文学家 思想家 教育家 经济学家 历史学家 企业家 诗人 歌手 选手 名将 球员 烈士 英雄'.split(
    ' ',
  );
const callings = indexWords(CALLINGS);
const callingsIn = unitIndex(new Set(CALLINGS.map((word) => word.charCodeAt(word.length - 1))));
const LIKELY_AFTER_CALLING = 0.15;

/** Adds names after kin and callings (`夫人某某某`) that the tagger is in doubt about. */
export function addAfterCallings(
  text: string,
  titles: ReadonlyMap<number, unknown>,
  found: FoundNames,
  likelihood: Likelihood,
): void {
  const { at, from, to } = callingsIn(text);
  let behind = 0;
  for (let index = from; index < to; index++) {
    const start = (at[index] as number) + 1;
    if (!isHan(unitAt(text, start))) continue;
    const calling = callings.endingAt(text, start);
    if (calling === 0 || start - calling < behind) continue;
    behind = start;
    if (found.has(start)) continue;
    const length = likeliest(text, start, likelihood, titles, LIKELY_AFTER_CALLING);
    if (length > 0) found.add(start, start + length, 'kin or calling before name', 0.55);
  }
}
