import { keptFor } from '../gazetteer/kept-for.ts';
import type { NameList } from '../gazetteer/name-list.ts';
import type { Division, DivisionLevel, Gazetteer, NamedDivision } from '../gazetteer/types.ts';
import { RISKY_COUNTIES, RISKY_PREFECTURES } from './contexts.ts';
import { isForeign, isRiskyAbroad } from './foreign-names.ts';
import { rank } from './levels.ts';
import {
  ABROAD,
  COMMON,
  numberOf,
  ODD,
  PLAIN,
  REGIONAL,
  RISKY_ABROAD,
  SAFE,
  SHEDS,
  SHORT_UNIT,
  STEM,
  STEM_ABOVE,
  useOf,
} from './name-bits.ts';
import { type Traps, trapsOf, wordBits } from './part-of-word.ts';

/** What a listed name stands for; found out once a name, as most names found are stems of townships. */
export interface NameNote {
  /** Meanings that need no context. */
  safe: readonly NamedDivision[];
  /** Meanings as a stem. */
  stems: readonly NamedDivision[];
  /** The level of the first safe meaning. */
  level: DivisionLevel;
  traps: Traps | undefined;
}

/** Hong Kong, Macao, Taiwan: their districts and cities are written without an ending. */
export const isSpecialRegion = ({ level, code }: Division): boolean => level === 'province' && /^(71|81|82)/.test(code);

/** A bit that stands for a division: others share it, yet never a township and a unit above. */
export const bitOf = ({ id, level }: Division): number => 1 << ((id % 15) + (level === 'township' ? 0 : 15));

/** The notes of a gazetteer's names, and what they tell of the names in a text. */
export class NameNotes {
  private readonly gazetteer: Gazetteer;
  /** By key of a name its use (see name-bits.ts); 0 where nobody has asked. */
  private readonly known: Int32Array;
  private readonly notes: (NameNote | undefined)[] = [undefined];
  /** By number of a note the bits of the divisions whose stem the name may be. */
  private stemBits = new Int32Array(1024);
  private readonly countries = new Map<string, readonly NamedDivision[]>();
  private readonly places = new Map<string, readonly NamedDivision[]>();
  /** Of the text's names, one by one: their use, and the bits of the divisions whose stem they may be. */
  uses = new Int32Array(256);
  stems = new Int32Array(256);

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
    this.known = new Int32Array(gazetteer.nodes);
  }

  /** Reads the names of a text. What depends on them waits until all are looked up, so that the looks at memory overlap. */
  read(folded: string, { count, nodes, starts, ends }: NameList): void {
    if (count > this.uses.length) {
      this.uses = new Int32Array(count * 2);
      this.stems = new Int32Array(count * 2);
    }
    const { known, uses, stems } = this;
    for (let i = 0; i < count; i++) uses[i] = known[nodes[i] as number] as number;
    for (let i = 0; i < count; i++)
      if (uses[i] === 0) uses[i] = this.use(nodes[i] as number, folded, starts[i] as number, ends[i] as number);
    const { stemBits } = this;
    for (let i = 0; i < count; i++) stems[i] = stemBits[numberOf(uses[i] as number)] as number;
  }

  /** The use of a name, given as a stretch of text. */
  use(node: number, text: string, start: number, end: number): number {
    const known = this.known[node] as number;
    return known === 0 ? this.judge(node, text.slice(start, end)) : known;
  }

  note(use: number): NameNote {
    return this.notes[numberOf(use)] as NameNote;
  }

  /** What a one-character name is short for: a country, or a place in China. */
  abbreviated(character: string, isCountry: boolean): readonly NamedDivision[] {
    const known = isCountry ? this.countries : this.places;
    const before = known.get(character);
    if (before) return before;
    const divisions = this.gazetteer
      .lookUp(character)
      .filter(({ division, form }) => form === 'abbreviation' && (division.level === 'country') === isCountry);
    known.set(character, divisions);
    return divisions;
  }

  private judge(node: number, name: string): number {
    const named = this.gazetteer.divisions(node);
    const safe = named.filter((one) => isSafe(one, name.length));
    const stems = named.filter(({ form }) => form === 'stem');
    const [first] = safe;
    const number = this.notes.length;
    this.notes.push({ safe, stems, level: first?.division.level ?? 'landmark', traps: trapsOf(name) });
    let bits = wordBits(name);
    if ((bits & (ODD | SHORT_UNIT)) === 0 && safe.every(isPlain)) bits |= PLAIN;
    if (first) bits |= SAFE;
    if (first && isForeign(first.division)) bits |= ABROAD;
    if (isRiskyAbroad(name)) bits |= RISKY_ABROAD;
    if (stems.length > 0) bits |= STEM;
    if (stems.some(({ division }) => division.level !== 'township')) bits |= STEM_ABOVE;
    if (stems.some(({ division }) => division.parent && isSpecialRegion(division.parent))) bits |= REGIONAL;
    if (this.gazetteer.isCommonWord(name) || RISKY_COUNTIES.has(name)) bits |= COMMON;
    if (name.length >= 3 && /[国市]$/u.test(name)) bits |= SHEDS;
    const use = useOf(bits, first ? nameWeight(first, name.length) : 0, number);
    this.known[node] = use;
    this.keepStems(number, stems);
    return use;
  }

  private keepStems(number: number, stems: readonly NamedDivision[]): void {
    if (number === this.stemBits.length) {
      const larger = new Int32Array(number * 2);
      larger.set(this.stemBits);
      this.stemBits = larger;
    }
    for (const { division } of stems) this.stemBits[number] = (this.stemBits[number] as number) | bitOf(division);
  }
}

/** The notes of a gazetteer, kept as long as it is. */
export const notesOf: (gazetteer: Gazetteer) => NameNotes = keptFor((gazetteer) => new NameNotes(gazetteer));

function isSafe({ division, form }: NamedDivision, length: number): boolean {
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

const isPlain = ({ division, form }: NamedDivision): boolean =>
  division.level !== 'township' && division.level !== 'landmark' && (form !== 'stem' || division.level === 'province');

/** How well known a name is: provinces and countries, then counties and above in full, then the rest. */
export function nameWeight({ division, form }: NamedDivision, length: number): number {
  // 海地 in 威海地标: a short country's name is as good as a prefecture's, so the first of both stands.
  if (rank(division) === 1) return division.level === 'country' && length === 2 ? 3 : 4;
  if (rank(division) === 2) return 3;
  if (division.level === 'county') return length >= 3 ? 3 : 1;
  return form === 'full' && length >= 4 ? 2 : 1;
}
