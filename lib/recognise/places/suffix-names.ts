import type { PlaceCandidate } from './types.ts';

/** Endings of places that no list has, with the fewest and most characters before them. */
const ENDINGS: readonly (readonly [string, number, number])[] = [
  ['村', 1, 7],
  ['社区', 2, 7],
  ['小区', 2, 6],
  ['嘎查', 2, 8],
  ['街道', 2, 6],
  ['镇', 1, 7],
  ['乡', 1, 7],
  ['苏木', 2, 7],
  ['大道', 2, 5],
  ['大街', 1, 5],
  ['路', 2, 5],
  ['大桥', 2, 6],
  ['水库', 2, 5],
  ['遗址', 2, 6],
  ['机场', 2, 7],
  ['火车站', 2, 4],
  ['高铁站', 2, 4],
  ['口岸', 2, 5],
  ['工业园区', 2, 8],
  ['产业园', 3, 8],
  ['开发区', 2, 8],
  ['国家森林公园', 2, 6],
  ['湿地公园', 2, 6],
  ['风景区', 2, 6],
  ['自然保护区', 2, 8],
  ['商圈', 2, 6],
];

/** Characters that no such name holds. */
const NO_NAME =
  /[的了在是和与及或个各该本此每全多其他这那哪某们到从由被把对向为也还就又都很不没有我你他她它地得着过吗呢吧啊之者两几]/;
const BOUNDARY_BEFORE =
  /(?:来到|走进|深入|前往|位于|地处|走访|进驻|赶到|抵达|返回|回到|帮助|联系|挂点|帮扶|包联|对口|赴|在|到|和|与|及|对|从|为|由|至|往|向|的|是|让|叫|、|，|。|：|；|“|”|「|」|《|》|（|）|\(|\)|\s|^|\d|日|,|;|:)$/;

/**
 * Names by their ending where the left edge is plain: a place before it, punctuation or a word of movement. `after` gives
 * the places found already, whose ends are such edges.
 */
export function findSuffixNames(folded: string, after: readonly PlaceCandidate[]): PlaceCandidate[] {
  const ends = new Set(after.map((place) => place.end));
  const found: PlaceCandidate[] = [];
  for (const [ending, least, most] of ENDINGS) {
    for (let at = folded.indexOf(ending); at >= 0; at = folded.indexOf(ending, at + 1)) {
      const start = leftEdge(folded, at, least, most, ends);
      if (start < 0) continue;
      const level = ending === '村' || ending === '社区' || ending === '嘎查' || ending === '小区' ? 'village' : 'site';
      found.push({
        start,
        end: at + ending.length,
        level,
        divisions: [],
        certainty: ends.has(start) ? 'chain' : 'suffix pattern',
        why: `name in ${ending}`,
      });
    }
  }
  return found;
}

function leftEdge(folded: string, at: number, least: number, most: number, ends: ReadonlySet<number>): number {
  let pattern = -1;
  for (let length = 1; length <= most && length <= at; length++) {
    const start = at - length;
    const unit = folded.charAt(start);
    if (!/[\u4e00-\u9fa5]/.test(unit) || NO_NAME.test(unit)) break;
    if (length < least) continue;
    if (ends.has(start)) return start;
    if (pattern < 0 && length >= 2 && BOUNDARY_BEFORE.test(folded.slice(Math.max(0, start - 3), start)))
      pattern = start;
  }
  return pattern;
}
