import type { SpanTable } from '../organisations/span-table.ts';
import { UnitBits } from '../organisations/unit-bits.ts';
import type { TitleSpan } from './read-titles.ts';

const SPACE = 1;
const QUOTE = 2;
const UNITS = new UnitBits(' 　\t', '“"', '）)的，：:是为');

/** What may stand between a title and its holders: 分别是甲、乙和丙; a bare 是 only where nothing follows the name (not 县长是甲的同学). */
const COPULA = /[，,]?(?:分别(?:是|为)|为|[就正便]?是)$/u;
const CLOSED = /^(?:(?!的)[一-鿿·]){2,10}?(?:[，。；、\n（]|[和及等][一-鿿])/u;

/** Where the titles before a name at `nameStart` end: before spaces, brackets, 的 or a copula that stand between. */
export function endBefore(text: string, nameStart: number, titles: SpanTable<TitleSpan>): number {
  let at = nameStart;
  let before = UNITS.at(text, at - 1);
  if (before === 0) return at;
  // 干部“某某某思想”研修班: a quotation, no name in marks
  const inMarks = (): boolean =>
    /^(?:[^”"，。·\n]{2,4}|[^”"，。\n]{1,8}·[^”"，。\n]{1,8})[”"]/u.test(text.slice(nameStart, nameStart + 18));
  while ((before & SPACE) !== 0 || ((before & QUOTE) !== 0 && inMarks())) before = UNITS.at(text, --at - 1);
  if (before === 0) return at;
  // （伊拉克前总统）某某
  if (/[）)]/u.test(text.charAt(at - 1)) && titles.at(at - 1)) at -= 1;
  const relative =
    text.charAt(at - 1) === '的' &&
    titles.at(at - 1) &&
    /(?:担任|时任|出任|兼任|现任|曾任|任|当选)[^，。；\n]{0,30}$/u.test(text.slice(Math.max(0, at - 34), at - 1));
  if (relative) at -= 1;
  // 作为某村书记，某某…
  const as = text.charAt(at - 1) === '，' ? titles.at(at - 1) : undefined;
  if (
    as?.office &&
    /(?:^|[，。；：\n\s“])(?:作为|身为|身兼|担任)[^，。；\n]{0,30}$/u.test(
      text.slice(Math.max(0, as.start - 34), as.start),
    )
  )
    at -= 1;
  // 组长：某某某
  const listed = '：:'.includes(text.charAt(at - 1) || ' ') ? titles.at(at - 1) : undefined;
  if (
    listed?.office &&
    /(?:^|[，。；\n])[^，。；\n：:]{0,12}$/u.test(text.slice(Math.max(0, listed.start - 13), listed.start))
  )
    at -= 1;
  // 副组长为某某、某某; 五名副主任，分别是某某、某某; 街道书记就是某某。
  const copula = COPULA.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? '';
  if (
    copula !== '' &&
    titles.at(at - copula.length)?.office &&
    (copula === '为' || CLOSED.test(text.slice(nameStart, nameStart + 12)))
  )
    at -= copula.length;
  return at;
}
