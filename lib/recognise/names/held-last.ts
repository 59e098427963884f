import type { TaggedSpan } from '../organisations/spans.ts';
import { unitAt } from '../patterns/unit-at.ts';
import { afterNameLength } from './after-names.ts';
import { isNeverLast } from './read-name.ts';
import { surnameLength } from './surnames.ts';

/** How sure the tagger must be of one such name, and how often the article must have it. */
const SURE = 0.5;
const LEAST = 2;
const OFTEN = 3;

/** Words that something must follow; where nothing does, they are a name's last character. */
const NEEDS_MORE = '据从向因被把将对与和及以于均都就则亦拟让给使令由按当';
const IS_NEEDY = new Uint8Array(0x10000);
for (const word of NEEDS_MORE) IS_NEEDY[word.charCodeAt(0)] = 1;
const AND = '和'.charCodeAt(0);
const NOTHING = /^[的，。、；：！？）)”\n]$/u;
const NONE: ReadonlySet<string> = new Set();

/**
 * Names whose last character is also a word that follows names (某某 + 和, 某某 + 据) and that the article holds to: their first two characters
 * stand nowhere else, and the tagger has them whole, before different words, or nothing follows that such a word could lead.
 * Offsets of `tags` are into `text`.
 */
export function heldLastNames(text: string, tags: readonly TaggedSpan[]): ReadonlySet<string> {
  let held: Set<string> | undefined;
  for (const tag of tags) {
    const { start, end, type, confidence } = tag;
    const length = end - start;
    if (type !== 'PER' || confidence < SURE || length < 2 || length > 3) continue;
    // A tag of two characters gains the third only where it is such a word.
    const last = unitAt(text, start + 2);
    const needy = IS_NEEDY[last] === 1;
    if (!needy && (length === 2 || !(isNeverLast(text, start + 2) || afterNameLength(text, start + 2) > 0))) continue;
    if (surnameLength(text, start) !== 1) continue;
    const name = text.slice(start, start + 3);
    if (held?.has(name) !== true && isHeld(text, name, length, last, needy, tags)) held = (held ?? new Set()).add(name);
  }
  return held ?? NONE;
}

function isHeld(
  text: string,
  name: string,
  length: number,
  last: number,
  needy: boolean,
  tags: readonly TaggedSpan[],
): boolean {
  const next = wordsAfter(text, name);
  const different = new Set(next).size;
  if (length === 3 && next.length >= LEAST && different >= LEAST) return true;
  if (needy && next.some((character) => NOTHING.test(character))) return true;
  // 某某 + 和 before many words and never before a name
  return last === AND && different >= OFTEN && !tags.some(({ start }) => start > 2 && text.startsWith(name, start - 3));
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
