import { afterNameLength } from './after-names.ts';
import { NEVER_LAST, soundsForeign } from './read-name.ts';

const DOT = /[·•・‧]/gu;
const isHan = (character: string): boolean => /^[㐀-鿿]$/u.test(character);

/**
 * Names written with a dot between their parts (`弗拉基米尔·普京`, `艾合买提·吐尔逊`), read outwards from the dots over characters that
 * write sounds. `isEdge(at)` says that a name may not go across `at`: a title, a place or a body ends there.
 */
export function findDottedNames(text: string, isEdge: (at: number) => boolean): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { index } of text.matchAll(DOT)) {
    const last = found[found.length - 1];
    if (last && index < last.end) continue;
    let start = index;
    while (
      start > 0 &&
      index - start < 8 &&
      (soundsForeign(text.charAt(start - 1)) || text.charAt(start - 1) === '来') &&
      !isEdge(start)
    )
      start--;
    let end = index;
    while (end < text.length) {
      const character = text.charAt(end);
      if (
        /^[·•・‧-]$/u.test(character) &&
        isHan(text.charAt(end + 1)) &&
        (character !== '-' || soundsForeign(text.charAt(end + 1)))
      )
        end += 2;
      else if (soundsForeign(character) && afterNameLength(text, end) < 2 && !NEVER_LAST.has(character)) end++;
      else break;
    }
    // the first character after a dot must write a sound too
    const parts = text.slice(start, end).split(/[·•・‧]/u);
    if (start === index || end - start < 4 || !parts.every((part) => part.length > 0 && soundsForeign(part.charAt(0))))
      continue;
    found.push({ start, end });
  }
  return found;
}
