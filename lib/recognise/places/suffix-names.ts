import type { PlaceCandidate } from './types.ts';

interface Ending {
  text: string;
  least: number;
  most: number;
  /** What may not follow: 村民, 路线. */
  not?: RegExp;
}

/** Endings of places below the township that no list has; they need a place before them or to recur. */
const VILLAGE_ENDINGS: readonly Ending[] = [
  { text: '村', least: 1, most: 6, not: /^[民里级干委庄容貌落官务规史集子口史情企居舍村]/ },
  { text: '社区', least: 2, most: 6 },
  { text: '小区', least: 2, most: 6 },
  { text: '嘎查', least: 2, most: 7 },
];

/** Endings that are safe enough behind a plain left edge. */
const SITE_ENDINGS: readonly Ending[] = [
  { text: '遗址', least: 2, most: 5 },
  { text: '大桥', least: 2, most: 6 },
  { text: '水库', least: 2, most: 4 },
  { text: '火车站', least: 2, most: 3 },
  { text: '国际机场', least: 2, most: 5 },
  { text: '国家森林公园', least: 2, most: 5 },
  { text: '湿地公园', least: 2, most: 5 },
  { text: '商圈', least: 2, most: 5 },
  { text: '大街', least: 2, most: 4 },
  { text: '大道', least: 2, most: 4 },
];

/** Characters and words that no such name holds. */
const NO_NAME =
  /[的了在是和与或各该本此每全其他这那哪某们到从被把对为也还就又都很不没有我你他她它得着过吗呢吧啊之者几等将于并及给让使向约近余多名个户人万千次年月日级项]/;
const GENERIC =
  /(贫困|帮扶|行政|自然|示范|后进|薄弱|重点|先进|试点|问题|移民|文明|小康|空心|城中|邻近|临近|附近|农|乡|驻|进|入|出|下|走|回|山|渔|美丽|特色|传统|明星|富裕|扶贫|脱贫|联系|包联|结对|有关|部分|重要|文化|历史|智慧|老旧|新建|居民|封闭|高档|普通|大型|中型|标志性|特大|跨海|在建)$/;
const VERBS =
  /(建设|建立|组织|推进|推动|开展|实施|帮助|加强|提升|改变|实现|完善|深化|坚持|带领|鼓励|统筹|走进|深入|来到|前往|调研|考察|走访|联系|参观|探索|壮大|打造|成为|通过|围绕|依托)/;
const EDGE =
  /(?:来到|走进|深入|前往|位于|地处|走访|进驻|赶到|抵达|返回|回到|考察|参观|调研|赴|在|到|和|与|及|从|由|至|往|的|、|，|。|：|；|“|”|「|」|《|》|【|】|（|）|\(|\)|\s|^|,|;|:)$/;

/**
 * Names by their ending. A village needs a place right before it, or the same string twice behind different characters;
 * a site needs a plain left edge. Once found, a name is found everywhere in the text.
 */
export function findSuffixNames(folded: string, after: readonly PlaceCandidate[]): PlaceCandidate[] {
  const ends = new Map(after.map((place) => [place.end, place]));
  const names = new Map<string, { village: boolean; why: string }>();
  for (const ending of VILLAGE_ENDINGS) {
    eachEnding(folded, ending, (at) => {
      const start = chainStart(folded, at, ending, ends);
      if (start >= 0)
        names.set(folded.slice(start, at + ending.text.length), {
          village: true,
          why: `${ending.text} after its unit`,
        });
    });
    for (const name of recurring(folded, ending)) {
      if (!names.has(name)) names.set(name, { village: true, why: `${ending.text} named again and again` });
    }
  }
  for (const ending of SITE_ENDINGS) {
    eachEnding(folded, ending, (at) => {
      const start = edgeStart(folded, at, ending);
      if (start >= 0)
        names.set(folded.slice(start, at + ending.text.length), { village: false, why: `name in ${ending.text}` });
    });
  }
  return everywhere(folded, names, ends);
}

function eachEnding(folded: string, ending: Ending, visit: (at: number) => void): void {
  for (let at = folded.indexOf(ending.text); at >= 0; at = folded.indexOf(ending.text, at + 1)) {
    const after = folded.slice(at + ending.text.length, at + ending.text.length + 2);
    // 天穆村村民: the first 村 is the village's.
    if (ending.not?.test(after) && !/^村[民里级干委口]/.test(after)) continue;
    visit(at);
  }
}

function isName(stem: string): boolean {
  return (
    stem.length > 0 &&
    !/[^\u4e00-\u9fa5·]/.test(stem) &&
    !NO_NAME.test(stem) &&
    !GENERIC.test(stem) &&
    !VERBS.test(stem)
  );
}

/** Where a name begins that stands right behind a place, or behind another 村 in a list; -1 if it doesn't. */
function chainStart(folded: string, at: number, ending: Ending, ends: ReadonlyMap<number, PlaceCandidate>): number {
  for (let length = ending.least; length <= ending.most && length <= at; length++) {
    const start = at - length;
    const above = ends.get(start) ?? (folded.charAt(start - 1) === '的' ? ends.get(start - 1) : undefined);
    if (above && /^(county|township|prefecture|village)$/.test(above.level) && isName(folded.slice(start, at)))
      return start;
    if (
      length >= 2 &&
      /[村社区]、$/.test(folded.slice(Math.max(0, start - 2), start)) &&
      isName(folded.slice(start, at))
    )
      return start;
  }
  return -1;
}

/** Where a name begins behind a plain left edge; -1 if there is none. */
function edgeStart(folded: string, at: number, ending: Ending): number {
  for (let length = ending.least; length <= ending.most && length <= at; length++) {
    const start = at - length;
    if (!isName(folded.slice(start, at))) return -1;
    if (EDGE.test(folded.slice(Math.max(0, start - 2), start))) return start;
  }
  return -1;
}

/** Strings before the ending that recur behind at least two different characters, each the longest of its kind. */
function recurring(folded: string, ending: Ending): string[] {
  const behind = new Map<string, Set<string>>();
  eachEnding(folded, ending, (at) => {
    for (let length = 2; length <= Math.min(5, at); length++) {
      const stem = folded.slice(at - length, at);
      if (!isName(stem)) break;
      const set = behind.get(stem) ?? new Set<string>();
      set.add(folded.charAt(at - length - 1));
      behind.set(stem, set);
    }
  });
  const names = [...behind].filter(([, set]) => set.size >= 2).map(([stem]) => stem);
  return names
    .filter((stem) => !names.some((longer) => longer.length > stem.length && longer.endsWith(stem)))
    .map((stem) => stem + ending.text);
}

function everywhere(
  folded: string,
  names: ReadonlyMap<string, { village: boolean; why: string }>,
  ends: ReadonlyMap<number, PlaceCandidate>,
): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  for (const [name, { village, why }] of names) {
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
      const chained = ends.has(at);
      if (name.length < 3 && !chained && !EDGE.test(folded.slice(Math.max(0, at - 2), at))) continue;
      found.push({
        start: at,
        end: at + name.length,
        level: village ? 'village' : 'site',
        divisions: [],
        certainty: chained ? 'chain' : 'suffix pattern',
        why,
      });
    }
  }
  return found;
}

const SITE_TAIL =
  /^([\u4e00-\u9fa5]{0,6}?)(国际机场|机场|火车站|高铁站|化学工业区|工业开发区|工业园区|经济技术开发区|高新技术产业开发区|国际陆港区|综合保税区|保税区|自贸区|产业基地|商圈|长江大桥|将军府)/;

/** A stem that begins a longer name (昆明机场, 乌鲁木齐国际陆港区) gives way to it; a name with its own ending doesn't. */
export function extendSites(folded: string, places: readonly PlaceCandidate[]): PlaceCandidate[] {
  return places.map((place, index) => {
    if (!place.divisions.some(({ form }) => form === 'stem')) return place;
    const tail = SITE_TAIL.exec(folded.slice(place.end, place.end + 14));
    if (!tail || NO_NAME.test(tail[1] ?? '')) return place;
    const end = place.end + tail[0].length;
    const following = places[index + 1];
    if (following && following.start < end) return place;
    return { ...place, end, level: 'site' as const, divisions: [], why: `name in ${tail[2]}` };
  });
}
