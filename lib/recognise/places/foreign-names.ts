import type { Division } from '../gazetteer/types.ts';
import { beginningsOf } from '../patterns/edge-units.ts';
import { mergePlaces } from './merge-places.ts';
import { matchesAtSigns, sticky } from './sign-matches.ts';
import { type Signs, sign, trait, traitsAt } from './signs.ts';
import { isOpen } from './stem-edges.ts';
import type { PlaceCandidate } from './types.ts';

/** Characters of transliterations. Written by hand; function words and the characters of plain Chinese names are left out. */
const SOUND =
  '阿埃艾爱安昂奥巴芭柏拜班坂邦堡鲍贝本比彼毕宾波玻伯博勃卜布查茨达戴丹当道德得登邓狄迪蒂丁杜敦顿多厄恩尔法菲费芬丰佛弗福富盖甘冈高戈哥格葛根贡古瓜圭哈海汉赫亨洪胡华怀惠霍基吉加贾坚杰金津久卡凯坎康考柯科克肯孔库夸奎昆拉腊莱赖兰朗劳勒雷累里理利列林隆卢鲁路伦罗洛马玛迈麦曼芒梅门蒙米密明缪摩莫默姆穆拿纳乃奈南内尼涅宁纽农努诺欧帕潘庞佩彭皮匹平珀普齐奇契恰切琴琼丘热日荣瑞若萨塞赛桑瑟森沙尚舍圣施什士舒斯苏所索塔台坦唐陶特腾提铁廷亭通图土吐托陀瓦万旺威维韦魏温沃乌武西希锡夏香谢辛欣休许雅亚延扬耶叶伊因英尤约泽扎詹珍朱祖佐';
/** Endings of divisions abroad, and words that begin with them: 市场, 县委. */
const ENDING =
  '(?:省(?!委|政府|长|份)|州(?!委|长|际)|邦(?!交)|郡|大区|(?:自治)?共和国|市(?!场|民|值|面|中心|区|郊|长|政|内|议|委|井|况|容|级)|县(?!委|长|域|城|级)|镇(?!压|静|定|守|委|长|政|民|党|村|区)|半岛|群岛|岛(?!国|上|屿|内)|山脉|河谷|海峡|国际机场|机场|大楼|大厦|大桥|广场|大教堂|体育场|球场|城堡|发射场)';
const IS_SOUND = trait(SOUND);
const UNLISTED = sticky(new RegExp(ENDING, 'u'));
const UNLISTED_SIGN = sign({ before: SOUND, at: beginningsOf(new RegExp(ENDING, 'u')) });
const LONGEST = 9;
const LISTED_TAIL = /^(?:省|州|邦|郡|大区|市(?!场|民|值|面|中心|区|郊|长|政|内|议|委|井|况|级)|县)/u;
const BEGINS_TAIL = trait(beginningsOf(LISTED_TAIL));
/** Endings that only divisions abroad have behind such a name, or that make a name of two sounds plain. */
const PLAIN_ENDING = /(?:省|州|邦|郡|大区)$/u;
const OWN_ENDING = /[省州县郡邦市区]$/u;

/** Characters that end or go on in a transcription and hardly ever begin or end another word. */
const GOES_BEFORE = trait('尔斯克丹蒂姆莱茨赫弗夫伊耶埃佩莫娜娅妮莎森泽诺布萨隆');
const GOES_ON = trait('尔斯克蒂姆茨弗夫耶埃泽佩娜娅妮莎森尼诺奇蒙德莱琳');
/** Short names that are parts of words as often: 每公里加价, 黄河内蒙古段, 海防部队, 万象更新. */
const RISKY = new Set(
  '里加 河内 利马 万象 金边 老街 帝力 海防 新山 顺化 水原 光州 大田 全州 江陵 元山 洛美 班吉 卡诺 贝拉 拉法 里尔 尼斯 基尔 提尔 列日 根特 多哈 亚丁 巴统 苏瓦 阿皮亚 帕罗 边和 下龙 北宁 春川 青森 富山 福井 冈山 长野 佐贺 德岛 川崎 约克 雷丁 温莎 林茨 蒙斯 金贾 古卢 坦噶 马翁 桑顿 卡利 曼塔 昆卡 普诺 云顶 布城 列城 木姐 东枝 孟邦 钦邦 茂物 哈杰 伊卜 吉萨 明亚 拜达 加奥 卡伊 图巴 博凯 威热 班夫 利蒙 莱基 莱城 楠迪 波季 纳卡 洪扎 达苏 帕坦 库姆 银座 新宿 涩谷 长滩 尤金 南特 拉卡 里诺 图森 罗利 朱诺 塞勒姆 法戈 奥卢 长岛 白宫 大田 高松'.split(
    ' ',
  ),
);

/** Whether a name is part of words as often as it is a place abroad. */
export const isRiskyAbroad = (name: string): boolean => RISKY.has(name);

/**
 * Whether a short foreign name is part of a longer transcription (丹+尼斯) or of other words (公里加价). `held` is where
 * the place before it ends.
 */
export function isInTranscription(
  folded: string,
  match: { start: number; end: number },
  isRisky: boolean,
  held: number | undefined,
): boolean {
  const length = match.end - match.start;
  if (length > 3) return false;
  if (length === 2 && held !== match.start && (traitsAt(folded, match.start - 1) & GOES_BEFORE) !== 0) return true;
  if (
    (traitsAt(folded, match.end) & GOES_ON) !== 0 &&
    !/^(?:德国|尔后|斯里|克里|蒙古|尼日|尼泊)/u.test(folded.slice(match.end, match.end + 2))
  )
    return true;
  return isRisky && held !== match.start && !isOpen(folded, match.start);
}

/** A country or a place abroad. */
export const isForeign = ({ level, name }: Division): boolean =>
  level === 'foreign' || (level === 'country' && name !== '中国');

function isAbroad({ divisions }: PlaceCandidate): boolean {
  for (const { division } of divisions) if (isForeign(division)) return true;
  return false;
}

/**
 * Divisions abroad that no list has: a transliterated name and 省, 州, 市 … where the article names a place abroad; and
 * the ending that a listed city gives its province (拉卡 + 省). Listed names stand wherever they overlap.
 */
export function findForeignDivisions(
  folded: string,
  signs: Signs,
  listed: readonly PlaceCandidate[],
): readonly PlaceCandidate[] {
  const abroad = listed.filter(isAbroad);
  if (abroad.length === 0) return listed;
  const ends = new Set(abroad.map((place) => place.end));
  const lengthened = listed.map((place) => {
    if ((traitsAt(folded, place.end) & BEGINS_TAIL) === 0) return place;
    if (!place.divisions.some(({ division }) => division.level === 'foreign')) return place;
    if (OWN_ENDING.test(folded.slice(place.start, place.end))) return place;
    const tail = LISTED_TAIL.exec(folded.slice(place.end, place.end + 3));
    if (!tail) return place;
    const wider = /[东西南北中上下大新]/u.test(folded.charAt(place.start - 1)) && ends.has(place.start - 1);
    return {
      ...place,
      start: wider ? place.start - 1 : place.start,
      end: place.end + tail[0].length,
      divisions: [],
      why: `${tail[0]} behind a place abroad`,
    };
  });
  const found: PlaceCandidate[] = [];
  let next = 0;
  // Shorter endings lie within longer ones (岛 in 群岛), yet none behind a character of sounds.
  for (const match of matchesAtSigns(folded, signs, UNLISTED_SIGN, UNLISTED)) {
    const end = match.index + match[0].length;
    let start = match.index;
    while (start > 0 && match.index - start < LONGEST && (traitsAt(folded, start - 1) & IS_SOUND) !== 0) start--;
    if (match.index - start < 2) continue;
    for (let held = lengthened[next]; held && held.end <= start; held = lengthened[next]) next++;
    for (let at = next; at < lengthened.length; at++) {
      const held = lengthened[at];
      if (!held || held.start >= end) break;
      if (held.end > start && held.end < end) start = held.end;
    }
    // 法国 + 上塞纳省, 印度尼西亚 + 东努沙登加拉省
    if (/[东西南北中上下大新]/u.test(folded.charAt(start - 1)) && ends.has(start - 1)) start--;
    const name = folded.slice(start, end);
    if (name.endsWith('伊斯兰共和国')) continue;
    const behind = ends.has(start) || (/[、的]/u.test(folded.charAt(start - 1)) && ends.has(start - 1));
    const sounds = name.replace(
      /(?:大区|半岛|群岛|山脉|河谷|海峡|国际机场|机场|大楼|大厦|大桥|广场|大教堂|体育场|球场|城堡|发射场|自治共和国|共和国|.)$/u,
      '',
    ).length;
    if (sounds < 2 || (!behind && sounds < 3 && !PLAIN_ENDING.test(name)) || (!behind && sounds < 2)) continue;
    found.push({
      start,
      end,
      level: 'site',
      divisions: [],
      certainty: behind ? 'chain' : 'stem',
      why: 'division abroad',
    });
  }
  return mergePlaces(lengthened, found);
}
