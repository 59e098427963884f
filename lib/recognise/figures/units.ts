import { isHanAt } from '../patterns/unit-at.ts';
import { inFigure } from './character-traits.ts';
import { isOneOf } from './numeral-parts.ts';
import { START, WordTrie } from './word-trie.ts';

/** What a unit measures; `count` for measure words (量词), which need a countable noun. */
export type Dimension =
  | 'people'
  | 'money'
  | 'mass'
  | 'length'
  | 'area'
  | 'volume'
  | 'energy'
  | 'power'
  | 'time'
  | 'age'
  | 'share'
  | 'temperature'
  | 'speed'
  | 'data'
  | 'other'
  | 'count';

/** Units by dimension, blank-separated. Written by hand from the standard of legal units and from grammars of 量词. */
const LISTS: Readonly<Record<Dimension, string>> = {
  people: '人 人次 人份 名 位',
  money:
    '元 美元 欧元 日元 韩元 港元 港币 澳元 加元 新元 新台币 台币 新加坡元 加拿大元 澳大利亚元 英镑 埃镑 镑 卢布 卢比 马克 法郎 瑞士法郎 泰铢 铢 越南盾 印尼盾 盾 里拉 比索 雷亚尔 兰特 奈拉 里亚尔 第纳尔 迪拉姆 克朗 坚戈 人民币 ' +
    '块钱 元钱 毛钱 分钱 角钱 块 美分 欧分 便士 美圆 日圆 圆 比特币 澳门元 先令 福林 兹罗提 谢克尔 林吉特 图格里克 苏姆 令吉 美金 银元 大洋 克朗 丹麦克朗 瑞典克朗 挪威克朗 印尼盾 越南盾 兰特 奈拉 第纳尔 迪拉姆 格里夫纳 坚戈 雷亚尔',
  mass: '吨 公斤 千克 克 毫克 微克 纳克 斤 市斤 两 钱 磅 盎司 克拉 公担 担 kg mg 吨重 载重吨 总吨 吨级',
  length:
    '米 公里 千米 厘米 毫米 微米 纳米 分米 公分 里 华里 海里 英里 英尺 英寸 尺 寸 丈 码 光年 km cm KM CM mm nm m 延米 延长米 车道公里',
  area: '平方海里 亩 公亩 公顷 平方米 平方公里 平方千米 平方厘米 平方毫米 平方分米 平方英里 平方英尺 平米 平方 坪 顷 英亩 hm km² m² ㎡ ha 亩次',
  volume: '立方米 立方 立方厘米 立方公里 立方千米 方 升 毫升 微升 公升 加仑 桶 蒲式耳 标方 ml m³ 标准立方米',
  energy: '千瓦时 度电 焦耳 千焦 兆焦 卡路里 千卡 大卡 卡 吨标准煤 吨标煤 吉瓦时 兆瓦时 太瓦时 kWh MWh GWh TWh 瓦时',
  power: '千瓦 瓦 兆瓦 吉瓦 马力 匹 毫瓦 kW MW GW 千伏安 兆伏安 伏 千伏 安培 毫安 毫安时 伏特 kV W',
  time: '年 个月 个多月 个半月 周 个周 星期 个星期 个礼拜 礼拜 天 小时 个小时 个钟头 钟头 分钟 秒 秒钟 毫秒 微秒 纳秒 周年 个世纪 个年头 年头 个季度 个工作日 个自然日 工作日 昼夜 个昼夜 个交易日 个学期 个日夜 日夜 个夜晚 个白天 载 课时 学时 工时 刻钟 个半小时 个多小时 个多星期 个多世纪 个半世纪 个半天 个春秋 个寒暑 日',
  age: '岁 周岁 虚岁 天大 周大 个月大 年大 岁半',
  share: '% ‰ 个百分点 百分点 个基点 基点 成 倍 折 个点 pct',
  temperature: '摄氏度 华氏度 ℃ °C 度 开尔文 ℉ °F',
  speed: '公里/小时 千米/小时 公里/时 千米/时 米/秒 米每秒 公里每小时 千米每小时 海里/小时 km/h 节',
  data: '比特 字节 千字节 兆字节 吉字节 太字节 GB MB TB KB PB Gbps Mbps bps 像素 万像素 kb 兆',
  other:
    '赫兹 赫 兆赫 千赫 吉赫 兆赫兹 千兆赫 分贝 帕 百帕 千帕 兆帕 毫米汞柱 转 级 分 点 步 Hz kHz MHz GHz dB 流明 贝克勒尔 毫西弗 微西弗 西弗 度角 人公里 吨公里 个标准箱 标准箱 标箱 TEU 国 省 省份 省区 省市 省区市 部门 部委 方面',
  count:
    '个 件 项 条 家 户 所 座 栋 幢 间 套 台 辆 架 艘 列 部 只 头 匹 尾 羽 口 张 幅 块 片 面 枚 颗 粒 根 支 枝 株 棵 丛 朵 束 捆 卷 册 本 篇 首 份 封 页 段 句 字 行 章 节 集 期 届 场 次 趟 回 遍 番 顿 餐 起 宗 例 批 种 类 样 款 道 处 ' +
    '门 堂 课 班 组 群 伙 双 对 副 把 顶 床 盏 扇 堵 袋 包 箱 盒 瓶 罐 杯 碗 盘 桶 盆 坛 锅 壶 听 筒 管 支 剂 针 帖 服 滴 层 级 阶 笔 单 票 股 手 注 轮 局 盘 代 辈 声 拳 脚 步 圈 环 串 排 队 路 线 站 幕 出 曲 阕 款 具 ' +
    '台次 人次 车次 班次 场次 批次 辆次 架次 艘次 件次 户次 项次 家次 剂次 列次 份次 条次 篇次 起次 次数 台套 台件 套件 件套 重 厢 眼 盏 挺 门 发 梭 孔 尊 樽 罐 车 车皮 船 网 篓 筐 麻袋 担 挂 缕 滩 泓 汪 洼 畦 垄 垛 堆 摞 叠 沓 打 通 席 桌 桩 记 场地 星 枪 箭 拨 码 味 贴 爿 幢次 张次 亩次 栏 任 局次 轮次 梯次 届次 名次 字节 角 毛 股份',
};

/** Whether units of a dimension measure: neither people nor things are counted with them, and no parts or degrees. */
export const isMeasure = (dimension: Dimension | undefined): boolean =>
  dimension !== undefined &&
  dimension !== 'count' &&
  dimension !== 'people' &&
  dimension !== 'share' &&
  dimension !== 'other' &&
  dimension !== 'temperature';

export const DIMENSIONS: readonly Dimension[] = Object.keys(LISTS) as Dimension[];

/** A unit of the lists. */
interface Unit {
  text: string;
  dimension: Dimension;
  /** Ends with a Latin letter, which no other may follow. */
  latin: boolean;
}

/** By its number, which the trie has for it; none has 0. */
const UNITS: Unit[] = [{ text: '', dimension: 'other', latin: false }];
/** What a word of the trie says: the number of a unit, or that no unit is read that is shorter. */
const IS_BLOCK = 1 << 14;
const IS_UNIT = IS_BLOCK - 1;
const TRIE = new WordTrie();
const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Where a text has it, a unit may begin. */
const firsts = new Set<string>();
for (const [dimension, list] of Object.entries(LISTS) as Array<[Dimension, string]>) {
  for (const text of list.split(' ')) {
    if (text === '' || TRIE.longest(text, 0, IS_UNIT) === text.length) continue;
    firsts.add(text.charAt(0));
    TRIE.add(text, UNITS.length);
    UNITS.push({ text, dimension, latin: isLatin(text.charCodeAt(text.length - 1)) });
  }
}
/** First characters of units. */
export const UNIT_FIRST = inFigure.give(firsts);

/** Words that begin like a unit and are none (`元旦`, `人民`, `天津`): the unit is not read there. */
const NOT_UNITS: ReadonlyArray<string> =
  '个体经 个体工 个体户 个体私 个体劳 元旦 元宵 元素 元首 元月 元老 人民 人均 人类 人才 人大代 人大常 人工智 人造 天津 天然 天空 天文 天安门 天气 天下 天生 天上 天山 天河 年级 年代 年度 年货 年轻 年青 年龄 年初 年底 年末 年版 年春 年夏 年秋 年冬 年均 年终 年画 年味 年夜 周边 周围 周恩 秒杀 分之 分别 分布 分管 分开 分工 分类 分批 分公司 分局 分会 分成 成立 成为 成功 成员 成绩 成长 成就 成果 成本 成都 成套 成品 成人 成年 成形 成型 成因 级领导 次全会 次全体 次代表大 度假 度过 方式 方便 方法 方向 方案 方针 方米 位数 位一体 位于 名单 名字 名称 名列 名誉 名牌 部署 部分 部长 部队 条例 条件 条约 条款 场馆 场所 场地 点钟 家庭 家人 家园 家乡 家属 户籍 户外 户口 户均 户主 户长 间接 间隔 间谍 套路 支持 支付 支撑 支援 支部 支行 支书 头条 口号 口岸 口径 口罩 口头 面对 面积 面临 面貌 路线 路段 站点 站台 排放 排名 排查 排水 排序 排列 组成 组织 组长 组合 组建 群众 群体 对口 对于 对外 对方 对象 对接 对应 双方 双边 双拥 班子 班长 班级 课程 堂课 课题 门户 门口 门店 批评 批准 批复 例会 例如 起来 起点 起步 起草 处理 处于 处置 处长 处罚 处分 处级 道路 道德 道理 类似 类型 样式 样本 样板 款项 期间 期待 期望 期货 期中 期末 集中 集团 集体 集合 集聚 节能 节约 节目 节日 节点 节省 章程 行政 行业 行动 行人 行为 行长 字样 句号 段落 页面 份额 首先 首次 首批 首都 首届 本科 本次 本届 册封 把手 把握 层面 层级 层次 阶段 笔者 笔试 单位 票房 票据 股权 股东 股票 手机 手续 手段 手术 注册 注意 注重 轮流 局长 局面 局部 代表 代理 代码 代价 声音 声明 步骤 步走 步行 环境 环节 环保 排头 队伍 队员 线上 线下 线路 幕后 出台 出现 出口 出席 出版 曲线 具体 具有 重大 重要 重点 重视 车辆 车间 车站 车道 船舶 网络 网上 网格 挂牌 挂职 堆放 打造 打击 通过 通报 通知 记者 记录 星级 任务 任职 角度 角色 发展 发生 发现 发布 发表 管理 管控 服务 服装 针对 剂量 国家 国际 国内 国务 国有 国产 国庆 国道 省级 省道 省委 省长 省政 转变 转移 转型 转发 转化 升级 升至 升高 方阵 两岸 两会 卡口 卡车 点位 点击 点评 载体 载人 日报 日前 日常 日本 日程 里程 里面 里斯 克服 米兰 米饭 尺度 码头 磅礴 顷刻 块状 片区 片面 根本 根据 粒子 只有 只要 只能 只是 只见 匹配 尾气 只身 部级 项目部 回家 回复 回应 回到 回来 回归 遍布 番茄 样子 双向 副主 副书 副市 副县 副省 副区 副总 副局 副部 副处 副厅 副教 副会 盘活 圈层 番号 折叠 折合 折射 秒钟内 钱塘 倍增 倍感'.split(
    ' ',
  );
for (const word of NOT_UNITS) TRIE.add(word, IS_BLOCK);

export interface UnitHit {
  end: number;
  text: string;
  dimension: Dimension;
}

/** 3人均被起诉: 人 and 均, not 人均. */
const isBoth = (text: string, at: number): boolean =>
  text.startsWith('人均', at) && isOneOf('因被为已是系未获须应表无属患没受遭来', text, at + 2);

/** Ends of the units that begin at one place, and their numbers, shortest first. */
const ends = new Int32Array(16);
const numbers = new Int32Array(16);

/**
 * The unit at `at` of folded text, the longest one; compound `元/吨` and bracketed `件（套）` forms included. `undefined` where none begins.
 */
export function readUnit(text: string, at: number): UnitHit | undefined {
  if ((inFigure.at(text, at) & UNIT_FIRST) === 0) return undefined;
  let count = 0;
  let blocked = 0;
  let place = TRIE.step(START, text.charCodeAt(at));
  for (let end = at + 1; place !== 0; end++) {
    const said = TRIE.said(place);
    if ((said & IS_UNIT) !== 0) {
      ends[count] = end;
      numbers[count++] = said & IS_UNIT;
    }
    if ((said & IS_BLOCK) !== 0) blocked = end;
    place = TRIE.step(place, text.charCodeAt(end));
  }
  while (count-- > 0) {
    const end = ends[count] as number;
    const unit = UNITS[numbers[count] as number] as Unit;
    if (unit.latin && isLatin(text.charCodeAt(end))) continue;
    // 14年大赛: 大 says an age only where nothing of its own begins with it.
    if (unit.dimension === 'age' && unit.text.endsWith('大') && isHanWord(text, end)) continue;
    if (blocked > end && !isBoth(text, at)) continue;
    return { end: readTail(text, end, unit.dimension), text: unit.text, dimension: unit.dimension };
  }
  return undefined;
}

const isHanWord = (text: string, at: number): boolean =>
  isHanAt(text, at) && text.charAt(at) !== '的' && text.charAt(at) !== '了';

/** `元/吨`, `立方米/秒`, `件（套）`. */
function readTail(text: string, end: number, dimension: Dimension): number {
  const next = text.charAt(end);
  if (next === '/' || next === '／') {
    const per = TRIE.longest(text, end + 1, IS_UNIT);
    if (per > 0) return end + 1 + per;
    if (isOneOf('时月', text, end + 1)) return end + 2;
  }
  if ((next === '（' || next === '(') && dimension === 'count') {
    const close = text.charAt(end + 2);
    if ((close === '）' || close === ')') && (inFigure.at(text, end + 1) & UNIT_FIRST) !== 0) return end + 3;
  }
  return end;
}
