/** Geometry as ECharts 4 packs it: each ring a string of zigzag-coded deltas, in 1/1024 of a degree from an offset. */
export interface PackedFeature {
  id: string;
  properties: { name: string; cp: [number, number] };
  geometry: {
    type: 'Polygon' | 'MultiPolygon';
    coordinates: string[] | string[][];
    encodeOffsets: [number, number][] | [number, number][][];
  };
}

type Ring = [number, number][];

function unzigzag(code: number): number {
  const n = code - 64;
  return (n >> 1) ^ -(n & 1);
}

/** One ring in degrees. The scheme is that of ECharts' `parseGeoJson` (Apache-2.0). */
export function decodeRing(packed: string, offset: readonly [number, number]): Ring {
  let [x, y] = offset;
  const ring: Ring = [];
  for (let i = 0; i + 1 < packed.length; i += 2) {
    x += unzigzag(packed.charCodeAt(i));
    y += unzigzag(packed.charCodeAt(i + 1));
    ring.push([x / 1024, y / 1024]);
  }
  return ring;
}

/** Every outer ring of a feature; holes don't occur in the province file. */
export function ringsOf(feature: PackedFeature): Ring[] {
  const { type, coordinates, encodeOffsets } = feature.geometry;
  if (type === 'Polygon') {
    const packed = coordinates as string[];
    const offsets = encodeOffsets as [number, number][];
    return packed.map((ring, i) => decodeRing(ring, offsets[i] ?? [0, 0]));
  }
  const packed = coordinates as string[][];
  const offsets = encodeOffsets as [number, number][][];
  return packed.flatMap((rings, i) => rings.map((ring, j) => decodeRing(ring, offsets[i]?.[j] ?? [0, 0])));
}
