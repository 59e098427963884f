import { everyMatch } from '../patterns/every-match.ts';
import { matchAt, sticky } from './sign-matches.ts';
import { type Signs, sign, trait, traitsAt } from './signs.ts';
import type { PlaceCandidate } from './types.ts';

/** First characters of cities and provinces as the names of railways and motorways join them. Written by hand. */
const ENDS =
  '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵黔云滇陕甘青藏宁新蒙港澳台广深珠汕杭甬温厦蓉汉昆哈大沈长西成南包兰郑徐连盐通丹石太银济同陇海福龙合武黄安九衡柳张呼集神朔荣乌霍泉绥珲莞佛肇惠梅兴万怀襄焦枝拉日林敦格库临匈塞雅印中老昌景赣商曲阜鲁烟威潍莱青盐泰镇扬常锡湖嘉绍金衢台丽宣绩池滁蚌阜六信随孝荆宜恩利邵永郴韶茂湛钦防崇百河玉梧遵毕六曲攀雅康巴达广南泸宜自内遂绵汉安商渭铜延榆固中吴嘉酒张格玉';
const LINE = sticky(
  new RegExp(
    `(?<![${ENDS}])[${ENDS}]{2,3}(?:客运专线|客专|城际)?(?:高速铁路|高速公路|城际铁路|铁路|高铁|高速|城际|客专)(?!集团|公司|局|公安|总|增|发展|行|运|推进|度|成)`,
    'u',
  ),
);
const IS_END = trait(ENDS);
/** 客运, 客专, 城际, 高速, 高铁, 铁路 right behind two such characters. */
const LINE_SIGN = sign({ before: ENDS, at: '客城高铁', after: '运专际速铁路' });
/** Runs of such characters that are words. */
const WORD =
  /^(?:连通|西南|大同行|南北|中南|万达|海内|中长期|新西|老新|广大|中大|长大|通达|安通|成长|中国|内海|自成|建成|中西|永康|大广场|六大|九大|中海|中老年|长安|安全)/u;
const STATION =
  /(?<=号线)(?![一-鿿]{0,3}(?:列车|各|全|多|部分|在|和|与|的|等|首|沿线|车))[一-鿿]{2,6}?站(?![台点岗长在位起立])/gu;
const STATION_SIGN = sign({ at: '号', after: '线' });
const NUMBERED =
  /(?<![\dA-Za-z])(?:[GSXY]\d{1,4}(?:线|国道|省道|公路|[一-鿿]{2,3}高速(?:公路)?|高速公路|高速)|\d{3}(?:国道|省道|县道))/gu;
const LETTER_SIGN = sign({ at: 'GSXY', after: '0123456789' });
const ROAD_SIGN = sign({ before: '0123456789', at: '国省县', after: '道' });

/** Railways and motorways by the places at their ends: 京+沪+高铁. */
export function findLines(folded: string, signs: Signs): readonly PlaceCandidate[] {
  let found: PlaceCandidate[] | undefined;
  let reached = 0;
  for (let i = signs.next(LINE_SIGN); i >= 0; i = signs.next(LINE_SIGN, i + 1)) {
    const at = signs.places[i] as number;
    if ((traitsAt(folded, at - 2) & IS_END) === 0) continue;
    // Two or three ends: it begins where none stands before it.
    for (let start = Math.max(reached, at - 3); start <= at - 2; start++) {
      const line = matchAt(LINE, folded, start)?.[0];
      if (line === undefined) continue;
      reached = start + line.length;
      if (WORD.test(folded.slice(start, start + 4))) break;
      found ??= [];
      found.push(siteAt(start, reached, 'line by its ends'));
      break;
    }
  }
  return found ?? NONE;
}

/** Stations right behind their line: 5号线 + 云岭路站. */
export function findStations(folded: string, signs: Signs): readonly PlaceCandidate[] {
  return signs.next(STATION_SIGN) < 0 ? NONE : found(folded, STATION, 'station behind its line');
}

/** Roads by their number: 318国道, G4京港澳高速. */
export function findNumberedRoads(folded: string, signs: Signs): readonly PlaceCandidate[] {
  return signs.next(LETTER_SIGN | ROAD_SIGN) < 0 ? NONE : found(folded, NUMBERED, 'road by its number');
}

const NONE: readonly PlaceCandidate[] = [];

function found(folded: string, pattern: RegExp, why: string): PlaceCandidate[] {
  return everyMatch(pattern, folded).map(({ index, 0: name }) => siteAt(index, index + name.length, why));
}

function siteAt(start: number, end: number, why: string): PlaceCandidate {
  return { start, end, level: 'site', divisions: [], certainty: 'chain', why };
}
