import type { CentreTable, LngLat, Precision } from './centres.ts';

/** At which level points are drawn together. */
export type ClusterLevel = 'province' | 'prefecture' | 'county';

/** A place as the collection has it: its division path, code, and how often it is mentioned. */
export interface PlaceCount {
  name: string;
  path?: string;
  code?: string;
  mentions: number;
}

/** One dot: all collected places of a division. */
export interface Cluster {
  code: string;
  /** The division's path, as far as the level goes: `天津市/北辰区`. */
  path: string;
  at: LngLat;
  precision: Precision;
  mentions: number;
  /** The places in it, most mentioned first. */
  places: PlaceCount[];
}

export interface Clustered {
  /** Most mentioned first. */
  clusters: Cluster[];
  /** What has no point: places abroad, and those whose division could not be settled. */
  unplaced: PlaceCount[];
}

const DIGITS: Record<ClusterLevel, number> = { province: 2, prefecture: 4, county: 6 };

/** The code of the division of `level` that holds `code`, filled up to six digits: 120113102 at province → 120000. */
export function codeAtLevel(code: string, level: ClusterLevel): string {
  return code.slice(0, DIGITS[level]).padEnd(6, '0');
}

/** The municipalities' counties hang directly below the province: 天津市/北辰区 has two levels, not three. */
function pathAtLevel(place: PlaceCount, code: string): string {
  const parts = place.path?.split('/') ?? [place.name];
  const municipality = /^(11|12|31|50|81|82)/.test(code);
  const depth = code.endsWith('0000') ? 1 : municipality || code.endsWith('00') ? 2 : 3;
  return parts.slice(0, depth).join('/');
}

/** Groups places into dots by division. */
export function clusterPlaces(places: readonly PlaceCount[], centres: CentreTable, level: ClusterLevel): Clustered {
  const clusters = new Map<string, Cluster>();
  const unplaced: PlaceCount[] = [];
  for (const place of places) {
    const centre = place.code ? centres.find(codeAtLevel(place.code, level)) : undefined;
    if (!centre) {
      unplaced.push(place);
      continue;
    }
    const known = clusters.get(centre.code);
    if (known) {
      known.mentions += place.mentions;
      known.places.push(place);
    } else {
      const { code, at, precision } = centre;
      const path = pathAtLevel(place, code);
      clusters.set(code, { code, path, at, precision, mentions: place.mentions, places: [place] });
    }
  }
  const byMentions = (a: { mentions: number }, b: { mentions: number }) => b.mentions - a.mentions;
  for (const cluster of clusters.values()) cluster.places.sort(byMentions);
  return { clusters: [...clusters.values()].sort(byMentions), unplaced: unplaced.sort(byMentions) };
}

/** Radius in pixels: the area grows with the mentions, so that a dot of four weighs four of one. */
export function dotRadius(mentions: number, most: number, largest: number): number {
  return Math.max(2.5, largest * Math.sqrt(mentions / Math.max(1, most)));
}
