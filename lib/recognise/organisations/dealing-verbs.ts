import { LongestWords, lengthOf } from './longest-words.ts';

/**
 * What one body does with another, or a man with a body: two-character verbs that stand between two names and, unlike 调查 or 投资, hardly
 * ever inside one. Written for this project from general knowledge of the register.
 */
const verbs = new LongestWords(
  [
    '责成 责令 转发 印发 下发 批转 批复 批准 批示 委托 查明 查实 查封 通报 通知 函复 函告 致函 致电 报请 提请 报送 上报 呈报 移送 移交 会同 督促 督办 敦促 要求 邀请 专门邀请 约谈 问询 询问 起诉 状告 质疑 谴责 制裁 罚款 收购 并购 接管 聘请 选派 派驻 入驻 进驻 到访 造访 履新 任职 供职 就职 脱离 隶属 属于 下属 下辖 赶赴 前往 抵达 回应 答应 授权 授予 颁发 披露 透露 承认 否认 声称 呼吁 促使 迫使 转告 转交 交给 交由 转给 送给 击败 战胜 迎战 对阵 完胜 险胜 不敌 负于 力克 横扫 逼平 建议 捐赠 允许 书面回复 回复 蝉联 腾出 专门'.split(
      ' ',
    ),
  ],
  'start',
);

/** Length of such a verb at `at` that ends no later than `to`; 0 where there is none. */
export const dealingAt = (text: string, at: number, to = text.length): number =>
  lengthOf(verbs.startingAt(text, at, to), 0);

/** Where the first such verb between `start` and `end` begins; -1 where there is none. */
export function findDealing(text: string, start = 0, end = text.length): number {
  for (let at = start; at < end; at++) if (verbs.startingAt(text, at, end) !== 0) return at;
  return -1;
}
