import { LongestWords, lengthOf } from './longest-words.ts';
import { isNoiseTail, tailsAt } from './name-tails.ts';

/** Words of sentences, which no name holds. */
const ANYWHERE: readonly string[] =
  '解散 工作和 两区区 三区区 四区区 五区区 六区区 领办 共建幼儿园 政府和 政府与 拥有 特色社会主义 国家重点 召开 少数 小程序 国际版 承包 矛头 一方面 一班人 第一位 第二位 第三位 第四位 第五位 第六位 第七位 第八位 第九位 第十位 二家 三家 四家 五家 六家 七家 八家 九家 十家 没有 创建 建立 作为 专门 腾出 转战 执行完 今日 日前 正式函 建议 排队 设立 一所 两家 多家 多名 近百 上百 几十 所有 部分 组建 为中心 旗下 境内 外资 知名 基本完成 世界一流 大地办 有农民 在华外 驻华外 属于 医院和 医院与 医院、 大学和 大学与 大学、 公司和 公司与 公司、 银行和 银行与 银行、 建设好 草拟 多间 多所 数家 分别 积极 修订 完善 回应 融入 昨天 今天 宣布 表示 要求 暂时 成立 一家 几家 开馆'.split(
    ' ',
  );
/** Words that show a sentence by what stands around them, as SENTENCE tells. */
const BY_WHAT_STANDS_AROUND: readonly string[] =
  '大使 行联合 部联合 委联合 局联合 会联合 院联合 政局 国一 村一 镇一 市一 县一 区一'.split(' ');
/** What opens a stretch that is none. */
const OPENING: readonly string[] = '网上 为什么 增强 当前 近日 地方 基层 各级 辖区 督促 政府 全省 全市 全县 全区'.split(
  ' ',
);
/** 提高行业, 服务基层: what is done, and for whom. */
const DONE: readonly string[] = '提高 取消 推进 探访 培育 发展 壮大 规范 引导 动员 依靠 支持 服务'
  .split(' ')
  .flatMap((verb) => '行业 电网 人民 社会 各级 基层 村级 民营 中小'.split(' ').map((object) => verb + object));
/** And what is none by itself. */
const WHOLE: readonly string[] =
  '生态银行 道德银行 时间银行 爱心银行 积分银行 种子银行 基因银行 教育基地 行政学院'.split(' ');
const words = new LongestWords([ANYWHERE, BY_WHAT_STANDS_AROUND, [...OPENING, ...DONE], WHOLE], 'start');
const SENTENCE = /大使(?!馆)|[行部委局会院]联合(?![国会大])|(?<![财民行邮警])政局$|[国村镇市县区]一[一-鿿]+$/u;

/** True where a stretch is part of a sentence, or an event, and no name. */
export function isNoise(text: string, start: number, end: number): boolean {
  if (isNoiseTail(tailsAt(text, end, start)) || text.startsWith('个', start)) return true;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) === SOMEONE) return true;
    const found = words.startingAt(text, at, end);
    if (found === 0) continue;
    if (lengthOf(found, 0) > 0 || (at === start && (lengthOf(found, 2) > 0 || lengthOf(found, 3) === end - start)))
      return true;
    if (lengthOf(found, 1) > 0 && SENTENCE.test(text.slice(start, end))) return true;
  }
  return false;
}

const SOMEONE = '某'.charCodeAt(0);
