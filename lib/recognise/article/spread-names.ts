import { isJapaneseSurname } from '../names/surnames.ts';
import { keptMarks, mark } from '../patterns/offset-marks.ts';
import { seekNames } from '../patterns/seek-names.ts';
import { isAllHan } from '../patterns/unit-at.ts';
import type { NameSpan } from './find-people.ts';

/** What is known of a name over all of an article. */
interface Known {
  confidence: number;
  count: number;
}

const JOINT = /[·•・‧-]/u;
const ownerMarks = keptMarks();

/**
 * A name known once is known everywhere: adds the occurrences of each sure name that nothing else covers, and of the last part of a
 * dotted name (`普京` after `弗拉基米尔·普京`). `spans` are in text order and apart, and so is what it gives.
 */
export function spreadNames(
  text: string,
  spans: readonly NameSpan[],
  isClosed: (start: number, end: number) => boolean,
): readonly NameSpan[] {
  if (spans.length === 0) return spans;
  const known = new Map<string, Known>();
  const fullName = new Map<string, string>();
  for (const { name, confidence } of spans) {
    const old = known.get(name);
    if (old === undefined) known.set(name, { confidence, count: 1 });
    else {
      old.confidence = Math.max(old.confidence, confidence);
      old.count++;
    }
    for (const part of partsThatStand(name)) if (!known.has(part)) fullName.set(part, name);
  }
  giveFullNames(spans, known);
  const certain: [name: string, confidence: number][] = [];
  for (const [name, { confidence, count }] of known)
    if (confidence >= 0.5 && (name.length > 2 || confidence >= 0.58 || count > 1)) certain.push([name, confidence]);
  for (const [part] of fullName) if (!known.has(part)) certain.push([part, 0.7]);
  if (certain.length > 1) certain.sort(([a], [b]) => b.length - a.length);
  return added(text, spans, certain, known, fullName, isClosed);
}

const NONE: readonly string[] = [];
const hasJoint = (name: string): boolean => !isAllHan(name, 0, name.length) && JOINT.test(name);

/** The parts of a name that stand for it elsewhere in an article. */
function partsThatStand(name: string): readonly string[] {
  const isLong = name.length === 4 && isJapaneseSurname(name, 0);
  if (!isLong && isAllHan(name, 0, name.length)) return NONE;
  const parts: string[] = [];
  const last = /[·•・‧-]([㐀-鿿]{2,})$/u.exec(name)?.[1];
  if (last !== undefined) parts.push(last);
  // 渡边 after 渡边某某
  if (isLong) parts.push(name.slice(0, 2));
  // Uighurs are called by their first name
  const given = /^([㐀-鿿]{3,})[·•・‧-]/u.exec(name)?.[1];
  if (given !== undefined) parts.push(given);
  return parts;
}

/** Gives the spans that are such a part the full name. Only a dotted name, or a long one, has a part that stands for it. */
function giveFullNames(spans: readonly NameSpan[], known: ReadonlyMap<string, Known>): void {
  const long: string[] = [];
  for (const name of known.keys()) if (name.length >= 4 || hasJoint(name)) long.push(name);
  if (long.length === 0) return;
  for (const span of spans) {
    const full = long.find((name) => name !== span.name && standsFor(span.name, name));
    if (full !== undefined) span.name = full;
  }
}

const standsFor = (part: string, name: string): boolean =>
  (name.endsWith(part) && JOINT.test(name.charAt(name.length - part.length - 1))) ||
  (part.length >= 3 && name.startsWith(part) && JOINT.test(name.charAt(part.length))) ||
  (name.length >= 4 && part.length === 2 && isJapaneseSurname(part, 0) && name.startsWith(part));

/** The spans with what else the text has of the names, the longest name first. */
function added(
  text: string,
  spans: readonly NameSpan[],
  certain: readonly (readonly [name: string, confidence: number])[],
  known: ReadonlyMap<string, Known>,
  fullName: ReadonlyMap<string, string>,
  isClosed: (start: number, end: number) => boolean,
): readonly NameSpan[] {
  const result: (NameSpan | undefined)[] = [...spans];
  /** By offset, the number of its span in `result`, from 1. */
  const owner = ownerMarks(text.length);
  for (let index = 0; index < spans.length; index++) {
    const { start, end } = spans[index] as NameSpan;
    mark(owner, start, end, index + 1);
  }
  const { starts, at } = seekNames(
    text,
    certain.map(([name]) => name),
  );
  certain.forEach(([name, confidence], number) => {
    for (let hit = starts[number] as number; hit < (starts[number + 1] as number); hit++) {
      const start = at[hit] as number;
      const end = start + name.length;
      // Most often the name is found there already.
      const holder = owner[start] === 0 ? undefined : result[(owner[start] as number) - 1];
      if (holder && holder.start === start && holder.end === end) continue;
      if (isClosed(start, end) || text.charAt(end) === '某') continue;
      const clash = new Set<number>();
      for (let inner = start; inner < end; inner++) if (owner[inner] !== 0) clash.add(owner[inner] as number);
      const isWeak = (other: number): boolean => {
        const span = result[other - 1];
        return (
          span !== undefined &&
          span.confidence < 0.8 &&
          confidence > span.confidence &&
          span.end - span.start <= name.length + 1 &&
          (known.get(span.name)?.count ?? 0) < 2
        );
      };
      if (![...clash].every(isWeak)) continue;
      for (const other of clash) {
        const span = result[other - 1];
        if (span) mark(owner, span.start, span.end, 0);
        result[other - 1] = undefined;
      }
      result.push({ start, end, name: fullName.get(name) ?? name, why: ['known from the article'], confidence });
      mark(owner, start, end, result.length);
    }
  });
  if (result.length === spans.length) return spans;
  return result.filter((span) => span !== undefined).sort((a, b) => a.start - b.start);
}
