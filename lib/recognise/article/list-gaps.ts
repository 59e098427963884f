import type { TitleSpan } from '../officials/read-titles.ts';
import type { FoundNames } from './found-names.ts';

/** What an element of a list of names may be: Han characters only, as long as names without a dot are. */
const ELEMENT = /^[㐀-鿿]{2,5}$|^[㐀-鿿]{2,5}-[㐀-鿿]{2,5}$/u;
/** Endings and words that make another thing of it: 甲、有关部门、乙. */
const NO_NAME =
  /[的了在是和与及等各该某被]|[省市县区镇乡村街路局厅部委院所校司办组处科队会社团厂店站员者们民众家人兵户长名位个]$|^(?:有关|相关|部分|其他|以及|还有|一|两|各)/u;

/**
 * Elements that no rule knows in a list whose neighbours on both sides are names (甲、X、乙): names too, as those of small peoples are.
 * Offsets into folded text, in text order.
 */
export function namesInGaps(
  text: string,
  names: FoundNames,
  titles: ReadonlyMap<number, TitleSpan>,
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { end: before } of names.all()) {
    if (text.charAt(before) !== '、') continue;
    const start = before + 1;
    const end = text.indexOf('、', start);
    if (end < 0 || names.has(start) || !names.has(end + 1)) continue;
    const word = text.slice(start, end);
    if (ELEMENT.test(word) && !NO_NAME.test(word) && !titles.has(end)) found.push({ start, end });
  }
  return found;
}
