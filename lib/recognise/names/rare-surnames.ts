import { wordFilter } from '../patterns/word-filter.ts';
import { NEVER_LAST } from './read-name.ts';

/** Surnames that occur in hardly any other word: two occurrences of one string after them are a name. */
const RARE = new Set(
  '幺杲郇邴亓逄郄仝蔺邰眭谌鄢冼厍缑邬邝邸郜郅郐鄂闫阚阙佟郗郦郏璩禤仉殳尕笪荀荆褚谯酆瞿璐胥胡滕琚窦訾隗仇綦'.replace(
    /[鄂胡仇璐荆瞿]/gu,
    '',
  ),
);

/** 1 where a code unit is such a surname: most characters are looked at once. */
const IS_RARE = new Uint8Array(0x10000);
for (const surname of RARE) IS_RARE[surname.charCodeAt(0)] = 1;

const mayHave = wordFilter([...RARE]);

/** Three-character names with such a surname that the text has at least twice. Offsets into `text`, in text order. */
export function rareSurnames(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (!mayHave(text)) return found;
  for (let start = 0; start + 3 <= text.length; start++) {
    if (IS_RARE[text.charCodeAt(start)] === 0) continue;
    const name = text.slice(start, start + 3);
    if (!/^[㐀-鿿]{3}$/u.test(name) || NEVER_LAST.has(name.charAt(2)) || /某|[镇村乡县路街道区]$/u.test(name)) continue;
    if (text.indexOf(name) !== text.lastIndexOf(name)) found.push({ start, end: start + 3 });
  }
  return found;
}
