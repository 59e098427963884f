import { type GeoProjection, geoConicEqualArea, geoPath } from 'd3-geo';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { LngLat } from './centres.ts';
import type { ProvinceProperties } from './outline.ts';

export interface DrawnProvince extends ProvinceProperties {
  /** SVG path data in pixels. */
  path: string;
  /** Where a label stands, in pixels. */
  label: readonly [number, number];
}

export interface DrawnMap {
  width: number;
  height: number;
  provinces: DrawnProvince[];
  /** Pixels of a position; null where the projection has none. */
  project(at: LngLat): readonly [number, number] | null;
}

/** Sansha's centre: south of every outline, yet a place that articles name, so the frame has to reach it. */
const SOUTHERNMOST: LngLat = [112.35, 16.83];

function projection(
  outline: FeatureCollection<MultiPolygon, ProvinceProperties>,
  size: [number, number],
): GeoProjection {
  const framed = {
    type: 'FeatureCollection' as const,
    features: [
      ...outline.features,
      {
        type: 'Feature' as const,
        properties: {},
        geometry: { type: 'Point' as const, coordinates: [...SOUTHERNMOST] },
      },
    ],
  };
  const margin = 8;
  // Albers with the parallels usual for China keeps areas true, so dots a province can be compared by eye.
  return geoConicEqualArea()
    .parallels([25, 47])
    .rotate([-105, 0])
    .fitExtent(
      [
        [margin, margin],
        [size[0] - margin, size[1] - margin],
      ],
      framed,
    );
}

/** Draws the outlines for a frame of the given size in pixels. Pure: the same input gives the same paths. */
export function drawMap(
  outline: FeatureCollection<MultiPolygon, ProvinceProperties>,
  width: number,
  height: number,
): DrawnMap {
  const project = projection(outline, [width, height]);
  const path = geoPath(project).digits(1);
  return {
    width,
    height,
    provinces: outline.features.map((feature) => ({
      ...feature.properties,
      path: path(feature) ?? '',
      label: path.centroid(feature),
    })),
    project: (at) => project([at[0], at[1]]),
  };
}
