import type { Gazetteer, NamedDivision } from '../gazetteer/types.ts';
import { RISKY_COUNTIES, RISKY_PREFECTURES } from './contexts.ts';
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
}

/** Bits of a name's use. */
export const SAFE = 1;
export const STEM = 2;
/** 日本国, 广州市: the last character may belong to the next word. */
export const SHEDS = 4;
/** Levels of the stems: of provinces, prefectures and counties together, of townships. */
export const STEM_ABOVE = 8;
export const STEM_OF_TOWNSHIP = 16;
const BITS = 5;

/** The notes of a gazetteer's names. */
export class NameNotes {
  private readonly gazetteer: Gazetteer;
  /** By key of a name: its bits, and above them the number of its note, from 1; 0 where nobody has asked. */
  private readonly uses: Int32Array;
  private readonly notes: NameNote[] = [];

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

  private judge(node: number, name: string): number {
    const named = this.gazetteer.divisions(node);
    const safe = named.filter((one) => isSafe(one, name.length));
    const stems = named.filter(({ form }) => form === 'stem');
    this.notes.push({
      ...wordNote(name),
      name,
      safe,
      stems,
      isCommon: this.gazetteer.isCommonWord(name) || RISKY_COUNTIES.has(name),
    });
    let use = this.notes.length << BITS;
    if (safe.length > 0) use |= SAFE;
    if (stems.length > 0) use |= STEM;
    if (name.length >= 3 && /[国市]$/u.test(name)) use |= SHEDS;
    for (const { division } of stems) use |= division.level === 'township' ? STEM_OF_TOWNSHIP : STEM_ABOVE;
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
