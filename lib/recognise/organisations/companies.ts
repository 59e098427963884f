import { matchesAt } from './match-at.ts';
import type { OrganisationSpan } from './spans.ts';
import { UnitBits } from './unit-bits.ts';

/** Companies and broadcasters that Chinese reports name without 公司; Latin ones in capitals. Written for this project. */
export const COMPANIES: readonly string[] =
  '微软 谷歌 英特尔 高通 英伟达 三星电子 台积电 波音公司 空中客车 特斯拉 甲骨文公司 思科公司 诺基亚 爱立信 西门子 巴斯夫 埃克森美孚 雪佛龙 沃尔玛 家乐福 联合利华 辉瑞 阿斯利康 摩根士丹利 摩根大通 高盛 花旗集团 花旗银行 汇丰银行 标准普尔 字节跳动 拼多多 美团 中兴通讯 碧桂园 宁德时代 三星 柯达 标普 穆迪 惠誉 博世 卡特彼勒 蔡司 勃林格殷格翰 德勤 普华永道 安永 毕马威 亚航 国航 东航 马航 丰田 索尼 空客 罗氏 诺华 拜耳 默沙东 优步 推特 脸书 奈飞 晶科能源 张江高科 蚂蚁集团 富士康 IBM BBC CNN NASA NHK CNBC'.split(
    ' ',
  );

/** Characters of every word for a trade. */
export const TRADE_LENGTH = 2;
/** What companies deal in, as it ends their names. */
export const TRADES: readonly string[] =
  '地产 置业 水泥 航空 证券 能源 科技 影业 电影 传媒 物业 实业 控股 重工 药业 乳业 快递 速运 物流 汽车 电器 电子 通信 通讯 生物 制药 医药 食品 酒业 股份 基金 资本 保险 人寿 财险 期货 信托'.split(
    ' ',
  );
/** A company by its trade, closed on both sides: 、某某地产、 */
const BY_TRADE = new RegExp(
  `(?<=^|[\\n，。；：、“（(《]|由|与|和|对|及|向|从|据)([㐀-鿿]{2,4}?)(${TRADES.join('|')})(?=[\\n，。；：、”）)的]|和|与|及|等|在|停|称|表|宣|发|董|总|主|副|工|员|相关|方面|$)`,
  'muy',
);
/** What may stand before such a company, and behind it. */
const BEFORE = 1;
const BEHIND = 2;
const UNITS = new UnitBits(
  '\n\r\u2028\u2029，。；：、“（(《由与和对及向从据',
  '\n\r\u2028\u2029，。；：、”）)的和与及等在停称表宣发董总主副工员相方',
);
/** Kinds of trade: no names. */
const KIND =
  /^(?:房|商业|城市|海外|国内|国外|国际|中国|全国|外国|养老|文旅|旅游|工业|绿色|特色|智能|智慧|新型|新|传统|现代|高端|清洁|可再生|生态|冷链|民用|通用|航天|农业|数字|金融|高|低|大|小|中小|进口|出口|二手|家用|公募|私募|社会|养老|医疗|商品|股指|产业|投资|风险|文化|影视|有声|休闲|健康|预制|方便|有机|电动|燃油|自主|合资|新兴|核|风|太阳|生物|化石|水)/u;
/** How likely the tagger must think it; words of a trade are under 0.0005. */
const LIKELY = 0.004;

/** Companies named by their trade (`某某地产`), given where words for a trade begin. Offsets into folded text, in text order. */
export function companiesByTrade(
  text: string,
  trades: readonly number[],
  likelihood: (start: number, end: number) => number,
): OrganisationSpan[] {
  const found: OrganisationSpan[] = [];
  for (const { index, 0: whole, 1: core = '' } of matchesAt(BY_TRADE, text, beginningsAt(text, trades))) {
    const end = index + whole.length;
    if (KIND.test(core) || likelihood(index, end) < LIKELY) continue;
    found.push({ start: index, end, firm: true, why: ['company by its trade'] });
  }
  return found;
}

/** Where such names may begin: two to four characters before the trade. */
function beginningsAt(text: string, trades: readonly number[]): number[] {
  const starts: number[] = [];
  for (const trade of trades) {
    const behind = trade + TRADE_LENGTH;
    if (behind < text.length && (UNITS.at(text, behind) & BEHIND) === 0) continue;
    for (let start = Math.max(0, trade - 4); start <= trade - 2; start++)
      if (start === 0 || (UNITS.at(text, start - 1) & BEFORE) !== 0) starts.push(start);
  }
  return starts.sort((a, b) => a - b);
}
