/**
 * Writes `lib/recognise/figures/counted-words.ts` from the dictionary of @node-rs/jieba (MIT): `node tools/figures/compile-counted-words.ts`.
 * Verbs, adverbs, conjunctions, prepositions and pronouns end the noun phrase that a figure counts; nouns that hold one of them don't.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FUNCTION_WORDS } from '../../lib/recognise/figures/function-words.ts';

/** Parts of speech that don't stand inside a noun phrase of news prose. Verbs that serve as nouns (`vn`) do. */
const STOP_TAGS = new Set(['v', 'd', 'p', 'c', 'r', 'vd']);
const NOUN_TAGS = new Set(['n', 'ns', 'nz', 'nt', 'vn', 'an', 'b', 'j', 'l', 's']);
const LEAST_STOP = 600;
const LEAST_NOUN = 120;
/** Verbs, adverbs and the like; every other word of two characters may stand inside a noun phrase. */
const PREDICATES = /^(?:v|d|p|c|r|u|y|n(?!z))/;
const LEAST_QUALIFIER = 100;

/** Nouns that the dictionary has as verbs or adverbs. */
const NOT_VERBS = new Set(
  '青年 自然 行为 知识 位置 收入 考生 招生 警察 首都 自治 选手 高考 高速 本科 初中 会计 通道 通用 专用 处长 镇长 组长 站长 排长 大将 导演 编制 公开 特别 特定 各级 各类 各种 各项 各族 各界 各地 各国 各省 各市 各方 各路 各家 相关 本地 电 外来 常住 沿海 生意 手续 元首 首相 参谋 协定 会谈 买卖 报道 知名 通称 包装 编写 监视 果实 举措 招呼 烧烤 恋爱 手足 武装 积分 坐标 邻居 财政 面试 照明 接口 示范 高等 现代 统计 审计 认证 执法 救援 应急 防护 防卫 免疫 休闲 创新 指挥 合成 演习 装修 设计 教育 训练 营养 排水 供养 供给 动力 领导 保卫 侦察 治疗 预防 防治 防汛 出土 移动 移植 实用 实习 实验 便民 本级 优秀 先进 自主 自治 自然 专门 正式'.split(
    ' ',
  ),
);

interface Word {
  text: string;
  count: number;
  tag: string;
}

/** The dictionary's words of Han characters, two to four of them. */
export function readDictionary(lines: string): Word[] {
  return lines.split('\n').flatMap((line) => {
    const [text, count, tag] = line.split(' ');
    return text !== undefined && tag !== undefined && /^[一-鿿]{2,4}$/u.test(text)
      ? [{ text, count: Number(count), tag }]
      : [];
  });
}

/** The two lists, each in code point order: words that end a noun phrase, and nouns in which such a word must not be seen. */
export function compileCountedWords(words: readonly Word[]): {
  stops: string[];
  nouns: string[];
  verbal: string[];
  qualifiers: string[];
} {
  const stops = words
    .filter(
      ({ text, count, tag }) => STOP_TAGS.has(tag) && !NOT_VERBS.has(text) && text.length < 4 && count >= LEAST_STOP,
    )
    .map(({ text }) => text)
    .filter((text) => !FUNCTION_WORDS.has(text.charAt(0)));
  const all = new Set([...stops, ...FUNCTION_WORDS]);
  const holdsStop = (text: string): boolean => {
    for (let from = 0; from < text.length; from++)
      for (let to = from + 1; to <= Math.min(text.length, from + 3); to++)
        if (all.has(text.slice(from, to))) return true;
    return false;
  };
  const nouns = words
    .filter(
      ({ text, count, tag }) => NOUN_TAGS.has(tag) && count >= LEAST_NOUN && !/[的了着]/.test(text) && holdsStop(text),
    )
    .map(({ text }) => text);
  const verbal = words
    .filter(({ text, count, tag }) => tag === 'vn' && text.length === 2 && count >= LEAST_STOP)
    .map(({ text }) => text);
  const qualifiers = words
    .filter(
      ({ text, count, tag }) =>
        text.length === 2 && count >= LEAST_QUALIFIER && (tag === 'vn' || NOT_VERBS.has(text) || !PREDICATES.test(tag)),
    )
    .map(({ text }) => text);
  return { stops: stops.sort(), nouns: nouns.sort(), verbal: verbal.sort(), qualifiers: qualifiers.sort() };
}

/** Rows of words joined by blanks, as the source of a string constant. */
function inRows(words: readonly string[]): string {
  const rows: string[] = [];
  for (let at = 0; at < words.length; at += 40) rows.push(`  '${words.slice(at, at + 40).join(' ')} '`);
  return rows.join(' +\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = fileURLToPath(import.meta.resolve('@node-rs/jieba/dict.txt'));
  const { stops, nouns, verbal, qualifiers } = compileCountedWords(readDictionary(readFileSync(source, 'utf8')));
  const target = fileURLToPath(new URL('../../lib/recognise/figures/counted-words.ts', import.meta.url));
  writeFileSync(
    target,
    `/**
 * Words for the end of what a figure counts. Compiled by tools/figures/compile-counted-words.ts from the dictionary of @node-rs/jieba (MIT): don't edit.
 */

/** Verbs, adverbs, prepositions, conjunctions, pronouns and times: they end a noun phrase. */
export const PHRASE_ENDS =
${inRows(stops)};

/** Nouns that hold one of those, or a function word (\`上\` in 上市公司). */
export const WHOLE_NOUNS =
${inRows(nouns)};

/** Verbs that serve as nouns too. */
export const VERBAL_NOUNS =
${inRows(verbal)};

/** Adjectives, verbal nouns, places and times: words that are no nouns and yet stand inside a noun phrase. */
export const QUALIFIERS =
${inRows(qualifiers)};
`,
  );
  console.log(`${stops.length} ends, ${nouns.length} nouns, ${verbal.length} verbal nouns`);
}
