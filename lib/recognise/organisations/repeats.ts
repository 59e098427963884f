import { isMarked, keptMarks, mark } from '../patterns/offset-marks.ts';
import { seekNames } from '../patterns/seek-names.ts';
import { isCutWord } from './name-endings.ts';
import type { OrganisationSpan } from './spans.ts';

/** Names shorter than this are words too often. */
const SHORTEST = 4;
/** What tells a name well enough to be looked for elsewhere, and the tagger from 0.6 on. */
const SURE: ReadonlySet<string> = new Set([
  'name and ending',
  'place, name and ending',
  'party named as one',
  'named in quotation marks',
]);
const SURE_TAGGER = 'tagger 0.6';

/** 《某某委员会条例》: a law's name. */
const LAW = /^(?:条例|法》|办法|规定|章程|规则)/u;

/**
 * A body known once is known everywhere: adds the occurrences of names that the tagger or their endings told, where no other body
 * stands. Bodies of party and state need none of this: grammar finds each of theirs.
 */
export function withRepeats(text: string, bodies: readonly OrganisationSpan[]): readonly OrganisationSpan[] {
  const names = sureNames(text, bodies);
  if (names.length === 0) return bodies;
  const found = [...bodies];
  const taken = marksOf(text.length);
  for (const body of bodies) if (body.firm) mark(taken, body.start, body.end, 1);
  const { starts, at } = seekNames(text, names);
  names.forEach((name, number) => {
    for (let hit = starts[number] as number; hit < (starts[number + 1] as number); hit++) {
      const start = at[hit] as number;
      const end = start + name.length;
      if (isMarked(taken, start, end) || isCutWord(text, end) || LAW.test(text.slice(end, end + 3))) continue;
      mark(taken, start, end, 1);
      found.push({ start, end, firm: true, why: ['known from the article'] });
    }
  });
  return found;
}

const marksOf = keptMarks();

/** The longest first. */
function sureNames(text: string, bodies: readonly OrganisationSpan[]): readonly string[] {
  const names: string[] = [];
  for (const { start, end, firm, why } of bodies) {
    const [reason = ''] = why;
    if (!firm || end - start < SHORTEST || !(reason.startsWith('tagger ') ? reason >= SURE_TAGGER : SURE.has(reason)))
      continue;
    const name = text.slice(start, end);
    if (!names.includes(name)) names.push(name);
  }
  return names.length < 2 ? names : names.sort((a, b) => b.length - a.length);
}
