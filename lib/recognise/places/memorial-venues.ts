import { LISTED_ABROAD } from './listed-abroad.ts';
import { matchAt, sticky } from './sign-matches.ts';
import { type Signs, sign } from './signs.ts';
import type { PlaceCandidate } from './types.ts';

/** The reason that a memorial venue carries: it wins over the army, battle or person in its name. */
export const MEMORIAL_VENUE = 'memorial venue';

/** Venues whose names, whatever they are, name no person who is meant: 某某大楼, 某某跨海通道. */
const VENUE = /.{3,}(?:大楼|大厦|跨海通道|大桥|隧道|陵园|纪念[碑塔园]|广场|体育场|大教堂|发射场)$/u;

/** Whether a place is a venue in whose name nobody is found. */
export const isVenue = ({ text, why }: { text: string; why: readonly string[] }): boolean =>
  why.includes(MEMORIAL_VENUE) || why.includes(LISTED_ABROAD) || VENUE.test(text);

/** What such a venue is named after. By hand. */
const HONOURED =
  '(?:中国工农红军|工农红军|红军[山岭坡]?|红[一二四]?方面军|八路军|新四军|解放军|人民解放军|志愿军|(?:东北)?抗联|抗美援朝|抗日|抗战|[一-鿿]{2,4}(?:战役|起义|惨案|战斗|会战|保卫战|暴动)|革命|人民英雄|人民|胜利|英雄)';
const ENDING =
  '(?:(?:革命|抗日|抗战|[一-鿿]{0,2}英雄)?烈士(?:陵园|公墓|墓园|墓地?|纪念(?:塔|碑|园|广场|亭))|纪念(?:塔|碑|广场|园(?!区)|林|亭)|公墓|陵园)';
const BY_HONOUR = sticky(
  new RegExp(`${HONOURED}${ENDING}|(?:中国工农红军|红军|八一|八路军|新四军|解放军|起义|胜利|人民英雄)广场`, 'u'),
);
/** A person's venue, where a place or a plain edge stands before the name: 通化 + 杨靖宇 + 烈士陵园. */
const BY_PERSON = sticky(/[一-鿿]{2,3}(?:烈士(?:陵园|墓园?|纪念(?:塔|碑|园|广场))|纪念(?:塔|碑|广场|园(?!区)))/u);
/** A word that every such venue's name holds. */
const KEY = sticky(/烈士(?=[陵公墓纪])|纪念(?=[塔碑广园林亭])|公墓|陵园|(?<=[军一义利雄])广场/u);
const SIGN = sign({ at: '烈纪公陵广', after: '士念墓园场' });
const MOST_HONOUR = 12;
const MOST_NAME = 3;
const EDGE = /[在到赴往至向和与及、，。；：（“”\s]/u;
const NO_NAME =
  /[的了在是和与及等各座处为向到从有这那该每]|革命|烈士|人民|英雄|全国|各地|当地|纪念|参观|祭扫|瞻仰|修建|建成|拜谒|前往|走进|来到|新建|重要/u;

/**
 * Cemeteries, towers, stones and squares named after an army, a battle or a person. `places` are those that may stand in front
 * of them; the name does not hold them. Offsets are UTF-16 units of folded text.
 */
export function findMemorialVenues(
  folded: string,
  signs: Signs,
  places: readonly PlaceCandidate[],
): readonly PlaceCandidate[] {
  const keys: number[] = [];
  for (let i = signs.next(SIGN); i >= 0; i = signs.next(SIGN, i + 1)) {
    const at = signs.places[i] as number;
    if (matchAt(KEY, folded, at) !== null) keys.push(at);
  }
  if (keys.length === 0) return NONE;
  const ends = new Set(places.map((place) => place.end));
  const found: PlaceCandidate[] = [];
  const add = (start: number, end: number): void => {
    found.push({ start, end, level: 'site', divisions: [], certainty: 'full name', why: MEMORIAL_VENUE });
  };
  for (const { 0: name, index } of before(folded, keys, BY_HONOUR, MOST_HONOUR)) {
    // 淮海战役, 徐州淮海战役: the battle's name begins where the last place in front of it ends.
    const end = index + name.length;
    let start = index;
    for (let at = index + 1; at < index + 4; at++)
      if (ends.has(at) && !ends.has(index) && folded.slice(at, end).length > 5) start = at;
    // 革命烈士陵园, 抗战纪念碑 alone are kinds of places.
    if (/^(?:革命|人民|英雄|人民英雄|抗日|抗战|胜利)(?:烈士|纪念|公墓|陵园)/u.test(folded.slice(start, end))) continue;
    add(start, end);
  }
  for (const { 0: name, index } of before(folded, keys, BY_PERSON, MOST_NAME)) {
    for (let start = index; start < index + 2; start++) {
      const honoured = folded.slice(start, index + name.length).replace(/(?:烈士|纪念).*$/u, '');
      if (honoured.length < 2 || NO_NAME.test(honoured)) continue;
      if (!ends.has(start) && !EDGE.test(folded.charAt(start - 1) || ' ')) continue;
      if (places.some((place) => place.start < start + honoured.length && place.end > start)) break;
      add(start, index + name.length);
      break;
    }
  }
  return found;
}

const NONE: readonly PlaceCandidate[] = [];

/** A sticky pattern's matches that begin up to `most` units before one of the keys. */
function before(folded: string, keys: readonly number[], pattern: RegExp, most: number): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let next = 0;
  for (const key of keys) {
    for (let start = Math.max(next, key - most); start < key; start++) {
      next = start + 1;
      const match = matchAt(pattern, folded, start);
      if (match === null) continue;
      found.push(match);
      next = pattern.lastIndex;
      start = next - 1;
    }
  }
  return found;
}
