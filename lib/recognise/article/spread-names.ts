import { japaneseSurnames, surnameLength } from '../names/surnames.ts';
import type { Span } from '../organisations/spans.ts';
import type { NameSpan } from './find-people.ts';

/**
 * Settles names against each other: run-together names are cut (`尹某王某` where both are known), a name with a stray last character
 * gives way to the shorter one that the article uses more, and of overlapping spans the surer stands, at a tie the longer.
 */
export function settleNames(spans: readonly NameSpan[], text: string): NameSpan[] {
  const counts = new Map<string, number>();
  for (const span of spans) counts.set(span.name, (counts.get(span.name) ?? 0) + 1);
  const settled: NameSpan[] = [];
  for (const span of spans) settled.push(...cutRun(span, counts, text));
  for (const span of settled) {
    const short = span.name.slice(0, -1);
    const shorter = counts.get(short) ?? 0;
    if (
      span.end - span.start === span.name.length &&
      (short.length === 2 || (short.length === 3 && !span.name.includes('·'))) &&
      surnameLength(text, span.start) === 1 &&
      shorter > (counts.get(span.name) ?? 0)
    ) {
      span.end -= 1;
      span.name = short;
    }
  }
  // 别某某某夫 known whole: a span without its first character is cut
  for (const span of settled) {
    const longer = text.charAt(span.start - 1) + span.name;
    if (span.start === 0 || span.name.length < 4 || span.end - span.start !== span.name.length || !counts.has(longer))
      continue;
    span.start -= 1;
    span.name = longer;
  }
  settled.sort((a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start));
  const kept: NameSpan[] = [];
  for (const span of settled)
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}

/** Cuts a span that is two or more known names without a mark between them. */
function cutRun(span: NameSpan, counts: ReadonlyMap<string, number>, text: string): NameSpan[] {
  if (
    span.name.length < 4 ||
    span.name.length > 9 ||
    span.name.length !== span.end - span.start ||
    span.name.includes('·')
  )
    return [{ ...span }];
  for (let at = 2; at <= span.name.length - 2; at++) {
    const first = span.name.slice(0, at);
    const rest = span.name.slice(at);
    if (
      surnameLength(text, span.start + at) === 0 ||
      !counts.has(first) ||
      (!counts.has(rest) && (span.name.length < 5 || rest.length > 3))
    )
      continue;
    if (first.length > 4 || (!counts.has(first) && first.length > 3)) continue;
    const why = [...span.why, 'names run together'];
    return [
      { ...span, end: span.start + at, name: first, why },
      ...cutRun({ ...span, start: span.start + at, name: rest, why }, counts, text),
    ];
  }
  return [{ ...span }];
}

/**
 * A name known once is known everywhere: adds the occurrences of each sure name that nothing else covers, and of the last part of a
 * dotted name (`普京` after `弗拉基米尔·普京`).
 */
export function spreadNames(
  text: string,
  spans: readonly NameSpan[],
  isClosed: (start: number, end: number) => boolean,
): NameSpan[] {
  const best = new Map<string, number>();
  const counts = new Map<string, number>();
  const fullName = new Map<string, string>();
  for (const { name, confidence } of spans) {
    best.set(name, Math.max(best.get(name) ?? 0, confidence));
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const part = /[·•・‧-]([㐀-鿿]{2,})$/u.exec(name)?.[1];
    if (part !== undefined && !best.has(part)) fullName.set(part, name);
    // 渡边 after 渡边某某
    const family = name.slice(0, 2);
    if (name.length === 4 && japaneseSurnames.has(family) && !best.has(family)) fullName.set(family, name);
    // Uighurs are called by their first name
    const given = /^([㐀-鿿]{3,})[·•・‧-]/u.exec(name)?.[1];
    if (given !== undefined && !best.has(given)) fullName.set(given, name);
  }
  // only a dotted name, or a long one, has a part that stands for it
  const long = [...best.keys()].filter((name) => name.length >= 4 || /[·•・‧-]/u.test(name));
  for (const span of long.length > 0 ? spans : []) {
    const full = long.find(
      (name) =>
        name !== span.name &&
        ((name.endsWith(span.name) && /[·•・‧-]/u.test(name.charAt(name.length - span.name.length - 1))) ||
          (span.name.length >= 3 && name.startsWith(span.name) && /[·•・‧-]/u.test(name.charAt(span.name.length))) ||
          (name.length >= 4 &&
            span.name.length === 2 &&
            japaneseSurnames.has(span.name) &&
            name.startsWith(span.name))),
    );
    if (full !== undefined) span.name = full;
  }
  const certain = [...best].filter(
    ([name, confidence]) => confidence >= 0.5 && (name.length > 2 || confidence >= 0.58 || (counts.get(name) ?? 0) > 1),
  );
  for (const [part] of fullName) if (!best.has(part)) certain.push([part, 0.7]);
  certain.sort(([a], [b]) => b.length - a.length);
  const result = [...spans];
  const overlapping = (start: number, end: number): NameSpan[] =>
    result.filter((span) => span.start < end && start < span.end);
  for (const [name, confidence] of certain) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (isClosed(at, end) || text.charAt(end) === '某') continue;
      const clash = result.some((span) => span.start < end && at < span.end) ? overlapping(at, end) : [];
      const weak = clash.every(
        (span) =>
          span.confidence < 0.8 &&
          confidence > span.confidence &&
          span.end - span.start <= name.length + 1 &&
          (counts.get(span.name) ?? 0) < 2,
      );
      if (clash.some((span: Span) => span.start === at && span.end === end) || (clash.length > 0 && !weak)) continue;
      for (const span of clash) result.splice(result.indexOf(span), 1);
      result.push({ start: at, end, name: fullName.get(name) ?? name, why: ['known from the article'], confidence });
    }
  }
  return result.sort((a, b) => a.start - b.start);
}
