import type { Division, Gazetteer, NamedDivision, NameMatch } from '../gazetteer/types.ts';
import { beginningsOf, endingsOf } from '../patterns/edge-units.ts';
import { findAbbreviations } from './abbreviations.ts';
import { AFTER_STEM, BEFORE_STEM, RISKY_COUNTIES, RISKY_PREFECTURES, STRONG_BEFORE } from './contexts.ts';
import { findCrossings } from './crossings.ts';
import { findForeignDivisions, isForeign, isInTranscription } from './foreign-names.ts';
import { isBelow, rank, stoodIn } from './levels.ts';
import { findLines, findNumberedRoads, findStations } from './line-names.ts';
import { findListedAbroad } from './listed-abroad.ts';
import { findMemorialVenues } from './memorial-venues.ts';
import { mergePlaces } from './merge-places.ts';
import { isPartOfWord, withoutEnding } from './part-of-word.ts';
import { withoutPairs } from './province-pairs.ts';
import { extendSites, findSuffixNames } from './suffix-names.ts';
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
  const matches = gazetteer.scan(folded);
  const full = fullNames(folded, matches, gazetteer, year);
  const known = new Set<number>();
  for (const place of full) {
    for (const { division } of place.divisions) {
      for (let unit: Division | undefined = division; unit; unit = unit.parent) known.add(unit.id);
    }
  }
  const listed = mergePlaces(full, stems(folded, matches, full, { known, gazetteer, year }));
  const venues = findMemorialVenues(folded, listed);
  const outside = venues.length > 0 ? mergePlaces(mergePlaces([], venues), listed) : listed;
  const extended = findForeignDivisions(folded, extendSites(folded, outside));
  const roads = [...findNumberedRoads(folded), ...findStations(folded), ...findCrossings(folded, listed)].toSorted(
    (a, b) => a.start - b.start,
  );
  const withLines = mergePlaces(roads.length > 0 ? mergePlaces(roads, extended) : extended, findLines(folded));
  const abbreviations = findAbbreviations(folded, gazetteer);
  const withShort = mergePlaces(withoutPairs(withLines, abbreviations), abbreviations);
  const abroad = findListedAbroad(folded);
  return mergePlaces(mergePlaces(withShort, findSuffixNames(folded, withShort)), abroad);
}

/** Names that need no context: with their ending, countries, provinces and prefectures. */
function fullNames(
  folded: string,
  matches: readonly NameMatch[],
  gazetteer: Gazetteer,
  year: number,
): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  const weights: number[] = [];
  const judgedNames = judgementsOf(gazetteer);
  for (const longest of matches) {
    const match = withoutEnding(folded, longest, gazetteer);
    const judged = judge(judgedNames, gazetteer, match);
    if (!judged.safe.length) continue;
    const last = found.at(-1);
    const divisions = judged.safe.filter(
      (named) => stoodThen(named, year) && !isPartOfWord(folded, match, named, last?.end),
    );
    const [first] = divisions;
    if (!first) continue;
    if (isForeign(first.division) && isInTranscription(folded, match, last?.end)) continue;
    const weight = nameWeight(first, match);
    if (last && match.start < last.end) {
      // 河南新乡 holds 南新乡, 三年前海南 holds 前海: the better known name wins, else the first.
      if (match.end <= last.end || weight <= (weights.at(-1) ?? 0)) continue;
      found.pop();
      weights.pop();
      if ((found.at(-1)?.end ?? 0) > match.start) continue;
    }
    // 宁夏自治区, 广西自治区: official prose leaves the people's name out.
    const region = first.division.name.endsWith('自治区') && folded.startsWith('自治区', match.end) ? 3 : 0;
    found.push({
      start: match.start,
      end: match.end + region,
      level: first.division.level,
      divisions,
      certainty: 'full name',
      why: 'division list',
    });
    weights.push(weight);
  }
  return found;
}

/** How well known a name is: provinces and countries, then counties and above in full, then the rest. */
function nameWeight({ division, form }: NamedDivision, match: NameMatch): number {
  // 海地 in 威海地标: a short country's name is as good as a prefecture's, so the first of both stands.
  if (rank(division) === 1) return division.level === 'country' && match.end - match.start === 2 ? 3 : 4;
  if (rank(division) === 2) return 3;
  if (division.level === 'county') return match.end - match.start >= 3 ? 3 : 1;
  return form === 'full' && match.end - match.start >= 4 ? 2 : 1;
}

/** What a name's meanings are good for, whatever the context; kept, as most names found are stems of townships. */
interface Judged {
  safe: readonly NamedDivision[];
  stems: readonly NamedDivision[];
}
const judgements = new WeakMap<Gazetteer, Map<number, Judged>>();

function judgementsOf(gazetteer: Gazetteer): Map<number, Judged> {
  const known = judgements.get(gazetteer) ?? new Map<number, Judged>();
  judgements.set(gazetteer, known);
  return known;
}

function judge(known: Map<number, Judged>, gazetteer: Gazetteer, match: NameMatch): Judged {
  const before = known.get(match.node);
  if (before) return before;
  const named = gazetteer.divisions(match.node);
  const judged = {
    safe: named.filter((one) => isSafe(one, match)),
    stems: named.filter(({ form }) => form === 'stem'),
  };
  known.set(match.node, judged);
  return judged;
}

/** A short name is that of a unit of its time; a full name may be history. */
function stoodThen({ division, form }: NamedDivision, year: number): boolean {
  return form !== 'stem' || division.level === 'province' || stoodIn(division, year);
}

function isSafe({ division, form }: NamedDivision, match: NameMatch): boolean {
  const length = match.end - match.start;
  if (form === 'abbreviation') return false;
  if (form === 'stem') {
    if (division.level === 'province') return true;
    return division.level === 'prefecture' && !RISKY_PREFECTURES.has(division.name.slice(0, length));
  }
  // 濮阳县梨园乡 of a list is 濮阳县 and 梨园乡
  if (division.parent && division.parent.name.length > 2 && division.name.startsWith(division.parent.name))
    return false;
  if (division.level === 'township')
    return length >= 3 && /([镇乡街]|街道|苏木|开发区|高新区|地区)$/.test(division.name);
  return true;
}

interface StemContext {
  /** Ids of the divisions named in full in the article, and of all above them. */
  known: ReadonlySet<number>;
  gazetteer: Gazetteer;
  year: number;
}

/** What goes on behind a stem to make another name of it. */
const IS_NAMED_ON = beginningsOf(/[市村镇乡街区县路桥河湖山岛社寨屯沟组]/);

/** Stems, by what stands around them. */
function stems(
  folded: string,
  matches: readonly NameMatch[],
  full: readonly PlaceCandidate[],
  context: StemContext,
): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  let next = 0;
  let previous: PlaceCandidate | undefined;
  const judgedNames = judgementsOf(context.gazetteer);
  for (const match of matches) {
    let passed = full[next];
    while (passed && passed.end <= match.start) {
      if (!previous || previous.end < passed.end) previous = passed;
      passed = full[++next];
    }
    if ((passed && passed.start < match.end) || (previous && match.start < previous.end)) continue;
    const { stems: all } = judge(judgedNames, context.gazetteer, match);
    if (!all.length || IS_NAMED_ON[folded.charCodeAt(match.end)]) continue;
    const named = standing(all, context.year);
    const level = named[0]?.division.level;
    if (!level) continue;
    const why = stemReason(folded, match, named, previous, context);
    if (!why) continue;
    const certainty = why.startsWith('after') ? 'chain' : 'stem';
    previous = { start: match.start, end: match.end, level, divisions: named, certainty, why };
    found.push(previous);
  }
  return found;
}

/** What happens at a place: 北京大兴 + 举行. */
const HAPPENS = /^(?:举行|召开|举办|开幕|闭幕|发生|启动|签署|揭牌|开工|投产|成立|调研|考察)/u;

/** All stood in nearly every case: then no list is made. */
function standing(all: readonly NamedDivision[], year: number): readonly NamedDivision[] {
  return all.every(({ division }) => stoodIn(division, year))
    ? all
    : all.filter(({ division }) => stoodIn(division, year));
}

/** Whether two places are near enough to be one behind the other, neighbours, or a list with figures between. */
const mayListGap = (folded: string, end: number, start: number): boolean =>
  start - end <= 1 || ENDS_GAP[folded.charCodeAt(start - 1)] === 1;
const ENDS_GAP = beginningsOf(/[、,，;；和]/);

/** What may end before a stem. */
const ENDS_BEFORE = endingsOf(BEFORE_STEM);
const COUNT = '(?:新增|各|[::])?\\d[\\d.,]*[万亿]?(?:[一-鿿%％]{1,2})?';
/** What stands between two places of a list that counts in each. */
const LISTED_WITH_FIGURES = new RegExp(`^${COUNT}[、,，;；和]$`, 'u');
const FIGURE_BEHIND = new RegExp(`^${COUNT}`, 'u');

function sameProvince(one: Division, other: Division): boolean {
  return one.code.slice(0, 2) !== '' && one.code.slice(0, 2) === other.code.slice(0, 2);
}

function stemReason(
  folded: string,
  match: NameMatch,
  named: readonly NamedDivision[],
  previous: PlaceCandidate | undefined,
  { known, gazetteer }: StemContext,
): string | undefined {
  const near = previous !== undefined && mayListGap(folded, previous.end, match.start);
  const inArticle = named.some(({ division }) => known.has(division.id));
  const inRegion = named.some(({ division }) => isSpecialRegion(division.parent, known));
  const open = match.start === 0 || ENDS_BEFORE[folded.charCodeAt(match.start - 1)] === 1;
  if (!near && !inArticle && !inRegion && !open) return undefined;
  const stem = folded.slice(match.start, match.end);
  const common = gazetteer.isCommonWord(stem) || RISKY_COUNTIES.has(stem);
  if (previous && near) {
    const after = folded.slice(match.end, match.end + 8);
    const gap = folded.slice(previous.end, match.start);
    if (
      gap === '' &&
      named.some(({ division }) => previous.divisions.some((above) => isBelow(division, above.division))) &&
      (previous.level === 'county' || named.some(({ division }) => rank(division) <= 3)) &&
      (!common || AFTER_STEM.test(after) || HAPPENS.test(after))
    )
      return 'after its parent';
    const isBeside = (): boolean =>
      named.some(({ division }) =>
        previous.divisions.some(
          (other) => other.division.parent?.id === division.parent?.id && other.division.level === division.level,
        ),
      );
    if (gap.length === 1 && '、和与及'.includes(gap) && isBeside()) return 'beside its neighbour';
    // 三亚54例、东方3例: a list with a figure behind each, of one province.
    const isSister = (): boolean =>
      named.some(({ division }) =>
        previous.divisions.some((other) => sameProvince(division, other.division) && rank(division) <= 3),
      );
    if (LISTED_WITH_FIGURES.test(gap) && FIGURE_BEHIND.test(after) && isSister()) return 'in a list of its neighbours';
  }
  if (!common && inRegion) return 'district of a region in the article';
  if (inArticle && !common) return 'full name in the article';
  if (!open) return undefined;
  const before = folded.slice(Math.max(0, match.start - 5), match.start);
  const after = folded.slice(match.end, match.end + 8);
  const edges = BEFORE_STEM.test(before) && (AFTER_STEM.test(after) || (STRONG_BEFORE.test(before) && !common));
  if (!edges) return undefined;
  if (inArticle) return 'full name in the article';
  if (named.some(({ division }) => rank(division) <= 2)) return 'prefecture by its short name';
  if (common || !(STRONG_BEFORE.test(before) || stem.length >= 3)) return undefined;
  const parent = named.some(({ division }) => division.parent && rank(division) <= 3 && known.has(division.parent.id));
  if (parent) return 'its parent is in the article';
  return named.some(({ division }) => rank(division) === 3) ? 'county by its short name' : undefined;
}

/** Hong Kong, Macao, Taiwan: their districts and cities are written without an ending. */
function isSpecialRegion(parent: Division | undefined, known: ReadonlySet<number>): boolean {
  return parent?.level === 'province' && /^(71|81|82)/.test(parent.code) && known.has(parent.id);
}
