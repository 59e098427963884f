/**
 * Posts of Chinese and foreign office, written for this project. A title here is without its body (`书记`, not `区委书记`) and without
 * `副`, `常务`, `原`, which `read-titles.ts` reads as its modifiers. Source of what counts as office: ../shared/ANNOTATION.md, "Kinds".
 */

/** Titles that make their holder an official by themselves. */
export const OFFICE_TITLES: readonly string[] = `
书记 总书记 第一书记 支书 村支书 党务工作者 组织员 宣传委员 组织委员 纪检委员 统战委员 政法委员 主席 国家主席 主任 主任委员 委员长 委员 国务委员 常委 组长 秘书长 总理 部长 省长 市长 州长 盟长 区长 县长 旗长
镇长 乡长 村长 厅长 局长 处长 科长 股长 署长 院长 庭长 法官 大法官 首席大法官 检察长 检察官 大检察官 审判长 审判员 书记员 监狱长 所长 站长 校长 馆长 台长 社长 总编辑 关长 行长 专员 巡视员 调研员 督察员 督察专员
督导员 督学 总督学 总督察 参事 顾问 总统顾问 国务顾问 总工程师 总会计师 总经济师 总规划师 总农艺师 总畜牧师 总兽医师 总审计师 首席专家 司令 司令员 政委 参谋长 总参谋长 师长 旅长 营长 连长 排长 指导员 教导员
舰长 军长 教育长 上将 中将 少将 大将 元帅 大校 上校 中校 少校 上尉 中尉 少尉 准将 五星上将 军士长 警长 警监 警督 总警监 民警 警员 交警 特警 辅警 刑警 支队长 总队长 大队长 中队长 分队长 队长 小队长 探长
督察长 干部 村干部  驻村干部 包村干部 机关干部 扶贫干部 援疆干部 援藏干部 挂职干部 大学生村官 村官 工作人员 公务员 选调生 驻村工作队队员 工作队队员 驻村队员 帮扶干部 纪检干部 办事员
副科级干部 正科级干部 村主任 社区主任 会长 理事长 团支书 妇女主任 治保主任 网格长 楼门长 村民小组长 小组长 总指挥 指挥长 指挥 首席代表 发言人 新闻发言人 召集人 协调人 市领导 省领导 区领导 县领导 州领导 旗领导
镇领导 院领导 自治区领导 部领导 局领导 中央领导 党和国家领导人 兵团领导 盟领导 校领导 负责人 负责同志 人大代表 政协委员 党代表 候补委员 辅导员 联络员 总统 首相 国务卿 外长 防长 财长 议长 众议长 参议长 总督
州务卿 国王 女王 王储 王子 亲王 公主 王后 苏丹 埃米尔 酋长 哈里发 天皇 教皇 教宗 皇帝 大公 大臣 外务大臣 内阁大臣 防卫大臣 财务大臣 文部科学大臣 经济产业大臣 国土交通大臣 厚生劳动大臣 农林水产大臣 总务大臣
环境大臣 内阁官房长官 官房长官 长官 次长 次官 事务次官 政务次官 国务大臣 国务部长 国务总理 外务相 防卫相 财务相 人民武力相 内阁总理 学部委员 大使 公使 代办 总领事 领事 参赞 武官 特使 特别代表 常驻代表 高级代表 高级专员 众议员 参议员 议员 国会议员 检察总长 总检察长 首席检察官
党魁 党首 领袖 最高领袖 精神领袖 轮值主席 安全顾问 国家安全顾问 国家安全事务助理 总统国家安全事务助理 助理国务卿 新闻秘书 白宫发言人 行政长官 特首 申诉专员 廉政专员 常任秘书长 常任法官 非常任法官 区议员 太平绅士
党主席 里长 立委 立法委员 监察委员 主委 副主委 常务理事 领队 政工师 政治协理员 政治教导员 政治指导员 消防员 士官 上等兵 下士 中士 上士 列兵 警官 警察 狱警 缉毒警 巡警 护边员
校（院）长 院（校）长 所（院）长 校(院)长 院(校)长 司长 团长 外相 总干事 政治委员 行政会议成员 党组成员 消防队员 班长`
  .trim()
  .split(/\s+/);

/** Titles that don't make an official, but stand in a chain of posts with those that do (`全国政协常委、…银行董事长`). */
export const COMPANY_TITLES: readonly string[] =
  '董事长 总经理 执行长 营运长 财务长 董事 监事 总裁 首席执行官 执行董事 经理 厂长 矿长 总监 穆夫提 主教 大主教 牧师 阿訇 住持 方丈 活佛 台柱 理事 主编 总编 首席经济学家 首席科学家 教授 研究员 院士 主任医师 主治医师 医生 护士 护士长 工程师 高级工程师 教师 老师 学者 博士 律师 作家 导演 演员 运动员 教练 主教练 总教练 队员 志愿者 网格员 店长 老板 车间主任 班组长 会计 出纳 秘书 战士 士兵 消防战士 武警战士 边防战士 工人 职工 村民 居民 党员 队医 导师 讲师 分析师 研究所所长 创始人 合伙人 发起人 经理人 首席技术官 售票员 司机 乘务长 机长 列车长 船长 技术员 农艺师 兽医 校医 村医 农民 经销商 店主 户主 业主 家长 学生 同学'.split(
    ' ',
  );

/** Of COMPANY_TITLES, those that a chain of posts keeps as a post; the rest (教授, 党员) are descriptions and are dropped. */
export const KEPT_IN_CHAIN: ReadonlySet<string> = new Set(
  '董事长 总经理 董事 监事 总裁 首席执行官 执行董事 理事 经理 厂长 矿长 总监 主编 总编 院士'.split(' '),
);

/** What may stand in front of a title and belongs to it. */
export const TITLE_MODIFIERS: readonly string[] =
  '常务副 第一副 专职副 高级副 执行副 代理 代 副 常务 第一 专职 兼职 执行 名誉 荣誉 首席 总 高级 候任 当选 临时 过渡 党组副 党组 候补 轮值 助理 见习 挂职 分管 二级 一级 三级 四级 特命全权 永久 终身 创会'.split(
    ' ',
  );

/** Modifiers that say how the post is held or shared out, and that aren't part of its title. */
export const LOOSE_MODIFIERS: ReadonlySet<string> = new Set(['分管', '挂职']);
