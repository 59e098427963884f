/** Builds the text of the gazetteer and of the village shards from the packages and the hand lists. */

import { shortNames } from '../../lib/recognise/gazetteer/short-names.ts';
import { BEGAN, SUCCESSORS } from './history.ts';
import { LANDMARKS } from './landmarks.ts';
import type { Row } from './sources.ts';
import { readCommonWords, readDivisionList, readOldNames, readPatches, readYearlyLists } from './sources.ts';
import { COUNTRIES, FOREIGN_PLACES } from './world.ts';
import { MORE_CHINA, MORE_LANDMARKS, MORE_PLACES } from './world-more.ts';

const LEVELS = { province: '1', prefecture: '2', county: '3', township: '4' } as const;
/** A county directly below its province. */
const DIRECT = '5';
type Level = keyof typeof LEVELS;

/** Rows that are books' entries, not places: 市辖区, 县, 省直辖县级行政区划. */
const NOT_A_PLACE = /^(市辖区|县|省直辖行政单位|.*直辖县级行政(区划|单位))$/;
/** Township-level rows that are offices, companies, prisons. */
const NOT_A_TOWNSHIP = /(公司|监狱|中心|局|戒毒所|直属|筹备处|服务中心|办公室|集团|苗圃|虚拟|医院|学校|工程处)$/;

interface Unit extends Row {
  level: Level;
  parent?: string;
}

/** All current divisions, province to township, in the order parent before child. Codes have 2, 4, 6 or 9 digits. */
export function currentUnits(): Unit[] {
  const units: Unit[] = [];
  for (const row of readDivisionList('provinces')) units.push({ ...row, level: 'province' });
  const prefectures = readDivisionList('cities').filter((row) => !NOT_A_PLACE.test(row.name));
  const named = new Set(prefectures.map((row) => row.code));
  for (const row of prefectures) units.push({ ...row, level: 'prefecture', parent: row.code.slice(0, 2) });
  const above = (code: string): string => (named.has(code.slice(0, 4)) ? code.slice(0, 4) : code.slice(0, 2));
  // 东莞市, 中山市, 儋州市, 嘉峪关市 have no counties; the list repeats the city as one.
  const sameAsCity = (row: Row): boolean =>
    prefectures.some((city) => city.code === row.code.slice(0, 4) && city.name === row.name);
  const merged = new Map<string, string>();
  for (const row of readDivisionList('areas')) {
    if (NOT_A_PLACE.test(row.name)) continue;
    if (sameAsCity(row)) merged.set(row.code, row.code.slice(0, 4));
    else units.push({ ...row, level: 'county', parent: above(row.code) });
  }
  const known = new Set(units.map((unit) => unit.code));
  const patches = readPatches();
  for (const row of patches.counties) {
    if (/^(653228|653229|460302|460303)$/.test(row.code) && !known.has(row.code))
      units.push({ ...row, level: 'county', parent: above(row.code) });
  }
  for (const row of readDivisionList('streets')) {
    if (NOT_A_TOWNSHIP.test(row.name) || /[\d（(]/.test(row.name)) continue;
    const county = row.code.slice(0, 6);
    units.push({ ...row, level: 'township', parent: merged.get(county) ?? county });
  }
  addSpecialRegions(units, patches);
  return order(units);
}

/** Hong Kong, Macao: districts directly below; Taiwan: cities and counties, then their districts. */
function addSpecialRegions(units: Unit[], patches: { counties: Row[]; cities: Row[] }): void {
  units.push({ code: '71', name: '台湾省', level: 'province' });
  units.push({ code: '81', name: '香港特别行政区', level: 'province' });
  units.push({ code: '82', name: '澳门特别行政区', level: 'province' });
  for (const row of patches.cities) {
    if (row.code.startsWith('71'))
      units.push({ code: row.code.slice(0, 4), name: row.name, level: 'prefecture', parent: '71' });
  }
  for (const row of patches.counties) {
    if (row.code.startsWith('71')) units.push({ ...row, level: 'county', parent: row.code.slice(0, 4) });
    if (/^8[12]/.test(row.code)) units.push({ ...row, level: 'county', parent: row.code.slice(0, 2) });
  }
}

/** Depth first, siblings by code. */
function order(units: Unit[]): Unit[] {
  const children = new Map<string, Unit[]>();
  for (const unit of units) {
    const list = children.get(unit.parent ?? '') ?? [];
    list.push(unit);
    children.set(unit.parent ?? '', list);
  }
  const ordered: Unit[] = [];
  const walk = (parent: string): void => {
    for (const unit of (children.get(parent) ?? []).toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
      ordered.push(unit);
      walk(unit.code);
    }
  };
  walk('');
  return ordered;
}

/** `level name`, and the code's own digits where they are not the previous sibling's plus one. */
function unitLines(units: Unit[], years: Map<string, number>): string[] {
  const last = new Map<string, number>();
  return units.map((unit) => {
    const parent = unit.parent ?? '';
    const own = Number(
      unit.code.slice(-(unit.level === 'township' ? 3 : unit.level === 'county' && parent.length === 2 ? 4 : 2)),
    );
    const slot = `${parent}/${unit.level}`;
    const expected = (last.get(slot) ?? 0) + 1;
    last.set(slot, own);
    const year = years.get(unit.code);
    const tail = `${own === expected ? '' : own}${year ? `\t${year}` : ''}`;
    const digit = unit.level === 'county' && parent.length === 2 ? DIRECT : LEVELS[unit.level];
    return digit + unit.name + (tail ? `\t${tail}` : '');
  });
}

interface Past {
  code: string;
  name: string;
  first: number;
  last: number;
  now: string;
}

/** Names that no longer stand, with the years the lists give (0: not known) and the code of what they became. */
export function pastNames(current: Unit[]): Past[] {
  const byCode = new Map(current.map((unit) => [unit.code.padEnd(6, '0'), unit]));
  const past = new Map<string, Past>();
  const successor = new Map(SUCCESSORS.map((entry) => [entry.code + entry.old, entry]));
  const add = (row: Row, first: number, last: number): void => {
    if (NOT_A_PLACE.test(row.name) || byCode.get(row.code)?.name === row.name || past.has(row.code + row.name)) return;
    const hand = successor.get(row.code + row.name);
    const same = byCode.get(row.code);
    past.set(row.code + row.name, {
      code: row.code,
      name: row.name,
      first,
      last: hand ? hand.year - 1 : last,
      now: hand?.now ?? (same ? row.code : ''),
    });
  };
  for (const row of readYearlyLists()) add(row, row.first <= 2003 ? 0 : row.first, row.last === 2016 ? 2017 : row.last);
  for (const row of readOldNames()) add(row, 0, 2002);
  addByStem(past, current);
  return [...past.values()].toSorted((a, b) => (a.code + a.name < b.code + b.name ? -1 : 1));
}

/** 金坛市 320482 → 金坛区 320413: the same stem within the same province, and only one. */
function addByStem(past: Map<string, Past>, current: Unit[]): void {
  const stem = (name: string): string => name.replace(/(自治县|地区|林区|新区|[市县区旗盟])$/, '');
  for (const entry of past.values()) {
    if (entry.now || stem(entry.name).length < 2) continue;
    const level = entry.code.endsWith('00') ? 'prefecture' : 'county';
    const same = current.filter(
      (unit) =>
        unit.level === level &&
        unit.code.slice(0, 2) === entry.code.slice(0, 2) &&
        stem(unit.name) === stem(entry.name),
    );
    if (same.length === 1) entry.now = same[0]?.code.padEnd(6, '0') ?? '';
  }
}

/** First year of current divisions that did not always stand. */
function firstYears(current: Unit[]): Map<string, number> {
  const years = new Map<string, number>();
  const listed = new Map<string, number>();
  for (const row of readYearlyLists()) listed.set(row.code + row.name, row.first);
  for (const unit of current) {
    if (unit.level === 'township' || /^(71|81|82)/.test(unit.code)) continue;
    const code = unit.code.padEnd(6, '0');
    const first = BEGAN[code] ?? listed.get(code + unit.name) ?? 2017;
    if (first > 2003) years.set(unit.code, first);
  }
  return years;
}

/** Uses of a stem as a word, in jieba's count, from which it is a common word. */
const COMMON_FROM = 120;

/** Stems of counties and townships that are common words too (和平, 互助, 光明): they need more context than others. */
function commonStems(current: Unit[]): string[] {
  const words = readCommonWords();
  const common = new Set<string>();
  for (const unit of current) {
    if (unit.level !== 'county' && unit.level !== 'township') continue;
    for (const { name, form } of shortNames(unit.name, unit.level)) {
      if (form === 'stem' && (words.get(name) ?? 0) >= COMMON_FROM) common.add(name);
    }
  }
  return [...common].toSorted();
}

/** A line a country, each place once: `国家:城 城=别名`. */
function foreignLines(): string[] {
  const lines = new Map<string, string[]>();
  const known = new Set<string>();
  for (const line of `${FOREIGN_PLACES.trim()}\n${MORE_PLACES.trim()}`.split('\n')) {
    const [country = '', places = ''] = line.split(':');
    const list = lines.get(country) ?? [];
    lines.set(country, list);
    for (const entry of places.split(' ').filter(Boolean)) {
      const names = entry.split('=').map((name) => `${country}:${name.split('/').at(-1)}`);
      if (names.some((name) => known.has(name))) continue;
      for (const name of names) known.add(name);
      list.push(entry);
    }
  }
  return [...lines].map(([country, list]) => `${country}:${list.join(' ')}`);
}

/** Landmarks that no division, country or place abroad has for its name. */
function landmarkNames(current: Unit[]): string[] {
  const taken = new Set(current.map((unit) => unit.name));
  for (const line of foreignLines()) for (const name of line.split(/[:= /]/)) taken.add(name);
  const names = `${LANDMARKS} ${MORE_LANDMARKS} ${MORE_CHINA}`.trim().split(/\s+/);
  return [...new Set(names)].filter((name) => !taken.has(name)).toSorted();
}

/** The gazetteer's text: sections `#divisions`, `#past`, `#countries`, `#foreign`, `#landmarks`, `#common`. */
export function gazetteerText(): string {
  const current = currentUnits();
  const past = pastNames(current).map((entry) =>
    [entry.code, entry.name, entry.first || '', entry.last || '', entry.now === entry.code ? '=' : entry.now].join(
      '\t',
    ),
  );
  return [
    '#divisions',
    ...unitLines(current, firstYears(current)),
    '#past',
    ...past,
    '#countries',
    ...COUNTRIES.trim().split('\n'),
    '#foreign',
    ...foreignLines(),
    '#landmarks',
    ...landmarkNames(current),
    '#common',
    commonStems(current).join(' '),
    '',
  ].join('\n');
}

/** `天穆村委会`, `天穆村村民委员会` → `天穆村`; empty for what is no village (社区, 生活区, offices). */
export function villageName(listed: string): string {
  if (/(居民委员会|居委会|社区|居民委|居民区|生活区|管理区|虚拟.*|公司|中心|园区|办公室)$/.test(listed)) return '';
  const name = listed.replace(/(村民委员会|村委会|村民委员|民委员会|村委员会|委员会|村民小组|村民委)$/, '');
  if (name.endsWith('嘎查村')) return name.slice(0, -1);
  if (/(村|嘎查)$/.test(name)) return name;
  return listed === name ? '' : `${name}村`;
}

/** Gaps of at most so many numbers are written as empty lines. */
const SHORT_GAP = 4;

/** One text a province (2-digit code), in the form that `lib/recognise/gazetteer/villages.ts` describes. */
export function villageTexts(): Map<string, string> {
  const texts = new Map<string, string[]>();
  let township = '';
  let county = '';
  let last = 0;
  for (const row of readDivisionList('villages')) {
    const name = villageName(row.name);
    if (!name) continue;
    const province = row.code.slice(0, 2);
    const lines = texts.get(province) ?? [];
    texts.set(province, lines);
    if (row.code.slice(0, 9) !== township) {
      township = row.code.slice(0, 9);
      lines.push(`=${township.slice(0, 6) === county ? township.slice(6) : township.slice(2)}`);
      county = township.slice(0, 6);
      last = 199;
    }
    const own = Number(row.code.slice(9));
    const short = name.endsWith('村') ? name.slice(0, -1) : name;
    const gap = own - last - 1;
    if (gap >= 0 && gap <= SHORT_GAP) {
      for (let skipped = 0; skipped < gap; skipped++) lines.push('');
      lines.push(short);
    } else lines.push(`${short}\t${own}`);
    last = own;
  }
  return new Map([...texts].map(([province, lines]) => [province, lines.join('\n')]));
}
