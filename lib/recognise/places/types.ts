import type { DivisionLevel, NamedDivision } from '../gazetteer/types.ts';

/** What a candidate rests on, the surest first. */
export type PlaceCertainty = 'full name' | 'chain' | 'stem' | 'abbreviation' | 'suffix pattern';

/** A place that the rules see. UTF-16 offsets into the folded text, end exclusive. */
export interface PlaceCandidate {
  start: number;
  end: number;
  /** `site` for what no list has: roads, stations, scenic spots. */
  level: DivisionLevel | 'site';
  /** What the name may stand for; empty for sites and unlisted villages. */
  divisions: readonly NamedDivision[];
  certainty: PlaceCertainty;
  /** A short reason, e.g. `division list`, `after its county`. */
  why: string;
}

/** What the resolver gives for a place. */
export interface ResolvedPlace {
  /** `天津市/北辰区/双街镇/小街村`, `美国/纽约`; absent where the article doesn't settle it. */
  resolved?: string;
  /** GB/T 2260: 6 digits, 9 for a township, 12 for a village. */
  code?: string;
  why: readonly string[];
}

/** What other parts know that helps to resolve. */
export interface PlaceHints {
  /** Spans of organisations: a division named in one (天津市北辰区委) votes for the article's county. */
  orgs?: readonly { start: number; end: number }[];
  /** Names of jurisdictions of the offices named in the article: `天津市北辰区`. */
  jurisdictions?: readonly string[];
}
