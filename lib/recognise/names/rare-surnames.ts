import { isAllHan } from '../patterns/unit-at.ts';
import { unitIndex } from '../patterns/unit-index.ts';
import { isNeverLast } from './read-name.ts';

/** Surnames that occur in hardly any other word: two occurrences of one string after them are a name. */
const RARE = new Set(
  '幺杲郇邴亓逄郄仝蔺邰眭谌鄢冼厍缑邬邝邸郜郅郐鄂闫阚阙佟郗郦郏璩禤仉殳尕笪荀荆褚谯酆瞿璐胥胡滕琚窦訾隗仇綦'.replace(
    /[鄂胡仇璐荆瞿]/gu,
    '',
  ),
);

const raresIn = unitIndex(Array.from(RARE, (surname) => surname.charCodeAt(0)));
const OF_PLACE = /某|[镇村乡县路街道区]$/u;

/** Three-character names with such a surname that the text has at least twice. Offsets into `text`, in text order. */
export function rareSurnames(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const { at, from, to } = raresIn(text);
  for (let index = from; index < to; index++) {
    const start = at[index] as number;
    if (!isAllHan(text, start, start + 3) || isNeverLast(text, start + 2)) continue;
    const name = text.slice(start, start + 3);
    if (!OF_PLACE.test(name) && text.indexOf(name) !== text.lastIndexOf(name)) found.push({ start, end: start + 3 });
  }
  return found;
}
