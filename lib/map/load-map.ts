import type { FeatureCollection, MultiPolygon } from 'geojson';
import { browser } from '../browser.ts';
import { type CentreTable, openCentres } from './centres.ts';
import { type ProvinceProperties, unpackOutline } from './outline.ts';
import type { CentreFile, OutlineFile } from './types.ts';

async function packaged<T>(path: string): Promise<T> {
  const answer = await fetch(browser.runtime.getURL(path));
  return (await answer.json()) as T;
}

/** The county centres that come with the extension; for its own pages. */
export async function loadCentres(): Promise<CentreTable> {
  return openCentres(await packaged<CentreFile>('map/centres.json'));
}

/** The province outlines that come with the extension; for its own pages. */
export async function loadOutline(): Promise<FeatureCollection<MultiPolygon, ProvinceProperties>> {
  return unpackOutline(await packaged<OutlineFile>('map/provinces.json'));
}
