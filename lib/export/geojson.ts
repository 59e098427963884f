import type { Feature, FeatureCollection, Point } from 'geojson';
import type { CentreTable, Precision } from '../map/centres.ts';
import type { ExportItem, ItemPages } from './item.ts';

export interface PlaceProperties {
  name: string;
  division: string | null;
  code: string | null;
  mentions: number;
  articles: number;
  first: string | null;
  last: string | null;
  /** Of which division the point is the centre; null where there is no point. */
  precision: Precision | null;
}

interface Gathered {
  item: ExportItem;
  mentions: number;
  articles: Set<string>;
  first?: string;
  last?: string;
}

async function gather(pages: ItemPages): Promise<Map<string, Gathered>> {
  const places = new Map<string, Gathered>();
  for await (const page of pages) {
    for (const item of page) {
      if (item.kind !== 'place') continue;
      const key = item.code ?? item.division ?? item.text;
      const place = places.get(key) ?? { item, mentions: 0, articles: new Set<string>() };
      place.mentions++;
      place.articles.add(item.article.id);
      const day = item.article.published?.slice(0, 10);
      if (day && (!place.first || day < place.first)) place.first = day;
      if (day && (!place.last || day > place.last)) place.last = day;
      places.set(key, place);
    }
  }
  return places;
}

/**
 * The places among the items as RFC 7946 GeoJSON: one point a division, at the centre of its county (or, failing that,
 * prefecture or province, as `precision` says). What has no known point is kept, with a null geometry.
 */
export async function toGeoJson(
  pages: ItemPages,
  centres: CentreTable,
): Promise<FeatureCollection<Point | null, PlaceProperties>> {
  const features: Feature<Point | null, PlaceProperties>[] = [];
  for (const { item, mentions, articles, first, last } of (await gather(pages)).values()) {
    const centre = centres.find(item.code);
    features.push({
      type: 'Feature',
      geometry: centre ? { type: 'Point', coordinates: [...centre.at] } : null,
      properties: {
        name: item.division?.split('/').at(-1) ?? item.text,
        division: item.division ?? null,
        code: item.code ?? null,
        mentions,
        articles: articles.size,
        first: first ?? null,
        last: last ?? null,
        precision: centre?.precision ?? null,
      },
    });
  }
  return { type: 'FeatureCollection', features };
}
