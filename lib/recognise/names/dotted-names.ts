import { everyMatch } from '../patterns/every-match.ts';
import { quickPattern } from '../patterns/quick-pattern.ts';
import { wordFilter } from '../patterns/word-filter.ts';
import { afterNameLength } from './after-names.ts';
import { BESIDE_DOT, NEVER_LAST, soundsForeignBesideDot as sounds, soundsForeign } from './read-name.ts';

const DOT = quickPattern(/[·•・‧]/gu);
const mayHaveDot = wordFilter(['·', '•', '・', '‧']);
const mayHaveHyphen = wordFilter(['-']);
const isHan = (character: string): boolean => /^[㐀-鿿]$/u.test(character);

/** Whether a character that is also a word goes on writing the part that began at `partStart`: 托 + 乎 + 提, 托 + 和 + 提, 甘 + 地. */
function continuesName(text: string, at: number, partStart: number): boolean {
  const character = text.charAt(at);
  const next = text.charAt(at + 1);
  if (BESIDE_DOT.has(character) && afterNameLength(text, at) < 2)
    return sounds(next) ? afterNameLength(text, at + 1) < 2 : !isHan(next) || afterNameLength(text, at + 1) > 0;
  // 和 and 地 right after one character, where no other name can begin
  if (at - partStart !== 1) return false;
  if (character === '和')
    return sounds(next) && afterNameLength(text, at + 2) + Number(!isHan(text.charAt(at + 2))) > 0;
  return character === '地' && (!isHan(next) || afterNameLength(text, at + 1) > 0);
}

/** 艾力更-依明巴海: a hyphen for the dot, names by sound on both sides. */
const HYPHEN = /[㐀-鿿]{2,6}-[㐀-鿿]{2,6}/gu;

const CALLED = /^(?:总统|总理|首相|议长|主席|外长|大使|先生|女士|同志|部长|国王|女王|博士|教授)/u;

/**
 * Names with a hyphen instead of a dot, both parts of at least two characters that write sounds. `isEdge(at)` as for `findDottedNames`;
 * `isPlace(start, end)` says that a place or a body has all of a part.
 */
export function findHyphenedNames(
  text: string,
  isEdge: (at: number) => boolean,
  isPlace: (start: number, end: number) => boolean,
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { 0: whole, index } of mayHaveHyphen(text) ? everyMatch(HYPHEN, text) : []) {
    const hyphen = index + whole.indexOf('-');
    let start = hyphen;
    while (start > index && sounds(text.charAt(start - 1)) && !isEdge(start)) start--;
    let end = hyphen + 1;
    while (sounds(text.charAt(end)) && afterNameLength(text, end) < 2 && !NEVER_LAST.has(text.charAt(end))) end++;
    if (hyphen - start < 2 || end - hyphen < 3 || end - start < 6) continue;
    if (isPlace(start, hyphen) || isPlace(hyphen + 1, end)) continue;
    if (/[㐀-鿿]/u.test(text.charAt(end)) && afterNameLength(text, end) === 0 && !CALLED.test(text.slice(end, end + 3)))
      continue;
    found.push({ start, end });
  }
  return found;
}

/**
 * Names written with a dot between their parts (`弗拉基米尔·普京`, `艾合买提·吐尔逊`), read outwards from the dots over characters that
 * write sounds. `isEdge(at)` says that a name may not go across `at`: a title, a place or a body ends there.
 */
export function findDottedNames(text: string, isEdge: (at: number) => boolean): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { index } of mayHaveDot(text) ? DOT.matches(text) : []) {
    const last = found[found.length - 1];
    if (last && index < last.end) continue;
    let start = index;
    while (
      start > 0 &&
      index - start < 8 &&
      (sounds(text.charAt(start - 1)) ||
        text.charAt(start - 1) === '来' ||
        (text.charAt(start - 1) === '-' && sounds(text.charAt(start - 2)))) &&
      !isEdge(start) &&
      !/[抵到直]达$/u.test(text.slice(Math.max(0, start - 2), start))
    )
      start--;
    let end = index;
    let partStart = index + 1;
    while (end < text.length) {
      const character = text.charAt(end);
      if (
        /^[·•・‧-]$/u.test(character) &&
        isHan(text.charAt(end + 1)) &&
        (character !== '-' || soundsForeign(text.charAt(end + 1)))
      ) {
        partStart = end + 1;
        end += 2;
      } else if (soundsForeign(character) && afterNameLength(text, end) < 2 && !NEVER_LAST.has(character)) end++;
      else if (continuesName(text, end, partStart)) end++;
      else break;
    }
    // the first character after a dot must write a sound too
    const parts = text.slice(start, end).split(/[·•・‧]/u);
    if (start === index || end - start < 4 || !parts.every((part) => part.length > 0 && sounds(part.charAt(0))))
      continue;
    found.push({ start, end });
  }
  return found;
}
