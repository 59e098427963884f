import type { TaggedSpan } from '../organisations/spans.ts';
import { afterNameLength } from './after-names.ts';
import { NEVER_LAST } from './read-name.ts';
import { surnameLength } from './surnames.ts';

/** How sure the tagger must be of one such name, and how often the article must have it. */
const SURE = 0.5;
const LEAST = 2;
const OFTEN = 3;

/** Words that something must follow; where nothing does, they are a name's last character. */
const NEEDS_MORE = '据从向因被把将对与和及以于均都就则亦拟让给使令由按当';
const NOTHING = /^[的，。、；：！？）)”\n]$/u;

/**
 * Names whose last character is also a word that follows names (某某 + 和, 某某 + 据) and that the article holds to: their first two characters
 * stand nowhere else, and the tagger has them whole, before different words, or nothing follows that such a word could lead.
 * Offsets of `tags` are into `text`.
 */
export function heldLastNames(text: string, tags: readonly TaggedSpan[]): ReadonlySet<string> {
  const held = new Set<string>();
  for (const { start, end, type, confidence } of tags) {
    const length = end - start;
    if (type !== 'PER' || confidence < SURE || length < 2 || length > 3 || surnameLength(text, start) !== 1) continue;
    const name = text.slice(start, start + 3);
    const last = name.charAt(2);
    if (held.has(name) || !(NEVER_LAST.has(last) || NEEDS_MORE.includes(last) || afterNameLength(text, start + 2) > 0))
      continue;
    const next = wordsAfter(text, name);
    // 某某 + 和 before many words and never before a name
    const alone =
      last === '和' &&
      new Set(next).size >= OFTEN &&
      !tags.some((tag) => text.startsWith(name, tag.start - 3) && tag.start > 2);
    const whole = length === 3 && next.length >= LEAST && new Set(next).size >= LEAST;
    if (whole || alone || (NEEDS_MORE.includes(last) && next.some((character) => NOTHING.test(character))))
      held.add(name);
  }
  return held;
}

/** What follows each occurrence of a name; none where its first two characters stand without its last. */
function wordsAfter(text: string, name: string): string[] {
  const short = name.slice(0, 2);
  const next: string[] = [];
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 2)) {
    if (text.charAt(at + 2) !== name.charAt(2)) return [];
    next.push(text.charAt(at + 3));
  }
  return next;
}
