import { type QuickPattern, quickPattern } from '../patterns/quick-pattern.ts';
import type { PlaceCandidate } from './types.ts';

/** First characters of cities and provinces as the names of railways and motorways join them. Written by hand. */
const ENDS =
  '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵黔云滇陕甘青藏宁新蒙港澳台广深珠汕杭甬温厦蓉汉昆哈大沈长西成南包兰郑徐连盐通丹石太银济同陇海福龙合武黄安九衡柳张呼集神朔荣乌霍泉绥珲莞佛肇惠梅兴万怀襄焦枝拉日林敦格库临匈塞雅印中老昌景赣商曲阜鲁烟威潍莱青盐泰镇扬常锡湖嘉绍金衢台丽宣绩池滁蚌阜六信随孝荆宜恩利邵永郴韶茂湛钦防崇百河玉梧遵毕六曲攀雅康巴达广南泸宜自内遂绵汉安商渭铜延榆固中吴嘉酒张格玉';
const LINE = quickPattern(
  new RegExp(
    `(?<![${ENDS}])[${ENDS}]{2,3}(?:客运专线|客专|城际)?(?:高速铁路|高速公路|城际铁路|铁路|高铁|高速|城际|客专)(?!集团|公司|局|公安|总|增|发展|行|运|推进|度|成)`,
    'gu',
  ),
);
/** Runs of such characters that are words. */
const WORD =
  /^(?:连通|西南|大同行|南北|中南|万达|海内|中长期|新西|老新|广大|中大|长大|通达|安通|成长|中国|内海|自成|建成|中西|永康|大广场|六大|九大|中海|中老年|长安|安全)/u;
const STATION = quickPattern(
  /(?<=号线)(?![一-鿿]{0,3}(?:列车|各|全|多|部分|在|和|与|的|等|首|沿线|车))[一-鿿]{2,6}?站(?![台点岗长在位起立])/gu,
);
const NUMBERED = quickPattern(
  /(?<![\dA-Za-z])(?:[GSXY]\d{1,4}(?:线|国道|省道|公路|[一-鿿]{2,3}高速(?:公路)?|高速公路|高速)|\d{3}(?:国道|省道|县道))/gu,
);

/** Railways and motorways by the places at their ends: 京+沪+高铁. */
export function findLines(folded: string): PlaceCandidate[] {
  if (!/铁路|高铁|高速|城际|客专/u.test(folded)) return [];
  return found(folded, LINE, 'line by its ends').filter(({ start }) => !WORD.test(folded.slice(start, start + 4)));
}

/** Stations right behind their line: 5号线 + 云岭路站. */
export function findStations(folded: string): PlaceCandidate[] {
  if (!folded.includes('号线')) return [];
  return found(folded, STATION, 'station behind its line');
}

/** Roads by their number: 318国道, G4京港澳高速. */
export function findNumberedRoads(folded: string): PlaceCandidate[] {
  return found(folded, NUMBERED, 'road by its number');
}

function found(folded: string, pattern: QuickPattern, why: string): PlaceCandidate[] {
  return pattern.matches(folded).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    level: 'site',
    divisions: [],
    certainty: 'chain',
    why,
  }));
}
