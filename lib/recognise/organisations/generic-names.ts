import { LongestWords } from './longest-words.ts';
import { isKindTail, KINDS, tailsAt } from './name-tails.ts';

/** What names of kinds are made of, before the kind: 公立, 养殖, 专业. */
const KIND_WORDS: readonly string[] =
  '养殖 种植 专业 农民 农机 土地 股份 公立 民营 私立 民办 公办 中医 综合 专科 乡镇 乡村 村 村级 县级 市级 省级 三甲 定点 基层 有关 相关 一家 几家 多家 大型 中小 中小型 外资 中资 国有 私营 上市 跨国 科技 互联网 物流 保险 旅行 旅游 房地产 建筑 龙头 企业 集体 合资 母 子 分 总 老年 职业 技工 师范 重点 普通 示范 全日制 高等 党校 本科 人民 社区 专项 行业 商业 地方 当地 外地 国内 国外 城市 农村 股份制 政策性 投资 中央 电力 电信 快递 出版 物业 物管 业主 石油 茶叶 炼钢 供电 交通运营 邮轮 京籍 供热 供水 供气 电网 自来水 创业板 中小板 制药 电商 平台 外卖 惠民 便民 帐篷 州级 高级 农业 科创 灯塔 爱心 国营 国有控股 法 物理 化学 信息 数据 军 会计 律师 广告 影视 传媒 体育 文化 会令 扩大 成立 设立 支部 ＋ + 第三方 检测 科研 医疗 教育 培训 慈善 公益 社会 民间 国际 全国 高校 和'.split(
    ' ',
  );
/** Kinds of bodies, not names: 公立医院, 养殖专业合作社. */
const GENERIC = new RegExp(
  `^(?!人民大学)(?:${KIND_WORDS.map((word) => word.replace('+', '\\+')).join('|')})+(?:${KINDS.join('|')})$`,
  'u',
);
const kindWords = new LongestWords([KIND_WORDS], 'start');

/** Bodies that every village or community has. */
const OF_VILLAGE =
  /^[一-鿿]{0,8}(?:[村居]务监督|调解|治安保卫|治保|人民调解|公共卫生|红白理事|村民自治|居民自治)委员会$/u;

/** True for the name of a kind (公立医院) and not of one body. */
export function isGenericName(name: string): boolean {
  const tails = tailsAt(name, name.length);
  return (
    (isKindTail(tails) && kindWords.startingAt(name, 0) !== 0 && GENERIC.test(name)) ||
    (name.endsWith('委员会') && OF_VILLAGE.test(name))
  );
}
