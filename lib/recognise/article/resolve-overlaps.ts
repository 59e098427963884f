import type { Kind } from '../types.ts';
import { bestApart } from './best-apart.ts';

interface Candidate {
  start: number;
  end: number;
  kind: Kind;
}

/** What stands where spans overlap: names first, then organisations, figures, places; within a kind the longer, then the earlier. */
const RANK: Readonly<Record<Kind, number>> = { official: 0, person: 0, organisation: 1, figure: 2, place: 3 };

/** Drops overlapping spans by the rule above and gives the rest in text order. No span may be empty. */
export const resolveOverlaps = <T extends Candidate>(candidates: readonly T[]): T[] => bestApart(candidates, byRank);

const byRank = (a: Candidate, b: Candidate): number =>
  RANK[a.kind] - RANK[b.kind] || b.end - b.start - (a.end - a.start) || a.start - b.start;
