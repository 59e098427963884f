import type { Division, DivisionLevel } from './types.ts';

const LEVELS: readonly DivisionLevel[] = [
  'province',
  'prefecture',
  'county',
  'township',
  'village',
  'country',
  'foreign',
  'landmark',
];
const CENTURY_END = 9999;

/** A row as the reader of the asset gives it. Names, not objects: most are never asked for. */
export interface DivisionRow {
  name: string;
  level: DivisionLevel;
  parent: number;
  code: string;
  from?: number;
  until?: number;
  successor?: string;
}

/** All divisions in columns; objects are made when asked for, and once. */
export class DivisionTable {
  readonly names: string[] = [];
  private readonly levels: number[] = [];
  private readonly parents: number[] = [];
  private readonly codes: number[] = [];
  private readonly codeLengths: number[] = [];
  private readonly years = new Map<number, { from: number; until: number; successor: string }>();
  private readonly made = new Map<number, Division>();
  private readonly codeIndex = new Map<number, number>();
  private children: Map<number, number[]> | undefined;

  add(row: DivisionRow): number {
    const id = this.names.length;
    this.names.push(row.name);
    this.levels.push(LEVELS.indexOf(row.level));
    this.parents.push(row.parent);
    this.codes.push(Number(row.code));
    this.codeLengths.push(row.code.length);
    const past = row.until !== undefined;
    if (row.from || past) {
      this.years.set(id, { from: row.from ?? 0, until: row.until ?? CENTURY_END, successor: row.successor ?? '' });
    }
    if (row.code && !past) this.codeIndex.set(Number(row.code), id);
    return id;
  }

  get size(): number {
    return this.names.length;
  }

  level(id: number): DivisionLevel {
    return LEVELS[this.levels[id] ?? 0] ?? 'landmark';
  }

  /** The current division with that code: 2 or 4 digits may be given short. */
  idOfCode(code: string): number | undefined {
    return this.codeIndex.get(Number(code.length < 6 ? code.padEnd(6, '0') : code));
  }

  get(id: number): Division {
    const known = this.made.get(id);
    if (known) return known;
    const parentId = this.parents[id] ?? -1;
    const parent = parentId < 0 ? undefined : this.get(parentId);
    const name = this.names[id] ?? '';
    const level = this.level(id);
    const years = this.years.get(id);
    const length = this.codeLengths[id] ?? 0;
    const path = level === 'landmark' ? '' : parent ? `${parent.path}/${name}` : name;
    const division: Division = {
      id,
      name,
      level,
      code: length ? String(this.codes[id]).padStart(length, '0') : '',
      from: years?.from ?? 0,
      until: years?.until ?? CENTURY_END,
      path,
    };
    if (parent) division.parent = parent;
    if (years && years.until !== CENTURY_END) division.successor = years.successor;
    this.made.set(id, division);
    return division;
  }

  childrenOf(id: number): readonly number[] {
    if (!this.children) {
      this.children = new Map();
      for (let child = 0; child < this.parents.length; child++) {
        const parent = this.parents[child] ?? -1;
        if (parent < 0) continue;
        const list = this.children.get(parent);
        if (list) list.push(child);
        else this.children.set(parent, [child]);
      }
    }
    return this.children.get(id) ?? [];
  }
}
