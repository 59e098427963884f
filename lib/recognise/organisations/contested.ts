import type { OrganisationSpan, TaggedSpan } from './spans.ts';
import { someTagBetween } from './tags-between.ts';

/** Readings by endings alone, which reach too far where a sentence goes on: 美国 + 智库, 全国人大 + 一次会议决定国务院. */
const FAR_READING = new Set(['body and its part', 'place and ending', 'place, name and ending']);
/** How sure the tagger must be of a shorter name inside, and how unlikely it must think the whole. */
const SURE_INSIDE = 0.97;
const UNLIKELY_WHOLE = 0.001;

/** True for a body read by its ending that the tagger thinks no body, sure of a shorter place or body inside. */
export function isContested(
  { start, end, why }: OrganisationSpan,
  tags: readonly TaggedSpan[],
  likelihood: (start: number, end: number) => number,
): boolean {
  if (!FAR_READING.has(why[0] ?? '')) return false;
  const shorter = someTagBetween(
    tags,
    start,
    end,
    (tag) =>
      tag.type !== 'PER' &&
      tag.confidence >= SURE_INSIDE &&
      tag.start >= start &&
      tag.end <= end &&
      tag.end - tag.start < end - start,
  );
  return shorter && likelihood(start, end) < UNLIKELY_WHOLE;
}
