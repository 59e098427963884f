import { endingsOf } from '../patterns/edge-units.ts';
import { seekNames } from '../patterns/seek-names.ts';
import { EndingPlaces, endingNumber } from './ending-places.ts';
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
  RECURRING,
  SITE_ENDINGS,
  VERBS,
} from './endings.ts';
import { mergePlaces } from './merge-places.ts';
import { PlaceEnds } from './place-ends.ts';
import { type Signs, trait, traitsAt } from './signs.ts';
import type { PlaceCandidate } from './types.ts';

/** What is known of a name wherever it stands. */
type SuffixNote = Omit<PlaceCandidate, 'start' | 'end'>;

const INHABITED = /^(?:村|社区|小区|嘎查|邨|寨|屯|组|镇|乡|街|街道|路|广场)$/;
const VILLAGES = /^(?:村|社区|嘎查|邨)$/;

/** What sorts of names an ending makes. */
interface Kind {
  isVillage: boolean;
  isInhabited: boolean;
}
const kindOf = (text: string): Kind => ({ isVillage: VILLAGES.test(text), isInhabited: INHABITED.test(text) });
const SITE: Kind = { isVillage: false, isInhabited: false };

const CHAIN_STEPS = CHAIN_ENDINGS.map((step) =>
  step.map((ending) => ({ ending, number: endingNumber(ending.text), kind: kindOf(ending.text) })),
);
const RECURRING_ENDINGS = RECURRING.map((text) => ({ text, number: endingNumber(text), kind: kindOf(text) }));
const EDGED_ENDINGS = SITE_ENDINGS.map(([text, most]) => ({ text, most, number: endingNumber(text) }));

/** Kept for the next text: what they hold is of one text only. */
const endings = new EndingPlaces();
const ends = new PlaceEnds();

/**
 * Names by their ending. A township, village or street needs its unit right before it, a village may recur behind
 * different characters instead, a site needs a plain left edge. Once found, a name is found everywhere in the text.
 * Gives only what is new beside `places`.
 */
export function findSuffixNames(
  folded: string,
  signs: Signs,
  places: readonly PlaceCandidate[],
): readonly PlaceCandidate[] {
  endings.read(folded, signs);
  if (endings.isEmpty) return NONE;
  ends.set(places, folded.length);
  const known = withChains(folded, places);
  const names = new Map<string, SuffixNote>();
  addRecurring(folded, names);
  addEdged(folded, names);
  for (const [name, note] of [...names])
    if (name.endsWith('遗址') && name.length >= 4) names.set(name.slice(0, -2), { ...note, certainty: 'stem' });
  const more = everywhere(folded, names);
  ends.clear();
  if (more.length === 0 && known === places) return NONE;
  const old = new Set(places);
  return mergePlaces(known, more).filter((place) => !old.has(place));
}

const NONE: readonly PlaceCandidate[] = [];

/** The places with the names behind them that end like a township, a village or a site, step by step downwards. */
function withChains(folded: string, places: readonly PlaceCandidate[]): readonly PlaceCandidate[] {
  let known = places;
  for (const step of CHAIN_STEPS) {
    const found: PlaceCandidate[] = [];
    for (const { ending, number, kind } of step)
      for (const at of endings.of(number)) {
        const name = chainedName(folded, at, ending, kind);
        if (name && !ending.not?.test(folded.slice(name.end, name.end + 2))) found.push(name);
      }
    if (found.length === 0) continue;
    const fresh = new Map<string, SuffixNote>();
    for (const { start, end, level, why } of found) {
      fresh.set(folded.slice(start, end), { level, divisions: [], certainty: 'suffix pattern', why });
    }
    known = mergePlaces(mergePlaces(known, found), everywhere(folded, fresh));
    ends.set(known, folded.length);
  }
  return known;
}

function addRecurring(folded: string, names: Map<string, SuffixNote>): void {
  for (const { text, number, kind } of RECURRING_ENDINGS) {
    const places = endings.of(number);
    if (places.length < 2) continue;
    for (const name of recurring(folded, text, kind, places)) {
      if (!names.has(name))
        names.set(name, {
          level: kind.isVillage ? 'village' : 'site',
          divisions: [],
          certainty: 'suffix pattern',
          why: `${text} that recurs`,
        });
    }
  }
}

function addEdged(folded: string, names: Map<string, SuffixNote>): void {
  for (const { text, most, number } of EDGED_ENDINGS)
    for (const at of endings.of(number)) {
      const start = edgeStart(folded, at, most);
      if (start >= 0)
        names.set(folded.slice(start, at + text.length), {
          level: 'site',
          divisions: [],
          certainty: 'suffix pattern',
          why: `name in ${text}`,
        });
    }
}

/** Characters that a name may hold where only an edge vouches for it, and right behind a place. */
const IN_NAME = trait(unitsInNames(NO_NAME));
const IN_CHAINED_NAME = trait(unitsInNames(NO_CHAINED_NAME));
/** What ends where such a name may begin. */
const ENDS_EDGE = trait(endingsOf(EDGE));

function unitsInNames(forbidden: RegExp): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (let unit = 0x4e00; unit <= 0x9fa5; unit++) units[unit] = forbidden.test(String.fromCharCode(unit)) ? 0 : 1;
  units['·'.charCodeAt(0)] = 1;
  return units;
}

const mayBeInName = (folded: string, at: number): boolean => (traitsAt(folded, at) & IN_NAME) !== 0;

/** Whether a name may begin there without a place before it. */
const isEdge = (folded: string, at: number): boolean =>
  at <= 0 || ((traitsAt(folded, at - 1) & ENDS_EDGE) !== 0 && EDGE.test(folded.slice(Math.max(0, at - 2), at)));

/** Whether a stretch of text is fit for a name before an ending of that kind. `fit` is the trait of all its characters. */
function isName(folded: string, start: number, end: number, fit: number, { isVillage, isInhabited }: Kind): boolean {
  for (let at = start; at < end; at++) if ((traitsAt(folded, at) & fit) === 0) return false;
  const stem = folded.slice(start, end);
  if (isInhabited && GENERIC_VILLAGE.test(stem)) return false;
  if (!isVillage && KIND.test(stem)) return false;
  return !GENERIC.test(stem) && !VERBS.test(stem);
}

/** A name right behind its unit, or behind a sister in a list (云上村、云下村). */
function chainedName(folded: string, at: number, ending: Ending, kind: Kind): PlaceCandidate | undefined {
  const mayBeBeside = ending.level === 'village' && ending.text !== '组';
  for (let length = ending.least; length <= ending.most && length <= at; length++) {
    const start = at - length;
    const before = start > 0 ? folded.charCodeAt(start - 1) : 0;
    const above = ends.get(start) ?? (before === OF ? ends.get(start - 1) : undefined);
    const beside = mayBeBeside && before === COMMA && length >= 2 && folded.endsWith(ending.text, start - 1);
    if (!beside && !(above && ending.above.test(above.level))) continue;
    if (!isName(folded, start, at, IN_CHAINED_NAME, kind)) continue;
    if (ending.bare && NO_WATER.test(folded.slice(start, at))) continue;
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
const OF = '的'.charCodeAt(0);
const COMMA = '、'.charCodeAt(0);

/** Where a name begins behind a place or a plain left edge; -1 if there is none. */
function edgeStart(folded: string, at: number, most: number): number {
  if (!mayBeInName(folded, at - 1)) return -1;
  let length = 2;
  while (length <= most && length <= at) {
    const start = at - length;
    if (!mayBeInName(folded, start)) return -1;
    if (ends.has(start) || isEdge(folded, start)) break;
    length++;
  }
  if (length > most || length > at) return -1;
  // Each shorter end must be fit for a name too.
  for (let part = 2; part <= length; part++) if (!isName(folded, at - part, at, IN_NAME, SITE)) return -1;
  return at - length;
}

/** Strings before the ending that recur behind at least two different characters, each the longest of its kind. */
function recurring(folded: string, ending: string, kind: Kind, places: readonly number[]): string[] {
  const twins = pairsThatRecur(folded, places);
  if (twins.size === 0) return [];
  const behind = new Map<string, Set<string>>();
  for (const at of places) {
    // One that recurs has its last two characters before another ending too.
    if (!mayBeInName(folded, at - 1) || !mayBeInName(folded, at - 2) || !twins.has(pairBefore(folded, at))) continue;
    if (ending === '村' && /^[里级干委容貌落务规史集子口情企居舍民道医]/.test(folded.charAt(at + 1))) continue;
    for (let length = 2; length <= Math.min(6, at) && mayBeInName(folded, at - length); length++) {
      if (!isName(folded, at - length, at, IN_NAME, kind)) break;
      const stem = folded.slice(at - length, at);
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

/** Both units before an offset as one number. */
const pairBefore = (folded: string, at: number): number =>
  folded.charCodeAt(at - 2) * 0x10000 + folded.charCodeAt(at - 1);

function pairsThatRecur(folded: string, places: readonly number[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const twins = new Set<number>();
  for (const at of places) {
    if (at < 2) continue;
    const pair = pairBefore(folded, at);
    if (seen.has(pair)) twins.add(pair);
    else seen.add(pair);
  }
  return twins;
}

function everywhere(folded: string, names: ReadonlyMap<string, SuffixNote>): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  if (names.size === 0) return found;
  const hits = seekNames(folded, [...names.keys()], true);
  let number = 0;
  for (const [name, rest] of names) {
    const last = hits.starts[number + 1] as number;
    for (let hit = hits.starts[number++] as number; hit < last; hit++) {
      const at = hits.at[hit] as number;
      const free = name.length >= 3 || ends.has(at) || isEdge(folded, at);
      const sites =
        rest.certainty !== 'stem' ||
        !/^(?:文化|遗址|人|时期|类型)/.test(folded.slice(at + name.length, at + name.length + 2));
      if (free && sites) found.push({ ...rest, start: at, end: at + name.length });
    }
  }
  return found;
}
