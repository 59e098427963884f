import { LongestWords, lengthOf } from './longest-words.ts';

const PLACE_ENDINGS: readonly string[] =
  '工业区 开发区 产业园 产业园区 工业园 工业园区 科技园 科技园区 示范区 试验区 保税区 自贸区 港区 项目区 产业基地 机场 火车站 高铁站 广场 公园 景区 街道 社区 水库 大桥 口岸 商圈 邨 滑雪中心 体育中心 文体中心 游泳中心 滑冰中心 冰上中心 射击中心 会展中心 会议中心 水电站 核电站 发电站 变电站 换流站 故居 迎宾馆'.split(
    ' ',
  );
const BODY_ENDINGS: readonly string[] =
  '博物馆 博物院 纪念馆 美术馆 图书馆 大学 学院 中学 小学 医院 公司 集团 银行 报社 电视台 超市 药房 药店 卫生院 幼儿园 供电局'.split(
    ' ',
  );
const endings = new LongestWords([PLACE_ENDINGS, BODY_ENDINGS], 'end');

/** True for a name that by its ending is a place's, though the tagger may take it for a body's: 化学工业区, 产业基地. */
export const endsLikePlace = (name: string): boolean => lengthOf(endings.endingAt(name, name.length), 0) > 0;

/** True for a name that by its ending is a body's, though the tagger may take it for a place's: 遗址博物馆. */
export const endsLikeBody = (name: string): boolean => hasBodyEnding(name, 0, name.length);

/** The same for a name that stands in a text. */
export const hasBodyEnding = (text: string, start: number, end: number): boolean =>
  lengthOf(endings.endingAt(text, end, start), 1) > 0;
