import { indexWords } from '../organisations/ending-index.ts';
import { everyMatch } from '../patterns/every-match.ts';
import { characterIndex } from '../patterns/unit-index.ts';
import type { PlaceCandidate } from '../places/types.ts';
import { wordHits } from './word-hits.ts';

/**
 * Localities of Hong Kong, Macau and Taiwan that no division list has: quarters, new towns, stations, rivers. Written for this project from
 * general knowledge, in simplified characters. They are read only in articles about those places.
 */
const HONG_KONG =
  '将军澳 柴湾 红磡 土瓜湾 旺角 油麻地 尖沙咀 佐敦 太子 深水埗 长沙湾 荔枝角 美孚 九龙塘 九龙城 九龙湾 九龙 新界 香港岛 港岛 牛头角 观塘 蓝田 油塘 调景岭 坑口 宝琳 黄大仙 钻石山 彩虹 慈云山 何文田 启德 石硖尾 乐富 中环 上环 西环 金钟 湾仔 铜锣湾 天后 炮台山 北角 鲗鱼涌 太古 西湾河 筲箕湾 坚尼地城 香港大学站 黄竹坑 海怡半岛 鸭脷洲 香港仔 浅水湾 赤柱 石澳 薄扶林 山顶 半山 跑马地 大坑 荃湾 葵涌 葵芳 青衣 大窝口 屯门 元朗 天水围 锦田 流浮山 上水 粉岭 沙头角 落马洲 罗湖 大埔 大埔墟 沙田 大围 火炭 马鞍山 石门 小沥源 乌溪沙 西贡 清水湾 坪洲 长洲 南丫岛 大屿山 东涌 大澳 愉景湾 梅窝 赤鱲角 维多利亚港 维港 城门河 吐露港 狮子山 太平山 米埔 欣澳 昂船洲 新田 洪水桥 古洞 坪輋 打鼓岭 乐活道 弥敦道 轩尼诗道 德辅道 皇后大道 西九龙 西九文化区 中联办大楼 添马公园 维多利亚公园 遮打花园 时代广场 海洋公园 迪士尼乐园 港珠澳大桥 青马大桥 狮子山隧道 红磡海底隧道 红隧 西隧 东隧'.split(
    ' ',
  );
const MACAU = '氹仔 路环 路氹 路氹城 黑沙环 新口岸 议事亭前地 大三巴 妈阁 横琴口岸 关闸 澳门半岛'.split(' ');
const TAIWAN =
  '艋舺 西门町 大稻埕 士林 北投 天母 内湖 松山 信义 大安 中正 万华 文山 南港 公馆 永康街 板桥 三重 中和 永和 新店 新庄 土城 树林 淡水 汐止 三峡 莺歌 林口 芦洲 五股 泰山 八里 瑞芳 九份 乌来 中坜 平镇 八德 杨梅 大溪 大园 桃园机场 竹北 竹科 新竹科学园区 丰原 大里 太平 雾峰 梧栖 沙鹿 清水 鹿港 员林 斗六 虎尾 北港 嘉义 阿里山 日月潭 埔里 集集 新营 永康 安平 左营 凤山 冈山 旗津 旗山 美浓 六堆 潮州 恒春 垦丁 鹅銮鼻 兰屿 绿岛 小琉球 罗东 苏澳 礁溪 太鲁阁 玉里 知本 马公 金城 料罗 乌坵 东引 台湾海峡 凯达格兰大道 松山机场 小港机场 总统府前广场 自由广场 中正纪念堂'.split(
    ' ',
  );
/** Words by which an article is about Hong Kong, Macau or Taiwan, and the number of its list. */
const ABOUT: readonly (readonly [word: string, list: number])[] = [
  ...'香港 港铁 港府 特首 立法会 本港 九巴 港岛'.split(' ').map((word) => [word, 0] as const),
  ['澳门', 1],
  ...'台湾 台北 高雄 台中市 台南 新北 桃园市 立委 国民党 民进党'.split(' ').map((word) => [word, 2] as const),
];
const aboutIn = wordHits(ABOUT.map(([word]) => word));
/** Names that are common words or places elsewhere: only the special articles of their own region read them, and only as whole words. */
const COMMON = new Set(
  '彩虹 太子 天后 太古 山顶 半山 大坑 公馆 信义 大安 中正 文山 松山 泰山 树林 太平 清水 板桥 三重 潮州 土城 大里 八德 永和 中和 石门 新田 大围 关闸 东隧 新店 永康 大溪 金城 嘉义'.split(
    ' ',
  ),
);
const SUFFIXED = /[㐀-鿿]{2,3}邨/gu;
const estatesIn = characterIndex('邨');

const LISTS = [HONG_KONG, MACAU, TAIWAN].map(indexWords);
/** Few articles are about these regions: this is no set for the index of every article. */
const OPENS = new Uint8Array(0x10000);
for (const word of [...HONG_KONG, ...MACAU, ...TAIWAN]) OPENS[word.charCodeAt(0)] = 1;

/** Localities in a folded text that is about Hong Kong, Macau or Taiwan; none elsewhere. In text order. */
export function findSouthernLocalities(text: string): readonly PlaceCandidate[] {
  const { count, word } = aboutIn(text);
  if (count === 0) return NONE;
  const about = new Set(Array.from(word.subarray(0, count), (number) => ABOUT[number]?.[1]));
  const lists = LISTS.filter((_, list) => about.has(list));
  const found: PlaceCandidate[] = [];
  const add = (start: number, end: number): number =>
    found.push({ start, end, level: 'site', divisions: [], certainty: 'full name', why: 'locality of the region' });
  let behind = 0;
  for (let start = 0; start < text.length; start++) {
    if (start < behind || OPENS[text.charCodeAt(start)] === 0) continue;
    let length = 0;
    for (const list of lists) length = Math.max(length, list.startingAt(text, start));
    if (length === 0) continue;
    const station = text.charAt(start + length) === '站' ? 1 : 0;
    const name = text.slice(start, start + length);
    const alone = station === 1 || /[在往至到赴及、和於于位]/u.test(text.charAt(start - 1) || ' ');
    if (COMMON.has(name) && !alone) continue;
    behind = start + length + station;
    add(start, behind);
  }
  const estates = estatesIn(text);
  if (estates.to > estates.from)
    for (const match of everyMatch(SUFFIXED, text)) {
      const lead = /^[在入到往的和、区湾]/u.test(match[0]) ? 1 : 0;
      if (match[0].length - lead >= 3) add(match.index + lead, match.index + match[0].length);
    }
  return found;
}
const NONE: readonly PlaceCandidate[] = [];
