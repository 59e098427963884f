import { aroundFigure } from './character-traits.ts';
import type { Span } from './quantity.ts';

const VERB =
  '增长|增加|增至|增幅|上涨|上升|提高|提升|扩大|加快|回升|攀升|下降|下跌|减少|降低|降至|缩小|回落|下滑|收窄|微落|微升|微降|放缓|翻|涨|跌|降|减|增|升';
const PATTERN = new RegExp(
  `(?:(?:同比|环比|较上年|比上年|较去年|比去年)(?:末|同期)?(?:分别|实际|均|净|累计|名义)?)?(?:${VERB})(?:了|达|到|至|约|近|超)?$`,
);
const LONGEST = 14;
/** Last characters of the verbs, and what may follow them. */
const ENDS = aroundFigure.give([...VERB.split('|').map((verb) => verb.charAt(verb.length - 1)), ...'了达到至约近超']);

/** The change word in the clause right before the figure at `start`: `同比增长`, `下降`. Folded text; never before `floor`. */
export function findChange(text: string, start: number, floor: number): Span | undefined {
  if ((aroundFigure.at(text, start - 1) & ENDS) === 0) return undefined;
  const from = Math.max(floor, start - LONGEST);
  const window = text.slice(from, start);
  const found = PATTERN.exec(window);
  if (found === null) return undefined;
  const words = found[0].replace(/(?:了|达|到|约|近|超)$/, '');
  return [from + found.index, from + found.index + words.length];
}
