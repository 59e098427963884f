import { surnameLength } from '../names/surnames.ts';
import { bestApart } from './best-apart.ts';
import type { NameSpan } from './find-people.ts';

/**
 * Settles names against each other: run-together names are cut (`尹某王某` where both are known), a name with a stray last character
 * gives way to the shorter one that the article uses more, and of overlapping spans the surer stands, at a tie the longer. Changes the
 * spans that it is given.
 */
export function settleNames(spans: readonly NameSpan[], text: string): NameSpan[] {
  if (spans.length === 0) return [];
  const counts = new Map<string, number>();
  for (const span of spans) counts.set(span.name, (counts.get(span.name) ?? 0) + 1);
  const settled: NameSpan[] = [];
  for (const span of spans) {
    if (span.name.length < 4) settled.push(span);
    else settled.push(...cutRun(span, counts, text));
  }
  for (const span of settled) {
    const { length } = span.name;
    if (
      span.end - span.start !== length ||
      !(length === 3 || (length === 4 && !span.name.includes('·'))) ||
      surnameLength(text, span.start) !== 1
    )
      continue;
    const short = span.name.slice(0, -1);
    const shorter = counts.get(short);
    if (shorter === undefined || shorter <= (counts.get(span.name) ?? 0)) continue;
    span.end -= 1;
    span.name = short;
  }
  // 别某某某夫 known whole: a span without its first character is cut
  for (const span of settled) {
    if (span.start === 0 || span.name.length < 4 || span.end - span.start !== span.name.length) continue;
    const longer = text.charAt(span.start - 1) + span.name;
    if (!counts.has(longer)) continue;
    span.start -= 1;
    span.name = longer;
  }
  return bestApart(settled, (a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start));
}

/** Cuts a span that is two or more known names without a mark between them. */
function cutRun(span: NameSpan, counts: ReadonlyMap<string, number>, text: string): NameSpan[] {
  if (
    span.name.length < 4 ||
    span.name.length > 9 ||
    span.name.length !== span.end - span.start ||
    span.name.includes('·')
  )
    return [span];
  for (let at = 2; at <= span.name.length - 2; at++) {
    const first = span.name.slice(0, at);
    const rest = span.name.slice(at);
    if (
      surnameLength(text, span.start + at) === 0 ||
      !counts.has(first) ||
      (!counts.has(rest) && (span.name.length < 5 || rest.length > 3))
    )
      continue;
    if (first.length > 4) continue;
    const why = [...span.why, 'names run together'];
    return [
      { ...span, end: span.start + at, name: first, why },
      ...cutRun({ ...span, start: span.start + at, name: rest, why }, counts, text),
    ];
  }
  return [span];
}
