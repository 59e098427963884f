import type { NameList } from './name-list.ts';

/** What a place is. `area`: a development zone or other unit beside the hierarchy; `landmark`: rivers, regions, halls. */
export type DivisionLevel =
  | 'province'
  | 'prefecture'
  | 'county'
  | 'township'
  | 'village'
  | 'country'
  | 'foreign'
  | 'landmark';

/** How a written name stands for a division. */
export type NameForm =
  /** The official name: 天津市, 双街镇. */
  | 'full'
  /** A short name that keeps its generic ending: 恩施州, 乐东县, 柳岸街, 滨海高新区. */
  | 'short'
  /** Without its ending: 徐州, 柳岸. Never safe by itself below the prefecture. */
  | 'stem'
  /** One character: 津, 鄂, 美. Never safe by itself. */
  | 'abbreviation';

/** A division of China, a country, a foreign place or a landmark. */
export interface Division {
  /** Index in the gazetteer; the same object is given for the same id. */
  id: number;
  /** Official name in simplified characters. */
  name: string;
  level: DivisionLevel;
  /** GB/T 2260: 2, 4 or 6 digits filled up to 6; 9 for a township; empty abroad and for landmarks. */
  code: string;
  parent?: Division;
  /** Years in which it stood, both ends included; 0 and 9999 where no list says. */
  from: number;
  until: number;
  /** Code of the division that took its place, for one that no longer stands; may be empty. */
  successor?: string;
  /** `天津市/北辰区/双街镇`; empty for landmarks. */
  path: string;
}

/** A division under one of its names. */
export interface NamedDivision {
  division: Division;
  form: NameForm;
}

/** A name found in a text: UTF-16 offsets, end exclusive. */
export interface NameMatch {
  start: number;
  end: number;
  /** Key for `Gazetteer.divisions`. */
  node: number;
}

export interface Gazetteer {
  /** One more than the highest key of a name. */
  readonly nodes: number;
  /**
   * Longest name of two characters or more at every position where one begins, overlaps included, in text order, into a list that is
   * emptied first. Forms are not judged.
   */
  list(folded: string, found: NameList): void;
  /** All names that begin at `start`, shortest first. */
  matchesAt(folded: string, start: number): NameMatch[];
  /** What a match's name stands for. */
  divisions(node: number): readonly NamedDivision[];
  /** The key of a name for `divisions`; 0 for an unknown one. */
  find(name: string): number;
  /** What a name stands for; empty for an unknown one. */
  lookUp(name: string): readonly NamedDivision[];
  /** Whether a county's or township's stem is a common word too: 和平, 互助, 光明. */
  isCommonWord(stem: string): boolean;
  /** The current division with a code (2, 4, 6 or 9 digits). */
  byCode(code: string): Division | undefined;
  /** Divisions directly below, those of the past included. */
  childrenOf(division: Division): readonly Division[];
  /** Loads a province's villages (2-digit code); a second call is free. Does nothing where there is no shard. */
  loadProvince(code: string): Promise<void>;
  /** Villages of that name (`小街村`) below a division whose province is loaded: 12-digit codes. */
  villages(name: string, below: Division): readonly VillageRow[];
}

/** A village in its township. */
export interface VillageRow {
  name: string;
  code: string;
  township: Division;
}
