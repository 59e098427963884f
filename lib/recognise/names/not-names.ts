import { beginningsOf, endingsOf } from '../patterns/edge-units.ts';
import { unitAt } from '../patterns/unit-at.ts';

/** Words that begin with what is also a surname and that are no names, though title and tagger may point there. Written for this project. */
const WORDS =
  '席就 林草 严私 夏玉 任内 驻村 高峰 闻汛 贺信 胡杨 关於 谈工 宣誓 满堂 胡椒 凉亭 战愈 光辉 夏收 夏种 夏管 夏油 严肃 林田 崇德 像章 扎根 职务 一职 职级 职位 岗位 通道 热线 会议 官邸 致贺 致电 致函 致辞 鲜明 卓越 呼吁 周转 培训 懂法 富不 贡献 齐聚 廉政 白皮 小朋 包楼 包户 谈环 江下 古语 的是 孔夫 宪法 官员 官方 官网 官兵 公开 公布 公示 富起 富裕 宿舍 项目 商议 商讨 屈膝 楼栋 居住 家属 来信 来访 来电 常态 常规 常住 常碰 顾问 王储 王子 王后 王国 王室 王府 王位 候选 公约 周围 周边 周期 普遍 曾指 管纪 管作 车改 后不 江边 商量 强军 马鞍 奥迪 应急 常年 关心 关注 任何 成都 明显 易发 单独 连任 祖国 胡塞 班子 高度 全面 高级 成员 会议 关于 代表 办公 方面 任命 任期 任务 任职 安排 安全 带领 和平 常务 常委 程序 金融 单位 党组 党员 党委 经济 管理 范围 包括 应当 万里 高等 高质 高校 高考 高铁 高速 高新 高温 高层 高原 平等 平台 平安 石油 石化 房屋 房地 文化 文件 文明 文艺 水平 水利 水库 时代 时间 时期 明确 明天 强化 强调 谈话 田间 张贴 施工 成立 成功 成果 严格 严重 严厉 许可 许多 武装 武警 易地 包村 雷达 终于 全国 全省 全市 全县 全体 全力 司法 计划 计生 解决 解放 封闭 商务 商业 花卉 支持 支部 边境 连续 连夜 顾问 满意 祝贺 温暖 夏粮 夏季 秋粮 毕业 居住 农业 农村 农民 国家 国务 国际 车间 车站 车辆 战略 战士 战斗 景区 莫大 向前 向全 安徽 云南 江苏 江西 河南 海南 广东 陕西 甘肃 宁夏 青海 贵州 路上 路边 路口 白天 白色 黄河 黄金 金牌 金额 马上 牛羊 从事 从严 计算 和谐 谢谢 余名 余人 宣布 宣传 宣讲 万元 万人 万名 万亩 千万 强力 晋升 晋级 干部 干群 别人 别墅 章程 充分 充满 利用 利益 荣获 荣誉 阳光 阳台 习惯 习俗 郑重 顾客 查处 查办 查看 苗木 苗族 古代 古城 鲜花 冷链 席位 舒适 尚未 尚不 印发 印象 诺言 盛会 盛大 康复 纪检 纪律 纪念 向心 双方 双边 左右 东部 西部 南部 北部 中方 方案 方式 方向 方法 童年 师生 师傅 师范 项目 柴油 艾滋 牧民 牧区 步入 步伐 申请 申报 申领 终身 束缚 怀着 都要 都能 都会 都是'.split(
    ' ',
  );
const BY_LENGTH: ReadonlySet<string> = new Set(WORDS);
const ADDRESS =
  /^[㐀-鿿](?:大爷|大妈|大娘|大婶|大叔|大哥|大姐|大伯|大嫂|师傅|奶奶|爷爷|阿姨|叔叔|老师|医生|护士|先生|女士|老汉|队长|书记|主任|老人|婆婆|老伯|姓)$/u;

/** Things that even the tagger takes for people. */
const NEVER =
  /^(?:仲裁|汤圆|元宵|萨德|埃博拉|彭博社|普惠|立德树人|关[于於][㐀-鿿]?|[熊猫狗虎豹象]宝宝|访[华美俄日韩朝英法德泰越印欧非澳]|亚克西|米其林|白皮书|小朋友|迪士尼|迪斯尼)$/u;

/** 主席曾六陷…: 曾 and a number of times. */
const TIMES = /^(?:曾[一二两三四五六七八九十数多]|[已将再][一二两三四五六七八九十])[^一二三四五六七八九十]/u;

/** How sure the tagger must be to overrule the list (王国槐 beside 王国). */
const OVERRULES = 0.8;

/** By a name's first unit: whether one of these may match it, or one of the words open it. */
const FIRST = beginningsOf(TIMES, NEVER);
const MAY_BE_TIMES = 1;
const MAY_BE_NEVER = 2;
const MAY_BE_WORD = 4;
for (const word of BY_LENGTH) FIRST[word.charCodeAt(0)] = (FIRST[word.charCodeAt(0)] as number) | MAY_BE_WORD;
/** By its last unit: whether it may be a form of address. */
const LAST = endingsOf(ADDRESS);

/** True where a span read as a name, with the tagger's `confidence` or that of a rule, is a common word (夏粮, 毕业后) or only a form of address (王大爷). */
export function isNoName(name: string, confidence = 0): boolean {
  const first = FIRST[unitAt(name, 0)] as number;
  if (confidence < OVERRULES) {
    if ((first & MAY_BE_WORD) !== 0 && BY_LENGTH.has(name.slice(0, 2))) return true;
    if ((first & MAY_BE_TIMES) !== 0 && TIMES.test(name)) return true;
  }
  return (
    ((first & MAY_BE_NEVER) !== 0 && NEVER.test(name)) ||
    (LAST[unitAt(name, name.length - 1)] !== 0 && ADDRESS.test(name))
  );
}
