import {
  CHAIN_ENDINGS,
  EDGE,
  type Ending,
  GENERIC,
  GENERIC_VILLAGE,
  KIND,
  NO_CHAINED_NAME,
  NO_NAME,
  NO_WATER,
  SITE_ENDINGS,
  VERBS,
} from './endings.ts';
import { rank } from './levels.ts';
import { mergePlaces } from './merge-places.ts';
import { tailAfter } from './site-tails.ts';
import type { PlaceCandidate } from './types.ts';

/** What is known of a name wherever it stands. */
type NameNote = Omit<PlaceCandidate, 'start' | 'end'>;

const VILLAGE_ENDING = /^(?:村|社区|小区|嘎查|邨|寨|屯|组|镇|乡|街|街道|路|广场)$/;
const VILLAGES = /^(?:村|社区|嘎查|邨)$/;
/** Endings of villages and sites whose names may also vouch for themselves by recurring. */
const RECURRING = ['村', '社区', '嘎查', '邨', '水库', '大桥', '隧道', '大道', '广场', '公园'] as const;

/**
 * Names by their ending. A township, village or street needs its unit right before it, a village may recur behind
 * different characters instead, a site needs a plain left edge. Once found, a name is found everywhere in the text.
 * Gives only what is new beside `places`.
 */
export function findSuffixNames(folded: string, places: readonly PlaceCandidate[]): PlaceCandidate[] {
  const names = new Map<string, NameNote>();
  const placesOf = findEndings(folded);
  let known = places;
  let ends = byEnd(known);
  for (const step of CHAIN_ENDINGS) {
    const found: PlaceCandidate[] = [];
    for (const ending of step)
      for (const at of placesOf(ending.text)) {
        const name = chainedName(folded, at, ending, ends);
        if (name && !ending.not?.test(folded.slice(name.end, name.end + 2))) found.push(name);
      }
    if (found.length === 0) continue;
    const fresh = new Map<string, NameNote>();
    for (const { start, end, level, why } of found) {
      fresh.set(folded.slice(start, end), { level, divisions: [], certainty: 'suffix pattern', why });
    }
    known = mergePlaces(mergePlaces(known, found), everywhere(folded, fresh, ends));
    ends = byEnd(known);
  }
  for (const ending of RECURRING) {
    for (const name of recurring(folded, ending, placesOf(ending))) {
      if (!names.has(name))
        names.set(name, {
          level: VILLAGES.test(ending) ? 'village' : 'site',
          divisions: [],
          certainty: 'suffix pattern',
          why: `${ending} that recurs`,
        });
    }
  }
  for (const [text, most] of SITE_ENDINGS) {
    for (const at of placesOf(text)) {
      const start = edgeStart(folded, at, most, ends);
      if (start >= 0)
        names.set(folded.slice(start, at + text.length), {
          level: 'site',
          divisions: [],
          certainty: 'suffix pattern',
          why: `name in ${text}`,
        });
    }
  }
  for (const [name, note] of [...names]) {
    if (name.endsWith('遗址') && name.length >= 4) names.set(name.slice(0, -2), { ...note, certainty: 'stem' });
  }
  const more = everywhere(folded, names, ends);
  if (more.length === 0 && known === places) return [];
  const old = new Set(places);
  return mergePlaces(known, more).filter((place) => !old.has(place));
}

function byEnd(places: readonly PlaceCandidate[]): Map<number, PlaceCandidate> {
  const ends = new Map<number, PlaceCandidate>();
  for (const place of places) ends.set(place.end, place);
  return ends;
}

/** All endings, by the code of their first character. */
const ENDINGS = new Map<number, string[]>();
const BEGINS_ENDING = new Uint8Array(0x10000);
for (const text of new Set([
  ...CHAIN_ENDINGS.flat().map((ending) => ending.text),
  ...RECURRING,
  ...SITE_ENDINGS.map(([site]) => site),
])) {
  const first = text.charCodeAt(0);
  ENDINGS.set(first, [...(ENDINGS.get(first) ?? []), text]);
  BEGINS_ENDING[first] = 1;
}
const NOWHERE: readonly number[] = [];

/** Where each ending occurs: one pass over the text for all of them. */
function findEndings(folded: string): (ending: string) => readonly number[] {
  const found = new Map<string, number[]>();
  for (let at = 0; at < folded.length; at++) {
    const first = folded.charCodeAt(at);
    if (BEGINS_ENDING[first] === 0) continue;
    for (const ending of ENDINGS.get(first) ?? []) {
      if (!folded.startsWith(ending, at)) continue;
      const list = found.get(ending);
      if (list) list.push(at);
      else found.set(ending, [at]);
    }
  }
  return (ending) => found.get(ending) ?? NOWHERE;
}

/** Characters that a name may hold where only an edge vouches for it. */
const IN_NAME = new Uint8Array(0x10000);
for (let unit = 0x4e00; unit <= 0x9fa5; unit++) IN_NAME[unit] = NO_NAME.test(String.fromCharCode(unit)) ? 0 : 1;
IN_NAME['·'.charCodeAt(0)] = 1;

function isName(stem: string, forbidden: RegExp, ending: string): boolean {
  if (VILLAGE_ENDING.test(ending) && GENERIC_VILLAGE.test(stem)) return false;
  if (!VILLAGES.test(ending) && KIND.test(stem)) return false;
  return /^[\u4e00-\u9fa5·]+$/.test(stem) && !forbidden.test(stem) && !GENERIC.test(stem) && !VERBS.test(stem);
}

/** A name right behind its unit, or behind a sister in a list (云上村、云下村). */
function chainedName(
  folded: string,
  at: number,
  ending: Ending,
  ends: ReadonlyMap<number, PlaceCandidate>,
): PlaceCandidate | undefined {
  for (let length = ending.least; length <= ending.most && length <= at; length++) {
    const start = at - length;
    const above = ends.get(start) ?? (folded.charAt(start - 1) === '的' ? ends.get(start - 1) : undefined);
    const beside =
      length >= 2 &&
      ending.level === 'village' &&
      ending.text !== '组' &&
      folded.charAt(start - 1) === '、' &&
      folded.endsWith(ending.text, start - 1);
    if (!beside && !(above && ending.above.test(above.level))) continue;
    const stem = folded.slice(start, at);
    if (!isName(stem, NO_CHAINED_NAME, ending.text) || (ending.bare && NO_WATER.test(stem))) continue;
    return {
      start,
      end: at + ending.text.length,
      level: ending.level,
      divisions: [],
      certainty: 'chain',
      why: above ? `${ending.text} behind its unit` : `${ending.text} beside another`,
    };
  }
  return undefined;
}

/** Where a name begins behind a place or a plain left edge; -1 if there is none. */
function edgeStart(folded: string, at: number, most: number, ends: { has(offset: number): boolean }): number {
  if (IN_NAME[folded.charCodeAt(at - 1)] !== 1) return -1;
  for (let length = 2; length <= most && length <= at; length++) {
    const start = at - length;
    if (IN_NAME[folded.charCodeAt(start)] !== 1) return -1;
    if (!isName(folded.slice(start, at), NO_NAME, folded.charAt(at))) return -1;
    if (ends.has(start) || EDGE.test(folded.slice(Math.max(0, start - 2), start))) return start;
  }
  return -1;
}

/** Strings before the ending that recur behind at least two different characters, each the longest of its kind. */
function recurring(folded: string, ending: string, places: readonly number[]): string[] {
  const behind = new Map<string, Set<string>>();
  for (const at of places) {
    if (ending === '村' && /^[里级干委容貌落务规史集子口情企居舍民道医]/.test(folded.charAt(at + 1))) continue;
    if (IN_NAME[folded.charCodeAt(at - 1)] !== 1) continue;
    for (let length = 2; length <= Math.min(6, at) && IN_NAME[folded.charCodeAt(at - length)] === 1; length++) {
      const stem = folded.slice(at - length, at);
      if (!isName(stem, NO_NAME, ending)) break;
      const set = behind.get(stem) ?? new Set<string>();
      set.add(folded.charAt(at - length - 1));
      behind.set(stem, set);
    }
  }
  const names = [...behind].filter(([, set]) => set.size >= 2).map(([stem]) => stem);
  return names
    .filter((stem) => !names.some((longer) => longer.length > stem.length && longer.endsWith(stem)))
    .map((stem) => stem + ending);
}

function everywhere(
  folded: string,
  names: ReadonlyMap<string, NameNote>,
  ends: { has(offset: number): boolean },
): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  for (const [name, rest] of names) {
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
      const free = name.length >= 3 || ends.has(at) || EDGE.test(folded.slice(Math.max(0, at - 2), at));
      const sites =
        rest.certainty !== 'stem' ||
        !/^(?:文化|遗址|人|时期|类型)/.test(folded.slice(at + name.length, at + name.length + 2));
      if (free && sites) found.push({ ...rest, start: at, end: at + name.length });
    }
  }
  return found;
}

const SITE_TAIL =
  /^([\u4e00-\u9fa5]{0,6}?)(国际机场|机场|火车站|高铁站|化学工业区|工业开发区|工业园区|经济技术开发区|高新技术产业开发区|国际陆港区|综合保税区|保税区|自贸区|自由贸易试验区|产业基地|商圈|长江大桥|将军府)/;

/** A name without an ending of its own that begins a longer one (昆明机场, 乌鲁木齐国际陆港区) gives way to it. */
export function extendSites(folded: string, places: readonly PlaceCandidate[]): PlaceCandidate[] {
  let reached = 0;
  const extended: PlaceCandidate[] = [];
  places.forEach((place, index) => {
    if (place.start < reached) return;
    const following = places[index + 1];
    const length = longerBy(folded, place);
    const end = place.end + length;
    // 某省 + 某地综合保税区: a province is no part of the zone's name; the zone is another place.
    const zone = length > 0 && isProvince(place) && ZONE.test(folded.slice(place.end, end));
    if (zone && !following?.divisions.some(({ division }) => rank(division) === 1 && following.start < end)) {
      extended.push(place, {
        ...place,
        start: place.end,
        end,
        level: 'site',
        divisions: [],
        why: 'zone behind its province',
      });
      reached = end;
      return;
    }
    // 北京 + 河 + 南 …: another place that begins inside the ending keeps its first character.
    if (length === 0 || (following && following.start < end && following.end > end)) {
      extended.push(place);
      return;
    }
    extended.push({ ...place, end, level: 'site', divisions: [], why: `name in ${folded.slice(place.end, end)}` });
    reached = end;
  });
  return extended;
}

/** A zone with a name of its own: 东岭综合保税区, not 国际综合保税区. */
const ZONE =
  /^(?!国家|国际|国际性|首个|首家|第)[一-鿿]{2,6}(?:综合保税区|保税区|化学工业区|工业开发区|工业园区|经济技术开发区|高新技术产业开发区|国际机场|机场|火车站|高铁站|长江大桥)$/u;
const isProvince = ({ divisions }: PlaceCandidate): boolean =>
  divisions.some(({ division }) => division.level === 'province' && !division.name.endsWith('市'));

function longerBy(folded: string, place: PlaceCandidate): number {
  const wide = place.divisions.some(({ division }) => rank(division) === 1);
  const direct = tailAfter(folded, place.start, place.end, wide);
  if (direct > 0) return direct;
  if (!place.divisions.some(({ form }) => form === 'stem')) return 0;
  const tail = SITE_TAIL.exec(folded.slice(place.end, place.end + 14));
  return tail && !NO_NAME.test(tail[1] ?? '') && !VERBS.test(tail[1] ?? '') ? tail[0].length : 0;
}
