import { everyMatch } from '../patterns/every-match.ts';
import { unitIndex } from '../patterns/unit-index.ts';

/** （化名）, （均为化名） */
const MARKED = /([㐀-鿿、和]{2,16})[（(](以下)?(均|皆|都)?[为系]?化名[^）)]{0,4}[）)]/gu;

const NONE: ReadonlySet<string> = new Set();
const becomesIn = unitIndex(['化'.charCodeAt(0)]);

/** Whether the text has 化名. */
function mayHave(text: string): boolean {
  const { at, from, to } = becomesIn(text);
  for (let index = from; index < to; index++) if (text.charAt((at[index] as number) + 1) === '名') return true;
  return false;
}

/**
 * Invented names that protect people, as the article marks them (`某某（化名）`): the product must not collect them (rule 2 of
 * ../shared/ANNOTATION.md). Every ending of two to four characters is given, as the text doesn't say where the name begins.
 */
export function aliasNames(text: string): ReadonlySet<string> {
  if (!mayHave(text)) return NONE;
  const found = new Set<string>();
  for (const { 1: before = '', 3: all } of everyMatch(MARKED, text)) {
    const names = before.split(/[、和]/u);
    for (const name of all === undefined ? names.slice(-1) : names)
      for (let length = 2; length <= 4 && length <= name.length; length++) found.add(name.slice(-length));
  }
  return found;
}
