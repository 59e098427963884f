import { addBehindVerbs, addOffices } from './countries-alone.ts';
import { addChinaAnd, addLongNationRuns, addNationLists, addNationRuns, BESIDE_CHINA } from './countries-beside.ts';
import { findHeadlineCountries } from './headline-countries.ts';
import type { NameNotes } from './name-notes.ts';
import { findNamedNations } from './named-nations.ts';
import { findNamedProvinces } from './named-provinces.ts';
import { addCapital, addProvincesBehindVerbs } from './provinces-alone.ts';
import { addKnownRows, addLongRows, addProvinceLists } from './provinces-beside.ts';
import type { AddAt } from './sign-matches.ts';
import type { Signs } from './signs.ts';
import type { PlaceCandidate } from './types.ts';

const CONTINENTS = '欧非拉';

/** One-character places in the contexts in which official prose uses them. */
export function findAbbreviations(folded: string, signs: Signs, notes: NameNotes): readonly PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  const add = (at: number, why: string, foreign: boolean): void => {
    const character = folded.charAt(at);
    const divisions = notes.abbreviated(character, foreign);
    const [first] = divisions;
    // No list has 欧, 非, 秘, which what the article names settles; nor 江 of 江浙.
    const isUnlisted = foreign
      ? CONTINENTS.includes(character) || BESIDE_CHINA.includes(character) || why.endsWith('names')
      : why.startsWith('provinces');
    if (first || isUnlisted)
      found.push({
        start: at,
        end: at + 1,
        level: first ? first.division.level : 'site',
        divisions,
        certainty: 'abbreviation',
        why,
      });
  };
  const countries =
    (why: string): AddAt =>
    (at) =>
      add(at, why, true);
  const provinces =
    (why: string): AddAt =>
    (at) =>
      add(at, why, false);
  // Of two reasons for one character the earlier stands.
  addNationRuns(folded, signs, countries('countries side by side'));
  for (const at of findHeadlineCountries(folded, signs)) add(at, 'country in a headline', true);
  for (const at of findNamedNations(folded, signs)) add(at, 'country that the article names', true);
  addChinaAnd(folded, signs, countries('countries side by side'));
  addOffices(folded, signs, countries('country before its office'));
  addNationLists(folded, signs, countries('countries in a list'));
  addBehindVerbs(folded, signs, countries('country after a verb'));
  addProvincesBehindVerbs(folded, signs, provinces('province after a verb'));
  addLongNationRuns(folded, signs, countries('countries side by side'));
  addCapital(folded, signs, provinces('province after a verb'));
  addLongRows(folded, signs, provinces('provinces side by side'));
  addKnownRows(folded, signs, provinces('provinces side by side'));
  addProvinceLists(folded, signs, provinces('provinces in a list'));
  for (const { at, why } of findNamedProvinces(folded, signs)) add(at, why, false);
  if (found.length < 2) return found;
  return found.sort((a, b) => a.start - b.start).filter((one, index, all) => one.start !== all[index - 1]?.start);
}
