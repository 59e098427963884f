import { aliasNames } from '../names/alias-names.ts';
import { AMBIGUOUS_SURNAME, mayBeName } from '../names/ambiguous-surnames.ts';
import { findDottedNames, findHyphenedNames } from '../names/dotted-names.ts';
import { heldLastNames } from '../names/held-last.ts';
import { namedThings } from '../names/named-things.ts';
import { isNoName } from '../names/not-names.ts';
import { rareSurnames } from '../names/rare-surnames.ts';
import { readChineseName, readForeignName, soundsForeign, soundsForeignAfterOffice } from '../names/read-name.ts';
import { surnameLength } from '../names/surnames.ts';
import { findTibetanNames, tibetanNameAt } from '../names/tibetan-names.ts';
import type { TitleSpan } from '../officials/read-titles.ts';
import type { Span, TaggedSpan } from '../organisations/spans.ts';
import { firstNameFrom, firstNamesOf } from './first-names.ts';
import { closedName, fullerName, isLikely, likeliest, namesAfterCallings } from './likely-names.ts';
import { namesInGaps } from './list-gaps.ts';
import { addListMembers, addPatterns } from './name-patterns.ts';
import { settleNames, spreadNames } from './spread-names.ts';
import {
  callByName,
  isOfThing,
  isRatherPlace,
  isSurePlace,
  isTooLong,
  isWhereabouts,
  trimTagged,
} from './tagged-names.ts';
import { isLookAlike } from './title-look-alikes.ts';

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

const ANONYMOUS = /某|^[老小阿][㐀-鿿]$|[ＸX×＊*]/u;
const DOT = /[·•・‧]/u;
const FOREIGN_OFFICE =
  /总统|首相|国务卿|外长|外相|防长|财长|议长|总督|国王|女王|王储|苏丹|埃米尔|天皇|教皇|总理|大臣|长官|大使|特使|议员|主席|发言人|部长|秘书长|司令|书记|代表|总干事|顾问|领袖/u;
/** Titles that reports set after a full name without more ado. */
const CALLED_BY_TITLE = new Set('总理 总统 主席 总书记 委员长 首相 副总理 副主席 副委员长 省长 市长'.split(' '));
/** Titles so common that a surname look-alike after them proves nothing (`干部都发了`). */
const WEAK_TITLE =
  /干部|人员|民警|交警|发言人|负责|代表|战士|村民|居民|群众|学生|职工|记者|(?<!政治)委员$|干事|官|警|志愿者|队员|老师|专家/u;

/** How likely the tagger must think a foreign name without a dot after an office abroad. */
const LIKELY_ABROAD = 0.002;
/** 曾任, 担任 earlier in the clause whose post ends right before 的. */
const RELATIVE = /(?:担任|时任|出任|兼任|现任|曾任|当选)[^，。；\n]{0,24}$/u;

/** What makes a body or a prize of a man's name. */
const NAMED_AFTER =
  /^(?:国际机场|机场|高速|公路|故居|主义|研究所|研究院|大学|学院|医院|基金会|中心|图书馆|博物馆|纪念馆|奖|公司|律师事务所|银行|图书奖|号)/u;

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x3000 || unit === 9;

/** True where a span is a name the product may collect: not 邢某, 小李, and not a surname alone. */
export function isCollectable(name: string): boolean {
  return name.length >= 2 && !ANONYMOUS.test(name) && !/[，。、；：！？\n“”（）()\d]/u.test(name);
}

/** Where a dotted name ends when the tagger has it a character or two longer. */
function longerTag(text: string, name: Span, taggedEnd: number | undefined): number {
  if (taggedEnd === undefined || taggedEnd <= name.end || taggedEnd > name.end + 3) return name.end;
  return /^[㐀-鿿]+$/u.test(text.slice(name.end, taggedEnd)) ? taggedEnd : name.end;
}

/**
 * Finds people's names in folded text: the tagger's, those that a title, a list or a decree names, and every further occurrence.
 */
export function findPeople(text: string, context: PeopleContext): NameSpan[] {
  const { tags, titles, closed, bodies, places } = context;
  const isClosed = (start: number, end: number): boolean =>
    closed.some((stretch) => start < stretch.end && stretch.start < end);
  const byStart = new Map<number, NameSpan>();
  const held = heldLastNames(text, tags);
  const things = namedThings(text);
  const aliases = aliasNames(text);
  const titleFrom = new Map<number, number>();
  for (const title of titles.values()) titleFrom.set(title.start, Math.max(titleFrom.get(title.start) ?? 0, title.end));
  const add = (start: number, readTo: number, why: string, confidence: number): void => {
    const end = readTo - start === 2 && held.has(text.slice(start, start + 3)) ? start + 3 : readTo;
    const name = text.slice(start, end).replace(/[\s　]/gu, '');
    if (
      !isCollectable(name) ||
      isNoName(name, confidence) ||
      // 魏参赞: a surname and a title
      (end - start < 4 && (titleFrom.get(start + 1) ?? 0) >= end) ||
      things.has(name) ||
      aliases.has(name) ||
      isClosed(start, end) ||
      text.charAt(end) === '某'
    )
      return;
    const old = byStart.get(start);
    if (!old || old.confidence < confidence) byStart.set(start, { start, end, name, why: [why], confidence });
  };

  const votes = new Map<string, number>();
  for (const { start, end, type, confidence } of tags) {
    const word = text.slice(start, end);
    if (type === 'LOC') votes.set(word, (votes.get(word) ?? 0) - confidence);
    else if (type === 'PER') votes.set(word, (votes.get(word) ?? 0) + confidence);
  }
  const placeStarts = new Map(places.map((place) => [place.start, place]));
  const firstNames = firstNamesOf(text, tags);
  const starts = new Uint8Array(text.length + 1);
  for (const spans of [tags, places, bodies, titles.values()]) for (const { start } of spans) starts[start] = 1;
  for (const tag of tags) {
    if (
      tag.type !== 'PER' ||
      tag.confidence < (titles.get(tag.start)?.office ? 0.2 : 0.4) ||
      isRatherPlace(text, tag, tags, places) ||
      isWhereabouts(text, tag) ||
      (votes.get(text.slice(tag.start, tag.end)) ?? 1) < 0
    )
      continue;
    const trimmed = trimTagged(text, tag, placeStarts, titles, starts);
    const span = firstNameFrom(text, fullerName(text, trimmed, context.likelihood), firstNames);
    if (isOfThing(text, span) || isTooLong(text, span, tag.confidence)) continue;
    const dotted = DOT.test(text.slice(span.start, span.end)) ? 1 : 0;
    add(span.start, span.end, `tagger ${tag.confidence.toFixed(2)}`, tag.confidence + dotted);
  }

  for (const { start, end } of callByName(text, tags))
    if (!byStart.has(start)) add(start, end, 'name and form of address', 0.75);
  const bodyEnds = new Set(bodies.map((body) => body.end));
  const placeEnds = new Set(places.map((place) => place.end));
  for (const title of titles.values()) {
    let start = title.end;
    while (start < title.end + 3 && isBlank(text.charCodeAt(start))) start++;
    // 曾任某书记的某某、某某
    const relative =
      text.charAt(start) === '的' && RELATIVE.test(text.slice(Math.max(0, title.start - 30), title.start));
    if (relative) start += 1;
    if (byStart.has(start)) continue;
    const tibetan = tibetanNameAt(text, start);
    if (tibetan > 0) {
      add(start, start + tibetan, 'post before name', 0.7);
      continue;
    }
    if (!isHan(text.charCodeAt(start))) continue;
    const place = placeStarts.get(start);
    if (place && place.end - place.start !== 2) continue;
    // 某国总书记、国家主席某某: the country stands before the first of two posts
    const above = text.charAt(title.start - 1) === '、' ? titles.get(title.start - 1) : undefined;
    const head = above ?? title;
    const abroad = (placeEnds.has(head.start) || bodyEnds.has(head.start)) && FOREIGN_OFFICE.test(title.title);
    const foreign = readForeignName(text, start, abroad ? soundsForeignAfterOffice : soundsForeign);
    const dotted = foreign !== undefined && DOT.test(text.slice(start, foreign));
    const chinese = readChineseName(text, start);
    if (place && (!chinese?.certain || chinese.end <= place.end)) continue;
    if (chinese && isLookAlike(text, start, placeStarts.get(start - 1)?.end, titleFrom.has(start + 1))) continue;
    const weak = !title.office || WEAK_TITLE.test(title.title);
    if (
      foreign !== undefined &&
      (dotted ||
        (abroad &&
          (foreign - start > 2 || !chinese) &&
          foreign - start < 9 &&
          context.likelihood(start, foreign) > LIKELY_ABROAD))
    ) {
      add(start, foreign, 'foreign office before name', 0.6);
    } else if (
      chinese &&
      !bodyEnds.has(chinese.end) &&
      !titles.has(chinese.end) &&
      mayBeName(text, start, chinese, weak, bodyEnds.has(title.start)) &&
      isLikely(text, start, chinese.end, weak, context.likelihood)
    ) {
      add(
        start,
        chinese.end,
        title.office ? 'post before name' : 'occupation before name',
        chinese.certain ? 0.6 : 0.5,
      );
    } else if (title.office && !weak && !chinese && closedName(text, start, context.likelihood)) {
      add(start, start + closedName(text, start, context.likelihood), 'post before name', 0.55);
    } else if (title.office && !weak && (bodyEnds.has(title.start) || placeEnds.has(title.start))) {
      const length = likeliest(text, start, context.likelihood, titles);
      if (length > 0) add(start, start + length, 'post before name', 0.55);
    }
  }
  const ends = new Uint8Array(text.length + 1);
  for (const spans of [bodies, places, titles.values()]) for (const { end } of spans) ends[end] = 1;
  const isEnd = (at: number): boolean => ends[at] === 1;
  const tagged = new Map<number, number>();
  for (const tag of tags) if (tag.type === 'PER' && tag.confidence > 0.6) tagged.set(tag.start, tag.end);
  for (const dotted of findDottedNames(text, isEnd)) {
    const { start } = dotted;
    const end = longerTag(text, dotted, tagged.get(start));
    if (NAMED_AFTER.test(text.slice(end, end + 5))) continue;
    for (let at = start; at < end; at++) byStart.delete(at);
    add(start, end, 'dotted name', 1.6);
  }
  const isTaken = (start: number, end: number): boolean =>
    [places, bodies].some((spans) => spans.some((span) => span.start <= start && span.end >= end));
  for (const { start, end } of findHyphenedNames(text, isEnd, isTaken)) {
    for (let at = start; at < end; at++) byStart.delete(at);
    add(start, end, 'hyphen for a dot', 1);
  }
  for (const { start, end } of namesAfterCallings(text, context.likelihood, titles, (at) => byStart.has(at)))
    add(start, end, 'kin or calling before name', 0.55);
  for (const { start, end } of findTibetanNames(text))
    if (!placeStarts.has(start) && !/[村乡镇县寺路]/u.test(text.charAt(end))) add(start, end, 'Tibetan name', 0.7);
  for (const { start, end } of rareSurnames(text))
    if (!byStart.has(start)) add(start, end, 'rare surname, more than once', 0.6);
  for (const title of titles.values()) {
    // ，某某某总理作出批示: a full name that opens the clause, its title after it
    const start = title.start - 3;
    if (!CALLED_BY_TITLE.has(title.title) || isEnd(title.start) || byStart.has(start)) continue;
    const name = text.slice(Math.max(0, start), title.start);
    if (!/^[㐀-鿿]{3}$/u.test(name) || /[村镇乡街局部处科室院所校委会组队社厂区县市省州国军政党副]/u.test(name))
      continue;
    if (
      surnameLength(text, start) === 0 ||
      AMBIGUOUS_SURNAME.has(name.charAt(0)) ||
      /[㐀-鿿]/u.test(text.charAt(start - 1))
    )
      continue;
    add(start, title.start, 'title after name', 0.55);
  }
  addPatterns(text, byStart, add, context.likelihood);
  const tagFrom = new Map(tags.map((tag) => [tag.start, tag]));
  addListMembers(
    text,
    byStart,
    add,
    new Set([
      ...places
        .filter((place) => isSurePlace(place, tagFrom) || /国$/u.test(text.slice(place.start, place.end)))
        .map((place) => place.start),
      ...bodies.map((body) => body.start),
    ]),
    context.likelihood,
  );
  for (const { start, end } of namesInGaps(text, byStart, titles)) add(start, end, 'between names of a list', 0.6);
  // A place or body that holds all of a span and more; of those at its start the longest counts, of two as long the last.
  const isHeld = (start: number, end: number): boolean => {
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
  };
  const covers = (start: number, end: number): boolean => isClosed(start, end) || isHeld(start, end);
  return spreadNames(text, settleNames([...byStart.values()], text), covers);
}
