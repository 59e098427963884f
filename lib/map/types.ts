/** The files under `public/map`, both written by `tools/map/compile-map.ts`. */

/** A point in hundredths of a degree, longitude first. */
export type Centidegrees = readonly [number, number];

/** One province: each ring a flat list, the first pair absolute, the others deltas, in hundredths of a degree. */
export interface PackedProvince {
  code: string;
  name: string;
  centre: Centidegrees;
  rings: readonly (readonly number[])[];
}

/** `public/map/provinces.json`. */
export interface OutlineFile {
  source: string;
  licence: string;
  provinces: readonly PackedProvince[];
}

/** `public/map/centres.json`: parallel lists; `codes` are GB/T 2260 codes as deltas, in ascending order. */
export interface CentreFile {
  source: string;
  licence: string;
  codes: readonly number[];
  lng: readonly number[];
  lat: readonly number[];
}
