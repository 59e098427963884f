import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import type { OutlineFile, PackedProvince } from './types.ts';

export interface ProvinceProperties {
  code: string;
  name: string;
}
export type ProvinceFeature = Feature<MultiPolygon, ProvinceProperties>;

function unpackRing(deltas: readonly number[]): Position[] {
  const ring: Position[] = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < deltas.length; i += 2) {
    x += deltas[i] ?? 0;
    y += deltas[i + 1] ?? 0;
    ring.push([x / 100, y / 100]);
  }
  const [first] = ring;
  const last = ring.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push([...first]);
  return ring;
}

/** Twice the signed area in the plane, positive where the ring runs anticlockwise (north up). */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    sum += ax * by - bx * ay;
  }
  return sum;
}

function unpackProvince({ code, name, rings }: PackedProvince): ProvinceFeature {
  const polygons = rings.map((packed) => {
    const ring = unpackRing(packed);
    // d3-geo reads a ring on the sphere: clockwise is the small side, anticlockwise the rest of the world.
    return [signedArea(ring) > 0 ? ring.reverse() : ring];
  });
  return { type: 'Feature', properties: { code, name }, geometry: { type: 'MultiPolygon', coordinates: polygons } };
}

/** The provinces as GeoJSON in degrees, every ring closed and clockwise, as d3-geo wants them (not as RFC 7946 does). */
export function unpackOutline(file: OutlineFile): FeatureCollection<MultiPolygon, ProvinceProperties> {
  return { type: 'FeatureCollection', features: file.provinces.map(unpackProvince) };
}
