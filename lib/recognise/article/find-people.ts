import { afterNameLength } from '../names/after-names.ts';
import { findDottedNames } from '../names/dotted-names.ts';
import { isNoName } from '../names/not-names.ts';
import { rareSurnames } from '../names/rare-surnames.ts';
import { NEVER_LAST, readChineseName, readForeignName, soundsForeign } from '../names/read-name.ts';
import { compoundSurnames, surnameLength } from '../names/surnames.ts';
import type { TitleSpan } from '../officials/read-titles.ts';
import type { Span, TaggedSpan } from '../organisations/spans.ts';
import { settleNames, spreadNames } from './spread-names.ts';

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
}

const ANONYMOUS = /某|^[老小阿][㐀-鿿]$|[ＸX×＊*]/u;
const TAIL =
  /(?:同志|先生|女士|夫人|主席|书记|总理|总统|院士|教授|老师|师傅|大爷|大妈|大娘|大婶|奶奶|爷爷|叔叔|阿姨|大姐|大哥|老人|法官|校长|市长|省长)$/u;
const DOT = /[·•・‧]/u;
const FOREIGN_OFFICE =
  /总统|首相|国务卿|外长|外相|防长|财长|议长|总督|国王|女王|王储|苏丹|埃米尔|天皇|教皇|总理|大臣|长官|大使|特使|议员|主席|发言人|部长|秘书长|司令|书记|代表|总干事|顾问|领袖/u;
/** Titles that reports set after a full name without more ado. */
const CALLED_BY_TITLE = new Set('总理 总统 主席 总书记 委员长 首相 副总理 副主席 副委员长 省长 市长'.split(' '));
/** Titles so common that a surname look-alike after them proves nothing (`干部都发了`). */
const WEAK_TITLE =
  /干部|人员|民警|交警|发言人|负责|代表|战士|村民|居民|群众|学生|职工|记者|委员$|干事|官|警|志愿者|队员|老师|专家/u;
const AMBIGUOUS_SURNAME = new Set(
  '代由步别达言延扬贝昌都和于从向任应常时全成方安关同经来对与就将才要能会有无为多正刚曾还须能干支明连相单查解当被双但因即则占通终原达强平依后战水车党国农信展检斯政初生才后勾利易越广红仇钱权门把计行管别进出开起着过去回想看听走站坐拿放',
);

/** True where a span is a name the product may collect: not 邢某, 小李, and not a surname alone. */
export function isCollectable(name: string): boolean {
  return name.length >= 2 && !ANONYMOUS.test(name) && !/[，。、；：！？\n“”（）()\d]/u.test(name);
}

/**
 * Finds people's names in folded text: the tagger's, those that a title, a list or a decree names, and every further occurrence.
 */
export function findPeople(text: string, context: PeopleContext): NameSpan[] {
  const { tags, titles, closed, bodies, places } = context;
  const isClosed = (start: number, end: number): boolean =>
    closed.some((stretch) => start < stretch.end && stretch.start < end);
  const byStart = new Map<number, NameSpan>();
  const add = (start: number, end: number, why: string, confidence: number): void => {
    const name = text.slice(start, end).replace(/[\s　]/gu, '');
    if (!isCollectable(name) || isNoName(name) || isClosed(start, end) || text.charAt(end) === '某') return;
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
  for (const tag of tags) {
    if (
      tag.type !== 'PER' ||
      tag.confidence < (titles.get(tag.start)?.office ? 0.2 : 0.4) ||
      isRatherPlace(text, tag, tags, places) ||
      (votes.get(text.slice(tag.start, tag.end)) ?? 1) < 0
    )
      continue;
    const span = trimTagged(text, tag, placeStarts, titles);
    const dotted = DOT.test(text.slice(span.start, span.end)) ? 1 : 0;
    add(span.start, span.end, `tagger ${tag.confidence.toFixed(2)}`, tag.confidence + dotted);
  }

  const bodyEnds = new Set(bodies.map((body) => body.end));
  const placeEnds = new Set(places.map((place) => place.end));
  for (const title of titles.values()) {
    let start = title.end;
    start += /^[ 　\t]{1,3}/u.exec(text.slice(start, start + 3))?.[0].length ?? 0;
    if (byStart.has(start)) continue;
    const place = placeStarts.get(start);
    if (place && place.end - place.start !== 2) continue;
    const foreign = readForeignName(text, start);
    const dotted = foreign !== undefined && DOT.test(text.slice(start, foreign));
    const abroad = FOREIGN_OFFICE.test(title.title) && (placeEnds.has(title.start) || bodyEnds.has(title.start));
    const chinese = readChineseName(text, start);
    const weak = !title.office || WEAK_TITLE.test(title.title);
    if (place && (!chinese?.certain || chinese.end <= place.end)) continue;
    if (foreign !== undefined && (dotted || (abroad && (foreign - start > 2 || !chinese) && foreign - start < 9))) {
      add(start, foreign, 'foreign office before name', 0.6);
    } else if (
      chinese &&
      !bodyEnds.has(chinese.end) &&
      !titles.has(chinese.end) &&
      mayBeName(text, start, chinese, weak, bodyEnds.has(title.start))
    ) {
      add(
        start,
        chinese.end,
        title.office ? 'post before name' : 'occupation before name',
        chinese.certain ? 0.6 : 0.5,
      );
    }
  }
  const ends = new Set([...bodyEnds, ...placeEnds, ...titles.keys()]);
  for (const { start, end } of findDottedNames(text, (at) => ends.has(at))) {
    for (let at = start; at < end; at++) byStart.delete(at);
    add(start, end, 'dotted name', 1.6);
  }
  for (const { start, end } of rareSurnames(text))
    if (!byStart.has(start)) add(start, end, 'rare surname, more than once', 0.6);
  for (const title of titles.values()) {
    // ，某某某总理作出批示: a full name that opens the clause, its title after it
    const start = title.start - 3;
    if (!CALLED_BY_TITLE.has(title.title) || ends.has(title.start) || byStart.has(start)) continue;
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
  addPatterns(text, byStart, add);
  addListMembers(
    text,
    byStart,
    add,
    new Set([
      ...places.filter((place) => isSurePlace(place, tags)).map((place) => place.start),
      ...bodies.map((body) => body.start),
    ]),
  );
  const holderStart = new Int32Array(text.length);
  const holderEnd = new Int32Array(text.length);
  for (const span of [...places, ...bodies].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    holderStart.fill(span.start, span.start, span.end);
    holderEnd.fill(span.end, span.start, span.end);
  }
  const covers = (start: number, end: number): boolean =>
    isClosed(start, end) ||
    ((holderEnd[start] ?? 0) >= end && (holderEnd[start] ?? 0) - (holderStart[start] ?? 0) > end - start);
  return spreadNames(text, settleNames([...byStart.values()], text), covers);
}

/** True for a tagged name that the division list has (印古什), or that opens the name of a place or body (云台 + 遗址博物馆). */
function isRatherPlace(text: string, tag: TaggedSpan, tags: readonly TaggedSpan[], places: readonly Span[]): boolean {
  if (tag.confidence > 0.9) return false;
  if (places.some((place) => place.start === tag.start && place.end === tag.end)) return true;
  const name = text.slice(tag.start, tag.end);
  return tags.some(
    (other) =>
      other.type !== 'PER' &&
      other.end - other.start > name.length &&
      other.confidence > tag.confidence &&
      text.startsWith(name, other.start),
  );
}

/** Whether what a rule reads as a name after a title may be one: a surname that is also a common word must have a full, closed name. */
function mayBeName(
  text: string,
  start: number,
  read: { end: number; certain: boolean; closed: boolean },
  weak: boolean,
  afterBody: boolean,
): boolean {
  const length = read.end - start;
  const next = text.charAt(read.end);
  if ('和与及都也就将对向从被于为或并而但则才会能要'.includes(text.charAt(start))) return false;
  if (AMBIGUOUS_SURNAME.has(text.charAt(start))) {
    return !weak && length === 3 && ((read.certain && /[、，。；）)和说]/u.test(next)) || (afterBody && read.closed));
  }
  if (weak) return read.certain && (length >= 3 || /[到在说和与对，。、]/u.test(next));
  return read.certain || read.closed || (afterBody && length === 3);
}

/** False for a place that only the tagger sees, and not for sure: a list of names has the better claim to it. */
function isSurePlace(place: Span, tags: readonly TaggedSpan[]): boolean {
  const tag = tags.find((other) => other.start === place.start && other.end === place.end);
  if (tag === undefined) return place.end - place.start > 2;
  return tag.confidence > 0.7;
}

/** Decrees (任命甲为, 免去甲、乙的) and `甲，男，`. */
function addPatterns(
  text: string,
  byStart: ReadonlyMap<number, NameSpan>,
  add: (start: number, end: number, why: string, confidence: number) => void,
): void {
  for (const match of text.matchAll(
    /(任命|免去|选举|推选|推举|提名|追授|接受)([㐀-鿿]{2,4}(?:、[㐀-鿿]{2,4}){0,8})(?=同志|为|的|辞去)/gu,
  )) {
    let at = match.index + (match[1] ?? '').length;
    for (const part of (match[2] ?? '').split('、')) {
      const surname = surnameLength(text, at);
      if (!byStart.has(at) && surname > 0 && part.length > surname && part.length - surname <= 2)
        add(at, at + part.length, 'decree', 0.7);
      at += part.length + 1;
    }
  }
  for (const match of text.matchAll(/(?<=^|[\n。；])([㐀-鿿][㐀-鿿·• 　]{1,6})(?=[，,（(](?:男|女)[，,）)])/gmu)) {
    if (!byStart.has(match.index) && surnameLength(text, match.index) > 0)
      add(match.index, match.index + match[0].length, 'sex after name', 0.8);
  }
}

/** 甲、乙、丙: what stands between enumeration commas after a name reads as a name. */
function addListMembers(
  text: string,
  byStart: ReadonlyMap<number, NameSpan>,
  add: (start: number, end: number, why: string, confidence: number) => void,
  taken: ReadonlySet<number>,
): void {
  for (const span of [...byStart.values()]) {
    // 某社区甲某某、乙某某: what stands before the comma and a name, after a word that people are named by
    const start = span.start - 4;
    if (start < 1 || text.charAt(span.start - 1) !== '、' || byStart.has(start) || taken.has(start)) continue;
    const name = text.slice(start, start + 3);
    if (surnameLength(text, start) !== 1 || !/^[㐀-鿿]{3}$/u.test(name) || AMBIGUOUS_SURNAME.has(name.charAt(0)))
      continue;
    if (/[村区镇县乡组户员民者]/u.test(text.charAt(start - 1))) add(start, start + 3, 'in a list of names', 0.55);
  }
  const queue = [...byStart.values()].filter((span) => span.confidence >= 0.55 && surnameLength(text, span.start) > 0);
  for (let span = queue.shift(); span; span = queue.shift()) {
    const joint = text.charAt(span.end);
    if (joint !== '、' && !(joint === '和' && text.charAt(span.start - 1) === '、')) continue;
    const start = span.end + 1;
    if (byStart.has(start) || taken.has(start)) continue;
    const read = readChineseName(text, start);
    if (
      !read ||
      (!read.certain && (read.end - start < 3 || !read.closed)) ||
      (AMBIGUOUS_SURNAME.has(text.charAt(start)) && (read.end - start < 3 || afterNameLength(text, read.end) === 0))
    )
      continue;
    add(start, read.end, 'in a list of names', 0.55);
    const added = byStart.get(start);
    if (added) queue.push(added);
  }
}

/** Mends the edges of a tagged name: a place in front, a title behind, a dotted name cut short, 林郑 before a given name without its 林. */
function trimTagged(
  text: string,
  tag: Span,
  placeStarts: ReadonlyMap<number, Span>,
  titles: ReadonlyMap<number, TitleSpan>,
): Span {
  let { start, end } = tag;
  const place = placeStarts.get(start);
  if (place && place.end < end - 1 && end - start > 5 && !DOT.test(text.slice(start, end))) start = place.end;
  for (let inner = start + 2; inner <= end - 2; inner++) if (titles.get(inner)?.start === start) start = inner;
  const tail = TAIL.exec(text.slice(start, end));
  if (tail && end - start - tail[0].length >= 2) end -= tail[0].length;
  const chinese = surnameLength(text, start) > 0;
  if (chinese && end - start === 3 && NEVER_LAST.has(text.charAt(end - 1))) end -= 1;
  if (start > 0 && compoundSurnames.has(text.slice(start - 1, start + 1)) && end - start >= 2) start -= 1;
  const hasDot = DOT.test(text.slice(start, end)) || DOT.test(text.charAt(end));
  if (hasDot) {
    while (end < text.length) {
      const character = text.charAt(end);
      if (DOT.test(character) && /[㐀-鿿]/u.test(text.charAt(end + 1))) end += 2;
      else if (soundsForeign(character) && afterNameLength(text, end) < 2 && !NEVER_LAST.has(character)) end++;
      else break;
    }
  }
  return { start, end };
}
