const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a pattern with the flag g, in text order: what `text.matchAll` gives, which makes a new expression for each
 * call, and that costs more than most searches.
 */
export function everyMatch(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (pattern.lastIndex === match.index) pattern.lastIndex = behind(text, match.index, pattern.unicode);
  }
  return found;
}

/** Where the search goes on behind an empty match: an expression with the flag u steps over whole characters. */
const behind = (text: string, at: number, unicode: boolean): number =>
  unicode && (text.codePointAt(at) ?? 0) > 0xffff ? at + 2 : at + 1;
