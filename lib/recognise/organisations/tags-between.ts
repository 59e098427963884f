import type { TaggedSpan } from './spans.ts';

/** Whether one of the tags that overlap a stretch is as `fits` says. Tags come in text order, apart. */
export function someTagBetween(
  tags: readonly TaggedSpan[],
  start: number,
  end: number,
  fits: (tag: TaggedSpan) => boolean,
): boolean {
  for (let index = firstBehind(tags, start); index < tags.length; index++) {
    const tag = tags[index];
    if (tag === undefined || tag.start >= end) return false;
    if (fits(tag)) return true;
  }
  return false;
}

/** The number of the first tag that ends behind an offset. */
function firstBehind(tags: readonly TaggedSpan[], offset: number): number {
  let from = 0;
  for (let to = tags.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((tags[middle]?.end ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return from;
}
