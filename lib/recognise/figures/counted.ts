import { FREQUENT_STOPS } from './counted-stops.ts';

/**
 * Where the noun phrase ends that a figure counts (`2600余名|机关党员干部|联系…`). Without a segmenter the end is the first word that can't be inside
 * one: a particle, a preposition, an adverb, or one of the verbs that official prose sets behind its subjects.
 */
const STOPS =
  '中 送 中毒 今天 打卡 顶风 组建 首现 现身 检出 组团 在 把 通了 开了 有了 扣 平时 平均 平 重点培养 建设了 一下 发出 拜 拼 们 推荐 宣告 光荣 考察 学习 依次 抱 睡 履职 增收致富 生活困难 违法 违规 催生 反复 一致 一同 一律 ' +
  '已有 大幅 恢复 不同 吐 呕吐 被 对 将 已 为 向 从 于 与 的 了 着 过 是 有 都 也 还 就 才 又 再 便 即 则 让 使 给 到 由 以 因 而 但 并 或者 及其 等 按 按照 受 获 遭 ' +
  '须 要 不 没 未 无 均 共 只 仅 皆 其中 之 上 下 后 前 之间 占 达 来 去 进入 参加 参与 参观 参保 发放 发给 发到 分配 分别 全部 全面 全程 陆续 先后 相继 同时 同步 共同 一起 ' +
  '正在 正式 紧急 主动 积极 自愿 自发 集中 及时 立即 立刻 迅速 连续 持续 直接 首次 再次 纷纷 充分 深入 严格 认真 增收 致富 发展 开展 推进 推动 实现 完成 建成 建设成 建立 建起 创建 ' +
  '创办 组织 组成 围绕 通过 利用 依托 根据 经过 负责 联系 联合 帮助 帮扶 支援 支持 提供 接受 接到 收到 得到 获得 取得 享受 拥有 成为 成功 成立 担任 加入 进行 执行 实行 实施 采取 ' +
  '采用 使用 应用 死亡 受伤 遇难 失踪 获救 被困人员 被困群众 被困者 丧生 身亡 负伤 受灾 受损 倒塌 损坏 中断 停运 停工 取消 关闭 转移 撤离 撤出 疏散 安置 救出 送医 出院 入院 住院 ' +
  '隔离 治愈 感染 确诊 患病 出席 列席 到会 到场 前往 赶赴 奔赴 抵达 到达 返回 返乡 返厂 返岗 回村 回国 来到 走进 走出 走上 走访 进驻 入驻 入户 上岗 下沉 投入 投产 投用 投资 投保 ' +
  '开工 开业 开通 开放 开始 启动 运行 运营 运抵 启用 竣工 通车 通电 上市 上线 落地 落户 落成 养 种植 养殖 做 购买 购置 采购 销售 出售 出口 进口 生产出 发现 发生 出现 造成 导致 ' +
  '引发 涉及 覆盖 惠及 辐射 带动 受益人 受益者 脱贫 摘帽 就业 创业 务工 外出 上学 入学 毕业 报名 签约 签订 签署 达成 通报 通过审议 表决 举行 举办 召开 召集 受到 予以 给予 判处 被判 逮捕 ' +
  '抓获 查处 查获 落网 起诉 立案 问责 处分 作为 作出 做出 用于 用来 来自 来源于 位于 属于 处于 介于 包括 包含 含有 涵盖 构成 等于 高于 低于 超过 不足 突破 达到 增加 增长 减少 下降 ' +
  '上升 提高 降低 扩大 缩小 增至 减至 升至 降至 保持 稳定在 需要 需 可以 可供 能够 必须 应当 应该 希望 表示 认为 说 指出 强调 介绍 反映 要求 作 吃 喝 住 用上 等待 等候 迎来 迎接 ' +
  '欢迎 见证 目睹 亮相 展出 展示 展现 汇聚 聚集 聚焦 集结 齐聚 报告 汇报 签到 入选 入围 获评 荣获 当选 晋级 夺得 摘得 捐款 捐赠 捐出 捐献 仍 仍然 依然 已经 曾 曾经 刚 刚刚 正 ' +
  '即将 尚 尚未 全 大多 大都 多数 其余 其他 此前 目前 如今 今年 去年 昨日 今日 当日 当天 当场 当时 每年 每月 每天 日前 近日 截至 至今 以来 以后 以前 之后 之前 期间 左右 以及 并且 ' +
  '而且 如果 因为 由于 为了 关于 至 同比 环比 每 这 那 她 我 你 们的 如约 如期 按时 齐心 义务 免费 上门 安装 安排 配备 配套 配送 改造成 改建 扩建 新建 修建 修复 维修 拆除 拆迁 ' +
  '清理 清运 整治 治理 处理 处置 办理 受理 化解 调解 解决 落实 满足 保障 确保 防止 避免 审批 审核 审查 检查 督查 巡查 排查 摸排 轮流 分批 有序 逐步 逐一 普遍 大力 着力 努力 不断 ' +
  '日益 更加 越来越 最终 终于 最后 首先 随即 随后 顺利 随 凭 跟 同学习 换 换购 抱团 悉数 出动 调往 运往 飞往 开往 发往 送往 送到 交付 移交 上交 上缴 缴纳 支付 拨付 到账 到位 超 ' +
  '播种 宣布 联名 提出 充当 设置 日夜 扎堆 适合 长势 参展 登上 同心 会在 会被 会对 能在 能把 能用 可在 跑步 各自 比去年 单日 抵沪 抵京 赴京 坚守 值守 值班 奋战 守护 守望 投身 响应 ' +
  '加班 请战 报到 就位 集合 出发 启程 返程 出征 凯旋 驰援 增援 认领 结对 结成 签下 领取 申领 申请 填写 提交 递交 提起 办结 审结 结案 判决 宣判 服刑 刑满 落马 主动投案 投案 被查 ' +
  '涉嫌 涉案 违纪 停课 停业 停产 复工 复产 复学 歇业 断电 断水 受阻 滞留 延误 返航 降落 起飞 起降 坠毁 爆炸 起火 着火 死于 溺水 遭遇 遭受 面临 享有 符合 通过了 选举 推选 推举 评为 ' +
  '评选 命名 授予 表彰 获颁 分享 交流 讨论 探讨 研讨 讲述 讲解 宣讲 演讲 朗诵 歌唱 合唱 表演 演绎 登台 比拼 角逐 竞技 争夺 对阵 出战 率先 联手 携手 共建 共享 合力 联动 协同 连夜 ' +
  '冒雨 顶着 轮番 挨家 逐户 逐个 悬挂 摆放 堆放 停放 停靠 排队 穿着 身着 手持 戴着 挤满 坐满 围坐 聚在 赶到 跑到 回到 ';
const BY_FIRST = new Map<string, string[]>();
for (const word of `${STOPS} ${FREQUENT_STOPS}`.split(' '))
  if (word !== '') BY_FIRST.set(word.charAt(0), [...(BY_FIRST.get(word.charAt(0)) ?? []), word]);

/** Compounds that hold a stop word inside a noun: 会 of 居委会, 中 of 中学, 上 of 以上, 用 of 用户. */
const NOUNS =
  '中转 中班 中餐 中标 中试 中巴 中青年 中老年 中型 中层 中等 中级 中年 中华 中外 中式 中英 中美 中方 国中 党中央 居委会 村委会 委员会 常委会 理事会 监事会 协会 学会 商会 工会 大会 座谈会 报告会 发布会 社会 会议 会员 会场 会计 机会 中学 中心 中国 中小 中药 中医 中央 中队 中餐 高中 初中 ' +
  '集中安置 集中供养 上市公司 上海 下岗 下属 下水 地下 线上 线下 网上 海上 路上 内科 国内 境内 室内 省内 市内 县内 城内 后备 后勤 后人 前线 前端 前沿 前期 时间 时代 临时 及时雨 房间 ' +
  '车间 民间 空间 区间 中间 夜间 乡间 田间 不锈钢 不动产 无人机 无障碍 无线 未成年 有色 有机 有限 共产党 共青团 公共 共建 可再生 可研 可穿戴 应急 应用软件 应届 要素 要点 要求 重要 ' +
  '主要 能源 能力 能人 功能 性能 效能 节能 产能 智能 新能源 可能 为民 行为 给排水 供给 到期 对象 对外 对口 对联 因素 基因 原因 把关 以工代赈 受害 受灾群众 受灾户 受贿 获奖 过程 过渡 ' +
  '是非 都市 首都 再生 才艺 人才 就业岗位 使馆 大使 使用权 让利 由来 等级 等候 平等 高等 中等 优等 甲等 同等 初等 同学 合同 同志 比例 比赛 较大 用户 用品 用地 用房 用水 用电 公用 ' +
  '专用 医用 民用 日用 军用 农用 食用 自用 费用 作用 信用 应用 通用 用工 打印 打工 住户 住房 住宅 常住 居住 站点 车站 电站 网站 泵站 工作站 加油站 服务站 水站 坐标 走廊 听众 听证 ' +
  '看台 看护 读者 读物 写字楼 作家 作者 作品 作物 工作 合作 作坊 著作 协作 写作 创作 操作 动作 演员 演出 导演 表演 送 带头 皮带 地带 海带 装备 装置 服装 包装 武装 穿山甲 排水 排污 ' +
  '排球 养老 养殖 养殖户 养殖场 养殖基地 营养 培养 供养 养护 种植 种植户 种植基地 种植园 种子 品种 物种 办公 办法 办事 举办方 主办 协办 督办 中办 国办 做法 买家 卖家 卖场 购买力 说法 ' +
  '小说 学说 说明 全国 全省 全市 全县 全民 全球 安全 全会 全体 自然 自治 自来水 自主 自建 自媒体 自驾 同胞 至少 随军 随队 各级 各界 各族 各类 各地 正规 正科 正处 刚性 曾孙 他国 ' +
  '该案 这里 卫星 发展资金 建设项目 建设资金 服务业 服务点 服务队 服务中心 服务员 服务器 组织生活 党组织 社会组织 基层组织 专业合作组织 开放 保障房 保障性 治理 救援队 救援人员 救援力量 ' +
  '支援队 志愿者 清理 检查站 检查组 检查点 督查组 巡查员 审批事项 审批专用 处理厂 处理中心 处理站 办理 维修工 维修费 参保 参赛 参展商 参会 确诊病例 感染者 受伤人员 失踪人员 遇难者 隔离点 ' +
  '被告人 被告 被子 棉被 被褥 军被 植被 受益人 受益者 就业人员 就业人口 创业者 创业项目 创业园 务工人员 外出务工 返乡 脱贫户 脱贫村 贫困 贷款 存款 基本养老 基本医疗 基本农田 统一 销售点 销售额 ' +
  '销售 采购商 出口商 进口商 生产线 生产原料 生产企业 生产基地 运营商 运营中心 建设者 建设用地 投资项目 投诉 报告文学 公报 报名 达人 占地 超市 超算 满族 积分 地方性法规 行政许可 行政 ' +
  '执法权 执法 议案 提案 建议案 案件 意见 建议 举报 信访 考古发现 空白 上访 上下游 机组 来电 来信 未来 外来 原来 将军 将士 主将 从业 从犯 服从 乡镇 无公害 没收 还款 ' +
  '还贷 还林 并购 合并 并网 有效 有关 所有 国有 公有 私有 稀有 特有 享有 带有 富有 着装 了解 沉着 的士 潜在 在职 在校 在编 在岗 在建 在册 在读 在押 在线 在逃 在外 现在 向导 方向 ' +
  '意向 志向 定向 与会 与会者 参与者 与会人员 与会代表 以色列 不良 不法 不明 不合格 不文明 不达标 立案 过敏 前来 后代 后裔 后端 后方 中方 中层 中部 中型 中转 中年 上级 上层 下级 下游 ' +
  '上游 内部 内容 内需 内资 内河 内地 内蒙古 时尚 时段 时政 间接 会所 会展 会商 会长 会费 会见 能手 为数 为期 使者 使命 令 政令 法令 命令 司令 应聘 需求 刚需 必需品 可可 可乐 ' +
  '可持续 可回收 许可 许可证 执法检查 小组 班组 生活垃圾 生活污水 违法案件 违法行为 村里 被困人员 被困群众 被困者 积极分子 帮扶村 帮扶项目 发展权 生产 建设 投资 大型超市 检查报告 种植能手 ' +
  '驻村 救援 报告 参赛者 参展企业 参会代表 以上 生活补助 生活物资 生活用品 生活困难群众 特殊 高新技术 技术 养老院 会员单位 联系点 受灾 灾后 供应商 服务 帮扶 监督 保障性住房 ' +
  '就业见习 存量 入党 工作组 招聘会 记过 申请材料 申请人 交流活动 共建国家 宣讲员 宣讲团 讲解员 表演团 合唱团 值班员 涉案人员 涉案资金 选举 演讲者 志愿服务 发展项目 排队 ' +
  '应急演练 协同 ';
const KEEP = new Map<string, string[]>();
for (const word of NOUNS.split(' '))
  if (word !== '') KEEP.set(word.charAt(0), [...(KEEP.get(word.charAt(0)) ?? []), word]);
for (const row of KEEP.values()) row.sort((a, b) => b.length - a.length);

const HARD = new Set('，。；：？！,;:?!\n\r\t　 “”‘’"\'「」『』《》〈〉[]【】—…-~0123456789①②③④⑤');
const NUMERAL = new Set('0123456789一二三四五六七八九十百千万亿几两数约近超逾第');
const LONGEST = 18;

const startsWithAny = (rows: Map<string, string[]>, text: string, at: number): string | undefined =>
  rows.get(text.charAt(at))?.find((word) => text.startsWith(word, at));

/**
 * The span in folded text of what the figure that ends at `at` counts: the noun phrase right behind it, or behind a 的. `undefined` where there is none.
 */
export function readCounted(text: string, at: number): { start: number; end: number } | undefined {
  let start = at;
  if (text.charAt(start) === '的') start++;
  let end = start;
  let keepUntil = start;
  while (end - start < LONGEST && end < text.length) {
    const char = text.charAt(end);
    if (char === '（' || char === '(') {
      const close = bracketEnd(text, end);
      if (close === 0 || end === start) break;
      end = close;
      continue;
    }
    if (HARD.has(char) || char === '）' || char === ')') {
      break;
    }
    if (char === '、' || char === '和' || char === '及' || char === '或') {
      if (end === start || NUMERAL.has(text.charAt(end + 1)) || !continues(text, start, end)) break;
      end++;
      continue;
    }
    if (
      NUMERAL.has(char) &&
      end > start &&
      ('0123456789两几第'.includes(char) || ('约近超逾'.includes(char) && NUMERAL.has(text.charAt(end + 1))))
    )
      break;
    if (end >= keepUntil) {
      const kept = startsWithAny(KEEP, text, end);
      if (kept !== undefined) {
        keepUntil = end + kept.length;
        end = keepUntil;
        continue;
      }
      if (startsWithAny(BY_FIRST, text, end) !== undefined) break;
    }
    end++;
  }
  // A modifier clause (`遇难者的尸体`) is not read: the head would be far behind.
  while (end > start && '、和及或'.includes(text.charAt(end - 1))) end--;
  if (end <= start || end - start >= LONGEST) return undefined;
  return { start, end };
}

/** Whether the phrase goes on behind the 、 or 和 at `at`: a short noun follows, and no verb begins there. */
function continues(text: string, start: number, at: number): boolean {
  return (
    at - start <= 8 &&
    (startsWithAny(BY_FIRST, text, at + 1) === undefined || startsWithAny(KEEP, text, at + 1) !== undefined) &&
    !HARD.has(text.charAt(at + 1)) &&
    at + 1 < text.length
  );
}

/** `县（区、市）`, `乡（镇）`: the end of a short bracket without digits. */
function bracketEnd(text: string, at: number): number {
  for (let end = at + 1; end < text.length && end - at <= 7; end++) {
    const char = text.charAt(end);
    if (char === '）' || char === ')') return end + 1;
    if (char === '，' || char === '。' || (char >= '0' && char <= '9')) return 0;
  }
  return 0;
}
