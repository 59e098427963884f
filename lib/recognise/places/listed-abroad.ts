import { allSoundForeign } from '../names/read-name.ts';
import { beginningsOf } from '../patterns/edge-units.ts';
import { matchAt, sticky } from './sign-matches.ts';
import { type Signs, sign, trait, traitsAt } from './signs.ts';
import type { PlaceCandidate } from './types.ts';

/** The reason of a place that only such a list tells; no person is meant there. */
export const LISTED_ABROAD = 'in a list of places abroad';

/** 在甲、乙、丙等方向: names by sound that a list calls directions, districts or towns. */
const OPENS = '(?:[在向从对]|包括|控制|打击|位于)';
const LISTED_AS = '(?:方向|地区|城镇|城市|多地|地(?=[，。、的发遭])|州|市镇|区域|居民点|定居点|机场|港口)';
const TAIL = `(?:等|在内的)[㐀-鿿]{0,4}?${LISTED_AS}`;
const LONGEST = 40;
const LISTED = sticky(new RegExp(`${OPENS}([㐀-鿿、和]{3,${LONGEST}}?)${TAIL}`, 'u'));
const IS_TAIL = sticky(new RegExp(TAIL, 'u'));
const TAIL_SIGN = sign({ at: '等' });
const WITHIN_SIGN = sign({ at: '在', after: '内' });
const BEGINS_LIST = trait(beginningsOf(new RegExp(OPENS, 'u')));
const BEGINS_HEAD = trait(beginningsOf(new RegExp(LISTED_AS, 'u')));
/** The longest words before and behind a list. */
const BEFORE_LIST = 2;
const BEHIND_LIST = 3;

/** Names of places abroad that such a list gives, longest elements whole. Offsets into folded text, in text order. */
export function findListedAbroad(folded: string, signs: Signs): readonly PlaceCandidate[] {
  let found: PlaceCandidate[] | undefined;
  let reached = 0;
  const either = TAIL_SIGN | WITHIN_SIGN;
  for (let i = signs.next(either); i >= 0; i = signs.next(either, i + 1)) {
    const tail = signs.places[i] as number;
    if (!hasHead(folded, tail) || matchAt(IS_TAIL, folded, tail) === null) continue;
    for (let start = Math.max(reached, tail - LONGEST - BEFORE_LIST); start < tail - 3; start++) {
      if ((traitsAt(folded, start) & BEGINS_LIST) === 0) continue;
      const match = matchAt(LISTED, folded, start);
      if (match === null) continue;
      start = LISTED.lastIndex - 1;
      reached = LISTED.lastIndex;
      found ??= [];
      addNames(match, found);
    }
  }
  return found ?? NONE;
}
const NONE: readonly PlaceCandidate[] = [];

/** Whether a word for what is listed may stand behind the end of a list. */
function hasHead(folded: string, tail: number): boolean {
  for (let at = tail + 1; at <= tail + BEHIND_LIST + 4; at++)
    if ((traitsAt(folded, at) & BEGINS_HEAD) !== 0) return true;
  return false;
}

function addNames({ index, 0: whole, 1: list = '' }: RegExpExecArray, found: PlaceCandidate[]): void {
  let at = index + whole.indexOf(list);
  for (const name of list.split(/[、和]/u)) {
    if (name.length > 2 && name.length < 10 && allSoundForeign(name, 0, name.length))
      found.push({
        start: at,
        end: at + name.length,
        level: 'site',
        divisions: [],
        certainty: 'full name',
        why: LISTED_ABROAD,
      });
    at += name.length + 1;
  }
}
