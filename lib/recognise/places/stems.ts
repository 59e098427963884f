import type { NameList } from '../gazetteer/name-list.ts';
import type { Division, NamedDivision } from '../gazetteer/types.ts';
import { beginningsOf } from '../patterns/edge-units.ts';
import { isBelow, rank, stoodIn } from './levels.ts';
import { COMMON, REGIONAL, STEM, STEM_ABOVE } from './name-bits.ts';
import { bitOf, isSpecialRegion, type NameNotes } from './name-notes.ts';
import { trait, traitsAt } from './signs.ts';
import { isFollowed, isOpen, isStronglyOpen, mayBeOpen } from './stem-edges.ts';
import type { PlaceCandidate } from './types.ts';

/** What goes on behind a stem to make another name of it. */
const IS_NAMED_ON = trait('市村镇乡街区县路桥河湖山岛社寨屯沟组');
/** What may stand before a stem that follows another place at a distance: 甲市54例、乙市3例. */
const ENDS_GAP = trait('、,，;；和');
/** What stands between neighbours. */
const JOINS = '、和与及';

/** The divisions of China that an article names in full, and all above them. */
class NamedInFull {
  private readonly ids = new Set<number>();
  /** The bits that stand for them. */
  bits = 0;
  hasSpecialRegion = false;

  constructor(places: readonly PlaceCandidate[]) {
    for (const { divisions } of places) for (const { division } of divisions) this.add(division);
  }

  has(division: Division | undefined): boolean {
    return division !== undefined && this.ids.has(division.id);
  }

  private add(named: Division): void {
    // Nothing abroad is written by its stem.
    if (named.code === '') return;
    for (let unit: Division | undefined = named; unit && !this.ids.has(unit.id); unit = unit.parent) {
      this.ids.add(unit.id);
      this.bits |= bitOf(unit);
      if (isSpecialRegion(unit)) this.hasSpecialRegion = true;
    }
  }
}

/** What a stem is judged by besides the text. */
export interface StemContext {
  full: readonly PlaceCandidate[];
  notes: NameNotes;
  year: number;
}

/** Stems, by what stands around them and what the article names in full. */
export function findStems(folded: string, names: NameList, { full, notes, year }: StemContext): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  const known = new NamedInFull(full);
  let next = 0;
  let previous: PlaceCandidate | undefined;
  for (let i = 0; i < names.count; i++) {
    const start = names.starts[i] as number;
    const end = names.ends[i] as number;
    let passed = full[next];
    while (passed && passed.end <= start) {
      if (!previous || previous.end < passed.end) previous = passed;
      passed = full[++next];
    }
    if ((passed && passed.start < end) || (previous && start < previous.end)) continue;
    const mayOpen = mayBeOpen(folded, start);
    const isNear =
      previous !== undefined && (start - previous.end <= 1 || (traitsAt(folded, start - 1) & ENDS_GAP) !== 0);
    const use = notes.uses[i] as number;
    if ((use & STEM) === 0) continue;
    // Most are stems of townships that the article does not name, without their county right before them.
    const isNamed =
      ((notes.stems[i] as number) & known.bits) !== 0 || (known.hasSpecialRegion && (use & REGIONAL) !== 0);
    if (!isNamed) if ((use & STEM_ABOVE) === 0 ? !isLinked(folded, start, previous) : !mayOpen && !isNear) continue;
    if ((traitsAt(folded, end) & IS_NAMED_ON) !== 0) continue;
    const named = standing(notes.note(use).stems, year);
    const level = named[0]?.division.level;
    if (!level) continue;
    const stem = { start, end, isCommon: (use & COMMON) !== 0, named };
    const why = (isNear && previous && reasonBeside(folded, stem, previous)) || reasonAround(folded, stem, known);
    if (!why) continue;
    const certainty = why === AFTER_PARENT ? 'chain' : 'stem';
    previous = { start, end, level, divisions: named, certainty, why };
    found.push(previous);
  }
  return found;
}

/** Whether a county stands right before a place, or a sister before a word that joins them. */
function isLinked(folded: string, start: number, previous: PlaceCandidate | undefined): boolean {
  const gap = previous ? start - previous.end : -1;
  return gap === 0 ? previous?.level === 'county' : gap === 1 && JOINS.includes(folded.charAt(start - 1));
}

/** All stood in nearly every case: then no list is made. */
function standing(stems: readonly NamedDivision[], year: number): readonly NamedDivision[] {
  for (const { division } of stems)
    if (!stoodIn(division, year)) return stems.filter((named) => stoodIn(named.division, year));
  return stems;
}

interface Stem {
  start: number;
  end: number;
  /** Whether it is a word too. */
  isCommon: boolean;
  /** Its meanings in the article's year. */
  named: readonly NamedDivision[];
}

/** What happens at a place: 北京大兴 + 举行. */
const HAPPENS = /^(?:举行|召开|举办|开幕|闭幕|发生|启动|签署|揭牌|开工|投产|成立|调研|考察)/u;
const COUNT = '(?:新增|各|[::])?\\d[\\d.,]*[万亿]?(?:[一-鿿%％]{1,2})?';
/** What stands between two places of a list that counts in each. */
const LISTED_WITH_FIGURES = new RegExp(`^${COUNT}[、,，;；和]$`, 'u');
const FIGURE_BEHIND = new RegExp(`^${COUNT}`, 'u');
const BEGINS_COUNT = trait(beginningsOf(FIGURE_BEHIND));
const AFTER_PARENT = 'after its parent';

/** What a place right before the stem, or before it in a list, says for it. */
function reasonBeside(
  folded: string,
  { start, end, isCommon, named }: Stem,
  previous: PlaceCandidate,
): string | undefined {
  const gap = start - previous.end;
  if (gap === 0) {
    if (
      areRelated(named, previous, (division, above) => isBelow(division, above)) &&
      (previous.level === 'county' || ranksWithin(named, 0, 3)) &&
      (!isCommon || isFollowed(folded, end) || HAPPENS.test(folded.slice(end, end + 2)))
    )
      return AFTER_PARENT;
    return undefined;
  }
  if (gap === 1)
    return JOINS.includes(folded.charAt(start - 1)) && areRelated(named, previous, areNeighbours)
      ? 'beside its neighbour'
      : undefined;
  // 三亚54例、东方3例: a list with a figure behind each, of one province.
  if ((traitsAt(folded, previous.end) & traitsAt(folded, end) & BEGINS_COUNT) === 0) return undefined;
  return LISTED_WITH_FIGURES.test(folded.slice(previous.end, start)) &&
    FIGURE_BEHIND.test(folded.slice(end, end + 8)) &&
    areRelated(named, previous, (division, other) => rank(division) <= 3 && areOfOneProvince(division, other))
    ? 'in a list of its neighbours'
    : undefined;
}

/** Whether a meaning of the stem and one of the place before it belong together. */
function areRelated(
  named: readonly NamedDivision[],
  previous: PlaceCandidate,
  areSo: (division: Division, other: Division) => boolean,
): boolean {
  for (const { division } of named)
    for (const { division: other } of previous.divisions) if (areSo(division, other)) return true;
  return false;
}

const areNeighbours = (one: Division, other: Division): boolean =>
  one.parent?.id === other.parent?.id && one.level === other.level;
const areOfOneProvince = (one: Division, other: Division): boolean =>
  one.code !== '' && one.code.slice(0, 2) === other.code.slice(0, 2);

function ranksWithin(named: readonly NamedDivision[], least: number, most: number): boolean {
  for (const { division } of named) if (rank(division) >= least && rank(division) <= most) return true;
  return false;
}

/** What the words around the stem and the article's names say for it. */
function reasonAround(folded: string, { start, end, isCommon, named }: Stem, known: NamedInFull): string | undefined {
  const inArticle = named.some(({ division }) => known.has(division));
  if (!isCommon && known.hasSpecialRegion && named.some(({ division }) => isOfRegion(division, known)))
    return 'district of a region in the article';
  if (inArticle && !isCommon) return 'full name in the article';
  if (!isOpen(folded, start)) return undefined;
  const isStrong = isStronglyOpen(folded, start);
  if (!(isStrong && !isCommon) && !isFollowed(folded, end)) return undefined;
  if (inArticle) return 'full name in the article';
  if (ranksWithin(named, 0, 2)) return 'prefecture by its short name';
  if (isCommon || !(isStrong || end - start >= 3)) return undefined;
  if (named.some(({ division }) => rank(division) <= 3 && known.has(division.parent)))
    return 'its parent is in the article';
  return ranksWithin(named, 3, 3) ? 'county by its short name' : undefined;
}

const isOfRegion = ({ parent }: Division, known: NamedInFull): boolean =>
  parent !== undefined && isSpecialRegion(parent) && known.has(parent);
