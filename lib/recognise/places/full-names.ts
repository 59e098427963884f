import type { NameList } from '../gazetteer/name-list.ts';
import type { Gazetteer, NamedDivision } from '../gazetteer/types.ts';
import { isForeign, isInTranscription } from './foreign-names.ts';
import { stoodIn } from './levels.ts';
import { ABROAD, PLAIN, RISKY_ABROAD, SAFE, SHEDS, weightOf } from './name-bits.ts';
import { type NameNotes, nameWeight } from './name-notes.ts';
import { isPartOfWord, mayBePartOfWord, withoutEnding } from './part-of-word.ts';
import type { PlaceCandidate } from './types.ts';

/** Names that need no context: with their ending, countries, provinces and prefectures. */
export function fullNames(
  folded: string,
  names: NameList,
  notes: NameNotes,
  gazetteer: Gazetteer,
  year: number,
): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  const weights: number[] = [];
  for (let i = 0; i < names.count; i++) {
    const start = names.starts[i] as number;
    let end = names.ends[i] as number;
    let use = notes.uses[i] as number;
    if ((use & SHEDS) !== 0) {
      const shorter = withoutEnding(folded, { start, end, node: names.nodes[i] as number }, gazetteer);
      end = shorter.end;
      use = notes.use(shorter.node, folded, start, end);
    }
    if ((use & SAFE) === 0) continue;
    const note = notes.note(use);
    const match = { start, end };
    const last = found.at(-1);
    const isPlain = (use & PLAIN) !== 0 && !mayBePartOfWord(folded, start, end, note.traps);
    const divisions = isPlain ? note.safe : meant(folded, match, note.safe, use, year, last?.end);
    // What the use tells is that of the first safe meaning.
    const first = divisions === note.safe ? undefined : divisions[0];
    if (divisions.length === 0) continue;
    const isAbroad = first ? isForeign(first.division) : (use & ABROAD) !== 0;
    if (isAbroad && isInTranscription(folded, match, (use & RISKY_ABROAD) !== 0, last?.end)) continue;
    const weight = first ? nameWeight(first, end - start) : weightOf(use);
    if (last && start < last.end) {
      // 河南新乡 holds 南新乡, 三年前海南 holds 前海: the better known name wins, else the first.
      if (end <= last.end || weight <= (weights.at(-1) ?? 0)) continue;
      found.pop();
      weights.pop();
      if ((found.at(-1)?.end ?? 0) > start) continue;
    }
    // 宁夏自治区, 广西自治区: official prose leaves the people's name out.
    const region = folded.startsWith('自治区', end) && divisions[0]?.division.name.endsWith('自治区') ? 3 : 0;
    found.push({
      start,
      end: end + region,
      level: first ? first.division.level : note.level,
      divisions,
      certainty: 'full name',
      why: 'division list',
    });
    weights.push(weight);
  }
  return found;
}

/** Those of a name's safe meanings that it may have where it stands; all of them in nearly every case. */
function meant(
  folded: string,
  match: { start: number; end: number },
  safe: readonly NamedDivision[],
  use: number,
  year: number,
  held: number | undefined,
): readonly NamedDivision[] {
  let kept: NamedDivision[] | undefined;
  for (let i = 0; i < safe.length; i++) {
    const named = safe[i] as NamedDivision;
    const fits = stoodThen(named, year) && !isPartOfWord(folded, match, use, named.division.level, held);
    if (!fits && kept === undefined) kept = safe.slice(0, i);
    else if (fits) kept?.push(named);
  }
  return kept ?? safe;
}

/** A short name is that of a unit of its time; a full name may be history. */
function stoodThen({ division, form }: NamedDivision, year: number): boolean {
  return form !== 'stem' || division.level === 'province' || stoodIn(division, year);
}
