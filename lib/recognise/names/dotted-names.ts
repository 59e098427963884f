import { isAllHan, isHanAt } from '../patterns/unit-at.ts';
import { unitIndex } from '../patterns/unit-index.ts';
import { afterNameLength } from './after-names.ts';
import { isNeverLast, isRareSound, soundsBesideDot, soundsForeignAt } from './read-name.ts';

/** Where a text has the dots between the parts of a name. */
export const dotsIn = unitIndex(Array.from('·•・‧', (dot) => dot.charCodeAt(0)));
const hyphensIn = unitIndex(['-'.charCodeAt(0)]);

/** Whether a character that is also a word goes on writing the part that began at `partStart`: 托 + 乎 + 提, 托 + 和 + 提, 甘 + 地. */
function continuesName(text: string, at: number, partStart: number): boolean {
  if (isRareSound(text, at) && afterNameLength(text, at) < 2)
    return soundsBesideDot(text, at + 1)
      ? afterNameLength(text, at + 1) < 2
      : !isHanAt(text, at + 1) || afterNameLength(text, at + 1) > 0;
  // 和 and 地 right after one character, where no other name can begin
  if (at - partStart !== 1) return false;
  const character = text.charAt(at);
  if (character === '和')
    return soundsBesideDot(text, at + 1) && (afterNameLength(text, at + 2) > 0 || !isHanAt(text, at + 2));
  return character === '地' && (!isHanAt(text, at + 1) || afterNameLength(text, at + 1) > 0);
}

/** How many characters each part has beside a hyphen (艾力更-依明巴海), both at least and, where they are sought, at most. */
const SHORTEST_PART = 2;
const LONGEST_PART = 6;
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
  const { at, from, to } = hyphensIn(text);
  let behind = 0;
  for (let index = from; index < to; index++) {
    const hyphen = at[index] as number;
    const earliest = Math.max(behind, hyphen - LONGEST_PART);
    const latest = hyphen + 1 + LONGEST_PART;
    if (hyphen - SHORTEST_PART < earliest || !isAllHan(text, hyphen - SHORTEST_PART, hyphen)) continue;
    if (!isAllHan(text, hyphen + 1, hyphen + 1 + SHORTEST_PART)) continue;
    // the parts of one name are none of the next
    behind = hyphen + 1;
    while (behind < latest && isHanAt(text, behind)) behind++;
    let start = hyphen;
    while (start > earliest && soundsBesideDot(text, start - 1) && !isEdge(start)) start--;
    let end = hyphen + 1;
    while (soundsBesideDot(text, end) && afterNameLength(text, end) < 2 && !isNeverLast(text, end)) end++;
    if (hyphen - start < 2 || end - hyphen < 3 || end - start < 6) continue;
    if (isPlace(start, hyphen) || isPlace(hyphen + 1, end)) continue;
    if (isHanAt(text, end) && afterNameLength(text, end) === 0 && !CALLED.test(text.slice(end, end + 3))) continue;
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
  const { at, from, to } = dotsIn(text);
  for (let dot = from; dot < to; dot++) {
    const index = at[dot] as number;
    const last = found[found.length - 1];
    if (last && index < last.end) continue;
    let start = index;
    while (
      start > 0 &&
      index - start < 8 &&
      (soundsBesideDot(text, start - 1) ||
        text.charAt(start - 1) === '来' ||
        (text.charAt(start - 1) === '-' && soundsBesideDot(text, start - 2))) &&
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
        isHanAt(text, end + 1) &&
        (character !== '-' || soundsForeignAt(text, end + 1))
      ) {
        partStart = end + 1;
        end += 2;
      } else if (soundsForeignAt(text, end) && afterNameLength(text, end) < 2 && !isNeverLast(text, end)) end++;
      else if (continuesName(text, end, partStart)) end++;
      else break;
    }
    // the first character after a dot must write a sound too
    const parts = text.slice(start, end).split(/[·•・‧]/u);
    if (start === index || end - start < 4 || !parts.every((part) => soundsBesideDot(part, 0))) continue;
    found.push({ start, end });
  }
  return found;
}
