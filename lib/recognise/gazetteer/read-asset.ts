import type { DivisionTable } from './table.ts';
import type { NameForm } from './types.ts';

/** Called for every name of a division besides the official one that the asset itself gives. */
export type AddAlias = (name: string, id: number, form: NameForm) => void;

/**
 * Reads the gazetteer's text (see tools/gazetteer/build.ts) into a table. Sections: `#divisions` lines of level digit
 * (5: a county directly below its province), name and, after a tab, the code's own digits and the first year; `#past`; `#countries`; `#foreign`; `#landmarks`; `#common`, the stems that are words too, which it gives back.
 */
export function readAsset(text: string, table: DivisionTable, addAlias: AddAlias): Set<string> {
  const sections = new Map<string, string[]>();
  for (const part of text.split('\n#')) {
    const lines = part.split('\n');
    sections.set((lines[0] ?? '').replace('#', ''), lines.slice(1).filter(Boolean));
  }
  readDivisions(sections.get('divisions') ?? [], table);
  readPast(sections.get('past') ?? [], table);
  const countries = readCountries(sections.get('countries') ?? [], table, addAlias);
  readForeign(sections.get('foreign') ?? [], table, countries, addAlias);
  for (const name of sections.get('landmarks') ?? []) table.add({ name, level: 'landmark', parent: -1, code: '' });
  return new Set(sections.get('common')?.[0]?.split(' '));
}

const OPEN = ['province', 'prefecture', 'county', 'township'] as const;

function readDivisions(lines: string[], table: DivisionTable): void {
  const ids = [-1, -1, -1, -1];
  const codes = ['', '', '', ''];
  const last = new Map<string, number>();
  for (const line of lines) {
    const direct = line.startsWith('5');
    const depth = direct ? 2 : line.charCodeAt(0) - 49;
    const [name = '', own = '', year = ''] = line.slice(1).split('\t');
    let above = direct ? 0 : depth - 1;
    while (above > 0 && ids[above] === -1) above--;
    const parentCode = above < 0 ? '' : (codes[above] ?? '');
    const slot = `${parentCode}/${depth}`;
    const digits = own ? Number(own) : (last.get(slot) ?? 0) + 1;
    last.set(slot, digits);
    const width = depth === 3 ? 3 : depth === 2 && parentCode.length === 2 ? 4 : 2;
    // 东莞市 has townships and no county: its own six digits stand in for the county's.
    const base = depth === 3 ? parentCode.padEnd(6, '0') : parentCode;
    const code = base + String(digits).padStart(width, '0');
    const row = {
      name,
      level: OPEN[depth] ?? 'township',
      parent: above < 0 ? -1 : (ids[above] ?? -1),
      code: code.padEnd(6, '0'),
    };
    const id = table.add(year ? { ...row, from: Number(year) } : row);
    ids[depth] = id;
    codes[depth] = code;
    ids.fill(-1, depth + 1);
    if (direct) ids[1] = -1;
  }
}

/** The parent of a past division is the prefecture or province that its code began with at the time, where known. */
function readPast(lines: string[], table: DivisionTable): void {
  const rows = lines.map((line) => {
    const [code = '', name = '', first = '', last = '', now = ''] = line.split('\t');
    return { code, name, first: Number(first), last: Number(last) || 2002, now: now === '=' ? code : now };
  });
  const isPrefecture = (code: string): boolean => code.endsWith('00');
  const prefectures = new Map<string, number>();
  for (const wanted of [true, false]) {
    for (const row of rows) {
      if (isPrefecture(row.code) !== wanted) continue;
      const province = table.idOfCode(row.code.slice(0, 2)) ?? -1;
      const city = row.code.slice(0, 4);
      const above = wanted ? province : (prefectures.get(city) ?? table.idOfCode(city) ?? province);
      const id = table.add({
        name: row.name,
        level: wanted ? 'prefecture' : 'county',
        parent: above,
        code: row.code,
        from: row.first,
        until: row.last,
        successor: row.now,
      });
      if (wanted) prefectures.set(city, id);
    }
  }
}

function readCountries(lines: string[], table: DivisionTable, addAlias: AddAlias): Map<string, number> {
  const countries = new Map<string, number>();
  for (const line of lines) {
    const [name = '', others = ''] = line.split('=');
    const id = table.add({ name, level: 'country', parent: -1, code: '' });
    countries.set(name, id);
    for (const other of others.split(' ').filter(Boolean)) {
      const bracketed = /^\[(.+)\]$/.exec(other)?.[1];
      if (bracketed) addAlias(bracketed, id, bracketed.length > 1 ? 'short' : 'abbreviation');
      else addAlias(other, id, 'short');
    }
  }
  return countries;
}

function readForeign(lines: string[], table: DivisionTable, countries: Map<string, number>, addAlias: AddAlias): void {
  for (const line of lines) {
    const [country = '', places = ''] = line.split(':');
    const parent = countries.get(country) ?? -1;
    const regions = new Map<string, number>();
    for (const entry of places.split(' ').filter(Boolean)) {
      const [path = '', alias = ''] = entry.split('=');
      const [first = '', city] = path.split('/');
      let id = regions.get(first);
      if (id === undefined) {
        id = table.add({ name: first, level: 'foreign', parent, code: '' });
        regions.set(first, id);
      }
      if (city) id = table.add({ name: city, level: 'foreign', parent: id, code: '' });
      if (alias) addAlias(alias, id, 'short');
    }
  }
}
