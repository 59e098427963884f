import { soundsForeign } from '../names/read-name.ts';
import { quickPattern } from '../patterns/quick-pattern.ts';
import type { PlaceCandidate } from './types.ts';

/** The reason of a place that only such a list tells; no person is meant there. */
export const LISTED_ABROAD = 'in a list of places abroad';

/** 在甲、乙、丙等方向: names by sound that a list calls directions, districts or towns. */
const LISTED = quickPattern(
  /(?:[在向从对]|包括|控制|打击|位于)([㐀-鿿、和]{3,40}?)(?:等|在内的)[㐀-鿿]{0,4}?(?:方向|地区|城镇|城市|多地|地(?=[，。、的发遭])|州|市镇|区域|居民点|定居点|机场|港口)/gu,
);

/** Names of places abroad that such a list gives, longest elements whole. Offsets into folded text, in text order. */
export function findListedAbroad(folded: string): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  for (const { index, 0: whole, 1: list = '' } of LISTED.matches(folded)) {
    let at = index + whole.indexOf(list);
    for (const name of list.split(/[、和]/u)) {
      if (name.length > 2 && name.length < 10 && [...name].every(soundsForeign))
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
  return found;
}
