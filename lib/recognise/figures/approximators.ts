import type { Approx } from '../types.ts';
import { aroundFigure } from './character-traits.ts';

/** Words fused to a figure in front, with the characters that must not stand before them. */
const BEFORE: ReadonlyArray<{ word: string; approx: Approx; not?: string; bare?: true }> = [
  { word: '不超过', approx: 'under' },
  { word: '不超', approx: 'under' },
  { word: '超过了', approx: 'over' },
  { word: '超过', approx: 'over', not: '不' },
  { word: '大约', approx: 'about' },
  { word: '大概', approx: 'about' },
  { word: '差不多', approx: 'about' },
  { word: '将近', approx: 'nearly' },
  { word: '不到', approx: 'under' },
  { word: '不足', approx: 'under' },
  { word: '不满', approx: 'under' },
  { word: '未满', approx: 'under' },
  { word: '超', approx: 'over', not: '赶反高中英德甲' },
  { word: '逾', approx: 'over' },
  { word: '约', approx: 'about', not: '预签条节公合解违制爽契履北特失邀纽' },
  { word: '近', approx: 'nearly', not: '最附临邻靠走接远就新亲拉逼迫切贴' },
  { word: '上', approx: 'over', not: '以早晚线网路身会世海江河岸街', bare: true },
  { word: '过', approx: 'over', not: '超通经不越翻路度渡', bare: true },
];
const NONE: typeof BEFORE = [];
/** Words near a figure that give the sense and stay outside its span. */
const BESIDE: ReadonlyArray<[RegExp, Approx]> = [
  [/(?:至少|最少|不少于|不低于|不下)(?:有|造成|要|需|需要|为|达|占|在|是)?$/, 'over'],
  [/(?:几乎|接近)(?:占到|占|达到|达|有|为|是)?$/, 'nearly'],
  [/(?:大约|约)(?:占|有|为|合|达|需|在|是)$/, 'about'],
];
const AFTER: ReadonlyArray<{ word: string; approx: Approx; not?: string }> = [
  { word: '及以上', approx: 'over' },
  { word: '及以下', approx: 'under' },
  { word: '以上', approx: 'over' },
  { word: '以下', approx: 'under', not: '简' },
  { word: '以内', approx: 'under' },
  { word: '左右', approx: 'about', not: '手' },
  { word: '上下', approx: 'about', not: '游功一班楼同' },
  { word: '有余', approx: 'over' },
  { word: '开外', approx: 'over' },
];

/** Last characters of what stands in front of a figure, of the words fused to it and of those near it; first ones of what stands behind. */
const BY_LAST = new Map<string, (typeof BEFORE)[number][]>();
for (const lead of BEFORE) {
  const last = lead.word.charAt(lead.word.length - 1);
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), lead]);
}
const LEADS = aroundFigure.give(BY_LAST.keys());
const CORE_BESIDE = aroundFigure.give('少于下乎近约');
const ENDS_BESIDE = aroundFigure.give('少于下有成要需为达占在是乎近到合');
const FOLLOWS = aroundFigure.give(AFTER.map(({ word }) => word.charAt(0)));

/** The approximator fused in front of the figure at `at`: where the span then begins. Never reaches before `floor`. Folded text. */
export function approximateBefore(
  text: string,
  at: number,
  floor: number,
  bare: boolean,
): { start: number; approx?: Approx; beside?: Approx } {
  const last = aroundFigure.at(text, at - 1);
  if ((last & (LEADS | ENDS_BESIDE)) === 0) return { start: at };
  for (const { word, approx, not, bare: onlyBare } of (last & LEADS) === 0
    ? NONE
    : (BY_LAST.get(text.charAt(at - 1)) ?? NONE)) {
    const start = at - word.length;
    if (onlyBare && !bare) continue;
    if (start < floor || !text.startsWith(word, start)) continue;
    if (start > 0 && not?.includes(text.charAt(start - 1))) continue;
    return { start, approx };
  }
  if ((last & ENDS_BESIDE) === 0 || !mayBeBeside(text, at)) return { start: at };
  const window = text.slice(Math.max(0, at - 7), at);
  const beside = BESIDE.find(([pattern]) => pattern.test(window))?.[1];
  return beside === undefined ? { start: at } : { start: at, beside };
}

/** Whether one of the words' own last characters stands where no more than two characters may follow it. */
const mayBeBeside = (text: string, at: number): boolean =>
  ((aroundFigure.at(text, at - 1) | aroundFigure.at(text, at - 2) | aroundFigure.at(text, at - 3)) & CORE_BESIDE) !== 0;

/** The approximator fused behind the figure that ends at `end`. Folded text. */
export function approximateAfter(text: string, end: number): { end: number; approx?: Approx } {
  if ((aroundFigure.at(text, end) & FOLLOWS) === 0) return { end };
  for (const { word, approx, not } of AFTER) {
    if (text.startsWith(word, end) && !not?.includes(text.charAt(end + word.length) || '\0'))
      return { end: end + word.length, approx };
  }
  return { end };
}
