import { isMarked, keptMarks, mark } from '../patterns/offset-marks.ts';

const ownerMarks = keptMarks();
const rivalMarks = keptMarks();
// Spans may be of many shapes: each is read once.
const startMarks = keptMarks();
const endMarks = keptMarks();

/**
 * Of spans that overlap the best: in the order of `byWorth` (as `sort` takes it) each stands unless a better one does. Gives those
 * that stand in text order. No span may be empty.
 */
export function bestApart<T extends { start: number; end: number }>(
  spans: readonly T[],
  byWorth: (a: T, b: T) => number,
): T[] {
  const starts = startMarks(spans.length);
  const ends = endMarks(spans.length);
  let length = 0;
  for (let index = 0; index < spans.length; index++) {
    const { start, end } = spans[index] as T;
    starts[index] = start;
    ends[index] = end;
    if (end > length) length = end;
  }
  // By offset the number of its span, from 1: of several, that of the first.
  const owner = ownerMarks(length);
  const isRival = rivalMarks(spans.length);
  let rivalled = false;
  for (let index = 0; index < spans.length; index++) {
    const end = ends[index] as number;
    for (let at = starts[index] as number; at < end; at++) {
      const other = owner[at] as number;
      if (other === 0) owner[at] = index + 1;
      else {
        isRival[other - 1] = 1;
        isRival[index] = 1;
        rivalled = true;
      }
    }
  }
  // Most spans have no rival: only the others need an order.
  if (rivalled) settleRivals(spans, byWorth, owner, isRival);
  const best: T[] = [];
  for (let at = 0; at < length; ) {
    const number = owner[at] as number;
    if (number === 0) at++;
    else {
      best.push(spans[number - 1] as T);
      at = ends[number - 1] as number;
    }
  }
  return best;
}

/** Leaves in `owner`, of the spans that overlap others, those that stand. */
function settleRivals<T extends { start: number; end: number }>(
  spans: readonly T[],
  byWorth: (a: T, b: T) => number,
  owner: Int32Array,
  isRival: Int32Array,
): void {
  const rivals: number[] = [];
  for (let index = 0; index < spans.length; index++) {
    if (isRival[index] === 0) continue;
    const { start, end } = spans[index] as T;
    mark(owner, start, end, 0);
    rivals.push(index);
  }
  rivals.sort((a, b) => byWorth(spans[a] as T, spans[b] as T));
  for (const index of rivals) {
    const { start, end } = spans[index] as T;
    if (!isMarked(owner, start, end)) mark(owner, start, end, index + 1);
  }
}
