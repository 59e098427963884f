import { afterNameLength } from '../names/after-names.ts';
import { isAmbiguousSurname } from '../names/ambiguous-surnames.ts';
import { readChineseName } from '../names/read-name.ts';
import { surnameLength } from '../names/surnames.ts';
import { isAllHan } from '../patterns/unit-at.ts';
import type { FoundNames } from './found-names.ts';

/** 甲、乙、丙: what stands between enumeration commas after a name reads as a name. */
export function addListMembers(
  text: string,
  found: FoundNames,
  isTaken: (start: number) => boolean,
  likelihood: (start: number, end: number) => number,
): void {
  // from a name back over 、
  const back = found.all().filter((span) => text.charAt(span.start - 1) === '、' && span.confidence >= 0.5);
  for (let span = back.pop(); span; span = back.pop()) {
    const end = span.start - 1;
    const start = likeliestBefore(text, end, likelihood);
    if (start < 0 || isTaken(start) || found.has(start)) continue;
    if (found.get(end - 2)?.end === end || found.get(end - 3)?.end === end || found.get(end - 4)?.end === end) continue;
    found.add(start, end, 'in a list of names', 0.55);
    const added = found.get(start);
    if (added && text.charAt(start - 1) === '、') back.push(added);
  }
  for (const span of found.all()) {
    // 某社区甲某某、乙某某: what stands before the comma and a name, after a word that people are named by
    const start = span.start - 4;
    if (start < 1 || text.charAt(span.start - 1) !== '、' || found.has(start) || isTaken(start)) continue;
    if (surnameLength(text, start) !== 1 || !isAllHan(text, start, start + 3) || isAmbiguousSurname(text, start))
      continue;
    if (/[村区镇县乡组户员民者]/u.test(text.charAt(start - 1))) found.add(start, start + 3, 'in a list of names', 0.55);
  }
  const queue = found
    .all()
    .filter(
      (span) =>
        (span.confidence >= 0.55 || (span.confidence >= 0.4 && text.charAt(span.start - 1) === '、')) &&
        surnameLength(text, span.start) > 0,
    );
  // grows as it goes
  for (const span of queue) {
    const joint = text.charAt(span.end);
    if (joint !== '、' && !(joint === '和' && text.charAt(span.start - 1) === '、')) continue;
    const start = span.end + 1;
    if (found.has(start) || isTaken(start)) continue;
    const read = readChineseName(text, start);
    if (
      !read ||
      (!read.certain && (read.end - start < 3 || !read.closed)) ||
      (isAmbiguousSurname(text, start) && (read.end - start < 3 || afterNameLength(text, read.end) === 0))
    )
      continue;
    found.add(start, read.end, 'in a list of names', 0.55);
    const added = found.get(start);
    if (added) queue.push(added);
  }
}

/** How likely the tagger must think a name before 、 and a known name. */
const LIKELY_IN_LIST = 0.15;

/** Where a Chinese name that ends at `end` most likely begins; -1 where none is likely. */
function likeliestBefore(text: string, end: number, likelihood: (start: number, end: number) => number): number {
  let best = -1;
  let most = LIKELY_IN_LIST;
  for (const start of [end - 3, end - 2]) {
    if (start < 0 || surnameLength(text, start) === 0 || !isAllHan(text, start, end)) continue;
    const likely = likelihood(start, end);
    if (likely > most) {
      most = likely;
      best = start;
    }
  }
  return best;
}
