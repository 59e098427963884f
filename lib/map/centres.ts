import type { CentreFile } from './types.ts';

/** Longitude and latitude in degrees. */
export type LngLat = readonly [number, number];

/** How near a point is to what the code names: a village is shown at its county's centre. */
export type Precision = 'county' | 'prefecture' | 'province';

export interface Centre {
  /** The six-digit code whose centre it is. */
  code: string;
  at: LngLat;
  precision: Precision;
}

export interface CentreTable {
  /**
   * Where a division lies: the centre of its county, else of its prefecture, else of its province; undefined for what
   * has no code or lies abroad. Takes codes of 6, 9 or 12 digits.
   */
  find(code: string | undefined): Centre | undefined;
}

/** Opens the packed centres. */
export function openCentres(file: CentreFile): CentreTable {
  const byCode = new Map<number, LngLat>();
  let code = 0;
  file.codes.forEach((delta, i) => {
    code += delta;
    byCode.set(code, [(file.lng[i] ?? 0) / 100, (file.lat[i] ?? 0) / 100]);
  });
  return {
    find(wanted) {
      if (!wanted || !/^\d{6}/.test(wanted)) return undefined;
      const county = Number(wanted.slice(0, 6));
      const steps = [county, Math.floor(county / 100) * 100, Math.floor(county / 10000) * 10000];
      const hit = steps.find((step) => byCode.has(step));
      const at = hit === undefined ? undefined : byCode.get(hit);
      if (hit === undefined || !at) return undefined;
      const precision = hit % 10000 === 0 ? 'province' : hit % 100 === 0 ? 'prefecture' : 'county';
      return { code: String(hit), at, precision };
    },
  };
}
