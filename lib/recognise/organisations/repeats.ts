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
  for (const name of names) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if (isTaken(found, start, end) || isCutWord(text, end) || LAW.test(text.slice(end, end + 3))) continue;
      found.push({ start, end, firm: true, why: ['known from the article'] });
    }
  }
  return found;
}

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

const isTaken = (bodies: readonly OrganisationSpan[], start: number, end: number): boolean =>
  bodies.some((body) => body.firm && body.start < end && start < body.end);
