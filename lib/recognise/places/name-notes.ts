import type { Division, DivisionLevel, Gazetteer, NamedDivision } from '../gazetteer/types.ts';
import { RISKY_COUNTIES, RISKY_PREFECTURES } from './contexts.ts';
import { isForeign } from './foreign-names.ts';
import { rank } from './levels.ts';
import { type WordNote, wordNote } from './part-of-word.ts';

/** What a listed name is good for wherever it stands; found out once a name, as most names found are stems of townships. */
export interface NameNote extends WordNote {
  name: string;
  /** Meanings that need no context. */
  safe: readonly NamedDivision[];
  /** Meanings as a stem. */
  stems: readonly NamedDivision[];
  /** Whether the stem is a word too. */
  isCommon: boolean;
  /** Of the first safe meaning: its level, what it is worth where names overlap, whether it lies abroad. */
  level: DivisionLevel;
  weight: number;
  isAbroad: boolean;
  /** Whether no meaning needs a year or has a rule about the words around it. */
  isPlain: boolean;
}

/** Bits of a name's use. */
export const SAFE = 1;
export const STEM = 2;
/** 日本国, 广州市: the last character may belong to the next word. */
export const SHEDS = 4;
/** A stem of more than townships. */
export const STEM_ABOVE = 8;
const BITS = 4;

/** A few bits that stand for a division: other ones share them, yet most pairs of divisions have none in common. */
export const bitOf = ({ id }: Division): number => 1 << (id % 30);

/** The notes of a gazetteer's names. */
export class NameNotes {
  private readonly gazetteer: Gazetteer;
  /** By key of a name: its bits, and above them the number of its note, from 1; 0 where nobody has asked. */
  private readonly uses: Int32Array;
  private readonly notes: NameNote[] = [];
  private readonly stemBits: number[] = [];
  private readonly countries = new Map<string, readonly NamedDivision[]>();
  private readonly places = new Map<string, readonly NamedDivision[]>();

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
    this.uses = new Int32Array(gazetteer.nodes);
  }

  /** The use of a name, given as a stretch of text: bits, and the number of its note. */
  use(node: number, text: string, start: number, end: number): number {
    const known = this.uses[node] as number;
    return known === 0 ? this.judge(node, text.slice(start, end)) : known;
  }

  note(use: number): NameNote {
    return this.notes[(use >>> BITS) - 1] as NameNote;
  }

  /** The bits of the divisions whose stem a name may be. */
  bits(use: number): number {
    return this.stemBits[(use >>> BITS) - 1] as number;
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
    const word = wordNote(name);
    const [first] = safe;
    this.notes.push({
      ...word,
      name,
      safe,
      stems,
      isCommon: this.gazetteer.isCommonWord(name) || RISKY_COUNTIES.has(name),
      level: first?.division.level ?? 'landmark',
      weight: first ? nameWeight(first, name.length) : 0,
      isAbroad: first !== undefined && isForeign(first.division),
      isPlain: !word.isOdd && !word.isShortUnit && safe.every(isPlain),
    });
    let mask = 0;
    for (const { division } of stems) mask |= bitOf(division);
    this.stemBits.push(mask);
    let use = this.notes.length << BITS;
    if (safe.length > 0) use |= SAFE;
    if (stems.length > 0) use |= STEM;
    if (name.length >= 3 && /[国市]$/u.test(name)) use |= SHEDS;
    if (stems.some(({ division }) => division.level !== 'township')) use |= STEM_ABOVE;
    this.uses[node] = use;
    return use;
  }
}

const known = new WeakMap<Gazetteer, NameNotes>();

/** The notes of a gazetteer, kept as long as it is. */
export function notesOf(gazetteer: Gazetteer): NameNotes {
  const before = known.get(gazetteer);
  if (before) return before;
  const made = new NameNotes(gazetteer);
  known.set(gazetteer, made);
  return made;
}

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
