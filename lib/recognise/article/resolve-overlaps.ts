import type { Kind } from '../types.ts';

interface Candidate {
  start: number;
  end: number;
  kind: Kind;
}

/** What stands where spans overlap: names first, then organisations, figures, places; within a kind the longer, then the earlier. */
const RANK: Readonly<Record<Kind, number>> = { official: 0, person: 0, organisation: 1, figure: 2, place: 3 };

/** Drops overlapping spans by the rule above and gives the rest in text order. */
export function resolveOverlaps<T extends Candidate>(candidates: readonly T[]): T[] {
  let length = 0;
  for (const { end } of candidates) length = Math.max(length, end);
  const ranked: T[][] = [[], [], [], []];
  for (const candidate of candidates) ranked[RANK[candidate.kind]]?.push(candidate);
  const kept: T[] = [];
  const taken = new Uint8Array(length);
  for (const alike of ranked) {
    alike.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    for (const candidate of alike) {
      let at = candidate.start;
      while (at < candidate.end && taken[at] === 0) at++;
      if (at < candidate.end) continue;
      taken.fill(1, candidate.start, candidate.end);
      kept.push(candidate);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}
