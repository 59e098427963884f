import type { Division } from '../gazetteer/types.ts';
import { mergePlaces } from './merge-places.ts';
import type { PlaceCandidate } from './types.ts';

/** Characters of transliterations. Written by hand; function words and the characters of plain Chinese names are left out. */
const SOUND =
  '阿埃艾爱安昂奥巴芭柏拜班坂邦堡鲍贝本比彼毕宾波玻伯博勃卜布查茨达戴丹当道德得登邓狄迪蒂丁杜敦顿多厄恩尔法菲费芬丰佛弗福富盖甘冈高戈哥格葛根贡古瓜圭哈海汉赫亨洪胡华怀惠霍基吉加贾坚杰金津久卡凯坎康考柯科克肯孔库夸奎昆拉腊莱赖兰朗劳勒雷累里理利列林隆卢鲁路伦罗洛马玛迈曼芒梅门蒙米密明缪摩莫默姆穆拿纳乃奈南内尼涅宁纽农努诺欧帕潘庞佩彭皮匹平珀普齐奇契恰切琴琼丘热日荣瑞若萨塞赛桑瑟森沙尚舍圣施什士舒斯苏所索塔台坦唐陶特腾提铁廷亭通图土吐托陀瓦万旺威维韦魏温沃乌武西希锡夏香谢辛欣休许雅亚延扬耶叶伊因英尤约泽扎詹珍朱祖佐';
/** Endings of divisions abroad, and words that begin with them: 市场, 县委. */
const ENDING =
  '(?:省(?!委|政府|长|份)|州(?!委|长|际)|邦(?!交)|郡|大区|(?:自治)?共和国|市(?!场|民|值|面|中心|区|郊|长|政|内|议|委|井|况|容|级)|县(?!委|长|域|城|级)|半岛|群岛|岛(?!国|上|屿|内)|山脉|河谷|海峡|国际机场|机场)';
const UNLISTED = new RegExp(`[${SOUND}]{2,9}${ENDING}`, 'gu');
const LISTED_TAIL = /^(?:省|州|邦|郡|大区|市(?!场|民|值|面|中心|区|郊|长|政|内|议|委|井|况|级)|县)/u;
/** Endings that only divisions abroad have behind such a name, or that make a name of two sounds plain. */
const PLAIN_ENDING = /(?:省|州|邦|郡|大区)$/u;
const OWN_ENDING = /[省州县郡邦市区]$/u;

/** A country or a place abroad. */
export const isForeign = ({ level, name }: Division): boolean =>
  level === 'foreign' || (level === 'country' && name !== '中国');

/**
 * Divisions abroad that no list has: a transliterated name and 省, 州, 市 … where the article names a place abroad; and
 * the ending that a listed city gives its province (伊德利卜 + 省). Listed names stand wherever they overlap.
 */
export function findForeignDivisions(folded: string, listed: readonly PlaceCandidate[]): PlaceCandidate[] {
  const abroad = listed.filter(({ divisions }) => divisions.some(({ division }) => isForeign(division)));
  if (!abroad.length) return [...listed];
  const lengthened = listed.map((place) => {
    if (!place.divisions.some(({ division }) => division.level === 'foreign')) return place;
    if (OWN_ENDING.test(folded.slice(place.start, place.end))) return place;
    const tail = LISTED_TAIL.exec(folded.slice(place.end, place.end + 3));
    if (!tail) return place;
    return { ...place, end: place.end + tail[0].length, divisions: [], why: `${tail[0]} behind a place abroad` };
  });
  const ends = new Set(abroad.map((place) => place.end));
  const found: PlaceCandidate[] = [];
  for (const match of folded.matchAll(UNLISTED)) {
    const end = match.index + match[0].length;
    let start = match.index;
    for (const place of lengthened) if (place.start < end && place.end > start && place.end < end) start = place.end;
    const name = folded.slice(start, end);
    const behind = ends.has(start) || (/[、的]/u.test(folded.charAt(start - 1)) && ends.has(start - 1));
    const sounds = name.replace(/(?:大区|半岛|群岛|山脉|河谷|海峡|国际机场|机场|自治共和国|共和国|.)$/u, '').length;
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
