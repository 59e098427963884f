import { NameList } from '../gazetteer/name-list.ts';
import type { Gazetteer } from '../gazetteer/types.ts';
import { findAbbreviations } from './abbreviations.ts';
import { findCrossings } from './crossings.ts';
import { extendSites } from './extend-sites.ts';
import { findForeignDivisions } from './foreign-names.ts';
import { fullNames } from './full-names.ts';
import { findLines, findNumberedRoads, findStations } from './line-names.ts';
import { findListedAbroad } from './listed-abroad.ts';
import { findMemorialVenues } from './memorial-venues.ts';
import { mergePlaces } from './merge-places.ts';
import { notesOf } from './name-notes.ts';
import { withoutPairs } from './province-pairs.ts';
import { Signs } from './signs.ts';
import { findStems } from './stems.ts';
import { findSuffixNames } from './suffix-names.ts';
import type { PlaceCandidate } from './types.ts';

/** What the finder needs besides the text. */
export interface FindContext {
  gazetteer: Gazetteer;
  /** `2020-02-01…`: which divisions stood. */
  published?: string | undefined;
}

/** Kept for the next text: what they hold is of one text only. */
const names = new NameList();
const signs = new Signs();

/**
 * Places that the rules and the division list see in a folded text, in text order and without overlaps. Places inside the
 * names of organisations and people are among them: those names, once known, win.
 */
export function findPlaces(folded: string, { gazetteer, published }: FindContext): readonly PlaceCandidate[] {
  const year = Number.parseInt(published ?? '', 10);
  const notes = notesOf(gazetteer);
  gazetteer.list(folded, names);
  notes.read(folded, names);
  signs.read(folded);
  const full = fullNames(folded, names, notes, gazetteer, year);
  const listed = mergePlaces(full, findStems(folded, names, { full, notes, year }));
  const venues = findMemorialVenues(folded, signs, listed);
  const outside = venues.length > 0 ? mergePlaces(mergePlaces([], venues), listed) : listed;
  const extended = findForeignDivisions(folded, signs, extendSites(folded, outside));
  const roads = findRoads(folded, listed);
  const withRoads = roads.length > 0 ? mergePlaces(roads, extended) : extended;
  const withLines = mergePlaces(withRoads, findLines(folded, signs));
  const abbreviations = findAbbreviations(folded, signs, notes);
  const withShort = mergePlaces(withoutPairs(withLines, abbreviations), abbreviations);
  const withSuffixes = mergePlaces(withShort, findSuffixNames(folded, signs, withShort));
  return mergePlaces(withSuffixes, findListedAbroad(folded, signs));
}

/** Roads by number, stations and crossings, by their start. */
function findRoads(folded: string, listed: readonly PlaceCandidate[]): readonly PlaceCandidate[] {
  const numbered = findNumberedRoads(folded, signs);
  const stations = findStations(folded, signs);
  const crossings = findCrossings(folded, signs, listed);
  if (numbered.length + stations.length + crossings.length === 0) return numbered;
  return [...numbered, ...stations, ...crossings].sort((a, b) => a.start - b.start);
}
