import { indexWords, type WordIndex } from '../organisations/ending-index.ts';
import { PHRASE_ENDS, VERBAL_NOUNS, WHOLE_NOUNS } from './counted-words.ts';
import { FUNCTION_WORDS } from './function-words.ts';

/** Verbs of official prose that the dictionary lacks, has as nouns, or has seldom. */
const MORE_ENDS =
  '来看 而言 年内 未来 了解 等价 转危 履新 获救 参赛 参会 热议 敬献 追思 祭扫 惜别 抢抓 连通 翻越 泄露 面貌 焕然 集体致函 争奇 俏销 竞相 争相 述职 口述 回信 来信 致信 来函 链接 任前 互认 停水 限期 稳产 增产 增值 提质 募集 融得 筹集 筹得 跨越 催收 研制 所属 所在 总长 总计 合计 共计 一路 横渡 回应 递补 恢复 全面 一下子 宣告 联系 战死 荣立 入住 归 拼成 中毒 今天 打卡 组建 现身 检出 组团 平时 发出 推荐 光荣 考察 学习 依次 履职 违法 违规 催生 反复 一致 一同 一律 已有 大幅 恢复 不同 呕吐 或者 及其 按照 其中 之间 进入 ' +
  '参加 参与 参观 发放 发给 发到 分配 分别 全部 全面 全程 陆续 先后 相继 同时 同步 共同 一起 正在 正式 紧急 主动 积极 自愿 自发 集中 及时 立即 立刻 迅速 连续 持续 直接 ' +
  '首次 再次 纷纷 充分 深入 严格 认真 增收 致富 开展 推进 推动 实现 完成 建成 建立 建起 创建 创办 组织 组成 围绕 通过 利用 依托 根据 经过 负责 联系 联合 帮助 支援 支持 ' +
  '提供 接受 接到 收到 得到 获得 取得 享受 拥有 成为 成功 成立 担任 加入 进行 执行 实行 实施 采取 采用 使用 死亡 受伤 遇难 失踪 获救 丧生 身亡 负伤 受损 倒塌 损坏 中断 ' +
  '停运 停工 取消 关闭 转移 撤离 撤出 疏散 安置 救出 送医 出院 入院 住院 隔离 治愈 感染 确诊 患病 出席 列席 到会 到场 前往 赶赴 奔赴 抵达 到达 返回 返厂 返岗 回村 回国 ' +
  '来到 走进 走出 走上 走访 进驻 入驻 入户 上岗 下沉 投入 投产 投用 投保 开工 开业 开通 开始 启动 运行 运营 运抵 启用 竣工 通车 通电 上市 上线 落地 落户 落成 购买 购置 ' +
  '采购 出售 出口 进口 生产出 发现 发生 出现 造成 导致 引发 涉及 覆盖 惠及 辐射 带动 脱贫 摘帽 就业 创业 务工 外出 上学 入学 毕业 签约 签订 签署 达成 通报 表决 举行 举办 ' +
  '召开 召集 受到 予以 给予 判处 被判 逮捕 抓获 查处 查获 落网 起诉 问责 处分 作为 作出 做出 用于 用来 来自 来源于 位于 属于 处于 介于 包括 包含 含有 涵盖 构成 等于 高于 ' +
  '低于 超过 不足 突破 达到 增加 增长 减少 下降 上升 提高 降低 扩大 缩小 增至 减至 升至 降至 保持 稳定在 需要 可以 可供 能够 必须 应当 应该 希望 表示 认为 指出 强调 介绍 ' +
  '反映 等待 迎来 迎接 欢迎 见证 目睹 亮相 展出 展示 展现 汇聚 聚集 聚焦 集结 齐聚 汇报 签到 入选 入围 获评 荣获 当选 晋级 夺得 摘得 捐款 捐赠 捐出 捐献 仍然 依然 已经 ' +
  '曾经 刚刚 即将 尚未 大多 大都 多数 其余 其他 此前 目前 如今 今年 去年 昨日 今日 当日 当天 当场 当时 每年 每月 每天 日前 近日 截至 至今 以来 以后 以前 之后 之前 期间 ' +
  '左右 以及 并且 而且 如果 因为 由于 为了 关于 同比 环比 如约 如期 按时 齐心 义务 免费 上门 安装 安排 配备 配套 配送 改建 扩建 新建 修建 修复 维修 拆除 拆迁 清运 整治 ' +
  '处理 处置 受理 化解 调解 解决 落实 满足 保障 确保 防止 避免 审批 审核 审查 检查 督查 巡查 排查 摸排 轮流 分批 有序 逐步 逐一 普遍 大力 着力 努力 不断 日益 更加 越来越 ' +
  '最终 终于 最后 首先 随即 随后 顺利 抱团 悉数 出动 调往 运往 飞往 开往 发往 送往 送到 交付 移交 上交 上缴 缴纳 支付 拨付 到账 到位 播种 宣布 联名 提出 充当 设置 日夜 ' +
  '扎堆 适合 长势 参展 登上 同心 跑步 各自 单日 抵沪 抵京 赴京 坚守 值守 值班 奋战 守护 守望 投身 响应 加班 请战 报到 就位 集合 出发 启程 返程 出征 凯旋 驰援 增援 认领 ' +
  '结对 结成 签下 领取 申领 申请 填写 提交 递交 提起 办结 审结 结案 判决 宣判 服刑 刑满 落马 主动投案 投案 被查 涉嫌 涉案 违纪 停课 停业 停产 复工 复产 复学 歇业 断电 ' +
  '断水 受阻 滞留 延误 返航 降落 起飞 起降 坠毁 爆炸 起火 着火 死于 溺水 遭遇 遭受 面临 符合 推选 推举 评为 评选 命名 授予 表彰 获颁 分享 交流 讨论 探讨 研讨 讲述 讲解 ' +
  '宣讲 演讲 朗诵 歌唱 合唱 演绎 登台 比拼 角逐 竞技 争夺 对阵 出战 率先 联手 携手 共享 合力 联动 连夜 冒雨 顶着 轮番 挨家 逐户 逐个 悬挂 摆放 堆放 停放 停靠 穿着 身着 ' +
  '手持 戴着 挤满 坐满 围坐 聚在 赶到 跑到 回到 返乡 参训 染疫 受困 坍塌 罹难 断网 停航 搬迁 整改 下放 称 聘任 监管 编入 重伤 轻伤';
/** Nouns that hold an end and that the dictionary lacks. */
const MORE_NOUNS =
  '最美 最佳 种养 软弱涣散 域外 日间 人民警察 两新组织 两委 呼吸综合征 呼吸机 对口支援 境外输入 预算内 体制内 共性 各类 全科 专项 蜂蜜 领导干部 领导班子 承包地 人选 候选人 中转 中班 中餐 中标 中试 中巴 中青年 中老年 中型 中层 中等 中级 中年 中华 中外 中式 中英 中美 中方 国中 党中央 居委会 村委会 委员会 常委会 理事会 监事会 协会 学会 商会 ' +
  '工会 大会 座谈会 报告会 发布会 社会 会议 会员 会场 会计 机会 中学 中心 中国 中小 中药 中医 中央 中队 高中 初中 集中安置 集中供养 上市公司 上海 下岗 下属 下水 地下 线上 ' +
  '线下 网上 海上 路上 内科 国内 境内 室内 省内 市内 县内 城内 后备 后勤 后人 前线 前端 前沿 前期 时间 时代 临时 及时雨 房间 车间 民间 空间 区间 中间 夜间 乡间 田间 ' +
  '不锈钢 不动产 无人机 无障碍 无线 未成年 有色 有机 有限 共产党 共青团 公共 共建 可再生 可研 可穿戴 应急 应用软件 应届 要素 要点 要求 重要 主要 能源 能力 能人 功能 性能 ' +
  '效能 节能 产能 智能 新能源 可能 为民 行为 给排水 供给 到期 对象 对外 对口 对联 因素 基因 原因 把关 以工代赈 受害 受灾群众 受灾户 受贿 获奖 过程 过渡 是非 都市 首都 再生 ' +
  '才艺 人才 就业岗位 使馆 大使 使用权 让利 由来 等级 等候 平等 高等 优等 甲等 同等 初等 同学 合同 同志 比例 比赛 较大 用户 用品 用地 用房 用水 用电 公用 专用 医用 民用 ' +
  '日用 军用 农用 食用 自用 费用 作用 信用 应用 通用 用工 打印 打工 住户 住房 住宅 常住 居住 站点 车站 电站 网站 泵站 工作站 加油站 服务站 水站 坐标 走廊 听众 听证 看台 ' +
  '看护 读者 读物 写字楼 作家 作者 作品 作物 工作 合作 作坊 著作 协作 写作 创作 操作 动作 演员 演出 导演 表演 带头 皮带 地带 海带 装备 装置 服装 包装 武装 排水 排污 排球 ' +
  '养老 养殖 养殖户 养殖场 养殖基地 营养 培养 供养 养护 种植 种植户 种植基地 种植园 种子 品种 物种 办公 办法 办事 举办方 主办 协办 督办 中办 国办 做法 买家 卖家 卖场 购买力 ' +
  '说法 小说 学说 说明 全国 全省 全市 全县 全民 全球 安全 全会 全体 自然 自治 自来水 自主 自建 自媒体 自驾 同胞 至少 随军 随队 各级 各界 各族 各类 各地 正规 正科 正处 ' +
  '刚性 卫星 发展资金 建设项目 建设资金 服务业 服务点 服务队 服务中心 服务员 服务器 组织生活 党组织 社会组织 基层组织 专业合作组织 开放 保障房 保障性 治理 救援队 救援人员 救援力量 ' +
  '支援队 志愿者 清理 检查站 检查组 检查点 督查组 巡查员 审批事项 处理厂 处理中心 处理站 办理 维修工 维修费 参保 参赛 参展商 参会 确诊病例 感染者 受伤人员 失踪人员 ' +
  '遇难者 隔离点 被告人 被告 被子 棉被 被褥 军被 植被 就业人员 就业人口 创业者 创业项目 创业园 务工人员 外出务工 返乡 脱贫户 脱贫村 贫困 贷款 存款 基本养老 基本医疗 基本农田 ' +
  '统一 销售点 销售额 销售 采购商 出口商 进口商 生产线 生产企业 生产基地 运营商 运营中心 建设者 建设用地 投资项目 投诉 报告文学 公报 报名 达人 占地 超市 超算 满族 积分 ' +
  '地方性法规 行政许可 行政 执法权 执法 议案 提案 建议案 案件 意见 建议 举报 信访 考古发现 空白 上访 上下游 机组 来电 来信 未来 外来 原来 将军 将士 主将 从业 从犯 服从 乡镇 ' +
  '无公害 没收 还款 还贷 还林 并购 合并 并网 有效 有关 所有 国有 公有 私有 稀有 特有 享有 带有 富有 着装 了解 沉着 的士 潜在 在职 在校 在编 在岗 在建 在册 在读 在押 在线 ' +
  '在逃 在外 现在 向导 方向 意向 志向 定向 与会 与会者 参与者 与会人员 与会代表 以色列 不良 不法 不明 不合格 不文明 不达标 立案 过敏 前来 后代 后裔 后端 后方 中部 上级 上层 ' +
  '下级 下游 上游 内部 内容 内需 内资 内河 内地 内蒙古 时尚 时段 时政 间接 会所 会展 会商 会长 会费 会见 能手 为数 为期 使者 使命 政令 法令 命令 司令 应聘 需求 刚需 ' +
  '必需品 可可 可乐 可持续 可回收 许可 许可证 执法检查 小组 班组 生活垃圾 生活污水 违法案件 违法行为 村里 积极分子 帮扶村 帮扶项目 发展权 生产 建设 投资 检查报告 驻村 ' +
  '救援 报告 参赛者 参展企业 参会代表 以上 生活补助 生活物资 生活用品 生活困难群众 高新技术 技术 养老院 会员单位 联系点 灾后 供应商 服务 帮扶 监督 保障性住房 就业见习 存量 ' +
  '入党 工作组 招聘会 记过 申请材料 申请人 交流活动 共建国家 宣讲员 宣讲团 讲解员 表演团 合唱团 值班员 涉案人员 涉案资金 选举 演讲者 志愿服务 发展项目 应急演练 协同 受助者 ' +
  '受访者 可穿戴设备 可再生能源 联系人 大型 如意 至上 称号 称职';
/** Verbs that stand before a noun as its modifier, right behind the measure word: `18名遇难矿工`, `5名返乡青年`. */
const MODIFIERS =
  '遇难 受伤 失踪 死亡 罹难 受困 被困 获救 感染 确诊 染疫 治愈 康复 返乡 返岗 返校 留守 退役 退休 离休 下岗 失业 待业 待岗 就业 创业 务工 入党 获奖 参赛 参会 参训 参展 参演 在建 续建 新建 改建 扩建 改扩建 新增 重建 涉案 涉事 涉嫌 落马 ' +
  '在逃 援外 援鄂 出访 来访 驻村 驻点 挂职 包村 值班 值守 执勤 施工 作业 救援 搜救 扑火 打火 灭火 抢险 抢修 运输 监测 检测 培训 整改 示范 试点 重点 上市 投产 开工 签约 招商 帮扶 结对 脱贫 受灾 受损 受阻 停产 停运 停航 复工 毕业 应届 当选 候选 在职 在读 在校 在岗';
/** Heads that make a noun of the verb before them: 处理|中心, 施工|人员. */
const HEADS =
  '者 人员 人才 中心 站 厂 率 费 户 项目 工程 基地 资金 岗位 企业 机构 案件 对象 单位 部门 平台 设施 设备 装备 场所 经费 队伍 小组 车辆 船只 物资 产品 用品 园 室 馆 车间 班 仪 商 能手 专家 费用 合同 协议 系统';
/** Ends that are no verbs: no noun is made of them (`关于|代表`). */
const CLOSED = new Set(
  '关于 对于 由于 按照 根据 通过 为了 以及 因为 如果 其中 或者 并且 而且 及其 担任 作为 成为 实现 包括 涉及 属于 位于 进入 参加 没有'.split(
    ' ',
  ),
);
/** Whoever can act: behind them a verb of one character or a verbal noun is the predicate: `三名学生|排队`. */
const ACTORS =
  /(?:[员人者民众兵警生友属师户方们企]|人口|选手|同志|官兵|孩子|儿童|[学考新师]生|干部|家长|职工|医护|护士|专家|代表|司机|企业|公司|银行|商家|部门|单位|群众|老板)$/;
/** Verbs of one character; inside nouns they are common, so they end a phrase behind an actor only. */
const SHORT_VERBS = new Set(
  '抱拜扣睡拼送拿带跑站坐走买卖学养种搬搭排挤守围推拉抬扛挖修建帮教写读看听唱跳打冲赶登报签领捐找选评爬躲逃救拒怕爱想谈喊哭笑',
);

const index = (words: string): WordIndex => indexWords(words.split(' ').filter((word) => word !== ''));
const ENDS = index(`${PHRASE_ENDS} ${MORE_ENDS} ${[...FUNCTION_WORDS].join(' ')}`);
const OWN_ENDS = new Set(MORE_ENDS.split(' '));
const NOUNS = index(
  `${WHOLE_NOUNS.split(' ')
    .filter((word) => !OWN_ENDS.has(word))
    .join(' ')} ${MORE_NOUNS}`,
);
const MODIFIER = index(MODIFIERS);
const HEAD = index(HEADS);
/** Adverbs and such that open a predicate behind an actor. */
const PREDICATE_OPENERS = '长途 积极 踊跃 热情 自觉 齐声 集体 手捧 手拿 身穿 远赴 奔走 排队';
const VERBAL = index(`${VERBAL_NOUNS} ${PREDICATE_OPENERS}`);
const longest = (words: WordIndex, text: string, at: number): number => words.startingAt(text, at);

/** Lengths at `at` of folded text, 0 where there is none: a word that ends a noun phrase, a whole noun, a verb as modifier, a head. */
export const endLength = (text: string, at: number): number => longest(ENDS, text, at);
export const nounLength = (text: string, at: number): number => longest(NOUNS, text, at);
export const modifierLength = (text: string, at: number): number => longest(MODIFIER, text, at);
export const headLength = (text: string, at: number): number => longest(HEAD, text, at);

/** Whether the end of that length at `at` is a verb, of which a noun can be made. */
export const isVerb = (text: string, at: number, length: number): boolean =>
  length > 1 && !CLOSED.has(text.slice(at, at + length));

/** The length of the verb that ends before `at` and no earlier than `start`; what 了 or 着 follows. */
export function verbBefore(text: string, start: number, at: number): number {
  return at - start > 2 && longest(VERBAL, text, at - 2) === 2 ? 2 : 1;
}

/** Verbs of official prose that name a field of work, and so stand inside nouns: 产业扶贫示范点, 对口支援省市. */
const NOMINAL = new Set(
  '宣讲 救治 振兴 救灾 慰问 抚恤 奖励 巡视 传承 担保 扶贫 输入 输出 整治 改造 建设 服务 管理 保障 治理 处置 解读 养护 防控 救助 监管 检测 采购 融资 投资 补贴 补助 培训 招聘 帮扶 搬迁 安置 救援 监督 检查 保供 外送 示范 创新 创业 就业 脱贫 发展 开发 保护 利用 维修 修复 加工 运输 销售 生产 制造 研发 设计 施工 作业 经营 运营 合作 交流 互助 养老 医疗 教育 宣传 普法 执法 审批 登记 注册 申报 评估 考核 督导 巡视 问责 警示 预警 预报 监测 应急 防汛 抗旱 防火 灭火 消防 禁毒 反诈 维权 调解 仲裁 诉讼 审判 公证 认证 鉴定 检验 检疫 接种 诊疗 护理 康复 托育 助残 助学 助农 惠民 便民 利民 收购 储备 供应 承包 租赁 流转 确权 招生 考试 录取 实习 见习 毕业 参赛 获奖 参展 参会 参保 上市 落马 遇难 受灾 受害 受伤 优惠 优化 改革 开放 转型 升级 征收 补偿 拆迁 安居 环保 减排 节水 节能 绿化 造林 封山 禁渔 捕捞 养殖 种植 育种 试验 实验 观测 探测 通信 导航 定位 遥感 发射 控制 指挥 调度 会晤 会谈 访问 演练 演习 巡逻 执勤 驻训 征兵 招商 引资 阻燃 供水 供电 供气 供暖 供热 排水 排污 通车 通航 停车 充电 配电 变电 输电 发电'.split(
    ' ',
  ),
);

/** Single characters that make a noun of such a verb: 巡视组, 慰问金. */
const SUFFIXES = new Set('组队站点区所馆院厂库室店线车船机房员工户村品物款费率量票证卡网金岗');

/** Whether the character behind the verb of that length at `at` makes a noun of it: 人 of any, the rest of verbs that name a field. */
export function isSuffix(text: string, at: number, length: number): boolean {
  const next = text.charAt(at + length);
  if (next === '人') return !'员才民群口们均'.includes(text.charAt(at + length + 1) || ' ');
  return isNominal(text, at) && SUFFIXES.has(next);
}

/** Whether a verb that serves as a noun too stands at `at`. */
export const isVerbalNoun = (text: string, at: number): boolean => longest(VERBAL, text, at) === 2;

/** Whether such a verb stands at `at`. */
export const isNominal = (text: string, at: number): boolean => NOMINAL.has(text.slice(at, at + 2));

/** Adjectives and nouns that stand before a verb as adverbs do: 点|重点|发展. */
const ADVERBIAL = new Set(
  '重点 依法 实际 集体 精准 口头 紧密 稳定 积极 主动 全面 大力 公开 联合 共同 独立 自主 统一 专门 优先 现场 直接 间接 正式 非法 违规 违法 擅自 连续 长期 定期 临时 紧急 随机 自动 自愿 平均 同比 如期 成功 顺利 有序 严重 明显 持续 不断 快速 迅速 完全 彻底 基本 全部 普遍 陆续 日均 年均'.split(
    ' ',
  ),
);
export const isAdverbial = (text: string, at: number): boolean => ADVERBIAL.has(text.slice(at, at + 2));

/** Whether someone who can act ends before `at`; `start` is where the phrase began. */
export const isActor = (text: string, start: number, at: number): boolean =>
  ACTORS.test(text.slice(Math.max(start, at - 2), at));

/** Whether a predicate begins at `at`, behind someone who acts; `start` is where the phrase began. */
export function isPredicate(text: string, start: number, at: number): boolean {
  if (!isActor(text, start, at)) return false;
  if (SHORT_VERBS.has(text.charAt(at))) return true;
  const verbal = longest(VERBAL, text, at);
  return verbal > 0 && headLength(text, at + verbal) === 0;
}
