import { LongestWords, lengthOf } from './longest-words.ts';

/** By these a name is a place's, though the tagger may take it for a body's. */
const PLACE_TAILS: readonly string[] =
  '工业区 开发区 产业园 产业园区 工业园 工业园区 科技园 科技园区 示范区 试验区 保税区 自贸区 港区 项目区 产业基地 机场 火车站 高铁站 广场 公园 景区 街道 社区 水库 大桥 口岸 商圈 邨 滑雪中心 体育中心 文体中心 游泳中心 滑冰中心 冰上中心 射击中心 会展中心 会议中心 水电站 核电站 发电站 变电站 换流站 故居 迎宾馆'.split(
    ' ',
  );
/** By these it is a body's, though the tagger may take it for a place's. */
const BODY_TAILS: readonly string[] =
  '博物馆 博物院 纪念馆 美术馆 图书馆 大学 学院 中学 小学 医院 公司 集团 银行 报社 电视台 超市 药房 药店 卫生院 幼儿园 供电局'.split(
    ' ',
  );
/** What names of kinds (公立 + 医院) end with. */
export const KINDS: readonly string[] =
  '有限公司 股份公司 公司 集团 大学 医院 卫生院 合作社 学院 学校 中学 小学 中小学 幼儿园 银行 超市 药房 行业协会商会 协会商会 协会 学会 联合会 基金会 研究院 研究所 委员会 组织 机构 报社 日报 电视台 博物馆 纪念馆 商会 中心 企业 部门 高校 单位'.split(
    ' ',
  );
/** By these it is part of a sentence, or an event. */
const NOISE_TAILS: readonly string[] =
  '工作会议 评议会 亚运会 奥运会 冬奥会 残奥会 残运会 全运会 运动会 博览会 交易会 洽谈会 发布会 座谈会 研讨会 推介会 招聘会 新局 工作报告 新闻发布 分支机构 中介组织 最高领 司法机构 执法机构 情报机构 医疗机构 研究机构 监管机构 官方机构 国家机构 国际机构 救援机构 金融机构 教育机构 科研机构 民调机构 评级机构 媒体机构 军事机构 立法机构 权力机构 社会机构 一大 二大 三大 四大 五大 六大 七大 八大 九大 十大 银行政府 大学会 中学会 格局 布局 时局 战局 大局 次会议 军舰 健康码 新政府 旧政府 中小学 高校 原区委 原县委 原市委 原省委 原州委'.split(
    ' ',
  );
/** 镇党委, 社区党总支: bodies of town and village, which may end a post and are no firm mentions. */
const GRASSROOTS_TAILS: readonly string[] =
  '党委 党工委 党组 党总支 党支部 支部 居委会 村委会 居民委员会 村民委员会 工作组 工作队 代表团 调研组 指挥部 领导小组'.split(
    ' ',
  );
/** What may trail behind a name. */
const TRAILING_TAILS: readonly string[] =
  '工作报告 机关干部 机关 大厅 总部 董事局 董事会 门口 一楼 常委 官方网站 网站 官网 官方微博 官微 微信公众号 客户端 组织'.split(
    ' ',
  );

const tails = new LongestWords([PLACE_TAILS, BODY_TAILS, KINDS, NOISE_TAILS, GRASSROOTS_TAILS, TRAILING_TAILS], 'end');

/** How a name that starts at `from` or later ends at `end`, for the functions below. */
export const tailsAt = (text: string, end: number, from = 0): number => tails.endingAt(text, end, from);

export const isPlaceTail = (found: number): boolean => lengthOf(found, 0) > 0;
export const isBodyTail = (found: number): boolean => lengthOf(found, 1) > 0;
export const isKindTail = (found: number): boolean => lengthOf(found, 2) > 0;
export const isNoiseTail = (found: number): boolean => lengthOf(found, 3) > 0;
export const isGrassrootsTail = (found: number): boolean => lengthOf(found, 4) > 0;
export const mayTrail = (found: number): boolean => lengthOf(found, 5) > 0;
