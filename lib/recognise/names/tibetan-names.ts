import { indexWords } from '../organisations/ending-index.ts';
import { isHan, unitAt } from '../patterns/unit-at.ts';
import { unitIndex } from '../patterns/unit-index.ts';
import { afterNameLength } from './after-names.ts';

/** Words that Tibetan names are made of; two in a row are a name (扎西 + 平措). Written for this project from general knowledge. */
const PARTS =
  '扎西 平措 次仁 卓玛 央金 多吉 丹增 旦增 罗布 尼玛 达娃 格桑 顿珠 洛桑 边巴 白玛 索朗 普布 米玛 巴桑 拉姆 曲珍 次旺 仁增 群培 贡布 旺堆 措姆 卓嘎 德吉 强巴 朗杰 赤列 坚赞 嘉措 桑布 加布 加措 才让 才旦 江村 卓嘎 央宗 旺姆 旺久 曲扎 次央 仓决 平措 桑杰 索南 嘎玛 阿旺 土登 晋美 欧珠 旦巴 丹巴 才仁 旺扎 曲培 曲吉 曲杰 江措 多布杰 班觉 云丹 益西 益希 伦珠 塔杰 拉巴 拉珍 吉宗 玉珍 白珍 央拉'.split(
    ' ',
  );
const parts = indexWords(PARTS);
/** By code unit: 1 for the second one of such a word. All are of two characters or more. */
const IS_SECOND = new Uint8Array(0x10000);
for (const part of PARTS) IS_SECOND[part.charCodeAt(1)] = 1;
const firstsIn = unitIndex(new Set(PARTS.map((part) => part.charCodeAt(0))));

/** Names of two or three such words. Offsets into folded text, in text order. */
export function findTibetanNames(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const { at, from, to } = firstsIn(text);
  let behind = 0;
  for (let index = from; index < to; index++) {
    const start = at[index] as number;
    if (start < behind || IS_SECOND[unitAt(text, start + 1)] === 0) continue;
    const first = parts.startingAt(text, start);
    if (first === 0) continue;
    const end = partsEnd(text, start);
    if (end - start === first || isDot(text, end)) continue;
    found.push({ start, end });
    behind = end;
  }
  return found;
}

/** Where the words end that begin at `start`; `start` where none does. */
function partsEnd(text: string, start: number): number {
  let end = start;
  for (let more = parts.startingAt(text, end); more > 0 && end - start < 5; more = parts.startingAt(text, end))
    end += more;
  return end;
}

const isDot = (text: string, at: number): boolean => '·•・'.includes(text.charAt(at) || ' ');

/** Length of such a name of one word or more at `start`, where a post or calling stands in front (支部书记 + 才旦); 0 where none is. */
export function tibetanNameAt(text: string, start: number): number {
  if (IS_SECOND[unitAt(text, start + 1)] === 0) return 0;
  const end = partsEnd(text, start);
  // 洛桑 + 江村, 拉巴 + 莱: only where the name ends
  if (end === start || isDot(text, end)) return 0;
  return isHan(unitAt(text, end)) && afterNameLength(text, end) === 0 ? 0 : end - start;
}
