import type { Division, Gazetteer, NamedDivision, NameMatch } from '../gazetteer/types.ts';
import { findAbbreviations } from './abbreviations.ts';
import { AFTER_STEM, BEFORE_STEM, RISKY_STEMS } from './contexts.ts';
import { isBelow, rank, stoodIn } from './levels.ts';
import { findSuffixNames } from './suffix-names.ts';
import type { PlaceCandidate } from './types.ts';

/** What the finder needs besides the text. */
export interface FindContext {
  gazetteer: Gazetteer;
  /** `2020-02-01…`: which divisions stood. */
  published?: string | undefined;
}

/**
 * Places that the rules and the division list see in a folded text, in text order and without overlaps. Places inside the
 * names of organisations and people are among them: those names, once known, win.
 */
export function findPlaces(folded: string, context: FindContext): PlaceCandidate[] {
  const { gazetteer } = context;
  const year = Number.parseInt(context.published ?? '', 10);
  const matches = gazetteer.scan(folded).filter((match) => match.end - match.start >= 2);
  const settled = fullNames(folded, matches, gazetteer, year);
  const known = new Set<number>();
  for (const place of settled) {
    for (const { division } of place.divisions)
      for (let unit: Division | undefined = division; unit; unit = unit.parent) known.add(unit.id);
  }
  const listed = merge(settled, stems(folded, matches, settled, known, gazetteer, year));
  const withShort = merge(listed, findAbbreviations(folded, gazetteer));
  return merge(withShort, findSuffixNames(folded, withShort));
}

/** Names that need no context: with their ending, countries, provinces and prefectures. */
function fullNames(
  folded: string,
  matches: readonly NameMatch[],
  gazetteer: Gazetteer,
  year: number,
): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  let reached = 0;
  for (const match of matches) {
    if (match.start < reached) continue;
    const divisions = gazetteer
      .divisions(match.node)
      .filter(({ division, form }) => isSafe(division, form, match) && (stoodIn(division, year) || form !== 'stem'));
    const [first] = divisions;
    if (!first || isPartOfWord(folded, match)) continue;
    found.push({
      start: match.start,
      end: match.end,
      level: first.division.level,
      divisions,
      certainty: 'full name',
      why: 'division list',
    });
    reached = match.end;
  }
  return found;
}

function isSafe(division: Division, form: NamedDivision['form'], match: NameMatch): boolean {
  const length = match.end - match.start;
  if (form === 'abbreviation') return false;
  if (form === 'stem')
    return rank(division) <= 2 && division.until === 9999 && !RISKY_STEMS.has(division.name.slice(0, length));
  if (division.level === 'township') return length >= 3 && /[镇乡街道苏木]$/.test(division.name);
  return true;
}

/** 市中区 in 城市中区…: a bare match must not begin in the middle of a longer word. Only 2-character names run that risk. */
function isPartOfWord(folded: string, match: NameMatch): boolean {
  if (match.end - match.start > 2) return false;
  return (
    /^[县区乡镇]$/.test(folded.charAt(match.end - 1)) &&
    !BEFORE_STEM.test(folded.slice(Math.max(0, match.start - 4), match.start))
  );
}

/** Stems, by what stands around them. */
function stems(
  folded: string,
  matches: readonly NameMatch[],
  settled: readonly PlaceCandidate[],
  known: ReadonlySet<number>,
  gazetteer: Gazetteer,
  year: number,
): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  let next = 0;
  let previous: PlaceCandidate | undefined;
  for (const match of matches) {
    let passed = settled[next];
    while (passed && passed.end <= match.start) {
      if (!previous || previous.end < passed.end) previous = passed;
      passed = settled[++next];
    }
    if ((passed && passed.start < match.end) || (previous && match.start < previous.end)) continue;
    const named = gazetteer
      .divisions(match.node)
      .filter(({ division, form }) => form === 'stem' && stoodIn(division, year));
    if (!named.length) continue;
    const why = stemReason(folded, match, named, previous, known);
    if (!why) continue;
    const level = named[0]?.division.level ?? 'site';
    previous = {
      start: match.start,
      end: match.end,
      level,
      divisions: named,
      certainty: why.startsWith('after') ? 'chain' : 'stem',
      why,
    };
    found.push(previous);
  }
  return found;
}

function stemReason(
  folded: string,
  match: NameMatch,
  named: readonly NamedDivision[],
  previous: PlaceCandidate | undefined,
  known: ReadonlySet<number>,
): string | undefined {
  const before = folded.slice(Math.max(0, match.start - 5), match.start);
  const after = folded.slice(match.end, match.end + 8);
  if (previous && previous.end === match.start) {
    if (named.some(({ division }) => previous.divisions.some((above) => isBelow(division, above.division))))
      return 'after its parent';
  }
  if (previous && /^[、和与及]$/.test(folded.slice(previous.end, match.start))) {
    const parents = previous.divisions.map(({ division }) => division.parent?.id);
    if (named.some(({ division }) => parents.includes(division.parent?.id))) return 'beside its neighbour';
  }
  const stem = folded.slice(match.start, match.end);
  const inArticle = named.some(({ division }) => known.has(division.id));
  if (inArticle && !RISKY_STEMS.has(stem)) return 'full name in the article';
  const edges = BEFORE_STEM.test(before) && AFTER_STEM.test(after);
  if (!edges) return undefined;
  if (inArticle) return 'full name in the article';
  if (named.some(({ division }) => rank(division) <= 2)) return 'prefecture by its short name';
  if (RISKY_STEMS.has(stem)) return undefined;
  const parentNamed = named.some(
    ({ division }) => division.parent && rank(division) <= 3 && known.has(division.parent.id),
  );
  if (parentNamed) return 'its parent is in the article';
  return named.some(({ division }) => rank(division) === 3) && stem.length >= 2
    ? 'county by its short name'
    : undefined;
}

/** Adds what does not overlap; the first list wins. */
function merge(first: readonly PlaceCandidate[], second: readonly PlaceCandidate[]): PlaceCandidate[] {
  const sorted = second.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const out: PlaceCandidate[] = [];
  let i = 0;
  let reached = 0;
  for (const place of sorted) {
    let held = first[i];
    while (held && held.end <= place.start) {
      out.push(held);
      reached = Math.max(reached, held.end);
      held = first[++i];
    }
    if (place.start < reached || (held && held.start < place.end)) continue;
    out.push(place);
    reached = place.end;
  }
  out.push(...first.slice(i));
  return out;
}
