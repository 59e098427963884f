import { aliasNames } from '../names/alias-names.ts';
import { dotsIn, findDottedNames, findHyphenedNames } from '../names/dotted-names.ts';
import { heldLastNames } from '../names/held-last.ts';
import { namedThings } from '../names/named-things.ts';
import { rareSurnames } from '../names/rare-surnames.ts';
import { findTibetanNames } from '../names/tibetan-names.ts';
import type { TitleSpan } from '../officials/read-titles.ts';
import type { Span, TaggedSpan } from '../organisations/spans.ts';
import { isAllHan } from '../patterns/unit-at.ts';
import { firstNameFrom, firstNamesOf } from './first-names.ts';
import { type FoundNames, foundNames } from './found-names.ts';
import { addAfterCallings, fullerName } from './likely-names.ts';
import { namesInGaps } from './list-gaps.ts';
import { addListMembers } from './list-members.ts';
import { addPatterns } from './name-patterns.ts';
import { ANY_END, BODY_START, COVERED, type Surroundings, surroundingsOf } from './name-surroundings.ts';
import { addAfterTitles, addBeforeTitles } from './names-after-titles.ts';
import { addInOffice } from './office-clauses.ts';
import { settleNames } from './settle-names.ts';
import { spreadNames } from './spread-names.ts';
import {
  isCalledByName,
  isOfThing,
  isRatherPlace,
  isSurePlace,
  isTooLong,
  isVotedPlace,
  isWhereabouts,
  noteTags,
} from './tagged-doubts.ts';
import { trimTagged } from './tagged-names.ts';
import { taggerReason } from './tagger-reasons.ts';

export interface NameSpan extends Span {
  /** Without gaps. */
  name: string;
  why: string[];
  confidence: number;
}

/** What the other parts see, for findPeople. */
export interface PeopleContext {
  tags: readonly TaggedSpan[];
  titles: ReadonlyMap<number, TitleSpan>;
  /** Stretches where no name may be (by-lines). */
  closed: readonly Span[];
  bodies: readonly Span[];
  places: readonly Span[];
  /** How likely the tagger thinks a person there; 0 to 1. Costs a sentence. */
  likelihood(start: number, end: number): number;
}

/** What makes a body or a prize of a man's name. */
const NAMED_AFTER =
  /^(?:国际机场|机场|高速|公路|故居|主义|研究所|研究院|大学|学院|医院|基金会|中心|图书馆|博物馆|纪念馆|奖|公司|律师事务所|银行|图书奖|号)/u;

const DOT = /[·•・‧]/u;

/** Where a dotted name ends when the tagger has it a character or two longer. */
function longerTag(text: string, name: Span, tags: readonly TaggedSpan[]): number {
  const tag = tags.findLast(
    ({ start, type, confidence }) => start === name.start && type === 'PER' && confidence > 0.6,
  );
  if (tag === undefined || tag.end <= name.end || tag.end > name.end + 3) return name.end;
  return isAllHan(text, name.end, tag.end) ? tag.end : name.end;
}

/**
 * Finds people's names in folded text: the tagger's, those that a title, a list or a decree names, and every further occurrence.
 */
export function findPeople(text: string, context: PeopleContext): readonly NameSpan[] {
  const { tags, closed, bodies, places, likelihood } = context;
  const around = surroundingsOf(text, context);
  const isClosed = (start: number, end: number): boolean => {
    for (const stretch of closed) if (start < stretch.end && stretch.start < end) return true;
    return false;
  };
  const found = foundNames(text, {
    held: heldLastNames(text, tags),
    things: namedThings(text),
    aliases: aliasNames(text),
    titleEnds: around.titleEnds,
    isClosed,
  });
  addTagged(text, context, around, found);
  addAfterTitles(text, context, around, found);
  addForeign(text, context, around, found);
  addAfterCallings(text, context.titles, found, likelihood);
  for (const { start, end } of findTibetanNames(text))
    if (!around.placeAt(start) && !/[村乡镇县寺路]/u.test(text.charAt(end))) found.add(start, end, 'Tibetan name', 0.7);
  for (const { start, end } of rareSurnames(text))
    if (!found.has(start)) found.add(start, end, 'rare surname, more than once', 0.6);
  addBeforeTitles(text, around, found);
  addInOffice(text, found, likelihood);
  addPatterns(text, found, likelihood);
  // a place or a body there has the better claim
  const isTaken = (start: number): boolean => {
    if (((around.edges[start] as number) & BODY_START) !== 0) return true;
    const place = around.placeAt(start);
    return place !== undefined && (text.charAt(place.end - 1) === '国' || isSurePlace(place, tags));
  };
  addListMembers(text, found, isTaken, likelihood);
  for (const { start, end } of namesInGaps(text, found, context.titles))
    found.add(start, end, 'between names of a list', 0.6);
  const covers = (start: number, end: number): boolean =>
    isClosed(start, end) || (((around.edges[start] as number) & COVERED) !== 0 && isHeld(places, bodies, start, end));
  return spreadNames(text, settleNames(found.all(), text), covers);
}

/** Adds the tagger's names, mended at their edges. */
function addTagged(
  text: string,
  { tags, titles, likelihood }: PeopleContext,
  around: Surroundings,
  found: FoundNames,
): void {
  const dots = dotsIn(text);
  const hasDots = dots.to > dots.from;
  const firstNames = hasDots ? firstNamesOf(text, tags) : [];
  noteTags(text, tags);
  for (const tag of tags) {
    const { confidence } = tag;
    if (
      tag.type !== 'PER' ||
      (confidence < 0.4 && confidence < (titles.get(tag.start)?.office ? 0.2 : 0.4)) ||
      isRatherPlace(text, tag, tags, around.placeAt(tag.start)) ||
      isWhereabouts(text, tag) ||
      isVotedPlace(text, tag, tags)
    )
      continue;
    const trimmed = trimTagged(text, tag, around, titles, hasDots);
    const span = firstNameFrom(text, fullerName(text, trimmed, likelihood), firstNames);
    if (isOfThing(text, span) || isTooLong(text, span, confidence)) continue;
    const dotted = hasDots && DOT.test(text.slice(span.start, span.end)) ? 1 : 0;
    found.add(span.start, span.end, taggerReason(confidence), confidence + dotted);
  }
  // people whose names end as places do, which the tagger takes for places
  for (const tag of tags)
    if (isCalledByName(text, tag) && !found.has(tag.start))
      found.add(tag.start, tag.end, 'name and form of address', 0.75);
}

/** Adds names written with dots or hyphens between their parts, which drive out what was found within them. */
function addForeign(
  text: string,
  { tags, places, bodies }: PeopleContext,
  { edges }: Surroundings,
  found: FoundNames,
): void {
  const isEnd = (at: number): boolean => ((edges[at] as number) & ANY_END) !== 0;
  for (const dotted of findDottedNames(text, isEnd)) {
    const { start } = dotted;
    const end = longerTag(text, dotted, tags);
    if (NAMED_AFTER.test(text.slice(end, end + 5))) continue;
    found.drop(start, end);
    found.add(start, end, 'dotted name', 1.6);
  }
  const isTaken = (start: number, end: number): boolean =>
    [places, bodies].some((spans) => spans.some((span) => span.start <= start && span.end >= end));
  for (const { start, end } of findHyphenedNames(text, isEnd, isTaken)) {
    found.drop(start, end);
    found.add(start, end, 'hyphen for a dot', 1);
  }
}

/** Whether a place or body holds all of a span and more; of those at its start the longest counts, of two as long the last. */
function isHeld(places: readonly Span[], bodies: readonly Span[], start: number, end: number): boolean {
  let longest = end - start;
  let held = false;
  for (const spans of [places, bodies])
    for (const span of spans) {
      const length = span.end - span.start;
      if (span.start > start || span.end <= start || length < longest) continue;
      held = span.end >= end && length > end - start;
      longest = length;
    }
  return held;
}
