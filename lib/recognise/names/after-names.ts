import { unitAt } from '../patterns/unit-at.ts';

/**
 * Words that follow a person's name in reports, and words that look like a surname and a given name but are none. They decide where a
 * name ends (`王宁作说明` is 王宁, `李德金参加` is 李德金). Written for this project.
 */
export const AFTER_NAMES: readonly string[] = `
说 表示 指出 强调 介绍 认为 告诉 坦言 带领 率领 率 主持 出席 会见 会议 参加 同志 先生 女士 先后 一行 等 分别 在 到 赴 来到 走进 深入 前往 对 与 和 及 向 从 是 的 了 也 就 将 又 还 作 任 被 因 于 以 为 前 亲 陪同 参与 讲 看 走
听 要 于 ， 、 。 （ ( ： 并 把 给 让 跟 同 代表 宣布 宣读 致 发表 发言 讲话 签署 签发 批示 部署 调研 督导 检查 考察 慰问 看望 会谈 通话 通电话 致电 致函 致信 逝世 去世 当选 担任 出任 兼任 接任 获 曾 曾任 现任 历任 时任 主席 书记 主任 部长 省长 市长
委员长 总理 总统 局长 委员 院士 教授 所长 院长 校长 博士 医生 老师 记者 笑 笑着 笑道 笑言 感慨 感叹 透露 回忆 补充 解释 呼吁 敦促 要求 希望 建议 提出 提到 提醒 谈 谈到 谈起 谈道 谈及 称 称赞 写道 写 问 答 答道 回答 回应 承认 否认 坚持 决定 准备 开始
发现 得知 了解 接到 收到 拿 拿出 打 打开 站 坐 跑 赶 赶到 赶往 抵达 离开 回到 返回 进入 走访 走出 带 带着 抱 抱着 拉 拉着 指着 握 已 已经 正 正在 刚 刚刚 便 却 都 则 才 只 仍 仍然 依然 再 再次 又 今年 去年 当天 当时 当日 日前 近日 昨天 今天 上午 下午 晚 这 那 其 家 家里 夫妇 夫妻 涉嫌 受贿 贪污 利用
不 没 没有 有 会 能 可以 能够 应 应该 必须 需要 想 觉得 知道 相信 感到 感觉 满脸 满意 高兴 兴奋 激动 自豪 欣喜 充分 详细 认真 仔细 高度 深情 亲切 热情 主动 积极 率先 坚决 随后 随即 立即 马上 迅速 首先 最后 此前 此次 本人 个人 自己 所 所在 所说 那样 出生 毕业 入党 参军 退休 转业 死亡 遇难 牺牲 受伤 获释
遭 遭到 受 受到 接受 接过 接见 接待 采访 访问 访华 启程 结束 完成 通过 根据 按照 围绕 结合 针对 关于 自 自从 由 经 经过 用 使用 使 令 叫 当 做 干 种 养 卖 买 送 送去 教 学 学习 帮 帮助 帮忙 支持 组织 协调 负责 分管 兼 特别 尤其 以及 或 或者 而 而且 但 但是 所以 因为 如果 虽然 即 便是 就是 家住 今 年 月 日 年仅 来 去 上 下 中 里 内 外 后 时
租来 租下 调任 转任 升任 调 挨 逐 带队 通报 宣判 报名 下达 住进 送上 蹲 守 值守 坚守 连续 盖起 忙 乐开 亲自 专程 多次 反复 逐一 当庭 当场 随 领着 种下 说起 聊起 深有 满怀 充满 动情 致辞 致词 述职 辞职 履新 就任 上任 离任 落马 投案 出庭 认罪 受审 连声 连连 连日 连夜 批准 点头 摇头 报告 汇报 巡逻 巡查 走村 登门 上门 率先 冒雨 冒着 顶着 迎着 扛 背着 跳 冲 爬 骑 养了 种了 大学 学院 研究所 基金会 思想 精神 昨晚 昨夜 昨日 今晨 今晚 当晚 凌晨 次日 列席 缺席 联席 一同 一起 一边 一道 一直 一家 一 二 三 两 四 五 六 几 每 各 该 此 个 位 名 案 称 赢 夺 以 胜 击败 战胜 扑 抢 踢 投 传 攻 守 打破 创造 获得 荣获 担纲 饰演 执导 主演 演唱 撰写 创作 设计 研发 研究 率队 率团 领导 领导下 牵头 包联 联系 挂点 驻村 走村 入户 下乡 下沉 来华 来京 抵京 飞抵 乘 驻守 值班 坐镇 镇守 驱车 连线 动员 点评 主讲 领学 颁奖 授旗 揭牌 剪彩 巡河 巡堤 巡山 夜访 夜查 暗访 督战 督办 督查 接访 下访 约谈 包保 包抓 挂帅 参会 参训 莅临 到场`
  .trim()
  .split(/\s+/);

/** The words that begin with one unit, the longest first, and their second units (0 for a word of one). */
interface Words {
  words: string[];
  seconds: number[];
}
const lists: Words[] = [];
/** By code unit, the number (from 1) of the list of words that begin with it. */
const listOf = new Uint16Array(0x10000);
for (const word of [...AFTER_NAMES].sort((a, b) => b.length - a.length)) {
  const unit = word.charCodeAt(0);
  if (listOf[unit] === 0) listOf[unit] = lists.push({ words: [], seconds: [] });
  const { words, seconds } = lists[(listOf[unit] as number) - 1] as Words;
  words.push(word);
  seconds.push(word.length > 1 ? word.charCodeAt(1) : 0);
}

/** Length of the word at `at` that may follow a name, the longest; 0 where none is. */
export function afterNameLength(text: string, at: number): number {
  const list = listOf[unitAt(text, at)] as number;
  if (list === 0) return 0;
  const { words, seconds } = lists[list - 1] as Words;
  const next = unitAt(text, at + 1);
  for (let index = 0; index < words.length; index++) {
    const second = seconds[index] as number;
    if (second === 0) return 1;
    if (second !== next) continue;
    const word = words[index] as string;
    if (word.length === 2 || text.startsWith(word, at)) return word.length;
  }
  return 0;
}
